#include "models/audit/auditentry.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/changestore.h"
#include "models/changes/itemmoves.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/engine/enginecontext.h"
#include "models/engine/processes.h"
#include "models/engine/recovery.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/sending/journal.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AuditOrigin kOrigin {u"tester"_s, u"p"_s, u"test"_s};

/// One process on the store: its own connection, its own clock, its own leases.
struct Worker
{
    Worker(const StoreUrl &url)
        : db(std::move(*Database::open(url)))
        , id(Processes(*db, clock).enter().value())
        , leases(*db, clock, id)
        , context {*db, clock, id, leases, mark, kOrigin}
    {
        (void)mark.open(*db);
    }

    /// Stopped, or suspended with its machine: only its own clock has not moved.
    FakeClock clock;
    std::unique_ptr<Database> db;
    ProcessId id;
    Leases leases;
    DispatchMark mark;
    EngineContext context;
};

} // namespace

/// Who may send (engine-protocol.md 8), on SQLite and on a real PostgreSQL.
class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneHoldsItAndOthersDoNot_data() { stores(); }
    void oneHoldsItAndOthersDoNot();
    void aBeatKeepsIt_data() { stores(); }
    void aBeatKeepsIt();
    void tokensOnlyGrow_data() { stores(); }
    void tokensOnlyGrow();
    void aJumpOfTheWallClockEndsNothing_data() { stores(); }
    void aJumpOfTheWallClockEndsNothing();
    void whoSleptPastItsEndMayNotJournal_data() { stores(); }
    void whoSleptPastItsEndMayNotJournal();
    void whoSleptAndWasNotMissedGoesOn_data() { stores(); }
    void whoSleptAndWasNotMissedGoesOn();
    void expiryFreesQueuedItemsAndNeverSendingOnes_data() { stores(); }
    void expiryFreesQueuedItemsAndNeverSendingOnes();
    void theAnswerOfAWokenProcessIsAccepted_data() { stores(); }
    void theAnswerOfAWokenProcessIsAccepted();
    void aWokenProcessThatHadSentNothingProvesIt_data() { stores(); }
    void aWokenProcessThatHadSentNothingProvesIt();
    void anotherMachinesLeaseEndsOnTheServersClock_data() { stores(); }
    void anotherMachinesLeaseEndsOnTheServersClock();
    void aDeadLocalProcessIsRecoveredAtOnce_data() { stores(); }
    void aDeadLocalProcessIsRecoveredAtOnce();

private:
    static void stores()
    {
        QTest::addColumn<QString>("store");
        QTest::addRow("SQLite") << u"sqlite"_s;
        QTest::addRow("PostgreSQL") << u"postgresql"_s;
    }
    bool begin();
    /// A running change of `lines` lines that nobody lists yet, released.
    ChangeId change(Worker &worker, int lines = 3);
    static Batch batchOf(Worker &worker, ChangeId change, int most);
    Result<Dispatch> journal(Worker &worker, ChangeId change, int lines = 1);
    /// What `one` had on the wire when it fell asleep; `two` has taken it over since.
    Result<Dispatch> sentAndTakenOver(Worker &one, Worker &two, ChangeId change);
    static qint64 number(Worker &worker, const QString &sql);

    QTemporaryDir m_folder;
    StoreUrl m_url;
    Profile m_profile;
    int m_stores = 0;
    int m_lines = 0;
};

#define BEGIN() \
    if (!begin()) \
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh")
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestLeases::init()
{
    m_profile = {};
}

void TestLeases::cleanup()
{
    m_url = {};
}

bool TestLeases::begin()
{
    const QString kind = *static_cast<QString *>(QTest::qData("store", qMetaTypeId<QString>()));
    if (kind == "sqlite"_L1) {
        m_url = {StoreUrl::Kind::Sqlite, m_folder.filePath(u"s%1.sqlite"_s.arg(++m_stores)), {}};
    } else {
        const QString server = qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL");
        if (server.isEmpty())
            return false;
        m_url = *parseStoreUrl(server);
    }
    Worker one(m_url);
    ProfileStore profiles(*one.db, one.clock);
    (void)profiles.add(u"p"_s, u"http://127.0.0.1:1"_s, {u"0000123456-00001"_s});
    m_profile = *profiles.find(u"p"_s);
    return Processes(*one.db, one.clock).end(one.id).has_value();
}

ChangeId TestLeases::change(Worker &worker, int lines)
{
    QByteArray csv = "iccid,imei\n";
    for (int i = 0; i < lines; ++i) {
        const QByteArray serial = QByteArray::number(++m_lines + 1000 * m_stores).rightJustified(6, '0');
        csv += "8914800099" + serial + "4321,35999900" + serial + "0\n";
    }
    QStringList ids;
    for (const QByteArray &line : csv.split('\n').sliced(1)) {
        if (!line.isEmpty())
            ids << QString::fromLatin1(line.split(',').first());
    }
    // The fleet knows them as active, as a sync would have brought them.
    for (const QString &iccid : std::as_const(ids)) {
        auto insert = worker.db->composed(u"INSERT INTO device (id, profile_id, account, iccid, state, read_at, changed_seq) VALUES (:id, :profile, '0000123456-00001', :iccid, 'active', :at, 1)"_s);
        insert.bind(u":id", qint64(m_stores) * 100000 + m_lines * 10 + ids.indexOf(iccid) + 1).bind(u":profile", m_profile.id.value).bind(u":iccid", iccid).bind(u":at", worker.clock.nowUtc());
        (void)insert.exec().value();
    }
    auto targets = IdTargets::make(ids).value();
    const PlanRequest request {m_profile, ChangeType::Suspend, {}, {}, kOrigin};
    const ChangeId id = Planner(*worker.db).plan(request, *targets, worker.clock.nowUtc()).value().change;
    ChangeStore store(*worker.db);
    const bool runs = store.submit(id, kOrigin, worker.clock.nowUtc()).has_value()
        && store.moveChange(id, ChangeState::Queued, ChangeState::Running, kOrigin, worker.clock.nowUtc()).has_value();
    return runs ? id : ChangeId {};
}

Batch TestLeases::batchOf(Worker &worker, ChangeId change, int most)
{
    Batch batch;
    batch.change = change;
    batch.account = u"0000123456-00001"_s;
    auto rows = worker.db->composed(u"SELECT i.id, i.device_id, i.group_id, p.identifiers FROM item i JOIN item_plan p ON p.item_id = i.id WHERE i.change_id = %1 AND i.state = 'queued' "
                                    "ORDER BY i.id LIMIT %2"_s.arg(change.value).arg(most));
    (void)rows.exec().value();
    while (rows.next()) {
        batch.group = GroupId {rows.number(2)};
        batch.lines << BatchLine {ItemId {rows.number(0)}, DeviceId {rows.number(1)}, {}, 0};
    }
    return batch;
}

Result<Dispatch> TestLeases::journal(Worker &worker, ChangeId change, int lines)
{
    StoreBudget budget(*worker.db, worker.clock, m_profile);
    return Journal(worker.context).begin(batchOf(worker, change, lines), {"POST", "/x", "{}"}, m_profile, budget, {});
}

qint64 TestLeases::number(Worker &worker, const QString &sql)
{
    auto row = worker.db->composed(sql);
    return row.exec() && row.next() ? row.number(0) : -1;
}

void TestLeases::oneHoldsItAndOthersDoNot()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    QVERIFY(!*two.leases.claim(work));
    DONE(journal(one, work));
    QCOMPARE(journal(two, work).error().code, u"journal.lease"_s);
    DONE(one.leases.release(work));
    QVERIFY(*two.leases.claim(work));
    QCOMPARE(journal(one, work).error().code, u"journal.lease"_s);
}

void TestLeases::aBeatKeepsIt()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    for (int beat = 0; beat < 6; ++beat) {
        one.clock.advance(kLeaseBeat);
        two.clock.advance(kLeaseBeat);
        QVERIFY(one.leases.beat()->isEmpty());
        QVERIFY(!*two.leases.claim(work));
    }
    // Its last beat is a minute ago.
    two.clock.advance(kLeaseTime - 1ms);
    QVERIFY(!*two.leases.claim(work));
    two.clock.advance(1ms);
    QVERIFY(*two.leases.claim(work));
}

void TestLeases::tokensOnlyGrow()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    qint64 last = 0;
    for (Worker *worker : {&one, &two, &one}) {
        QVERIFY(*worker->leases.claim(work));
        QVERIFY(worker->leases.token(work) > last);
        last = worker->leases.token(work);
        DONE(worker->leases.release(work));
    }
}

void TestLeases::aJumpOfTheWallClockEndsNothing()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    one.clock.jump(-48h);
    two.clock.jump(48h);
    QVERIFY(!*two.leases.claim(work));
    DONE(journal(one, work));
}

void TestLeases::whoSleptPastItsEndMayNotJournal()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    one.clock.advance(61s);
    two.clock.advance(61s);
    // Even before anybody took it.
    QCOMPARE(journal(one, work).error().code, u"journal.lease"_s);
    QVERIFY(*two.leases.claim(work));
    DONE(journal(two, work));
    QCOMPARE(journal(one, work).error().code, u"journal.lease"_s);
    // It learns at its next beat that it was missed, and its beat prolongs nothing of the other's.
    QCOMPARE(*one.leases.beat(), QList<ChangeId> {work});
    QVERIFY(!one.leases.holds(work));
    QVERIFY(!*one.leases.claim(work));
    DONE(journal(two, work));
}

void TestLeases::whoSleptAndWasNotMissedGoesOn()
{
    BEGIN();
    Worker one(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    one.clock.advance(5min);
    QVERIFY(one.leases.beat()->isEmpty());
    DONE(journal(one, work));
    one.clock.advance(5min);
    one.leases.forget(work);
    QVERIFY(*one.leases.claim(work));
    DONE(journal(one, work));
}

void TestLeases::expiryFreesQueuedItemsAndNeverSendingOnes()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    const auto sent = journal(one, work);
    DONE(sent);
    const QString mine = u" AND change_id = %1"_s.arg(work.value);
    two.clock.advance(61s);
    QVERIFY(*two.leases.claim(work));
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'sending'"_s + mine), 1);
    QCOMPARE(*Recovery(two.context).takeOver(work), 1);
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'unconfirmed'"_s + mine), 1);
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'queued'"_s + mine), 2);
    QCOMPARE(number(two, u"SELECT count(*) FROM dispatch WHERE fate = 'unknown' AND look_due_at IS NOT NULL AND id = %1"_s.arg(sent->id.value)), 1);
    // What is left of the change is the new holder's, and only that.
    DONE(journal(two, work, 10));
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'sending'"_s + mine), 2);
    QCOMPARE(*Recovery(two.context).takeOver(work), 0);
}

Result<Dispatch> TestLeases::sentAndTakenOver(Worker &one, Worker &two, ChangeId change)
{
    if (!one.leases.claim(change).value_or(false))
        return failure(Error::Kind::Storage, u"test.not-claimed"_s);
    auto sent = journal(one, change);
    two.clock.advance(61s);
    if (!two.leases.claim(change).value_or(false) || Recovery(two.context).takeOver(change).value_or(0) != 1)
        return failure(Error::Kind::Storage, u"test.not-taken-over"_s);
    return sent;
}

void TestLeases::theAnswerOfAWokenProcessIsAccepted()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    const auto sent = sentAndTakenOver(one, two, work);
    DONE(sent);
    SendOutcome outcome;
    outcome.fate = SendOutcome::Fate::Accepted;
    outcome.httpStatus = 200;
    outcome.requestId = u"11111111-2222-3333-4444-%1"_s.arg(work.value, 12, 10, QLatin1Char('0'));
    DONE(Journal(one.context).close(*sent, outcome, m_profile));
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'awaiting-carrier' AND change_id = %1"_s.arg(work.value)), 1);
    QCOMPARE(number(two, u"SELECT count(*) FROM dispatch WHERE fate = 'acked' AND id = %1"_s.arg(sent->id.value)), 1);
}

void TestLeases::aWokenProcessThatHadSentNothingProvesIt()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    const auto sent = sentAndTakenOver(one, two, work);
    DONE(sent);
    SendOutcome outcome;
    outcome.fate = SendOutcome::Fate::NeverSent;
    outcome.remedy = SendOutcome::Remedy::Repeat;
    outcome.code = u"engine.woke-late"_s;
    DONE(Journal(one.context).close(*sent, outcome, m_profile));
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'awaiting-retry' AND change_id = %1"_s.arg(work.value)), 1);
    QCOMPARE(number(two, u"SELECT count(*) FROM dispatch WHERE fate = 'never-sent' AND id = %1"_s.arg(sent->id.value)), 1);
}

void TestLeases::anotherMachinesLeaseEndsOnTheServersClock()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    // Held from another machine: no boot in common.
    DONE(one.db->composed(u"UPDATE lease SET boot_id = 'elsewhere' WHERE change_id = %1"_s.arg(work.value)).exec());
    two.clock.advance(48h);
    QVERIFY(!*two.leases.claim(work));
    DONE(one.db->composed(u"UPDATE lease SET until_server = until_server - 60001 WHERE change_id = %1"_s.arg(work.value)).exec());
    // A file's only users are on one machine: an earlier boot is seen by its process, and no clock is asked.
    QCOMPARE(*two.leases.claim(work), !two.db->isSqlite());
}

void TestLeases::aDeadLocalProcessIsRecoveredAtOnce()
{
    BEGIN();
    Worker one(m_url);
    Worker two(m_url);
    const ChangeId work = change(one);
    QVERIFY(*one.leases.claim(work));
    DONE(journal(one, work));
    DONE(one.db->composed(u"UPDATE process SET pid = 1, started = 1 WHERE id = %1"_s.arg(one.id.value)).exec());
    const auto found = Recovery(two.context).run();
    DONE(found);
    QCOMPARE(found->dispatches, 1);
    QVERIFY(*two.leases.claim(work));
    QCOMPARE(number(two, u"SELECT count(*) FROM item WHERE state = 'unconfirmed' AND change_id = %1"_s.arg(work.value)), 1);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
