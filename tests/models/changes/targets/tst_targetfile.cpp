#include "models/changes/targets/targettemplate.h"
#include "models/tables/csvreader.h"
#include "models/values/wording.h"
#include "tests/models/changes/changefixture.h"
#include "tests/models/tables/workbooks.h"

#include <QCryptographicHash>

#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

using Cells = QList<QStringList>;

Result<QList<QStringList>> records(const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, u"a.csv"_s);
    QList<QStringList> result;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            return failure(record.error());
        if (record->empty())
            return result;
        QStringList cells;
        for (const QByteArrayView cell : *record)
            cells << QString::fromUtf8(cell);
        result << cells;
    }
}

// Gives one byte at a time: every boundary is a chunk's.
class Drip final : public QIODevice
{
public:
    explicit Drip(QByteArray text) : m_text(std::move(text)) { setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64) override
    {
        if (m_at == m_text.size())
            return 0;
        *data = m_text[m_at++];
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_text;
    qsizetype m_at = 0;
};

Result<QList<Target>> targets(ChangeType type, const QByteArray &text)
{
    auto source = ChangeFixture::textTargets(type, text);
    if (!source)
        return failure(source.error());
    QList<Target> result;
    Target target;
    for (;;) {
        const auto read = (*source)->next(target);
        if (!read)
            return failure(read.error());
        if (!*read)
            return result;
        result << target;
    }
}

} // namespace

class TestTargetFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wellFormed_data();
    void wellFormed();
    void boundariesDoNotMatter();
    void badFiles_data();
    void badFiles();
    void badRows_data();
    void badRows();
    void rowsCountFromOneAndBlankLinesDoNotCount();
    void columnsWinForTheirRow();
    void exportedColumnsAreNoOrders();
    void aResultsFileCanBeReadAgain();
    void aFolderAndAMissingFileAreSaid();
    void idsAreRecognisedByTheirShape_data();
    void idsAreRecognisedByTheirShape();
    void aMillionRowsNeedNoMemory();
    void workbooksAreTargets();
    void damageIsSaidWithItsCell();
    void whatWasThereBeforeTheDamage_data();
    void whatWasThereBeforeTheDamage();
    void candidatesAreOffered_data();
    void candidatesAreOffered();
    void templatesAreReadAgain_data();
    void templatesAreReadAgain();
    void aWorkbookMayComeThroughAPipe_data();
    void aWorkbookMayComeThroughAPipe();
};

void TestTargetFile::wellFormed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Cells>("cells");
    const Cells plain {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::addRow("LF") << QByteArray("a,b\n1,2\n") << plain;
    QTest::addRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::addRow("CR") << QByteArray("a,b\r1,2\r") << plain;
    QTest::addRow("no last line break") << QByteArray("a,b\n1,2") << plain;
    QTest::addRow("byte-order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n1,2\n") << plain;
    QTest::addRow("semicolons") << QByteArray("a;b\n1;2\n") << plain;
    QTest::addRow("tabs") << QByteArray("a\tb\n1\t2\n") << plain;
    QTest::addRow("blank lines") << QByteArray("a,b\n\n  \n,\n1,2\n\n") << plain;
    QTest::addRow("quotes") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"\n") << plain;
    QTest::addRow("separator in quotes") << QByteArray("a,b\n\"x,y\",2\n") << Cells {{u"a"_s, u"b"_s}, {u"x,y"_s, u"2"_s}};
    QTest::addRow("semicolons, commas in quotes") << QByteArray("\"a,c,d\";b\n1;2\n") << Cells {{u"a,c,d"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::addRow("doubled quotes") << QByteArray("a,b\n\"x\"\"y\",\"\"\"\"\n") << Cells {{u"a"_s, u"b"_s}, {u"x\"y"_s, u"\""_s}};
    QTest::addRow("line break in quotes") << QByteArray("a,b\r\n\"x\r\ny\",2\r\n") << Cells {{u"a"_s, u"b"_s}, {u"x\r\ny"_s, u"2"_s}};
    QTest::addRow("quote inside") << QByteArray("a,b\n5\" pipe,2\n") << Cells {{u"a"_s, u"b"_s}, {u"5\" pipe"_s, u"2"_s}};
    QTest::addRow("one column") << QByteArray("a\n1\n") << Cells {{u"a"_s}, {u"1"_s}};
    QTest::addRow("empty cells") << QByteArray("a,b\n,2\n1,\n") << Cells {{u"a"_s, u"b"_s}, {QString(), u"2"_s}, {u"1"_s, QString()}};
    QTest::addRow("UTF-8") << QByteArray("a,b\nM\xC3\xBCller,2\n") << Cells {{u"a"_s, u"b"_s}, {u"Müller"_s, u"2"_s}};
    QTest::addRow("empty") << QByteArray() << Cells {};
}

void TestTargetFile::wellFormed()
{
    QFETCH(QByteArray, text);
    QFETCH(Cells, cells);
    const auto read = records(text);
    QVERIFY(read);
    QCOMPARE(read->size(), cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        for (qsizetype j = 0; j < cells[i].size(); ++j)
            QCOMPARE((*read)[i].value(j), cells[i][j].isNull() ? QString() : cells[i][j]);
    }
}

void TestTargetFile::boundariesDoNotMatter()
{
    Drip drip("a;b\r\n\"x\"\"\r\ny\";2\r\n\r\n3;4\r\n");
    CsvReader reader(drip, u"a.csv"_s);
    QList<QByteArray> cells;
    for (auto record = reader.next(); record && !record->empty(); record = reader.next()) {
        for (const QByteArrayView cell : *record)
            cells << cell.toByteArray();
    }
    QCOMPARE(cells, (QList<QByteArray> {"a", "b", "x\"\r\ny", "2", "3", "4"}));
    QCOMPARE(reader.row(), 2);
}

void TestTargetFile::badFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    const QByteArray id = "89148000000012345675";
    QTest::addRow("empty") << QByteArray() << u"target.empty"_s << 0 << QString();
    QTest::addRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"target.empty"_s << 0 << QString();
    QTest::addRow("blank lines only") << QByteArray("\n\n  \n") << u"target.empty"_s << 0 << QString();
    QTest::addRow("header only") << QByteArray("iccid\n") << u"target.header-only"_s << 0 << QString();
    QTest::addRow("unknown column") << QByteArray("iccid,zip\n" + id + ",1\n") << u"columns.unknown"_s << 0 << u"zip"_s;
    QTest::addRow("unnamed column") << QByteArray("iccid,,state\n" + id + ",1,2\n") << u"columns.unknown"_s << 0 << QString();
    QTest::addRow("repeated column") << QByteArray("iccid,ICCID\n" + id + ",1\n") << u"columns.repeated"_s << 0 << u"ICCID"_s;
    QTest::addRow("no identifier") << QByteArray("state\nactive\n") << u"columns.no-identifier"_s << 0 << QString();
    QTest::addRow("open quote") << QByteArray("iccid\n" + id + "\n\"" + id + "\n") << u"csv.quote-open"_s << 2 << QString();
    QTest::addRow("open quote, long file") << QByteArray("iccid\n\"" + QByteArray(300'000, 'x') + "\n") << u"csv.quote-open"_s << 1 << QString();
    QTest::addRow("after a quote") << QByteArray("iccid\n\"" + id + "\"x\n") << u"csv.quote-after"_s << 1 << QString();
    QTest::addRow("no line break") << QByteArray(300'000, 'x') << u"csv.long"_s << 0 << QString();
    QTest::addRow("long row") << QByteArray("iccid\n" + QByteArray(70'000, '8') + "\n") << u"csv.long"_s << 1 << QString();
    QTest::addRow("NUL") << QByteArray("iccid\n8914\0008\n", 12) << u"csv.binary"_s << 1 << QString();
    QTest::addRow("half a workbook") << QByteArray("PK\3\4\24\0\6\0", 8) << u"table.damaged"_s << 0 << QString();
    QTest::addRow("UTF-16") << QByteArray("\xFF\xFEi\0c\0c\0", 8) << u"columns.unknown"_s << 0 << u"icc"_s;
    QTest::addRow("no header") << QByteArray(id + ",350000000012349\n" + id + ",\n") << u"target.no-header"_s << 0 << QString();
    QTest::addRow("two encodings") << QByteArray("iccid,city\n1,M\xC3\xBCller\n2,M\xFCller\n") << u"csv.encoding"_s << 2 << QString();
}

void TestTargetFile::badFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, row);
    QFETCH(QString, column);
    const auto read = targets(ChangeType::Suspend, text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QCOMPARE(read.error().place.file, u"targets.csv"_s);
    QCOMPARE(read.error().place.row, row);
    QCOMPARE(read.error().place.column, column);
    QVERIFY(wording::sentence(read.error()).startsWith(u"targets.csv"_s));
}

void TestTargetFile::badRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const QString &code) { QTest::addRow("%s", name) << text << code; };
    row("exponent", "iccid\n8.91480E+19\n", u"identifier.exponent"_s);
    row("exponent with a comma", "iccid;imei\n\"8,91480E+19\";\n", u"identifier.exponent"_s);
    row("zeros", "iccid\n89148000000012300000\n", u"identifier.zeros"_s);
    row("short", "iccid\n8914800000001\n", u"identifier.iccid.length"_s);
    row("letters", "iccid\n8914800000001234567X\n", u"identifier.iccid.charset"_s);
    row("IMEI of 14", "imei\n35000000001234\n", u"identifier.imei.length"_s);
    row("nothing named", "iccid,state\n,active\n", u"target.unnamed"_s);
    row("more cells than columns", "iccid\n89148000000012345675,x\n", u"target.cells"_s);
}

void TestTargetFile::badRows()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto read = targets(ChangeType::Suspend, text);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    const QList<Finding> faults = read->first().faults + nameFaults(read->first());
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.first().code, code);
    QVERIFY(!wording::reason(faults.first().code, faults.first().arguments).contains(u'%'));
}

void TestTargetFile::rowsCountFromOneAndBlankLinesDoNotCount()
{
    const auto read = targets(ChangeType::Suspend, " ICCID ; Imei\n\n 89148000000012345675 ;\n;\n;350000000012349\n");
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE((*read)[0].row, 1);
    QCOMPARE((*read)[0].names.front().second, u"89148000000012345675"_s);
    QCOMPARE((*read)[1].row, 2);
    QCOMPARE((*read)[1].names.front().first, IdentifierKind::Imei);
    QCOMPARE((*read)[1].inputValues, R"(["","350000000012349"])");
}

void TestTargetFile::columnsWinForTheirRow()
{
    const auto read = targets(ChangeType::Activate, "iccid,Zip,new-plan\n89148000000012345675,78701-1234,\n");
    QVERIFY(read);
    QCOMPARE(read->first().own, (QJsonObject {{u"zip"_s, u"78701"_s}}));
    const QJsonObject merged = fieldvalues::merged(changeSpec(ChangeType::Activate).fields(),
                                                   {{u"zip"_s, u"10001"_s}, {u"new-plan"_s, u"84638"_s}}, read->first().own);
    QCOMPARE(merged, (QJsonObject {{u"zip"_s, u"78701"_s}, {u"new-plan"_s, u"84638"_s}}));
}

void TestTargetFile::exportedColumnsAreNoOrders()
{
    const auto read = targets(ChangeType::Deactivate, "iccid,state,plan,account,mdn\n89148000000012345675,active,X,Y,5551234567\n");
    QVERIFY(read);
    QVERIFY(read->first().own.isEmpty());
    QCOMPARE(read->first().names.size(), 2);
}

// `reason` is a key of deactivate and a column of the results: there it is ours.
void TestTargetFile::aResultsFileCanBeReadAgain()
{
    const auto read = targets(ChangeType::Deactivate, "iccid,reason,row,state,reason,evidence,request_id\n89148000000012345675,FF,1,failed,Some words.,,\n");
    QVERIFY(read);
    QCOMPARE(read->first().own, (QJsonObject {{u"reason"_s, u"FF"_s}}));
}

void TestTargetFile::aFolderAndAMissingFileAreSaid()
{
    const QTemporaryDir folder;
    const auto fields = changeSpec(ChangeType::Suspend).fields();
    QCOMPARE(openTargetFile(folder.path(), fields).error().code, u"target.unreadable"_s);
    const auto missing = openTargetFile(folder.filePath(u"no.csv"_s), fields);
    QCOMPARE(missing.error().code, u"target.unreadable"_s);
    QCOMPARE(missing.error().place.file, folder.filePath(u"no.csv"_s));
}

void TestTargetFile::idsAreRecognisedByTheirShape_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("kinds");
    QTest::addRow("ICCID") << u" 89148000000012345675 "_s << QStringList {u"iccid"_s};
    QTest::addRow("ICCID of 19") << u"8914800000001234567"_s << QStringList {u"iccid"_s};
    QTest::addRow("IMEI or IMSI") << u"311480000000001"_s << QStringList {u"imei"_s, u"imsi"_s};
    QTest::addRow("MDN") << u"5551234567"_s << QStringList {u"mdn"_s};
    QTest::addRow("MSISDN") << u"15551234567"_s << QStringList {u"msisdn"_s};
    QTest::addRow("EID") << u"89049032000001000000000000000001"_s << QStringList {u"eid"_s};
    QTest::addRow("MEID") << u"A0000012345678"_s << QStringList {u"meid"_s};
    QTest::addRow("nothing") << u"Truck 7"_s << QStringList {};
}

void TestTargetFile::idsAreRecognisedByTheirShape()
{
    QFETCH(QString, id);
    QFETCH(QStringList, kinds);
    QStringList found;
    for (const auto &[kind, value] : namesByShape(id))
        found << key(kind);
    QCOMPARE(found, kinds);
}

void TestTargetFile::aMillionRowsNeedNoMemory()
{
    // Made as it is read: what the reader keeps is all there is.
    class Endless final : public QIODevice
    {
    public:
        Endless() { setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered); }
        bool isSequential() const override { return true; }

    protected:
        qint64 readData(char *data, qint64 size) override
        {
            while (m_pending.size() < size && m_row <= 1'000'000) {
                m_pending += m_row == 0 ? QByteArray("iccid,imei\n") : "8914800000" + QByteArray::number(1'000'000'000 + m_row) + ",350000000012349\n";
                ++m_row;
            }
            const qint64 given = std::min<qint64>(size, m_pending.size());
            std::copy_n(m_pending.constData(), given, data);
            m_pending.remove(0, given);
            return given;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        QByteArray m_pending;
        int m_row = 0;
    } endless;
    CsvReader reader(endless, u"a.csv"_s);
    auto record = reader.next();
    while (record && !record->empty())
        record = reader.next();
    QVERIFY(record);
    QCOMPARE(reader.row(), 1'000'000);
}

void TestTargetFile::workbooksAreTargets()
{
    const QByteArray file = workbooks::writtenXlsx({{u"ICCID"_s, u"zip"_s, u"state"_s}, {u"89148000000012345675"_s, u"78701"_s, u"active"_s}, {}, {QString(), u"1"_s}});
    const auto read = targets(ChangeType::Activate, file);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE((*read)[0].names.front().second, u"89148000000012345675"_s);
    QCOMPARE((*read)[0].own, (QJsonObject {{u"zip"_s, u"78701"_s}}));
    QCOMPARE((*read)[1].row, 2);
    QCOMPARE((*read)[1].faults.first().code, u"target.unnamed"_s);
    auto source = ChangeFixture::textTargets(ChangeType::Activate, file);
    QCOMPARE((*source)->inputFile().sha256, QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()));
}

void TestTargetFile::damageIsSaidWithItsCell()
{
    const auto read = targets(ChangeType::Suspend, workbooks::xlsx("<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>iccid</t></is></c><c r=\"A3\"/></row>"));
    QVERIFY(!read);
    const auto damaged = targets(ChangeType::Suspend, workbooks::xlsx("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>imei</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>iccid</t></is></c></row>"
                                                                      "<row r=\"5\"><c r=\"B5\"><v>8.9148000000012342E+19</v></c></row><row r=\"6\"><c r=\"B6\"><v>89148000000012345675</v></c></row>"));
    QVERIFY(damaged);
    const QList<Finding> faults = nameFaults(damaged->first());
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults[0].code, u"identifier.exponent"_s);
    QCOMPARE(faults[1].code, u"target.cell"_s);
    QCOMPARE(faults[1].arguments, (QStringList {u"ICCID"_s, u"B5"_s}));
    QVERIFY(nameFaults(damaged->last()).isEmpty());
}

void TestTargetFile::whatWasThereBeforeTheDamage_data()
{
    using Range = std::optional<UndamagedRange>;
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<Range>("expected");
    QTest::addRow("zeros, 20 digits") << u"89148000000012300000"_s << Range({u"891480000000123"_s, u"891480000000124"_s, 20});
    QTest::addRow("zeros, 19 digits") << u"8914800000001230000"_s << Range({u"891480000000123"_s, u"891480000000124"_s, 19});
    QTest::addRow("all digits are nines") << u"89999999999999900000"_s << Range({u"899999999999999"_s, u"900000000000000"_s, 20});
    QTest::addRow("an exponent, rounded") << u"8.9148E+19"_s << Range({u"891475"_s, u"891485"_s, 20});
    QTest::addRow("in small letters, with a comma") << u" 8,9148e+18 "_s << Range({u"891475"_s, u"891485"_s, 19});
    QTest::addRow("nothing but the first digit") << u"9E+19"_s << Range({u"85"_s, u"95"_s, 20});
    QTest::addRow("too small a number") << u"8.9148E+14"_s << Range();
    QTest::addRow("on the edge of a digit more") << u"1E+19"_s << Range();
}

void TestTargetFile::whatWasThereBeforeTheDamage()
{
    QFETCH(QString, damaged);
    QFETCH(std::optional<UndamagedRange>, expected);
    QCOMPARE(undamagedRange(damaged), expected);
}

void TestTargetFile::candidatesAreOffered_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<bool>("isOffered");
    const QString iccid = ChangeFixture::iccid(1);
    const QString first = iccid.first(15);
    QTest::addRow("zeros") << first + u"00000"_s << true;
    QTest::addRow("an exponent with all digits") << first.first(1) + u'.' + first.sliced(1) + u"E+19"_s << true;
    QTest::addRow("an exponent with a comma and more digits") << first.first(1) + u',' + first.sliced(1) + u"42E+19"_s << true;
    QTest::addRow("an exponent with few digits") << u"8.9148E+19"_s << true;
    QTest::addRow("an exponent that rounds to another") << u"8.9149E+19"_s << false;
    QTest::addRow("an exponent of a number with a digit less") << u"8.9148E+18"_s << false;
    QTest::addRow("no such line") << u"89999999999999900000"_s << false;
}

void TestTargetFile::candidatesAreOffered()
{
    QFETCH(QString, damaged);
    QFETCH(bool, isOffered);
    for (const qint64 lines : {1, 2, 5, 6}) {
        ChangeFixture f;
        f.makeFleet(1, lines);
        const auto plan = f.planText(ChangeType::Suspend, "iccid\n\"" + damaged.toUtf8() + "\"\n");
        QVERIFY(plan);
        QCOMPARE(plan->blocked, 1);
        const QString reason = reasonSentence(f.items(plan->change).first());
        // Each that can be meant is named, as far as they can be read at a glance; and never is a line taken for another.
        for (qint64 i = 1; i <= lines; ++i)
            QCOMPARE(reason.contains(ChangeFixture::iccid(i)), isOffered && i <= 5);
        QCOMPARE(reason.contains(u"Many ICCIDs"_s), isOffered && lines > 5);
    }
}

void TestTargetFile::templatesAreReadAgain_data()
{
    QTest::addColumn<ChangeType>("type");
    for (const ChangeType type : kChangeTypes)
        QTest::addRow("%s", key(type).toUtf8().constData()) << type;
}

void TestTargetFile::templatesAreReadAgain()
{
    QFETCH(ChangeType, type);
    const QTemporaryDir folder;
    for (const QString &name : {u"a.csv"_s, u"a.xlsx"_s}) {
        const QString path = folder.filePath(name);
        QVERIFY(isTargetTemplate(path));
        QVERIFY(writeTargetTemplate(type, path));
        auto source = openTargetFile(path, changeSpec(type).fields());
        QVERIFY(source);
        QCOMPARE((*source)->columns(), templateColumns(type));
        Target target;
        QCOMPARE((*source)->next(target).error().code, u"target.header-only"_s);
    }
    QVERIFY(!isTargetTemplate(u"a.ods"_s));
}

void TestTargetFile::aWorkbookMayComeThroughAPipe_data()
{
    QTest::addColumn<QByteArray>("file");
    const Cells cells {{u"iccid"_s, u"zip"_s}, {u"89148000000010000001"_s, u"78701"_s}, {u"89148000000010000002"_s, u"78702"_s}};
    QTest::addRow("xlsx") << workbooks::writtenXlsx(cells);
    QTest::addRow("csv") << "iccid,zip\n89148000000010000001,78701\n89148000000010000002,78702\n"_ba;
}

void TestTargetFile::aWorkbookMayComeThroughAPipe()
{
    QFETCH(QByteArray, file);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    std::thread writer([&] {
        QFile pipe(path);
        if (!pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no pipe");
        // In pieces, as they come.
        for (qsizetype at = 0; at < file.size(); at += 1000)
            pipe.write(file.sliced(at, std::min<qsizetype>(1000, file.size() - at)));
    });
    const auto source = openTargetFile(path, changeSpec(ChangeType::Activate).fields());
    Target first;
    Target second;
    Target none;
    const bool isRead = source && (*source)->next(first).value_or(false) && (*source)->next(second).value_or(false) && !(*source)->next(none).value_or(true);
    writer.join();
    QVERIFY2(isRead, source ? "rows" : qPrintable(source.error().code));
    QCOMPARE(first.names.front().second, u"89148000000010000001"_s);
    QCOMPARE(second.own.value("zip"_L1).toString(), u"78702"_s);
    QCOMPARE((*source)->inputFile().sha256, QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()));
}

QTEST_APPLESS_MAIN(TestTargetFile)
#include "tst_targetfile.moc"
