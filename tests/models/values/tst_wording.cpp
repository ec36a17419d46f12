#include "models/values/wording.h"
#include "translations/languages.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// One code, one sentence: with its own ending for whoever reads it, and its number's form.
class tst_Wording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { wording::speakTo(wording::Reader::Window); }
    void theWindowIsToldWhereInTheWindow_data();
    void theWindowIsToldWhereInTheWindow();
    void theCommandLineIsToldWhatToType();
    void oneIsSaidAsOne();
    void whatIsNotANumberIsSaidAsMany();
};

void tst_Wording::theWindowIsToldWhereInTheWindow_data()
{
    QTest::addColumn<QString>("code");
    // Every code that the rooms below the command line answer; what begins with “usage.” only somebody who types can cause.
    QFile source(QStringLiteral(THINGDESK_SOURCES) + u"/models/values/wording.cpp"_s);
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"Line \\{\"([a-z.0-9-]+)\"_L1"_s);
    const QString text = QString::fromUtf8(source.readAll());
    for (auto match = line.globalMatch(text); match.hasNext();) {
        const QString code = match.next().captured(1);
        if (!code.startsWith("usage."_L1) && !code.startsWith("desktop."_L1) && !code.startsWith("demo.folder"_L1) && code != "credentials.input"_L1)
            QTest::addRow("%s", qPrintable(code)) << code;
    }
}

void tst_Wording::theWindowIsToldWhereInTheWindow()
{
    QFETCH(QString, code);
    const QString sentence = wording::reason(code, {u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    QVERIFY2(!sentence.contains("thingdeskctl"_L1), qPrintable(sentence));
    // “--store” is an option of the window's own start.
    QVERIFY2(!QString(sentence).remove(u"--store"_s).contains(" --"_L1), qPrintable(sentence));
}

void tst_Wording::theCommandLineIsToldWhatToType()
{
    QVERIFY(wording::reason(u"credentials.missing"_s, {u"acme"_s}).contains(u"Settings, Profiles, Login"_s));
    wording::speakTo(wording::Reader::CommandLine);
    QVERIFY(wording::reason(u"credentials.missing"_s, {u"acme"_s}).endsWith(u"thingdeskctl credentials set acme"_s));
    QVERIFY(wording::reason(u"apply.yes"_s, {u"7"_s, u"250"_s}).contains(u"--yes"_s));
}

void tst_Wording::oneIsSaidAsOne()
{
    QObject owner;
    languages::installEnglishPlurals(&owner);
    QCOMPARE(wording::reason(u"apply.confirm-differs"_s, {u"7"_s, u"1"_s, u"3"_s}), u"Change 7 would be sent for 1 line, not for 3. Nothing was sent."_s);
    QCOMPARE(wording::reason(u"apply.confirm-differs"_s, {u"7"_s, u"250"_s, u"3"_s}), u"Change 7 would be sent for 250 lines, not for 3. Nothing was sent."_s);
}

void tst_Wording::whatIsNotANumberIsSaidAsMany()
{
    QObject owner;
    languages::installEnglishPlurals(&owner);
    QCOMPARE(wording::reason(u"target.cells"_s, {u"…"_s, u"5"_s}), u"The row has … cells, the header 5."_s);
}

QTEST_GUILESS_MAIN(tst_Wording)
#include "tst_wording.moc"
