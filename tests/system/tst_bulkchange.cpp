#include "models/catalogue/cataloguestore.h"
#include "models/store/database.h"
#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Ten thousand lines through the programs: every one proven, with as few requests as the carrier's caps allow.
class tst_BulkChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void suspendsTenThousandWithTheFewestRequests();
    void undoRestoresThem();
    void activatesAThousandOfWhichSomeFail();
    void retryPlansExactlyTheFailed();

private:
    qint64 lastRequest();
    QString planCode(const QString &account);

    std::unique_ptr<CarrierWorld> m_world;
    QSet<QString> m_failed;
    qint64 m_suspension = 0;
    qint64 m_activation = 0;
};

void tst_BulkChange::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"16000"_s, u"--seed"_s, u"11"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

qint64 tst_BulkChange::lastRequest()
{
    const QJsonArray all = m_world->simulator().requests();
    return all.isEmpty() ? 0 : all.last()[u"seq"].toInteger();
}

void tst_BulkChange::suspendsTenThousandWithTheFewestRequests()
{
    const QStringList targets = m_world->iccids(u"state:active"_s, 10'000);
    QCOMPARE(targets.size(), 10'000);
    m_suspension = m_world->plan(u"suspend"_s, targets);
    QVERIFY(m_suspension > 0);
    const qint64 before = lastRequest();
    const CtlRun applied = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(m_suspension), u"--yes"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), 10'000);

    QHash<QString, int> lines;
    const auto items = m_world->items(m_suspension);
    for (const QString &account : m_world->accounts())
        lines[account] = int(m_world->ctl().json({u"devices"_s, u"--filter"_s, u"state:suspend account:"_s + account, u"--limit"_s, u"0"_s}).json[u"matched"].toInt());
    for (const QJsonObject &item : items) {
        QCOMPARE(item[u"state"].toString(), u"succeeded"_s);
        QVERIFY(!item[u"evidence"].toString().isEmpty());
    }
    int requests = 0;
    int changing = 0;
    const QJsonArray all = m_world->simulator().requests();
    for (const QJsonValueConstRef request : all) {
        if (request[u"seq"].toInteger() <= before)
            continue;
        ++requests;
        changing += request[u"path"].toString().endsWith(u"/actions/suspend"_s) ? 1 : 0;
    }
    // ceil(n / 200) an account, so at most one more than without accounts for each further one.
    QVERIFY2(changing >= 50 && changing < 50 + m_world->accounts().size(), qPrintable(QString::number(changing)));
    QCOMPARE(applied.json[u"dispatches"].toInt(), changing);
    QVERIFY2(requests <= 90, qPrintable(u"%1 requests"_s.arg(requests)));
    QCOMPARE(executedIccids(m_world->simulator().ledger(), u"suspend"_s), QSet<QString>(targets.begin(), targets.end()));
}

void tst_BulkChange::undoRestoresThem()
{
    const CtlRun undone = m_world->ctl().json({u"change"_s, u"undo"_s, QString::number(m_suspension)});
    QVERIFY2(undone.exitCode == 0, undone.told());
    QCOMPARE(undone.json[u"items"].toInt(), 10'000);
    QCOMPARE(undone.json[u"send"].toInt(), 10'000);
    const CtlRun shown = m_world->ctl().json({u"change"_s, u"show"_s, QString::number(undone.json[u"change"].toInteger())});
    QCOMPARE(shown.json[u"type"].toString(), u"restore"_s);
    QCOMPARE(shown.json[u"state"].toString(), u"draft"_s);
}

QString tst_BulkChange::planCode(const QString &account)
{
    const auto url = parseStoreUrl(u"sqlite:"_s + m_world->ctl().storeFile());
    const auto db = Database::open(*url);
    const auto plans = CatalogueStore(**db).plans(ProfileId {1});
    for (const CataloguePlan &plan : *plans) {
        if (plan.account == account)
            return plan.plan.code;
    }
    return {};
}

void tst_BulkChange::activatesAThousandOfWhichSomeFail()
{
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"activate","probability":0.03},"fault":"fail-device",)"
                                           R"("code":"DeviceProvisioningFailed.Activation.NotEligible","text":"The line is not eligible"}])"));
    const QString account = m_world->accounts().first();
    const QStringList targets = m_world->iccids(u"state:preactive account:"_s + account, 1000);
    QVERIFY2(targets.size() >= 500, qPrintable(QString::number(targets.size())));
    m_activation = m_world->plan(u"activate"_s, targets, {u"--set"_s, u"new-plan="_s + planCode(account), u"--set"_s, u"zip=33109"_s});
    const CtlRun applied = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(m_activation), u"--yes"_s, u"--wait"_s});
    QVERIFY(m_world->simulator().setFaults("[]"));
    QVERIFY2(applied.exitCode == 1, applied.told());
    QCOMPARE(applied.json[u"state"].toString(), u"partially-succeeded"_s);

    m_failed = executedIccids(m_world->simulator().ledger(), u"activate"_s, u"failed"_s);
    QVERIFY(m_failed.size() > 5 && m_failed.size() < targets.size() / 10);
    const auto items = m_world->items(m_activation);
    for (const QString &iccid : targets) {
        const QJsonObject item = items.value(iccid);
        QCOMPARE(item[u"state"].toString(), m_failed.contains(iccid) ? u"failed"_s : u"succeeded"_s);
        if (!m_failed.contains(iccid))
            continue;
        QVERIFY2(item[u"errorCode"].toString().endsWith(u"Activation.NotEligible"_s), qPrintable(item[u"errorCode"].toString()));
        QCOMPARE(item[u"errorText"].toString(), u"The line is not eligible"_s);
    }
}

void tst_BulkChange::retryPlansExactlyTheFailed()
{
    const CtlRun retried = m_world->ctl().json({u"change"_s, u"retry"_s, QString::number(m_activation)});
    QVERIFY2(retried.exitCode == 0, retried.told());
    QCOMPARE(retried.json[u"items"].toInt(), int(m_failed.size()));
    const auto items = m_world->items(retried.json[u"change"].toInteger());
    const QStringList iccids = items.keys();
    QCOMPARE(QSet<QString>(iccids.begin(), iccids.end()), m_failed);
}

QTEST_GUILESS_MAIN(tst_BulkChange)
#include "tst_bulkchange.moc"
