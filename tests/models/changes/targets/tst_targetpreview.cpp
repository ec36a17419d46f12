#include "models/changes/targets/targetpreview.h"
#include "models/changes/targets/targetpreviewmodel.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"
#include "tests/models/tables/workbooks.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString written(const QTemporaryDir &folder, const QByteArray &text, const QString &name = u"lines.csv"_s)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write");
    return path;
}

QStringList uses(const TargetPreview &preview)
{
    QStringList result;
    for (const TargetPreview::Column &column : preview.columns)
        result << (!column.use ? u"?"_s : *column.use == TargetColumn::Use::Identifier ? u"line"_s : *column.use == TargetColumn::Use::Field ? u"field"_s : u"-"_s);
    return result;
}

} // namespace

class TestTargetPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatColumnsAreFor();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsTheFirstHundred();
    void findsFaultsBehindThem();
    void workbooksAreShown();
    void assumptionsAreShown();
    void showsSelectedLines();
    void isAModel();
};

void TestTargetPreview::saysWhatColumnsAreFor()
{
    const QTemporaryDir folder;
    const TargetPreview preview = previewTargetFile(written(folder, "ICCID;zip;state; imei ;\n1;2;3;4;\n5\n"), ChangeType::Activate);
    QVERIFY(!preview.error);
    QCOMPARE(uses(preview), (QStringList {u"line"_s, u"field"_s, u"-"_s, u"line"_s}));
    QCOMPARE(preview.columns[1].meaning, u"sets “ZIP”"_s);
    QCOMPARE(preview.rows, (QList<QStringList> {{u"1"_s, u"2"_s, u"3"_s, u"4"_s}, {u"5"_s, QString(), QString(), QString()}}));
    QCOMPARE(preview.rowsInAll, 2);
    // To another type the same columns are something else.
    QCOMPARE(uses(previewTargetFile(folder.filePath(u"lines.csv"_s), ChangeType::Suspend)), (QStringList {u"line"_s, u"?"_s, u"-"_s, u"line"_s}));
}

void TestTargetPreview::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("columns");
    QTest::addRow("a column without use") << "iccid,moon\n1,2\n"_ba << u"columns.unknown"_s << 0 << QStringList {u"line"_s, u"?"_s};
    QTest::addRow("no line is named") << "state,plan\n1,2\n"_ba << u"columns.no-identifier"_s << 0 << QStringList {u"-"_s, u"-"_s};
    QTest::addRow("a column twice") << "iccid,iccid\n1,2\n"_ba << u"columns.repeated"_s << 0 << QStringList {u"line"_s, u"line"_s};
    QTest::addRow("empty") << ""_ba << u"target.empty"_s << 0 << QStringList {};
    QTest::addRow("a header alone") << "iccid\n"_ba << u"target.header-only"_s << 0 << QStringList {u"line"_s};
    QTest::addRow("a quotation mark that stays open") << "iccid\n1\n\"2\n"_ba << u"csv.quote-open"_s << 2 << QStringList {u"line"_s};
    QTest::addRow("two encodings") << "iccid,city\n1,M\xc3\xbcnchen\n2,M\xfcnchen\n"_ba << u"csv.encoding"_s << 2 << QStringList {u"line"_s, u"-"_s};
}

void TestTargetPreview::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, row);
    QFETCH(QStringList, columns);
    const QTemporaryDir folder;
    const TargetPreview preview = previewTargetFile(written(folder, text), ChangeType::Suspend);
    QVERIFY(preview.error);
    QCOMPARE(preview.error->code, code);
    QCOMPARE(preview.error->place.row, row);
    QCOMPARE(preview.error->place.file, folder.filePath(u"lines.csv"_s));
    QCOMPARE(uses(preview), columns);
}

void TestTargetPreview::keepsTheFirstHundred()
{
    const QTemporaryDir folder;
    const TargetPreview preview = previewTargetFile(written(folder, "mdn\n" + QByteArray("5551234567\n").repeated(250)), ChangeType::Suspend);
    QCOMPARE(preview.rows.size(), 100);
    QCOMPARE(preview.rowsInAll, 250);
}

void TestTargetPreview::findsFaultsBehindThem()
{
    const QTemporaryDir folder;
    const TargetPreview preview = previewTargetFile(written(folder, "mdn\n" + QByteArray("5551234567\n").repeated(250) + "\"x\n"), ChangeType::Suspend);
    QCOMPARE(preview.error->code, u"csv.quote-open"_s);
    QCOMPARE(preview.error->place.row, 251);
    QCOMPARE(preview.rows.size(), 100);
}

void TestTargetPreview::workbooksAreShown()
{
    const QTemporaryDir folder;
    const QByteArray file = workbooks::writtenXlsx({{u"iccid"_s, u"city"_s}, {u"89148000000010000001"_s, u"Köln"_s}});
    const TargetPreview preview = previewTargetFile(written(folder, file, u"lines.XLSX"_s), ChangeType::Suspend);
    QVERIFY(!preview.error);
    QCOMPARE(preview.rows, (QList<QStringList> {{u"89148000000010000001"_s, u"Köln"_s}}));
    QCOMPARE(uses(preview), (QStringList {u"line"_s, u"-"_s}));
    QVERIFY(preview.notes.isEmpty());
    const TargetPreview damaged = previewTargetFile(written(folder, file.first(file.size() / 2)), ChangeType::Suspend);
    QCOMPARE(damaged.error->code, u"table.damaged"_s);
}

void TestTargetPreview::assumptionsAreShown()
{
    const QTemporaryDir folder;
    const TargetPreview preview = previewTargetFile(written(folder, "iccid,city\n1,M\xfcnchen\n"), ChangeType::Suspend);
    QVERIFY(!preview.error);
    QCOMPARE(preview.rows.first().last(), u"München"_s);
    QCOMPARE(preview.notes.size(), 1);
    QVERIFY(preview.notes.first().contains(u"Windows-1252"_s));
}

void TestTargetPreview::showsSelectedLines()
{
    ChangeFixture f;
    f.makeFleet(1, 120, "suspend");
    QList<DeviceId> lines;
    for (qint64 i = 120; i > 0; --i)
        lines << f.line(i).id;
    const auto preview = previewLines(*f.db, lines);
    QVERIFY(preview);
    QCOMPARE(preview->rowsInAll, 120);
    QCOMPARE(preview->rows.size(), 100);
    QCOMPARE(preview->rows.first().first(), f.iccid(120));
    QCOMPARE(preview->rows.first().at(2), u"suspended"_s);
}

void TestTargetPreview::isAModel()
{
    const QTemporaryDir folder;
    TargetPreviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(previewTargetFile(written(folder, "iccid,state\n89148000000010000001,active\n"), ChangeType::Suspend));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 2);
    QVERIFY(model.index(0, 0).data(cellrole::Identifier).toBool());
    QVERIFY(!model.index(0, 1).data(cellrole::Identifier).toBool());
    QVERIFY(model.headerData(1, Qt::Horizontal).toString().startsWith(u"state\n"_s));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestTargetPreview)
#include "tst_targetpreview.moc"
