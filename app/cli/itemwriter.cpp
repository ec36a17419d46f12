#include "app/cli/itemwriter.h"

#include "app/cli/changejson.h"
#include "app/cli/changereport.h"
#include "app/cli/commandline.h"
#include "models/fleet/kepthistories.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject countsJson(const KeptCounts &counts)
{
    return {{u"fetchedAt"_s, counts.fetchedAt.toUTC().toString(Qt::ISODateWithMs)}, {u"usage"_s, counts.usage},
            {u"connections"_s, counts.connections}, {u"provisioning"_s, counts.provisioning}};
}

Result<void> writeDocument(Database &db, const ChangeReport &report, std::optional<ItemState> state, QIODevice &out)
{
    QByteArray head = QJsonDocument(reportJson(report)).toJson(QJsonDocument::Compact);
    head.chop(1); // the brace: the items follow inside
    out.write(head + ",\"items\":[");
    bool first = true;
    const auto kept = KeptHistories(db).countsOf(report.change.id);
    if (!kept)
        return tl::make_unexpected(kept.error());
    auto done = ChangeStore(db).eachItem(report.change.id, state, [&](const ChangeItem &item) {
        QJsonObject json = itemJson(item);
        if (const auto counts = kept->constFind(item.id); counts != kept->cend())
            json.insert(u"keptHistory"_s, countsJson(*counts));
        const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
        return out.write(std::exchange(first, false) ? text : ",\n" + text) > 0;
    });
    if (done)
        out.write("]}\n");
    return done;
}

QString itemLine(const ChangeItem &item)
{
    QString line = u"%1  %2  %3"_s.arg(QString::number(item.row).rightJustified(7), item.identifiers[u"iccid"].toString().leftJustified(20), key(item.state).leftJustified(16));
    if (!item.evidence.isEmpty())
        line += u"  %1 (%2)"_s.arg(item.evidence, item.attribution);
    const QString why = reasonSentence(item);
    return why.isEmpty() ? line : line + u"  "_s + why;
}

} // namespace

Result<void> writeItems(Database &db, ChangeId change, std::optional<ItemState> state, const QDateTime &nowUtc, Console &console)
{
    const auto report = readReport(db, change, nowUtc);
    if (!report)
        return tl::make_unexpected(report.error());
    if (console.isJson())
        return writeDocument(db, *report, state, console.out());
    console.out().write(reportText(*report).toUtf8() + '\n');
    return ChangeStore(db).eachItem(change, state, [&](const ChangeItem &item) { return console.out().write(itemLine(item).toUtf8() + '\n') > 0; });
}
