#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"
#include "tests/support/waiting.h"
#include "thingspace/api/lifecyclerequests.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/clock.h"
#include "thingspace/http/requestbudget.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = SendOutcome::Fate;

class CountingBudget final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override { return 0ms; }
    void throttled(std::optional<std::chrono::milliseconds>) override { ++m_throttled; }
    int m_throttled = 0;
};

namespace {

const QString kList = u"/devices/actions/list"_s;
const QString kLogin = u"/session/login"_s;

} // namespace

/// The client against the simulator program: two readings of one reference that share no code.
class tst_ClientAndSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsTheWholeFleet();
    void readsAccountAndPlans();
    void findsADevice();
    void sendsAndFollowsAChange();
    void faultsOfReads_data();
    void faultsOfReads();
    void changingRequestsArriveOnce_data();
    void changingRequestsArriveOnce();
    void refusedChangesAreNotProcessed_data();
    void refusedChangesAreNotProcessed();
    void anExpiredSessionIsRenewed();
    void aServerThatIsGoneIsSaid();
    void aWrongPasswordIsSentOnce();

private:
    template<typename T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)> &call);
    Result<std::vector<DeviceRecord>> wholeFleet(const QString &account = {});
    std::optional<WireDevice> someDevice(const QByteArray &state);
    SendOutcome send(const WireRequest &request);

    SystemClock m_clock;
    FakeSecretSource m_secrets;
    CountingBudget m_budget;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<ThingSpaceClient> m_client;
    QString m_account;
};

void tst_ClientAndSimulator::initTestCase()
{
    m_simulator = std::make_unique<SimulatorProcess>(QStringList {u"--devices"_s, u"4500"_s, u"--seed"_s, u"7"_s, u"--delay"_s, u"0..0"_s});
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    m_account = m_simulator->get(u"/simulator/accounts"_s).array().at(0).toString();
    QVERIFY(!m_account.isEmpty());
}

void tst_ClientAndSimulator::init()
{
    QVERIFY(m_simulator->setFaults("[]"));
    m_budget.m_throttled = 0;
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {u"test"_s, m_simulator->origin(), 3s}, m_secrets, m_budget, m_clock);
    m_client->setBackoff([](int) { return 10ms; });
}

template<typename T>
Result<T> tst_ClientAndSimulator::wait(const std::function<void(std::function<void(Result<T>)>)> &call)
{
    std::optional<Result<T>> result;
    call([&](Result<T> each) { result = std::move(each); });
    if (!spinUntil([&] { return result.has_value(); }, 60'000))
        qFatal("no answer");
    return *result;
}

Result<std::vector<DeviceRecord>> tst_ClientAndSimulator::wholeFleet(const QString &account)
{
    std::vector<DeviceRecord> fleet;
    DeviceQuery query;
    query.account = account;
    for (qint64 after = 0;;) {
        Result<DevicePage> page = wait<DevicePage>([&](auto done) { m_client->listDevices(query, after, this, done); });
        if (!page)
            return failure(page.error());
        std::move(page->devices.begin(), page->devices.end(), std::back_inserter(fleet));
        if (!page->hasMoreData)
            return fleet;
        after = page->largestDeviceId;
    }
}

std::optional<WireDevice> tst_ClientAndSimulator::someDevice(const QByteArray &state)
{
    const auto fleet = wholeFleet(m_account);
    if (!fleet)
        return {};
    for (const DeviceRecord &device : *fleet) {
        QByteArray plain = device.state.toByteArray().toLower();
        plain.removeIf([](char c) { return c == '-' || c == ' '; });
        if (plain == state)
            return WireDevice {{"iccid", device.iccid.toByteArray()}};
    }
    return {};
}

SendOutcome tst_ClientAndSimulator::send(const WireRequest &request)
{
    if (!wait<void>([&](auto done) { m_client->signIn(this, done); }))
        qFatal("no session");
    std::optional<SendOutcome> outcome;
    m_client->send(request, this, [&](const SendOutcome &each) { outcome = each; });
    if (!spinUntil([&] { return outcome.has_value(); }, 60'000))
        qFatal("no outcome");
    return *outcome;
}

void tst_ClientAndSimulator::readsTheWholeFleet()
{
    const auto fleet = wholeFleet();
    QVERIFY2(fleet, fleet ? "" : qPrintable(logLine(fleet.error())));
    QCOMPARE(fleet->size(), 4500u);
    QSet<QByteArray> iccids;
    QSet<qint64> ids;
    for (const DeviceRecord &device : *fleet) {
        QVERIFY(device.iccid.size() == 19 || device.iccid.size() == 20);
        QVERIFY(!device.account.isEmpty() && !device.state.isEmpty() && device.carrierId > 0);
        iccids.insert(device.iccid.toByteArray());
        ids.insert(device.carrierId);
    }
    QCOMPARE(iccids.size(), 4500);
    QCOMPARE(ids.size(), 4500);
    QVERIFY(m_client->carrierOffset());
    QVERIFY(std::chrono::abs(*m_client->carrierOffset()) < 1min);
}

void tst_ClientAndSimulator::readsAccountAndPlans()
{
    const auto account = wait<CarrierAccount>([&](auto done) { m_client->fetchAccount(m_account, this, done); });
    QVERIFY(account);
    QCOMPARE(account->name, m_account);
    const auto plans = wait<QList<CarrierPlan>>([&](auto done) { m_client->fetchPlans(m_account, this, done); });
    QVERIFY(plans);
    QVERIFY(plans->size() > 1);
    const auto nobody = wait<CarrierAccount>([&](auto done) { m_client->fetchAccount(u"9999999999-99999"_s, this, done); });
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, Error::Kind::Service);
}

void tst_ClientAndSimulator::findsADevice()
{
    const auto some = someDevice("active");
    QVERIFY(some);
    const QString iccid = QString::fromLatin1(some->at(0).second);
    using Found = std::optional<DeviceRecord>;
    const auto found = wait<Found>([&](auto done) { m_client->findDevice(m_account, IdentifierKind::Iccid, iccid, this, done); });
    QVERIFY2(found, found ? "" : qPrintable(logLine(found.error())));
    QVERIFY(*found);
    QCOMPARE(QString::fromLatin1((*found)->iccid), iccid);
    const auto none = wait<Found>([&](auto done) { m_client->findDevice(m_account, IdentifierKind::Iccid, u"89148000009999999999"_s, this, done); });
    QVERIFY2(none, none ? "" : qPrintable(logLine(none.error())));
    QVERIFY(!*none);
    DeviceQuery query;
    query.account = m_account;
    query.identifiers = *some;
    const auto page = wait<DevicePage>([&](auto done) { m_client->listDevices(query, 0, this, done); });
    QVERIFY2(page, page ? "" : qPrintable(logLine(page.error())));
    QCOMPARE(page->devices.size(), 1u);
}

void tst_ClientAndSimulator::sendsAndFollowsAChange()
{
    const auto device = someDevice("active");
    QVERIFY(device);
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-1);
    const SendOutcome outcome = send(lifecycle::suspend(m_account, true, {*device}));
    QCOMPARE(outcome.fate, Fate::Accepted);
    QVERIFY(!outcome.requestId.isEmpty());
    Result<RequestStatus> status = failure({});
    const bool settled = spinUntil([&] {
        status = wait<RequestStatus>([&](auto done) { m_client->fetchRequestStatus(m_account, outcome.requestId, this, done); });
        return status && *status != RequestStatus::Pending;
    });
    QVERIFY(settled);
    QVERIFY(*status == RequestStatus::Success);
    const QString iccid = QString::fromLatin1(device->at(0).second);
    const auto found = wait<std::optional<DeviceRecord>>([&](auto done) { m_client->findDevice(m_account, IdentifierKind::Iccid, iccid, this, done); });
    QVERIFY(found && *found);
    QCOMPARE((*found)->state.toByteArray().toLower(), "suspend");
    const auto history = wait<QList<ProvisioningEvent>>([&](auto done) {
        m_client->fetchProvisioningHistory(IdentifierKind::Iccid, iccid, before, before.addDays(2), this, done);
    });
    QVERIFY2(history, history ? "" : qPrintable(logLine(history.error())));
    QVERIFY(!history->isEmpty());
}

void tst_ClientAndSimulator::faultsOfReads_data()
{
    QTest::addColumn<QByteArray>("fault"); // beside the match
    QTest::addColumn<int>("nth"); // 0: every time
    QTest::addColumn<QString>("code"); // empty: the read comes through
    QTest::newRow("session expires") << QByteArray(R"("fault":"session-expire")") << 1 << QString();
    QTest::newRow("token expires") << QByteArray(R"("fault":"token-expire")") << 1 << QString();
    QTest::newRow("throttled once") << QByteArray(R"("fault":"throttle")") << 1 << QString();
    QTest::newRow("reset once") << QByteArray(R"("fault":"reset-before")") << 1 << QString();
    QTest::newRow("500 once") << QByteArray(R"("fault":"http","status":500)") << 1 << QString();
    QTest::newRow("cut short once") << QByteArray(R"("fault":"truncate")") << 1 << QString();
    QTest::newRow("slow") << QByteArray(R"("fault":"slow","ms":300)") << 0 << QString();
    QTest::newRow("throttled always") << QByteArray(R"("fault":"throttle")") << 0 << u"http.throttled"_s;
    QTest::newRow("a page") << QByteArray(R"("fault":"html")") << 0 << u"answer.html"_s;
    QTest::newRow("XML") << QByteArray(R"("fault":"xml-fault")") << 0 << u"answer.xml"_s;
    QTest::newRow("malformed") << QByteArray(R"("fault":"malformed")") << 0 << u"list.malformed"_s;
    QTest::newRow("cut short always") << QByteArray(R"("fault":"truncate")") << 0 << u"answer.truncated"_s;
    QTest::newRow("reset always") << QByteArray(R"("fault":"reset-before")") << 0 << u"network.reset"_s;
    QTest::newRow("503 always") << QByteArray(R"("fault":"http","status":503)") << 0 << QString(u"*"_s);
    QTest::newRow("hanging") << QByteArray(R"("fault":"timeout-before","ms":10000)") << 0 << u"network.timeout"_s;
}

void tst_ClientAndSimulator::faultsOfReads()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, nth);
    QFETCH(QString, code);
    const QByteArray match = R"({"path":"/devices/actions/list")" + (nth > 0 ? R"(,"nth":)" + QByteArray::number(nth) : QByteArray()) + "}";
    QVERIFY(m_simulator->setFaults(R"([{"match":)" + match + "," + fault + "}]"));
    if (code == "network.timeout"_L1) {
        m_client = std::make_unique<ThingSpaceClient>(ClientSettings {u"test"_s, m_simulator->origin(), 300ms}, m_secrets, m_budget, m_clock);
        m_client->setBackoff([](int) { return 10ms; });
    }
    const Result<DevicePage> page = wait<DevicePage>([&](auto done) { m_client->listDevices({}, 0, this, done); });
    if (code.isEmpty()) {
        QVERIFY2(page, page ? "" : qPrintable(logLine(page.error())));
        QCOMPARE(page->devices.size(), 2000u);
    } else {
        QVERIFY(!page);
        if (code != "*"_L1)
            QCOMPARE(page.error().code, code);
    }
    QCOMPARE(m_budget.m_throttled > 0, fault.contains("throttle"));
}

void tst_ClientAndSimulator::changingRequestsArriveOnce_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("fault");
    for (const char *operation : {"add", "activate", "suspend", "restore", "deactivate"}) {
        for (const char *fault : {"reset-before", "reset-after", "truncate", "html", "timeout-after", "http-after"})
            QTest::addRow("%s, %s", operation, fault) << QString::fromLatin1(operation) << QByteArray(fault);
    }
}

void tst_ClientAndSimulator::changingRequestsArriveOnce()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, fault);
    const auto requestFor = [&]() -> WireRequest {
        if (operation == "add"_L1)
            return lifecycle::add({m_account, {}, {}}, {{{"iccid", "89148000001111111111"}, {"imei", "350000000012340"}}});
        const QByteArray state = operation == "activate"_L1 ? "deactive" : operation == "restore"_L1 ? "suspend" : "active";
        const QList<WireDevice> devices {someDevice(state).value_or(WireDevice {{"iccid", "89148000001111111111"}})};
        if (operation == "activate"_L1)
            return lifecycle::activate({m_account, u"12345"_s, u"78701"_s, {}, {}, {}, {}, {}, {}}, devices);
        if (operation == "suspend"_L1)
            return lifecycle::suspend(m_account, {}, devices);
        return operation == "restore"_L1 ? lifecycle::restore(m_account, devices) : lifecycle::deactivate({m_account, u"FF"_s, false, false}, devices);
    };
    const WireRequest request = requestFor();
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {u"test"_s, m_simulator->origin(), 500ms}, m_secrets, m_budget, m_clock);
    const QString path = u"actions/"_s + operation;
    for (const bool warm : {false, true}) {
        if (warm) // a read just before leaves idle connections
            QVERIFY(wait<DevicePage>([&](auto done) { m_client->listDevices({}, 0, this, done); }));
        const qsizetype before = m_simulator->requests(path).size();
        QVERIFY(m_simulator->setFaults(R"([{"match":{"path":"actions/)" + operation.toLatin1() + R"("},"fault":")" + fault + R"(","status":500,"ms":5000}])"));
        const SendOutcome outcome = send(request);
        QCOMPARE(outcome.fate, Fate::Unknown);
        QVERIFY(m_simulator->setFaults("[]"));
        spinFor(30);
        QCOMPARE(m_simulator->requests(path).size() - before, 1);
    }
}

void tst_ClientAndSimulator::refusedChangesAreNotProcessed_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("session expires") << QByteArray("session-expire") << true;
    QTest::newRow("token expires") << QByteArray("token-expire") << true;
    QTest::newRow("throttled") << QByteArray("throttle") << true;
}

void tst_ClientAndSimulator::refusedChangesAreNotProcessed()
{
    QFETCH(QByteArray, fault);
    const auto device = someDevice("active");
    QVERIFY(device);
    const qsizetype before = m_simulator->requests(u"actions/suspend"_s).size();
    QVERIFY(m_simulator->setFaults(R"([{"match":{"path":"actions/suspend"},"fault":")" + fault + R"("}])"));
    const SendOutcome outcome = send(lifecycle::suspend(m_account, {}, {*device}));
    QCOMPARE(outcome.fate, Fate::Refused);
    QCOMPARE(outcome.remedy, SendOutcome::Remedy::Repeat);
    const QJsonArray requests = m_simulator->requests(u"actions/suspend"_s);
    QCOMPARE(requests.size() - before, 1);
    QVERIFY(!requests.last()[u"processed"].toBool());
    QVERIFY(m_simulator->setFaults("[]"));
    QCOMPARE(send(lifecycle::suspend(m_account, {}, {*device})).fate, Fate::Accepted); // a sign-in between, and it goes
}

void tst_ClientAndSimulator::anExpiredSessionIsRenewed()
{
    QVERIFY(wait<DevicePage>([&](auto done) { m_client->listDevices({}, 0, this, done); }));
    const qsizetype logins = m_simulator->requests(kLogin).size();
    m_simulator->post(u"/simulator/clock"_s, R"({"advance":"21min"})");
    QVERIFY(wait<DevicePage>([&](auto done) { m_client->listDevices({}, 0, this, done); }));
    QCOMPARE(m_simulator->requests(kLogin).size(), logins + 1);
    m_simulator->post(u"/simulator/clock"_s, R"({"advance":"61min"})");
    QVERIFY(wait<DevicePage>([&](auto done) { m_client->listDevices({}, 0, this, done); }));
}

void tst_ClientAndSimulator::aServerThatIsGoneIsSaid()
{
    SimulatorProcess gone(QStringList {u"--devices"_s, u"10"_s});
    QVERIFY2(gone.start(), qPrintable(gone.problem()));
    ThingSpaceClient client({u"test"_s, gone.origin(), 3s}, m_secrets, m_budget, m_clock);
    client.setBackoff([](int) { return 10ms; });
    QVERIFY(wait<void>([&](auto done) { client.signIn(this, done); }));
    gone.kill();
    std::optional<SendOutcome> outcome;
    client.send(lifecycle::restore(m_account, {{{"iccid", "89148000001111111111"}}}), this, [&](const SendOutcome &each) { outcome = each; });
    QVERIFY(spinUntil([&] { return outcome.has_value(); }));
    QCOMPARE(outcome->fate, Fate::NeverSent);
    QCOMPARE(outcome->code, u"network.connect"_s);
    const auto page = wait<DevicePage>([&](auto done) { client.listDevices({}, 0, this, done); });
    QVERIFY(!page);
    QCOMPARE(page.error().code, u"network.connect"_s);
    QVERIFY(gone.start()); // and back again
    QVERIFY(wait<DevicePage>([&](auto done) { client.listDevices({}, 0, this, done); }));
}

void tst_ClientAndSimulator::aWrongPasswordIsSentOnce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"login.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"key":"k","secret":"s","username":"u","password":"right"})");
    file.close();
    SimulatorProcess strict(QStringList {u"--devices"_s, u"10"_s, u"--login-file"_s, file.fileName()});
    QVERIFY2(strict.start(), qPrintable(strict.problem()));
    FakeSecretSource secrets(Credentials {"k", "s", "u", "wrong", {}});
    ThingSpaceClient client({u"test"_s, strict.origin(), 3s}, secrets, m_budget, m_clock);
    const Result<void> first = wait<void>([&](auto done) { client.signIn(this, done); });
    QVERIFY(!first);
    QCOMPARE(first.error().code, u"login.refused"_s);
    QCOMPARE(first.error().stage, u"login"_s);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(wait<void>([&](auto done) { client.signIn(this, done); }).error().code, u"login.latched"_s);
    QCOMPARE(strict.requests(kLogin).size(), 1);

    secrets.setLogin(Credentials {"k", "s", "u", "right", {}});
    client.forgetRefusal();
    QVERIFY(wait<void>([&](auto done) { client.signIn(this, done); }));

    FakeSecretSource wrongKey(Credentials {"k", "other", "u", "right", {}});
    ThingSpaceClient stranger({u"test"_s, strict.origin(), 3s}, wrongKey, m_budget, m_clock);
    const Result<void> refused = wait<void>([&](auto done) { stranger.signIn(this, done); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"token.refused"_s);
    QCOMPARE(refused.error().stage, u"token"_s);
}

QTEST_GUILESS_MAIN(tst_ClientAndSimulator)
#include "tst_clientandsimulator.moc"
