#include "app/cli/changejson.h"
#include "app/cli/commands.h"
#include "app/cli/enginerun.h"
#include "app/cli/invocation.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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
    const bool untilIdle = call.arguments().has("until-idle"_L1);
    EngineOptions options;
    options.untilIdle = untilIdle;
    options.profile = call.session().profileName();
    auto *run = new EngineRun(call.session(), call.console(), options, &call);
    QObject::connect(run, &EngineRun::finished, &call, [&call, run, untilIdle](const Result<void> &result) {
        if (call.check(result))
            answer(call, run->touched(), untilIdle);
    });
    run->start();
}

} // namespace commands
