#include "models/changes/review/reviewlisting.h"

#include "models/changes/beforeafter.h"
#include "models/changes/changestore.h"
#include "models/changes/findingtext.h"
#include "models/changes/watching/itemlisting.h"
#include "models/store/database.h"
#include "models/store/likepattern.h"
#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"
#include "models/values/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using ReviewBy = ReviewOrder::By;

// As findingsJson() writes them.
constexpr auto kWarned = "%\"severity\":\"warning\"%"_L1;
constexpr std::array kReviewIdentifiers {"iccid"_L1, "imei"_L1, "mdn"_L1};

QString reviewColumn(ReviewBy by)
{
    switch (by) {
    case ReviewBy::Row:
        return u"p.row_number"_s;
    case ReviewBy::Line:
        return u"p.subject"_s;
    case ReviewBy::Difference:
        return u"p.after_values, p.before_values"_s;
    case ReviewBy::Verdict:
        return u"CASE WHEN i.state = 'blocked' THEN 0 WHEN i.state = 'skipped' THEN 1 WHEN p.findings LIKE '%1' THEN 2 ELSE 3 END"_s.arg(kWarned);
    case ReviewBy::Reason:
        return u"i.state, i.reason, p.findings"_s;
    }
    Q_UNREACHABLE();
}

QString ordering(ReviewOrder order)
{
    QStringList columns = reviewColumn(order.by).split(u", "_s);
    if (order.isDescending) {
        for (QString &column : columns)
            column += u" DESC"_s;
    }
    return columns.join(u", "_s) + u", p.row_number"_s;
}

QString conditions(const ReviewFilter &filter)
{
    QString sql;
    if (filter.state)
        sql += u" AND i.state = :state"_s;
    if (!filter.cause.isEmpty())
        sql += u" AND p.findings LIKE :cause ESCAPE '\\'"_s;
    if (!filter.text.trimmed().isEmpty())
        sql += u" AND (LOWER(p.identifiers) LIKE :text ESCAPE '\\' OR LOWER(p.input_values) LIKE :text ESCAPE '\\')"_s;
    return sql;
}

QString verdictOf(const ChangeItem &item)
{
    if (item.state == ItemState::Blocked)
        return u"block"_s;
    if (item.state == ItemState::Skipped)
        return u"skip"_s;
    const bool warned = std::ranges::find(item.findings, Finding::Severity::Warning, &Finding::severity) != item.findings.end();
    return warned ? u"warn"_s : u"send"_s;
}

QString reasonOf(const ChangeItem &item)
{
    using Severity = Finding::Severity;
    const Severity telling = item.state == ItemState::Blocked ? Severity::Blocked : item.state == ItemState::Skipped ? Severity::Skip : Severity::Warning;
    return findingtext::sentences(item.findings, telling);
}

QString differenceOf(const ChangeItem &item)
{
    if (!item.after.isEmpty())
        return beforeAfterText(item.before, item.after);
    return words::ofDeviceState(item.before.value("state"_L1).toString());
}

QString legalFrom(const ChangeItem &item)
{
    QDateTime latest;
    for (const Finding &finding : item.findings)
        latest = std::max(latest, finding.legalFrom);
    return latest.isValid() ? latest.toUTC().toString(Qt::ISODate) : QString();
}

QString valuesText(const QJsonObject &values)
{
    QStringList parts;
    for (auto it = values.begin(); it != values.end(); ++it)
        parts << it.key() + u'=' + it.value().toVariant().toString();
    return parts.join(u' ');
}

QStringList record(const Change &change, const ChangeItem &item)
{
    QStringList cells = item.inputValues;
    cells.resize(change.inputColumns.size());
    cells << QString::number(item.row);
    for (const QLatin1StringView kind : kReviewIdentifiers)
        cells << item.identifiers.value(kind).toString();
    return cells << valuesText(item.before) << valuesText(item.after) << key(item.state) << reasonOf(item) << legalFrom(item);
}

} // namespace

namespace reviewlisting {

Result<QList<ItemId>> ids(Database &db, ChangeId change, const ReviewFilter &filter, ReviewOrder order)
{
    Query query = db.composed(u"SELECT i.id FROM item_plan p JOIN item i ON i.id = p.item_id WHERE p.change_id = :change%1 ORDER BY %2"_s
                                  .arg(conditions(filter), ordering(order)));
    query.bind(u":change", change.value);
    if (filter.state)
        query.bind(u":state", key(*filter.state));
    if (!filter.cause.isEmpty())
        query.bind(u":cause", likeAnywhere(u"\"code\":\"%1\""_s.arg(filter.cause)));
    if (!filter.text.trimmed().isEmpty())
        query.bind(u":text", likeTyped(filter.text));
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<ItemId> result;
    while (query.next())
        result << ItemId {query.number(0)};
    return result;
}

Result<QList<ReviewRow>> rows(Database &db, const QList<ItemId> &ids)
{
    return itemlisting::items(db, ids).map([](const QList<ChangeItem> &items) {
        QList<ReviewRow> rows;
        for (const ChangeItem &item : items)
            rows << rowOf(item);
        return rows;
    });
}

ReviewRow rowOf(const ChangeItem &item)
{
    return {item.id, item.row, lineIdentifier(item.identifiers), differenceOf(item), verdictOf(item), reasonOf(item)};
}

QString word(const QString &verdict)
{
    if (verdict == "send"_L1)
        return QCoreApplication::translate("ReviewListing", "send");
    if (verdict == "warn"_L1)
        //: the line will be sent, and there is something to know about it
        return QCoreApplication::translate("ReviewListing", "send, note");
    return words::of(verdict == "skip"_L1 ? ItemState::Skipped : ItemState::Blocked);
}

Result<void> save(Database &db, ChangeId id, const QString &path)
{
    ChangeStore store(db);
    const auto change = store.find(id);
    if (!change)
        return failure(change.error());
    auto file = ExportFile::create(path);
    if (!file)
        return failure(file.error());
    const QStringList own {u"row"_s, u"iccid"_s, u"imei"_s, u"mdn"_s, u"before"_s, u"after"_s, u"verdict"_s, u"reason"_s, u"legal_from"_s};
    Result<void> written = (*file)->write(csvRow(change->inputColumns + own));
    const auto read = store.eachItem(id, {}, [&](const ChangeItem &item) {
        written = (*file)->write(csvRow(record(*change, item)));
        return written.has_value();
    });
    if (!read || !written)
        return read ? written : read;
    return (*file)->finish();
}

} // namespace reviewlisting
