#include "tests/models/tables/workbooks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using workbooks::Cells;

namespace {

QByteArray inlineRow(int number, const QByteArrayList &texts)
{
    QByteArray row = "<row r=\"" + QByteArray::number(number) + "\">";
    for (const QByteArray &text : texts)
        row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return row + "</row>";
}

QByteArray odsTable(const QByteArray &rows, const QByteArray &name = "Lines", const QByteArray &style = {})
{
    return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows + "</table:table>";
}

QByteArray odsRow(const QByteArrayList &texts, const QByteArray &attributes = {})
{
    QByteArray row = "<table:table-row " + attributes + ">";
    for (const QByteArray &text : texts)
        row += "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    return row + "</table:table-row>";
}

workbooks::Parts replaced(workbooks::Parts parts, const QByteArray &name, const QByteArray &before, const QByteArray &after)
{
    for (auto &[part, content] : parts) {
        if (part == name)
            content.replace(before, after);
    }
    return parts;
}

workbooks::Parts without(workbooks::Parts parts, const QByteArray &name)
{
    parts.removeIf([&](const auto &part) { return part.first == name; });
    return parts;
}

const QByteArray kDateStyles = R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                               R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="49"/></cellXfs>)";

} // namespace

/// XLSX and ODS as spreadsheets and programs write them, and as nobody should.
class TestWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreRead_data();
    void cellsAreRead();
    void othersWorkbooksAreRead();
    void assumptionsAreSaid_data();
    void assumptionsAreSaid();
    void badWorkbooksAreRefused_data();
    void badWorkbooksAreRefused();
    void aBombIsRefusedSoon();
    void damagedBytesNeverReadAsAnotherTable();
    void cellsHaveTheirNames();
    void manyTextsGoToAFile();
};

void TestWorkbooks::cellsAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Cells>("cells");
    const Cells plain {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    const QByteArray header = inlineRow(1, {"a", "b"});
    const auto xlsx = [&](const char *name, const QByteArray &rows, const Cells &cells, const QByteArray &strings = {}) {
        QTest::addRow("XLSX: %s", name) << workbooks::xlsx(rows, strings, kDateStyles) << cells;
    };
    xlsx("texts in the cell", header + inlineRow(2, {"1", "2"}), plain);
    xlsx("shared texts", "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>", {{u"b"_s, u"a"_s}}, "<si><t>a</t></si><si><t>b</t></si>");
    xlsx("texts in pieces, without their reading aid", "<row><c t=\"s\"><v>0</v></c></row>", {{u"Köln 1"_s}},
         "<si><r><t>Kö</t></r><r><t xml:space=\"preserve\">ln 1</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>");
    xlsx("characters that XML has not", "<row><c t=\"s\"><v>0</v></c></row>", {{u"a\rb_x"_s}}, "<si><t>a_x000D_b_x005F_x</t></si>");
    xlsx("digits as they are written", header + "<row><c><v>89148000000012345675</v></c><c><v>350000000012349</v></c></row>",
         {{u"a"_s, u"b"_s}, {u"89148000000012345675"_s, u"350000000012349"_s}});
    xlsx("what was rounded", header + "<row><c><v>8.9148000000012342E+19</v></c></row>", {{u"a"_s, u"b"_s}, {u"8.9148000000012342E+19"_s}});
    xlsx("days", header + "<row><c s=\"1\"><v>46349</v></c><c s=\"2\"><v>46349.5</v></c></row>", {{u"a"_s, u"b"_s}, {u"2026-11-23"_s, u"2026-11-23T12:00:00"_s}});
    xlsx("days in ISO 8601", header + "<row><c t=\"d\"><v>2026-11-23</v></c></row>", {{u"a"_s, u"b"_s}, {u"2026-11-23"_s}});
    xlsx("a style that is not there", header + "<row><c s=\"99\"><v>46349</v></c></row>", {{u"a"_s, u"b"_s}, {u"46349"_s}});
    xlsx("switches, formulas and their faults", "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"str\"><f>A1</f><v>x</v></c><c t=\"e\"><v>#N/A</v></c></row>",
         {{u"true"_s, u"false"_s, u"x"_s, u"#N/A"_s}});
    xlsx("cells that are left out", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>4</v></c><c r=\"AB1\"><v>28</v></c></row>",
         {QStringList {u"1"_s, QString(), QString(), u"4"_s} + QStringList(23) + QStringList {u"28"_s}});
    xlsx("rows without anything in them", "<row r=\"1\"/>" + inlineRow(3, {"", " "}) + inlineRow(5, {"a", "b"}) + "<row r=\"9\"><c s=\"1\"/></row>" + inlineRow(10, {"1", "2"}), plain);
    xlsx("hidden rows above the header", "<row hidden=\"1\"><c><v>7</v></c></row>" + inlineRow(2, {"a", "b"}) + inlineRow(3, {"1", "2"}), plain);
    const auto parts = workbooks::xlsxParts(header + inlineRow(2, {"1", "2"}));
    QTest::addRow("XLSX: parts by absolute names") << workbooks::zip(replaced(replaced(parts, "xl/_rels/workbook.xml.rels", "\"worksheets/", "\"/xl/worksheets/"),
                                                                            "_rels/.rels", "\"xl/workbook", "\"/xl/workbook")) << plain;
    QTest::addRow("XLSX: without styles and texts") << workbooks::zip(without(without(replaced(replaced(parts, "xl/_rels/workbook.xml.rels", "/styles\"", "/other\""),
                                                                                             "xl/_rels/workbook.xml.rels", "/sharedStrings\"", "/other\""),
                                                                                    "xl/styles.xml"), "xl/sharedStrings.xml")) << plain;
    QTest::addRow("XLSX: elements with a prefix") << workbooks::zip(replaced(replaced(parts, "xl/worksheets/sheet1.xml", "<", "<x:"), "xl/worksheets/sheet1.xml", "<x:/", "</x:"))
                                                 << plain;
    QTest::addRow("XLSX: days from 1904") << workbooks::zip(replaced(workbooks::xlsxParts("<row><c s=\"1\"><v>44887</v></c></row>", {}, kDateStyles), "xl/workbook.xml",
                                                                   "<sheets>", "<workbookPr date1904=\"1\"/><sheets>")) << Cells {{u"2026-11-23"_s}};

    const auto ods = [&](const char *name, const QByteArray &rows, const Cells &cells) { QTest::addRow("ODS: %s", name) << workbooks::ods(odsTable(rows)) << cells; };
    const QByteArray head = odsRow({"a", "b"});
    ods("texts", head + odsRow({"1", "2"}), plain);
    ods("digits as they are written", head + "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"89148000000012345675\"><text:p>8.91E+19</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"float\" office:value=\"8.91480000000123E+019\"><text:p>8.91E+19</text:p></table:table-cell></table:table-row>",
        {{u"a"_s, u"b"_s}, {u"89148000000012345675"_s, u"8.91480000000123E+019"_s}});
    ods("days and switches", "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-23\"><text:p>11/23/26</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell></table:table-row>",
        {{u"2026-11-23"_s, u"true"_s}});
    ods("repeated cells and rows", head + odsRow({"1"}, "table:number-rows-repeated=\"2\"")
        + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>2</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        {{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s}, {u"2"_s, u"2"_s}});
    ods("blanks, tabs and line breaks", odsRow({"a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d<text:s/><text:span>e</text:span></text:p><text:p>f"}), {{u"a   b\tc\nd e\nf"_s}});
    ods("a comment beside the text", odsRow({"1</text:p><office:annotation><dc:date>2026</dc:date><text:p>not me</text:p></office:annotation><text:p>2"}), {{u"1\n2"_s}});
    ods("hidden rows above the header", odsRow({"7"}, "table:visibility=\"collapse\"") + head + odsRow({"1", "2"}), plain);
    ods("groups of rows", "<table:table-header-rows>" + head + "</table:table-header-rows><table:table-row-group>" + odsRow({"1", "2"}) + "</table:table-row-group>", plain);
    QTest::addRow("ODS: the first sheet that is not hidden") << workbooks::ods(odsTable(odsRow({"x"}), "Old", "ta1") + odsTable(head + odsRow({"1", "2"})),
                                                                               "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>") << plain;
    QTest::addRow("ODS: no more than the first") << workbooks::ods(odsTable(head + odsRow({"1", "2"})) + odsTable(odsRow({"3", "4"}), "More")) << plain;
}

void TestWorkbooks::cellsAreRead()
{
    QFETCH(QByteArray, file);
    QFETCH(Cells, cells);
    const auto reading = workbooks::read(file);
    QVERIFY2(!reading.error, reading.error ? qPrintable(logLine(*reading.error)) : "");
    QCOMPARE(reading.cells, cells);
}

void TestWorkbooks::othersWorkbooksAreRead()
{
    Cells cells {{u"iccid"_s, u"city"_s}};
    for (int i = 0; i < 300; ++i)
        cells << QStringList {u"8914800000%1"_s.arg(1'000'000'000 + i), u"Köln & <Łódź> %1"_s.arg(i)};
    for (const bool isInline : {false, true}) {
        const auto reading = workbooks::read(workbooks::writtenXlsx(cells, isInline));
        QVERIFY(!reading.error);
        QCOMPARE(reading.cells, cells);
    }
}

void TestWorkbooks::assumptionsAreSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<TableNote>>("notes");
    const auto parts = workbooks::xlsxParts(inlineRow(1, {"a"}));
    const auto second = [&](const QByteArray &state) {
        return replaced(replaced(parts, "xl/workbook.xml", "</sheets>", "<sheet name=\"More\" sheetId=\"2\"" + state + " r:id=\"rId9\"/></sheets>"), "xl/_rels/workbook.xml.rels",
                        "<Relationship Id=\"rId2\"", "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\"");
    };
    const QList<TableNote> first {{u"table.one-of-sheets"_s, {u"Lines"_s, u"2"_s}}};
    QTest::addRow("nothing") << workbooks::zip(parts) << QList<TableNote> {};
    QTest::addRow("two sheets") << workbooks::zip(second({})) << first;
    QTest::addRow("a hidden one") << workbooks::zip(second(" state=\"veryHidden\"")) << QList<TableNote> {};
    QTest::addRow("two sheets of ODS") << workbooks::ods(odsTable(odsRow({"a"})) + odsTable(odsRow({"b"}), "More")) << first;
    QTest::addRow("filtered rows") << workbooks::xlsx(inlineRow(1, {"a"}) + "<row hidden=\"1\"><c><v>7</v></c></row><row hidden=\"1\"/><row hidden=\"true\"><c><v>8</v></c></row>")
                                  << QList<TableNote> {{u"table.hidden-rows"_s, {u"2"_s}}};
    QTest::addRow("filtered rows of ODS") << workbooks::ods(odsTable(odsRow({"a"}) + odsRow({"1"}, "table:visibility=\"filter\" table:number-rows-repeated=\"3\"")))
                                         << QList<TableNote> {{u"table.hidden-rows"_s, {u"3"_s}}};
}

void TestWorkbooks::assumptionsAreSaid()
{
    QFETCH(QByteArray, file);
    QFETCH(QList<TableNote>, notes);
    const auto reading = workbooks::read(file);
    QVERIFY(!reading.error);
    QCOMPARE(reading.notes, notes);
}

void TestWorkbooks::badWorkbooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    const auto row = [](const char *name, const QByteArray &file, QLatin1StringView code, int row = 0) { QTest::addRow("%s", name) << file << QString(code) << row; };
    const auto parts = workbooks::xlsxParts(inlineRow(1, {"a"}));
    const QByteArray header = inlineRow(1, {"a"});
    row("an old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(504, 'x'), "table.old-format"_L1);
    row("another archive", workbooks::zip({{"readme.txt", "hello"}}), "table.other-archive"_L1);
    row("the beginning of an archive", QByteArray("PK\3\4\24\0\6\0", 8), "table.damaged"_L1);
    row("half an archive", workbooks::zip(parts).first(700), "table.damaged"_L1);
    row("no sheet", workbooks::zip(replaced(parts, "xl/workbook.xml", "<sheet ", "<sheet state=\"hidden\" ")), "table.no-sheet"_L1);
    row("a sheet that is not there", workbooks::zip(without(parts, "xl/worksheets/sheet1.xml")), "table.damaged"_L1);
    row("texts that are not there", workbooks::zip(without(parts, "xl/sharedStrings.xml")), "table.damaged"_L1);
    row("an empty sheet", workbooks::xlsx("<row r=\"1\"/>"), "table.no-rows"_L1);
    row("an empty sheet of ODS", workbooks::ods(odsTable("")), "table.no-rows"_L1);
    row("no sheet of ODS", workbooks::ods(""), "table.no-rows"_L1);
    row("a text that is not there", workbooks::xlsx(header + "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c></row>", "<si><t>a</t></si>"), "table.text"_L1, 1);
    row("a text by no number", workbooks::xlsx(header + "<row r=\"2\"><c t=\"s\"><v>one</v></c></row>"), "table.text"_L1, 1);
    row("a text before the first", workbooks::xlsx(header + "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>"), "table.text"_L1, 1);
    row("a document type", workbooks::zip(replaced(parts, "xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE x [<!ENTITY y \"z\">]><worksheet")), "table.doctype"_L1);
    row("a document type of ODS", workbooks::zip(replaced(workbooks::odsParts(odsTable(odsRow({"a"}))), "content.xml", "<office:document-content", "<!DOCTYPE x><office:document-content")),
        "table.doctype"_L1);
    row("mark-up that ends early", workbooks::zip(replaced(parts, "xl/worksheets/sheet1.xml", "</sheetData></worksheet>", "")), "table.damaged"_L1, 1);
    row("rows out of their order", workbooks::xlsx(header + inlineRow(1, {"b"})), "table.damaged"_L1, 1);
    row("more rows than there are", workbooks::xlsx(header + inlineRow(1'048'577, {"b"})), "table.damaged"_L1, 1);
    row("cells out of their order", workbooks::xlsx(header + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"), "table.damaged"_L1, 1);
    row("a column beyond the last", workbooks::xlsx(header + "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>"), "table.damaged"_L1, 1);
    row("a row that is too long", workbooks::xlsx(header + inlineRow(2, {QByteArray(70'000, 'x')})), "table.long"_L1, 1);
    row("a row that is too long, repeated", workbooks::ods(odsTable(odsRow({"a"}) + "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>12345</text:p>"
                                                                                    "</table:table-cell></table:table-row>")), "table.long"_L1, 1);
    row("more repeated rows than there are", workbooks::ods(odsTable(odsRow({"a"}, "table:number-rows-repeated=\"1048577\""))), "table.damaged"_L1);
    row("a row that stands less than once", workbooks::ods(odsTable(odsRow({"a"}, "table:number-rows-repeated=\"-1\""))), "table.damaged"_L1);
    row("locked by a password", workbooks::zip(workbooks::odsParts(odsTable(odsRow({"a"}))) + workbooks::Parts {{"META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\"><m:file-entry>"
                                                                                                              "<m:encryption-data/></m:file-entry></m:manifest>"}}), "table.encrypted"_L1);
    row("mark-up of megabytes", workbooks::xlsx("<!--" + QByteArray(6'000'000, 'x') + "-->" + header), "table.damaged"_L1);
}

void TestWorkbooks::badWorkbooksAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    QFETCH(int, row);
    const auto reading = workbooks::read(file, u"lines.xlsx"_s);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, code);
    QCOMPARE(reading.error->place.file, u"lines.xlsx"_s);
    QCOMPARE(reading.error->place.row, row);
}

void TestWorkbooks::aBombIsRefusedSoon()
{
    // Blanks between rows: nothing is kept, and there is no end to it.
    const QByteArray bomb = workbooks::xlsx(inlineRow(1, {"a"}) + QByteArray(420'000'000, ' '));
    QVERIFY(bomb.size() < 1'000'000);
    const auto reading = workbooks::read(bomb);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, u"table.bomb"_s);
}

void TestWorkbooks::damagedBytesNeverReadAsAnotherTable()
{
    const Cells cells {{u"iccid"_s, u"imei"_s}, {u"89148000000012345675"_s, u"350000000012349"_s}};
    const QByteArray whole = workbooks::writtenXlsx(cells);
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x40);
        const auto reading = workbooks::read(damaged);
        if (!reading.error && damaged.startsWith("PK"))
            QCOMPARE(reading.cells, cells);
    }
}

void TestWorkbooks::cellsHaveTheirNames()
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(workbooks::ods(odsTable(odsRow({"a"}, "table:number-rows-repeated=\"2\"") + "<table:table-row table:number-rows-repeated=\"4\"/>" + odsRow({"b"}))));
    buffer->open(QIODevice::ReadOnly);
    const auto table = TableFile::open(std::move(buffer), u"lines"_s);
    QVERIFY(table);
    TableReader &reader = (*table)->reader();
    QStringList names;
    for (auto record = reader.next(); record && !record->empty(); record = reader.next())
        names << reader.cellName(0) << reader.cellName(27);
    QCOMPARE(names, (QStringList {u"A1"_s, u"AB1"_s, u"A2"_s, u"AB2"_s, u"A7"_s, u"AB7"_s}));
    QCOMPARE((*table)->fingerprint().size(), 64);
}

void TestWorkbooks::manyTextsGoToAFile()
{
    QByteArray strings;
    QByteArray rows = inlineRow(1, {"a"});
    for (int i = 0; i < 400; ++i) {
        strings += "<si><t>" + QByteArray::number(i) + QByteArray(30'000, 'x') + "</t></si>";
        rows += "<row><c t=\"s\"><v>" + QByteArray::number(399 - i) + "</v></c></row>";
    }
    const auto reading = workbooks::read(workbooks::xlsx(rows, strings));
    QVERIFY(!reading.error);
    QCOMPARE(reading.cells.size(), 401);
    QVERIFY(reading.cells[1].first().startsWith(u"399x"_s));
    QVERIFY(reading.cells.last().first().startsWith(u"0x"_s));
}

QTEST_APPLESS_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
