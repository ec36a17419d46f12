#include "app/desktop/demofleet.h"

#include "app/carrier/carrierlink.h"
#include "app/carrier/fleetreading.h"
#include "app/desktop/demosecretsource.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/changestore.h"
#include "models/store/database.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

class tst_DemoFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadyWithAProfileOfItsOwn();
    void keepsItsFolderToItsOwner();
    void survivesARestart();
    void endsItsSimulatorWithItself();
    void endsItsSimulatorWhenTheWindowIsKilled();
    void isMadeAnewWhereItsPortIsTaken();
    void isMadeAnewWhereItsStateCannotBeUsed();
    void saysThatTheStoreIsNotOurs();
    void saysThatItsSimulatorEnded();
    void theFirstChangeSuspendsLinesOfEveryAccount();
    void theLoginIsMadeUpForTheDemoAlone();

private:
    QString folder() const { return m_folder->filePath(u"data/demo"_s); }
    /// Started and ready; nullptr: it failed.
    std::unique_ptr<DemoFleet> started();
    Profile profile() const;
    static bool answers(const QUrl &origin);
    static QByteArray get(const QUrl &origin, const QString &path);

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_DemoFleet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<DemoFleet> tst_DemoFleet::started()
{
    auto demo = std::make_unique<DemoFleet>(folder(), m_clock);
    QSignalSpy ready(demo.get(), &DemoFleet::ready);
    QSignalSpy failed(demo.get(), &DemoFleet::failed);
    demo->start();
    const bool told = QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, 30'000);
    if (told && failed.isEmpty())
        return demo;
    qWarning() << (told ? logLine(failed.first().first().value<Error>()) : u"patience"_s);
    return {};
}

Profile tst_DemoFleet::profile() const
{
    const auto db = Database::open({StoreUrl::Kind::Sqlite, folder() + u"/fleet.sqlite"_s, {}});
    return db ? ProfileStore(**db, m_clock).find(kDemoProfile).value_or(Profile {}) : Profile {};
}

bool tst_DemoFleet::answers(const QUrl &origin)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(origin.port()));
    return socket.waitForConnected(2'000);
}

QByteArray tst_DemoFleet::get(const QUrl &origin, const QString &path)
{
    QNetworkAccessManager network;
    QUrl url = origin;
    url.setPath(path);
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    return QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000) ? reply->readAll() : QByteArray();
}

void tst_DemoFleet::isReadyWithAProfileOfItsOwn()
{
    const auto demo = started();
    QVERIFY(demo);
    QVERIFY(demo->isNew());
    QCOMPARE(demo->store().path, folder() + u"/fleet.sqlite"_s);
    const Profile made = profile();
    QCOMPARE(made.name, u"demo"_s);
    QCOMPARE(made.origin.host(), u"127.0.0.1"_s);
    QCOMPARE(made.accounts.size(), 2);
    QVERIFY(switchSetting(made, "writes"_L1));
    QVERIFY(answers(made.origin));
}

void tst_DemoFleet::keepsItsFolderToItsOwner()
{
    const auto demo = started();
    QVERIFY(demo);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder()).permissions() & others));
    QVERIFY(!(QFileInfo(demo->store().path).permissions() & others));
    QVERIFY(QFileInfo::exists(folder() + u"/simulator.state"_s));
    QVERIFY(QFileInfo::exists(folder() + u"/simulator.log"_s));
}

void tst_DemoFleet::survivesARestart()
{
    QVERIFY(started());
    const Profile before = profile();
    QByteArray ledger;
    {
        const auto demo = started();
        QVERIFY(demo);
        QVERIFY(!demo->isNew());
        QCOMPARE(profile(), before);
        // Somebody moves a line; the next start knows of it.
        const QByteArray account = before.accounts.first().toLatin1();
        FakeSecretSource secrets;
        const auto db = Database::open(demo->store());
        QVERIFY(db);
        CarrierLink link(secrets, m_clock, **db, before);
        FleetReading reading(link, SyncOptions {});
        QSignalSpy read(&reading, &FleetReading::finished);
        reading.start();
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 30'000);
        auto line = (*db)->composed(u"SELECT iccid FROM device WHERE state = 'active' ORDER BY id LIMIT 1"_s);
        QVERIFY(line.exec() && line.next());
        QNetworkAccessManager network;
        QUrl url = before.origin;
        url.setPath(u"/simulator/external"_s);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, "{\"iccid\":\"" + line.text(0).toLatin1() + "\",\"operation\":\"suspend\"}"));
        QTRY_VERIFY(reply->isFinished());
        ledger = get(before.origin, u"/simulator/ledger"_s);
        QVERIFY(ledger.contains(line.text(0).toLatin1()));
    }
    const auto demo = started();
    QVERIFY(demo);
    QCOMPARE(get(before.origin, u"/simulator/ledger"_s), ledger);
}

void tst_DemoFleet::endsItsSimulatorWithItself()
{
    auto demo = started();
    QVERIFY(demo);
    const QUrl origin = profile().origin;
    demo.reset();
    QVERIFY(!answers(origin));
}

void tst_DemoFleet::endsItsSimulatorWhenTheWindowIsKilled()
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationDirPath() + u"/thingdesk-testdemo"_s, {folder()});
    QTRY_VERIFY_WITH_TIMEOUT(window.canReadLine(), 30'000);
    QCOMPARE(window.readLine().trimmed(), "ready");
    const Profile before = profile();
    QVERIFY(answers(before.origin));
    window.kill();
    QVERIFY(window.waitForFinished());
    // The next start waits for the port, rather than make everything anew.
    const auto demo = started();
    QVERIFY(demo);
    QVERIFY(!demo->isNew());
    QCOMPARE(profile(), before);
}

void tst_DemoFleet::isMadeAnewWhereItsPortIsTaken()
{
    QVERIFY(started());
    const Profile before = profile();
    QTcpServer somebody;
    QVERIFY(somebody.listen(QHostAddress::LocalHost, quint16(before.origin.port())));
    const auto demo = started();
    QVERIFY(demo);
    QVERIFY(demo->isNew());
    QVERIFY(profile().origin != before.origin);
    QVERIFY(answers(profile().origin));
}

void tst_DemoFleet::isMadeAnewWhereItsStateCannotBeUsed()
{
    QVERIFY(started());
    QVERIFY(QFile::remove(folder() + u"/simulator.state"_s));
    {
        // As if it were of another version, with another fleet.
        SimulatorProcess other({u"--devices"_s, u"10"_s, u"--state"_s, folder() + u"/simulator.state"_s});
        QVERIFY2(other.start(), qPrintable(other.problem()));
    }
    const auto demo = started();
    QVERIFY(demo);
    QVERIFY(demo->isNew());
}

void tst_DemoFleet::saysThatTheStoreIsNotOurs()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile store(folder() + u"/fleet.sqlite"_s);
    QVERIFY(store.open(QIODevice::WriteOnly));
    store.write(QByteArray(8192, 'x'));
    store.close();
    DemoFleet demo(folder(), m_clock);
    QSignalSpy failed(&demo, &DemoFleet::failed);
    demo.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Storage);
    QVERIFY2(store.size() == 8192, "it was left alone");
}

void tst_DemoFleet::saysThatItsSimulatorEnded()
{
    const auto demo = started();
    QVERIFY(demo);
    QSignalSpy failed(demo.get(), &DemoFleet::failed);
    QSignalSpy ready(demo.get(), &DemoFleet::ready);
    QFile children(u"/proc/self/task/%1/children"_s.arg(QCoreApplication::applicationPid()));
    QVERIFY(children.open(QIODevice::ReadOnly));
    const QList<QByteArray> ids = children.readAll().simplified().split(' ');
    QCOMPARE(ids.size(), 1);
    QCOMPARE(::kill(ids.first().toInt(), SIGKILL), 0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"demo.ended"_s);
    demo->start();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    QVERIFY(!demo->isNew());
}

void tst_DemoFleet::theFirstChangeSuspendsLinesOfEveryAccount()
{
    const auto demo = started();
    QVERIFY(demo);
    const auto db = Database::open(demo->store());
    QVERIFY(db);
    FakeSecretSource nobody;
    DemoSecretSource secrets(nobody);
    CarrierLink link(secrets, m_clock, **db, profile());
    FleetReading reading(link, SyncOptions {});
    QSignalSpy read(&reading, &FleetReading::finished);
    reading.start();
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 30'000);
    const auto change = prepareFirstChange(**db, m_clock);
    QVERIFY2(change, change ? "" : qPrintable(logLine(change.error())));
    const auto made = ChangeStore(**db).find(*change);
    QVERIFY(made);
    QCOMPARE(made->state, ChangeState::Queued);
    QCOMPARE(made->type, ChangeType::Suspend);
    QCOMPARE(made->items, 120);
    QCOMPARE(made->send, 120);
    QCOMPARE(made->name, u"Example: suspend 120 lines"_s);
    auto accounts = (*db)->composed(u"SELECT count(DISTINCT d.account) FROM item i JOIN device d ON d.id = i.device_id"_s);
    QVERIFY(accounts.exec() && accounts.next());
    QCOMPARE(accounts.number(0), 2);
    QCOMPARE(nobody.asked(), 0);
}

void tst_DemoFleet::theLoginIsMadeUpForTheDemoAlone()
{
    FakeSecretSource others(Credentials {"their-key", "their-secret", "their-user", "their-password", {}});
    DemoSecretSource one(others);
    DemoSecretSource other(others);
    const auto login = [this](SecretSource &source, const QString &profile) {
        std::optional<Result<Credentials>> answer;
        source.credentials(profile, this, [&](const Result<Credentials> &given) { answer = given; });
        const bool inside = answer.has_value();
        return !inside && QTest::qWaitFor([&] { return answer.has_value(); }) ? **answer : Credentials {};
    };
    QVERIFY(!login(one, u"demo"_s).password.isEmpty());
    QCOMPARE(login(one, u"demo"_s).password, login(one, u"demo"_s).password);
    QVERIFY(login(one, u"demo"_s).password != login(other, u"demo"_s).password);
    QCOMPARE(login(one, u"east"_s).password, "their-password");
    QCOMPARE(others.asked(), 1);
}

QTEST_GUILESS_MAIN(tst_DemoFleet)
#include "tst_demofleet.moc"
