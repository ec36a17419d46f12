#include "tests/models/tables/workbooks.h"
#include "tests/system/carrierworld.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// What operators really hand in: a bad file makes no draft, a bad row is blocked with its reason.
class tst_BadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesABadFile_data();
    void refusesABadFile();
    void takesColumnsAsTheyAreSaid();
    void eachRowMaySayItsChange();
    void refusesALineWithoutEndSoon();
    void blocksABadRow_data();
    void blocksABadRow();
    void blocksARepeatedLine();
    void blocksALineOfAnotherAccount();
    void takesWhatSpreadsheetsWrite_data();
    void takesWhatSpreadsheetsWrite();
    void takesWorkbooks_data();
    void takesWorkbooks();
    void refusesADamagedWorkbook();
    void writesTemplates();
    void refusesWrongWords_data();
    void refusesWrongWords();

private:
    CtlRun plan(const QByteArray &table);
    int drafts();

    std::unique_ptr<CarrierWorld> m_world;
    QStringList m_active;
};

void tst_BadInput::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"400"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    m_active = m_world->iccids(u"state:active"_s, 20);
    QCOMPARE(m_active.size(), 20);
}

CtlRun tst_BadInput::plan(const QByteArray &table)
{
    m_world->ctl().write(u"bad.csv"_s, table);
    return m_world->ctl().json({u"change"_s, u"plan"_s, u"suspend"_s, u"--input"_s, m_world->ctl().file(u"bad.csv"_s)});
}

int tst_BadInput::drafts()
{
    return int(m_world->ctl().json({u"change"_s, u"list"_s}).json[u"changes"].toArray().size());
}

void tst_BadInput::refusesABadFile_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("column");
    QTest::addRow("empty") << QByteArray() << QString();
    QTest::addRow("a header alone") << QByteArray("iccid\n") << QString();
    QTest::addRow("an unknown column") << QByteArray("iccid,colour\n89148000000012345675,blue\n") << u"colour"_s;
    QTest::addRow("no identifier") << QByteArray("reason\nlost\n") << QString();
    QTest::addRow("a column twice") << QByteArray("iccid,iccid\n89148000000012345675,89148000000012345675\n") << QString();
    QTest::addRow("no header") << QByteArray("89148000000012345675\n89148000000012345683\n") << QString();
    QByteArray binary("\x7f" "ELF\x02\x01\x01\0\0\0\0", 11);
    for (int i = 0; i < 5000; ++i)
        binary.append(char(i * 37));
    QTest::addRow("binary") << binary << QString();
    QTest::addRow("not UTF-8") << QByteArray("iccid,name\n89148000000012345675,M\xfcller\n") << QString();
}

void tst_BadInput::refusesABadFile()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, column);
    const int before = drafts();
    const CtlRun run = plan(table);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"input"_s);
    QVERIFY(!run.errorMessage().isEmpty());
    QVERIFY2(run.json[u"error"][u"file"].toString().contains(u"bad.csv"_s), run.told());
    if (!column.isEmpty())
        QVERIFY2(run.errorMessage().contains(column), run.told());
    QVERIFY2(run.err.trimmed() == run.errorMessage().toUtf8(), "the same sentence for people");
    QCOMPARE(drafts(), before);
}

void tst_BadInput::takesColumnsAsTheyAreSaid()
{
    m_world->ctl().write(u"own.csv"_s, "Card No,Remark\n" + m_active[0].toLatin1() + ",x\n");
    const QStringList plan {u"change"_s, u"plan"_s, u"suspend"_s, u"--input"_s, m_world->ctl().file(u"own.csv"_s)};
    QCOMPARE(m_world->ctl().json(plan).exitCode, 2);
    const CtlRun said = m_world->ctl().json(plan + QStringList {u"--map"_s, u"card no=iccid"_s, u"--map"_s, u"Remark="_s});
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(said.json[u"send"].toInt(), 1);
    // It was for that run alone.
    QCOMPARE(m_world->ctl().json(plan).exitCode, 2);
    const int before = drafts();
    QCOMPARE(m_world->ctl().json(plan + QStringList {u"--map"_s, u"moon=iccid"_s}).exitCode, 2);
    QCOMPARE(m_world->ctl().json(plan + QStringList {u"--map"_s, u"Remark=moon"_s}).exitCode, 2);
    QCOMPARE(m_world->ctl().json({u"change"_s, u"plan"_s, u"suspend"_s, u"--ids"_s, m_active[0], u"--map"_s, u"a=iccid"_s}).exitCode, 2);
    QCOMPARE(drafts(), before);
}

void tst_BadInput::eachRowMaySayItsChange()
{
    m_world->ctl().write(u"mixed.csv"_s, "iccid,type,new-cost-center\n" + m_active[1].toLatin1() + ",suspend,\n" + m_active[2].toLatin1() + ",cost-center,North\n");
    const QStringList plan {u"change"_s, u"plan"_s, u"by-row"_s, u"--input"_s, m_world->ctl().file(u"mixed.csv"_s)};
    for (const QStringList &words : {plan, QStringList {u"change"_s, u"plan"_s, u"--input"_s, m_world->ctl().file(u"mixed.csv"_s)}}) {
        const CtlRun run = m_world->ctl().json(words);
        QVERIFY2(run.exitCode == 0, run.told());
        const QJsonArray plans = run.json[u"plans"].toArray();
        QCOMPARE(plans.size(), 2);
        QCOMPARE(plans[0].toObject()[u"type"].toString(), u"suspend"_s);
        QCOMPARE(plans[0].toObject()[u"send"].toInt(), 1);
        QCOMPARE(plans[1].toObject()[u"type"].toString(), u"cost-center"_s);
        QCOMPARE(plans[1].toObject()[u"items"].toInt(), 1);
    }
    const int before = drafts();
    QCOMPARE(m_world->ctl().json(plan + QStringList {u"--set"_s, u"new-cost-center=South"_s}).exitCode, 2);
    QCOMPARE(m_world->ctl().json({u"change"_s, u"plan"_s}).exitCode, 2);
    m_world->ctl().write(u"mixed.csv"_s, "iccid,type\n" + m_active[1].toLatin1() + ",suspend\n" + m_active[2].toLatin1() + ",paint\n");
    const CtlRun refused = m_world->ctl().json(plan);
    QCOMPARE(refused.exitCode, 2);
    const QJsonObject error = refused.json[u"error"].toObject();
    QCOMPARE(error[u"row"].toInt(), 2);
    QCOMPARE(error[u"column"].toString(), u"type"_s);
    QCOMPARE(drafts(), before);
}

void tst_BadInput::refusesALineWithoutEndSoon()
{
    m_world->ctl().write(u"bad.csv"_s, "iccid\n" + QByteArray(200'000'000, '8'));
    QElapsedTimer clock;
    clock.start();
    const CtlRun run = m_world->ctl().json({u"change"_s, u"plan"_s, u"suspend"_s, u"--input"_s, m_world->ctl().file(u"bad.csv"_s)});
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"input"_s);
    QVERIFY2(clock.elapsed() < 60'000, "a line has an end, or is given up");
    m_world->ctl().write(u"bad.csv"_s, {});
}

void tst_BadInput::blocksABadRow_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addRow("too short") << QByteArray("8914800000001234");
    QTest::addRow("letters") << QByteArray("8914800000001234567X");
    QTest::addRow("as a spreadsheet damages it") << QByteArray("8.9148E+19");
    QTest::addRow("with its last digits lost") << QByteArray("89148000000012300000");
    QTest::addRow("nobody's") << QByteArray("89148099999999999991");
}

void tst_BadInput::blocksABadRow()
{
    QFETCH(QByteArray, cell);
    const CtlRun run = plan("iccid\n" + m_active[0].toUtf8() + '\n' + cell + '\n');
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"items"].toInt(), 2);
    QCOMPARE(run.json[u"send"].toInt(), 1);
    QCOMPARE(run.json[u"blocked"].toInt(), 1);
    const CtlRun shown = m_world->ctl().json({u"change"_s, u"show"_s, QString::number(run.json[u"change"].toInteger()), u"--items"_s, u"--state"_s, u"blocked"_s});
    const QJsonArray items = shown.json[u"items"].toArray();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0][u"row"].toInt(), 2);
    QVERIFY(!items[0][u"reason"].toString().isEmpty());
}

void tst_BadInput::blocksARepeatedLine()
{
    const CtlRun run = plan("iccid\n" + m_active[0].toUtf8() + '\n' + m_active[1].toUtf8() + '\n' + m_active[0].toUtf8() + '\n');
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"items"].toInt(), 3);
    QVERIFY(run.json[u"blocked"].toInt() >= 1);
    QVERIFY(run.json[u"send"].toInt() <= 2);
}

void tst_BadInput::blocksALineOfAnotherAccount()
{
    const QStringList accounts = m_world->accounts();
    QVERIFY(accounts.size() > 1);
    const QStringList foreign = m_world->iccids(u"state:active account:"_s + accounts[1], 1);
    QCOMPARE(foreign.size(), 1);
    Ctl narrow;
    QCOMPARE(narrow.addProfile(m_world->simulator().origin(), {accounts[0]}).exitCode, 0);
    QCOMPARE(narrow.json({u"sync"_s}).exitCode, 0);
    const CtlRun run = narrow.json({u"change"_s, u"plan"_s, u"suspend"_s, u"--ids"_s, foreign[0]});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"blocked"].toInt(), 1);
    QCOMPARE(run.json[u"send"].toInt(), 0);
}

void tst_BadInput::takesWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("between");
    QTest::addRow("comma") << QByteArray("iccid,state\n") << QByteArray(",active\n");
    QTest::addRow("semicolon") << QByteArray("iccid;state\r\n") << QByteArray(";active\r\n");
    QTest::addRow("tab") << QByteArray("iccid\tstate\n") << QByteArray("\tactive\n");
    QTest::addRow("byte order mark") << QByteArray("\xef\xbb\xbf" "ICCID,State\r\n") << QByteArray(",active\r\n");
    QTest::addRow("blank lines") << QByteArray("iccid,state\n\n\n") << QByteArray(",active\n\n,\n");
}

void tst_BadInput::takesWhatSpreadsheetsWrite()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, between);
    const CtlRun run = plan(before + m_active[2].toUtf8() + between + m_active[3].toUtf8() + between);
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"items"].toInt(), 2);
    QCOMPARE(run.json[u"send"].toInt(), 2);
}

void tst_BadInput::takesWorkbooks_data()
{
    QTest::addColumn<QByteArray>("file");
    const workbooks::Cells cells {{u"iccid"_s, u"state"_s}, {m_active[2], u"active"_s}, {m_active[3], u"active"_s}};
    QTest::addRow("XLSX, shared texts") << workbooks::writtenXlsx(cells);
    QTest::addRow("XLSX, texts in the cells") << workbooks::writtenXlsx(cells, true);
    QTest::addRow("ODS") << workbooks::ods("<table:table table:name=\"Lines\"><table:table-row><table:table-cell><text:p>iccid</text:p></table:table-cell></table:table-row>"
                                           "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"" + m_active[2].toUtf8() + "\"/></table:table-row>"
                                           "<table:table-row><table:table-cell><text:p>" + m_active[3].toUtf8() + "</text:p></table:table-cell></table:table-row></table:table>");
}

void tst_BadInput::takesWorkbooks()
{
    QFETCH(QByteArray, file);
    // What it is shows in its bytes, whatever it is called.
    const CtlRun run = plan(file);
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"items"].toInt(), 2);
    QCOMPARE(run.json[u"send"].toInt(), 2);
}

void tst_BadInput::refusesADamagedWorkbook()
{
    const int before = drafts();
    const QByteArray file = workbooks::writtenXlsx({{u"iccid"_s}, {m_active[2]}});
    const CtlRun run = plan(file.first(file.size() - 200));
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"input"_s);
    QCOMPARE(drafts(), before);
}

void tst_BadInput::writesTemplates()
{
    const QString file = m_world->ctl().file(u"template.xlsx"_s);
    const CtlRun run = m_world->ctl().json({u"change"_s, u"template"_s, u"activate"_s, u"--out"_s, file});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"columns"].toArray().first().toString(), u"iccid"_s);
    QVERIFY(QFile::exists(file));
    QCOMPARE(m_world->ctl().json({u"change"_s, u"template"_s, u"activate"_s, u"--out"_s, m_world->ctl().file(u"template.pdf"_s)}).exitCode, 2);
}

void tst_BadInput::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    const QString file = u"missing.csv"_s;
    QTest::addRow("no such file") << QStringList {u"suspend"_s, u"--input"_s, file};
    QTest::addRow("no targets") << QStringList {u"suspend"_s};
    QTest::addRow("two kinds of targets") << QStringList {u"suspend"_s, u"--ids"_s, u"1"_s, u"--filter"_s, u"state:active"_s};
    QTest::addRow("no such type") << QStringList {u"explode"_s, u"--ids"_s, u"1"_s};
    QTest::addRow("an unknown key") << QStringList {u"suspend"_s, u"--filter"_s, u"state:active"_s, u"--set"_s, u"colour=blue"_s};
    QTest::addRow("not a pair") << QStringList {u"suspend"_s, u"--filter"_s, u"state:active"_s, u"--set"_s, u"colour"_s};
    QTest::addRow("a bad filter") << QStringList {u"suspend"_s, u"--filter"_s, u"colour:blue"_s};
    QTest::addRow("a time that is past") << QStringList {u"suspend"_s, u"--filter"_s, u"state:active"_s, u"--at"_s, u"2020-01-01T00:00:00Z"_s};
    QTest::addRow("no such workbook") << QStringList {u"suspend"_s, u"--input"_s, u"fleet.xlsx"_s};
}

void tst_BadInput::refusesWrongWords()
{
    QFETCH(QStringList, words);
    const int before = drafts();
    const CtlRun run = m_world->ctl().json(QStringList {u"change"_s, u"plan"_s} + words);
    QVERIFY2(run.exitCode == 2, run.told());
    QVERIFY(run.errorKind() == u"usage"_s || run.errorKind() == u"input"_s);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(drafts(), before);
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
