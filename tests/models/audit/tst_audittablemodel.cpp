#include "models/audit/audittablemodel.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "tests/models/audit/auditfixture.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAuditTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNewestIsFirst();
    void cellsSayItInWords();
    void aSelectionReplacesTheRows();
    void onlyTheLastQuestionIsAnswered();
    void saysWhileItSearches();
    void aSearchDoesNotWaitForTheReadingThread();
    void newEntriesComeInAbove();
    void aSelectionHidesNewEntriesToo();
    void aLongLogIsLoadedAsItIsLookedAt();
    void copiesAreRawAndTabbed();
    void aStoreThatFailsIsSaid();

private:
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    void append(const QList<AuditEntry> &entries) { auditfixture::must(bool(m_db->inTransaction([&] { return AuditLog(*m_db).append(entries); }))); }
    void select(const AuditSelection &selection = {})
    {
        QSignalSpy counts(m_model.get(), &AuditTableModel::countsChanged);
        m_model->select(selection);
        QVERIFY(counts.wait());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<AuditTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestAuditTableModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    const StoreUrl url = auditfixture::copyTo(m_folder->filePath(u"fleet.sqlite"_s));
    m_db = std::move(Database::open(url).value());
    m_thread = std::make_unique<StoreThread>(url);
    m_watch = std::make_unique<StoreWatch>(*m_thread);
    m_model = std::make_unique<AuditTableModel>(*m_thread, *m_watch);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestAuditTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_watch.reset();
    m_thread.reset();
    m_db.reset();
}

void TestAuditTableModel::theNewestIsFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isLoaded());
    select();
    QVERIFY(m_model->isLoaded());
    QCOMPARE(m_model->rowCount(), 15);
    QCOMPARE(m_model->total(), 15);
    QCOMPARE(m_model->actors(), (QStringList {u"jane"_s, u"joe"_s}));
    QCOMPARE(m_model->entryNumber(0), 15);
    QCOMPARE(m_model->entryNumber(14), 1);
    QTRY_COMPARE(cell(0, AuditTableModel::Action), u"Change: lines unconfirmed"_s);
    QCOMPARE(cell(14, AuditTableModel::Action), u"Profile: added"_s);
}

void TestAuditTableModel::cellsSayItInWords()
{
    select();
    QCOMPARE(cell(3, AuditTableModel::Action), u"…"_s);
    QVERIFY(m_model->index(3, 0).data(cellrole::Loading).toBool());
    QTRY_VERIFY(!m_model->index(3, 0).data(cellrole::Loading).toBool());
    QCOMPARE(cell(3, AuditTableModel::Who), u"jane"_s);
    QCOMPARE(cell(3, AuditTableModel::Through), u"Callback"_s);
    QCOMPARE(cell(3, AuditTableModel::Action), u"Line: confirmed"_s);
    QCOMPARE(cell(3, AuditTableModel::Subject), u"89148000000010000001"_s);
    QCOMPARE(cell(3, AuditTableModel::Values), u"State: active → suspended"_s);
    QCOMPARE(cell(3, AuditTableModel::Evidence), u"callback"_s);
    QCOMPARE(cell(3, AuditTableModel::RequestId), u"340bcb0b-00ee-438b"_s);
    QCOMPARE(cell(3, AuditTableModel::Change), u"2"_s);
    QCOMPARE(cell(2, AuditTableModel::Reason), u"The line was active when the plan was made; now it is suspend."_s);
    QCOMPARE(m_model->index(3, AuditTableModel::Action).data(cellrole::State).toString(), u"item.succeeded"_s);
    QVERIFY(m_model->index(3, AuditTableModel::Subject).data(cellrole::Identifier).toBool());
    QVERIFY(!m_model->index(0, AuditTableModel::Subject).data(cellrole::Identifier).toBool());
    QCOMPARE(m_model->index(3, AuditTableModel::Time).data(cellrole::Value).toDateTime(), auditfixture::kNoon.addSecs(2));
    QVERIFY(cell(3, AuditTableModel::Time).contains(u":02"_s));
}

void TestAuditTableModel::aSelectionReplacesTheRows()
{
    select();
    AuditSelection joe;
    joe.actor = u"joe"_s;
    select(joe);
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->total(), 15);
    QCOMPARE(m_model->entryNumber(0), 6);
    // The persons to choose from stay all.
    QCOMPARE(m_model->actors().size(), 2);
    AuditSelection shown = joe;
    shown.upTo = 15;
    QCOMPARE(m_model->shownSelection(), shown);
}

void TestAuditTableModel::onlyTheLastQuestionIsAnswered()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    AuditSelection joe;
    joe.actor = u"joe"_s;
    m_model->select({});
    m_model->select(joe);
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(resets.size(), 1);
}

void TestAuditTableModel::saysWhileItSearches()
{
    select();
    QVERIFY(!m_model->isSearching());
    QSignalSpy searching(m_model.get(), &AuditTableModel::searchingChanged);
    QSignalSpy failed(m_model.get(), &AuditTableModel::failed);
    AuditSelection jane;
    jane.text = u"jan"_s;
    m_model->select(jane);
    QVERIFY(m_model->isSearching());
    // Typing goes on: the one before is dropped without a word.
    jane.text = u"jane"_s;
    m_model->select(jane);
    QTRY_VERIFY(!m_model->isSearching());
    QCOMPARE(failed.size(), 0);
    QVERIFY(searching.size() >= 3);
    QVERIFY(m_model->rowCount() > 0 && m_model->rowCount() < 15);
}

void TestAuditTableModel::aSearchDoesNotWaitForTheReadingThread()
{
    QSemaphore free;
    bool over = false;
    m_thread->ask<bool>([&free](Database &) {
        free.acquire();
        return Result<bool>(true);
    }, this, [&over](const Result<bool> &) { over = true; });
    select();
    QVERIFY(!over);
    QCOMPARE(m_model->rowCount(), 15);
    free.release();
    QTRY_VERIFY(over);
}

void TestAuditTableModel::newEntriesComeInAbove()
{
    select();
    QTRY_COMPARE(cell(0, AuditTableModel::Who), u"jane"_s);
    const QPersistentModelIndex kept = m_model->index(4, 0);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    append({auditfixture::ofChange(auditfixture::kNoon.addSecs(60), u"ann"_s, u"window"_s, u"change.cancelled"_s, 2)});
    m_watch->look();
    QTRY_COMPARE(m_model->rowCount(), 16);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(resets.isEmpty());
    QCOMPARE(kept.row(), 5);
    QCOMPARE(m_model->total(), 16);
    QCOMPARE(m_model->actors(), (QStringList {u"ann"_s, u"jane"_s, u"joe"_s}));
    QTRY_COMPARE(cell(0, AuditTableModel::Who), u"ann"_s);
    QCOMPARE(cell(1, AuditTableModel::Who), u"jane"_s);
}

void TestAuditTableModel::aSelectionHidesNewEntriesToo()
{
    AuditSelection joe;
    joe.actor = u"joe"_s;
    select(joe);
    append({auditfixture::ofChange(auditfixture::kNoon.addSecs(60), u"ann"_s, u"window"_s, u"change.cancelled"_s, 2),
            auditfixture::ofChange(auditfixture::kNoon.addSecs(61), u"joe"_s, u"window"_s, u"change.renamed"_s, 2)});
    m_watch->look();
    QTRY_COMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->total(), 17);
    QCOMPARE(m_model->entryNumber(0), 17);
}

void TestAuditTableModel::aLongLogIsLoadedAsItIsLookedAt()
{
    QList<AuditEntry> many;
    for (int i = 0; i < 3000; ++i)
        many << auditfixture::ofChange(auditfixture::kNoon.addSecs(100 + i), u"ann"_s, u"window"_s, u"change.renamed"_s, 2);
    append(many);
    // The tester looks at rows by itself.
    m_tester.reset();
    select();
    QCOMPARE(m_model->rowCount(), 3015);
    QSignalSpy loaded(m_model.get(), &AuditTableModel::rowsLoaded);
    QCOMPARE(cell(3014, AuditTableModel::Who), u"…"_s);
    QVERIFY(loaded.wait());
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][0].toInt(), 3015 - 256);
    QCOMPARE(loaded[0][1].toInt(), 3014);
    QCOMPARE(cell(3014, AuditTableModel::Action), u"Profile: added"_s);
    QCOMPARE(cell(3015 - 256, AuditTableModel::Who), u"ann"_s);
}

void TestAuditTableModel::copiesAreRawAndTabbed()
{
    select();
    const auto rows = auditlisting::rows(*m_db, {12}).value();
    QCOMPARE(AuditTableModel::tabbed(rows, false),
             u"2025-01-15T12:00:02.000Z\tjane\tcallback\titem.succeeded\t89148000000010000001\tState: active → suspended\t\tcallback\t340bcb0b-00ee-438b\t2\n"_s);
    QCOMPARE(AuditTableModel::tabbed(rows, true).section(u'\n', 0, 0), u"Time\tWho\tThrough\tAction\tSubject\tBefore → after\tReason\tEvidence\tRequest\tChange"_s);
    AuditRow broken = rows[0];
    broken.entry.reason = u"two\nlines\tand a tab"_s;
    QCOMPARE(AuditTableModel::tabbed({broken}, false).count(u'\n'), 1);
}

void TestAuditTableModel::aStoreThatFailsIsSaid()
{
    StoreThread nowhere({StoreUrl::Kind::Sqlite, u"/proc/none/fleet.sqlite"_s, {}});
    StoreWatch watch(nowhere);
    AuditTableModel model(nowhere, watch);
    QSignalSpy failed(&model, &AuditTableModel::failed);
    model.select({});
    QVERIFY(failed.wait());
    QVERIFY(!model.isLoaded());
}

QTEST_GUILESS_MAIN(TestAuditTableModel)
#include "tst_audittablemodel.moc"
