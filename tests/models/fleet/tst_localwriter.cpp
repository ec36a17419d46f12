#include "models/fleet/assignments.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/localwriter.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// What applies to a line when, on both dialects: cut, replaced, ended and brought back, and never two at once.
class TestLocalWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansFollowOneAnother_data() { dialects(); }
    void plansFollowOneAnother();
    void aPlaceIsColumnAndAssignment_data() { dialects(); }
    void aPlaceIsColumnAndAssignment();
    void archivingEndsAllAndUnarchivingBringsTheRestBack_data() { dialects(); }
    void archivingEndsAllAndUnarchivingBringsTheRestBack();
    void twoAtOnceAreRefused_data() { dialects(); }
    void twoAtOnceAreRefused();
    void whatIsNotNamedStays();
    void readsKeepWritingWhatTheyShow();
    void anArchivedLineThatIsNotListedGivesItsNumberBack();

private:
    static inline const QDateTime kNow {QDate(2025, 6, 1), QTime(12, 0), QTimeZone::utc()};

    static void dialects()
    {
        QTest::addColumn<bool>("postgresql");
        QTest::addRow("sqlite") << false;
        QTest::addRow("postgresql") << true;
    }
    /// nullptr: no server.
    Database *store(bool onServer)
    {
        if (!onServer)
            return (m_fleet = std::make_unique<FleetFixture>())->db.get();
        if (!m_server && qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
            m_server = *Database::open(*parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL")));
        if (m_server) {
            run(*m_server, u"DELETE FROM assignment"_s);
            run(*m_server, u"DELETE FROM device_history"_s);
            run(*m_server, u"DELETE FROM device"_s);
            run(*m_server, u"INSERT INTO profile (id, name, origin, created_at) VALUES (1, 'default', 'http://127.0.0.1', 0) ON CONFLICT (id) DO NOTHING"_s);
        }
        return m_server.get();
    }
    static void run(Database &db, const QString &sql)
    {
        auto query = db.composed(sql);
        const auto done = query.exec();
        QVERIFY2(done, done ? "" : qPrintable(logLine(done.error())));
    }
    static void addLine(Database &db, qint64 id)
    {
        run(db, u"INSERT INTO device (id, profile_id, account, carrier_id, iccid, state, read_at, changed_seq) VALUES (%1, 1, 'A', %1, 'I%1', 'deactive', 1000, 0)"_s.arg(id));
    }
    Result<void> write(Database &db, qint64 line, const QJsonObject &after, const QDateTime &at, const QJsonObject &before = {})
    {
        return db.inTransaction([&] { return writeLocal(db, {{DeviceId {line}, ChangeId {7}, ItemId {++m_item}, before, after}}, at); });
    }
    static QJsonObject plan(const QString &name, const QDateTime &effective = {}, const QString &pool = {})
    {
        QJsonObject after {{u"customer-plan"_s, name}, {u"pool"_s, pool}, {u"allocation-mb"_s, u""_s}};
        if (effective.isValid())
            after.insert(u"effective"_s, effective.toString(Qt::ISODate));
        return after;
    }
    /// "Basic 06-01..07-01", those that were never in force left out.
    static QStringList plansOf(Database &db, qint64 line)
    {
        const std::array lines {DeviceId {line}};
        QStringList result;
        const auto day = [](const QDateTime &time) { return time.isValid() ? time.toUTC().toString(u"MM-dd"_s) : QString(); };
        for (const Assignment &one : assignments::read(db, lines)->value(DeviceId {line})) {
            if (one.kind == Assignment::Kind::Plan && !one.isVoid())
                result << one.plan + u' ' + day(one.from) + u".."_s + day(one.to);
        }
        return result;
    }
    static qint64 number(Database &db, const QString &sql)
    {
        auto query = db.composed(sql);
        return query.exec() && query.next() ? query.number(0) : -1;
    }

    std::unique_ptr<FleetFixture> m_fleet;
    std::unique_ptr<Database> m_server;
    qint64 m_item = 0;
};

#define STORE(db) \
    QFETCH(bool, postgresql); \
    Database *const db = store(postgresql); \
    if (db == nullptr) \
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh"); \
    addLine(*db, 1)
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestLocalWriter::plansFollowOneAnother()
{
    STORE(db);
    DONE(write(*db, 1, plan(u"Basic"_s), kNow));
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Basic 06-01.."_s}));
    // Ordered for later, then one for in between, then one for the past.
    DONE(write(*db, 1, plan(u"Later"_s, kNow.addMonths(3)), kNow));
    DONE(write(*db, 1, plan(u"Between"_s, kNow.addMonths(1)), kNow));
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Basic 06-01..07-01"_s, u"Between 07-01..09-01"_s, u"Later 09-01.."_s}));
    DONE(write(*db, 1, plan(u"Past"_s, kNow.addMonths(-1)), kNow));
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Past 05-01..06-01"_s, u"Basic 06-01..07-01"_s, u"Between 07-01..09-01"_s, u"Later 09-01.."_s}));
    // The same moment again replaces; nothing at all leaves a gap up to the next.
    DONE(write(*db, 1, plan(u"Instead"_s, kNow.addMonths(1)), kNow));
    DONE(write(*db, 1, plan(u""_s, kNow.addMonths(2)), kNow));
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Past 05-01..06-01"_s, u"Basic 06-01..07-01"_s, u"Instead 07-01..08-01"_s, u"Later 09-01.."_s}));
    // What is replaced is kept, with what it would have been.
    QCOMPARE(number(*db, u"SELECT COUNT(*) FROM assignment WHERE plan = 'Between' AND to_at = from_at AND was_to > from_at AND ended_by > 0"_s), 1);
}

void TestLocalWriter::aPlaceIsColumnAndAssignment()
{
    STORE(db);
    DONE(write(*db, 1, {{u"customer"_s, u"Harbour"_s}, {u"site"_s, u"Pier"_s}}, kNow));
    DONE(write(*db, 1, {{u"customer"_s, u"Ridge"_s}, {u"site"_s, u""_s}}, kNow.addDays(1), {{u"customer"_s, u"Harbour"_s}, {u"site"_s, u"Pier"_s}}));
    const Device line = **DeviceStore(*db).find(DeviceId {1});
    QCOMPARE(line.customer, u"Ridge"_s);
    QCOMPARE(line.site, QString());
    QCOMPARE(number(*db, u"SELECT COUNT(*) FROM assignment WHERE kind = 'place' AND customer = 'Harbour' AND site = 'Pier' AND to_at = %1"_s.arg(kNow.addDays(1).toMSecsSinceEpoch())), 1);
    QCOMPARE(number(*db, u"SELECT COUNT(*) FROM device_history WHERE field = 'customer' AND before = 'Harbour' AND after = 'Ridge' AND evidence = 'local' AND source = 'change'"_s), 1);
    QCOMPARE(number(*db, u"SELECT COUNT(*) FROM device_history WHERE field = 'site' AND before = 'Pier' AND after IS NULL"_s), 1);
}

void TestLocalWriter::archivingEndsAllAndUnarchivingBringsTheRestBack()
{
    STORE(db);
    DONE(write(*db, 1, {{u"customer"_s, u"Harbour"_s}, {u"site"_s, u""_s}}, kNow));
    DONE(write(*db, 1, plan(u"Basic"_s), kNow));
    DONE(write(*db, 1, plan(u"Later"_s, kNow.addMonths(3)), kNow));
    DONE(write(*db, 1, {{u"archived"_s, u"yes"_s}, {u"archive-reason"_s, u"sold"_s}, {u"customer"_s, u""_s}, {u"customer-plan"_s, u""_s}}, kNow.addDays(10)));
    Device line = **DeviceStore(*db).find(DeviceId {1});
    QVERIFY(line.archived);
    QCOMPARE(line.archivedAt, kNow.addDays(10));
    QCOMPARE(line.archiveReason, u"sold"_s);
    QCOMPARE(line.customer, QString());
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Basic 06-01..06-11"_s}));
    DONE(write(*db, 1, {{u"archived"_s, u"no"_s}, {u"customer"_s, u"Harbour"_s}, {u"site"_s, u""_s}, {u"customer-plan"_s, u"Basic"_s}, {u"pool"_s, u""_s},
                        {u"allocation-mb"_s, u""_s}}, kNow.addDays(20)));
    line = **DeviceStore(*db).find(DeviceId {1});
    QVERIFY(!line.archived && !line.archivedAt.isValid() && line.archiveReason.isEmpty());
    QCOMPARE(line.customer, u"Harbour"_s);
    QCOMPARE(plansOf(*db, 1), (QStringList {u"Basic 06-01..06-11"_s, u"Basic 06-21..09-01"_s, u"Later 09-01.."_s}));
}

void TestLocalWriter::twoAtOnceAreRefused()
{
    STORE(db);
    DONE(write(*db, 1, plan(u"Basic"_s), kNow));
    auto second = db->composed(u"INSERT INTO assignment (id, device_id, kind, plan, from_at) VALUES (999, 1, 'plan', 'Second', %1)"_s.arg(kNow.addDays(-1).toMSecsSinceEpoch()));
    QVERIFY(!second.exec());
}

void TestLocalWriter::whatIsNotNamedStays()
{
    Database &db = *store(false);
    addLine(db, 1);
    DONE(write(db, 1, {{u"customer"_s, u"Harbour"_s}, {u"site"_s, u"Pier"_s}}, kNow));
    DONE(write(db, 1, {{u"user-name"_s, u"Ada"_s}}, kNow));
    const Device line = **DeviceStore(db).find(DeviceId {1});
    QCOMPARE(line.userName, u"Ada"_s);
    QCOMPARE(line.customer, u"Harbour"_s);
    QCOMPARE(line.site, u"Pier"_s);
    QCOMPARE(number(db, u"SELECT COUNT(*) FROM assignment"_s), 1);
}

void TestLocalWriter::readsKeepWritingWhatTheyShow()
{
    Database &db = *store(false);
    addLine(db, 1);
    DONE(write(db, 1, {{u"customer"_s, u"Harbour"_s}, {u"site"_s, u""_s}}, kNow));
    QCOMPARE(number(db, u"SELECT COUNT(*) FROM device WHERE evidence_at = 0 AND read_at = 1000 AND changed_seq > 0"_s), 1);
}

void TestLocalWriter::anArchivedLineThatIsNotListedGivesItsNumberBack()
{
    Database &db = *store(false);
    addLine(db, 1);
    addLine(db, 2);
    run(db, u"UPDATE device SET missing = 1 WHERE id = 2"_s);
    for (const qint64 line : {1, 2})
        DONE(write(db, line, {{u"archived"_s, u"yes"_s}}, kNow));
    QCOMPARE(number(db, u"SELECT carrier_id FROM device WHERE id = 1"_s), 1);
    QCOMPARE(number(db, u"SELECT COUNT(*) FROM device WHERE id = 2 AND carrier_id IS NULL"_s), 1);
}

QTEST_GUILESS_MAIN(TestLocalWriter)
#include "tst_localwriter.moc"
