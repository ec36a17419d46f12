#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCatalogueStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatTheCarrierSays();
    void plansThatAreGoneStayAsRemoved();
    void factsKnowOnlyPresentPlans();
    void accountsWithoutASyncAreNotFacts();

private:
    CatalogueStore store() { return CatalogueStore(*m_db); }
    static CarrierAccount account() { return {u"0000123456-00001"_s, u"Acme"_s, false, u"POOL1"_s, {u"POOL1"_s, u"POOL2"_s}}; }
    static QList<CarrierPlan> plans() { return {{u"10001"_s, u"M2M 4G 5MB"_s, 5120, u"84638"_s}, {u"10002"_s, u"M2M 4G 1GB"_s, 1048576, u"84639"_s}}; }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
    ProfileId m_profile;
};

void TestCatalogueStore::init()
{
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}}).value());
    m_profile = ProfileStore(*m_db, m_clock).add(u"default"_s, u"http://127.0.0.1:80"_s, {u"0000123456-00001"_s, u"0000123456-00002"_s})->id;
}

void TestCatalogueStore::keepsWhatTheCarrierSays()
{
    QVERIFY(store().replace(m_profile, account(), plans(), m_clock.nowUtc()));
    const auto accounts = store().accounts(m_profile);
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 1);
    QCOMPARE(accounts->first().organization, u"Acme"_s);
    QVERIFY(!accounts->first().provisioningAllowed);
    QCOMPARE(accounts->first().ipPools, (QStringList {u"POOL1"_s, u"POOL2"_s}));
    const auto known = store().plans(m_profile);
    QVERIFY(known);
    QCOMPARE(known->size(), 2);
    QCOMPARE(known->last().plan.name, u"M2M 4G 1GB"_s);
    QCOMPARE(known->last().plan.sizeKb, 1048576);
}

void TestCatalogueStore::plansThatAreGoneStayAsRemoved()
{
    QVERIFY(store().replace(m_profile, account(), plans(), m_clock.nowUtc()));
    QVERIFY(store().replace(m_profile, account(), plans().first(1), m_clock.nowUtc()));
    auto known = store().plans(m_profile);
    QVERIFY(known);
    QCOMPARE(known->size(), 2);
    QVERIFY(!known->first().removed);
    QVERIFY(known->last().removed);
    QVERIFY(store().replace(m_profile, account(), plans(), m_clock.nowUtc()));
    known = store().plans(m_profile);
    QVERIFY(!known->last().removed);
}

void TestCatalogueStore::factsKnowOnlyPresentPlans()
{
    QVERIFY(store().replace(m_profile, account(), plans(), m_clock.nowUtc()));
    QVERIFY(store().replace(m_profile, account(), plans().last(1), m_clock.nowUtc()));
    const auto facts = store().facts(m_profile);
    QVERIFY(facts);
    const QString name = account().name;
    QCOMPARE(facts->planNames.value(name), (QHash<QString, QString> {{u"10002"_s, u"M2M 4G 1GB"_s}}));
    QCOMPARE(facts->provisioningAllowed.value(name, true), false);
    QCOMPARE(facts->hasDefaultIpPool.value(name), true);
}

void TestCatalogueStore::accountsWithoutASyncAreNotFacts()
{
    QVERIFY(store().replace(m_profile, account(), plans(), m_clock.nowUtc()));
    const auto facts = store().facts(m_profile);
    QVERIFY(!facts->provisioningAllowed.contains(u"0000123456-00002"_s));
    QVERIFY(!facts->planNames.contains(u"0000123456-00002"_s));
}

QTEST_GUILESS_MAIN(TestCatalogueStore)
#include "tst_cataloguestore.moc"
