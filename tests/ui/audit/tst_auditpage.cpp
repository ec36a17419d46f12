#include "models/audit/auditexport.h"
#include "models/catalogue/currentprofile.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "tests/models/audit/auditfixture.h"
#include "ui/audit/auditdetails.h"
#include "ui/audit/auditpage.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using auditfixture::kNoon;

class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sayHowManyAreShown();
    void fieldsMakeOneSelection_data();
    void fieldsMakeOneSelection();
    void aSpanOfDaysIsWhole();
    void showAllBringsEverythingBack();
    void nothingThatMatchesOffersTheWayBack();
    void theEntryOnTheRightIsWhole();
    void aChangesNumberOpensIt();
    void theInspectorKeyHidesTheDetails();
    void anExportIsWhatIsShown();
    void anExportThatFailsSaysWhy();
    void copiesTheSelectionNewestFirst();
    void nothingSelectedIsNothingToCopy();
    void aNewEntryKeepsTheSelection();
    void tabGoesFromTheFilterToTheEntry();

private:
    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        Q_ASSERT(found != nullptr);
        return *found;
    }
    QTableView &table() const { return part<QTableView>(u"audit.table"_s); }
    int rows() const { return table().model()->rowCount(); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    QString detail(const QString &name) const
    {
        const auto *label = m_page->findChild<QLabel *>(u"audit.details."_s + name);
        return label != nullptr ? label->text() : QString();
    }
    void trigger(const char *action)
    {
        QVERIFY2(m_actions->action(action)->isEnabled(), action);
        m_actions->action(action)->trigger();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<StoreThread> m_reading;
    std::unique_ptr<StoreThread> m_working;
    std::unique_ptr<StoreWatch> m_watch;
    CurrentProfile m_profile;
    std::unique_ptr<Actions> m_actions;
    FakeClock m_clock;
    std::unique_ptr<AuditPage> m_page;
};

void TestAuditPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    const StoreUrl url = auditfixture::copyTo(m_folder->filePath(u"fleet.sqlite"_s));
    m_db = std::move(Database::open(url).value());
    m_reading = std::make_unique<StoreThread>(url);
    m_working = std::make_unique<StoreThread>(url);
    m_watch = std::make_unique<StoreWatch>(*m_reading);
    m_actions = std::make_unique<Actions>(nullptr);
    m_page = std::make_unique<AuditPage>(PageContext {*m_reading, *m_working, *m_watch, m_profile, *m_actions, *m_settings, m_clock});
    m_page->resize(1200, 700);
    m_page->show();
    QTRY_COMPARE(rows(), 15);
}

void TestAuditPage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_watch.reset();
    m_working.reset();
    m_reading.reset();
    m_db.reset();
}

void TestAuditPage::sayHowManyAreShown()
{
    QSignalSpy changed(m_page.get(), &Page::statusChanged);
    part<QComboBox>(u"audit.actor"_s).setCurrentText(u"joe"_s);
    QTRY_COMPARE(rows(), 4);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_page->statusText(), u"4 entries shown of 15"_s);
    table().selectAll();
    QCOMPARE(m_page->statusText(), u"4 entries shown of 15 · 4 selected"_s);
}

void TestAuditPage::fieldsMakeOneSelection_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("entries");
    QTest::addRow("person") << u"actor"_s << u"joe"_s << 4;
    QTest::addRow("action") << u"action"_s << u"Change: released"_s << 2;
    QTest::addRow("kind of action") << u"action"_s << u"Everything done to profiles"_s << 2;
    QTest::addRow("type") << u"type"_s << u"Restore"_s << 4;
    QTest::addRow("today") << u"period"_s << u"Today"_s << 9;
    QTest::addRow("week") << u"period"_s << u"Last 7 days"_s << 13;
    QTest::addRow("month") << u"period"_s << u"Last 30 days"_s << 13;
    QTest::addRow("words") << u"text"_s << u"settings changed"_s << 1;
    QTest::addRow("line by IMEI") << u"device"_s << u"350000000001003"_s << 2;
    QTest::addRow("change") << u"change"_s << u"1"_s << 4;
}

void TestAuditPage::fieldsMakeOneSelection()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, entries);
    if (auto *combo = m_page->findChild<QComboBox *>(u"audit."_s + field)) {
        QVERIFY(combo->findText(value) >= 0);
        combo->setCurrentText(value);
    } else {
        QTest::keyClicks(&part<QLineEdit>(u"audit."_s + field), value);
        QTest::keyClick(&part<QLineEdit>(u"audit."_s + field), Qt::Key_Return);
    }
    QTRY_COMPARE(rows(), entries);
}

void TestAuditPage::aSpanOfDaysIsWhole()
{
    auto &from = part<QDateEdit>(u"audit.from"_s);
    QVERIFY(!from.isVisible());
    part<QComboBox>(u"audit.period"_s).setCurrentIndex(4);
    QVERIFY(from.isVisible());
    from.setDate(kNoon.date().addDays(-2));
    part<QDateEdit>(u"audit.to"_s).setDate(kNoon.date().addDays(-2));
    QTRY_COMPARE(rows(), 4);
}

void TestAuditPage::showAllBringsEverythingBack()
{
    QVERIFY(!m_actions->action("audit.show-all")->isEnabled());
    m_page->showChange(ChangeId {1});
    QTRY_COMPARE(rows(), 4);
    trigger("audit.show-all");
    QTRY_COMPARE(rows(), 15);
    QVERIFY(!m_actions->action("audit.show-all")->isEnabled());
}

void TestAuditPage::nothingThatMatchesOffersTheWayBack()
{
    part<QLineEdit>(u"audit.text"_s).setText(u"moon"_s);
    QTRY_COMPARE(rows(), 0);
    auto &back = part<QPushButton>(u"emptyState.audit.show-all"_s);
    QVERIFY(back.isVisible());
    QVERIFY(!m_actions->action("audit.export")->isEnabled());
    back.click();
    QTRY_COMPARE(rows(), 15);
    QVERIFY(!back.isVisible());
}

void TestAuditPage::theEntryOnTheRightIsWhole()
{
    QTRY_COMPARE(cell(3, AuditTableModel::Action), u"Line: confirmed"_s);
    table().selectRow(3);
    QCOMPARE(detail(u"heading"_s), u"Line: confirmed"_s);
    QCOMPARE(detail(u"subject"_s).remove(QChar(0x2009)), u"89148000000010000001"_s);
    QCOMPARE(detail(u"type"_s), u"Suspend"_s);
    QCOMPARE(detail(u"value"_s), u"active → suspended"_s);
    QCOMPARE(detail(u"evidence"_s), u"callback"_s);
    QCOMPARE(detail(u"request"_s), u"340bcb0b-00ee-438b"_s);
    QCOMPARE(detail(u"actor"_s), u"jane"_s);
    QCOMPARE(detail(u"entry"_s), u"12"_s);
    table().selectRow(2);
    QCOMPARE(detail(u"reason"_s), u"The line was active when the plan was made; now it is suspend."_s);
}

void TestAuditPage::aChangesNumberOpensIt()
{
    QTRY_COMPARE(cell(9, AuditTableModel::Change), u"1"_s);
    QSignalSpy opened(m_page.get(), &AuditPage::changeOpened);
    table().scrollTo(table().model()->index(9, AuditTableModel::Change));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(table().model()->index(9, AuditTableModel::Change)).center());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().value<ChangeId>(), ChangeId {1});
    part<QPushButton>(u"audit.details.change"_s).click();
    QCOMPARE(opened.size(), 1);
    // An entry that belongs to no change opens none.
    table().selectRow(14);
    QVERIFY(!part<QPushButton>(u"audit.details.change"_s).isVisible());
}

void TestAuditPage::theInspectorKeyHidesTheDetails()
{
    auto &details = part<AuditDetails>(u"audit.details"_s);
    QVERIFY(details.isVisible());
    trigger("inspector.toggle");
    QVERIFY(!details.isVisible());
    QCOMPARE(m_settings->value(u"window/audit/details"_s).toBool(), false);
    trigger("inspector.toggle");
    QVERIFY(details.isVisible());
    // A page that is not on show does not answer.
    m_page->hide();
    m_actions->action("inspector.toggle")->trigger();
    m_page->show();
    QVERIFY(details.isVisible());
}

void TestAuditPage::anExportIsWhatIsShown()
{
    part<QComboBox>(u"audit.actor"_s).setCurrentText(u"joe"_s);
    QTRY_COMPARE(rows(), 4);
    trigger("audit.export");
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    // An entry that came meanwhile was not on show.
    auditfixture::must(bool(m_db->inTransaction([&] {
        return AuditLog(*m_db).append(auditfixture::ofChange(kNoon.addSecs(60), u"joe"_s, u"window"_s, u"change.renamed"_s, 2));
    })));
    const QString file = m_folder->filePath(u"shown.json"_s);
    Q_EMIT dialog->fileSelected(file);
    const auto &notice = part<NoticeBar>(u"audit.notice"_s);
    QTRY_COMPARE(notice.sentence(), u"4 entries are in %1."_s.arg(file));
    QFile json(file);
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = json.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.first().contains("\"entry\":3"));
    QVERIFY(lines.last().contains("\"entry\":6"));
    QVERIFY(m_actions->action("audit.export")->isEnabled());
}

void TestAuditPage::anExportThatFailsSaysWhy()
{
    trigger("audit.export");
    Q_EMIT m_page->findChild<QFileDialog *>()->fileSelected(m_folder->filePath(u"none/audit.csv"_s));
    const auto &notice = part<NoticeBar>(u"audit.notice"_s);
    QTRY_VERIFY2(notice.sentence().contains(u"cannot be written"_s), qPrintable(notice.sentence()));
}

void TestAuditPage::copiesTheSelectionNewestFirst()
{
    QGuiApplication::clipboard()->clear();
    table().selectRow(3);
    table().selectionModel()->select(table().model()->index(14, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger("edit.copy");
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines[0].contains(u"89148000000010000001"_s));
    QVERIFY(lines[1].contains(u"profile.added"_s));
    trigger("edit.copy-headers");
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Time\tWho"_s));
}

void TestAuditPage::nothingSelectedIsNothingToCopy()
{
    QVERIFY(!m_actions->action("edit.copy")->isEnabled());
    QVERIFY(m_actions->action("edit.copy")->toolTip().contains(u"Select entries first."_s));
}

void TestAuditPage::aNewEntryKeepsTheSelection()
{
    QTRY_COMPARE(cell(3, AuditTableModel::Action), u"Line: confirmed"_s);
    table().selectRow(3);
    auditfixture::must(bool(m_db->inTransaction([&] {
        return AuditLog(*m_db).append(auditfixture::ofChange(kNoon.addSecs(60), u"joe"_s, u"window"_s, u"change.renamed"_s, 2));
    })));
    m_watch->look();
    QTRY_COMPARE(rows(), 16);
    QCOMPARE(table().currentIndex().row(), 4);
    QCOMPARE(detail(u"entry"_s), u"12"_s);
    QCOMPARE(m_page->statusText(), u"16 entries shown of 16"_s);
}

void TestAuditPage::tabGoesFromTheFilterToTheEntry()
{
    QTRY_COMPARE(cell(3, AuditTableModel::Action), u"Line: confirmed"_s);
    table().selectRow(3);
    QStringList names;
    const QWidget *widget = &part<QLineEdit>(u"audit.text"_s);
    do {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->objectName().startsWith(u"audit."_s))
            names << widget->objectName();
        widget = widget->nextInFocusChain();
    } while (widget->objectName() != u"audit.text"_s);
    QCOMPARE(names, (QStringList {u"audit.text"_s, u"audit.period"_s, u"audit.export.button"_s, u"audit.actor"_s, u"audit.action"_s, u"audit.type"_s, u"audit.device"_s, u"audit.change"_s, u"audit.table"_s,
                                  u"audit.details"_s, u"audit.details.change"_s}));
}

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
