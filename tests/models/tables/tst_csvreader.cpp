#include "tests/models/tables/workbooks.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using workbooks::Cells;

/// Separated values as the programs of the world write them.
class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separators_data();
    void separators();
    void encodings_data();
    void encodings();
    void badBytesAreRefusedInTheirRow_data();
    void badBytesAreRefusedInTheirRow();
    void pairsOfUnitsMaySpanChunks();
};

void TestCsvReader::separators_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Cells>("cells");
    const Cells plain {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::addRow("vertical bars") << "a|b\n1|2\n"_ba << plain;
    QTest::addRow("as the first line says") << "sep=;\r\na;b\r\n1;2\r\n"_ba << plain;
    QTest::addRow("as the first line says, behind a mark") << "\xEF\xBB\xBFSEP=|\na|b\n1|2\n"_ba << plain;
    QTest::addRow("a separator nobody would guess") << "sep=#\na#b\n1#2\n"_ba << plain;
    QTest::addRow("what the first line says goes before what fits") << "sep=,\na;b,c\n1;2,3\n"_ba << Cells {{u"a;b"_s, u"c"_s}, {u"1;2"_s, u"3"_s}};
    QTest::addRow("a column that is called sep") << "sep=,b\n1,2\n"_ba << Cells {{u"sep="_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::addRow("more commas in the header than semicolons") << "a (x, y, z);b\n1;2\n3;4\n"_ba << Cells {{u"a (x, y, z)"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::addRow("decimal commas") << "a;b\n1,5;2,5\n"_ba << Cells {{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}};
    QTest::addRow("names with commas everywhere") << "a;last, first\n1;Meier, Eva\n2;Roth, Jo\n"_ba
                                                  << Cells {{u"a"_s, u"last, first"_s}, {u"1"_s, u"Meier, Eva"_s}, {u"2"_s, u"Roth, Jo"_s}};
    QTest::addRow("blanks behind commas") << "a, b\n1, 2\n"_ba << Cells {{u"a"_s, u" b"_s}, {u"1"_s, u" 2"_s}};
    QTest::addRow("quotes that only one separator bears") << "\"a\";\"b\"\n\"1,0\";\"2\"\n"_ba << Cells {{u"a"_s, u"b"_s}, {u"1,0"_s, u"2"_s}};
    QTest::addRow("one column") << "a\n1\n"_ba << Cells {{u"a"_s}, {u"1"_s}};
}

void TestCsvReader::separators()
{
    QFETCH(QByteArray, text);
    QFETCH(Cells, cells);
    const auto reading = workbooks::read(text);
    QVERIFY(!reading.error);
    QCOMPARE(reading.cells, cells);
    QVERIFY(reading.notes.isEmpty());
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAssumed");
    const QString text = u"iccid;city\n1;Köln\n2;Łódź 😀\n"_s;
    const auto encoded = [&](QStringConverter::Encoding encoding) { return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text)); };
    QTest::addRow("UTF-8") << text.toUtf8() << false;
    QTest::addRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8) << false;
    QTest::addRow("UTF-16, little end first") << encoded(QStringConverter::Utf16LE) << false;
    QTest::addRow("UTF-16, big end first") << encoded(QStringConverter::Utf16BE) << false;
    QTest::addRow("Windows-1252") << "iccid;city\n1;K\xF6ln\n2;\x80 5 \x96 caf\xE9\n"_ba << true;
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isAssumed);
    const auto reading = workbooks::read(text);
    QVERIFY(!reading.error);
    QCOMPARE(reading.cells.size(), 3);
    QCOMPARE(reading.cells[1], (QStringList {u"1"_s, u"Köln"_s}));
    QCOMPARE(reading.cells[2].value(1), isAssumed ? u"€ 5 – café"_s : u"Łódź 😀"_s);
    const QList<TableNote> assumed {{u"table.windows-1252"_s, {}}};
    QCOMPARE(reading.notes, isAssumed ? assumed : QList<TableNote>());
}

void TestCsvReader::badBytesAreRefusedInTheirRow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    QTest::addRow("another encoding on the way") << "iccid\nK\xC3\xB6ln\nK\xF6ln\n"_ba << u"csv.encoding"_s << 2;
    QTest::addRow("UTF-8 behind Windows-1252") << "iccid\nK\xF6ln\nK\xC3\xB6ln\n"_ba << u"csv.encoding"_s << 2;
    QTest::addRow("a mark that is not kept") << "\xEF\xBB\xBFiccid\nK\xF6ln\n"_ba << u"csv.encoding"_s << 1;
    QTest::addRow("bytes that Windows-1252 has not") << "iccid\n1\n\x81\n"_ba << u"csv.encoding"_s << 2;
    QTest::addRow("half a pair") << QByteArray("\xFF\xFE" "a\0\n\0\x3D\xD8\n\0", 10) << u"csv.encoding"_s << 1;
    QTest::addRow("half a unit") << QByteArray("\xFF\xFE" "a\0\n\0b", 7) << u"csv.encoding"_s << 1;
    QTest::addRow("UTF-16 without a mark") << QByteArray("a\0\n\0", 4) << u"csv.binary"_s << 0;
}

void TestCsvReader::badBytesAreRefusedInTheirRow()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, row);
    const auto reading = workbooks::read(text);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, code);
    QCOMPARE(reading.error->place.row, row);
}

void TestCsvReader::pairsOfUnitsMaySpanChunks()
{
    // An odd byte in front of many pairs: a chunk ends within one of them whatever its size.
    for (const int shift : {1, 2, 3}) {
        const QString text = u"a\n"_s + QString(shift, u'x') + u"\n"_s + (QString(1000, u' ') + u"😀\n"_s).repeated(300);
        const auto reading = workbooks::read(QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)(text)));
        QVERIFY(!reading.error);
        QCOMPARE(reading.cells.size(), 302);
        QCOMPARE(reading.cells.last().first().trimmed(), u"😀"_s);
    }
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
