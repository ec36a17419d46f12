#include "models/catalogue/referencestore.h"

#include "models/audit/auditlog.h"
#include "models/catalogue/referenceimport.h"
#include "models/catalogue/referencesql.h"
#include "models/catalogue/rowstable.h"
#include "models/store/database.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReferenceStatements
{
    ReferenceSql list;
    ReferenceSql put;
    ReferenceSql remove;
    QLatin1StringView counter;
};

ReferenceStatements statementsOf(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Customers:
        return {ReferenceSql::Customers, ReferenceSql::PutCustomer, ReferenceSql::RemoveCustomer, "customer"_L1};
    case ReferenceKind::Sites:
        return {ReferenceSql::Sites, ReferenceSql::PutSite, ReferenceSql::RemoveSite, "site"_L1};
    case ReferenceKind::CustomerPlans:
        return {ReferenceSql::CustomerPlans, ReferenceSql::PutCustomerPlan, ReferenceSql::RemoveCustomerPlan, "customer_plan"_L1};
    case ReferenceKind::Pools:
        return {ReferenceSql::Pools, ReferenceSql::PutPool, ReferenceSql::RemovePool, "rate_pool"_L1};
    case ReferenceKind::CarrierPrices:
        return {ReferenceSql::CarrierPrices, ReferenceSql::PutCarrierPrice, ReferenceSql::RemoveCarrierPrice, "carrier_price"_L1};
    }
    Q_UNREACHABLE();
}

QJsonValue stored(const ReferenceColumn &column, const Query &row, int n)
{
    switch (column.kind) {
    case ReferenceColumn::Kind::Text:
    case ReferenceColumn::Kind::Customer:
        return row.text(n).isEmpty() ? QJsonValue() : QJsonValue(row.text(n));
    case ReferenceColumn::Kind::Switch:
        return row.flag(n);
    default:
        return row.isNull(n) ? QJsonValue() : QJsonValue(row.number(n));
    }
}

/// ":overage_price" of "overage-price".
QString parameterName(QLatin1StringView key)
{
    return u':' + QString(key).replace(u'-', u'_');
}

void bindCell(Query &query, const ReferenceColumn &column, const QJsonValue &value)
{
    const QString name = parameterName(column.key);
    switch (column.kind) {
    case ReferenceColumn::Kind::Text:
    case ReferenceColumn::Kind::Customer:
        query.bind(name, value.toString());
        return;
    case ReferenceColumn::Kind::Switch:
        query.bind(name, value.toBool());
        return;
    default:
        if (value.isNull())
            query.bindNull(name);
        else
            query.bind(name, value.toInteger());
    }
}

QString asText(ReferenceKind kind, const QJsonObject &row)
{
    QJsonObject shown;
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        if (const QString text = referencedata::text(column, row.value(column.key)); !text.isEmpty())
            shown.insert(column.key, text);
    }
    return shown.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact));
}

AuditEntry entryOf(ReferenceKind kind, const QString &action, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &at)
{
    AuditEntry entry;
    entry.at = at;
    entry.origin = origin;
    entry.action = action;
    entry.subject = key(kind) + u' ' + referenceName(kind, row);
    return entry;
}

std::optional<qint64> numberOf(const QJsonObject &row, QLatin1StringView key)
{
    const QJsonValue value = row.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QDateTime timeOf(const QJsonObject &row, QLatin1StringView key)
{
    const auto number = numberOf(row, key);
    return number ? QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC) : QDateTime();
}

CustomerPlan planOf(const QJsonObject &row)
{
    return {row.value("name"_L1).toString(), row.value("customer"_L1).toString(), row.value("allocation-mb"_L1).toInteger(), numberOf(row, "price"_L1),
            numberOf(row, "overage-price"_L1), numberOf(row, "overage-block-mb"_L1), row.value("pooling"_L1).toBool(), numberOf(row, "min-mb"_L1),
            numberOf(row, "max-mb"_L1), timeOf(row, "valid-from"_L1), timeOf(row, "valid-until"_L1), row.value("removed"_L1).toBool()};
}

/// What a new row cannot be without, and neither it nor a row of before says.
std::optional<QString> missingOf(ReferenceKind kind, const QJsonObject &row)
{
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        if (column.required && row.value(column.key).isNull())
            return QString(column.key);
    }
    return {};
}

/// Rows once more as a file of theirs would have them.
RowsTable tableOf(ReferenceKind kind, const QList<ReferenceRow> &rows)
{
    QStringList header;
    for (const ReferenceColumn &column : referencedata::columns(kind))
        header << column.key;
    QList<QStringList> texts;
    for (const ReferenceRow &row : rows) {
        QStringList cells;
        for (const ReferenceColumn &column : referencedata::columns(kind))
            cells << referencedata::text(column, row.value(column.key));
        texts << cells;
    }
    return {header, texts, key(kind)};
}

} // namespace

qint64 ReferencePreview::count(Verdict verdict) const
{
    return std::ranges::count(changes, verdict, &Change::verdict);
}

ReferenceStore::ReferenceStore(Database &db, ProfileId profile)
    : m_db(db)
    , m_profile(profile)
{
}

Result<QList<ReferenceRow>> ReferenceStore::rows(ReferenceKind kind, bool removed)
{
    Query query = m_db.query(statementsOf(kind).list);
    if (kind == ReferenceKind::CarrierPrices)
        query.bind(u":profile", m_profile.value);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<ReferenceRow> result;
    const auto columns = referencedata::columns(kind);
    while (query.next()) {
        ReferenceRow row;
        for (size_t i = 0; i < columns.size(); ++i)
            row.insert(columns[i].key, stored(columns[i], query, int(i)));
        row.insert(u"removed"_s, query.flag(int(columns.size())));
        if (removed || !query.flag(int(columns.size())))
            result << row;
    }
    return result;
}

Result<ReferenceData> ReferenceStore::data()
{
    ReferenceData data;
    for (const ReferenceKind kind : {ReferenceKind::Customers, ReferenceKind::Sites, ReferenceKind::CustomerPlans, ReferenceKind::Pools}) {
        const auto all = rows(kind, true);
        if (!all)
            return failure(all.error());
        for (const ReferenceRow &row : *all) {
            const QString name = row.value("name"_L1).toString();
            const QString customer = row.value("customer"_L1).toString();
            const bool removed = row.value("removed"_L1).toBool();
            if (kind == ReferenceKind::Customers)
                data.customers.insert(name, removed);
            else if (kind == ReferenceKind::Sites)
                data.sites.insert({customer, name}, removed);
            else if (kind == ReferenceKind::Pools)
                data.pools.insert(name, {customer, removed});
            else
                data.plans.insert(name, planOf(row));
        }
    }
    return data;
}

Result<QHash<std::pair<QString, QString>, CarrierPrice>> ReferenceStore::carrierPrices()
{
    const auto all = rows(ReferenceKind::CarrierPrices, false);
    if (!all)
        return failure(all.error());
    QHash<std::pair<QString, QString>, CarrierPrice> prices;
    for (const ReferenceRow &row : *all) {
        const auto amount = [&row](QLatin1StringView key) { return numberOf(row, key).value_or(0); };
        prices.insert({row.value("account"_L1).toString(), row.value("code"_L1).toString()},
                      {amount("monthly"_L1), amount("activation"_L1), amount("change"_L1), amount("termination"_L1)});
    }
    return prices;
}

Result<void> ReferenceStore::writeRow(ReferenceKind kind, const QJsonObject &row)
{
    const auto id = m_db.takeNumbers(statementsOf(kind).counter);
    if (!id)
        return failure(id.error());
    Query query = m_db.query(statementsOf(kind).put);
    query.bind(u":id", *id);
    if (kind == ReferenceKind::CarrierPrices)
        query.bind(u":profile", m_profile.value);
    for (const ReferenceColumn &column : referencedata::columns(kind))
        bindCell(query, column, row.value(column.key));
    const auto written = query.exec();
    return written ? Result<void>() : failure(written.error());
}

Result<ReferencePreview> ReferenceStore::preview(ReferenceKind kind, TableReader &table)
{
    const auto known = data();
    const auto all = rows(kind, true);
    if (!known || !all)
        return failure(known ? all.error() : known.error());
    auto read = readReferences(kind, table, *known);
    if (!read)
        return failure(read.error());
    QHash<QString, QJsonObject> before;
    for (const ReferenceRow &row : *all)
        before.insert(referenceName(kind, row), row);
    ReferencePreview preview;
    preview.problems = read->problems;
    for (qsizetype i = 0; i < read->rows.size(); ++i) {
        QJsonObject row = read->rows[i];
        const QJsonObject was = before.value(referenceName(kind, row));
        // What a column that the file lacks said stays.
        for (const ReferenceColumn &column : referencedata::columns(kind)) {
            if (!row.contains(column.key))
                row.insert(column.key, was.value(column.key).isUndefined() ? QJsonValue() : was.value(column.key));
        }
        if (const auto missing = missingOf(kind, row)) {
            Error problem {Error::Kind::Input, u"reference.needed"_s, {*missing}, {}};
            problem.place = {table.name(), read->numbers[i], *missing};
            preview.problems << problem;
            continue;
        }
        const bool wasThere = !was.isEmpty() && !was.value("removed"_L1).toBool();
        const auto verdict = !wasThere ? ReferencePreview::Verdict::Added
            : asText(kind, was) == asText(kind, row) ? ReferencePreview::Verdict::Unchanged : ReferencePreview::Verdict::Changed;
        preview.changes.append({verdict, wasThere ? was : ReferenceRow(), row});
    }
    return preview;
}

Result<ReferenceImport> ReferenceStore::import(ReferenceKind kind, TableReader &table, const AuditOrigin &origin, const QDateTime &atUtc)
{
    ReferenceImport result;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto read = preview(kind, table);
        if (!read)
            return failure(read.error());
        result.problems = read->problems;
        if (!result.problems.isEmpty())
            return {};
        QList<AuditEntry> entries;
        for (const ReferencePreview::Change &change : read->changes) {
            if (change.verdict == ReferencePreview::Verdict::Unchanged)
                continue;
            const bool wasThere = change.verdict == ReferencePreview::Verdict::Changed;
            if (auto written = writeRow(kind, change.after); !written)
                return written;
            AuditEntry entry = entryOf(kind, wasThere ? u"catalogue.changed"_s : u"catalogue.added"_s, change.after, origin, atUtc);
            entry.before = wasThere ? asText(kind, change.before) : QString();
            entry.after = asText(kind, change.after);
            entries << entry;
        }
        result.added = read->count(ReferencePreview::Verdict::Added);
        result.updated = read->count(ReferencePreview::Verdict::Changed);
        result.unchanged = read->count(ReferencePreview::Verdict::Unchanged);
        return AuditLog(m_db).append(entries);
    });
    return done ? Result<ReferenceImport>(result) : failure(done.error());
}

Result<ReferenceImport> ReferenceStore::write(ReferenceKind kind, const QList<ReferenceRow> &rows, const AuditOrigin &origin, const QDateTime &atUtc)
{
    RowsTable table = tableOf(kind, rows);
    return import(kind, table, origin, atUtc);
}

Result<ReferenceImport> ReferenceStore::put(ReferenceKind kind, const QMap<QString, QString> &row, Put how, const AuditOrigin &origin, const QDateTime &atUtc)
{
    QJsonObject keys;
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        if (column.isKey)
            keys.insert(column.key, referencedata::cell(column, row.value(column.key)).value_or(QJsonValue()));
    }
    ReferenceImport result;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto was = present(kind, keys);
        if (!was)
            return failure(was.error());
        const bool isThere = *was && !(**was).value("removed"_L1).toBool();
        if (how == Put::Change && !isThere)
            return failure(Error::Kind::Usage, u"reference.unknown"_s, {key(kind), referenceName(kind, keys)});
        if (how == Put::Add && isThere)
            return failure(Error::Kind::Input, u"reference.exists"_s, {referenceName(kind, keys)});
        RowsTable table(row.keys(), {row.values()}, key(kind));
        return import(kind, table, origin, atUtc).map([&result](const ReferenceImport &imported) { result = imported; });
    });
    return done ? Result<ReferenceImport>(result) : failure(done.error());
}

Result<std::optional<ReferenceRow>> ReferenceStore::present(ReferenceKind kind, const QJsonObject &row)
{
    const auto all = rows(kind, true);
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find_if(*all, [&](const ReferenceRow &one) { return referenceName(kind, one) == referenceName(kind, row); });
    return found == all->end() ? std::optional<ReferenceRow>() : std::optional<ReferenceRow>(*found);
}

Result<void> ReferenceStore::restore(ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto was = present(kind, row);
        if (!was)
            return failure(was.error());
        if (!*was)
            return failure(Error::Kind::Usage, u"reference.unknown"_s, {key(kind), referenceName(kind, row)});
        if (!(**was).value("removed"_L1).toBool())
            return failure(Error::Kind::Usage, u"reference.present"_s, {referenceName(kind, row)});
        RowsTable table = tableOf(kind, {**was});
        const auto checked = preview(kind, table);
        if (!checked)
            return failure(checked.error());
        if (!checked->problems.isEmpty()) {
            Error problem = checked->problems.first();
            problem.place = {};
            return failure(problem);
        }
        if (auto written = writeRow(kind, **was); !written)
            return written;
        AuditEntry entry = entryOf(kind, u"catalogue.restored"_s, **was, origin, atUtc);
        entry.after = asText(kind, **was);
        return AuditLog(m_db).append(entry);
    });
}

Result<qint64> ReferenceStore::uses(ReferenceKind kind, const QJsonObject &row, const QDateTime &atUtc)
{
    if (kind != ReferenceKind::CustomerPlans && kind != ReferenceKind::Pools)
        return linesOn(kind, row);
    Query query = m_db.query(kind == ReferenceKind::Pools ? ReferenceSql::LinesOfPool : ReferenceSql::LinesOfPlan);
    query.bind(u":name", row.value("name"_L1).toString());
    query.bind(u":at", atUtc);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<qint64> ReferenceStore::linesOn(ReferenceKind kind, const QJsonObject &row)
{
    if (kind != ReferenceKind::Customers && kind != ReferenceKind::Sites)
        return 0;
    Query query = m_db.query(kind == ReferenceKind::Customers ? ReferenceSql::LinesOfCustomer : ReferenceSql::LinesOfSite);
    query.bind(u":customer", row.value(kind == ReferenceKind::Customers ? "name"_L1 : "customer"_L1).toString());
    if (kind == ReferenceKind::Sites)
        query.bind(u":site", row.value("name"_L1).toString());
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<void> ReferenceStore::remove(ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto lines = linesOn(kind, row);
        if (!lines)
            return failure(lines.error());
        if (*lines > 0)
            return failure(Error::Kind::Refused, u"reference.in-use"_s, {referenceName(kind, row), QString::number(*lines)});
        {
            Query query = m_db.query(statementsOf(kind).remove);
            query.bind(u":at", atUtc);
            if (kind == ReferenceKind::CarrierPrices)
                query.bind(u":profile", m_profile.value);
            for (const ReferenceColumn &column : referencedata::columns(kind)) {
                if (column.isKey)
                    query.bind(parameterName(column.key), row.value(column.key).toString());
            }
            const auto removed = query.exec();
            if (!removed)
                return failure(removed.error());
            if (*removed == 0)
                return failure(Error::Kind::Usage, u"reference.unknown"_s, {key(kind), referenceName(kind, row)});
        }
        return AuditLog(m_db).append(entryOf(kind, u"catalogue.removed"_s, row, origin, atUtc));
    });
}
