#include "models/changes/watching/itemlisting.h"

#include "models/changes/beforeafter.h"
#include "models/changes/changerows.h"
#include "models/changes/findingtext.h"
#include "models/store/database.h"
#include "models/store/likepattern.h"
#include "models/values/transitions.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using By = ItemOrder::By;

// The columns of ChangeSql::Items, which changerows::item() decodes; tst_itemlisting holds them together.
constexpr auto kItemColumns =
    "SELECT i.id, p.row_number, i.device_id, i.state, i.reason, i.reason_arguments, i.evidence, i.attribution, i.error_code, i.error_text, "
    "p.identifiers, p.before_values, p.after_values, p.findings, p.input_values, COALESCE(d.request_id, '') "
    "FROM item i JOIN item_plan p ON p.item_id = i.id LEFT JOIN dispatch d ON d.id = i.dispatch_id WHERE i.id IN ("_L1;

// What one looks for first comes first.
constexpr std::array kStateOrder {
    ItemState::Failed, ItemState::Unconfirmed, ItemState::Held, ItemState::Sending, ItemState::AwaitingCarrier, ItemState::AwaitingRetry,
    ItemState::Queued, ItemState::Planned, ItemState::Succeeded, ItemState::Cancelled, ItemState::Blocked, ItemState::Skipped,
};

QString stateRank()
{
    QString sql = u"CASE i.state"_s;
    for (size_t rank = 0; rank < kStateOrder.size(); ++rank)
        sql += u" WHEN '%1' THEN %2"_s.arg(key(kStateOrder[rank])).arg(rank);
    return sql + u" ELSE 99 END"_s;
}

QString orderedBy(By by)
{
    switch (by) {
    case By::Row:
        return u"p.row_number"_s;
    case By::Line:
        return u"p.subject"_s;
    case By::Change:
        return u"p.after_values"_s;
    case By::State:
        return stateRank();
    case By::Reason:
        return u"i.reason"_s;
    case By::Evidence:
        return u"i.evidence"_s;
    case By::Attribution:
        return u"i.attribution"_s;
    case By::Request:
        return u"COALESCE(d.request_id, '')"_s;
    case By::ErrorCode:
        return u"i.error_code"_s;
    }
    Q_UNREACHABLE();
}

QString condition(const ItemFilter &filter)
{
    QString sql;
    if (!filter.states.isEmpty()) {
        QStringList names;
        for (qsizetype i = 0; i < filter.states.size(); ++i)
            names << u":state%1"_s.arg(i);
        sql += u" AND i.state IN (%1)"_s.arg(names.join(u", "_s));
    }
    if (!filter.cause.isEmpty())
        sql += u" AND i.state IN ('failed', 'held', 'cancelled') AND (i.error_code = :cause OR i.reason = :cause)"_s;
    if (!filter.text.trimmed().isEmpty())
        sql += u" AND (CAST(p.row_number AS TEXT) = :number OR LOWER(p.identifiers) LIKE :text ESCAPE '\\' OR LOWER(p.input_values) LIKE :text ESCAPE '\\' "
               "OR LOWER(i.error_code) LIKE :text ESCAPE '\\' OR LOWER(i.error_text) LIKE :text ESCAPE '\\' "
               "OR LOWER(COALESCE(d.request_id, '')) LIKE :text ESCAPE '\\')"_s;
    return sql;
}

void bindCondition(Query &query, const ItemFilter &filter)
{
    for (qsizetype i = 0; i < filter.states.size(); ++i)
        query.bind(u":state%1"_s.arg(i), key(filter.states[i]));
    if (!filter.cause.isEmpty())
        query.bind(u":cause", filter.cause);
    if (!filter.text.trimmed().isEmpty())
        query.bind(u":text", likeTyped(filter.text)).bind(u":number", filter.text.trimmed());
}

} // namespace

namespace itemlisting {

Result<QList<ItemId>> ids(Database &db, ChangeId change, const ItemFilter &filter, ItemOrder order)
{
    const bool needsDispatch = order.by == By::Request || !filter.text.trimmed().isEmpty();
    const QString sql = u"SELECT i.id FROM item_plan p JOIN item i ON i.id = p.item_id%1 WHERE p.change_id = :change AND i.change_id = :change%2 "
                        "ORDER BY %3%4, p.row_number"_s
                            .arg(needsDispatch ? u" LEFT JOIN dispatch d ON d.id = i.dispatch_id"_s : QString(), condition(filter), orderedBy(order.by),
                                 order.isDescending ? u" DESC"_s : QString());
    Query query = db.composed(sql);
    query.bind(u":change", change.value);
    bindCondition(query, filter);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<ItemId> result;
    while (query.next())
        result << ItemId {query.number(0)};
    return result;
}

Result<QList<ChangeItem>> items(Database &db, const QList<ItemId> &ids)
{
    QList<ChangeItem> result(ids.size());
    if (ids.isEmpty())
        return result;
    QHash<ItemId, qsizetype> places;
    QStringList names;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        places.insert(ids[i], i);
        names << u":i%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        result[i].id = ids[i];
    }
    Query query = db.composed(kItemColumns + names.join(u", "_s) + u')');
    for (qsizetype i = 0; i < ids.size(); ++i)
        query.bind(names[i], ids[i].value);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        ChangeItem item = changerows::item(query);
        result[places.value(item.id)] = std::move(item);
    }
    return result;
}

ItemRow rowOf(const ChangeItem &item)
{
    return {item.id, item.row, lineIdentifier(item.identifiers), beforeAfterText(item.before, item.after), key(item.state), item.evidence,
            item.attribution, reasonSentence(item, &findingtext::sentence), item.requestId, item.errorCode};
}

bool isSettledOrder(const ItemFilter &filter, ItemOrder order)
{
    const bool frozen = order.by == By::Row || order.by == By::Line || order.by == By::Change;
    return frozen && filter.isEmpty();
}

} // namespace itemlisting
