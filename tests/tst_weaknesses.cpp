#include "tests/weaknesstable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The table of known weaknesses names for each the test that shows it: a test that there is.
class tst_Weaknesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatIsWrong_data();
    void seesWhatIsWrong();
    void readsTestsOfATree();
    void everyWeaknessNamesItsTest();

private:
    static void plant(const QString &root, const QString &path, const QByteArray &text);
};

void tst_Weaknesses::seesWhatIsWrong_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("problems");
    const QString good = u"# Words\n\n| id | else | ours | shown by |\n|---|---|---|---|\n| W1 | a | b | `tst_a::holds` |\n"_s;
    QTest::addRow("nothing") << good + u"| W2 | a | b | `tst_a::holds(a row)`, `tst_a::counts` |"_s << QStringList();
    QTest::addRow("later") << good + u"| W2 | a | b | later: billing |"_s << QStringList();
    QTest::addRow("not yet") << good + u"| W2 | a | b | `tst_a::holds`; not yet: customer plans |"_s << QStringList();
    QTest::addRow("missing") << good << QStringList {u"W2 is missing"_s};
    QTest::addRow("twice") << good + u"| W2 | a | b | `tst_a::holds` |\n| W2 | a | b | `tst_a::holds` |"_s << QStringList {u"line 7, W2: is there twice"_s};
    QTest::addRow("of nobody") << good + u"| W2 | a | b | `tst_a::holds` |\n| W3 | a | b | `tst_a::holds` |"_s << QStringList {u"line 7, W3: nobody asked for it"_s};
    QTest::addRow("an empty cell") << good + u"| W2 |  | b | `tst_a::holds` |"_s << QStringList {u"line 6, W2: has an empty cell"_s};
    QTest::addRow("no test") << good + u"| W2 | a | b | somehow |"_s << QStringList {u"line 6, W2: names neither a test nor what is to come"_s};
    QTest::addRow("too few cells") << good + u"| W2 | a | `tst_a::holds` |"_s << QStringList {u"line 6, W2: has 2 cells beside its id, not 3"_s};
    QTest::addRow("no such program") << good + u"| W2 | a | b | `tst_b::holds` |"_s << QStringList {u"line 6, W2: there is no test program tst_b"_s};
    QTest::addRow("no such function") << good + u"| W2 | a | b | `tst_a::hold` |"_s << QStringList {u"line 6, W2: tst_a has no function hold"_s};
    QTest::addRow("no such row") << good + u"| W2 | a | b | `tst_a::holds(row)` |"_s << QStringList {u"line 6, W2: tst_a::holds has no row \"row\""_s};
    QTest::addRow("no name of a test") << good + u"| W2 | a | b | `holds` |"_s << QStringList {u"line 6, W2: is not program::function or program::function(row): holds"_s};
    QTest::addRow("later, but nobody knows of it") << good + u"| W2 | a | b | later: bilge |"_s << QStringList {u"line 6, W2: nothing of later is called \"bilge\""_s};
}

void tst_Weaknesses::seesWhatIsWrong()
{
    QFETCH(QString, table);
    QFETCH(QStringList, problems);
    const weaknesstable::Tests tests {{{u"tst_a"_s, {u"holds"_s, u"counts"_s}}}, {{u"tst_a"_s, u"QTest::addRow(\"a row\")"_s}}};
    QCOMPARE(weaknesstable::problems(weaknesstable::rows(table), {u"W1"_s, u"W2"_s}, tests), problems);
}

void tst_Weaknesses::plant(const QString &root, const QString &path, const QByteArray &text)
{
    QDir(root).mkpath(path.section(u'/', 0, -2));
    QFile file(root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void tst_Weaknesses::readsTestsOfATree()
{
    const QTemporaryDir root;
    plant(root.path(), u"a/CMakeLists.txt"_s, "thingdesk_test(tst_a SOURCES in/tst_a.cpp a.h LINK b)\nforeach(test tst_b\n        tst_c)\n    thingdesk_test(${test} SOURCES ${test}.cpp)\nendforeach()\n");
    plant(root.path(), u"a/in/tst_a.cpp"_s, "class A\n{\nprivate Q_SLOTS:\n    void init();\n    void holds_data();\n    void holds();\n    void begins() { }\n\nprivate:\n    void helps();\n};\n");
    plant(root.path(), u"a/tst_b.cpp"_s, "private Q_SLOTS:\n    void counts();\n};\nvoid strays();\n    void neither();\n");
    const weaknesstable::Tests tests = weaknesstable::testsUnder(root.path());
    QCOMPARE(tests.functions.value(u"tst_a"_s), (QSet<QString> {u"holds"_s, u"begins"_s}));
    QCOMPARE(tests.functions.value(u"tst_b"_s), (QSet<QString> {u"counts"_s}));
    QCOMPARE(tests.functions.size(), 3);
}

void tst_Weaknesses::everyWeaknessNamesItsTest()
{
    constexpr int kWeaknesses = 62;
    constexpr int kFeatures = 75;
    QStringList ids {u"W13b"_s};
    for (int i = 1; i <= kWeaknesses; ++i)
        ids << u"W%1"_s.arg(i);
    for (int i = 1; i <= kFeatures; ++i)
        ids << u"S%1"_s.arg(i);
    const QString folder = QStringLiteral(THINGDESK_SOURCE_FOLDER "/tests");
    QFile file(folder + u"/weaknesses.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const weaknesstable::Tests tests = weaknesstable::testsUnder(folder);
    QVERIFY2(tests.functions.size() > 100, "the tests were there to look at");
    const QStringList found = weaknesstable::problems(weaknesstable::rows(QString::fromUtf8(file.readAll())), ids, tests);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

QTEST_APPLESS_MAIN(tst_Weaknesses)
#include "tst_weaknesses.moc"
