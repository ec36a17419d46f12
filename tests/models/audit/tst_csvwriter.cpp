#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void aRowIsOneRecord();
    void aFileAppearsWhenItIsWhole();
    void aFileThatCannotBeWrittenIsSaid();
};

void TestCsvWriter::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QString &text, const QString &cell) { QTest::addRow("%s", name) << text << cell; };
    row("plain", u"Depot"_s, u"Depot"_s);
    row("empty", u""_s, u""_s);
    row("formula", u"=1+1"_s, u"'=1+1"_s);
    row("formula with a comma", u"=HYPERLINK(\"a\",\"b\")"_s, u"\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""_s);
    row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row("plus", u"+cmd"_s, u"'+cmd"_s);
    row("minus formula", u"-1+1"_s, u"'-1+1"_s);
    row("negative number", u"-12.5"_s, u"-12.5"_s);
    row("telephone number", u"+15551234567"_s, u"+15551234567"_s);
    row("minus alone", u"-"_s, u"'-"_s);
    row("tab", u"\t=1"_s, u"'\t=1"_s);
    row("carriage return", u"\r=1"_s, u"\"'\r=1\""_s);
    row("comma", u"a,b"_s, u"\"a,b\""_s);
    row("quote", u"5\""_s, u"\"5\"\"\""_s);
    row("line break", u"a\nb"_s, u"\"a\nb\""_s);
}

void TestCsvWriter::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestCsvWriter::aRowIsOneRecord()
{
    QCOMPARE(csvRow({u"a"_s, u""_s, u"Müller"_s}), QByteArray("a,,M\xC3\xBCller\n"));
}

void TestCsvWriter::aFileAppearsWhenItIsWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    {
        auto abandoned = ExportFile::create(path);
        QVERIFY(abandoned);
        QVERIFY((*abandoned)->write("half"));
    }
    QVERIFY(!QFile::exists(path));
    auto file = ExportFile::create(path);
    QVERIFY(file);
    QVERIFY((*file)->write(QByteArray(600'000, 'x')));
    QVERIFY(!QFile::exists(path));
    QVERIFY((*file)->finish());
    QCOMPARE(QFile(path).size(), 600'000);
}

void TestCsvWriter::aFileThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    const auto file = ExportFile::create(folder.filePath(u"none/a.csv"_s));
    QCOMPARE(file.error().code, u"export.unwritable"_s);
    QCOMPARE(file.error().kind, Error::Kind::Input);
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
