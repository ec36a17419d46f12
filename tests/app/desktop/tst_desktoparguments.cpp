#include "app/desktop/desktoparguments.h"

#include "models/values/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_DesktopArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTheDefault();
    void readsAllOfIt();
    void aRunningWindowGetsWhatConcernsIt();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();

private:
    static Result<DesktopArguments> parse(const QStringList &words) { return parseDesktopArguments(words, u"/home/somebody"_s); }
};

void tst_DesktopArguments::nothingIsTheDefault()
{
    QCOMPARE(*parse({}), DesktopArguments {});
}

void tst_DesktopArguments::readsAllOfIt()
{
    const auto read = parse({u"--store"_s, u"sqlite:/tmp/x.sqlite"_s, u"--profile=east"_s, u"lists/lines.csv"_s, u"--page"_s, u"changes"_s});
    QVERIFY(read);
    QCOMPARE(read->store, (StoreUrl {StoreUrl::Kind::Sqlite, u"/tmp/x.sqlite"_s, {}}));
    QCOMPARE(read->profile, u"east"_s);
    QCOMPARE(read->page, u"changes"_s);
    QCOMPARE(read->file, u"/home/somebody/lists/lines.csv"_s);
    QVERIFY(parse({u"--demo"_s})->demo);
    QVERIFY(parse({u"--version"_s})->version);
    QVERIFY(parse({u"-h"_s})->help);
    QCOMPARE(parse({u"--"_s, u"-odd name.csv"_s})->file, u"/home/somebody/-odd name.csv"_s);
}

void tst_DesktopArguments::aRunningWindowGetsWhatConcernsIt()
{
    const auto asked = parse({u"--store"_s, u"sqlite:x"_s, u"--profile"_s, u"east"_s, u"--page"_s, u"audit"_s, u"-lines.csv"_s});
    QVERIFY(!asked); // a file that looks like an option needs the two hyphens
    const auto second = parse({u"--store"_s, u"sqlite:x"_s, u"--profile"_s, u"east"_s, u"--page"_s, u"audit"_s, u"--"_s, u"-lines.csv"_s});
    const auto first = parseDesktopArguments(second->forRunningWindow(), u"/elsewhere"_s);
    QVERIFY(first);
    QCOMPARE(first->profile, u"east"_s);
    QCOMPARE(first->page, u"audit"_s);
    QCOMPARE(first->file, u"/home/somebody/-lines.csv"_s);
    QVERIFY(!first->store);
}

void tst_DesktopArguments::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::addRow("an unknown option") << QStringList {u"--wrong"_s} << u"desktop.usage"_s;
    QTest::addRow("no value") << QStringList {u"--store"_s} << u"desktop.usage"_s;
    QTest::addRow("two files") << QStringList {u"a.csv"_s, u"b.csv"_s} << u"desktop.usage"_s;
    QTest::addRow("no store") << QStringList {u"--store"_s, u"mysql:x"_s} << u"store.url"_s;
    QTest::addRow("the demo has its own store") << QStringList {u"--demo"_s, u"--store"_s, u"sqlite:x"_s} << u"usage.together"_s;
    QTest::addRow("a page that there is not") << QStringList {u"--page"_s, u"billing"_s} << u"usage.choice"_s;
}

void tst_DesktopArguments::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    const auto read = parse(words);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Usage);
    QCOMPARE(read.error().code, code);
    QVERIFY(wording::knows(code));
}

void tst_DesktopArguments::helpNamesEveryOption()
{
    const QString help = desktopHelp();
    for (const QString &option : {u"--store"_s, u"--profile"_s, u"--page"_s, u"--demo"_s, u"--help"_s, u"--version"_s, u"FILE.csv"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(tst_DesktopArguments)
#include "tst_desktoparguments.moc"
