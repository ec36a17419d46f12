#include "app/cli/changejson.h"
#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/enginerun.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changeschedule.h"
#include "models/changes/review/consent.h"

using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    bool wait = false;
    std::optional<std::chrono::milliseconds> waitFor;
    std::optional<qint64> confirmed;
};

Result<Wish> wish(const Arguments &arguments)
{
    const auto confirmed = arguments.number("confirm"_L1);
    if (!confirmed)
        return tl::make_unexpected(confirmed.error());
    const auto waitFor = arguments.duration("wait-for"_L1);
    if (!waitFor)
        return tl::make_unexpected(waitFor.error());
    if (*waitFor && !arguments.has("wait"_L1))
        return failure(usageError(u"usage.needs"_s, {u"--wait-for"_s, u"--wait"_s}));
    return Wish {arguments.has("wait"_L1), *waitFor, *confirmed};
}

/// Whether the operator said enough for what this change does.
Result<void> checkConsent(const Arguments &arguments, const Wish &wish, const Change &change)
{
    if (!arguments.has("yes"_L1))
        return failure(Error::Kind::Refused, u"apply.yes"_s, {QString::number(change.id.value), QString::number(change.send)});
    return consent::checkCount(change, wish.confirmed);
}

Result<Profile> profileOf(Invocation &call, const Change &change)
{
    const auto db = call.session().database();
    return ProfileStore(**db, call.session().clock()).find(change.profile);
}

/// Releases a draft, or what asks because its moment was missed. What is released already may be waited for, and only that.
Result<void> release(Invocation &call, const Change &change, bool wait)
{
    const QDateTime now = call.session().clock().nowUtc();
    const bool isAsking = asks(change, now);
    if (change.state != ChangeState::Draft && !isAsking && wait)
        return {};
    const auto db = call.session().database();
    const auto origin = originFor(call, change);
    if (!origin)
        return tl::make_unexpected(origin.error());
    ChangeStore changes(**db);
    return isAsking ? changes.resume(change.id, *origin, now) : changes.submit(change.id, *origin, now);
}

/// Of the change and of what followed it, as far as that has begun.
Result<QMap<ItemState, qint64>> countsOfChain(Database &db, ChangeId id)
{
    QMap<ItemState, qint64> counts;
    for (ChangeId each = id; each;) {
        const auto change = ChangeStore(db).find(each);
        if (!change)
            return tl::make_unexpected(change.error());
        if (each != id && change->state == ChangeState::Scheduled)
            break;
        for (auto row = change->counts.begin(); row != change->counts.end(); ++row)
            counts[row.key()] += *row;
        each = changechains::successor(change->then);
    }
    return counts;
}

void answerSettled(Invocation &call, ChangeId id)
{
    const auto db = call.session().database();
    const auto counts = countsOfChain(**db, id);
    if (call.check(counts))
        answerChange(call, id, exitCode(*counts));
}

EngineOptions optionsFor(Invocation &call, ChangeId change, const Wish &wish)
{
    EngineOptions options;
    options.only = change;
    options.waitFor = wish.waitFor;
    options.profile = call.session().profileName();
    return options;
}

/// It begins by itself, but not while one would wait for it.
bool beginsLater(const Change &change, const EngineOptions &options, const Profile &profile, const QDateTime &nowUtc)
{
    return change.state == ChangeState::Scheduled && change.startAt > nowUtc.addMSecs(Engine::followTime(options, profile).count());
}

void runAndFollow(Invocation &call, ChangeId change, const EngineOptions &options)
{
    auto *run = new EngineRun(call.session(), call.console(), options, &call);
    QObject::connect(run, &EngineRun::finished, &call, [&call, change](const Result<void> &result) {
        if (call.check(result))
            answerSettled(call, change);
    });
    run->start();
}

} // namespace

namespace commands {

void changeApply(Invocation &call)
{
    const auto wanted = wish(call.arguments());
    if (!call.check(wanted))
        return;
    const auto change = namedChange(call);
    if (!call.check(change) || !call.check(checkConsent(call.arguments(), *wanted, *change)))
        return;
    const bool over = isFinal(change->state) && wanted->wait;
    if (over)
        return answerSettled(call, change->id);
    const auto profile = profileOf(call, *change);
    if (!call.check(profile) || !call.check(consent::checkWrites(*change, *profile)) || !call.check(release(call, *change, wanted->wait)))
        return;
    if (!wanted->wait)
        return answerChange(call, change->id);
    const auto db = call.session().database();
    const auto released = ChangeStore(**db).find(change->id);
    if (!call.check(released))
        return;
    const EngineOptions options = optionsFor(call, change->id, *wanted);
    if (beginsLater(*released, options, *profile, call.session().clock().nowUtc()))
        answerChange(call, change->id);
    else
        runAndFollow(call, change->id, options);
}

} // namespace commands
