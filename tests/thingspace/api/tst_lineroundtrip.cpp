#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"
#include "tests/support/waiting.h"
#include "thingspace/api/availability.h"
#include "thingspace/api/linerequests.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/clock.h"
#include "thingspace/callbacks/callbacklistener.h"
#include "thingspace/http/requestbudget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = SendOutcome::Fate;

class NoBudget final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override { return 0ms; }
    void throttled(std::optional<std::chrono::milliseconds>) override { }
};

class Inbox final : public CallbackSink
{
public:
    Result<void> store(const QList<CallbackMessage> &messages) override
    {
        m_messages += messages;
        return {};
    }
    QList<CallbackMessage> m_messages;
};

/// Every request of linerequests.h and the reads around them, against the simulator program: two readings of one reference.
class tst_LineRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void swapsASimAndBack();
    void changesBothByTheNumber();
    void changesThePlan();
    void editsOneFieldOfAContact();
    void setsAndClearsFields();
    void setsAndRemovesTheCostCenter();
    void deletesWithARowEach();
    void rescuesHistoryBeforeADelete();
    void asksWhetherDevicesAreReady();
    void refusalsAreRefusals_data();
    void refusalsAreRefusals();

private:
    template<typename T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)> &call);
    SendOutcome send(const WireRequest &request);
    /// Sends, and waits for the one callback of it.
    CallbackMessage carriedOut(const WireRequest &request);
    std::optional<DeviceRecord> find(IdentifierKind kind, const QByteArray &id);
    DeviceRecord some(const QString &state, int number = 0);
    static lines::NamedDevices named(const DeviceRecord &device) { return lines::NamedDevices::of({{{"iccid", device.iccid.toByteArray()}}}).value(); }

    SystemClock m_clock;
    FakeSecretSource m_secrets;
    NoBudget m_budget;
    Inbox m_inbox;
    std::unique_ptr<CallbackListener> m_listener;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<ThingSpaceClient> m_client;
    QString m_account;
};

void tst_LineRoundTrip::initTestCase()
{
    m_simulator = std::make_unique<SimulatorProcess>(QStringList {u"--devices"_s, u"400"_s, u"--seed"_s, u"11"_s, u"--delay"_s, u"0..0"_s});
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    m_account = m_simulator->get(u"/simulator/accounts"_s).array().at(0).toString();
    CallbackListenerSettings settings;
    settings.username = u"u"_s;
    settings.password = "p";
    m_listener = std::make_unique<CallbackListener>(settings, m_inbox);
    QVERIFY(m_listener->start());
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {u"test"_s, m_simulator->origin(), 5s}, m_secrets, m_budget, m_clock);
    for (const QString &service : {u"CarrierService"_s, u"DeviceService"_s}) {
        QUrl url = m_listener->url();
        url.setPath(u"/callbacks/"_s + service);
        QVERIFY(wait<void>([&](auto done) { m_client->registerCallback(m_account, service, url, u"u"_s, "p", this, done); }));
    }
}

void tst_LineRoundTrip::init()
{
    m_inbox.m_messages.clear();
}

template<typename T>
Result<T> tst_LineRoundTrip::wait(const std::function<void(std::function<void(Result<T>)>)> &call)
{
    std::optional<Result<T>> result;
    call([&](Result<T> each) { result = std::move(each); });
    if (!spinUntil([&] { return result.has_value(); }, 20'000))
        qFatal("no answer");
    return *result;
}

SendOutcome tst_LineRoundTrip::send(const WireRequest &request)
{
    if (!wait<void>([&](auto done) { m_client->signIn(this, done); }))
        qFatal("no session");
    std::optional<SendOutcome> outcome;
    m_client->send(request, this, [&](const SendOutcome &each) { outcome = each; });
    if (!spinUntil([&] { return outcome.has_value(); }, 20'000))
        qFatal("no outcome");
    return *outcome;
}

CallbackMessage tst_LineRoundTrip::carriedOut(const WireRequest &request)
{
    const SendOutcome outcome = send(request);
    if (outcome.fate != Fate::Accepted)
        qFatal("%s: %s", qPrintable(outcome.code), qPrintable(outcome.text));
    const auto mine = [&] {
        return std::find_if(m_inbox.m_messages.begin(), m_inbox.m_messages.end(), [&](const CallbackMessage &each) { return each.requestId == outcome.requestId; });
    };
    if (!spinUntil([&] { return mine() != m_inbox.m_messages.end(); }))
        qFatal("no callback");
    return *mine();
}

std::optional<DeviceRecord> tst_LineRoundTrip::find(IdentifierKind kind, const QByteArray &id)
{
    using Found = std::optional<DeviceRecord>;
    const auto found = wait<Found>([&](auto done) { m_client->findDevice(m_account, kind, QString::fromLatin1(id), this, done); });
    return found.value_or(std::nullopt);
}

DeviceRecord tst_LineRoundTrip::some(const QString &state, int number)
{
    DeviceQuery query;
    query.account = m_account;
    query.currentState = state;
    const auto page = wait<DevicePage>([&](auto done) { m_client->listDevices(query, 0, this, done); });
    if (!page || page->devices.size() <= static_cast<size_t>(number))
        qFatal("no such device");
    return page->devices[static_cast<size_t>(number)];
}

void tst_LineRoundTrip::swapsASimAndBack()
{
    const DeviceRecord before = some(u"active"_s);
    const QByteArray old = before.iccid.toByteArray(), fresh = "89148000099999999914";
    const auto swap = [](const QByteArray &from, const QByteArray &to) {
        return lines::identifier({u"4G"_s, QString::fromLatin1(from), {}, {}, QString::fromLatin1(to), {}, {}}).value();
    };
    const CallbackMessage told = carriedOut(swap(old, fresh));
    QVERIFY(!told.failed);
    QCOMPARE(told.device, (WireDevice {{"iccid", old}})); // under the id that was sent
    QCOMPARE(told.assigned, (WireDevice {{"iccid", fresh}}));
    QVERIFY(!find(IdentifierKind::Iccid, old));
    QCOMPARE(find(IdentifierKind::Iccid, fresh).value().mdn, before.mdn);
    QVERIFY(!carriedOut(swap(fresh, old)).failed);
    QCOMPARE(find(IdentifierKind::Iccid, old).value(), before);
}

void tst_LineRoundTrip::changesBothByTheNumber()
{
    const DeviceRecord before = some(u"active"_s, 1);
    const auto request = lines::identifier({u"4G"_s, QString::fromLatin1(before.iccid), QString::fromLatin1(before.imei), QString::fromLatin1(before.mdn),
                                            u"89148000099999999922"_s, u"350000999999990"_s, {}});
    QVERIFY(!carriedOut(request.value()).failed);
    const auto after = find(IdentifierKind::Mdn, before.mdn.toByteArray());
    QVERIFY(after);
    QCOMPARE(after->iccid, "89148000099999999922");
    QCOMPARE(after->imei, "350000999999990");
    const CallbackMessage again = carriedOut(lines::identifier({u"4G"_s, {}, {}, QString::fromLatin1(before.mdn), u"89148000099999999922"_s, u"350000999999982"_s, {}}).value());
    QVERIFY(again.failed);
    QCOMPARE(again.faultCode, u"INPUT_INVALID.Device.Identifier.Invalid"_s);
}

void tst_LineRoundTrip::changesThePlan()
{
    const DeviceRecord before = some(u"active"_s, 2);
    const auto plans = wait<QList<CarrierPlan>>([&](auto done) { m_client->fetchPlans(m_account, this, done); });
    QVERIFY(plans);
    const auto other = std::find_if(plans->begin(), plans->end(), [&](const CarrierPlan &plan) { return plan.name.toUtf8() != before.plan; });
    QVERIFY(!carriedOut(lines::plan(m_account, other->code, {}, named(before))).failed);
    QCOMPARE(find(IdentifierKind::Iccid, before.iccid.toByteArray()).value().plan, other->name.toUtf8());
}

void tst_LineRoundTrip::editsOneFieldOfAContact()
{
    const DeviceRecord before = some(u"active"_s, 3);
    lifecycle::PlaceOfUse place = lifecycle::placeOfUseOf(before);
    QVERIFY(!place.firstName.isEmpty() && !place.email.isEmpty() && !place.phone.isEmpty());
    place.email = u"someone.else@example.com"_s;
    QVERIFY(!carriedOut(lines::contact(m_account, place, named(before))).failed);
    const DeviceRecord after = find(IdentifierKind::Iccid, before.iccid.toByteArray()).value();
    QCOMPARE(lifecycle::placeOfUseOf(after), place);
    place.email.clear(); // the carrier replaces everything: an empty part is emptied
    QVERIFY(!carriedOut(lines::contact(m_account, place, named(before))).failed);
    QCOMPARE(lifecycle::placeOfUseOf(find(IdentifierKind::Iccid, before.iccid.toByteArray()).value()), place);
}

void tst_LineRoundTrip::setsAndClearsFields()
{
    const DeviceRecord before = some(u"active"_s, 4);
    QVERIFY(!before.customFields[1].isEmpty());
    QVERIFY(!carriedOut(lines::customFields(m_account, {std::nullopt, u""_s, std::nullopt, std::nullopt, u"fünf"_s}, named(before)).value()).failed);
    const DeviceRecord after = find(IdentifierKind::Iccid, before.iccid.toByteArray()).value();
    QVERIFY(after.customFields[1].isEmpty());
    QCOMPARE(after.customFields[4], "fünf");
    for (const size_t same : {0U, 2U, 3U})
        QCOMPARE(after.customFields[same], before.customFields[same]);
}

void tst_LineRoundTrip::setsAndRemovesTheCostCenter()
{
    const DeviceRecord line = some(u"suspend"_s);
    const auto costCenter = [&] { return find(IdentifierKind::Iccid, line.iccid.toByteArray()).value().costCenter.toByteArray(); };
    QVERIFY(!carriedOut(lines::costCenter(m_account, u"CC-9 #1!"_s, named(line))).failed);
    QCOMPARE(costCenter(), "CC-9 #1!");
    QVERIFY(!carriedOut(lines::removeCostCenter(m_account, named(line))).failed);
    QCOMPARE(costCenter(), QByteArray());
}

void tst_LineRoundTrip::deletesWithARowEach()
{
    QList<WireDevice> devices;
    for (int i = 0; i < 12; ++i)
        devices.append(WireDevice {{"iccid", some(u"deactive"_s, i).iccid.toByteArray()}});
    devices.insert(5, WireDevice {{"iccid", some(u"active"_s, 5).iccid.toByteArray()}});
    const SendOutcome outcome = send(lines::deleteDevices(m_account, lines::NamedDevices::of(devices).value()));
    QCOMPARE(outcome.fate, Fate::Answered);
    QVERIFY(outcome.requestId.isEmpty());
    QCOMPARE(outcome.rows.size(), devices.size());
    for (qsizetype i = 0; i < devices.size(); ++i) { // objects and arrays alike
        QCOMPARE(outcome.rows[i].device, devices[i]);
        QCOMPARE(outcome.rows[i].succeeded, i != 5);
        QCOMPARE(outcome.rows[i].text.isEmpty(), i != 5);
        QCOMPARE(find(IdentifierKind::Iccid, devices[i][0].second).has_value(), i == 5);
    }
}

void tst_LineRoundTrip::rescuesHistoryBeforeADelete()
{
    const QDateTime now = QDateTime::currentDateTimeUtc(), yearAgo = now.addDays(-400), later = now.addDays(1);
    const auto histories = [&](const DeviceRecord &device) {
        const QString iccid = QString::fromLatin1(device.iccid);
        using Counts = std::array<qsizetype, 3>;
        const auto usage = wait<QList<UsageRow>>([&](auto done) { m_client->fetchUsage(IdentifierKind::Iccid, iccid, yearAgo, later, this, done); });
        const auto connections = wait<QList<ConnectionEvent>>([&](auto done) { m_client->fetchConnections(IdentifierKind::Iccid, iccid, yearAgo, later, this, done); });
        const auto events = wait<QList<ProvisioningEvent>>([&](auto done) { m_client->fetchProvisioningHistory(IdentifierKind::Iccid, iccid, yearAgo, later, this, done); });
        for (const auto &rows : {usage.map([](const auto &all) { return all.size(); }), connections.map([](const auto &all) { return all.size(); })}) {
            if (!rows && rows.error().code != "REQUEST_FAILED.DeviceNotFound"_L1)
                qFatal("%s", qPrintable(logLine(rows.error())));
        }
        if (usage && !usage->isEmpty() && (usage->first().plan.isEmpty() || !connections || connections->first().msisdn.size() > 11))
            qFatal("parts of history are missing");
        return Counts {usage ? usage->size() : -1, connections ? connections->size() : -1, events ? events->size() : -1};
    };
    // A line that has been at it for a year has more connections than fit on a page.
    std::array<qsizetype, 3> most {};
    for (int i = 0; i < 10; ++i)
        most = std::max(most, histories(some(u"active"_s, 10 + i)));
    QVERIFY(most[0] > 300 && most[0] <= 366);
    QVERIFY(most[1] > 600);
    const DeviceRecord line = some(u"deactive"_s, 3);
    const auto before = histories(line);
    QVERIFY(before[2] >= 0);
    QVERIFY(send(lines::deleteDevices(m_account, named(line))).rows.value(0).succeeded);
    QCOMPARE(histories(line), (std::array<qsizetype, 3> {-1, -1, -1}));
}

void tst_LineRoundTrip::asksWhetherDevicesAreReady()
{
    const QList<WireDevice> devices {{{"iccid", some(u"active"_s).iccid.toByteArray()}}, {{"iccid", some(u"deactive"_s).iccid.toByteArray()}}};
    const auto requestId = wait<QString>([&](auto done) { m_client->askAvailability(m_account, devices, this, done); });
    QVERIFY2(requestId, requestId ? "" : qPrintable(logLine(requestId.error())));
    QVERIFY(spinUntil([&] { return !m_inbox.m_messages.isEmpty(); }));
    const CallbackMessage told = m_inbox.m_messages.first();
    QCOMPARE(told.service, u"DeviceService"_s);
    QCOMPARE(told.requestId, *requestId);
    const auto all = parseAvailability(told.body);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).device, devices[0]);
    QVERIFY(all->at(0).found && all->at(0).hasLine && !all->at(0).isReady());
    QVERIFY(all->at(1).found && !all->at(1).hasLine);
}

void tst_LineRoundTrip::refusalsAreRefusals_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<QString>("code");
    const auto nobody = lines::NamedDevices::of({{{"iccid", "89148000099999999997"}}}).value();
    const auto many = lines::NamedDevices::of(QList<WireDevice>(101, WireDevice {{"iccid", "89148000099999999997"}})).value();
    QTest::newRow("nobody's plan") << lines::plan(m_account, u"84638"_s, {}, nobody) << u"REQUEST_FAILED.DeviceNotFound"_s;
    QTest::newRow("no such plan") << lines::plan(m_account, u"X"_s, {}, nobody) << u"REQUEST_FAILED.X.NotFound"_s;
    QTest::newRow("no place") << lines::contact(m_account, {}, nobody) << u"DeserializationFailed"_s;
    QTest::newRow("long field") << lines::customFields(m_account, {QString(51, u'x')}, nobody).value() << u"INPUT_INVALID.CustomField.TooLong"_s;
    QTest::newRow("no cost center") << lines::costCenter(m_account, {}, nobody) << u"DeserializationFailed"_s;
    QTest::newRow("too many") << lines::deleteDevices(m_account, many) << u"INPUT_INVALID.NumberofDevices"_s;
    QTest::newRow("apostrophe") << lines::costCenter(m_account, u"a'b"_s, nobody) << u"INPUT_INVALID.Request.InvalidCharacter"_s;
}

void tst_LineRoundTrip::refusalsAreRefusals()
{
    QFETCH(WireRequest, request);
    QFETCH(QString, code);
    const SendOutcome outcome = send(request);
    QCOMPARE(outcome.fate, Fate::Refused);
    QCOMPARE(outcome.code, code);
}

QTEST_GUILESS_MAIN(tst_LineRoundTrip)
#include "tst_lineroundtrip.moc"
