#include "app/credentials/keychainsecretsource.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

/// Against a real gnome-keyring in a session of its own (tests/support/with-keyring.sh).
class tst_KeychainSecretSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesAndReads();
    void writesOverWhatIsThere();
    void keepsProfilesApart();
    void answersOnTheContextsThread();
    void tellsNeverStoredFromGone();
    void clearsOnce();
    void keepsNoSecretInClearFiles();
    void saysThatALockedKeyringIsLocked();
    void saysThatThereIsNoKeyring();

private:
    static Credentials login(const QByteArray &password);
    Result<Credentials> read(const QString &profile, QObject *context = nullptr);
    Result<void> store(const QString &profile, const Credentials &credentials);
    Result<void> clear(const QString &profile);
    static bool lock();

    QSet<QString> m_noted;
    std::unique_ptr<KeychainSecretSource> m_source;
};

void tst_KeychainSecretSource::init()
{
    const QByteArray mode = qgetenv("THINGDESK_TEST_KEYRING");
    if (mode.isEmpty())
        QSKIP("there is no keyring to test with: run under tests/support/with-keyring.sh");
    m_noted.clear();
    m_source = std::make_unique<KeychainSecretSource>([this](const QString &profile) { return m_noted.contains(profile); });
}

Credentials tst_KeychainSecretSource::login(const QByteArray &password)
{
    return {"a-key", "a-secret", "a-user", password, "a-callback"};
}

Result<Credentials> tst_KeychainSecretSource::read(const QString &profile, QObject *context)
{
    QObject own;
    std::optional<Result<Credentials>> answer;
    m_source->credentials(profile, context != nullptr ? context : &own, [&](Result<Credentials> given) { answer = std::move(given); });
    Q_ASSERT(!answer); // never inside the call
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return failure(Error::Kind::Cancelled, u"no answer"_s);
    return *answer;
}

Result<void> tst_KeychainSecretSource::store(const QString &profile, const Credentials &credentials)
{
    std::optional<Result<void>> answer;
    m_source->store(profile, credentials, this, [&](Result<void> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return failure(Error::Kind::Cancelled, u"no answer"_s);
    if (*answer)
        m_noted.insert(profile);
    return *answer;
}

Result<void> tst_KeychainSecretSource::clear(const QString &profile)
{
    std::optional<Result<void>> answer;
    m_source->clear(profile, this, [&](Result<void> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return failure(Error::Kind::Cancelled, u"no answer"_s);
    return *answer;
}

bool tst_KeychainSecretSource::lock()
{
    return QProcess::execute(u"dbus-send"_s, {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.secrets"_s,
               u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
               u"array:objpath:/org/freedesktop/secrets/collection/login"_s}) == 0;
}

void tst_KeychainSecretSource::storesAndReads()
{
    const auto stored = store(u"east"_s, login("pässword ż \"quoted\""));
    QVERIFY2(stored, stored ? "" : qPrintable(logLine(stored.error())));
    const auto found = read(u"east"_s);
    QVERIFY(found);
    QCOMPARE(found->key, "a-key");
    QCOMPARE(found->secret, "a-secret");
    QCOMPARE(found->username, "a-user");
    QCOMPARE(found->password, QByteArray("pässword ż \"quoted\""));
    QCOMPARE(found->callbackPassword, "a-callback");
}

void tst_KeychainSecretSource::writesOverWhatIsThere()
{
    QVERIFY(store(u"east"_s, login("first")));
    QVERIFY(store(u"east"_s, login("second")));
    QCOMPARE(read(u"east"_s)->password, "second");
}

void tst_KeychainSecretSource::keepsProfilesApart()
{
    QVERIFY(store(u"east"_s, login("of the east")));
    QVERIFY(store(u"west"_s, login("of the west")));
    QCOMPARE(read(u"east"_s)->password, "of the east");
    QCOMPARE(read(u"west"_s)->password, "of the west");
}

void tst_KeychainSecretSource::answersOnTheContextsThread()
{
    QVERIFY(store(u"east"_s, login("anywhere")));
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    std::atomic<QThread *> answeredOn = nullptr;
    m_source->credentials(u"east"_s, &context, [&](const Result<Credentials> &) {
        answeredOn = QThread::currentThread();
        thread.quit();
    });
    QTRY_VERIFY(thread.isFinished());
    QCOMPARE(answeredOn.load(), &thread);
}

void tst_KeychainSecretSource::tellsNeverStoredFromGone()
{
    QCOMPARE(read(u"nobody"_s).error().code, u"credentials.missing"_s);
    m_noted.insert(u"nobody"_s);
    const Error gone = read(u"nobody"_s).error();
    QCOMPARE(gone.code, u"credentials.locked"_s);
    QCOMPARE(gone.kind, Error::Kind::Refused);
}

void tst_KeychainSecretSource::clearsOnce()
{
    QVERIFY(store(u"east"_s, login("short-lived")));
    QVERIFY(clear(u"east"_s));
    m_noted.remove(u"east"_s);
    QCOMPARE(read(u"east"_s).error().code, u"credentials.missing"_s);
    QVERIFY2(clear(u"east"_s), "there is nothing to clear, and nothing was noted");
}

void tst_KeychainSecretSource::keepsNoSecretInClearFiles()
{
    const QByteArray secret = "needle-4711-in-no-file";
    QVERIFY(store(u"east"_s, login(secret)));
    int files = 0;
    QDirIterator walk(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY2(files > 0, "the keyring's own file is there");
}

void tst_KeychainSecretSource::saysThatALockedKeyringIsLocked()
{
    QVERIFY(store(u"east"_s, login("behind a lock")));
    QVERIFY(lock());
    QCOMPARE(read(u"east"_s).error().code, u"credentials.locked"_s);
    const auto stored = store(u"east"_s, login("behind a lock"));
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, u"credentials.locked"_s);
    QCOMPARE(clear(u"east"_s).error().code, u"credentials.locked"_s);
}

void tst_KeychainSecretSource::saysThatThereIsNoKeyring()
{
    if (qgetenv("THINGDESK_TEST_KEYRING") == "unlocked")
        return; // there is one; --no-service and --no-bus call this function alone
    const auto found = read(u"east"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"credentials.unavailable"_s);
    QVERIFY2(!found.error().arguments.first().isEmpty(), "the system's own text is shown");
    const auto stored = store(u"east"_s, login("nowhere to go"));
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, u"credentials.unavailable"_s);
    QVERIFY(!logLine(stored.error()).contains(u"nowhere to go"));
}

QTEST_GUILESS_MAIN(tst_KeychainSecretSource)
#include "tst_keychainsecretsource.moc"
