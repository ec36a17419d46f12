#include "tests/system/carrierworld.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What changes without a request, through the programs.
class tst_LocalChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCatalogueIsImported();
    void aFutureCustomerPlanBeginsByItselfForAThousandLines();
    void aPlanToComeIsListedAndWithdrawn();
    void undoOfAnAssignmentRestoresThePlaces();
    void killedInItsMidstItGoesOnWhereItWas();
    void archivingIsRefusedByUsageAndOverridden();

private:
    qint64 matched(const QString &filter)
    {
        return m_world->ctl().json({u"devices"_s, u"--filter"_s, filter, u"--limit"_s, u"0"_s}).json[u"matched"].toInteger();
    }
    CtlRun apply(qint64 change) { return m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s}); }
    CtlRun import(const QString &kind, const QByteArray &text)
    {
        m_world->ctl().write(kind + u".csv"_s, text);
        return m_world->ctl().json({u"catalogue"_s, u"import"_s, kind, u"--input"_s, m_world->ctl().file(kind + u".csv"_s)});
    }

    std::unique_ptr<CarrierWorld> m_world;
    QStringList m_lines;
};

void tst_LocalChanges::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"1600"_s, u"--seed"_s, u"5"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    m_lines = m_world->iccids(u"state:active"_s, 1000);
    QCOMPARE(m_lines.size(), 1000);
}

void tst_LocalChanges::theCatalogueIsImported()
{
    QCOMPARE(import(u"customers"_s, "name\nHarbour Freight\nRidge Farms\n").json[u"added"].toInt(), 2);
    const CtlRun refused = import(u"sites"_s, "customer,name\nHarbour Freight,Pier 4\nNobody,Nowhere\n");
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.json[u"error"][u"items"].toArray().size(), 1);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"list"_s, u"sites"_s}).json[u"rows"].toArray().size(), 0);
    QCOMPARE(import(u"sites"_s, "customer,name\nHarbour Freight,Pier 4\n").json[u"added"].toInt(), 1);
    QCOMPARE(import(u"customer-plans"_s, "name,customer,allocation-mb,pooling\nBasic,,10,no\nShared,Harbour Freight,50,yes\n").json[u"added"].toInt(), 2);
    QCOMPARE(import(u"pools"_s, "name,customer\nHarbour pool,Harbour Freight\n").json[u"added"].toInt(), 1);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"remove"_s, u"pools"_s, u"No such"_s}).exitCode, 2);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"list"_s, u"colours"_s}).exitCode, 2);
    const auto one = m_world->ctl().json({u"catalogue"_s, u"set"_s, u"customers"_s, u"--set"_s, u"name=One alone"_s});
    QCOMPARE(one.json[u"added"].toInt(), 1);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"set"_s, u"customers"_s, u"--set"_s, u"colour=red"_s}).exitCode, 2);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"remove"_s, u"customers"_s, u"One alone"_s}).exitCode, 0);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"restore"_s, u"customers"_s, u"One alone"_s}).exitCode, 0);
    QCOMPARE(m_world->ctl().json({u"catalogue"_s, u"restore"_s, u"customers"_s, u"One alone"_s}).exitCode, 2);
}

void tst_LocalChanges::aFutureCustomerPlanBeginsByItselfForAThousandLines()
{
    const qint64 assigned = m_world->plan(u"assign"_s, m_lines, {u"--set"_s, u"new-customer=Harbour Freight"_s, u"--set"_s, u"new-site=Pier 4"_s});
    QVERIFY2(apply(assigned).exitCode == 0, "assign");
    QCOMPARE(m_world->count(assigned, u"succeeded"_s), 1000);
    QCOMPARE(matched(u"customer:\"Harbour Freight\" site:\"Pier 4\""_s), 1000);
    // What was ordered by a program that is not running any more when the time comes.
    const QDateTime begins = QDateTime::currentDateTimeUtc().addSecs(4);
    const qint64 planned = m_world->plan(u"customer-plan"_s, m_lines,
                                         {u"--set"_s, u"new-customer-plan=Shared"_s, u"--set"_s, u"new-pool=Harbour pool"_s, u"--set"_s,
                                          u"effective="_s + begins.toString(Qt::ISODate)});
    const CtlRun applied = apply(planned);
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), 1000);
    QCOMPARE(applied.json[u"dispatches"].toInt(), 0);
    if (QDateTime::currentDateTimeUtc() < begins.addSecs(-1))
        QCOMPARE(matched(u"customer-plan:Shared"_s), 0);
    QTRY_COMPARE_WITH_TIMEOUT(matched(u"customer-plan:Shared pool:\"Harbour pool\""_s), 1000, 15'000);
    QVERIFY(m_world->simulator().requests(u"/actions/"_s).isEmpty() || m_world->simulator().ledger().isEmpty());
    // Once each, with the interval that was ordered.
    const QJsonArray all = m_world->ctl().json({u"device"_s, u"plans"_s, m_lines.last()}).json[u"assignments"].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.last()[u"from"].toString(), begins.toString(Qt::ISODate));
    QCOMPARE(all.last()[u"standing"].toString(), u"present"_s);
    QCOMPARE(all.last()[u"to"].toString(), QString());
}

void tst_LocalChanges::aPlanToComeIsListedAndWithdrawn()
{
    const QString line = m_lines.first();
    const QString then = u"2099-01-01T00:00:00Z"_s;
    const qint64 planned = m_world->plan(u"customer-plan"_s, {line}, {u"--set"_s, u"new-customer-plan=Basic"_s, u"--set"_s, u"clear=new-pool"_s, u"--set"_s, u"effective="_s + then});
    QVERIFY(apply(planned).exitCode == 0);
    const auto standing = [&] {
        QStringList result;
        for (const QJsonValue one : m_world->ctl().json({u"device"_s, u"plans"_s, line}).json[u"assignments"].toArray())
            result << one[u"standing"].toString() + u' ' + one[u"customer-plan"].toString() + u' ' + one[u"to"].toString();
        return result;
    };
    QCOMPARE(standing().sliced(1), (QStringList {u"present Shared "_s + then, u"coming Basic "_s}));
    const CtlRun withdrawn = m_world->ctl().json({u"device"_s, u"withdraw"_s, line, u"--from"_s, then});
    QVERIFY2(withdrawn.exitCode == 0, withdrawn.told());
    QCOMPARE(standing().sliced(1), (QStringList {u"present Shared "_s, u"withdrawn Basic "_s + then}));
    QCOMPARE(m_world->ctl().json({u"device"_s, u"withdraw"_s, line, u"--from"_s, then}).exitCode, 2);
}

void tst_LocalChanges::undoOfAnAssignmentRestoresThePlaces()
{
    const QStringList lines = m_world->iccids(u"state:active customer:\"\""_s, 10);
    QCOMPARE(lines.size(), 10);
    const qint64 assigned = m_world->plan(u"assign"_s, lines, {u"--set"_s, u"new-customer=Ridge Farms"_s});
    QVERIFY(apply(assigned).exitCode == 0);
    QCOMPARE(matched(u"customer:\"Ridge Farms\""_s), 10);
    const CtlRun undo = m_world->ctl().json({u"change"_s, u"undo"_s, QString::number(assigned)});
    QCOMPARE(undo.json[u"send"].toInt(), 10);
    QVERIFY(apply(undo.json[u"change"].toInteger()).exitCode == 0);
    QCOMPARE(matched(u"customer:\"Ridge Farms\""_s), 0);
}

void tst_LocalChanges::killedInItsMidstItGoesOnWhereItWas()
{
    CarrierWorld large(QStringList {u"--devices"_s, u"24000"_s, u"--seed"_s, u"5"_s});
    const QByteArray problem = large.begin();
    QVERIFY2(problem.isEmpty(), problem);
    large.ctl().write(u"customers.csv"_s, "name\nHarbour Freight\n");
    QCOMPARE(large.ctl().json({u"catalogue"_s, u"import"_s, u"customers"_s, u"--input"_s, large.ctl().file(u"customers.csv"_s)}).exitCode, 0);
    const CtlRun plan = large.ctl().json({u"change"_s, u"plan"_s, u"assign"_s, u"--filter"_s, u"-state:nothing"_s, u"--set"_s, u"new-customer=Harbour Freight"_s});
    QCOMPARE(plan.json[u"send"].toInt(), 24'000);
    const QString change = QString::number(plan.json[u"change"].toInteger());
    QCOMPARE(large.ctl().json({u"change"_s, u"apply"_s, change, u"--yes"_s}).exitCode, 0);
    const auto assigned = [&large] { return large.ctl().json({u"devices"_s, u"--filter"_s, u"customer:\"Harbour Freight\""_s, u"--limit"_s, u"0"_s}).json[u"matched"].toInt(); };
    const auto done = [&] { return large.count(change.toLongLong(), u"succeeded"_s); };
    const auto worker = large.ctl().start({u"work"_s});
    QTRY_VERIFY_WITH_TIMEOUT(done() > 0, 20'000);
    worker->kill();
    QVERIFY(worker->waitForFinished());
    // Whatever instruction it died at: each line whole or not at all.
    QCOMPARE(assigned(), done());
    const CtlRun rest = large.ctl().json({u"work"_s, u"--until-idle"_s});
    QVERIFY2(rest.exitCode == 0, rest.told());
    QCOMPARE(done(), 24'000);
    QCOMPARE(assigned(), 24'000);
}

void tst_LocalChanges::archivingIsRefusedByUsageAndOverridden()
{
    const QStringList lines = m_world->iccids(u"state:deactive"_s, 20);
    const qint64 refused = m_world->plan(u"archive"_s, lines);
    const int used = m_world->count(refused, u"blocked"_s);
    QVERIFY2(used > 10, QByteArray::number(used));
    for (const QJsonObject &item : m_world->items(refused)) {
        if (item[u"state"] == "blocked"_L1)
            QVERIFY2(item[u"reason"].toString().contains("30 days"_L1), qPrintable(item[u"reason"].toString()));
    }
    const CtlRun bare = m_world->ctl().json({u"change"_s, u"plan"_s, u"archive"_s, u"--ids"_s, lines.first(), u"--set"_s, u"override=yes"_s});
    QCOMPARE(bare.json[u"blocked"].toInt(), 1);
    const qint64 planned = m_world->plan(u"archive"_s, lines, {u"--set"_s, u"override=yes"_s, u"--set"_s, u"reason=it's scrapped"_s});
    const CtlRun applied = apply(planned);
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), 20);
    QCOMPARE(matched(u"state:deactive archived:yes"_s), 20);
    QCOMPARE(m_world->iccids(u"archived:no"_s, 2000).contains(lines.first()), false);
    const CtlRun undo = m_world->ctl().json({u"change"_s, u"undo"_s, QString::number(planned)});
    QCOMPARE(undo.json[u"send"].toInt(), 20);
    QVERIFY(apply(undo.json[u"change"].toInteger()).exitCode == 0);
    QCOMPARE(matched(u"archived:yes"_s), 0);
}

QTEST_GUILESS_MAIN(tst_LocalChanges)
#include "tst_localchanges.moc"
