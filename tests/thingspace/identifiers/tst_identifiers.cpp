#include "thingspace/identifiers/checkdigits.h"
#include "thingspace/identifiers/identifier.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

using Level = IdentifierFinding::Level;

class tst_Identifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void acceptsImeisOfTheCarrierFrom14To16();
    void saysHowLongItIsAndShouldBe();
    void knowsTheCarriersCasings_data();
    void knowsTheCarriersCasings();
    void everyKindHasAKeyThatLeadsBack();
    void parsesTheTextWithoutItsBlanks();
    void refusesWhatIsNoIdentifier();
    void verifiesCheckDigits();
};

void tst_Identifiers::checks_data()
{
    QTest::addColumn<IdentifierKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Level>("level");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, IdentifierKind kind, const QString &text, Level level, const QString &code) {
        QTest::newRow(name) << kind << text << level << code;
    };
    using K = IdentifierKind;
    row("ICCID of 20 digits", K::Iccid, u"89148000000012345675"_s, Level::Fine, {});
    row("ICCID, blanks around it", K::Iccid, u"  89148000000012345675 "_s, Level::Fine, {});
    row("ICCID of 19 digits has no check digit", K::Iccid, u"8914800000001234567"_s, Level::Fine, {});
    row("ICCID, wrong check digit", K::Iccid, u"89148000000012345671"_s, Level::Warning, u"identifier.iccid.luhn"_s);
    row("ICCID of another issuer", K::Iccid, u"89141000000012345675"_s, Level::Warning, u"identifier.iccid.prefix"_s);
    row("ICCID of 18 digits", K::Iccid, u"891480000000123456"_s, Level::Error, u"identifier.iccid.length"_s);
    row("ICCID of 21 digits", K::Iccid, u"891480000000123456712"_s, Level::Error, u"identifier.iccid.length"_s);
    row("ICCID with a letter", K::Iccid, u"8914800000001234567A"_s, Level::Error, u"identifier.iccid.charset"_s);
    row("ICCID as a spreadsheet shows it", K::Iccid, u"8.91480E+19"_s, Level::Error, u"identifier.exponent"_s);
    row("ICCID as a European spreadsheet shows it", K::Iccid, u"8,9148E+19"_s, Level::Error, u"identifier.exponent"_s);
    row("ICCID with an exponent and no point", K::Iccid, u"9E19"_s, Level::Error, u"identifier.exponent"_s);
    row("ICCID as a spreadsheet saves it", K::Iccid, u"89148000000012300000"_s, Level::Error, u"identifier.zeros"_s);
    row("ICCID with zeros only from column 17 on", K::Iccid, u"89148000000012310000"_s, Level::Fine, {});
    row("ICCID of 19 digits, rounded", K::Iccid, u"8914800000001230000"_s, Level::Error, u"identifier.zeros"_s);
    row("nothing", K::Iccid, u"   "_s, Level::Error, u"identifier.empty"_s);
    row("IMEI", K::Imei, u"490154203237518"_s, Level::Fine, {});
    row("IMEI, wrong check digit", K::Imei, u"350000000012341"_s, Level::Warning, u"identifier.imei.luhn"_s);
    row("IMEI of 14 digits, of an operator", K::Imei, u"49015420323751"_s, Level::Error, u"identifier.imei.length"_s);
    row("IMEI as a spreadsheet shows it", K::Imei, u"4.90154E+14"_s, Level::Error, u"identifier.exponent"_s);
    row("MDN", K::Mdn, u"5552001111"_s, Level::Fine, {});
    row("MDN with a zero area", K::Mdn, u"0552001111"_s, Level::Warning, u"identifier.mdn.area"_s);
    row("MDN of 11 digits", K::Mdn, u"15550001111"_s, Level::Error, u"identifier.mdn.length"_s);
    row("MDN with hyphens", K::Mdn, u"555-000-1111"_s, Level::Error, u"identifier.mdn.charset"_s);
    row("MSISDN", K::Msisdn, u"15550001111"_s, Level::Fine, {});
    row("MSISDN of another country", K::Msisdn, u"45550001111"_s, Level::Warning, u"identifier.msisdn.prefix"_s);
    row("IMSI", K::Imsi, u"311480000000001"_s, Level::Fine, {});
    row("IMSI of another network", K::Imsi, u"262010000000001"_s, Level::Warning, u"identifier.imsi.prefix"_s);
    row("EID, wrong check digits", K::Eid, u"89049032000001000000012345678901"_s, Level::Warning, u"identifier.eid.check"_s);
    row("EID of 31 digits", K::Eid, u"8904903200000100000001234567890"_s, Level::Error, u"identifier.eid.length"_s);
    row("MEID", K::Meid, u"A100000F12345B"_s, Level::Fine, {});
    row("MEID that looks like a number with an exponent", K::Meid, u"12345678901E12"_s, Level::Fine, {});
    row("MEID with a G", K::Meid, u"G100000F12345B"_s, Level::Error, u"identifier.meid.charset"_s);
    row("digits of another script", K::Mdn, u"٥٥٥٢٠٠١١١١"_s, Level::Error, u"identifier.mdn.charset"_s);
}

void tst_Identifiers::checks()
{
    QFETCH(IdentifierKind, kind);
    QFETCH(QString, text);
    QFETCH(Level, level);
    QFETCH(QString, code);
    const IdentifierFinding finding = checkIdentifier(kind, text);
    QCOMPARE(finding.code, code);
    QCOMPARE(finding.level, level);
}

void tst_Identifiers::acceptsImeisOfTheCarrierFrom14To16()
{
    for (const QString &text : {u"35000000001234"_s, u"350000000012340"_s, u"3500000000123401"_s})
        QVERIFY(Imei::parse(text, IdentifierOrigin::Carrier));
    QVERIFY(!Imei::parse(u"3500000000123"_s, IdentifierOrigin::Carrier));
    QVERIFY(!Imei::parse(u"35000000001234012"_s, IdentifierOrigin::Carrier));
}

void tst_Identifiers::saysHowLongItIsAndShouldBe()
{
    QCOMPARE(checkIdentifier(IdentifierKind::Iccid, u"12345").arguments, (QStringList {u"5"_s, u"19-20"_s}));
    QCOMPARE(checkIdentifier(IdentifierKind::Mdn, u"12345").arguments, (QStringList {u"5"_s, u"10"_s}));
}

void tst_Identifiers::knowsTheCarriersCasings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdentifierKind>("kind");
    for (const char *iccid : {"iccid", "iccId", "ICCID", "Iccid"})
        QTest::newRow(iccid) << QString::fromLatin1(iccid) << IdentifierKind::Iccid;
    QTest::newRow("Imei") << u"Imei"_s << IdentifierKind::Imei;
    QTest::newRow("ESN") << u"ESN"_s << IdentifierKind::Esn;
    QTest::newRow("min") << u"min"_s << IdentifierKind::Min;
}

void tst_Identifiers::knowsTheCarriersCasings()
{
    QFETCH(QString, text);
    QFETCH(IdentifierKind, kind);
    QVERIFY(identifierKind(text) == kind);
}

void tst_Identifiers::everyKindHasAKeyThatLeadsBack()
{
    for (const IdentifierKind kind : kTargetKinds)
        QVERIFY(identifierKind(key(kind)) == kind);
    QVERIFY(!identifierKind(u"phone"));
    QVERIFY(!identifierKind(u""));
}

void tst_Identifiers::parsesTheTextWithoutItsBlanks()
{
    QCOMPARE(Iccid::parse(u" 89148000000012345675\t")->text(), u"89148000000012345675"_s);
    QCOMPARE(Meid::parse(u"a100000f12345b")->text(), u"A100000F12345B"_s);
    QSet<Mdn> lines {*Mdn::parse(u"5550001111"), *Mdn::parse(u" 5550001111 "), *Mdn::parse(u"5550001112")};
    QCOMPARE(lines.size(), 2);
    QVERIFY(*Mdn::parse(u"5550001111") < *Mdn::parse(u"5550001112"));
}

void tst_Identifiers::refusesWhatIsNoIdentifier()
{
    QVERIFY(!Iccid::parse(u"8.9148E+19"));
    QVERIFY(!Mdn::parse(u""));
}

void tst_Identifiers::verifiesCheckDigits()
{
    QVERIFY(luhnHolds(u"79927398713"));
    QVERIFY(!luhnHolds(u"79927398710"));
    QVERIFY(mod97Holds(u"98"));
    QVERIFY(!mod97Holds(u"97"));
}

QTEST_APPLESS_MAIN(tst_Identifiers)
#include "tst_identifiers.moc"
