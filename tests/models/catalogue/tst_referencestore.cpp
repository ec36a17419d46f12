#include "models/catalogue/referencestore.h"
#include "models/store/database.h"
#include "models/tables/csvreader.h"
#include "models/values/money.h"
#include "models/values/wording.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Reference data in the store: imported whole or not at all, kept when it is removed.
class TestReferenceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsAndReadsBack();
    void whatAFileDoesNotNameStays();
    void removedOnesStayAndComeBack();
    void oneRowIsCheckedAsAFile();
    void aRemovedOneIsBroughtBackAsItWas();
    void aPreviewWritesNothing();
    void aNewRowNeedsWhatItCannotBeWithout();
    void usesCountLinesOnAPlan();
    void badRows_data();
    void badRows();
    void badFiles_data();
    void badFiles();
    void aCustomerWithLinesIsNotRemoved();
    void pricesAreTheProfiles();
    void eachChangeIsAudited();
    void amounts_data();
    void amounts();

private:
    Result<ReferenceImport> import(ReferenceKind kind, const QByteArray &text)
    {
        QBuffer file;
        file.setData(text);
        file.open(QIODevice::ReadOnly);
        CsvReader table(file, u"file.csv"_s);
        return store().import(kind, table, {u"tester"_s, {}, u"test"_s}, m_now);
    }
    ReferenceStore store() { return {*m_db, m_profile}; }
    qint64 number(const QString &sql)
    {
        auto query = m_db->composed(sql);
        return query.exec() && query.next() ? query.number(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
    ProfileId m_profile;
    const QDateTime m_now = QDateTime::fromString(u"2025-01-15T12:00:00Z"_s, Qt::ISODate);
};

#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestReferenceStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(*Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}}));
    auto put = m_db->composed(u"INSERT INTO profile (id, name, origin, created_at) VALUES (1, 'default', 'http://127.0.0.1', 0)"_s);
    DONE(put.exec());
    m_profile = ProfileId {1};
    DONE(import(ReferenceKind::Customers, "name,code\nHarbour,H\nRidge,R\n"));
}

void TestReferenceStore::importsAndReadsBack()
{
    const auto done = import(ReferenceKind::CustomerPlans,
                             "Name;Customer;Allocation-MB;price;overage-price;overage-block-mb;pooling;min-mb;max-mb;valid-from;valid-until\n"
                             "Basic;;10;2.5;0.0105;1;;;;;\nShared;Harbour;50;;;;yes;10;100;2025-01-01;2026-01-01T00:00:00Z\n");
    DONE(done);
    QCOMPARE(done->added, 2);
    const auto data = store().data();
    DONE(data);
    CustomerPlan shared;
    shared.name = u"Shared"_s;
    shared.customer = u"Harbour"_s;
    shared.allocationMb = 50;
    shared.pooling = true;
    shared.minMb = 10;
    shared.maxMb = 100;
    shared.validFrom = QDateTime::fromString(u"2025-01-01T00:00:00Z"_s, Qt::ISODate);
    shared.validUntil = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
    QCOMPARE(data->plans.value(u"Shared"_s), shared);
    QCOMPARE(data->plans.value(u"Basic"_s).price, 25'000);
    QCOMPARE(data->plans.value(u"Basic"_s).overagePrice, 105);
    const auto again = import(ReferenceKind::CustomerPlans, "name,customer,allocation-mb,price,overage-price,overage-block-mb,pooling\nBasic,,10,2.50,0.0105,1,no\n");
    DONE(again);
    QCOMPARE(again->unchanged, 1);
}

void TestReferenceStore::whatAFileDoesNotNameStays()
{
    DONE(import(ReferenceKind::CustomerPlans, "name,allocation-mb,price\nBasic,10,2.50\n"));
    const auto done = import(ReferenceKind::CustomerPlans, "name,price\nBasic,3\n");
    DONE(done);
    QCOMPARE(done->updated, 1);
    QCOMPARE(store().data()->plans.value(u"Basic"_s).allocationMb, 10);
    QCOMPARE(store().data()->plans.value(u"Basic"_s).price, 30'000);
}

void TestReferenceStore::removedOnesStayAndComeBack()
{
    DONE(import(ReferenceKind::Pools, "name,customer\nEast,Harbour\n"));
    DONE(store().remove(ReferenceKind::Pools, {{u"name"_s, u"East"_s}}, {}, m_now));
    QVERIFY(store().data()->pools.value(u"East"_s).removed);
    QCOMPARE(store().rows(ReferenceKind::Pools, false)->size(), 0);
    QCOMPARE(store().rows(ReferenceKind::Pools, true)->size(), 1);
    QCOMPARE(store().remove(ReferenceKind::Pools, {{u"name"_s, u"East"_s}}, {}, m_now).error().code, u"reference.unknown"_s);
    QCOMPARE(import(ReferenceKind::Pools, "name,customer\nEast,Harbour\n")->added, 1);
    QVERIFY(!store().data()->pools.value(u"East"_s).removed);
}

void TestReferenceStore::oneRowIsCheckedAsAFile()
{
    using Put = ReferenceStore::Put;
    const auto put = [this](const QMap<QString, QString> &row, Put how) { return store().put(ReferenceKind::CustomerPlans, row, how, {u"tester"_s, {}, u"window"_s}, m_now); };
    DONE(put({{u"name"_s, u"Basic"_s}, {u"allocation-mb"_s, u"10"_s}, {u"price"_s, u"2.50"_s}}, Put::Add));
    QCOMPARE(put({{u"name"_s, u"Basic"_s}, {u"allocation-mb"_s, u"10"_s}}, Put::Add).error().code, u"reference.exists"_s);
    QCOMPARE(put({{u"name"_s, u"Other"_s}, {u"price"_s, u"1"_s}}, Put::Change).error().code, u"reference.unknown"_s);
    const auto done = put({{u"name"_s, u"Basic"_s}, {u"price"_s, u"3"_s}}, Put::Change);
    DONE(done);
    QCOMPARE(done->updated, 1);
    QCOMPARE(store().data()->plans.value(u"Basic"_s).allocationMb, 10);
    const auto refused = put({{u"name"_s, u"Basic"_s}, {u"price"_s, u"cheap"_s}}, Put::Either);
    DONE(refused);
    QCOMPARE(refused->problems.size(), 1);
    QCOMPARE(refused->problems.first().place.column, u"price"_s);
    QCOMPARE(store().data()->plans.value(u"Basic"_s).price, 30'000);
    QCOMPARE(number(u"SELECT COUNT(*) FROM audit WHERE subject = 'customer-plans Basic' AND source = 'window'"_s), 2);
}

void TestReferenceStore::aRemovedOneIsBroughtBackAsItWas()
{
    DONE(import(ReferenceKind::Sites, "customer,name\nHarbour,Pier\n"));
    const QJsonObject pier {{u"customer"_s, u"Harbour"_s}, {u"name"_s, u"Pier"_s}};
    QCOMPARE(store().restore(ReferenceKind::Sites, pier, {}, m_now).error().code, u"reference.present"_s);
    DONE(store().remove(ReferenceKind::Sites, pier, {}, m_now));
    DONE(store().remove(ReferenceKind::Customers, {{u"name"_s, u"Harbour"_s}}, {}, m_now));
    // A site of nobody stays away until its customer is there again.
    QCOMPARE(store().restore(ReferenceKind::Sites, pier, {}, m_now).error().code, u"reference.customer"_s);
    DONE(store().restore(ReferenceKind::Customers, {{u"name"_s, u"Harbour"_s}}, {}, m_now));
    DONE(store().restore(ReferenceKind::Sites, pier, {}, m_now));
    QCOMPARE(store().rows(ReferenceKind::Customers, false)->first().value("code"_L1).toString(), u"H"_s);
    QCOMPARE(store().rows(ReferenceKind::Sites, false)->size(), 1);
    QCOMPARE(store().restore(ReferenceKind::Sites, {{u"customer"_s, u"Harbour"_s}, {u"name"_s, u"X"_s}}, {}, m_now).error().code, u"reference.unknown"_s);
    QCOMPARE(number(u"SELECT COUNT(*) FROM audit WHERE action = 'catalogue.restored'"_s), 2);
}

void TestReferenceStore::aPreviewWritesNothing()
{
    using Verdict = ReferencePreview::Verdict;
    QBuffer file;
    file.setData("name,code\nHarbour,H2\nRidge,R\nNew,N\n,X\n");
    file.open(QIODevice::ReadOnly);
    CsvReader table(file, u"file.csv"_s);
    const auto shown = store().preview(ReferenceKind::Customers, table);
    DONE(shown);
    QCOMPARE(shown->count(Verdict::Changed), 1);
    QCOMPARE(shown->count(Verdict::Unchanged), 1);
    QCOMPARE(shown->count(Verdict::Added), 1);
    QCOMPARE(shown->problems.size(), 1);
    QCOMPARE(store().rows(ReferenceKind::Customers, true)->size(), 2);
    QList<ReferenceRow> rows;
    for (const auto &change : shown->changes)
        rows << change.after;
    const auto written = store().write(ReferenceKind::Customers, rows, {}, m_now);
    DONE(written);
    QCOMPARE(written->added, 1);
    QCOMPARE(written->updated, 1);
}

void TestReferenceStore::aNewRowNeedsWhatItCannotBeWithout()
{
    const auto done = import(ReferenceKind::CustomerPlans, "name,price\nNew,3\n");
    DONE(done);
    QCOMPARE(done->problems.size(), 1);
    QCOMPARE(done->problems.first().code, u"reference.needed"_s);
    QCOMPARE(done->problems.first().place.row, 1);
}

void TestReferenceStore::usesCountLinesOnAPlan()
{
    auto put = m_db->composed(u"INSERT INTO assignment (id, device_id, kind, plan, pool, from_at, to_at) VALUES (1, 1, 'plan', 'Basic', 'East', 0, NULL), "
                              "(2, 2, 'plan', 'Basic', '', 0, 5)"_s);
    DONE(put.exec());
    QCOMPARE(store().uses(ReferenceKind::CustomerPlans, {{u"name"_s, u"Basic"_s}}, m_now).value(), 1);
    QCOMPARE(store().uses(ReferenceKind::Pools, {{u"name"_s, u"East"_s}}, m_now).value(), 1);
    QCOMPARE(store().uses(ReferenceKind::Pools, {{u"name"_s, u"West"_s}}, m_now).value(), 0);
}

void TestReferenceStore::badRows_data()
{
    QTest::addColumn<ReferenceKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    const auto row = [](const char *name, ReferenceKind kind, const QByteArray &text, const QString &code, int place) {
        QTest::addRow("%s", name) << kind << text << code << place;
    };
    row("no name", ReferenceKind::Customers, "name,code\nGood,1\n,X\n", u"reference.needed"_s, 2);
    row("too long a name", ReferenceKind::Customers, "name\nGood\n" + QByteArray(101, 'x') + "\n", u"reference.value"_s, 2);
    row("twice", ReferenceKind::Customers, "name\nGood\nGood\n", u"reference.repeated"_s, 2);
    row("nobody's site", ReferenceKind::Sites, "customer,name\nHarbour,Good\nNobody,Pier\n", u"reference.customer"_s, 2);
    row("no amount", ReferenceKind::CustomerPlans, "name,allocation-mb,price\nGood,1,1\nBad,1,cheap\n", u"reference.value"_s, 2);
    row("a negative allocation", ReferenceKind::CustomerPlans, "name,allocation-mb\nGood,1\nBad,-1\n", u"reference.value"_s, 2);
    row("outside its own limits", ReferenceKind::CustomerPlans, "name,allocation-mb,min-mb,max-mb\nGood,1,,\nBad,5,10,20\n", u"reference.limits"_s, 2);
    row("ends before it begins", ReferenceKind::CustomerPlans, "name,allocation-mb,valid-from,valid-until\nGood,1,,\nBad,1,2025-02-01,2025-01-01\n", u"reference.validity"_s, 2);
    row("neither yes nor no", ReferenceKind::CustomerPlans, "name,allocation-mb,pooling\nGood,1,yes\nBad,1,perhaps\n", u"reference.value"_s, 2);
    row("no time", ReferenceKind::CustomerPlans, "name,allocation-mb,valid-from\nGood,1,\nBad,1,soon\n", u"reference.value"_s, 2);
}

void TestReferenceStore::badRows()
{
    QFETCH(ReferenceKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, row);
    const auto before = store().rows(kind, true);
    const auto done = import(kind, text);
    DONE(done);
    QCOMPARE(done->problems.size(), 1);
    QCOMPARE(done->problems.first().code, code);
    QVERIFY(wording::knows(code));
    QCOMPARE(done->problems.first().place.row, row);
    QCOMPARE(*store().rows(kind, true), *before);
}

void TestReferenceStore::badFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addRow("nothing") << QByteArray() << u"reference.empty"_s;
    QTest::addRow("a column of another world") << QByteArray("name,colour\nA,red\n") << u"reference.column"_s;
    QTest::addRow("without the name") << QByteArray("code\nA\n") << u"reference.no-column"_s;
    QTest::addRow("an open quote") << QByteArray("name\n\"A\n") << u"csv.quote-open"_s;
}

void TestReferenceStore::badFiles()
{
    QFETCH(QByteArray, text);
    QTEST(import(ReferenceKind::Customers, text).error().code, "code");
}

void TestReferenceStore::aCustomerWithLinesIsNotRemoved()
{
    auto put = m_db->composed(u"INSERT INTO device (id, profile_id, account, state, read_at, changed_seq, customer) VALUES (1, 1, 'A', 'active', 0, 0, 'Harbour')"_s);
    DONE(put.exec());
    const auto refused = store().remove(ReferenceKind::Customers, {{u"name"_s, u"Harbour"_s}}, {}, m_now);
    QCOMPARE(refused.error().code, u"reference.in-use"_s);
    QCOMPARE(refused.error().arguments, (QStringList {u"Harbour"_s, u"1"_s}));
    DONE(store().remove(ReferenceKind::Customers, {{u"name"_s, u"Ridge"_s}}, {}, m_now));
}

void TestReferenceStore::pricesAreTheProfiles()
{
    DONE(import(ReferenceKind::CarrierPrices, "code,account,monthly\nM2M1,,3.10\nM2M1,0000123456-00001,2.90\n"));
    QCOMPARE(store().rows(ReferenceKind::CarrierPrices, false)->size(), 2);
    QCOMPARE(ReferenceStore(*m_db, ProfileId {2}).rows(ReferenceKind::CarrierPrices, false)->size(), 0);
}

void TestReferenceStore::eachChangeIsAudited()
{
    QCOMPARE(number(u"SELECT COUNT(*) FROM audit WHERE action = 'catalogue.added' AND subject = 'customers Harbour' AND actor = 'tester'"_s), 1);
    DONE(import(ReferenceKind::Customers, "name,code\nHarbour,H2\nRidge,R\n"));
    QCOMPARE(number(u"SELECT COUNT(*) FROM audit WHERE action = 'catalogue.changed' AND before LIKE '%\"H\"%' AND after LIKE '%\"H2\"%'"_s), 1);
    QCOMPARE(number(u"SELECT COUNT(*) FROM audit WHERE action LIKE 'catalogue.%'"_s), 3);
}

void TestReferenceStore::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("shown");
    QTest::addRow("whole") << u"12"_s << qint64(120'000) << u"12.00"_s;
    QTest::addRow("cents") << u"12.5"_s << qint64(125'000) << u"12.50"_s;
    QTest::addRow("small") << u"0.0105"_s << qint64(105) << u"0.0105"_s;
    QTest::addRow("too small") << u"0.00001"_s << qint64(-1) << QString();
    QTest::addRow("a comma") << u"1,50"_s << qint64(-1) << QString();
    QTest::addRow("negative") << u"-1"_s << qint64(-1) << QString();
    QTest::addRow("a point alone") << u"1."_s << qint64(-1) << QString();
    QTest::addRow("too much") << u"1234567890123"_s << qint64(-1) << QString();
}

void TestReferenceStore::amounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, amount);
    QCOMPARE(money::parse(text).value_or(-1), amount);
    if (amount >= 0)
        QTEST(money::text(amount), "shown");
}

QTEST_GUILESS_MAIN(TestReferenceStore)
#include "tst_referencestore.moc"
