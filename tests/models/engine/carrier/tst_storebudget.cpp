#include "models/catalogue/profilestore.h"
#include "models/engine/carrier/storebudget.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStoreBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsArePaced();
    void aFifthOfTheReadsIsKeptForLooks();
    void twoProcessesShareOneBudget();
    void twoProcessesShareAThrottle_data();
    void twoProcessesShareAThrottle();
    void anActivationIsAWriteToo();
    void aTenthComesBackEachMinute();
    void repeated429sSlowToATenth();
    void aClockSetBackDoesNotLengthenAPause();
    void theTimeLeftFollowsTheBudget_data();
    void theTimeLeftFollowsTheBudget();
    void aWriteIsTakenOnceAnInterval();
    void a429StopsEverythingThenHalvesTheRate();
    void theRateRecovers();
    void aClockSetBackStopsForOneIntervalAtMost();
    void unlimitedWritesNothing();

private:
    static std::span<const StoreBudget::Kind> writes() { return StoreBudget::kindsOf(false); }
    bool takeWrite(StoreBudget &budget, Database &db) const
    {
        return db.inTransaction([&] { return budget.take(writes()); }).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
    FakeClock m_clock;
    Profile m_profile;
};

void TestStoreBudget::init()
{
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(*Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"f.sqlite"_s), {}}));
    ProfileStore profiles(*m_db, m_clock);
    QVERIFY(profiles.add(u"p"_s, u"http://127.0.0.1:1"_s, {u"0000123456-00001"_s}));
    m_profile = *profiles.set(u"p"_s, {u"pace.reads=120"_s, u"pace.writes=60"_s});
}

void TestStoreBudget::readsArePaced()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    QCOMPARE(budget.takeRead(), 0ms);
    QCOMPARE(budget.takeRead(), 500ms);
    m_clock.advance(500ms);
    QCOMPARE(budget.takeRead(), 0ms);
}

void TestStoreBudget::aFifthOfTheReadsIsKeptForLooks()
{
    StoreBudget looks(*m_db, m_clock, m_profile);
    StoreBudget fleet(*m_db, m_clock, m_profile, StoreBudget::Readers::Fleet);
    // A sync that reads as fast as it may, all the time.
    int read = 0;
    int looked = 0;
    for (int step = 0; step < 10 * 600; ++step) {
        read += fleet.takeRead() == 0ms ? 1 : 0;
        looked += looks.takeRead() == 0ms ? 1 : 0;
        m_clock.advance(100ms);
    }
    QVERIFY2(read <= 10 * 96 + 1, qPrintable(QString::number(read)));
    QVERIFY2(looked >= 10 * 24 - 1, qPrintable(QString::number(looked)));
    QVERIFY(read + looked <= 10 * 120 + 1);
    // Alone it gets its four fifths.
    read = 0;
    for (int step = 0; step < 600; ++step) {
        read += fleet.takeRead() == 0ms ? 1 : 0;
        m_clock.advance(100ms);
    }
    QVERIFY2(read >= 80 && read <= 97, qPrintable(QString::number(read)));
    // Looks alone get everything.
    looked = 0;
    for (int step = 0; step < 600; ++step) {
        looked += looks.takeRead() == 0ms ? 1 : 0;
        m_clock.advance(100ms);
    }
    QVERIFY2(looked >= 119, qPrintable(QString::number(looked)));
}

void TestStoreBudget::twoProcessesShareOneBudget()
{
    auto other = std::move(*Database::open(m_db->url()));
    StoreBudget one(*m_db, m_clock, m_profile);
    StoreBudget two(*other, m_clock, m_profile);
    QCOMPARE(one.takeRead(), 0ms);
    QVERIFY(two.takeRead() > 0ms);
}

void TestStoreBudget::twoProcessesShareAThrottle_data()
{
    QTest::addColumn<bool>("server");
    QTest::addRow("SQLite") << false;
    QTest::addRow("PostgreSQL") << true;
}

void TestStoreBudget::twoProcessesShareAThrottle()
{
    QFETCH(bool, server);
    StoreUrl url = m_db->url();
    if (server) {
        const QString given = qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL");
        if (given.isEmpty())
            QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh");
        url = *parseStoreUrl(given);
    }
    const auto here = std::move(*Database::open(url));
    const auto there = std::move(*Database::open(url));
    ProfileStore profiles(*here, m_clock);
    QVERIFY(profiles.add(u"p"_s, u"http://127.0.0.1:1"_s, {u"0000123456-00001"_s}));
    const Profile profile = *profiles.set(u"p"_s, {u"pace.reads=120"_s, u"pace.writes=60"_s});
    StoreBudget one(*here, m_clock, profile);
    StoreBudget two(*there, m_clock, profile);
    QVERIFY(takeWrite(one, *here));
    QVERIFY(!takeWrite(two, *there));
    // The one that heard the 429 slows both.
    one.throttled(7s);
    QCOMPARE(*two.waitFor(writes()), 7000ms);
    m_clock.advance(7s);
    QVERIFY(takeWrite(two, *there));
    QVERIFY(!takeWrite(one, *here));
    QCOMPARE(*one.waitFor(writes()), 2000ms);
    int taken = 0;
    for (int second = 0; second < 20; ++second) {
        m_clock.advance(1s);
        taken += takeWrite(second % 2 == 0 ? one : two, second % 2 == 0 ? *here : *there) ? 1 : 0;
    }
    QCOMPARE(taken, 10);
}

void TestStoreBudget::anActivationIsAWriteToo()
{
    m_profile = *ProfileStore(*m_db, m_clock).set(u"p"_s, {u"pace.activations=30"_s, u"pace.writes=120"_s});
    StoreBudget budget(*m_db, m_clock, m_profile);
    QVERIFY(m_db->inTransaction([&] { return budget.take(StoreBudget::kindsOf(true)); }));
    QCOMPARE(*budget.waitFor(StoreBudget::kindsOf(true)), 2000ms);
    QCOMPARE(*budget.waitFor(writes()), 500ms);
    m_clock.advance(500ms);
    QVERIFY(takeWrite(budget, *m_db));
}

void TestStoreBudget::aTenthComesBackEachMinute()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    budget.throttled(0s);
    for (const int perMille : {500, 600, 700, 800, 900, 1000, 1000}) {
        QVERIFY(takeWrite(budget, *m_db));
        QCOMPARE(budget.waitFor(writes())->count(), 1'000'000 / perMille);
        m_clock.advance(60s);
    }
}

void TestStoreBudget::repeated429sSlowToATenth()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    for (int i = 0; i < 6; ++i)
        budget.throttled(0s);
    QVERIFY(takeWrite(budget, *m_db));
    QCOMPARE(*budget.waitFor(writes()), 10'000ms);
}

void TestStoreBudget::aClockSetBackDoesNotLengthenAPause()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    budget.throttled(30s);
    m_clock.jump(-24h);
    QVERIFY(*budget.waitFor(writes()) <= 30s);
    QVERIFY(budget.takeRead() <= 30s);
}

void TestStoreBudget::theTimeLeftFollowsTheBudget_data()
{
    QTest::addColumn<Throttle>("throttle");
    QTest::addColumn<int>("requests");
    const qint64 now = FakeClock().nowUtc().toMSecsSinceEpoch();
    QTest::addRow("at full speed") << Throttle {} << 50;
    QTest::addRow("one") << Throttle {} << 1;
    QTest::addRow("after a pause") << Throttle {now + 20'000, 1000, now} << 10;
    QTest::addRow("slowed") << Throttle {now, 500, now} << 20;
    QTest::addRow("slowed long enough to recover") << Throttle {now + 5'000, 500, now} << 400;
    QTest::addRow("slowed a while ago") << Throttle {now - 130'000, 300, now - 130'000} << 100;
}

// What is told of the time left is what sending takes.
void TestStoreBudget::theTimeLeftFollowsTheBudget()
{
    QFETCH(Throttle, throttle);
    QFETCH(int, requests);
    m_clock.setNow(FakeClock().nowUtc());
    const qint64 begun = m_clock.nowUtc().toMSecsSinceEpoch();
    auto set = m_db->composed(u"INSERT INTO throttle (profile_id, not_before, factor, slowed_at) VALUES (:profile, :not_before, :factor, :slowed_at)"_s);
    set.bind(u":profile", m_profile.id.value).bind(u":not_before", throttle.notBefore).bind(u":factor", throttle.factor).bind(u":slowed_at", throttle.slowedAt);
    QVERIFY(set.exec());
    const auto told = sendingTime(requests, 60, throttle, begun);
    QVERIFY(told);
    StoreBudget budget(*m_db, m_clock, m_profile);
    for (int left = requests; left > 0; --left) {
        while (!takeWrite(budget, *m_db))
            m_clock.advance(*budget.waitFor(writes()));
    }
    const qint64 took = m_clock.nowUtc().toMSecsSinceEpoch() - begun;
    // An interval that a recovery cuts short is told a little too long or too short.
    QVERIFY2(qAbs(took - told->count()) <= std::max<qint64>(20, took / 20), qPrintable(u"%1 told, %2 taken"_s.arg(told->count()).arg(took)));
}

void TestStoreBudget::aWriteIsTakenOnceAnInterval()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    QVERIFY(takeWrite(budget, *m_db));
    QVERIFY(!takeWrite(budget, *m_db));
    QCOMPARE(*budget.waitFor(writes()), 1000ms);
    int taken = 0;
    for (int second = 0; second < 60; ++second) {
        m_clock.advance(1s);
        taken += takeWrite(budget, *m_db) ? 1 : 0;
    }
    QCOMPARE(taken, 60);
}

void TestStoreBudget::a429StopsEverythingThenHalvesTheRate()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    budget.throttled(3s);
    QVERIFY(!takeWrite(budget, *m_db));
    QVERIFY(budget.takeRead() >= 3s);
    m_clock.advance(3s);
    QVERIFY(takeWrite(budget, *m_db));
    QCOMPARE(*budget.waitFor(writes()), 2000ms);
}

void TestStoreBudget::theRateRecovers()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    budget.throttled(0s);
    m_clock.advance(10min);
    QVERIFY(takeWrite(budget, *m_db));
    QCOMPARE(*budget.waitFor(writes()), 1000ms);
}

void TestStoreBudget::aClockSetBackStopsForOneIntervalAtMost()
{
    StoreBudget budget(*m_db, m_clock, m_profile);
    QVERIFY(takeWrite(budget, *m_db));
    m_clock.jump(-24h);
    QVERIFY(*budget.waitFor(writes()) <= 1000ms);
}

void TestStoreBudget::unlimitedWritesNothing()
{
    m_profile = *ProfileStore(*m_db, m_clock).set(u"p"_s, {u"pace.reads=unlimited"_s, u"pace.writes=unlimited"_s});
    StoreBudget budget(*m_db, m_clock, m_profile);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(budget.takeRead(), 0ms);
        QVERIFY(takeWrite(budget, *m_db));
    }
    auto rows = m_db->composed(u"SELECT count(*) FROM budget"_s);
    QVERIFY(rows.exec() && rows.next());
    QCOMPARE(rows.number(0), 0);
}

QTEST_GUILESS_MAIN(TestStoreBudget)
#include "tst_storebudget.moc"
