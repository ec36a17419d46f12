#include "tests/models/engine/engineworld.h"

#include "models/changes/planning/quotause.h"
#include "models/changes/types/linequotas.h"
#include "models/values/evidence.h"
#include "tests/support/rawhttp.h"
#include "tests/support/waiting.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

quint16 unusedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

/// A store with an engine that stands and listens, as `work` does, for what the carrier says of others and of itself.
struct ListeningWorld : EngineWorld
{
    explicit ListeningWorld(const QStringList &settings = {}, quint16 listenAt = unusedPort())
        : EngineWorld({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, QStringList {u"callbacks.listen=127.0.0.1:%1"_s.arg(listenAt)} + settings)
        , port(listenAt)
    {
    }
    ~ListeningWorld() { leave(); }

    bool listen()
    {
        Credentials login {"test-key", "test-secret", "test-user", "test-password"};
        login.callbackPassword = "front-door";
        secrets().setLogin(login);
        engine = std::make_unique<Engine>(url(), secrets(), clock, EngineOptions());
        // Three services an account, and what was there before.
        const qsizetype wanted = 4 * profile().accounts.size();
        return engine->start().has_value() && spinUntil([&] { return simulator().requests(u"/callbacks/"_s).size() >= wanted; }, 20'000);
    }
    void leave()
    {
        if (!engine)
            return;
        bool left = false;
        QObject::connect(engine.get(), &Engine::finished, engine.get(), [&] { left = true; });
        engine->stop();
        (void)spinUntil([&] { return left; }, 20'000);
        engine.reset();
    }
    bool external(const QString &iccid, const QString &operation)
    {
        return !simulator().post(u"/simulator/external"_s, QJsonDocument(QJsonObject {{u"iccid"_s, iccid}, {u"operation"_s, operation}}).toJson()).isNull();
    }
    bool advance(const QString &by) { return !simulator().post(u"/simulator/clock"_s, QJsonDocument(QJsonObject {{u"advance"_s, by}}).toJson()).isNull(); }
    /// To the listener, as the carrier would: the status of its answer.
    int post(const QByteArray &service, const QByteArray &body) const
    {
        // The engine that answers is on this thread.
        std::future<int> answer = std::async(std::launch::async, [this, service, body] {
            RawHttp line(port);
            return line.send("POST", "/callbacks/" + service, body) && !line.receive().isNull() ? line.status() : 0;
        });
        (void)spinUntil([&answer] { return answer.wait_for(0s) == std::future_status::ready; }, 20'000);
        return answer.get();
    }
    QString stateOf(const QString &iccid)
    {
        auto row = db().composed(u"SELECT state FROM device WHERE iccid = :iccid"_s);
        return row.bind(u":iccid", iccid).exec() && row.next() ? row.text(0) : QString();
    }
    qint64 history(const QString &iccid, const QString &field)
    {
        return number(u"SELECT COUNT(*) FROM device_history h JOIN device d ON d.id = h.device_id WHERE d.iccid = '%1' AND h.field = '%2'"_s.arg(iccid, field));
    }
    /// What it became and who said so, of the line's one row about this.
    QStringList noted(const QString &iccid, const QString &field)
    {
        auto row = db().composed(u"SELECT h.after, h.source FROM device_history h JOIN device d ON d.id = h.device_id WHERE d.iccid = :iccid AND h.field = :field"_s);
        return row.bind(u":iccid", iccid).bind(u":field", field).exec() && row.next() ? QStringList {row.text(0), row.text(1)} : QStringList();
    }
    qint64 audited(const QString &iccid, const QString &action)
    {
        return number(u"SELECT COUNT(*) FROM audit WHERE subject = '%1' AND action = '%2'"_s.arg(iccid, action));
    }
    /// Actions that the line had within the day.
    int used(const QString &iccid)
    {
        int result = -1;
        const DeviceId line {number(u"SELECT id FROM device WHERE iccid = '%1'"_s.arg(iccid))};
        (void)db().inTransaction([&]() -> Result<void> {
            const AskedLine asked {line, iccid};
            if (auto staged = stageFacts(db(), {&asked, 1}); !staged)
                return staged;
            if (const auto uses = readQuotaUse(db(), *lineQuota(ChangeType::Suspend), 1, clock.nowUtc()))
                result = uses->front().used;
            return {};
        });
        return result;
    }
    QStringList together(const QString &state, int most)
    {
        QStringList result;
        auto rows = db().composed(u"SELECT iccid FROM device WHERE state = :state AND account = :account ORDER BY id LIMIT :most"_s);
        if (rows.bind(u":state", state).bind(u":account", profile().accounts.first()).bind(u":most", most).exec()) {
            while (rows.next())
                result << rows.text(0);
        }
        return result;
    }
    /// Requests to a path that named the line.
    qsizetype naming(const QString &path, const QString &iccid)
    {
        qsizetype result = 0;
        for (const QJsonValue request : simulator().requests(path))
            result += request[u"iccids"].toArray().contains(iccid) ? 1 : 0;
        return result;
    }

    const quint16 port;
    SystemClock clock;
    std::unique_ptr<Engine> engine;
};

/// What the carrier says unasked: others' changes, and suspensions that end; from the real listener to the store and the change.
class TestOutsideNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfOthersCountsOnceThoughASyncSeesItToo();
    void aDoubtedLineIsReadAgainAndHeldBeforeItIsSent();
    void aSuspensionThatEndsSoonIsNoted();

private:
    /// What a person sees of a change's first item.
    static QStringList told(EngineWorld &world, ChangeId change)
    {
        const ChangeItem item = world.items(change).first();
        return {key(item.state), item.evidence, item.attribution, item.reason, item.requestId, item.errorCode};
    }
};

#define BEGIN(world) \
    do { \
        QVERIFY2(world.begin(), qPrintable(world.problem())); \
        QVERIFY(world.listen()); \
    } while (false)
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestOutsideNews::aChangeOfOthersCountsOnceThoughASyncSeesItToo()
{
    ListeningWorld world;
    BEGIN(world);
    const QString line = world.together(u"active"_s, 1).first();
    QCOMPARE(world.used(line), 0);
    QVERIFY(world.external(line, u"suspend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.stateOf(line), u"suspend"_s, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(world.history(line, u"outside-change"_s), 1, 10'000);
    DONE(world.sync());
    // Both are in its history: what the carrier told, and what was read.
    QCOMPARE(world.history(line, u"outside-change"_s), 1);
    QVERIFY(world.history(line, u"state"_s) >= 1);
    QCOMPARE(world.used(line), 1);
    QVERIFY(world.external(line, u"restore"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.history(line, u"outside-change"_s), 2, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(world.stateOf(line), u"active"_s, 10'000);
    DONE(world.sync());
    QCOMPARE(world.used(line), 2);
    // With nobody listening, what a sync sees counts by itself.
    world.leave();
    QVERIFY(world.external(line, u"suspend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().get(u"/simulator/devices/"_s + line)[u"state"].toString(), u"suspend"_s, 5000);
    DONE(world.sync());
    QCOMPARE(world.stateOf(line), u"suspend"_s);
    QCOMPARE(world.history(line, u"outside-change"_s), 2);
    QCOMPARE(world.used(line), 3);
}

void TestOutsideNews::aDoubtedLineIsReadAgainAndHeldBeforeItIsSent()
{
    // No look helps the first line's late callback: until it comes, the others wait for the next wave in a running change.
    ListeningWorld world({u"look.first=1h"_s});
    BEGIN(world);
    const QStringList lines = world.together(u"active"_s, 3);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"callback-late","ms":3000}])"));
    const auto plan = world.release(ChangeType::Suspend, lines, {}, {u"1"_s, {}});
    DONE(plan);
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().requests(u"/actions/suspend"_s).size(), 1, 10'000);
    QCOMPARE(world.change(plan->change).state, ChangeState::Running);
    QCOMPARE(world.count(plan->change, ItemState::Queued), 2);
    const qsizetype reads = world.simulator().requests(u"/devices/actions/list"_s).size();
    // Somebody suspends the second; of the third it is said only that it was touched, and its record is as before.
    QVERIFY(world.external(lines[1], u"suspend"_s));
    const QByteArray touched = R"({"username":"","password":"front-door","requestId":"x","deviceIds":[{"id":")" + lines[2].toLatin1()
        + R"(","kind":"iccId"}],"deviceResponse":{"externalProvisioningChanges":{"source":"Portal","change":"changeIMEI"}},"status":"Success"})";
    QCOMPARE(world.post("ExternalProvisioningChanges", touched), 200);
    QTRY_COMPARE_WITH_TIMEOUT(world.history(lines[1], u"outside-change"_s), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(world.history(lines[2], u"outside-change"_s), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(world.change(plan->change).state), 20'000);
    const QList<ChangeItem> held = world.items(plan->change, ItemState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.first().identifiers[u"iccid"].toString(), lines[1]);
    QCOMPARE(held.first().reason, u"held.state"_s);
    QCOMPARE(held.first().reasonArguments, (QStringList {u"active"_s, u"suspend"_s}));
    // Nothing was ever sent for it; the one that is as it was goes, after it was read.
    QCOMPARE(world.naming(u"/actions/suspend"_s, lines[1]), 0);
    QCOMPARE(world.naming(u"/actions/suspend"_s, lines[2]), 1);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
    QVERIFY(world.simulator().requests(u"/devices/actions/list"_s).size() > reads);
    // What shows that the line moved may be read in the millisecond of the news; what lets one go is later.
    for (const int doubted : {1, 2}) {
        const qint64 readAfter = world.number(u"SELECT COUNT(*) FROM device d JOIN line_doubt l ON l.device_id = d.id "
                                              "WHERE d.iccid = '%1' AND d.read_at >= l.since + %2"_s.arg(lines[doubted]).arg(doubted - 1));
        QCOMPARE(readAfter, 1);
    }
    QCOMPARE(world.violations(), QStringList());
}

void TestOutsideNews::aSuspensionThatEndsSoonIsNoted()
{
    ListeningWorld world;
    BEGIN(world);
    const QString line = world.together(u"active"_s, 1).first();
    const auto plan = world.release(ChangeType::Suspend, {line});
    DONE(plan);
    QTRY_COMPARE_WITH_TIMEOUT(world.change(plan->change).state, ChangeState::Succeeded, 10'000);
    const QStringList suspended = told(world, plan->change);
    const qint64 events = world.number(u"SELECT COUNT(*) FROM item_event"_s);
    // Ninety days are allowed, and the end is announced a week before.
    QVERIFY(world.advance(u"1993h"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.history(line, u"resume"_s), 1, 10'000);
    // Other lines of the fleet were suspended before; of ours there is one announcement.
    const QStringList noted = world.noted(line, u"resume"_s);
    const QDate announced = QDate::fromString(noted.value(0), Qt::ISODate);
    const QDate expected = QDateTime::currentDateTimeUtc().date().addDays(90);
    QVERIFY2(announced.isValid() && qAbs(announced.daysTo(expected)) <= 1, qPrintable(noted.join(u' ')));
    QCOMPARE(noted.value(1), u"outside"_s);
    QCOMPARE(world.audited(line, u"line.will-resume"_s), 1);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM callback_inbox WHERE service = 'ResumeTrackingNotification' AND outcome = 'noted-resume' "
                          "AND body LIKE '%%1%'"_s.arg(line)), 1);
    // It settles nothing, doubts nothing and counts as nothing: the line is as we left it.
    QCOMPARE(world.stateOf(line), u"suspend"_s);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM line_doubt l JOIN device d ON d.id = l.device_id WHERE d.iccid = '%1'"_s.arg(line)), 0);
    QCOMPARE(world.used(line), 1);
    QCOMPARE(told(world, plan->change), suspended);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM item_event"_s), events);
    // Then it ends: somebody else's change, of a line whose suspension stays ours and done.
    QVERIFY(world.advance(u"168h"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.stateOf(line), u"active"_s, 20'000);
    QCOMPARE(world.history(line, u"outside-change"_s), 1);
    QCOMPARE(world.audited(line, u"line.changed-outside"_s), 1);
    QCOMPARE(world.used(line), 2);
    QCOMPARE(world.change(plan->change).state, ChangeState::Succeeded);
    QCOMPARE(told(world, plan->change), suspended);
    QCOMPARE(world.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestOutsideNews)
#include "tst_outsidenews.moc"
