#include "models/changes/targets/pastedtargets.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kIccid = u"89148000000010000001"_s;
const QString kImei = u"350000010000001"_s;

/// "iccid=… imei=…; mdn=…": what a text names, in order; "?" a fault.
QString named(const QString &text)
{
    const auto targets = PastedTargets::make(text);
    if (!targets)
        return targets.error().code;
    QStringList lines;
    Target target;
    while ((*targets)->next(target).value()) {
        QStringList names;
        for (const auto &[kind, value] : target.names)
            names << key(kind) + u'=' + value;
        lines << (names.isEmpty() ? u'?' + target.faults.first().arguments.first() : names.join(u' '));
    }
    return lines.join(u"; "_s);
}

} // namespace

class TestPastedTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void aPairMustAgreeWithTheLine();
    void rowsCountFromOne();
    void counts();
    void aHundredThousandAreQuick();
};

void TestPastedTargets::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString pair = u"iccid="_s + kIccid + u" imei="_s + kImei;
    QTest::addRow("one a line") << kIccid + u"\n5551234567\r\n"_s << u"iccid="_s + kIccid + u"; mdn=5551234567"_s;
    QTest::addRow("with commas") << kIccid + u",5551234567 ; 5551234568"_s << u"iccid="_s + kIccid + u"; mdn=5551234567; mdn=5551234568"_s;
    QTest::addRow("fifteen digits are either") << kImei << u"imei="_s + kImei + u" imsi="_s + kImei;
    QTest::addRow("an IMEI behind an ICCID") << kIccid + u' ' + kImei << pair;
    QTest::addRow("two columns of a spreadsheet, under their names") << u"ICCID\tIMEI\n"_s + kIccid + u'\t' + kImei << pair;
    QTest::addRow("an IMEI on the next line is another") << kIccid + u'\n' + kImei << u"iccid="_s + kIccid + u"; imei="_s + kImei + u" imsi="_s + kImei;
    QTest::addRow("a subscriber's number behind an ICCID") << kIccid + u" 311480000000001"_s << u"iccid="_s + kIccid + u" imsi=311480000000001"_s;
    QTest::addRow("grouped by four") << u"8914 8000 0000 1000 0001"_s << u"iccid="_s + kIccid;
    QTest::addRow("in quotes") << u"\"%1\",'5551234567"_s.arg(kIccid) << u"iccid="_s + kIccid + u"; mdn=5551234567"_s;
    QTest::addRow("telephone numbers") << u"(555) 123-4567\n555.123.4568\n+1 555 123 4569"_s << u"mdn=5551234567; mdn=5551234568; msisdn=15551234569"_s;
    QTest::addRow("several in words") << u"5551234567 5551234568"_s << u"mdn=5551234567; mdn=5551234568"_s;
    QTest::addRow("what is none is kept") << u"hello 5551234567"_s << u"?hello; mdn=5551234567"_s;
    QTest::addRow("a spreadsheet's damage is none") << u"8.91480E+19"_s << u"?8.91480E+19"_s;
    QTest::addRow("blank lines") << u"\n , \n5551234567\n\n"_s << u"mdn=5551234567"_s;
    QTest::addRow("nothing") << u" \n;"_s << u"target.none"_s;
}

void TestPastedTargets::readsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(named(text), expected);
}

void TestPastedTargets::aPairMustAgreeWithTheLine()
{
    Target target;
    QVERIFY(PastedTargets::make(kIccid + u' ' + kImei).value()->next(target).value());
    QVERIFY(!target.guessed);
    QVERIFY(PastedTargets::make(kImei).value()->next(target).value());
    QVERIFY(target.guessed);
}

void TestPastedTargets::rowsCountFromOne()
{
    const auto targets = PastedTargets::make(u"5551234567,5551234568\n\n5551234569"_s).value();
    Target target;
    for (qint64 row = 1; row <= 3; ++row) {
        QVERIFY(targets->next(target).value());
        QCOMPARE(target.row, row);
    }
}

void TestPastedTargets::counts()
{
    QCOMPARE(countPasted({}), PastedCounts());
    QCOMPARE(countPasted(u"IMEI\n%1 %2\nhello, you\n%1\n5551234567"_s.arg(kIccid, kImei)), (PastedCounts {2, 2, 1}));
}

void TestPastedTargets::aHundredThousandAreQuick()
{
    QString text;
    for (int i = 0; i < 100'000; ++i)
        text += u"891480000"_s + QString::number(1'000'000'000 + i) + u"7\n"_s;
    QElapsedTimer took;
    took.start();
    QCOMPARE(countPasted(text).recognised, 100'000);
    QVERIFY2(took.elapsed() < 5000, qPrintable(QString::number(took.elapsed())));
}

QTEST_GUILESS_MAIN(TestPastedTargets)
#include "tst_pastedtargets.moc"
