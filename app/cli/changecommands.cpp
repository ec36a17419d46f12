#include "app/cli/changejson.h"
#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/itemwriter.h"
#include "app/cli/texttable.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changeschedule.h"
#include "models/changes/watching/changewords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

Result<std::optional<ItemState>> wantedState(const Arguments &arguments)
{
    if (!arguments.has("state"_L1))
        return std::optional<ItemState>();
    if (!arguments.has("items"_L1))
        return failure(usageError(u"usage.needs"_s, {u"--state"_s, u"--items"_s}));
    const auto state = itemState(arguments.value("state"_L1));
    if (!state)
        return failure(usageError(u"usage.choice"_s, {u"--state"_s, arguments.value("state"_L1), allItemStates().join(u", "_s)}));
    return state;
}

/// Of one that is scheduled, when it begins; of others, how far their lines are.
QString listedText(const Change &change)
{
    const QString start = changewords::start(change);
    return start.isEmpty() ? countsText(change.counts) : u"%1, %2"_s.arg(countsText(change.counts), start);
}

/// Runs one step of an operator on a change and shows it afterwards.
void act(Invocation &call, Result<void> (ChangeStore::*step)(ChangeId, const AuditOrigin &, const QDateTime &))
{
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    const auto origin = originFor(call, *change);
    if (!call.check(origin))
        return;
    ChangeStore changes(**db);
    if (call.check((changes.*step)(change->id, *origin, call.session().clock().nowUtc())))
        answerChange(call, change->id);
}

} // namespace

namespace commands {

void changeList(Invocation &call)
{
    const auto profile = profileGiven(call);
    if (!call.check(profile))
        return;
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto changes = ChangeStore(**db).list(*profile);
    if (!call.check(changes))
        return;
    QJsonArray array;
    TextTable table({CommandLine::tr("change"), CommandLine::tr("type"), CommandLine::tr("state"), CommandLine::tr("items"), CommandLine::tr("name")});
    const QDateTime now = call.session().clock().nowUtc();
    for (const Change &each : *changes) {
        const Change change = asShown(each, now);
        QJsonObject row = changeJson(change, 0);
        row.remove(u"dispatches"_s);
        array.append(row);
        table.add({QString::number(change.id.value), key(change.type), key(change.state), listedText(change), change.name});
    }
    call.succeed({{u"changes"_s, array}}, table.isEmpty() ? CommandLine::tr("There is no change yet.") : table.text());
}

void changeShow(Invocation &call)
{
    const auto state = wantedState(call.arguments());
    if (!call.check(state))
        return;
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    if (!call.arguments().has("items"_L1))
        return answerChange(call, change->id);
    const auto db = call.session().database();
    if (call.check(writeItems(**db, change->id, *state, call.session().clock().nowUtc(), call.console())))
        call.succeedSilently();
}

void changePause(Invocation &call)
{
    act(call, &ChangeStore::pause);
}

void changeResume(Invocation &call)
{
    act(call, &ChangeStore::resume);
}

void changeCancel(Invocation &call)
{
    if (!call.arguments().has("then"_L1))
        return act(call, &ChangeStore::cancel);
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto origin = originFor(call, *change);
    if (!call.check(origin))
        return;
    const auto db = call.session().database();
    if (call.check(changechains::drop(**db, change->id, *origin, call.session().clock().nowUtc())))
        answerChange(call, change->id);
}

} // namespace commands
