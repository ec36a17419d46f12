#include "models/engine/changeprogress.h"
#include "models/engine/sending/brakeverdict.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime kNow(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

/// A running change of 1,000 lines, five per cent, in the first of three waves.
Standing standing(qint64 succeeded, qint64 failed, qint64 queued, qint64 unconfirmed = 0, qint64 awaiting = 0)
{
    Standing result;
    result.state = ChangeState::Running;
    result.brake = {u"10,100"_s, u"5%"_s, 50, 1, 3, ItemId {10}, 0, 0, 0};
    result.counts = {{ItemState::Succeeded, succeeded}, {ItemState::Failed, failed}, {ItemState::Queued, queued},
                     {ItemState::Unconfirmed, unconfirmed}, {ItemState::AwaitingCarrier, awaiting}};
    result.lastDispatchAt = kNow.addSecs(-60);
    return result;
}

} // namespace

class TestBrakeVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brakesAtTheShareOfThoseWithAResult_data();
    void brakesAtTheShareOfThoseWithAResult();
    void saysWhichWave();
    void whatHasNothingLeftIsNotBraked();
    void onlyThisWavesEndsCount();
    void aWaveThatWasLetGoOnIsNotBrakedAgain();
    void inTheLastWaveOnlyWhatCameBeforeIsForgiven();
    void theNextWaveWaitsForTheLastResult();
    void aSmallWaveIsJudgedAtItsEnd();
    void silenceWaitsForTheEndOfLooking();
    void aWaveThatWasLetGoOnWaitsForNoResult();
};

void TestBrakeVerdict::brakesAtTheShareOfThoseWithAResult_data()
{
    QTest::addColumn<int>("succeeded");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("unconfirmed");
    QTest::addColumn<bool>("brakes");
    QTest::addRow("none failed") << 100 << 0 << 0 << false;
    QTest::addRow("below the share") << 96 << 4 << 0 << false;
    QTest::addRow("at the share") << 95 << 5 << 0 << true;
    QTest::addRow("one of nine is too few to judge by") << 8 << 1 << 0 << false;
    QTest::addRow("one of ten") << 9 << 1 << 0 << true;
    QTest::addRow("all") << 0 << 10 << 0 << true;
    QTest::addRow("silence is no failure") << 96 << 4 << 50 << false;
    QTest::addRow("nor a result") << 0 << 9 << 50 << false;
}

void TestBrakeVerdict::brakesAtTheShareOfThoseWithAResult()
{
    QFETCH(int, succeeded);
    QFETCH(int, failed);
    QFETCH(int, unconfirmed);
    QFETCH(bool, brakes);
    QCOMPARE(failureBrake(standing(succeeded, failed, 800, unconfirmed)).has_value(), brakes);
    Standing off = standing(succeeded, failed, 800, unconfirmed);
    off.brake.failures.reset();
    QVERIFY(!failureBrake(off));
}

void TestBrakeVerdict::saysWhichWave()
{
    QCOMPARE(failureBrake(standing(8, 2, 90)), (BrakePause {u"brake.failures-wave"_s, {u"2"_s, u"10"_s, u"5%"_s, u"1"_s, u"3"_s}}));
    Standing whole = standing(8, 2, 90);
    whole.brake.last.reset();
    whole.brake.waveCount = 1;
    QCOMPARE(failureBrake(whole), (BrakePause {u"brake.failures"_s, {u"2"_s, u"10"_s, u"5%"_s}}));
}

void TestBrakeVerdict::whatHasNothingLeftIsNotBraked()
{
    QVERIFY(!failureBrake(standing(0, 100, 0)));
    Standing retrying = standing(0, 100, 0);
    retrying.counts[ItemState::AwaitingRetry] = 1;
    QVERIFY(failureBrake(retrying));
}

void TestBrakeVerdict::onlyThisWavesEndsCount()
{
    Standing second = standing(100, 10, 800);
    second.brake.wave = 2;
    second.brake.failedBefore = 10;
    second.brake.settledBefore = 10;
    QVERIFY(!failureBrake(second));
    second.counts[ItemState::Failed] = 15;
    QVERIFY(!failureBrake(second)); // 5 of 105
    second.counts[ItemState::Failed] = 16;
    QVERIFY(failureBrake(second)); // 6 of 106
    // A disputed failure has no end any more: that is never less than none.
    second.counts[ItemState::Failed] = 9;
    QVERIFY(!failureBrake(second));
}

void TestBrakeVerdict::aWaveThatWasLetGoOnIsNotBrakedAgain()
{
    Standing spared = standing(0, 50, 800);
    spared.brake.spared = 1;
    QVERIFY(!failureBrake(spared));
    spared.brake.wave = 2;
    QVERIFY(failureBrake(spared));
}

void TestBrakeVerdict::inTheLastWaveOnlyWhatCameBeforeIsForgiven()
{
    Standing rest = standing(100, 20, 800);
    rest.brake.last.reset();
    rest.brake.wave = 3;
    rest.brake.spared = 3;
    rest.brake.failedBefore = 20;
    rest.brake.settledBefore = 120;
    QVERIFY(!failureBrake(rest));
    rest.counts[ItemState::Succeeded] = 109;
    rest.counts[ItemState::Failed] = 21;
    QVERIFY(failureBrake(rest));
}

void TestBrakeVerdict::theNextWaveWaitsForTheLastResult()
{
    QCOMPARE(waveStep(standing(10, 0, 90), kNow, 24h).kind, WaveStep::Kind::Next);
    QCOMPARE(waveStep(standing(9, 0, 90, 0, 1), kNow, 24h).kind, WaveStep::Kind::Wait);
    QCOMPARE(waveStep(standing(9, 0, 90, 1), kNow, 24h).kind, WaveStep::Kind::Wait);
    Standing sending = standing(9, 0, 90);
    sending.counts[ItemState::Sending] = 1;
    QCOMPARE(waveStep(sending, kNow, 24h).kind, WaveStep::Kind::Wait);
    Standing retrying = standing(9, 0, 90);
    retrying.counts[ItemState::AwaitingRetry] = 1;
    QCOMPARE(waveStep(retrying, kNow, 24h).kind, WaveStep::Kind::Wait);
    // What is held has an end, and is no failure.
    Standing held = standing(5, 0, 90);
    held.counts[ItemState::Held] = 5;
    QCOMPARE(waveStep(held, kNow, 24h).kind, WaveStep::Kind::Next);
}

void TestBrakeVerdict::aSmallWaveIsJudgedAtItsEnd()
{
    QVERIFY(!failureBrake(standing(4, 1, 90)));
    const WaveStep step = waveStep(standing(4, 1, 90), kNow, 24h);
    QCOMPARE(step.kind, WaveStep::Kind::Pause);
    QCOMPARE(step.pause.code, u"brake.failures-wave"_s);
    Standing off = standing(4, 1, 90);
    off.brake.failures.reset();
    QCOMPARE(waveStep(off, kNow, 24h).kind, WaveStep::Kind::Next);
}

void TestBrakeVerdict::silenceWaitsForTheEndOfLooking()
{
    const WaveStep step = waveStep(standing(7, 0, 90, 2, 1), kNow, 60s);
    QCOMPARE(step.kind, WaveStep::Kind::Pause);
    QCOMPARE(step.pause, (BrakePause {u"brake.open"_s, {u"3"_s, u"1"_s, u"3"_s, u"1min"_s}}));
    QCOMPARE(waveStep(standing(7, 0, 90, 2, 1), kNow, 61s).kind, WaveStep::Kind::Wait);
}

void TestBrakeVerdict::aWaveThatWasLetGoOnWaitsForNoResult()
{
    Standing spared = standing(5, 3, 90, 1, 1);
    spared.brake.spared = 1;
    QCOMPARE(waveStep(spared, kNow, 24h).kind, WaveStep::Kind::Next);
    // What may still be sent again is another matter.
    spared.counts[ItemState::AwaitingRetry] = 1;
    QCOMPARE(waveStep(spared, kNow, 24h).kind, WaveStep::Kind::Wait);
}

QTEST_GUILESS_MAIN(TestBrakeVerdict)
#include "tst_brakeverdict.moc"
