#include "models/changes/watching/changewords.h"
#include "models/engine/carrier/carrierstanding.h"
#include "tests/models/engine/engineworld.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the engine does while the carrier does not serve: leaves it alone, asks by reads, and gives up only what may be given up.
class TestEnginePatience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCarrierThatFailsIsLeftAloneUntilItServes();
    void aRetryEndsAfterItsTimeWithTheLastCode();
    void aMissingLoginPausesAndNamesTheProfile();

private:
    static QJsonArray suspensions(EngineWorld &world) { return world.simulator().requests(u"/actions/suspend"_s); }
    static std::optional<CarrierTrouble> trouble(EngineWorld &world) { return carrierstanding::read(world.db(), world.profile().id).value_or(std::nullopt); }
};

void TestEnginePatience::aCarrierThatFailsIsLeftAloneUntilItServes()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..20"_s}, {u"batch=1"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    const auto released = world.release(ChangeType::Suspend, world.lines(u"active"_s, 60));
    QVERIFY(released);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"http","status":503}])"));
    SystemClock clock;
    Engine engine(world.url(), world.secrets(), clock, {});
    QVERIFY(engine.start());
    QVERIFY(spinUntil([&] { return trouble(world).has_value(); }));
    spinFor(2500);
    // Five in a row opened it, with three more on the wire; then one at a time, each after a read that was served, ever more rarely.
    const qsizetype failed = suspensions(world).size();
    QVERIFY2(failed >= CircuitBreaker::kFailuresThatOpen && failed <= 12, QByteArray::number(failed).constData());
    QCOMPARE(trouble(world)->code, u"carrier.not-serving"_s);
    QVERIFY(world.simulator().setFaults("[]"));
    QVERIFY(spinUntil([&] { return world.count(released->change, ItemState::Queued) == 0; }, 60'000));
    QVERIFY(spinUntil([&] { return !trouble(world); }));
    // Never after a 5xx: what got one is not sent again, whatever else succeeds.
    QVERIFY(spinUntil([&] { return world.count(released->change, ItemState::Sending) == 0 && world.count(released->change, ItemState::AwaitingCarrier) == 0; }));
    QCOMPARE(suspensions(world).size(), 60);
    const qint64 refused = std::ranges::count_if(suspensions(world), [](const QJsonValue &request) { return request["status"_L1].toInt() == 503; });
    QCOMPARE(world.count(released->change, ItemState::Unconfirmed), refused);
    QCOMPARE(world.count(released->change, ItemState::Succeeded), 60 - refused);
    QCOMPARE(world.violations(), QStringList());
}

void TestEnginePatience::aRetryEndsAfterItsTimeWithTheLastCode()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    const auto released = world.release(ChangeType::Suspend, world.lines(u"active"_s, 5));
    QVERIFY(released);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"throttle","retryAfter":2}])"));
    SystemClock clock;
    Engine engine(world.url(), world.secrets(), clock, {});
    QVERIFY(engine.start());
    QVERIFY(spinUntil([&] { return world.count(released->change, ItemState::AwaitingRetry) == 5; }));
    // Since yesterday, and a little.
    auto older = world.db().composed(u"UPDATE dispatch SET journalled_at = journalled_at - 86460000"_s);
    QVERIFY(older.exec());
    QVERIFY(spinUntil([&] { return world.change(released->change).state == ChangeState::Failed; }));
    QCOMPARE(suspensions(world).size(), 1);
    for (const ChangeItem &item : world.items(released->change))
        QCOMPARE(item.errorCode, u"http.throttled"_s);
    QCOMPARE(world.violations(), QStringList());
}

void TestEnginePatience::aMissingLoginPausesAndNamesTheProfile()
{
    EngineWorld world({u"--devices"_s, u"20"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    const auto released = world.release(ChangeType::Suspend, world.lines(u"active"_s, 2));
    QVERIFY(released);
    const QString name = world.profile().name;
    world.secrets().setError(Error {Error::Kind::Refused, u"credentials.missing"_s, {name}, {}});
    QVERIFY(!world.runOnly(released->change));
    const Change change = world.change(released->change);
    QCOMPARE(change.state, ChangeState::Paused);
    QCOMPARE(change.pausedBecause, u"credentials.missing"_s);
    QVERIFY2(changewords::paused(change).contains(u"credentials for profile %1."_s.arg(name)), qPrintable(changewords::paused(change)));
    QCOMPARE(suspensions(world).size(), 0);
}

QTEST_GUILESS_MAIN(TestEnginePatience)
#include "tst_enginepatience.moc"
