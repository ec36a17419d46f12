// Token, session, and callback registration.

#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

/// Runs `run` with the account of the path.
template<typename Run>
auto withAccount(Run run)
{
    return [run](World &world, Call &call) -> Reply {
        if (!world.fleet.catalogue().accountNumber(call.arguments.first()))
            return serviceError("REQUEST_FAILED.AccountNotFound", "REQUEST_FAILED. The account could not be found.");
        return run(world, call);
    };
}

Reply addListener(World &world, Call &call)
{
    const Reply reply = world.callbacks.add(call.arguments[0], call.body);
    if (reply.ok()) {
        world.state.append({{u"t"_s, u"listen"_s}, {u"account"_s, QString::fromUtf8(call.arguments[0])}, {u"service"_s, call.body[u"name"]},
            {u"url"_s, call.body[u"url"]}, {u"username"_s, call.body[u"username"]}, {u"password"_s, call.body[u"password"]}});
    }
    return reply;
}

Reply removeListener(World &world, Call &call)
{
    const Reply reply = world.callbacks.remove(call.arguments[0], call.arguments[1]);
    if (reply.ok()) {
        world.state.append({{u"t"_s, u"unlisten"_s}, {u"account"_s, QString::fromUtf8(call.arguments[0])},
            {u"service"_s, QString::fromUtf8(call.arguments[1])}});
    }
    return reply;
}

} // namespace

void addSessionRoutes(Routes &routes)
{
    routes.add({"POST", "/api/ts/v1/oauth2/token", "token", false, Access::Basic, false,
        [](World &world, Call &call) { return world.signIn.token(call.authorization, call.rawBody); }});
    routes.add({"POST", kApi + "/session/login", "login", false, Access::Bearer, true,
        [](World &world, Call &call) { return world.signIn.login(call.body); }});
    routes.add({"POST", kApi + "/session/logout", "", false, Access::Session, false,
        [](World &world, Call &call) { return world.signIn.logout(call.session); }});
    routes.add({"PUT", kApi + "/session/password/actions/reset", "", false, Access::Session, true,
        [](World &world, Call &call) { return world.signIn.resetPassword(call.session, call.body); }});
}

void addCallbackRoutes(Routes &routes)
{
    routes.add({"GET", kApi + "/callbacks/{}", "callbacks", false, Access::Session, false,
        withAccount([](World &world, Call &call) { return world.callbacks.list(call.arguments[0]); })});
    routes.add({"POST", kApi + "/callbacks/{}", "callbacks", false, Access::Session, true, withAccount(addListener)});
    routes.add({"DELETE", kApi + "/callbacks/{}/name/{}", "callbacks", false, Access::Session, false, withAccount(removeListener)});
}

} // namespace simulator
