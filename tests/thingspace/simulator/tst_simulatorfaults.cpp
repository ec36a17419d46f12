#include "thingspace/simulator/faults.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

QJsonArray planFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

/// Which of `count` equal requests the plan strikes, from 1.
QList<int> strikes(FaultPlan &plan, int count, const FaultSubject &subject)
{
    QList<int> struck;
    for (int i = 1; i <= count; ++i) {
        if (plan.forRequest(subject))
            struck.append(i);
    }
    return struck;
}

} // namespace

class TestSimulatorFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryName();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
    void matchesByEveryKey_data();
    void matchesByEveryKey();
    void theFirstThatMatchesApplies();
    void rollsDependOnTheSeedAlone();
    void devicesAndRequestsAreApart();
    void aStandingSkewHidesNoRule();
    void tellsThePlanBack();
};

void TestSimulatorFaults::knowsEveryName()
{
    for (const char *name : {"refuse", "reset-before", "reset-after", "timeout-before", "timeout-after", "slow", "truncate", "malformed",
             "html", "xml-fault", "session-expire", "token-expire", "throttle", "fail-device", "hold", "callback-drop", "callback-duplicate",
             "callback-reorder", "callback-late", "callback-early", "callback-forge", "callback-contradict", "stale-read", "never-execute",
             "replay", "skew"}) {
        const auto rules = FaultPlan::parse(planFrom(QByteArray("[{\"fault\":\"") + name + "\"}]"));
        QVERIFY2(rules, name);
        QCOMPARE(faultText(rules->front().name), name);
    }
    QVERIFY(FaultPlan::parse(planFrom(R"([{"fault":"http","status":503,"retryAfter":2},{"fault":"http-after","status":500}])")));
}

void TestSimulatorFaults::refusesWhatIsNoPlan_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("says");
    QTest::addRow("no object") << QByteArray("[1]") << u"Fault 1"_s;
    QTest::addRow("unknown name") << QByteArray(R"([{"fault":"slow"},{"fault":"fire"}])") << u"Fault 2: \"fire\""_s;
    QTest::addRow("unknown key") << QByteArray(R"([{"fault":"slow","speed":1}])") << u"speed"_s;
    QTest::addRow("unknown match key") << QByteArray(R"([{"fault":"slow","match":{"color":1}}])") << u"color"_s;
    QTest::addRow("match is no object") << QByteArray(R"([{"fault":"slow","match":3}])") << u"match"_s;
    QTest::addRow("nth from 1") << QByteArray(R"([{"fault":"slow","match":{"nth":0}}])") << u"nth"_s;
    QTest::addRow("probability") << QByteArray(R"([{"fault":"slow","match":{"probability":2}}])") << u"probability"_s;
    QTest::addRow("http without status") << QByteArray(R"([{"fault":"http"}])") << u"status"_s;
    QTest::addRow("ms is text") << QByteArray(R"([{"fault":"slow","ms":"soon"}])") << u"ms"_s;
    QTest::addRow("ms beyond counting") << QByteArray(R"([{"fault":"slow","ms":1e300}])") << u"ms"_s;
    QTest::addRow("then") << QByteArray(R"([{"fault":"hold","then":"maybe"}])") << u"then"_s;
}

void TestSimulatorFaults::refusesWhatIsNoPlan()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, says);
    const auto rules = FaultPlan::parse(planFrom(plan));
    QVERIFY(!rules);
    QVERIFY2(rules.error().contains(says), qPrintable(rules.error()));
}

void TestSimulatorFaults::matchesByEveryKey_data()
{
    QTest::addColumn<QByteArray>("match");
    QTest::addColumn<QList<int>>("struck");
    const QList<int> all {1, 2, 3, 4, 5, 6}, none;
    QTest::addRow("nothing") << QByteArray("{}") << all;
    QTest::addRow("part of the path") << QByteArray(R"({"path":"actions/sus"})") << all;
    QTest::addRow("another path") << QByteArray(R"({"path":"restore"})") << none;
    QTest::addRow("operation") << QByteArray(R"({"operation":"suspend"})") << all;
    QTest::addRow("another operation") << QByteArray(R"({"operation":"list"})") << none;
    QTest::addRow("iccid") << QByteArray(R"({"iccid":"891"})") << all;
    QTest::addRow("another iccid") << QByteArray(R"({"iccid":"892"})") << none;
    QTest::addRow("nth") << QByteArray(R"({"nth":3})") << QList<int> {3};
    QTest::addRow("every") << QByteArray(R"({"every":2})") << QList<int> {2, 4, 6};
    QTest::addRow("both must hold") << QByteArray(R"({"every":2,"operation":"list"})") << none;
    QTest::addRow("never") << QByteArray(R"({"probability":0})") << none;
    QTest::addRow("always") << QByteArray(R"({"probability":1})") << all;
}

void TestSimulatorFaults::matchesByEveryKey()
{
    QFETCH(QByteArray, match);
    QFETCH(QList<int>, struck);
    FaultPlan plan(1);
    plan.replace(*FaultPlan::parse(planFrom("[{\"fault\":\"slow\",\"match\":" + match + "}]")));
    const QList<QByteArray> iccids {"890", "891"};
    QCOMPARE(strikes(plan, 6, {"/api/m2m/v1/devices/actions/suspend", "suspend", &iccids}), struck);
}

void TestSimulatorFaults::theFirstThatMatchesApplies()
{
    FaultPlan plan(1);
    plan.replace(*FaultPlan::parse(planFrom(R"([{"fault":"slow","match":{"nth":2}},{"fault":"html"}])")));
    const FaultSubject subject {"/api", "list"};
    QCOMPARE(plan.forRequest(subject)->name, FaultName::Html);
    QCOMPARE(plan.forRequest(subject)->name, FaultName::Slow);
    QCOMPARE(plan.forRequest(subject)->name, FaultName::Html);
}

void TestSimulatorFaults::rollsDependOnTheSeedAlone()
{
    const auto run = [](quint64 seed) {
        FaultPlan plan(seed);
        plan.replace(*FaultPlan::parse(planFrom(R"([{"fault":"slow","match":{"probability":0.3}}])")));
        return strikes(plan, 1000, {"/api", "list"});
    };
    QCOMPARE(run(5), run(5));
    QVERIFY(run(5) != run(6));
    QVERIFY(std::abs(run(5).size() - 300) < 60);
}

void TestSimulatorFaults::devicesAndRequestsAreApart()
{
    FaultPlan plan(1);
    plan.replace(*FaultPlan::parse(planFrom(R"([{"fault":"hold"},{"fault":"slow"}])")));
    QCOMPARE(plan.forRequest({"/api", "suspend"})->name, FaultName::Slow);
    QCOMPARE(plan.forDevice({"/api", "suspend"})->name, FaultName::Hold);
    QVERIFY(isPerDevice(FaultName::NeverExecute) && isPerDevice(FaultName::CallbackContradict) && isPerDevice(FaultName::FailDevice));
    QVERIFY(!isPerDevice(FaultName::StaleRead) && !isPerDevice(FaultName::Replay) && !isPerDevice(FaultName::Throttle));
}

void TestSimulatorFaults::aStandingSkewHidesNoRule()
{
    FaultPlan plan(1);
    plan.replace(*FaultPlan::parse(planFrom(R"([{"fault":"skew","ms":-90000},{"fault":"slow"}])")));
    QCOMPARE(plan.standingSkew(), -90000);
    QCOMPARE(plan.forRequest({"/api", "list"})->name, FaultName::Slow);
    plan.replace({});
    QCOMPARE(plan.standingSkew(), 0);
}

void TestSimulatorFaults::tellsThePlanBack()
{
    FaultPlan plan(1);
    plan.replace(*FaultPlan::parse(planFrom(R"([{"fault":"http","match":{"operation":"list","nth":1},"status":503,"retryAfter":7}])")));
    plan.forRequest({"/api", "list"});
    const QJsonObject rule = plan.toJson().first().toObject();
    QCOMPARE(rule[u"fault"].toString(), u"http");
    QCOMPARE(rule[u"status"].toInt(), 503);
    QCOMPARE(rule[u"retryAfter"].toInt(), 7);
    QCOMPARE(rule[u"matched"].toInt(), 1);
    QCOMPARE(rule[u"match"][u"nth"].toInt(), 1);
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulatorfaults.moc"
