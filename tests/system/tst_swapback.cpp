#include "models/store/database.h"
#include "tests/system/carrierworld.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// THINGDESK_SWAPS says how many lines; the thousand take their time.
int lineCount()
{
    bool ok = false;
    const int lines = qEnvironmentVariableIntValue("THINGDESK_SWAPS", &ok);
    return ok ? lines : 200;
}

} // namespace

/// Many lines get other SIMs and devices, and get their own back: the fleet is as it was, and history shows both.
class TestSwapBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFleetIsAsItWas();

private:
    static QByteArray fleet(CarrierWorld &world)
    {
        return world.ctl().plain({u"devices"_s, u"--columns"_s, u"iccid,imei,mdn,msisdn,imsi,state,plan,account,missing,cf1,cf2,cost-center"_s, u"--format"_s, u"csv"_s}).out;
    }
};

void TestSwapBack::theFleetIsAsItWas()
{
    const int lines = lineCount();
    CarrierWorld world({u"--devices"_s, QString::number(2 * lines + 200), u"--seed"_s, u"8"_s, u"--delay"_s, u"20..200"_s});
    const QByteArray problem = world.begin();
    QVERIFY2(problem.isEmpty(), problem);
    const QByteArray before = fleet(world);
    const CtlRun listed = world.ctl().json({u"devices"_s, u"--filter"_s, u"state:active"_s, u"--columns"_s, u"iccid,imei,mdn"_s, u"--limit"_s, QString::number(lines)});
    std::vector<QJsonObject> chosen;
    for (const QJsonValueConstRef row : listed.json[u"rows"].toArray())
        chosen.push_back(row.toObject());
    QCOMPARE(int(chosen.size()), lines);
    // In any order: rows are paired by what names the line.
    std::shuffle(chosen.begin(), chosen.end(), std::minstd_rand(7));
    QByteArray csv = "new-iccid,imei,new-imei\n";
    for (int i = 0; i < lines; ++i) {
        const QByteArray sim = i % 3 == 1 ? QByteArray() : u"8914800088%1"_s.arg(i + 1, 10, 10, QChar(u'0')).toLatin1();
        const QByteArray device = i % 3 == 0 ? QByteArray() : u"3588%1%2"_s.arg(i + 1, 10, 10, QChar(u'0')).arg(i % 7).toLatin1();
        csv += sim + ',' + chosen[size_t(i)][u"imei"].toString().toLatin1() + ',' + device + '\n';
    }
    world.ctl().write(u"swap.csv"_s, csv);
    const CtlRun planned = world.ctl().json({u"change"_s, u"plan"_s, u"identifier"_s, u"--input"_s, world.ctl().file(u"swap.csv"_s)});
    QVERIFY2(planned.exitCode == 0, planned.told());
    QCOMPARE(planned.json[u"send"].toInt(), lines);
    const QString swap = QString::number(planned.json[u"change"].toInteger());
    const CtlRun applied = world.ctl().json({u"change"_s, u"apply"_s, swap, u"--yes"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"dispatches"].toInt(), lines);

    // Each number is where it was, with what its row said.
    QHash<QString, QJsonObject> byNumber;
    const CtlRun changed = world.ctl().json({u"devices"_s, u"--columns"_s, u"iccid,imei,mdn"_s});
    for (const QJsonValueConstRef row : changed.json[u"rows"].toArray())
        byNumber.insert(row[u"mdn"].toString(), row.toObject());
    for (int i = 0; i < lines; ++i) {
        const QJsonObject &was = chosen[size_t(i)];
        const QJsonObject is = byNumber.value(was[u"mdn"].toString());
        QCOMPARE(is[u"iccid"] != was[u"iccid"], i % 3 != 1);
        QCOMPARE(is[u"imei"] != was[u"imei"], i % 3 != 0);
    }
    const CtlRun synced = world.ctl().json({u"sync"_s});
    QVERIFY2(synced.exitCode == 0, synced.told());
    QCOMPARE(synced.json[u"added"].toInt(), 0);
    QCOMPARE(synced.json[u"missing"].toInt(), 0);

    const CtlRun undone = world.ctl().json({u"change"_s, u"undo"_s, swap});
    QVERIFY2(undone.exitCode == 0, undone.told());
    QCOMPARE(undone.json[u"send"].toInt(), lines);
    const CtlRun back = world.ctl().json({u"change"_s, u"apply"_s, QString::number(undone.json[u"change"].toInteger()), u"--yes"_s, u"--wait"_s});
    QVERIFY2(back.exitCode == 0, back.told());
    QVERIFY(world.ctl().json({u"sync"_s}).exitCode == 0);
    QCOMPARE(fleet(world), before);

    QCOMPARE(world.simulator().requests(u"/actions/deviceId"_s).size(), 2 * lines);
    const auto url = parseStoreUrl(u"sqlite:"_s + world.ctl().storeFile());
    const auto db = Database::open(*url);
    QVERIFY(db);
    auto rows = (*db)->composed(u"SELECT field, COUNT(*), COUNT(DISTINCT item_id), COUNT(DISTINCT device_id) FROM device_history WHERE field IN ('iccid', 'imei') AND source = 'change' AND evidence <> '' "
                                "GROUP BY field"_s);
    QVERIFY(rows.exec());
    while (rows.next()) {
        const int kind = rows.text(0) == u"iccid"_s ? 1 : 0;
        int wanted = 0;
        for (int i = 0; i < lines; ++i)
            wanted += i % 3 != kind ? 1 : 0;
        QCOMPARE(rows.number(1), 2 * wanted);
        QCOMPARE(rows.number(2), 2 * wanted);
        QCOMPARE(rows.number(3), wanted);
    }
}

QTEST_GUILESS_MAIN(TestSwapBack)
#include "tst_swapback.moc"
