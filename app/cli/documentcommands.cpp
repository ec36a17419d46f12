#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/changes/document/plancomparison.h"
#include "models/changes/document/plandocument.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kListed = 100;

/// A change of the store by its number, or a file; what is both is the change.
PlanSource source(Database &db, const Clock &clock, const QString &word)
{
    bool isNumber = false;
    const ChangeId id {word.toLongLong(&isNumber)};
    if (!isNumber)
        return [word](const plandocument::Take &take) { return plandocument::load(word, take); };
    return [&db, &clock, id](const plandocument::Take &take) -> Result<QJsonObject> {
        auto header = plandocument::readHeader(db, clock, id);
        if (!header)
            return header;
        const auto read = ChangeStore(db).eachItem(id, {}, [&take](const ChangeItem &item) {
            take(plandocument::row(item));
            return true;
        });
        return read ? header : failure(read.error());
    };
}

QString nameOf(const QJsonObject &row)
{
    const QJsonObject names = row.value("identifiers"_L1).toObject();
    return names.isEmpty() ? QString() : names.contains("iccid"_L1) ? names.value("iccid"_L1).toString() : names.begin()->toString();
}

/// One side of a line: its verdict, and why or what it becomes.
QString sideText(const QJsonObject &row)
{
    if (row.isEmpty())
        return CommandLine::tr("not in it");
    QStringList parts {row.value("verdict"_L1).toString()};
    const QJsonObject after = row.value("after"_L1).toObject();
    for (auto value = after.begin(); value != after.end(); ++value)
        parts << u"%1=%2"_s.arg(value.key(), value->toVariant().toString());
    if (const QString reason = row.value("reason"_L1).toString(); !reason.isEmpty())
        parts << reason;
    return parts.join(u"; "_s);
}

QString text(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString comparisonText(const PlanComparison &found)
{
    if (found.isEqual())
        return CommandLine::tr("The plans are the same.");
    QStringList lines {CommandLine::tr("%1 lines are the same, %2 differ, %3 are in the first alone, %4 in the second.")
                           .arg(found.same).arg(found.changed).arg(found.onlyLeft).arg(found.onlyRight)};
    TextTable table({CommandLine::tr("what"), CommandLine::tr("first"), CommandLine::tr("second")});
    for (const PlanComparison::Said &said : found.said)
        table.add({said.key, text(said.left), text(said.right)});
    for (const PlanComparison::Line &line : found.lines)
        table.add({nameOf(line.left.isEmpty() ? line.right : line.left), sideText(line.left), sideText(line.right)});
    lines << table.text();
    return lines.join(u'\n');
}

QJsonObject comparisonJson(const PlanComparison &found)
{
    QJsonArray said;
    for (const PlanComparison::Said &each : found.said)
        said.append(QJsonObject {{u"key"_s, each.key}, {u"first"_s, each.left}, {u"second"_s, each.right}});
    QJsonArray lines;
    for (const PlanComparison::Line &line : found.lines)
        lines.append(QJsonObject {{u"first"_s, line.left}, {u"second"_s, line.right}});
    return {{u"equal"_s, found.isEqual()}, {u"same"_s, found.same}, {u"changed"_s, found.changed}, {u"onlyFirst"_s, found.onlyLeft},
            {u"onlySecond"_s, found.onlyRight}, {u"said"_s, said}, {u"lines"_s, lines}};
}

} // namespace

namespace commands {

void changeSave(Invocation &call)
{
    const QString file = call.arguments().value("out"_L1);
    if (file.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--out"_s}));
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    const auto items = plandocument::save(**db, call.session().clock(), change->id, file);
    if (call.check(items))
        call.succeed({{u"change"_s, change->id.value}, {u"items"_s, *items}, {u"file"_s, QFileInfo(file).absoluteFilePath()}},
                     CommandLine::tr("The plan and its %n line(s) are in %1.", nullptr, int(*items)).arg(file));
}

void changeCompare(Invocation &call)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const QStringList words = call.arguments().words;
    const Clock &clock = call.session().clock();
    const auto found = comparePlans(source(**db, clock, words[0]), source(**db, clock, words[1]), kListed);
    if (call.check(found))
        call.succeed(comparisonJson(*found), comparisonText(*found));
}

} // namespace commands
