#include "tests/system/carrierworld.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// Deleting lines through the programs: the fewest requests, a result a line, their past kept, and no way back.
class TestDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThreeRequestsForTwoHundredAndFiftyLines();
};

void TestDeletion::takesThreeRequestsForTwoHundredAndFiftyLines()
{
    constexpr int kLines = 250;
    CarrierWorld world({u"--devices"_s, u"8000"_s, u"--seed"_s, u"6"_s});
    const QByteArray problem = world.begin();
    QVERIFY2(problem.isEmpty(), problem);
    const QStringList lines = world.iccids(u"state:deactive account:%1"_s.arg(world.accounts().first()), kLines);
    QCOMPARE(lines.size(), kLines);
    const QStringList active = world.iccids(u"state:active account:%1"_s.arg(world.accounts().first()), 1);
    const qint64 change = world.plan(u"delete"_s, lines + active);
    const QString number = QString::number(change);
    QCOMPARE(world.count(change, u"blocked"_s), 1);

    const CtlRun unconfirmed = world.ctl().json({u"change"_s, u"apply"_s, number, u"--yes"_s});
    QCOMPARE(unconfirmed.exitCode, 4);
    QVERIFY(world.simulator().setFaults("[{\"match\":{\"operation\":\"delete\",\"iccid\":\"" + lines[7].toLatin1() + "\"},\"fault\":\"fail-device\",\"text\":\"No access.\"}]"));
    const CtlRun applied = world.ctl().json({u"change"_s, u"apply"_s, number, u"--yes"_s, u"--wait"_s, u"--confirm"_s, QString::number(kLines)});
    QVERIFY2(applied.exitCode == 1, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), kLines - 1);
    QCOMPARE(applied.json[u"counts"][u"failed"].toInt(), 1);
    QCOMPARE(applied.json[u"dispatches"].toInt(), 3);
    QCOMPARE(world.simulator().requests(u"/actions/delete"_s).size(), 3);

    const auto items = world.items(change);
    for (const QString &iccid : lines) {
        const QJsonObject item = items.value(iccid);
        QCOMPARE(item[u"evidence"].toString(), u"answer"_s);
        QCOMPARE(item[u"state"].toString(), iccid == lines[7] ? u"failed"_s : u"succeeded"_s);
        QVERIFY(!item[u"keptHistory"][u"fetchedAt"].toString().isEmpty());
    }
    QCOMPARE(items.value(lines[7])[u"errorText"].toString(), u"No access."_s);
    // Gone from what is there, not from what is known.
    QCOMPARE(world.ctl().json({u"devices"_s, u"--filter"_s, u"missing:yes"_s, u"--limit"_s, u"1"_s}).json[u"matched"].toInt(), kLines - 1);

    const CtlRun results = world.ctl().json({u"change"_s, u"results"_s, number, u"--out"_s, world.ctl().file(u"results"_s)});
    QVERIFY2(results.exitCode == 0, results.told());
    QFile kept(world.ctl().file(u"results/history.jsonl"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    int told = 0;
    qint64 rows = 0;
    while (!kept.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(kept.readLine()).object();
        QVERIFY(lines.contains(line[u"identifiers"][u"iccid"].toString()));
        rows += line[u"usage"].toArray().size() + line[u"provisioning"].toArray().size();
        ++told;
    }
    QCOMPARE(told, kLines);
    QVERIFY(rows > kLines);

    const CtlRun undone = world.ctl().json({u"change"_s, u"undo"_s, number});
    QCOMPARE(undone.exitCode, 4);
    QVERIFY(undone.errorMessage().contains(u"cannot be undone"_s));
    // The one that failed, alone.
    QVERIFY(world.simulator().setFaults("[]"));
    const CtlRun retried = world.ctl().json({u"change"_s, u"retry"_s, number});
    QCOMPARE(retried.json[u"send"].toInt(), 1);
}

QTEST_GUILESS_MAIN(TestDeletion)
#include "tst_deletion.moc"
