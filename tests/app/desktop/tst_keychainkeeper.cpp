#include "app/desktop/keychainkeeper.h"

#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

/// Against a real gnome-keyring in a session of its own (tests/support/with-keyring.sh).
class tst_KeychainKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsNotesAndReads();
    void forgetsAndNotes();
    void readsForAnotherThread();
    void keepsNothingForAProfileThatThereIsNot();
    void finishesWhatAClosedPageBegan();
    void seesWhatAnotherProgramNoted();
    void saysThatALockedKeyringIsLocked();

private:
    struct World
    {
        QTemporaryDir folder;
        StoreUrl url {StoreUrl::Kind::Sqlite, folder.filePath(u"fleet.sqlite"_s), {}};
        StoreThread reading {url};
        StoreThread working {url};
        StoreWatch watch {reading};
        SystemClock clock;
        KeychainKeeper keeper {reading, working, watch, clock};
        std::unique_ptr<Database> db;
    };

    static Credentials login() { return {"a-key", "a-secret", "a-user", "a-password", {}}; }
    Result<void> store(const QString &profile);
    Result<void> clear(const QString &profile);
    Result<Credentials> read(const QString &profile);
    bool isNoted(const QString &profile);
    qint64 audited(const QString &action);

    std::unique_ptr<World> m_world;
};

void tst_KeychainKeeper::init()
{
    if (qgetenv("THINGDESK_TEST_KEYRING").isEmpty())
        QSKIP("there is no keyring to test with: run under tests/support/with-keyring.sh");
    m_world = std::make_unique<World>();
    auto opened = Database::open(m_world->url);
    QVERIFY(opened);
    m_world->db = std::move(*opened);
    for (const QString &name : {u"east"_s, u"west"_s})
        QVERIFY(ProfileStore(*m_world->db, m_world->clock).add(name, u"https://thingspace.example"_s, {u"0000123456-00001"_s}));
    m_world->watch.start();
}

void tst_KeychainKeeper::cleanup()
{
    m_world.reset();
}

Result<void> tst_KeychainKeeper::store(const QString &profile)
{
    std::optional<Result<void>> answer;
    m_world->keeper.store(profile, login(), this, [&](const Result<void> &given) { answer = given; });
    return !answer && QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : failure(Error::Kind::Cancelled, u"test.patience"_s);
}

Result<void> tst_KeychainKeeper::clear(const QString &profile)
{
    std::optional<Result<void>> answer;
    m_world->keeper.clear(profile, this, [&](const Result<void> &given) { answer = given; });
    return !answer && QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : failure(Error::Kind::Cancelled, u"test.patience"_s);
}

Result<Credentials> tst_KeychainKeeper::read(const QString &profile)
{
    std::optional<Result<Credentials>> answer;
    m_world->keeper.secrets().credentials(profile, this, [&](const Result<Credentials> &given) { answer = given; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) ? *answer : failure(Error::Kind::Cancelled, u"test.patience"_s);
}

bool tst_KeychainKeeper::isNoted(const QString &profile)
{
    ProfileStore profiles(*m_world->db, m_world->clock);
    return *profiles.isSecretNoted(profiles.find(profile)->id);
}

qint64 tst_KeychainKeeper::audited(const QString &action)
{
    auto rows = m_world->db->composed(u"SELECT count(*) FROM audit WHERE action = :action AND source = 'window'"_s);
    return rows.bind(u":action", action).exec() && rows.next() ? rows.number(0) : -1;
}

void tst_KeychainKeeper::keepsNotesAndReads()
{
    QSignalSpy changed(&m_world->keeper, &KeychainKeeper::credentialsChanged);
    const auto stored = store(u"east"_s);
    QVERIFY2(stored, stored ? "" : qPrintable(logLine(stored.error())));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"east"_s);
    QVERIFY(isNoted(u"east"_s));
    QCOMPARE(audited(u"credentials.set"_s), 1);
    QCOMPARE(read(u"east"_s)->password, "a-password");
}

void tst_KeychainKeeper::forgetsAndNotes()
{
    QVERIFY(store(u"east"_s));
    QVERIFY(clear(u"east"_s));
    QVERIFY(!isNoted(u"east"_s));
    QCOMPARE(audited(u"credentials.cleared"_s), 1);
    QTRY_COMPARE(read(u"east"_s).error().code, u"credentials.missing"_s);
    QVERIFY2(clear(u"west"_s), "there is none, and none was noted");
}

void tst_KeychainKeeper::readsForAnotherThread()
{
    QVERIFY(store(u"east"_s));
    QThread thread;
    QObject asker;
    asker.moveToThread(&thread);
    std::atomic<bool> right = false;
    QObject::connect(&thread, &QThread::started, &asker, [&] {
        m_world->keeper.secrets().credentials(u"east"_s, &asker, [&](const Result<Credentials> &given) {
            right = given && given->password == "a-password" && QThread::currentThread() == &thread;
            thread.quit();
        });
    });
    thread.start();
    QTRY_VERIFY(thread.isFinished());
    QVERIFY(right);
}

void tst_KeychainKeeper::keepsNothingForAProfileThatThereIsNot()
{
    QCOMPARE(store(u"nobody"_s).error().code, u"profile.unknown"_s);
    // Until the store's notes are read, it says "locked": the careful answer.
    QTRY_COMPARE(read(u"nobody"_s).error().code, u"credentials.missing"_s);
}

void tst_KeychainKeeper::finishesWhatAClosedPageBegan()
{
    bool answered = false;
    auto page = std::make_unique<QObject>();
    m_world->keeper.store(u"west"_s, login(), page.get(), [&](const Result<void> &) { answered = true; });
    page.reset();
    QTRY_VERIFY(isNoted(u"west"_s));
    QVERIFY(!answered);
    QVERIFY(clear(u"west"_s));
}

void tst_KeychainKeeper::seesWhatAnotherProgramNoted()
{
    QTRY_COMPARE(read(u"west"_s).error().code, u"credentials.missing"_s);
    ProfileStore profiles(*m_world->db, m_world->clock);
    QVERIFY(profiles.noteSecret(profiles.find(u"west"_s)->id, true));
    QTRY_COMPARE(read(u"west"_s).error().code, u"credentials.locked"_s);
}

void tst_KeychainKeeper::saysThatALockedKeyringIsLocked()
{
    QVERIFY(store(u"east"_s));
    QCOMPARE(QProcess::execute(u"dbus-send"_s, {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.secrets"_s,
                 u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s}), 0);
    QCOMPARE(read(u"east"_s).error().code, u"credentials.locked"_s);
    QCOMPARE(store(u"east"_s).error().code, u"credentials.locked"_s);
    QCOMPARE(clear(u"east"_s).error().code, u"credentials.locked"_s);
    QVERIFY(isNoted(u"east"_s));
}

QTEST_GUILESS_MAIN(tst_KeychainKeeper)
#include "tst_keychainkeeper.moc"
