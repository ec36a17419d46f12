// Logins as `credentials set` reads them from its input, and as the keychain gives them back.

#include "app/credentials/loginjson.h"
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;

namespace {

bool areSame(const Credentials &one, const Credentials &other)
{
    return one.key == other.key && one.secret == other.secret && one.username == other.username && one.password == other.password
        && one.callbackPassword == other.callbackPassword && one.previousCallbackPassword == other.previousCallbackPassword
        && one.previousCallbackUntil == other.previousCallbackUntil;
}

void checkRefusal(const Error &error, const QByteArray &json)
{
    require(error.kind == Error::Kind::Input && error.code == "credentials.input"_L1, "what is refused is wrong input");
    // A word that stands in the seeds and the dictionary as a secret.
    require(!json.contains("hunter2") || !logLine(error).contains(u"hunter2"), "a refusal never repeats what was read");
}

void check(const Result<Credentials> &login, const QByteArray &json)
{
    if (!login)
        return checkRefusal(login.error(), json);
    require(!login->key.isEmpty() && !login->secret.isEmpty() && !login->username.isEmpty() && !login->password.isEmpty(), "a login is whole");
    const auto again = parseKeptLogin(loginJson(*login));
    require(again.has_value(), "a login as it is kept may be read again");
    // Kept to the second.
    const auto third = parseKeptLogin(loginJson(*again));
    require(third && areSame(*again, *third), "a login written out is the same login");
    require(again->password == login->password && again->callbackPassword == login->callbackPassword, "no secret changes on its way");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const QByteArray json = input.rest();
    const auto given = parseLogin(json);
    check(given, json);
    require(!given || (given->previousCallbackPassword.isEmpty() && !given->previousCallbackUntil.isValid()), "nobody gives an old password by hand");
    check(parseKeptLogin(json), json);
    return 0;
}
