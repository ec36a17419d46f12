#include "app/cli/changejson.h"
#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/chains/chainrules.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changestore.h"
#include "models/changes/planning/chainedplans.h"
#include "models/changes/planning/linkedplans.h"
#include "models/changes/planning/mixedplans.h"
#include "models/changes/planning/planner.h"
#include "models/changes/review/releasewords.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/mappingstore.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/targets/targetpreview.h"
#include "models/changes/targets/targettemplate.h"
#include "models/changes/types/changespec.h"
#include "models/fleet/devicelisting.h"
#include "models/tables/tablefile.h"
#include "models/values/wording.h"

#include <QFileInfo>

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

/// What `--map` says goes before what was remembered, and is for this run alone; `used` becomes a sentence of what was remembered.
MappingLookup mappingOf(Database &db, ChangeType type, const ColumnMapping &said, QStringList &used)
{
    return [&db, type, said, &used](const QStringList &names) -> Result<ColumnMapping> {
        if (auto there = columnmapping::checkHeaders(said, names); !there)
            return tl::make_unexpected(there.error());
        auto remembered = MappingStore(db).find(type, names);
        if (!remembered)
            return remembered;
        QStringList pairs;
        for (const QString &name : names) {
            const QString header = columnmapping::folded(name);
            if (const auto word = remembered->constFind(header); word != remembered->cend() && !said.contains(header))
                pairs << (word->isEmpty() ? CommandLine::tr("%1 not used").arg(name) : u"%1 = %2"_s.arg(name, *word));
        }
        if (!pairs.isEmpty())
            used << wording::reason(u"map.remembered"_s, {pairs.join(u", "_s)});
        return columnmapping::overlaid(*remembered, said);
    };
}

Result<std::unique_ptr<TargetSource>> targets(const Arguments &arguments, Database &db, const Profile &profile, ChangeType type, const ColumnMapping &mapping,
                                              QStringList &notes)
{
    if (arguments.has("input"_L1))
        return asSource(openTargetFile(arguments.value("input"_L1), changeSpec(type).fields(), mappingOf(db, type, mapping, notes)));
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

/// `--then` and what belongs to it.
Result<ChainSteps> stepsAfter(const Arguments &arguments, ChangeType type, const QJsonObject &parameters)
{
    const QString at = arguments.value("then-at"_L1);
    if (arguments.has("then-at"_L1) && at != "legal"_L1)
        return failure(usageError(u"usage.choice"_s, {u"--then-at"_s, at, u"legal"_s}));
    return chainrules::stepsOf(type, parameters, arguments.values("then"_L1), arguments.values("then-set"_L1), at == "legal"_L1);
}

/// A draft, what had to be assumed of the file it was made from, and what would help lines that are blocked.
struct Planned
{
    PlanSummary summary;
    QStringList notes;
    ChainSteps then;
    QList<ChainOffer> offers;
};

QString stepsText(const QList<ChangeType> &types)
{
    QStringList keys;
    for (const ChangeType type : types)
        keys << key(type);
    return keys.join(u", "_s);
}

QStringList chainNotes(const Planned &planned)
{
    QStringList notes;
    QList<ChangeType> types;
    for (const ChainStep &step : planned.then)
        types << step.type;
    if (!types.isEmpty())
        //: types of changes: “archive”
        notes << CommandLine::tr("Then, for the lines that succeed, by itself: %1.").arg(stepsText(types));
    for (const ChainOffer &offer : planned.offers)
        notes << CommandLine::tr("%n blocked line(s) need other steps first: %1. “thingdeskctl change precede %2” drafts these.", nullptr, int(offer.lines))
                     .arg(stepsText(offer.steps)).arg(planned.summary.change.value);
    return notes;
}

QJsonArray offersJson(const QList<ChainOffer> &offers)
{
    QJsonArray result;
    for (const ChainOffer &offer : offers) {
        QJsonArray steps;
        for (const ChangeType type : offer.steps)
            steps.append(key(type));
        result.append(QJsonObject {{u"steps"_s, steps}, {u"lines"_s, offer.lines}});
    }
    return result;
}

QString summaryText(const PlanSummary &plan, const QStringList &notes = {})
{
    QString text = CommandLine::tr("Change %1: %n line(s), %2 to send (%3 with warnings), %4 without change, %5 blocked.", nullptr, int(plan.items))
                       .arg(plan.change.value).arg(plan.send).arg(plan.warnings).arg(plan.skip).arg(plan.blocked);
    if (plan.startAt.isValid())
        text += u'\n' + CommandLine::tr("Once it is confirmed it begins by itself at %1, if a program runs then.").arg(plan.startAt.toString(Qt::ISODate));
    if (const QString charges = releasewords::charges(plan.type, plan.charges); !charges.isEmpty())
        text += u'\n' + charges;
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
    insertCharges(object, plan.type, plan.charges);
    return object;
}

const QString kByRow = u"by-row"_s;

/// Each row of the file says what it is for: no TYPE, or this word in its place.
bool isByRow(const Arguments &arguments)
{
    return arguments.words.isEmpty() || arguments.words.first() == kByRow;
}

/// What is said of a plan whatever it is about: how it is called and sent, and when; its profile and type are the caller's. Errors: Usage.
Result<PlanRequest> requestOf(const Arguments &arguments, const QDateTime &nowUtc)
{
    PlanRequest request;
    request.name = arguments.value("name"_L1);
    const auto brake = brakeOf(arguments.value("waves"_L1), arguments.value("brake-failures"_L1));
    if (!brake)
        return failure(brake.error());
    request.brake = *brake;
    if (arguments.has("at"_L1)) {
        const auto start = startOf(arguments.value("at"_L1), nowUtc);
        if (!start)
            return failure(start.error());
        request.start = *start;
    }
    const auto behind = queuesBehind(arguments);
    if (!behind)
        return failure(behind.error());
    request.queuesBehind = *behind;
    return request;
}

/// What all plans of such a file share. Errors: Usage; what the profile says.
Result<PlanRequest> byRowRequest(Invocation &call)
{
    const Arguments &arguments = call.arguments();
    if (!arguments.has("input"_L1))
        return failure(usageError(u"usage.needs"_s, {u"change plan"_s, arguments.words.isEmpty() ? u"TYPE"_s : u"--input"_s}));
    if (auto source = checkSource(arguments); !source)
        return failure(source.error());
    for (const QLatin1StringView option : {"set"_L1, "map"_L1, "then"_L1, "then-set"_L1, "then-at"_L1}) {
        if (arguments.has(option))
            return failure(usageError(u"mixed.words"_s, {u"--"_s + option}));
    }
    auto request = requestOf(arguments, call.session().clock().nowUtc());
    if (!request)
        return request;
    const auto profile = call.session().profile();
    if (!profile)
        return failure(profile.error());
    request->profile = *profile;
    request->origin = call.session().origin(profile->name);
    return request;
}

void planByRow(Invocation &call)
{
    auto request = byRowRequest(call);
    if (!call.check(request))
        return;
    const QString path = call.arguments().value("input"_L1);
    const auto rows = openTableFile(path).and_then([&](std::unique_ptr<QIODevice> file) { return MixedTargets::read(std::move(file), path); });
    if (!call.check(rows))
        return;
    const auto db = call.session().database();
    const QDateTime now = call.session().clock().nowUtc();
    const auto made = planMixed(**db, *request, *rows, now);
    if (!call.check(made))
        return;
    QJsonArray plans;
    QStringList texts;
    for (const MixedPlan &plan : *made) {
        QJsonObject document = summaryJson(plan.summary);
        document.insert(u"type"_s, key(plan.type));
        plans.append(document);
        texts << key(plan.type) + u": "_s + summaryText(plan.summary);
    }
    const QStringList notes = noteSentences(rows->notes());
    QJsonObject document {{u"plans"_s, plans}};
    if (!notes.isEmpty())
        document.insert(u"notes"_s, QJsonArray::fromStringList(notes));
    call.succeed(document, (texts + notes).join(u'\n'));
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
    auto request = requestOf(arguments, call.session().clock().nowUtc());
    if (!request)
        return tl::make_unexpected(request.error());
    const auto then = stepsAfter(arguments, *type, *parameters);
    if (!then)
        return tl::make_unexpected(then.error());
    const auto mapping = columnmapping::parse(arguments.values("map"_L1), changeSpec(*type).fields());
    if (!mapping)
        return tl::make_unexpected(mapping.error());
    if (!mapping->isEmpty() && !arguments.has("input"_L1))
        return failure(usageError(u"usage.needs"_s, {u"--map"_s, u"--input"_s}));
    const auto profile = call.session().profile();
    if (!profile)
        return tl::make_unexpected(profile.error());
    const auto db = call.session().database();
    QStringList notes;
    auto source = targets(arguments, **db, *profile, *type, *mapping, notes);
    if (!source)
        return tl::make_unexpected(source.error());
    request->profile = *profile;
    request->type = *type;
    request->parameters = *parameters;
    request->origin = call.session().origin(profile->name);
    request->then = *then;
    const auto summary = Planner(**db).plan(*request, **source, call.session().clock().nowUtc());
    if (!summary)
        return tl::make_unexpected(summary.error());
    const auto offers = ChangeStore(**db).find(summary->change).and_then([&](const Change &draft) { return chainOffers(**db, draft); });
    if (!offers)
        return tl::make_unexpected(offers.error());
    return Planned {*summary, notes + noteSentences((*source)->notes()), *then, *offers};
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
    if (isByRow(call.arguments()))
        return planByRow(call);
    const auto made = plan(call);
    if (!call.check(made))
        return;
    QJsonObject document = summaryJson(made->summary);
    if (!made->notes.isEmpty())
        document.insert(u"notes"_s, QJsonArray::fromStringList(made->notes));
    if (!made->then.isEmpty())
        document.insert(u"then"_s, changechains::decided(made->then));
    if (!made->offers.isEmpty())
        document.insert(u"offers"_s, offersJson(made->offers));
    call.succeed(document, summaryText(made->summary, made->notes + chainNotes(*made)));
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

void changePrecede(Invocation &call)
{
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    const auto profile = ProfileStore(**db, call.session().clock()).find(change->profile);
    if (!call.check(profile))
        return;
    const auto made = LinkedPlans(**db).precede(*profile, change->id, call.session().origin(profile->name), call.session().clock().nowUtc());
    if (!call.check(made))
        return;
    QJsonArray plans;
    QStringList texts;
    for (const PlanSummary &plan : *made) {
        const auto draft = ChangeStore(**db).find(plan.change);
        if (!call.check(draft))
            return;
        QJsonObject document = summaryJson(plan);
        document.insert(u"type"_s, key(draft->type));
        document.insert(u"then"_s, changechains::decided(draft->then));
        plans.append(document);
        texts << summaryText(plan, chainNotes({plan, {}, draft->then, {}}));
    }
    call.succeed({{u"plans"_s, plans}, {u"source"_s, change->id.value}, {u"link"_s, u"chain"_s}}, texts.join(u'\n'));
}

} // namespace commands
