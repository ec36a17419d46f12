#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "thingspace/api/lifecyclerequests.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/http/requestbudget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = ScriptedAnswer::Act;
using Fate = SendOutcome::Fate;

namespace {

const QByteArray kAck = QByteArrayLiteral(R"({"requestId":"595f5c44-c31c-4552-8670-000000000001"})");

QList<WireDevice> devices(int count)
{
    QList<WireDevice> list;
    for (int i = 0; i < count; ++i)
        list.append({{"iccid", "8914800000" + QByteArray::number(1000000000 + i)}, {"imei", "35" + QByteArray::number(1000000000000 + i)}});
    return list;
}

} // namespace

/// Promise 2 of the design at its lowest floor: a changing request leaves once, whatever happens to its connection.
class tst_OnceOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOnce_data();
    void leavesOnce();
    void leavesOnceFromAWarmClient_data() { leavesOnce_data(); }
    void leavesOnceFromAWarmClient();
    void aRefusedConnectionIsNeverSent();
    void aHangingServerIsUnknown();
    void theBodyArrivesByteForByte_data();
    void theBodyArrivesByteForByte();
    void eachComesOnAConnectionOfItsOwn();
    void withoutASessionNothingIsSent();
    void aRedirectIsNotFollowed();
    void aSessionRefusalIsNotRepeatedHere();

private:
    SendOutcome send(ThingSpaceClient &client, const WireRequest &request);
    void signIn(ThingSpaceClient &client);

    FakeClock m_clock;
    FakeSecretSource m_secrets;
    UnlimitedBudget m_budget;
};

SendOutcome tst_OnceOnly::send(ThingSpaceClient &client, const WireRequest &request)
{
    std::optional<SendOutcome> outcome;
    int answers = 0;
    client.send(request, this, [&](const SendOutcome &each) {
        outcome = each;
        ++answers;
    });
    if (outcome)
        qFatal("answered inside the call");
    if (!spinUntil([&] { return outcome.has_value(); }))
        qFatal("no outcome");
    spinFor(20); // a second copy would follow at once
    if (answers != 1)
        qFatal("answered twice");
    return *outcome;
}

void tst_OnceOnly::signIn(ThingSpaceClient &client)
{
    bool done = false;
    client.signIn(this, [&](const Result<void> &result) { done = result.has_value(); });
    QVERIFY(spinUntil([&] { return done; }));
}

void tst_OnceOnly::leavesOnce_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<Act>("act");
    const QString account = u"0000123456-00001"_s;
    const QList<std::pair<QByteArray, Act>> acts {
        {"closed before the body is read", Act::CloseUnread}, {"reset before the body is read", Act::ResetUnread},
        {"closed without an answer", Act::CloseUnanswered},   {"reset without an answer", Act::ResetUnanswered},
    };
    for (const auto &[fault, act] : acts) {
        for (const int count : {1, 200, 10'000}) {
            const QList<std::pair<QByteArray, WireRequest>> requests {
                {"add", lifecycle::add({account, {}, {}}, devices(count))},
                {"activate", lifecycle::activate({account, u"12345"_s, u"78701"_s, {}, {}, {}, {}, {}, {}}, devices(count))},
                {"suspend", lifecycle::suspend(account, true, devices(count))},
                {"restore", lifecycle::restore(account, devices(count))},
                {"deactivate", lifecycle::deactivate({account, u"FF"_s, false, false}, devices(count))},
                {"a PUT", {"PUT", "/api/m2m/v1/devices/actions/plan", lifecycle::restore(account, devices(count)).body}},
            };
            for (const auto &[name, request] : requests)
                QTest::newRow(name + ", " + QByteArray::number(count) + ", " + fault) << request << act;
        }
    }
}

// Cold: the request's own connection is the first that this client opens to that path's server after signing in elsewhere.
void tst_OnceOnly::leavesOnce()
{
    QFETCH(WireRequest, request);
    QFETCH(Act, act);
    ScriptedServer server(signingIn([&](const ScriptedRequest &) { return ScriptedAnswer::of(act); }));
    server.setHeadScript([&](const ScriptedRequest &head) -> std::optional<Act> {
        const bool unread = act == Act::CloseUnread || act == Act::ResetUnread;
        return unread && head.path == request.path ? std::optional(act) : std::nullopt;
    });
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);

    const SendOutcome outcome = send(client, request);
    QCOMPARE(server.count(request.path), 1);
    QCOMPARE(outcome.fate, Fate::Unknown);
    QCOMPARE(outcome.httpStatus, 0);
    QVERIFY2(outcome.code == "network.reset"_L1 || outcome.code == "network.failed"_L1, qPrintable(outcome.code));
}

// Warm: reads and changing requests went well on this client just before, so that idle connections lie about.
void tst_OnceOnly::leavesOnceFromAWarmClient()
{
    QFETCH(WireRequest, request);
    QFETCH(Act, act);
    bool hostile = false;
    ScriptedServer server(signingIn([&](const ScriptedRequest &each) {
        if (each.path.contains("list"))
            return ScriptedAnswer::json(200, R"({"hasMoreData":false,"devices":[]})");
        return hostile ? ScriptedAnswer::of(act) : ScriptedAnswer::json(200, kAck);
    }));
    server.setHeadScript([&](const ScriptedRequest &head) -> std::optional<Act> {
        const bool unread = act == Act::CloseUnread || act == Act::ResetUnread;
        return hostile && unread && head.path == request.path ? std::optional(act) : std::nullopt;
    });
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    bool listed = false;
    client.listDevices({}, 0, this, [&](const Result<DevicePage> &page) { listed = page.has_value(); });
    QVERIFY(spinUntil([&] { return listed; }));
    QCOMPARE(send(client, request).fate, Fate::Accepted);
    server.forget();
    hostile = true;

    const SendOutcome outcome = send(client, request);
    QCOMPARE(server.count(request.path), 1);
    QCOMPARE(outcome.fate, Fate::Unknown);
}

void tst_OnceOnly::aRefusedConnectionIsNeverSent()
{
    ScriptedServer server(signingIn({}));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    server.close();
    const SendOutcome outcome = send(client, lifecycle::restore({}, devices(1)));
    QCOMPARE(outcome.fate, Fate::NeverSent);
    QCOMPARE(outcome.code, u"network.connect"_s);
    QCOMPARE(server.count("/api/m2m/v1/devices/actions/restore"), 0);
}

void tst_OnceOnly::aHangingServerIsUnknown()
{
    ScriptedServer server(signingIn([](const ScriptedRequest &) { return ScriptedAnswer::of(Act::Hang); }));
    ThingSpaceClient client({u"test"_s, server.origin(), 300ms}, m_secrets, m_budget, m_clock);
    signIn(client);
    const WireRequest request = lifecycle::restore({}, devices(1));
    const SendOutcome outcome = send(client, request);
    QCOMPARE(outcome.fate, Fate::Unknown);
    QCOMPARE(outcome.code, u"network.timeout"_s);
    QCOMPARE(server.count(request.path), 1);
    QVERIFY(outcome.roundTrip >= 280ms); // a coarse timer may be 5 % early
}

void tst_OnceOnly::theBodyArrivesByteForByte_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one device") << 1;
    QTest::newRow("10,000 devices, about 1 MB") << 10'000;
}

void tst_OnceOnly::theBodyArrivesByteForByte()
{
    QFETCH(int, count);
    ScriptedServer server(signingIn([](const ScriptedRequest &) { return ScriptedAnswer::json(200, kAck); }));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    const WireRequest request = lifecycle::suspend(u"0000123456-00001"_s, {}, devices(count));
    const SendOutcome outcome = send(client, request);
    QCOMPARE(outcome.fate, Fate::Accepted);
    QCOMPARE(outcome.requestId, u"595f5c44-c31c-4552-8670-000000000001"_s);
    const ScriptedRequest arrived = server.requests().constLast();
    QCOMPARE(arrived.method, "POST");
    QCOMPARE(arrived.body, request.body);
    QCOMPARE(arrived.header("Authorization"), "Bearer token-1");
    QCOMPARE(arrived.header("VZ-M2M-Token"), "session-1");
    QCOMPARE(arrived.header("Content-Type"), "application/json");
    QVERIFY(arrived.header("User-Agent").startsWith("Thingdesk/"));
    QVERIFY(!arrived.head.toLower().contains("upgrade"));
}

void tst_OnceOnly::eachComesOnAConnectionOfItsOwn()
{
    ScriptedServer server(signingIn([](const ScriptedRequest &) { return ScriptedAnswer::json(200, kAck); }));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(send(client, lifecycle::restore({}, devices(1))).fate, Fate::Accepted);
    QSet<int> connections;
    for (const ScriptedRequest &request : server.requests()) {
        QVERIFY(!request.warm);
        connections.insert(request.connection);
    }
    QCOMPARE(connections.size(), 5); // token, login, three
}

void tst_OnceOnly::withoutASessionNothingIsSent()
{
    ScriptedServer server(signingIn({}));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    const SendOutcome outcome = send(client, lifecycle::restore({}, devices(1)));
    QCOMPARE(outcome.fate, Fate::NeverSent);
    QCOMPARE(outcome.code, u"session.missing"_s);
    QVERIFY(server.requests().isEmpty());
}

void tst_OnceOnly::aRedirectIsNotFollowed()
{
    ScriptedServer elsewhere;
    ScriptedServer server(signingIn([&](const ScriptedRequest &) {
        return ScriptedAnswer::json(307, {}, "Location: " + elsewhere.origin().toEncoded() + "/steal\r\n");
    }));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    const SendOutcome outcome = send(client, lifecycle::restore({}, devices(1)));
    QCOMPARE(outcome.fate, Fate::Unknown);
    QCOMPARE(outcome.httpStatus, 307);
    QVERIFY(elsewhere.requests().isEmpty());
}

void tst_OnceOnly::aSessionRefusalIsNotRepeatedHere()
{
    ScriptedServer server(signingIn([](const ScriptedRequest &) {
        return ScriptedAnswer::json(400, R"({"errorCode":"UnifiedWebService.REQUEST_FAILED.SessionToken.Expired","errorMessage":"expired"})");
    }));
    ThingSpaceClient client({u"test"_s, server.origin(), 10s}, m_secrets, m_budget, m_clock);
    signIn(client);
    const WireRequest request = lifecycle::restore({}, devices(1));
    const SendOutcome outcome = send(client, request);
    QCOMPARE(outcome.fate, Fate::Refused);
    QCOMPARE(outcome.remedy, SendOutcome::Remedy::Repeat);
    QCOMPARE(outcome.code, u"REQUEST_FAILED.SessionToken.Expired"_s);
    QCOMPARE(server.count(request.path), 1);
    QVERIFY(!client.signedIn()); // the next sign-in logs in again
}

QTEST_GUILESS_MAIN(tst_OnceOnly)
#include "tst_onceonly.moc"
