#include "tests/ui/settings/settingsstage.h"
#include "ui/common/fielderror.h"
#include "ui/settings/shortcutmodel.h"

#include <QAbstractItemModelTester>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShortcutsSection : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aTakenKeyNamesItsOwner();
    void aLetterAloneIsNoKey();
    void keysGoBackToTheUsual();
    void keysAreFound();

private:
    void chooseCommand(const char *id) const
    {
        auto &table = part<QTableView>(u"shortcuts.table"_s);
        const QAction *wanted = m_world->actions.action(id);
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == wanted->text().remove(u'&'))
                table.selectRow(row);
        }
    }
};

void TestShortcutsSection::aTakenKeyNamesItsOwner()
{
    openSection(4);
    chooseCommand("device.columns");
    QVERIFY(part<QLabel>(u"shortcuts.command"_s).text().contains(u"Columns"_s));
    auto &keys = part<QKeySequenceEdit>(u"shortcuts.keys"_s);
    keys.setKeySequence(QKeySequence(u"Ctrl+B"_s));
    const QString conflict = part<FieldError>(u"shortcuts.keys.error"_s).sentence();
    QVERIFY2(conflict.contains(u"New change"_s), qPrintable(conflict));
    button(u"shortcuts.assign"_s).click();
    QCOMPARE(m_world->actions.action("device.columns")->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(m_world->actions.action("change.new")->shortcut().isEmpty());
    QVERIFY(part<FieldError>(u"shortcuts.keys.error"_s).sentence().isEmpty());
    // Kept over a start.
    const Actions again(&m_world->settings);
    QCOMPARE(again.action("device.columns")->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(again.action("change.new")->shortcut().isEmpty());
}

void TestShortcutsSection::aLetterAloneIsNoKey()
{
    openSection(4);
    chooseCommand("device.columns");
    auto &keys = part<QKeySequenceEdit>(u"shortcuts.keys"_s);
    keys.setKeySequence(QKeySequence(u"D"_s));
    QVERIFY(!button(u"shortcuts.assign"_s).isEnabled());
    QVERIFY(part<FieldError>(u"shortcuts.keys.error"_s).sentence().contains(u"typed into fields"_s));
    keys.setKeySequence(QKeySequence(u"F7"_s));
    QVERIFY(button(u"shortcuts.assign"_s).isEnabled());
    // Of several keys the first.
    keys.setKeySequence(QKeySequence(u"Ctrl+G, Ctrl+H"_s));
    QCOMPARE(keys.keySequence(), QKeySequence(u"Ctrl+G"_s));
}

void TestShortcutsSection::keysGoBackToTheUsual()
{
    openSection(4);
    chooseCommand("change.new");
    button(u"shortcuts.none"_s).click();
    QAction *action = m_world->actions.action("change.new");
    QVERIFY(action->shortcut().isEmpty());
    button(u"shortcuts.reset"_s).click();
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(!button(u"shortcuts.reset"_s).isEnabled());
    button(u"shortcuts.none"_s).click();
    button(u"shortcuts.resetAll"_s).click();
    answer(u"shortcuts.resetQuestion"_s);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+B"_s));
}

void TestShortcutsSection::keysAreFound()
{
    ShortcutModel model(m_world->actions);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openSection(4);
    auto &table = part<QTableView>(u"shortcuts.table"_s);
    QCOMPARE(table.model()->rowCount(), int(m_world->actions.all().size()));
    auto &search = part<QLineEdit>(u"shortcuts.search"_s);
    QCOMPARE(m_page->filterWidget(), &search);
    search.setText(u"ctrl+k"_s);
    QCOMPARE(table.model()->rowCount(), 1);
    QVERIFY(table.model()->index(0, 0).data().toString().startsWith(u"Find a command"_s));
    search.setText(u"bulk change"_s);
    QVERIFY(table.model()->rowCount() >= 1);
}

QTEST_MAIN(TestShortcutsSection)
#include "tst_shortcutssection.moc"
