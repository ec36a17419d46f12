#include "models/catalogue/profilestore.h"
#include "models/engine/storebudget.h"
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
