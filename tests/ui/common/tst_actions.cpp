#include "ui/common/actions.h"

#include <QAction>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Actions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoHaveTheSameKey();
    void eachSaysWhatItDoes();
    void isOffUntilSomebodyPerformsIt();
    void tipNamesKeyAndReason();
    void keepsAChangedKey();
    void keepsAKeyThatWasTakenAway();
    void resetBringsTheFirstKeysBack();
    void knowsWhoHasAKey();
};

void tst_Actions::noTwoHaveTheSameKey()
{
    const Actions actions(nullptr);
    QSet<QString> keys;
    for (const QAction *action : actions.all()) {
        const QString key = action->shortcut().toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(action->objectName()));
        keys.insert(key);
    }
}

void tst_Actions::eachSaysWhatItDoes()
{
    const Actions actions(nullptr);
    QVERIFY(actions.all().size() > 20);
    for (const QAction *action : actions.all()) {
        QVERIFY2(actions.purpose(action).endsWith(u'.'), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
}

void tst_Actions::isOffUntilSomebodyPerformsIt()
{
    const Actions actions(nullptr);
    QVERIFY(!actions.action("change.new")->isEnabled());
}

void tst_Actions::tipNamesKeyAndReason()
{
    const Actions actions(nullptr);
    QAction *pause = actions.action("change.pause");
    Actions::setRefusal(pause, u"Change 7 is over (succeeded)."_s);
    QVERIFY(!pause->isEnabled());
    QVERIFY(pause->toolTip().contains(u"Ctrl+P"_s));
    QVERIFY(pause->toolTip().contains(u"Change 7 is over"_s));
    Actions::setRefusal(pause, {});
    QVERIFY(pause->isEnabled());
    QVERIFY(!pause->toolTip().contains(u"Change 7"_s));
}

void tst_Actions::keepsAChangedKey()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    {
        Actions actions(&settings);
        actions.setShortcut(actions.action("change.new"), QKeySequence(u"Ctrl+J"_s));
    }
    const Actions again(&settings);
    QCOMPARE(again.action("change.new")->shortcut(), QKeySequence(u"Ctrl+J"_s));
    QCOMPARE(again.defaultShortcut(again.action("change.new")), QKeySequence(u"Ctrl+B"_s));
}

void tst_Actions::keepsAKeyThatWasTakenAway()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    {
        Actions actions(&settings);
        actions.setShortcut(actions.action("change.new"), {});
    }
    const Actions again(&settings);
    QVERIFY(again.action("change.new")->shortcut().isEmpty());
}

void tst_Actions::resetBringsTheFirstKeysBack()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Actions actions(&settings);
    actions.setShortcut(actions.action("change.new"), QKeySequence(u"Ctrl+J"_s));
    actions.resetShortcuts();
    QCOMPARE(actions.action("change.new")->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(settings.allKeys().isEmpty());
}

void tst_Actions::knowsWhoHasAKey()
{
    const Actions actions(nullptr);
    QCOMPARE(actions.owner(QKeySequence(u"Ctrl+K"_s)), actions.action("palette.open"));
    QCOMPARE(actions.owner(QKeySequence(u"Ctrl+Alt+J"_s)), nullptr);
    QCOMPARE(actions.owner({}), nullptr);
}

QTEST_MAIN(tst_Actions)
#include "tst_actions.moc"
