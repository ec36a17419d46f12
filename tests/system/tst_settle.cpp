#include "tests/system/carrierworld.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// `change settle`: a person's verdict, where the protocol offers it.
class tst_Settle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsMissingIsUsage_data();
    void whatIsMissingIsUsage();
    void notExecutedIsRefusedTooEarlyWithASentenceALine();
    void notExecutedIsWrittenWhenItIsOffered();
    void oneLineThatDoesNotQualifyKeepsAll();
    void withoutTheCarrierNothingIsOffered();
    void executedNeedsNoCarrier();

private:
    CtlRun settle(const QStringList &more) { return m_world->ctl().json(QStringList {u"change"_s, u"settle"_s, QString::number(m_change)} + more); }
    void advance(const char *by) { (void)m_world->simulator().post(u"/simulator/clock"_s, QByteArray("{\"advance\":\"") + by + "\"}"); }

    std::unique_ptr<CarrierWorld> m_world;
    QStringList m_lines;
    qint64 m_change = 0;
};

/// Three lines that the carrier said it would suspend, and never did.
void tst_Settle::init()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"200"_s, u"--seed"_s, u"3"_s, u"--delay"_s, u"20..100"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"never-execute"}])"));
    m_lines = m_world->iccids(u"state:active"_s, 3);
    m_change = m_world->plan(u"suspend"_s, m_lines);
    const CtlRun applied = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(m_change), u"--yes"_s, u"--wait"_s, u"--wait-for"_s, u"1s"_s});
    QVERIFY2(applied.exitCode == 5, applied.told());
}

void tst_Settle::cleanup()
{
    m_world.reset();
}

void tst_Settle::whatIsMissingIsUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("no rows") << QStringList {u"--as"_s, u"executed"_s, u"--reason"_s, u"x"_s};
    QTest::addRow("no verdict") << QStringList {u"--items"_s, u"1"_s, u"--reason"_s, u"x"_s};
    QTest::addRow("no reason") << QStringList {u"--items"_s, u"1"_s, u"--as"_s, u"executed"_s};
    QTest::addRow("an empty reason") << QStringList {u"--items"_s, u"1"_s, u"--as"_s, u"executed"_s, u"--reason"_s, u" "_s};
    QTest::addRow("another verdict") << QStringList {u"--items"_s, u"1"_s, u"--as"_s, u"maybe"_s, u"--reason"_s, u"x"_s};
    QTest::addRow("no rows, but words") << QStringList {u"--items"_s, u"all"_s, u"--as"_s, u"executed"_s, u"--reason"_s, u"x"_s};
    QTest::addRow("a row that is not there") << QStringList {u"--items"_s, u"2-4"_s, u"--as"_s, u"executed"_s, u"--reason"_s, u"x"_s};
}

void tst_Settle::whatIsMissingIsUsage()
{
    QFETCH(QStringList, arguments);
    const CtlRun run = settle(arguments);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
    QCOMPARE(m_world->count(m_change, u"unconfirmed"_s), 3);
}

void tst_Settle::notExecutedIsRefusedTooEarlyWithASentenceALine()
{
    const CtlRun run = settle({u"--items"_s, u"1-2"_s, u"--as"_s, u"not-executed"_s, u"--reason"_s, u"I think so"_s});
    QVERIFY2(run.exitCode == 4, run.told());
    QCOMPARE(run.errorKind(), u"refused"_s);
    const QJsonArray items = run.json[u"error"][u"items"].toArray();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0][u"row"].toInt(), 1);
    QCOMPARE(items[0][u"reasonCode"].toString(), u"hand.too-early"_s);
    QVERIFY(QDateTime::fromString(items[0][u"from"].toString(), Qt::ISODate) > QDateTime::currentDateTimeUtc().addSecs(23 * 3600));
    QVERIFY2(run.err.contains("Row 1:") && run.err.contains("Row 2:"), run.told());
    QCOMPARE(m_world->count(m_change, u"unconfirmed"_s), 3);
}

void tst_Settle::notExecutedIsWrittenWhenItIsOffered()
{
    advance("25h");
    const CtlRun run = settle({u"--items"_s, u"1,2-3"_s, u"--as"_s, u"not-executed"_s, u"--reason"_s, u"The hotline says so"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"state"].toString(), u"failed"_s);
    QCOMPARE(run.json[u"counts"][u"failed"].toInt(), 3);
    QVERIFY(!run.json.contains(u"items"_s));
    const auto items = m_world->items(m_change);
    for (const QJsonObject &item : items) {
        QCOMPARE(item[u"evidence"].toString(), u"operator"_s);
        QVERIFY2(item[u"reason"].toString().contains(u"The hotline says so"_s), qPrintable(item[u"reason"].toString()));
    }
    const CtlRun again = settle({u"--items"_s, u"1"_s, u"--as"_s, u"executed"_s, u"--reason"_s, u"x"_s});
    QVERIFY2(again.exitCode == 4, again.told());
    QCOMPARE(again.json[u"error"][u"items"][0][u"reasonCode"].toString(), u"hand.not-unconfirmed"_s);
    const QString file = m_world->ctl().file(u"audit.csv"_s);
    QCOMPARE(m_world->ctl().json({u"audit"_s, u"export"_s, u"--out"_s, file, u"--change"_s, QString::number(m_change)}).exitCode, 0);
    QVERIFY(m_world->ctl().read(u"audit.csv"_s).contains("The hotline says so"));
    // What a person gave up may be planned again.
    QVERIFY(m_world->simulator().setFaults("[]"));
    const CtlRun retry = m_world->ctl().json({u"change"_s, u"retry"_s, QString::number(m_change)});
    QVERIFY2(retry.exitCode == 0 && retry.json[u"send"].toInt() == 3, retry.told());
    const CtlRun applied = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(retry.json[u"change"].toInteger()), u"--yes"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
}

void tst_Settle::oneLineThatDoesNotQualifyKeepsAll()
{
    // Somebody suspended and restored one of them: whose suspension that was nobody can tell.
    const QByteArray line = m_lines[1].toLatin1();
    advance("1h");
    for (const char *operation : {"suspend", "restore"}) {
        QVERIFY(!m_world->simulator().post(u"/simulator/external"_s, QByteArray("{\"iccid\":\"") + line + "\",\"operation\":\"" + operation + "\"}").isNull());
        advance("1min");
        QTest::qWait(300);
    }
    advance("25h");
    const CtlRun run = settle({u"--items"_s, u"1-3"_s, u"--as"_s, u"not-executed"_s, u"--reason"_s, u"x"_s});
    QVERIFY2(run.exitCode == 4, run.told());
    const QJsonArray items = run.json[u"error"][u"items"].toArray();
    QCOMPARE(items.size(), 1);
    QVERIFY2(items[0][u"reasonCode"].toString().contains(u"history"_s), run.told());
    QCOMPARE(m_world->count(m_change, u"unconfirmed"_s), 3);
}

void tst_Settle::withoutTheCarrierNothingIsOffered()
{
    advance("25h");
    m_world->simulator().kill();
    const CtlRun run = settle({u"--items"_s, u"1"_s, u"--as"_s, u"not-executed"_s, u"--reason"_s, u"x"_s});
    QVERIFY2(run.exitCode == 4, run.told());
    QCOMPARE(m_world->count(m_change, u"unconfirmed"_s), 3);
}

void tst_Settle::executedNeedsNoCarrier()
{
    m_world->simulator().kill();
    const CtlRun run = settle({u"--items"_s, u"1-3"_s, u"--as"_s, u"executed"_s, u"--reason"_s, u"Seen at the portal"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"counts"][u"succeeded"].toInt(), 3);
    QCOMPARE(m_world->items(m_change).value(m_lines[0])[u"attribution"].toString(), u"unattributed"_s);
    // Nothing was read that would say so of the line itself.
    QCOMPARE(m_world->iccids(u"state:active iccid:"_s + m_lines[0], 1).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Settle)
#include "tst_settle.moc"
