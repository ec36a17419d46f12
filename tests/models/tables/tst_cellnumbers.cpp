#include "models/tables/cellnumbers.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(NumberShape)

/// What a spreadsheet's numbers are as texts.
class TestCellNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreTold_data();
    void formatsAreTold();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
};

void TestCellNumbers::formatsAreTold_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<NumberShape>("shape");
    const auto row = [](const QByteArray &format, NumberShape shape) { QTest::addRow("%s", format.constData()) << format << shape; };
    row("General", NumberShape::Number);
    row("0", NumberShape::Number);
    row("@", NumberShape::Number);
    row("0.00E+00", NumberShape::Number);
    row("#,##0.00 \"days\"", NumberShape::Number);
    row("0 \\d", NumberShape::Number);
    row("[Red]0", NumberShape::Number);
    row("yyyy\\-mm\\-dd", NumberShape::Date);
    row("[$-409]mmm\\-yy", NumberShape::Date);
    row("d/m/yyyy\\ h:mm", NumberShape::DateTime);
    row("h:mm:ss", NumberShape::Time);
    row("[h]:mm:ss", NumberShape::Number);
    row("0;yyyy", NumberShape::Number);
    row("\"open", NumberShape::Number);
    row("[", NumberShape::Number);
}

void TestCellNumbers::formatsAreTold()
{
    QFETCH(QByteArray, format);
    QFETCH(NumberShape, shape);
    QCOMPARE(cellnumbers::shapeOf(format), shape);
}

void TestCellNumbers::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<NumberShape>("shape");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &written, NumberShape shape, const QByteArray &text, bool is1904 = false) {
        QTest::addRow("%s", name) << written << shape << is1904 << text;
    };
    row("twenty digits", "89148000000012345675", NumberShape::Number, "89148000000012345675");
    row("what was rounded", "8.9148000000012342E+19", NumberShape::Number, "8.9148000000012342E+19");
    row("a whole number as programs write it", "350000000012349.0", NumberShape::Number, "350000000012349");
    row("a fraction", "1.5", NumberShape::Number, "1.5");
    row("a fraction as Excel writes it", "0.10000000000000001", NumberShape::Number, "0.1");
    row("a date", "46349", NumberShape::Date, "2026-11-23");
    row("a date of 1904", "44887", NumberShape::Date, "2026-11-23", true);
    row("the 1st of March of 1900", "61", NumberShape::Date, "1900-03-01");
    row("the 1st of January of 1900", "1", NumberShape::Date, "1900-01-01");
    row("a date with a time", "46349.75", NumberShape::DateTime, "2026-11-23T18:00:00");
    row("a midnight in a format of times", "46349", NumberShape::DateTime, "2026-11-23T00:00:00");
    row("the last second", "46349.999999", NumberShape::DateTime, "2026-11-24T00:00:00");
    row("a time", "0.25", NumberShape::Time, "06:00:00");
    row("an identifier in a column of dates", "89148000000012345675", NumberShape::Date, "89148000000012345675");
    row("less than nothing", "-1", NumberShape::Date, "-1");
    row("no number", "soon", NumberShape::Date, "soon");
}

void TestCellNumbers::numbersKeepTheirDigits()
{
    QFETCH(QByteArray, written);
    QFETCH(NumberShape, shape);
    QFETCH(bool, is1904);
    QFETCH(QByteArray, text);
    QCOMPARE(cellnumbers::text(written, shape, is1904), text);
}

QTEST_APPLESS_MAIN(TestCellNumbers)
#include "tst_cellnumbers.moc"
