#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "models/values/wording.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addingTheSameAgainChangesNothing();
    void addingAnotherUnderTheNameIsRefused();
    void refusesWhatIsNoAccount_data();
    void refusesWhatIsNoAccount();
    void settingIsAllOrNothing();
    void anEmptyValueGoesBackToTheDefault();
    void listsByNameWithAccountsInOrder();
    void removesWhatIsNotInUse();
    void keepsWhatHasDevices();
    void remembersThatThereIsASecret();
    void everyErrorHasItsSentence();

private:
    Result<Profile> add(const QString &name = u"default"_s, const QStringList &accounts = {u"0000123456-00001"_s})
    {
        return ProfileStore(*m_db, m_clock).add(name, u"https://thingspace.verizon.com"_s, accounts);
    }
    ProfileStore store() { return ProfileStore(*m_db, m_clock); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
};

void TestProfileStore::init()
{
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}}).value());
}

void TestProfileStore::addingTheSameAgainChangesNothing()
{
    const auto first = add();
    QVERIFY(first);
    QCOMPARE(first->origin, QUrl(u"https://thingspace.verizon.com"_s));
    QVERIFY(store().set(u"default"_s, {u"batch=50"_s}));
    const auto again = add();
    QVERIFY(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->settings.value(u"batch"_s), u"50"_s);
    QCOMPARE(store().list()->size(), 1);
}

void TestProfileStore::addingAnotherUnderTheNameIsRefused()
{
    QVERIFY(add());
    const auto other = add(u"default"_s, {u"0000123456-00002"_s});
    QVERIFY(!other);
    QCOMPARE(other.error().code, u"profile.exists"_s);
    QCOMPARE(other.error().kind, Error::Kind::Usage);
    const auto elsewhere = store().add(u"default"_s, u"http://127.0.0.1:8080"_s, {u"0000123456-00001"_s});
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, u"profile.exists"_s);
}

void TestProfileStore::refusesWhatIsNoAccount_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("good");
    QTest::addRow("as the carrier writes it") << u"0000123456-00001"_s << true;
    QTest::addRow("digits only") << u"123456"_s << true;
    QTest::addRow("the vendor's test account") << u"TestAccount-1"_s << true;
    QTest::addRow("empty") << u""_s << false;
    QTest::addRow("blank inside") << u"0000123456 00001"_s << false;
    QTest::addRow("letters") << u"my account"_s << false;
    QTest::addRow("a line feed behind") << u"0000123456-00001\n"_s << false;
}

void TestProfileStore::refusesWhatIsNoAccount()
{
    QFETCH(QString, account);
    QFETCH(bool, good);
    const auto added = add(u"default"_s, {account});
    QCOMPARE(added.has_value(), good);
    if (!good)
        QCOMPARE(added.error().code, u"profile.account"_s);
}

void TestProfileStore::settingIsAllOrNothing()
{
    QVERIFY(add());
    const auto set = store().set(u"default"_s, {u"batch=50"_s, u"nonsense=1"_s});
    QVERIFY(!set);
    QCOMPARE(set.error().code, u"profile.key"_s);
    QVERIFY(store().find(u"default"_s)->settings.isEmpty());
    QCOMPARE(store().set(u"default"_s, {u"batch"_s}).error().code, u"profile.pair"_s);
    QCOMPARE(store().set(u"other"_s, {u"batch=5"_s}).error().code, u"profile.unknown"_s);
}

void TestProfileStore::anEmptyValueGoesBackToTheDefault()
{
    QVERIFY(add());
    QCOMPARE(store().set(u"default"_s, {u"batch=50"_s, u"timeout=5s"_s})->settings.size(), 2);
    const auto reset = store().set(u"default"_s, {u"batch="_s});
    QVERIFY(reset);
    QCOMPARE(countSetting(*reset, "batch"_L1), 200);
    QCOMPARE(reset->settings.size(), 1);
}

void TestProfileStore::listsByNameWithAccountsInOrder()
{
    QVERIFY(add(u"west"_s, {u"0000123456-00002"_s, u"0000123456-00001"_s, u"0000123456-00002"_s}));
    QVERIFY(add(u"east"_s));
    const auto all = store().list();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().name, u"east"_s);
    QCOMPARE(all->last().accounts, (QStringList {u"0000123456-00002"_s, u"0000123456-00001"_s}));
    QCOMPARE(*store().find(all->last().id), all->last());
}

void TestProfileStore::removesWhatIsNotInUse()
{
    QVERIFY(add());
    QVERIFY(store().remove(u"default"_s));
    QVERIFY(store().list()->isEmpty());
    QCOMPARE(store().remove(u"default"_s).error().code, u"profile.unknown"_s);
}

void TestProfileStore::keepsWhatHasDevices()
{
    const auto profile = add();
    QVERIFY(profile);
    Query device = m_db->composed(u"INSERT INTO device (id, profile_id, account, state, read_at, changed_seq) VALUES (1, :p, 'a', 'active', 0, 1)"_s);
    QVERIFY(device.bind(u":p", profile->id.value).exec());
    const auto removed = store().remove(u"default"_s);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Refused);
    QCOMPARE(removed.error().code, u"profile.in-use"_s);
    QVERIFY(store().find(u"default"_s));
}

void TestProfileStore::remembersThatThereIsASecret()
{
    const auto profile = add();
    QVERIFY(profile);
    QCOMPARE(store().isSecretNoted(profile->id), Result<bool>(false));
    QVERIFY(store().noteSecret(profile->id, true));
    QCOMPARE(store().isSecretNoted(profile->id), Result<bool>(true));
    // Each login that is stored is told from the one before, with a clearing between or not.
    QSet<qint64> numbers {*store().secretNumber(profile->id)};
    QVERIFY(store().noteSecret(profile->id, true));
    numbers << *store().secretNumber(profile->id);
    QVERIFY(store().noteSecret(profile->id, false));
    QCOMPARE(store().isSecretNoted(profile->id), Result<bool>(false));
    QVERIFY(store().noteSecret(profile->id, true));
    QCOMPARE(store().isSecretNoted(profile->id), Result<bool>(true));
    numbers << *store().secretNumber(profile->id);
    QCOMPARE(numbers.size(), 3);
}

void TestProfileStore::everyErrorHasItsSentence()
{
    for (const QString &code : {u"profile.name"_s, u"profile.account"_s, u"profile.accounts"_s, u"profile.exists"_s, u"profile.pair"_s, u"profile.unknown"_s, u"profile.in-use"_s})
        QVERIFY2(wording::knows(code), qPrintable(code));
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
