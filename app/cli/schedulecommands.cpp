#include "app/cli/changejson.h"
#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/changes/changeschedule.h"
#include "models/changes/planning/planrequest.h"
#include "models/changes/watching/duelist.h"
#include "models/changes/watching/duewords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// `--at` as it is written here: a moment; std::nullopt: now.
Result<std::optional<QDateTime>> newStart(const Arguments &arguments, const QDateTime &nowUtc)
{
    const QString text = arguments.value("at"_L1);
    if (text.isEmpty())
        return failure(usageError(u"usage.needs"_s, {u"change reschedule"_s, u"--at"_s}));
    if (text == "now"_L1)
        return std::optional<QDateTime>();
    const auto start = startOf(text, nowUtc);
    if (!start)
        return tl::make_unexpected(start.error());
    // What the lines say was asked of them when they were planned.
    if (start->kind != PlanStart::Kind::Moment)
        return failure(usageError(u"plan.at"_s, {text}));
    return std::optional(start->moment);
}

/// A day that is known without its hour is written without one.
QString whenText(const DueEntry &entry)
{
    return entry.isDay() ? entry.at.date().toString(Qt::ISODate) : entry.at.toString(Qt::ISODateWithMs);
}

QLatin1StringView kindText(DueEntry::Kind kind)
{
    switch (kind) {
    case DueEntry::Kind::Begins:
        return "begins"_L1;
    case DueEntry::Kind::Asks:
        return "asks"_L1;
    case DueEntry::Kind::Announced:
        return "resumes"_L1;
    case DueEntry::Kind::AtTheLatest:
        return "resumes-at-the-latest"_L1;
    case DueEntry::Kind::PlanBegins:
        return "plan-begins"_L1;
    case DueEntry::Kind::DayQuotaFrees:
        return "day-quota-frees"_L1;
    case DueEntry::Kind::MonthQuotaFrees:
        return "month-quota-frees"_L1;
    }
    Q_UNREACHABLE();
}

QJsonObject entryJson(const DueEntry &entry)
{
    QJsonObject object {{u"at"_s, whenText(entry)}, {u"what"_s, kindText(entry.kind)}, {u"lines"_s, entry.lines}};
    if (entry.change) {
        const QJsonObject change = changeJson(*entry.change, 0);
        for (const QString &shown : {u"change"_s, u"type"_s, u"name"_s, u"state"_s, u"pausedBecause"_s, u"pausedReason"_s}) {
            if (change.contains(shown))
                object.insert(shown, change.value(shown));
        }
    } else if (entry.kind == DueEntry::Kind::PlanBegins) {
        object.insert(u"names"_s, entry.subject);
        if (entry.source)
            object.insert(u"change"_s, entry.source.value);
    } else if (entry.isDay()) {
        object.insert(u"iccids"_s, QJsonArray::fromStringList(entry.iccids));
    }
    return object;
}

QString dueText(const DueList &list)
{
    TextTable table({CommandLine::tr("when"), CommandLine::tr("lines"), CommandLine::tr("what")});
    for (const DueEntry &entry : list.entries)
        table.add({whenText(entry), QString::number(entry.lines), duewords::what(entry)});
    QStringList parts {table.isEmpty() ? CommandLine::tr("Nothing is due that is known here.") : table.text().trimmed(), duewords::caveats(list)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

namespace commands {

void changeReschedule(Invocation &call)
{
    const QDateTime now = call.session().clock().nowUtc();
    const auto start = newStart(call.arguments(), now);
    if (!call.check(start))
        return;
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto origin = originFor(call, *change);
    if (!call.check(origin))
        return;
    const auto db = call.session().database();
    if (call.check(ChangeSchedule(**db).move(change->id, *start, *origin, now)))
        answerChange(call, change->id);
}

void changeDue(Invocation &call)
{
    const auto profile = profileGiven(call);
    if (!call.check(profile))
        return;
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto list = readDue(**db, *profile, call.session().clock().nowUtc());
    if (!call.check(list))
        return;
    QJsonArray entries;
    for (const DueEntry &entry : list->entries)
        entries.append(entryJson(entry));
    call.succeed({{u"due"_s, entries}, {u"unknownLines"_s, list->unknownLines}}, dueText(*list));
}

} // namespace commands
