#include "models/fleet/localwriter.h"

#include "models/fleet/localsql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/evidence.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Keys that say something besides what a line has.
constexpr std::array kNoHistory {"effective"_L1, "archive-reason"_L1};

class LocalWriter
{
public:
    LocalWriter(Database &db, const QList<LocalEffect> &effects, const QDateTime &at) : m_db(db), m_effects(effects), m_at(at) { }

    Result<void> write();

private:
    Result<void> stageColumns();
    Result<void> setColumns();
    Result<void> endAll();
    Result<void> bringBackComing();
    Result<void> writeAssignments();
    Result<void> stageAssignments();
    void addAssignment(BulkInsert &rows, const LocalEffect &effect, QLatin1StringView kind, const QStringList &texts, std::optional<qint64> allocation, qint64 from);
    Result<void> writeHistory();

    Database &m_db;
    const QList<LocalEffect> &m_effects;
    QDateTime m_at;
    qint64 m_inserted = 0;
};

QString said(const QJsonObject &values, QLatin1StringView key)
{
    return values.value(key).toVariant().toString();
}

bool isArchiving(const LocalEffect &effect)
{
    return said(effect.after, "archived"_L1) == "yes"_L1;
}

bool setsPlace(const LocalEffect &effect)
{
    return effect.after.contains("customer"_L1) || effect.after.contains("site"_L1);
}

bool setsPlan(const LocalEffect &effect)
{
    return effect.after.contains("customer-plan"_L1) || effect.after.contains("pool"_L1) || effect.after.contains("allocation-mb"_L1);
}

/// A value after the change: as said, else as it was.
QString then(const LocalEffect &effect, QLatin1StringView key)
{
    return effect.after.contains(key) ? said(effect.after, key) : said(effect.before, key);
}

Result<void> uncounted(const Result<qint64> &done)
{
    return done ? Result<void>() : Result<void>(failure(done.error()));
}

Result<void> LocalWriter::write()
{
    if (m_effects.isEmpty())
        return {};
    Q_ASSERT(m_db.isInTransaction());
    return stageColumns()
        .and_then([&] { return endAll(); })
        .and_then([&] { return bringBackComing(); })
        .and_then([&] { return setColumns(); })
        .and_then([&] { return writeAssignments(); })
        .and_then([&] { return writeHistory(); });
}

Result<void> LocalWriter::stageColumns()
{
    if (auto emptied = m_db.run(LocalSql::EmptyStage); !emptied)
        return failure(emptied.error());
    BulkInsert rows(m_db, u"stage_local"_s,
                    {u"device_id"_s, u"change_id"_s, u"item_id"_s, u"at"_s, u"customer"_s, u"site"_s, u"user_name"_s, u"archived"_s, u"reason"_s});
    for (const LocalEffect &effect : m_effects) {
        rows.add(effect.device.value).add(effect.change.value).add(effect.item.value).add(m_at.toMSecsSinceEpoch());
        std::array<QByteArray, 3> texts;
        constexpr std::array kTexts {"customer"_L1, "site"_L1, "user-name"_L1};
        for (size_t i = 0; i < kTexts.size(); ++i) {
            texts[i] = said(effect.after, kTexts[i]).toUtf8();
            if (effect.after.contains(kTexts[i]))
                rows.addText(QByteArrayView(texts[i]));
            else
                rows.addNull();
        }
        rows.add(effect.after.contains("archived"_L1) ? std::optional(qint64(isArchiving(effect))) : std::nullopt);
        if (auto added = rows.addText(said(effect.after, "archive-reason"_L1)).endRow(); !added)
            return added;
    }
    return rows.finish();
}

Result<void> LocalWriter::setColumns()
{
    const auto seq = m_db.takeNumbers(u"seq"_s);
    if (!seq)
        return failure(seq.error());
    return uncounted(m_db.query(LocalSql::SetColumns).bind(u":seq", *seq).exec());
}

Result<void> LocalWriter::endAll()
{
    const bool any = std::ranges::any_of(m_effects, isArchiving);
    return any ? uncounted(m_db.run(LocalSql::EndAll)) : Result<void>();
}

/// Before the columns are set: they name the item that archived the line.
Result<void> LocalWriter::bringBackComing()
{
    const bool any = std::ranges::any_of(m_effects, [](const LocalEffect &effect) { return said(effect.after, "archived"_L1) == "no"_L1; });
    if (!any)
        return {};
    qint64 coming = 0;
    {
        Query count = m_db.query(LocalSql::CountComing);
        if (auto read = count.exec(); !read)
            return failure(read.error());
        coming = count.next() ? count.number(0) : 0;
    }
    if (coming == 0)
        return {};
    const auto first = m_db.takeNumbers(u"assignment"_s, coming);
    if (!first)
        return failure(first.error());
    return uncounted(m_db.query(LocalSql::BringBackComing).bind(u":first", *first).exec());
}

void LocalWriter::addAssignment(BulkInsert &rows, const LocalEffect &effect, QLatin1StringView kind, const QStringList &texts,
                                std::optional<qint64> allocation, qint64 from)
{
    const bool says = std::ranges::any_of(texts, [](const QString &text) { return !text.isEmpty(); });
    rows.add(effect.device.value).addText(QString(kind));
    for (const QString &text : texts)
        rows.addText(text);
    rows.add(allocation).add(from).add(effect.change.value).add(effect.item.value).add(qint64(says));
    m_inserted += says;
}

Result<void> LocalWriter::stageAssignments()
{
    if (auto emptied = m_db.run(LocalSql::EmptyAssignments); !emptied)
        return failure(emptied.error());
    BulkInsert rows(m_db, u"stage_assignment"_s,
                    {u"device_id"_s, u"kind"_s, u"customer"_s, u"site"_s, u"plan"_s, u"pool"_s, u"allocation_mb"_s, u"from_at"_s, u"change_id"_s,
                     u"item_id"_s, u"inserts"_s});
    const qint64 now = m_at.toMSecsSinceEpoch();
    for (const LocalEffect &effect : m_effects) {
        if (isArchiving(effect))
            continue;
        if (setsPlace(effect)) {
            addAssignment(rows, effect, "place"_L1, {then(effect, "customer"_L1), then(effect, "site"_L1), {}, {}}, {}, now);
            if (auto added = rows.endRow(); !added)
                return added;
        }
        if (setsPlan(effect)) {
            const QDateTime effective = QDateTime::fromString(said(effect.after, "effective"_L1), Qt::ISODateWithMs);
            const QString megabytes = then(effect, "allocation-mb"_L1);
            const QString plan = then(effect, "customer-plan"_L1);
            addAssignment(rows, effect, "plan"_L1, {{}, {}, plan, plan.isEmpty() ? QString() : then(effect, "pool"_L1)},
                          megabytes.isEmpty() || plan.isEmpty() ? std::nullopt : std::optional(megabytes.toLongLong()),
                          effective.isValid() ? effective.toMSecsSinceEpoch() : now);
            if (auto added = rows.endRow(); !added)
                return added;
        }
    }
    return rows.finish();
}

Result<void> LocalWriter::writeAssignments()
{
    if (auto staged = stageAssignments(); !staged)
        return staged;
    if (auto cut = m_db.run(LocalSql::CutCovering); !cut)
        return failure(cut.error());
    if (m_inserted == 0)
        return {};
    const auto first = m_db.takeNumbers(u"assignment"_s, m_inserted);
    if (!first)
        return failure(first.error());
    return uncounted(m_db.query(LocalSql::InsertAssignments).bind(u":first", *first).exec());
}

Result<void> LocalWriter::writeHistory()
{
    struct Entry
    {
        const LocalEffect *effect;
        QString field;
        QByteArray before;
        QByteArray after;
    };
    std::vector<Entry> entries;
    for (const LocalEffect &effect : m_effects) {
        const QString effective = said(effect.after, "effective"_L1);
        for (const QString &field : effect.after.keys()) {
            const QString before = said(effect.before, QLatin1StringView(field.toLatin1()));
            QString after = effect.after.value(field).toVariant().toString();
            if (std::ranges::any_of(kNoHistory, [&](QLatin1StringView key) { return field == key; }) || before == after)
                continue;
            // It began, or begins, at another time than it was ordered.
            if (field == "customer-plan"_L1 && !effective.isEmpty() && !after.isEmpty())
                after += u" ("_s + effective + u')';
            entries.push_back({&effect, field, before.toUtf8(), after.toUtf8()});
        }
    }
    if (entries.empty())
        return {};
    auto id = m_db.takeNumbers(u"device_history"_s, qint64(entries.size()));
    if (!id)
        return failure(id.error());
    BulkInsert rows(m_db, u"device_history"_s,
                    {u"id"_s, u"device_id"_s, u"at"_s, u"field"_s, u"before"_s, u"after"_s, u"source"_s, u"item_id"_s, u"evidence"_s});
    for (const Entry &entry : entries) {
        rows.add((*id)++).add(entry.effect->device.value).add(m_at.toMSecsSinceEpoch()).addText(entry.field);
        rows.addTextOrNull(entry.before).addTextOrNull(entry.after).addText(u"change"_s);
        rows.add(entry.effect->item ? std::optional(entry.effect->item.value) : std::nullopt);
        if (auto added = rows.addText(QString(evidence::kLocal)).endRow(); !added)
            return added;
    }
    return rows.finish();
}

} // namespace

Result<void> writeLocal(Database &db, const QList<LocalEffect> &effects, const QDateTime &at)
{
    return LocalWriter(db, effects, at).write();
}
