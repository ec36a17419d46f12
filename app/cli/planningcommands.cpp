#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/planning/linkedplans.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/targets/targetpreview.h"
#include "models/changes/targets/targettemplate.h"
#include "models/changes/types/changespec.h"
#include "models/fleet/devicelisting.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace {

Result<ChangeType> wantedType(const QString &word)
{
    if (const auto type = changeType(word))
        return *type;
    QStringList built;
    for (const ChangeType type : kChangeTypes)
        built.append(key(type));
    return failure(usageError(u"usage.choice"_s, {u"change plan"_s, word, built.join(u", "_s)}));
}

Result<void> checkSource(const Arguments &arguments)
{
    const int sources = int(arguments.has("input"_L1)) + int(arguments.has("ids"_L1)) + int(arguments.has("filter"_L1));
    if (sources != 1)
        return failure(usageError(u"usage.targets"_s));
    return {};
}

Result<std::unique_ptr<TargetSource>> filterTargets(Database &db, const Profile &profile, const QString &text)
{
    return devicefilter::parse(text)
        .and_then([&](const devicefilter::Filter &filter) { return DeviceListing(db, profile.id, filter).ids(); })
        .map([](QList<DeviceId> ids) { return std::unique_ptr<TargetSource>(std::make_unique<LineTargets>(std::move(ids))); });
}

template<typename Source>
Result<std::unique_ptr<TargetSource>> asSource(Result<std::unique_ptr<Source>> made)
{
    return std::move(made).map([](std::unique_ptr<Source> source) { return std::unique_ptr<TargetSource>(std::move(source)); });
}

Result<std::unique_ptr<TargetSource>> targets(const Arguments &arguments, Database &db, const Profile &profile, ChangeType type)
{
    if (arguments.has("input"_L1))
        return asSource(openTargetFile(arguments.value("input"_L1), changeSpec(type).fields()));
    if (arguments.has("ids"_L1))
        return asSource(IdTargets::make(arguments.list("ids"_L1)));
    return filterTargets(db, profile, arguments.value("filter"_L1));
}

/// `--conflict`; false: not said.
Result<bool> queuesBehind(const Arguments &arguments)
{
    const QString said = arguments.value("conflict"_L1);
    if (arguments.has("conflict"_L1) && said != "refuse"_L1 && said != "queue"_L1)
        return failure(usageError(u"plan.conflict"_s, {said}));
    return said == "queue"_L1;
}

/// A draft, and what had to be assumed of the file it was made from.
struct Planned
{
    PlanSummary summary;
    QStringList notes;
};

QString summaryText(const PlanSummary &plan, const QStringList &notes = {})
{
    QString text = CommandLine::tr("Change %1: %n line(s), %2 to send (%3 with warnings), %4 without change, %5 blocked.", nullptr, int(plan.items))
                       .arg(plan.change.value).arg(plan.send).arg(plan.warnings).arg(plan.skip).arg(plan.blocked);
    if (plan.startAt.isValid())
        text += u'\n' + CommandLine::tr("Once it is confirmed it begins by itself at %1, if a program runs then.").arg(plan.startAt.toString(Qt::ISODate));
    for (const QString &note : notes)
        text += u'\n' + note;
    if (plan.send > 0)
        text += u'\n' + CommandLine::tr("Look at it with “thingdeskctl change show %1 --items”, send it with “thingdeskctl change apply %1 --yes”.").arg(plan.change.value);
    return text;
}

QJsonObject summaryJson(const PlanSummary &plan)
{
    QJsonObject object {{u"change"_s, plan.change.value}, {u"items"_s, plan.items}, {u"send"_s, plan.send},
                        {u"skip"_s, plan.skip}, {u"blocked"_s, plan.blocked}, {u"warnings"_s, plan.warnings}};
    if (plan.startAt.isValid())
        object.insert(u"at"_s, plan.startAt.toString(Qt::ISODateWithMs));
    return object;
}

/// Everything that can be wrong with the words is looked at before the store is opened.
Result<Planned> plan(Invocation &call)
{
    const Arguments &arguments = call.arguments();
    const auto type = wantedType(arguments.words.first());
    if (!type)
        return tl::make_unexpected(type.error());
    if (auto source = checkSource(arguments); !source)
        return tl::make_unexpected(source.error());
    const auto parameters = settingsOf(*type, arguments.values("set"_L1));
    if (!parameters)
        return tl::make_unexpected(parameters.error());
    const auto brake = brakeOf(arguments.value("waves"_L1), arguments.value("brake-failures"_L1));
    if (!brake)
        return tl::make_unexpected(brake.error());
    const auto start = arguments.has("at"_L1) ? startOf(arguments.value("at"_L1), call.session().clock().nowUtc()) : Result<PlanStart>(PlanStart {});
    if (!start)
        return tl::make_unexpected(start.error());
    const auto behind = queuesBehind(arguments);
    if (!behind)
        return tl::make_unexpected(behind.error());
    const auto profile = call.session().profile();
    if (!profile)
        return tl::make_unexpected(profile.error());
    const auto db = call.session().database();
    auto source = targets(arguments, **db, *profile, *type);
    if (!source)
        return tl::make_unexpected(source.error());
    PlanRequest request {*profile, *type, *parameters, arguments.value("name"_L1), call.session().origin(profile->name)};
    request.brake = *brake;
    request.queuesBehind = *behind;
    request.start = *start;
    const auto summary = Planner(**db).plan(request, **source, call.session().clock().nowUtc());
    if (!summary)
        return tl::make_unexpected(summary.error());
    return Planned {*summary, noteSentences((*source)->notes())};
}

/// A draft out of the change that is named; `make` gets its profile.
template<typename Make>
void draftFromChange(Invocation &call, const QString &link, Make make)
{
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    const auto profile = ProfileStore(**db, call.session().clock()).find(change->profile);
    if (!call.check(profile))
        return;
    const Result<PlanSummary> made = make(LinkedPlans(**db), *profile, *change);
    if (!call.check(made))
        return;
    QJsonObject document = summaryJson(*made);
    document.insert(u"source"_s, change->id.value);
    document.insert(u"link"_s, link);
    call.succeed(document, summaryText(*made));
}

} // namespace

namespace commands {

void changePlan(Invocation &call)
{
    const auto made = plan(call);
    if (!call.check(made))
        return;
    QJsonObject document = summaryJson(made->summary);
    if (!made->notes.isEmpty())
        document.insert(u"notes"_s, QJsonArray::fromStringList(made->notes));
    call.succeed(document, summaryText(made->summary, made->notes));
}

void changeTemplate(Invocation &call)
{
    const QString file = call.arguments().value("out"_L1);
    if (file.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--out"_s}));
    const auto type = wantedType(call.arguments().words.first());
    if (!call.check(type))
        return;
    if (!isTargetTemplate(file))
        return call.fail(usageError(u"usage.choice"_s, {u"--out"_s, file, u".csv, .xlsx"_s}));
    if (call.check(writeTargetTemplate(*type, file)))
        call.succeed({{u"type"_s, key(*type)}, {u"columns"_s, QJsonArray::fromStringList(templateColumns(*type))}, {u"file"_s, QFileInfo(file).absoluteFilePath()}},
                     CommandLine::tr("The table is in %1.").arg(file));
}

void changeUndo(Invocation &call)
{
    draftFromChange(call, u"undo"_s, [&call](LinkedPlans plans, const Profile &profile, const Change &change) {
        return plans.undo(profile, change.id, call.session().origin(profile.name), call.session().clock().nowUtc());
    });
}

void changeRetry(Invocation &call)
{
    draftFromChange(call, u"retry"_s, [&call](LinkedPlans plans, const Profile &profile, const Change &change) {
        const QString cause = call.arguments().value("cause"_L1);
        return plans.retry(profile, change.id, cause, call.session().origin(profile.name), call.session().clock().nowUtc());
    });
}

} // namespace commands
