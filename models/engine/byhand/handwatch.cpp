#include "models/engine/byhand/handwatch.h"

#include "models/audit/auditlog.h"
#include "models/changes/itemmoves.h"
#include "models/changes/jsontext.h"
#include "models/changes/types/changespec.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/tracking/shownplan.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcWatch, "thingdesk.engine.watch", QtWarningMsg)

Result<void> HandWatch::begin(ItemId item)
{
    const QDateTime now = m_context.clock.nowUtc();
    const auto watched = m_context.db.query(HandSql::Watch)
                             .bind(u":item", item.value)
                             .bind(u":at", now)
                             .bind(u":until", now.addSecs(std::chrono::seconds(kWatchTime).count()))
                             .exec();
    return watched ? Result<void>() : failure(watched.error());
}

Result<void> HandWatch::raise(ItemId item, const QString &evidence)
{
    return m_context.db.inTransaction([&]() -> Result<void> {
        const auto late = m_context.db.query(HandSql::NoteLate)
                              .bind(u":item", item.value)
                              .bind(u":at", m_context.clock.nowUtc())
                              .bind(u":evidence", evidence)
                              .exec();
        if (!late || *late == 0)
            return late ? Result<void>() : failure(late.error());
        qCWarning(lcWatch) << "item" << item.value << "was carried out after it had been settled by hand as not executed";
        return note(item, evidence).and_then([&] { return hold(item); });
    });
}

Result<void> HandWatch::note(ItemId item, const QString &evidence)
{
    const QDateTime now = m_context.clock.nowUtc();
    auto mark = m_context.db.query(HandSql::MarkLate);
    const QByteArray arguments = jsontext::array({now.toString(Qt::ISODate)});
    if (const auto marked = mark.bind(u":item", item.value).bind(u":arguments", QString::fromUtf8(arguments)).exec(); !marked)
        return failure(marked.error());
    AuditEntry entry;
    entry.at = now;
    entry.origin = m_context.origin;
    entry.action = u"item.late"_s;
    entry.reason = u"hand.late"_s;
    entry.item = item;
    entry.evidence = evidence;
    {
        auto row = m_context.db.query(HandSql::Subject);
        if (const auto read = row.bind(u":item", item.value).exec(); !read)
            return failure(read.error());
        if (row.next()) {
            entry.change = ChangeId {row.number(0)};
            entry.subject = row.text(1);
            entry.before = row.text(2);
            entry.after = row.text(3);
            entry.requestId = row.text(4);
        }
    }
    return AuditLog(m_context.db).append(entry);
}

/// What was planned because the first was thought not to have happened must not happen on top of it.
Result<void> HandWatch::hold(ItemId item)
{
    ItemMoves moves(m_context.db);
    QSet<ChangeId> changes;
    {
        auto rows = m_context.db.query(HandSql::HoldQueued);
        if (const auto read = rows.bind(u":item", item.value).exec(); !read)
            return failure(read.error());
        MoveDetail detail;
        detail.what = u"moved"_s;
        detail.reason = u"held.late"_s;
        detail.audited = true;
        while (rows.next()) {
            changes.insert(ChangeId {rows.number(1)});
            if (auto staged = moves.add({ItemId {rows.number(0)}, ChangeId {rows.number(1)}, ItemState::Queued, ItemState::Held, detail}); !staged)
                return staged;
        }
    }
    if (const auto moved = moves.apply(m_context.origin, m_context.clock.nowUtc()); !moved)
        return failure(moved.error());
    for (const ChangeId change : std::as_const(changes)) {
        if (const auto advanced = ChangeProgress(m_context).advance(change); !advanced)
            return failure(advanced.error());
    }
    return {};
}

Result<qint64> HandWatch::look()
{
    QList<std::pair<ItemId, QString>> late;
    {
        auto rows = m_context.db.query(HandSql::Watched);
        if (const auto read = rows.bind(u":now", m_context.clock.nowUtc()).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            const ChangeSpec &spec = changeSpec(changeType(rows.text(1)).value_or(ChangeType::Suspend));
            const QJsonObject after = jsonObject(rows.text(3));
            Sighting sighting {!rows.flag(7), rows.text(4), rows.text(5), rows.text(6), {}, rows.flag(7), jsonObject(rows.text(11))};
            readPlan(sighting, rows.text(10), after, jsonObject(rows.text(9)));
            if (spec.look(jsonObject(rows.text(2)), after, sighting) == ChangeSpec::Look::Target)
                late.emplaceBack(ItemId {rows.number(0)}, rows.text(8));
        }
    }
    for (const auto &[item, profile] : std::as_const(late)) {
        EngineContext context = m_context.of(profile);
        if (auto raised = HandWatch(context).raise(item, evidence::kDeviceRecord); !raised)
            return failure(raised.error());
    }
    return late.size();
}
