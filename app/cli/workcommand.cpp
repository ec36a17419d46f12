#include "app/cli/changejson.h"
#include "app/cli/commands.h"
#include "app/cli/enginerun.h"
#include "app/cli/invocation.h"
#include "app/cli/worksync.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// How long after one reading of the fleet the next begins; nothing: it is not read.
Result<std::optional<std::chrono::milliseconds>> syncEvery(const Arguments &arguments)
{
    constexpr QLatin1StringView kOption = "sync-every"_L1;
    // A worker that ends by itself would end in the midst of a reading, or wait for it.
    if (arguments.has(kOption) && arguments.has("until-idle"_L1))
        return tl::make_unexpected(usageError(u"usage.together"_s, {u"--sync-every"_s, u"--until-idle"_s}));
    auto every = arguments.duration(kOption);
    if (every && *every && **every < std::chrono::seconds(1))
        return tl::make_unexpected(usageError(u"usage.choice"_s, {u"--sync-every"_s, arguments.value(kOption), CommandLine::tr("a second or more")}));
    return every;
}

/// Beside the engine from its start to the moment it is told to stop. False: the command has failed.
bool startSync(Invocation &call, EngineRun *run, std::chrono::milliseconds every)
{
    const auto profile = call.session().profile();
    if (!call.check(profile))
        return false;
    auto *sync = new WorkSync(call.session(), *profile, call.console(), every, run);
    QObject::connect(run, &EngineRun::stopping, sync, &WorkSync::stop);
    sync->start();
    return true;
}

/// What became of the changes that the worker held; the exit code is that of all their items together.
void answer(Invocation &call, QSet<ChangeId> touched, bool judged)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    QList<ChangeId> order(touched.begin(), touched.end());
    std::ranges::sort(order);
    ChangeStore changes(**db);
    QJsonArray array;
    QString text;
    QMap<ItemState, qint64> counts;
    for (const ChangeId id : order) {
        const auto change = changes.find(id);
        const auto dispatches = changes.dispatches(id);
        if (!call.check(change) || !call.check(dispatches))
            return;
        array.append(changeJson(*change, *dispatches));
        text += changeText(*change, *dispatches) + u'\n';
        for (auto row = change->counts.begin(); row != change->counts.end(); ++row)
            counts[row.key()] += *row;
    }
    call.succeed({{u"changes"_s, array}}, text.isEmpty() ? CommandLine::tr("There was nothing to do.") : text, judged ? exitCode(counts) : 0);
}

} // namespace

namespace commands {

void work(Invocation &call)
{
    const auto every = syncEvery(call.arguments());
    if (!call.check(every))
        return;
    const bool untilIdle = call.arguments().has("until-idle"_L1);
    EngineOptions options;
    options.untilIdle = untilIdle;
    options.profile = call.session().profileName();
    auto *run = new EngineRun(call.session(), call.console(), options, &call);
    QObject::connect(run, &EngineRun::finished, &call, [&call, run, untilIdle](const Result<void> &result) {
        if (call.check(result))
            answer(call, run->touched(), untilIdle);
    });
    if (*every && !startSync(call, run, **every))
        return;
    run->start();
}

} // namespace commands
