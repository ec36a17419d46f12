#include "models/fleet/devicefilter.h"
#include "models/fleet/filterediting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace filterediting;

class TestFilterEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatMustBe_data();
    void quotesWhatMustBe();
    void addsATermOnce();
    void seesWhatStandsAtTheCursor_data();
    void seesWhatStandsAtTheCursor();
    void completes();
};

void TestFilterEditing::quotesWhatMustBe_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("written");
    QTest::addRow("a word") << u"active"_s << u"active"_s;
    QTest::addRow("blanks") << u"M2M 4G 5MB"_s << u"\"M2M 4G 5MB\""_s;
    QTest::addRow("a comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::addRow("a star is a star") << u"*"_s << u"\"*\""_s;
    QTest::addRow("quotation marks") << u"Fleet \"Plus\""_s << u"\"Fleet \"\"Plus\"\"\""_s;
    QTest::addRow("nothing") << QString() << u"\"\""_s;
}

void TestFilterEditing::quotesWhatMustBe()
{
    QFETCH(QString, value);
    QFETCH(QString, written);
    QCOMPARE(quoted(value), written);
    const auto parsed = devicefilter::parse(u"plan:"_s + written);
    QVERIFY(parsed);
    QCOMPARE(parsed->terms.at(0).anyOf, (std::vector<devicefilter::Pattern> {{value, false, false}}));
}

void TestFilterEditing::addsATermOnce()
{
    QCOMPARE(withTerm(u""_s, u"state"_s, u"active"_s, false), u"state:active"_s);
    QCOMPARE(withTerm(u"8914 "_s, u"plan"_s, u"5 GB"_s, true), u"8914 -plan:\"5 GB\""_s);
    QCOMPARE(withTerm(u"state:active"_s, u"state"_s, u"active"_s, false), u"state:active"_s);
    QCOMPARE(withTerm(u"state:active"_s, u"state"_s, u"active"_s, true), u"state:active -state:active"_s);
}

void TestFilterEditing::seesWhatStandsAtTheCursor_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("replaced");
    QTest::addRow("nothing") << u"|"_s << QString() << QString() << QString();
    QTest::addRow("a word") << u"sta|"_s << QString() << u"sta"_s << u"sta"_s;
    QTest::addRow("inside a word") << u"s|ta x"_s << QString() << u"s"_s << u"sta"_s;
    QTest::addRow("a negated word") << u"-sta|"_s << QString() << u"sta"_s << u"sta"_s;
    QTest::addRow("a value") << u"iccid:8 state:ac|"_s << u"state"_s << u"ac"_s << u"ac"_s;
    QTest::addRow("no value yet") << u"state:|"_s << u"state"_s << QString() << QString();
    QTest::addRow("the second value") << u"state:active,su| x"_s << u"state"_s << u"su"_s << u"su"_s;
    QTest::addRow("the first of two") << u"state:ac|,suspend"_s << u"state"_s << u"ac"_s << u"ac"_s;
    QTest::addRow("in quotes") << u"plan:\"M2M 4|"_s << u"plan"_s << u"M2M 4"_s << u"\"M2M 4"_s;
    QTest::addRow("unknown key") << u"colour:re|"_s << QString() << u"colour:re"_s << u"colour:re"_s;
    QTest::addRow("after a blank") << u"state:active |"_s << QString() << QString() << QString();
}

void TestFilterEditing::seesWhatStandsAtTheCursor()
{
    QFETCH(QString, marked);
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, replaced);
    const qsizetype cursor = marked.indexOf(u'|');
    const QString text = QString(marked).remove(u'|');
    const Spot spot = spotAt(text, cursor);
    QCOMPARE(spot.key, key);
    QCOMPARE(spot.typed, typed);
    QCOMPARE(text.mid(spot.start, spot.length), replaced);
}

void TestFilterEditing::completes()
{
    const Vocabulary vocabulary {{u"state"_s, {u"active"_s, u"deactive"_s, u"suspend"_s}}, {u"plan"_s, {u"M2M 4G 5MB"_s}}};
    QCOMPARE(completions(spotAt(u"sta"_s, 3), vocabulary), QStringList {u"state:"_s});
    QCOMPARE(completions(spotAt(u"state:act"_s, 9), vocabulary), (QStringList {u"active"_s, u"deactive"_s}));
    QCOMPARE(completions(spotAt(u"plan:m2"_s, 7), vocabulary), QStringList {u"\"M2M 4G 5MB\""_s});
    QCOMPARE(completions(spotAt(u"missing:"_s, 8), vocabulary), (QStringList {u"yes"_s, u"no"_s}));
    QCOMPARE(completions(spotAt(u"state:active"_s, 12), vocabulary), QStringList());
    QCOMPARE(completions(spotAt(u"8914"_s, 4), vocabulary), QStringList());
}

QTEST_GUILESS_MAIN(TestFilterEditing)
#include "tst_filterediting.moc"
