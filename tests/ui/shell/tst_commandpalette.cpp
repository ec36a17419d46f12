#include "ui/shell/commandpalette.h"

#include "ui/common/actions.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void enterRunsTheBestMatch();
    void whatMayNotRunSaysWhyAndDoesNothing();
    void escapeClosesIt();
};

void tst_CommandPalette::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::addRow("words' beginnings") << u"cr"_s << u"Cancel the rest"_s << u"Find a command for me"_s;
    QTest::addRow("neighbours") << u"sync"_s << u"Sync"_s << u"Show yesterday's noise chart"_s;
    QTest::addRow("a whole part") << u"headers"_s << u"Copy with headers"_s << u"Have each day's errors"_s;
}

void tst_CommandPalette::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(CommandPalette::score(typed, better) > CommandPalette::score(typed, worse));
    QCOMPARE(CommandPalette::score(u"xq"_s, better), -1);
    QCOMPARE(CommandPalette::score({}, better), 0);
}

void tst_CommandPalette::enterRunsTheBestMatch()
{
    Actions actions(nullptr);
    Actions::setRefusal(actions.action("change.new"), {});
    QSignalSpy triggered(actions.action("change.new"), &QAction::triggered);
    QWidget window;
    window.show();
    CommandPalette palette(actions, &window);
    palette.open();
    auto *input = palette.findChild<QLineEdit *>(u"palette.input"_s);
    QTest::keyClicks(input, u"new ch"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!palette.isVisible());
}

void tst_CommandPalette::whatMayNotRunSaysWhyAndDoesNothing()
{
    Actions actions(nullptr);
    Actions::setRefusal(actions.action("change.pause"), u"Nothing runs."_s);
    QSignalSpy triggered(actions.action("change.pause"), &QAction::triggered);
    QWidget window;
    window.show();
    CommandPalette palette(actions, &window);
    palette.open();
    auto *input = palette.findChild<QLineEdit *>(u"palette.input"_s);
    QTest::keyClicks(input, u"pause"_s);
    const auto *list = palette.findChild<QListView *>(u"palette.list"_s);
    QVERIFY(!(list->model()->index(0, 0).flags() & Qt::ItemIsEnabled));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(triggered.isEmpty());
    QVERIFY(palette.isVisible());
}

void tst_CommandPalette::escapeClosesIt()
{
    Actions actions(nullptr);
    QWidget window;
    window.show();
    CommandPalette palette(actions, &window);
    palette.open();
    QTest::keyClick(palette.findChild<QLineEdit *>(u"palette.input"_s), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
