#pragma once

#include "models/audit/auditlog.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>

/// A small log: a suspend of three lines by jane at noon, a restore of one by joe two days before, and what was done to the profile
/// a month before. Fifteen entries, numbered in that order from the oldest.
namespace auditfixture {

inline const QDateTime kNoon(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

inline AuditEntry entry(const QDateTime &at, const QString &actor, const QString &source, const QString &action, const QString &subject)
{
    AuditEntry entry;
    entry.at = at;
    entry.origin = {actor, QStringLiteral("default"), source};
    entry.action = action;
    entry.subject = subject;
    return entry;
}

inline AuditEntry ofChange(const QDateTime &at, const QString &actor, const QString &source, const QString &action, qint64 change)
{
    AuditEntry made = entry(at, actor, source, action, QString::number(change));
    made.change = ChangeId {change};
    return made;
}

inline AuditEntry ofLine(const QDateTime &at, const QString &actor, const QString &source, const QString &action, qint64 change, qint64 item)
{
    AuditEntry made = entry(at, actor, source, action, QStringLiteral("8914800000001000000%1").arg(item));
    made.change = ChangeId {change};
    made.item = ItemId {item};
    made.before = QStringLiteral(R"({"state":"active"})");
    made.after = action == u"item.failed" ? QString() : QStringLiteral(R"({"state":"suspend"})");
    return made;
}

inline QList<AuditEntry> entries()
{
    using namespace Qt::StringLiterals;
    const QDateTime month = kNoon.addDays(-31);
    const QDateTime days = kNoon.addDays(-2);
    QList<AuditEntry> all;
    all << entry(month, u"jane"_s, u"command-line"_s, u"profile.added"_s, u"default"_s);
    all.last().after = uR"({"baseUrl":"http://127.0.0.1:80","accounts":["0000123456-00001"]})"_s;
    all << entry(month.addSecs(1), u"jane"_s, u"command-line"_s, u"profile.set"_s, u"default"_s);
    all.last().before = uR"({"baseUrl":"http://127.0.0.1:80","accounts":["0000123456-00001"],"batch":"50"})"_s;
    all.last().after = uR"({"baseUrl":"http://127.0.0.1:80","accounts":["0000123456-00001"],"writes":"on"})"_s;
    all << ofChange(days, u"joe"_s, u"command-line"_s, u"change.planned"_s, 1);
    all.last().after = uR"({"blocked":0,"items":1,"parameters":{},"plan":"7c0b94","send":1,"skip":0,"type":"restore","warnings":0})"_s;
    all << ofChange(days, u"joe"_s, u"command-line"_s, u"change.queued"_s, 1);
    all << ofLine(days, u"joe"_s, u"worker"_s, u"item.sending"_s, 1, 4);
    all << ofLine(days, u"joe"_s, u"callback"_s, u"item.succeeded"_s, 1, 4);
    all.last().evidence = u"callback"_s;
    all << ofChange(kNoon, u"jane"_s, u"window"_s, u"change.planned"_s, 2);
    all.last().reason = u"undo 1"_s;
    all << ofChange(kNoon, u"jane"_s, u"window"_s, u"change.queued"_s, 2);
    all.last().before = u"draft"_s;
    all.last().after = u"queued"_s;
    for (qint64 item = 1; item <= 3; ++item)
        all << ofLine(kNoon.addSecs(1), u"jane"_s, u"worker"_s, u"item.sending"_s, 2, item);
    all << ofLine(kNoon.addSecs(2), u"jane"_s, u"callback"_s, u"item.succeeded"_s, 2, 1);
    all.last().evidence = u"callback"_s;
    all.last().requestId = u"340bcb0b-00ee-438b"_s;
    all << ofLine(kNoon.addSecs(3), u"jane"_s, u"callback"_s, u"item.failed"_s, 2, 2);
    all.last().reason = u"held.state"_s;
    all << ofLine(kNoon.addSecs(4), u"jane"_s, u"worker"_s, u"item.unconfirmed"_s, 2, 3);
    all.last().reason = u"network.timeout"_s;
    all << ofChange(kNoon.addSecs(5), u"jane"_s, u"worker"_s, u"change.unconfirmed"_s, 2);
    return all;
}

inline void must(bool done)
{
    if (!done)
        qFatal("the audit fixture could not be written");
}

inline void exec(Database &db, const QString &sql)
{
    Query query = db.composed(sql);
    must(bool(query.exec()));
}

/// The changes and frozen plans that the log is about, then the log.
inline void seed(Database &db)
{
    using namespace Qt::StringLiterals;
    exec(db, u"INSERT INTO profile (id, name, origin, created_at) VALUES (1, 'default', 'http://127.0.0.1:80', 0)"_s);
    for (const auto &[change, type] : {std::pair(1, u"restore"_s), std::pair(2, u"suspend"_s)})
        exec(db, u"INSERT INTO bulk_change (id, profile_id, type, state, created_at) VALUES (%1, 1, '%2', 'draft', 0)"_s.arg(change).arg(type));
    for (int item = 1; item <= 4; ++item) {
        exec(db, u"INSERT INTO item (id, change_id, device_id, state, reason, reason_arguments) VALUES (%1, %2, %1, 'planned', 'held.state', '[\"active\",\"suspend\"]')"_s
                     .arg(item).arg(item == 4 ? 1 : 2));
        exec(db, u"INSERT INTO item_plan (item_id, change_id, row_number, identifiers, before_values, after_values) VALUES (%1, %2, 1, "
                 "'{\"iccid\":\"8914800000001000000%1\",\"imei\":\"35000000000100%1\",\"mdn\":\"555200000%1\"}', '{}', '{}')"_s.arg(item).arg(item == 4 ? 1 : 2));
    }
    must(bool(db.inTransaction([&] { return AuditLog(db).append(entries()); })));
}

/// A file with the log in it, at `path`. Migrating and seeding is done once, then copied.
inline StoreUrl copyTo(const QString &path)
{
    static const QTemporaryDir once;
    const QString made = once.filePath(QStringLiteral("seeded.sqlite"));
    if (!QFile::exists(made))
        seed(*Database::open({StoreUrl::Kind::Sqlite, made, {}}).value());
    must(QFile::copy(made, path));
    return {StoreUrl::Kind::Sqlite, path, {}};
}

} // namespace auditfixture
