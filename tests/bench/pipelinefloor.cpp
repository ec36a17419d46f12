#include "tests/bench/pipelinefloor.h"

#include "models/store/database.h"

#include <QElapsedTimer>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// One prepared statement, bound by position.
class Prepared
{
public:
    Prepared(sqlite3 *db, const char *sql)
        : m_db(db)
    {
        sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    template<typename... Values>
    void run(const Values &...values)
    {
        int place = 0;
        (bind(++place, values), ...);
        failed = failed || m_statement == nullptr || sqlite3_step(m_statement) != SQLITE_DONE;
        if (m_statement != nullptr)
            sqlite3_reset(m_statement);
    }
    bool failed = false;

private:
    void bind(int place, qint64 value) { sqlite3_bind_int64(m_statement, place, value); }
    void bind(int place, const QByteArray &text) { sqlite3_bind_text(m_statement, place, text.constData(), int(text.size()), SQLITE_STATIC); }

    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace

bool PipelineFloor::readLines(Database &db, Dispatch &dispatch)
{
    auto rows = db.composed(
        u"SELECT x.item_id, x.device_id, p.before_values, p.after_values, v.iccid, COALESCE(c.device, ''), COALESCE(c.body, '') FROM dispatch_item x "
        "JOIN item_plan p ON p.item_id = x.item_id JOIN device v ON v.id = x.device_id "
        "LEFT JOIN callback_inbox c ON c.request_id = :request AND c.device LIKE '%' || v.iccid || '%' WHERE x.dispatch_id = :dispatch ORDER BY x.item_id"_s);
    if (const auto read = rows.bind(u":dispatch", dispatch.id).bind(u":request", QString::fromLatin1(dispatch.requestId)).exec(); !read) {
        m_problem = logLine(read.error());
        return false;
    }
    while (rows.next()) {
        dispatch.lines.push_back({rows.number(0), rows.number(1), rows.text(4).toUtf8(), rows.text(2).toUtf8(), rows.text(3).toUtf8(), rows.text(5).toUtf8(),
                                  rows.text(6).toUtf8()});
    }
    return true;
}

bool PipelineFloor::record(const StoreUrl &finished)
{
    const auto opened = Database::open(finished);
    if (!opened) {
        m_problem = logLine(opened.error());
        return false;
    }
    Database &db = **opened;
    {
        auto rows = db.composed(u"SELECT id, change_id, account, path, body, body_sha256, request_id FROM dispatch ORDER BY id"_s);
        if (const auto read = rows.exec(); !read) {
            m_problem = logLine(read.error());
            return false;
        }
        while (rows.next()) {
            m_dispatches.push_back({rows.number(0), rows.number(1), rows.text(2).toUtf8(), rows.text(3).toUtf8(), rows.bytes(4), rows.text(5).toUtf8(),
                                    rows.text(6).toUtf8(), {}});
        }
    }
    for (Dispatch &dispatch : m_dispatches) {
        if (!readLines(db, dispatch))
            return false;
    }
    return true;
}

double PipelineFloor::replay(const StoreUrl &released)
{
    const auto opened = Database::open(released);
    if (!opened) {
        m_problem = logLine(opened.error());
        return -1;
    }
    sqlite3 *db = (*opened)->sqliteHandle();
    Prepared begin(db, "BEGIN IMMEDIATE");
    Prepared commit(db, "COMMIT");
    Prepared dispatchRow(db, "INSERT INTO dispatch (id, seq, process_id, change_id, group_id, profile_id, account, method, path, body, body_sha256, devices, token, "
                             "journalled_at, carrier_offset, fate) VALUES (?1, ?2, 1, ?3, 1, 1, ?4, 'POST', ?5, ?6, ?7, ?8, 1, 1700000000000, 0, 'open')");
    Prepared link(db, "INSERT INTO dispatch_item (dispatch_id, item_id, device_id, live) VALUES (?1, ?2, ?3, 1)");
    Prepared sending(db, "UPDATE item SET state = 'sending', dispatch_id = ?2, attempts = 1 WHERE id = ?1");
    Prepared event(db, "INSERT INTO item_event (seq, item_id, from_state, to_state, at, what, dispatch_id) VALUES (?1, ?2, ?3, ?4, 1700000000000, ?5, ?6)");
    Prepared audit(db, "INSERT INTO audit (id, at, actor, source, action, subject, before, after, change_id, item_id, request_id, evidence) "
                       "VALUES (?1, 1700000000000, 'bench', 'worker', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    Prepared count(db, "INSERT INTO change_count (change_id, state, items) VALUES (?1, ?2, ?3) ON CONFLICT (change_id, state) DO UPDATE SET items = items + excluded.items");
    Prepared answered(db, "UPDATE dispatch SET fate = 'acked', answered_at = 1700000000000, http_status = 200, request_id = ?2, look_due_at = 1700000001000 WHERE id = ?1");
    Prepared awaiting(db, "UPDATE item SET state = 'awaiting-carrier' WHERE id = ?1");
    Prepared inbox(db, "INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, status, body) "
                       "VALUES (?1, 1700000000000, 'CarrierService', ?2, ?3, ?3, 0, 'Success', ?4)");
    Prepared handled(db, "UPDATE callback_inbox SET handled_at = 1700000000000, outcome = 'callback' WHERE id = ?1");
    Prepared settled(db, "UPDATE item SET state = 'succeeded', evidence = 'callback', attribution = 'ours', settled_at = 1700000000000 WHERE id = ?1");
    Prepared unlink(db, "UPDATE dispatch_item SET live = 0 WHERE dispatch_id = ?1 AND item_id = ?2");
    Prepared device(db, "UPDATE device SET state = 'suspend', evidence_at = 1700000000000, changed_seq = ?2 WHERE id = ?1");
    Prepared history(db, "INSERT INTO device_history (id, device_id, at, field, before, after, source, item_id, evidence) "
                         "VALUES (?1, ?2, 1700000000000, 'state', 'active', 'suspend', 'change', ?3, 'callback')");

    // Numbers above everything that is there already.
    qint64 seq = 1'000'000'000;
    qint64 id = 1'000'000'000;
    const QByteArray none;
    const auto move = [&](const Dispatch &dispatch, const char *from, const char *to) {
        const qint64 n = qint64(dispatch.lines.size());
        count.run(dispatch.change, QByteArray(from), -n);
        count.run(dispatch.change, QByteArray(to), n);
    };
    QElapsedTimer timer;
    timer.start();
    for (const Dispatch &dispatch : m_dispatches) {
        begin.run();
        dispatchRow.run(dispatch.id, ++seq, dispatch.change, dispatch.account, dispatch.path, dispatch.body, dispatch.sha256, qint64(dispatch.lines.size()));
        for (const Line &line : dispatch.lines) {
            link.run(dispatch.id, line.item, line.device);
            sending.run(line.item, dispatch.id);
            event.run(++seq, line.item, QByteArray("queued"), QByteArray("sending"), QByteArray("journal"), dispatch.id);
            audit.run(++id, QByteArray("item.sending"), line.subject, line.before, line.after, dispatch.change, line.item, none, none);
        }
        move(dispatch, "queued", "sending");
        commit.run();

        begin.run();
        answered.run(dispatch.id, dispatch.requestId);
        for (const Line &line : dispatch.lines) {
            awaiting.run(line.item);
            event.run(++seq, line.item, QByteArray("sending"), QByteArray("awaiting-carrier"), QByteArray("acked"), dispatch.id);
        }
        move(dispatch, "sending", "awaiting-carrier");
        commit.run();

        const qint64 firstMessage = id + 1;
        begin.run();
        for (const Line &line : dispatch.lines) {
            if (!line.callbackDevice.isEmpty())
                inbox.run(++id, dispatch.requestId, line.callbackDevice, line.callbackBody);
        }
        commit.run();
        const qint64 messages = id - firstMessage + 1;

        begin.run();
        for (qint64 message = firstMessage; message < firstMessage + messages; ++message)
            handled.run(message);
        for (const Line &line : dispatch.lines) {
            settled.run(line.item);
            event.run(++seq, line.item, QByteArray("awaiting-carrier"), QByteArray("succeeded"), QByteArray("callback"), dispatch.id);
            unlink.run(dispatch.id, line.item);
            audit.run(++id, QByteArray("item.succeeded"), line.subject, line.before, line.after, dispatch.change, line.item, dispatch.requestId, QByteArray("callback"));
            device.run(line.device, ++seq);
            history.run(++id, line.device, line.item);
        }
        move(dispatch, "awaiting-carrier", "succeeded");
        commit.run();
        m_rows += qint64(dispatch.lines.size()) * 12 + messages * 2 + 2;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    for (const Prepared *statement : {&begin, &commit, &dispatchRow, &link, &sending, &event, &audit, &count, &answered, &awaiting, &inbox, &handled, &settled,
                                      &unlink, &device, &history}) {
        if (statement->failed) {
            m_problem = u"the floor could not write: %1"_s.arg(QString::fromUtf8(sqlite3_errmsg(db)));
            return -1;
        }
    }
    return seconds;
}
