#include "thingspace/simulator/devicequery.h"
#include "thingspace/simulator/devicerecord.h"
#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/fleetfile.h"
#include "thingspace/simulator/fleetmaker.h"
#include "thingspace/simulator/synthetic.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

constexpr qint64 kToday = 1'790'000'000'000LL / 86'400'000 * 86'400'000;

void fill(Fleet &fleet, qint64 devices, quint64 seed = 1)
{
    fleet.catalogue() = Catalogue::usual();
    makeFleet(fleet, {devices, seed, kToday});
}

} // namespace

class TestSimulatorFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameFleet();
    void mixIsAsPromised();
    void identifiersAreWellFormedAndUnique();
    void findsByEveryKind();
    void aFreedNumberIsNotGivenAgain();
    void remembersThePast();
    void pagesEndWhereTheNextBegins();
    void sweepsByState();
    void deltasComeBack();
    void readsAFleetFile();
    void namesRowAndColumnOfWhatIsWrong_data();
    void namesRowAndColumnOfWhatIsWrong();
};

void TestSimulatorFleet::sameSeedSameFleet()
{
    Fleet a, b, c;
    fill(a, 500);
    fill(b, 500);
    fill(c, 500, 2);
    int different = 0;
    for (Row row = 0; row < 500; ++row) {
        QCOMPARE(contractDevice(a, a.at(row)), contractDevice(b, b.at(row)));
        different += contractDevice(a, a.at(row)) != contractDevice(c, c.at(row));
    }
    QVERIFY(different > 490);
}

void TestSimulatorFleet::mixIsAsPromised()
{
    Fleet fleet;
    fill(fleet, 20000);
    QHash<State, int> states;
    int second = 0;
    for (Row row = 0; row < fleet.rows(); ++row) {
        const Device &device = fleet.at(row);
        ++states[device.state];
        second += device.account == 1;
        QCOMPARE(!device.mdn.isEmpty(), hasNumber(device.state));
    }
    QVERIFY(std::abs(states[State::Active] - 14000) < 400);
    for (const State state : {State::Suspend, State::Deactive, State::PreActive})
        QVERIFY(std::abs(states[state] - 2000) < 200);
    QVERIFY(second > 1500 && second < 2500);
}

void TestSimulatorFleet::identifiersAreWellFormedAndUnique()
{
    Fleet fleet;
    fill(fleet, 3000);
    QSet<QByteArray> seen;
    for (Row row = 0; row < fleet.rows(); ++row) {
        const Device &device = fleet.at(row);
        const QByteArrayView iccid = device.iccid.view();
        QVERIFY(iccid.size() == 20 && iccid.startsWith("891480") && passesLuhn(iccid));
        QVERIFY(device.imei.view().size() == 15 && passesLuhn(device.imei.view()));
        QCOMPARE(device.imsi.view().size(), 15);
        seen << iccid.toByteArray() << device.imei.view().toByteArray() << device.imsi.view().toByteArray();
        if (!device.mdn.isEmpty())
            QVERIFY(device.mdn.view().startsWith("555") && device.mdn.view()[3] >= '2');
    }
    QCOMPARE(seen.size(), 9000);
    QCOMPARE(syntheticEid(17).size(), 32);
    int rest = 0;
    for (const char digit : syntheticEid(17))
        rest = (rest * 10 + digit - '0') % 97;
    QCOMPARE(rest, 1);
}

void TestSimulatorFleet::findsByEveryKind()
{
    Fleet fleet;
    fill(fleet, 2000);
    int eids = 0;
    for (Row row = 0; row < fleet.rows(); ++row) {
        for (const auto &[kind, id] : identifiersOf(fleet, fleet.at(row))) {
            QCOMPARE(fleet.find(kind, id), row);
            eids += kind == "eid";
        }
    }
    QVERIFY(eids > 0);
    QCOMPARE(fleet.find("iccid", "89148099999999999999"), kNoRow);
    // Taken out, nobody else is lost from the index.
    for (Row row = 0; row < 2000; row += 2) {
        Device device = fleet.at(row);
        device.gone = true;
        fleet.update(row, device, 1);
    }
    for (Row row = 0; row < fleet.rows(); ++row)
        QCOMPARE(fleet.find("iccid", fleet.at(row).iccid.view()), row % 2 ? row : kNoRow);
}

void TestSimulatorFleet::aFreedNumberIsNotGivenAgain()
{
    Fleet fleet;
    fill(fleet, 100);
    const QByteArray first = fleet.freeMdn();
    QVERIFY(fleet.freeMdn() != first);
    QCOMPARE(fleet.find("mdn", first), kNoRow);
}

void TestSimulatorFleet::remembersThePast()
{
    Fleet fleet;
    fill(fleet, 10);
    const Device before = fleet.at(3);
    Device pending = before, after = before;
    pending.state = State::PendingSuspend;
    after.state = State::Suspend;
    fleet.update(3, pending, 1000);
    fleet.update(3, after, 2000);
    QCOMPARE(fleet.past(3, 999), before);
    QCOMPARE(fleet.past(3, 1500), pending);
    QCOMPARE(fleet.past(3, 2000), after);
    Device fresh;
    fresh.iccid = FixedText<20>("89148000000012345675");
    const Row row = fleet.add(fresh, 3000);
    QVERIFY(fleet.past(row, 2999).gone);
    QVERIFY(!fleet.past(row, 3000).gone);
}

void TestSimulatorFleet::pagesEndWhereTheNextBegins()
{
    Fleet fleet;
    fill(fleet, 45);
    QSet<Row> seen;
    qint64 cursor = 0;
    for (bool more = true; more;) {
        const auto query = DeviceQuery::read(fleet, {{u"largestDeviceIdSeen"_s, cursor}, {u"maxNumberOfDevices"_s, 10}});
        QVERIFY(query);
        const auto page = query->run(fleet, std::nullopt);
        for (const Row row : page.devices)
            seen.insert(row);
        more = page.more;
        QCOMPARE(page.devices.size(), more ? 10 : 5);
        cursor = fleet.idOf(page.devices.last());
    }
    QCOMPARE(seen.size(), 45);
}

void TestSimulatorFleet::sweepsByState()
{
    Fleet fleet;
    fill(fleet, 1000);
    for (const char *state : {"suspend", "Pre-active", "deactive"}) {
        const auto query = DeviceQuery::read(fleet, {{u"currentState"_s, QString::fromLatin1(state)}});
        QVERIFY(query);
        const auto page = query->run(fleet, std::nullopt);
        QVERIFY(page.devices.size() > 60);
        for (const Row row : page.devices)
            QCOMPARE(fleet.at(row).state, stateFrom(state));
    }
}

void TestSimulatorFleet::deltasComeBack()
{
    Fleet fleet;
    fill(fleet, 20);
    for (Row row = 0; row < 19; ++row) {
        const QJsonObject delta = deviceDelta(fleet, fleet.at(row), fleet.at(row + 1));
        QCOMPARE(withDelta(fleet, fleet.at(row), delta), fleet.at(row + 1));
    }
    QVERIFY(deviceDelta(fleet, fleet.at(1), fleet.at(1)).isEmpty());
}

void TestSimulatorFleet::readsAFleetFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"fleet.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xef\xbb\xbficcid,imei,state,plan,account,cf1,mdn,cost-center,group,missing,created\r\n"
               "89148000000012345675,350000000012340,active,95142,0000123456-00002,\"Acme, \"\"Inc\"\"\",5552001234,CC,Shed,no,2020-01-01\r\n"
               "\r\n"
               "89148000000012345683,,preactive,,,,,,,,\r\n"
               "89148000000012345709,,active,,,,,,,yes,\r\n"
               "89148000000012345691,,suspend,Own Plan,0000999999-00001,x,,,,,\r\n");
    file.close();
    Fleet fleet;
    fleet.catalogue() = Catalogue::usual();
    const auto read = readFleetFile(fleet, file.fileName(), kToday);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(fleet.rows(), 3u);
    const QJsonObject first = QJsonDocument::fromJson(contractDevice(fleet, fleet.at(0))).object();
    QCOMPARE(first[u"plan"].toString(), u"M2M 4G 25 MB");
    QCOMPARE(first[u"account"].toString(), u"0000123456-00002");
    QCOMPARE(first[u"cf1"].toString(), u"Acme, \"Inc\"");
    QCOMPARE(first[u"mdn"].toString(), u"5552001234");
    QCOMPARE(first[u"cost-center"].toString(), u"CC");
    QCOMPARE(first[u"group"].toString(), u"Shed");
    QVERIFY(fleet.catalogue().hasGroup(1, "Shed"));
    QCOMPARE(fleet.at(1).state, State::PreActive);
    const QJsonObject third = QJsonDocument::fromJson(contractDevice(fleet, fleet.at(2))).object();
    QCOMPARE(third[u"plan"].toString(), u"Own Plan");
    QCOMPARE(third[u"account"].toString(), u"0000999999-00001");
    QCOMPARE(third[u"mdn"].toString().size(), 10);
}

void TestSimulatorFleet::namesRowAndColumnOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addRow("no iccid column") << QByteArray("imei\n1\n") << u"row 0, column iccid"_s;
    QTest::addRow("foreign column") << QByteArray("iccid,colour\n1,2\n") << u"row 0, column colour"_s;
    QTest::addRow("letters") << QByteArray("iccid\n89148000000012345675\nabc\n") << u"row 2, column iccid"_s;
    QTest::addRow("twice") << QByteArray("iccid\n89148000000012345675\n89148000000012345675\n") << u"row 2, column iccid"_s;
    QTest::addRow("state") << QByteArray("iccid,state\n89148000000012345675,happy\n") << u"row 1, column state"_s;
    QTest::addRow("number of a preactive line") << QByteArray("iccid,state,mdn\n89148000000012345675,preactive,5552000000\n") << u"row 1, column mdn"_s;
    QTest::addRow("account") << QByteArray("iccid,account\n89148000000012345675,12\n") << u"row 1, column account"_s;
}

void TestSimulatorFleet::namesRowAndColumnOfWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"fleet.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    Fleet fleet;
    fleet.catalogue() = Catalogue::usual();
    const auto read = readFleetFile(fleet, file.fileName(), kToday);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(where), qPrintable(read.error()));
}

QTEST_GUILESS_MAIN(TestSimulatorFleet)
#include "tst_simulatorfleet.moc"
