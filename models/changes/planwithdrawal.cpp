#include "models/changes/planwithdrawal.h"

#include "models/audit/auditlog.h"
#include "models/fleet/localsql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/evidence.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

Result<void> writeWithdrawn(Database &db, const Assignment &plan, const QDateTime &atUtc)
{
    const auto id = db.takeNumbers(u"device_history"_s);
    if (!id)
        return failure(id.error());
    BulkInsert rows(db, u"device_history"_s, {u"id"_s, u"device_id"_s, u"at"_s, u"field"_s, u"before"_s, u"after"_s, u"source"_s, u"evidence"_s});
    rows.add(*id).add(plan.device.value).add(atUtc.toMSecsSinceEpoch()).addText(u"customer-plan"_s);
    rows.addText(u"%1 (%2)"_s.arg(plan.plan, plan.from.toString(Qt::ISODate))).addNull().addText(u"change"_s).addText(QString(evidence::kLocal));
    if (auto added = rows.endRow(); !added)
        return added;
    return rows.finish();
}

} // namespace

Result<Assignment> withdrawPlan(Database &db, DeviceId line, const QString &name, const QDateTime &from, const AuditOrigin &origin, const QDateTime &atUtc)
{
    Assignment withdrawn;
    const auto done = db.inTransaction([&]() -> Result<void> {
        const std::array lines {line};
        const auto all = assignments::read(db, lines);
        if (!all)
            return failure(all.error());
        const QList<Assignment> own = all->value(line);
        const auto found = std::ranges::find_if(own, [&](const Assignment &one) {
            return one.kind == Assignment::Kind::Plan && one.from == from && one.from > atUtc && !one.isVoid();
        });
        if (found == own.end())
            return failure(Error::Kind::Usage, u"withdraw.none"_s, {name, from.toString(Qt::ISODate)});
        withdrawn = *found;
        const auto ended = db.query(LocalSql::Withdraw).bind(u":device", line.value).bind(u":from", from).bind(u":now", atUtc).exec();
        if (!ended)
            return failure(ended.error());
        const auto extended = db.query(LocalSql::ExtendBefore).bind(u":device", line.value).bind(u":from", from).exec();
        if (!extended)
            return failure(extended.error());
        if (auto written = writeWithdrawn(db, withdrawn, atUtc); !written)
            return written;
        AuditEntry entry;
        entry.at = atUtc;
        entry.origin = origin;
        entry.action = u"line.plan-withdrawn"_s;
        entry.subject = name;
        entry.change = withdrawn.change;
        entry.before = QString::fromUtf8(QJsonDocument(QJsonObject {{u"customer-plan"_s, withdrawn.plan}, {u"pool"_s, withdrawn.pool},
                                                                    {u"effective"_s, withdrawn.from.toString(Qt::ISODate)}}).toJson(QJsonDocument::Compact));
        return AuditLog(db).append(entry);
    });
    return done ? Result<Assignment>(withdrawn) : failure(done.error());
}
