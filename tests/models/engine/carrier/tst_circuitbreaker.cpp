#include "models/catalogue/profilestore.h"
#include "models/engine/carrier/carrierstanding.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Sort = CircuitBreaker::Sort;
using State = CircuitBreaker::State;

class TestCircuitBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAfterSoManyInARow();
    void oneAnswerInBetweenStartsTheCountAgain();
    void readsThatWorkDoNotExcuseWritesThatDoNot();
    void whatWasOnTheWireWhenItOpenedSaysNothing();
    void theProbeIsDueInItsTimeAndNotBefore();
    void afterAServedProbeOneWriteMustBeServedToClose();
    void aFailureOnProbationOpensItForLonger();
    void openTimes_data();
    void openTimes();
    void sinceIsTheFirstFailure();
    void allProcessesKnowAndOneProbes();

private:
    bool fail(CircuitBreaker &breaker, Sort sort) { return breaker.noteFailure(sort, u"carrier.silent"_s, m_clock.nowUtc(), 0.5); }
    void open(CircuitBreaker &breaker, Sort sort = Sort::Write)
    {
        for (int n = 0; n < CircuitBreaker::kFailuresThatOpen; ++n)
            fail(breaker, sort);
    }

    FakeClock m_clock;
};

void TestCircuitBreaker::opensAfterSoManyInARow()
{
    CircuitBreaker breaker;
    for (int n = 1; n < CircuitBreaker::kFailuresThatOpen; ++n)
        QVERIFY(!fail(breaker, Sort::Write));
    QCOMPARE(breaker.state(), State::Closed);
    QVERIFY(fail(breaker, Sort::Write));
    QCOMPARE(breaker.state(), State::Open);
    QCOMPARE(breaker.trouble()->code, u"carrier.silent"_s);
}

void TestCircuitBreaker::oneAnswerInBetweenStartsTheCountAgain()
{
    CircuitBreaker breaker;
    for (int round = 0; round < 5; ++round) {
        for (int n = 1; n < CircuitBreaker::kFailuresThatOpen; ++n)
            fail(breaker, round % 2 == 0 ? Sort::Read : Sort::Write);
        QVERIFY(!breaker.noteServed(Sort::Write));
    }
    QCOMPARE(breaker.state(), State::Closed);
}

void TestCircuitBreaker::readsThatWorkDoNotExcuseWritesThatDoNot()
{
    CircuitBreaker breaker;
    for (int n = 0; n < CircuitBreaker::kFailuresThatOpen; ++n) {
        QCOMPARE(breaker.state(), State::Closed);
        fail(breaker, Sort::Write);
        breaker.noteServed(Sort::Read);
    }
    QCOMPARE(breaker.state(), State::Open);
}

void TestCircuitBreaker::whatWasOnTheWireWhenItOpenedSaysNothing()
{
    CircuitBreaker breaker;
    open(breaker);
    const auto before = breaker.trouble();
    QVERIFY(!fail(breaker, Sort::Write));
    QVERIFY(!breaker.noteServed(Sort::Write));
    QCOMPARE(breaker.trouble(), before);
}

void TestCircuitBreaker::theProbeIsDueInItsTimeAndNotBefore()
{
    CircuitBreaker breaker;
    QVERIFY(!breaker.isProbeDue(m_clock.nowUtc()));
    open(breaker);
    QVERIFY(!breaker.isProbeDue(m_clock.nowUtc()));
    m_clock.advance(openTime(1, 0.5, {}));
    QVERIFY(breaker.isProbeDue(m_clock.nowUtc()));
    breaker.probeFailed(u"carrier.silent"_s, m_clock.nowUtc(), 0.5);
    QVERIFY(!breaker.isProbeDue(m_clock.nowUtc()));
    m_clock.advance(openTime(2, 0.5, {}));
    QVERIFY(breaker.isProbeDue(m_clock.nowUtc()));
}

void TestCircuitBreaker::afterAServedProbeOneWriteMustBeServedToClose()
{
    CircuitBreaker breaker;
    open(breaker);
    breaker.probeServed();
    QCOMPARE(breaker.state(), State::Probation);
    QVERIFY(!breaker.noteServed(Sort::Read));
    QCOMPARE(breaker.state(), State::Probation);
    QVERIFY(breaker.noteServed(Sort::Write));
    QCOMPARE(breaker.state(), State::Closed);
}

void TestCircuitBreaker::aFailureOnProbationOpensItForLonger()
{
    CircuitBreaker breaker;
    open(breaker);
    const QDateTime since = breaker.trouble()->since;
    breaker.probeServed();
    QVERIFY(fail(breaker, Sort::Write));
    QCOMPARE(breaker.state(), State::Open);
    QCOMPARE(breaker.trouble()->trips, 2);
    QCOMPARE(breaker.trouble()->since, since);
}

void TestCircuitBreaker::openTimes_data()
{
    QTest::addColumn<int>("trips");
    QTest::addColumn<double>("roll");
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<int>("seconds");
    QTest::addRow("first, least") << 1 << 0.0 << 0 << 1;
    QTest::addRow("third, least") << 3 << 0.0 << 0 << 4;
    QTest::addRow("never past a minute") << 50 << 0.0 << 0 << 30;
    QTest::addRow("Retry-After is the least") << 1 << 0.0 << 20 << 20;
    QTest::addRow("which is not believed past an hour") << 1 << 0.0 << 86'400 << 3'600;
}

void TestCircuitBreaker::openTimes()
{
    QFETCH(int, trips);
    QFETCH(double, roll);
    QFETCH(int, retryAfter);
    QFETCH(int, seconds);
    QCOMPARE(openTime(trips, roll, std::chrono::seconds(retryAfter)), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    for (double other = 0; other < 1; other += 0.1) {
        QVERIFY(openTime(trips, other, {}) <= 60s);
        QVERIFY(openTime(trips, other, {}) >= openTime(trips, 0, {}));
    }
}

void TestCircuitBreaker::sinceIsTheFirstFailure()
{
    CircuitBreaker breaker;
    const QDateTime first = m_clock.nowUtc();
    for (int n = 0; n < CircuitBreaker::kFailuresThatOpen; ++n) {
        fail(breaker, Sort::Read);
        m_clock.advance(7s);
    }
    QCOMPARE(breaker.trouble()->since, first);
}

void TestCircuitBreaker::allProcessesKnowAndOneProbes()
{
    QTemporaryDir folder;
    auto one = std::move(*Database::open({StoreUrl::Kind::Sqlite, folder.filePath(u"f.sqlite"_s), {}}));
    auto two = std::move(*Database::open(one->url()));
    const auto profile = ProfileStore(*one, m_clock).add(u"p"_s, u"http://127.0.0.1:1"_s, {u"0000123456-00001"_s});
    QVERIFY(profile);
    QCOMPARE(*carrierstanding::read(*two, profile->id), std::optional<CarrierTrouble>());
    CircuitBreaker breaker;
    open(breaker);
    QVERIFY(carrierstanding::write(*one, profile->id, breaker.trouble()));
    const auto seen = *carrierstanding::read(*two, profile->id);
    QCOMPARE(seen, breaker.trouble());
    QVERIFY(!carrierstanding::sentence(*seen).isEmpty());
    const QDateTime until = m_clock.nowUtc().addSecs(60);
    QCOMPARE(*carrierstanding::claimProbe(*two, profile->id, *seen, until), true);
    QCOMPARE(*carrierstanding::claimProbe(*one, profile->id, *seen, until), false);
    QCOMPARE((*carrierstanding::read(*one, profile->id))->nextTry, until);
    breaker.probeServed();
    QVERIFY(carrierstanding::write(*one, profile->id, breaker.trouble()));
    QVERIFY(!(*carrierstanding::read(*two, profile->id))->nextTry.isValid());
    QVERIFY(carrierstanding::write(*one, profile->id, std::nullopt));
    QCOMPARE(*carrierstanding::read(*two, profile->id), std::optional<CarrierTrouble>());
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
