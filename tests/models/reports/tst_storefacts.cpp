#include "models/reports/storefacts.h"
#include "tests/models/audit/auditfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestStoreFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsThere();
    void saysItOfPostgresqlToo();
    void aSoundFileIsSound();
    void aDamagedFileIsFound();

private:
    QTemporaryDir m_folder;
};

void TestStoreFacts::saysWhatIsThere()
{
    const StoreUrl url = auditfixture::copyTo(m_folder.filePath(u"facts.sqlite"_s));
    const auto db = std::move(Database::open(url).value());
    const StoreFacts facts = storefacts::read(*db).value();
    QCOMPARE(facts.where, url.path);
    QVERIFY(facts.bytes >= QFile(url.path).size());
    QCOMPARE(facts.profiles, 1);
    QCOMPARE(facts.devices, 0);
    QCOMPARE(facts.changes, 2);
    QCOMPARE(facts.auditEntries, 15);
    QVERIFY(facts.schemaVersion >= 2);
}

void TestStoreFacts::saysItOfPostgresqlToo()
{
    const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
    if (!url)
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh");
    const auto db = std::move(Database::open(*url).value());
    const auto facts = storefacts::read(*db);
    QVERIFY2(facts, facts ? "" : qPrintable(logLine(facts.error())));
    QVERIFY(facts->bytes > 0);
    QVERIFY(facts->schemaVersion >= 2);
    QVERIFY(storefacts::check(*db));
}

void TestStoreFacts::aSoundFileIsSound()
{
    const auto db = std::move(Database::open(auditfixture::copyTo(m_folder.filePath(u"sound.sqlite"_s))).value());
    QVERIFY(storefacts::check(*db));
}

void TestStoreFacts::aDamagedFileIsFound()
{
    const StoreUrl url = auditfixture::copyTo(m_folder.filePath(u"damaged.sqlite"_s));
    {
        // The last page: opening does not look at it.
        QFile file(url.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    }
    const auto db = std::move(Database::open(url).value());
    const auto sound = storefacts::check(*db);
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, u"store.corrupt"_s);
}

QTEST_GUILESS_MAIN(TestStoreFacts)
#include "tst_storefacts.moc"
