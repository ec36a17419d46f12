#include "models/catalogue/currentprofile.h"
#include "models/catalogue/rowstable.h"
#include "models/store/database.h"
#include "models/store/storewatch.h"
#include "tests/support/fakeclock.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/fielderror.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The catalogue's page on a store of its own.
class TestCataloguePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowIsAddedAndChanged();
    void aFieldSaysWhatIsWrongWithIt();
    void whatIsRemovedIsShownAndComesBack();
    void wordsFindRows();
    void anImportIsShownBeforeItIsWritten();
    void aFileWithARefusedRowCannotBeImported();
    void rowsAreCopiedWithHeaders();

private:
    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    bool has(const QString &name) const { return m_page->findChild<QWidget *>(name) != nullptr; }
    QTableView &table() const { return part<QTableView>(u"catalogue.table"_s); }
    int rows() const { return table().model()->rowCount(); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    void trigger(const char *action)
    {
        QVERIFY2(m_actions->action(action)->isEnabled(), action);
        m_actions->action(action)->trigger();
    }
    void save() { part<QDialogButtonBox>(u"reference.buttons"_s).button(QDialogButtonBox::Save)->click(); }
    void type(const char *field, const QString &text) { part<QLineEdit>(u"reference."_s + QLatin1StringView(field)).setText(text); }
    QString file(const QByteArray &text)
    {
        QFile out(m_folder->filePath(u"in.csv"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("no file");
        return out.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<StoreThread> m_reading;
    std::unique_ptr<StoreThread> m_working;
    std::unique_ptr<StoreWatch> m_watch;
    CurrentProfile m_profile;
    std::unique_ptr<Actions> m_actions;
    FakeClock m_clock;
    std::unique_ptr<CataloguePage> m_page;
};

void TestCataloguePage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    const StoreUrl url {StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}};
    {
        const auto db = Database::open(url);
        QVERIFY(db);
        RowsTable rows({u"name"_s, u"code"_s}, {{u"Harbour"_s, u"H"_s}, {u"Ridge"_s, u"R"_s}}, u"rows"_s);
        QVERIFY(ReferenceStore(**db, {}).import(ReferenceKind::Customers, rows, {}, m_clock.nowUtc()));
    }
    m_reading = std::make_unique<StoreThread>(url);
    m_working = std::make_unique<StoreThread>(url);
    m_watch = std::make_unique<StoreWatch>(*m_reading);
    m_actions = std::make_unique<Actions>(nullptr);
    m_page = std::make_unique<CataloguePage>(PageContext {*m_reading, *m_working, *m_watch, m_profile, *m_actions, *m_settings, m_clock});
    new QAbstractItemModelTester(table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    m_page->resize(1000, 600);
    m_page->show();
    QTRY_COMPARE(rows(), 2);
}

void TestCataloguePage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_watch.reset();
    m_working.reset();
    m_reading.reset();
}

void TestCataloguePage::aRowIsAddedAndChanged()
{
    trigger("catalogue.add");
    QTRY_VERIFY(has(u"reference.name"_s));
    type("name", u"Zenith"_s);
    save();
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(!has(u"reference.name"_s));
    table().selectRow(2);
    trigger("catalogue.edit");
    QTRY_VERIFY(has(u"reference.code"_s));
    QVERIFY(!part<QLineEdit>(u"reference.name"_s).isEnabled());
    type("code", u"Z9"_s);
    save();
    QTRY_COMPARE(cell(2, 1), u"Z9"_s);
    QCOMPARE(m_page->statusText(), u"3 rows shown of 3"_s);
}

void TestCataloguePage::aFieldSaysWhatIsWrongWithIt()
{
    trigger("catalogue.add");
    QTRY_VERIFY(has(u"reference.name"_s));
    save();
    QVERIFY(!part<FieldError>(u"reference.name.error"_s).sentence().isEmpty());
    type("name", u"Ridge"_s);
    save();
    QTRY_VERIFY(part<FieldError>(u"reference.buttons.error"_s).sentence().contains(u"Ridge"_s));
    QCOMPARE(rows(), 2);
}

void TestCataloguePage::whatIsRemovedIsShownAndComesBack()
{
    table().selectRow(0);
    trigger("catalogue.remove");
    QTRY_VERIFY(has(u"question.yes"_s));
    part<QPushButton>(u"question.yes"_s).click();
    QTRY_COMPARE(rows(), 1);
    part<QCheckBox>(u"catalogue.removed"_s).click();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(0, 2), u"Removed"_s);
    table().clearSelection();
    table().selectRow(0);
    QVERIFY(!m_actions->action("catalogue.edit")->isEnabled());
    trigger("catalogue.restore");
    QTRY_COMPARE(cell(0, 2), QString());
}

void TestCataloguePage::wordsFindRows()
{
    part<QLineEdit>(u"catalogue.filter"_s).setText(u"ridg"_s);
    QCOMPARE(rows(), 1);
    part<QLineEdit>(u"catalogue.filter"_s).setText(u"nobody"_s);
    QCOMPARE(rows(), 0);
    QVERIFY(part<QWidget>(u"catalogue.empty"_s).isVisible());
}

void TestCataloguePage::anImportIsShownBeforeItIsWritten()
{
    m_page->importFrom(file("name,code\nHarbour,H2\nNew,N\nRidge,R\n"));
    QTRY_VERIFY(has(u"referenceImport.counts"_s));
    QCOMPARE(part<QLabel>(u"referenceImport.counts"_s).text(), u"New 1 · changed 1 · as before 1 · refused 0"_s);
    QCOMPARE(rows(), 2);
    part<QPushButton>(u"referenceImport.import"_s).click();
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(0, 1), u"H2"_s);
}

void TestCataloguePage::aFileWithARefusedRowCannotBeImported()
{
    m_page->importFrom(file("name,code\nNew,N\n,X\n"));
    QTRY_VERIFY(has(u"referenceImport.counts"_s));
    QVERIFY(!part<QPushButton>(u"referenceImport.import"_s).isEnabled());
}

void TestCataloguePage::rowsAreCopiedWithHeaders()
{
    table().selectRow(1);
    trigger("edit.copy-headers");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Name\tCode\tState\nRidge\tR\t\n"_s);
}

QTEST_MAIN(TestCataloguePage)
#include "tst_cataloguepage.moc"
