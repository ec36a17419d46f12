#include "tests/models/fleet/fleetfixture.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeviceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fleet = std::make_unique<FleetFixture>(); }

    void keepsEverythingThatARowSays();
    void anUnchangedRowIsNotWrittenButConfirmed();
    void changesMakeHistoryAndANewSequence();
    void aChangeOfNothingThatHistoryKeepsMakesNone();
    void skipsRowsWithoutIdentifiersAndRepeatedOnes();
    void aLineThatReturnsIsNoLongerMissing();
    void aRowWithoutTheCarriersNumberIsFoundByItsIccid();

    void matchesByEveryKind();
    void namesThatContradictAreAmbiguous();
    void aListedLineWinsOverAMissingOne();
    void findsManyAtOnce();

    void aProtectedLineKeepsStateAndPlanAndIsSighted();
    void anUnknownLineIsSightedUnderItsKey();
    void anOlderReadDoesNotReplaceASighting();
    void anAbsentProtectedLineIsSightedAsNotListed();
    void aReadThatMayBeOlderThanEvidenceChangesNothing_data();
    void aReadThatMayBeOlderThanEvidenceChangesNothing();

    void aReadThatMayBeOlderLeavesWhatWasEdited();
    void anotherZipPartsWithTheFourDigitsOfTheOld();
    void evidenceSetsColumnsAndKeepsHistory();
    void evidenceOfALaterReadWinsAgain();
    void evidenceMakesALineThatASyncThenFinds();
    void evidenceFindsALineThatASyncMadeMeanwhile();
    void theNewestEvidenceOfABatchWins();
    void evidenceOfAColumnThatIsNotOneIsRefused();
    void aThousandSettledAtOnce();

    void indexesAreMadeAgain();

private:
    DeviceEvidence suspended(qint64 number, qint64 item = 7)
    {
        DeviceEvidence evidence;
        evidence.device = m_fleet->line(number).id;
        evidence.profile = m_fleet->profile.id;
        evidence.item = ItemId {item};
        evidence.after = {{u"state"_s, u"suspend"_s}};
        evidence.evidence = u"callback"_s;
        evidence.at = m_fleet->clock.nowUtc();
        return evidence;
    }
    qint64 history() { return m_fleet->number(u"SELECT COUNT(*) FROM device_history"_s); }

    std::unique_ptr<FleetFixture> m_fleet;
};

void TestDeviceStore::keepsEverythingThatARowSays()
{
    DeviceRecord r = FleetFixture::record(1, "pre-active");
    r.msisdn = "15551000001";
    r.imsi = "311480000000001";
    r.eid = "89049032000000000000000000000001";
    r.meid = "A0000000000001";
    r.ipAddress = "10.0.0.5";
    r.lastActivationAt = "2024-08-07T10:42:34-04:00";
    r.lastConnectionAt = "2025-01-12T04:23:37-05:00";
    r.billingCycleEnd = "2025-02-09T20:00:00-05:00";
    r.groups = "Default\nField";
    r.customFields = {"1", "2", "3", "4", "5"};
    r.costCenter = "CC-1";
    r.sku = "VZW1";
    r.firstName = "J\xc3\xb6rg";
    r.lastName = "Doe";
    r.address = "1 Main St";
    r.city = "Springfield";
    r.addressState = "IL";
    r.postalCode = "01234";
    r.country = "USA";
    r.otherAttributes = R"({"SmsrOid":"1"})";
    const auto summary = m_fleet->read({r});
    QVERIFY(summary);
    QCOMPARE(summary->added, 1);

    const Device d = m_fleet->line(1);
    QCOMPARE(d.carrierId, 1);
    QCOMPARE(d.account, QString::fromLatin1(FleetFixture::kWest));
    QCOMPARE(d.state, u"preactive"_s);
    QCOMPARE(d.mdn, u"5551000001"_s);
    QCOMPARE(d.msisdn, u"15551000001"_s);
    QCOMPARE(d.imsi, u"311480000000001"_s);
    QCOMPARE(d.eid, u"89049032000000000000000000000001"_s);
    QCOMPARE(d.meid, u"A0000000000001"_s);
    QCOMPARE(d.plan, u"M2M 4G 5MB"_s);
    QCOMPARE(d.ipAddress, u"10.0.0.5"_s);
    QCOMPARE(d.createdAt, QDateTime(QDate(2024, 8, 7), QTime(14, 42, 15), Qt::UTC));
    QCOMPARE(d.billingCycleEnd, QDateTime(QDate(2025, 2, 10), QTime(1, 0), Qt::UTC));
    QCOMPARE(d.groups, u"Default\nField"_s);
    QCOMPARE(d.customFields, (std::array {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    QCOMPARE(d.costCenter, u"CC-1"_s);
    QCOMPARE(d.sku, u"VZW1"_s);
    QCOMPARE(d.firstName, u"Jörg"_s);
    QCOMPARE(d.postalCode, u"01234"_s);
    QCOMPARE(d.country, u"USA"_s);
    QCOMPARE(d.otherAttributes, u"{\"SmsrOid\":\"1\"}"_s);
    QCOMPARE(d.readAt, m_fleet->clock.nowUtc());
    QVERIFY(!d.evidenceAt.isValid());
    QVERIFY(!d.missing);
}

void TestDeviceStore::anUnchangedRowIsNotWrittenButConfirmed()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    const qint64 sequence = *m_fleet->devices().changeSequence();
    m_fleet->clock.advance(1h);
    const auto summary = m_fleet->read({FleetFixture::record(1)});
    QVERIFY(summary);
    QCOMPARE(summary->updated, 0);
    QCOMPARE(summary->unchanged, 1);
    QCOMPARE(*m_fleet->devices().changeSequence(), sequence);
    QCOMPARE(m_fleet->line(1).readAt, m_fleet->clock.nowUtc());
    QCOMPARE(history(), 0);
}

void TestDeviceStore::changesMakeHistoryAndANewSequence()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    const qint64 sequence = *m_fleet->devices().changeSequence();
    DeviceRecord changed = FleetFixture::record(1, "suspend");
    changed.mdn = {};
    changed.imei = "350000099999999";
    const auto summary = m_fleet->read({changed, FleetFixture::record(2)});
    QVERIFY(summary);
    QCOMPARE(summary->updated, 1);
    QVERIFY(*m_fleet->devices().changeSequence() > sequence);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE changed_seq > %1"_s.arg(sequence)), 1);
    QCOMPARE(history(), 3);
    QCOMPARE(m_fleet->text(u"SELECT before || '>' || after || ' ' || source FROM device_history WHERE field = 'state'"_s), u"active>suspend sync"_s);
    QCOMPARE(m_fleet->text(u"SELECT before FROM device_history WHERE field = 'mdn' AND after IS NULL"_s), u"5551000001"_s);
    QCOMPARE(m_fleet->line(1).mdn, QString());
}

void TestDeviceStore::aChangeOfNothingThatHistoryKeepsMakesNone()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    DeviceRecord changed = FleetFixture::record(1);
    changed.ipAddress = "10.0.0.9";
    QVERIFY(m_fleet->read({changed}));
    QCOMPARE(m_fleet->line(1).ipAddress, u"10.0.0.9"_s);
    QCOMPARE(history(), 0);
}

void TestDeviceStore::skipsRowsWithoutIdentifiersAndRepeatedOnes()
{
    DeviceRecord nobody;
    nobody.carrierId = 9;
    nobody.account = FleetFixture::kWest;
    const auto summary = m_fleet->read({FleetFixture::record(2), nobody, FleetFixture::record(1), FleetFixture::record(2)});
    QVERIFY(summary);
    QCOMPARE(summary->added, 2);
    QCOMPARE(summary->skipped, 1);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device"_s), 2);
}

void TestDeviceStore::aLineThatReturnsIsNoLongerMissing()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    Query gone = m_fleet->db->composed(u"UPDATE device SET missing = 1"_s);
    QVERIFY(gone.exec());
    QVERIFY(m_fleet->line(1).missing);
    QCOMPARE(m_fleet->read({FleetFixture::record(1)})->updated, 1);
    QVERIFY(!m_fleet->line(1).missing);
}

void TestDeviceStore::aRowWithoutTheCarriersNumberIsFoundByItsIccid()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    DeviceRecord r = FleetFixture::record(1, "suspend");
    r.carrierId = 0;
    QCOMPARE(m_fleet->read({r})->updated, 1);
    QCOMPARE(m_fleet->line(1).state, u"suspend"_s);
    QCOMPARE(m_fleet->line(1).carrierId, 1);
    r.iccid = "89148000000099999999";
    r.imei = {};
    r.mdn = {};
    QCOMPARE(m_fleet->read({r})->added, 1);
    QCOMPARE(m_fleet->read({r})->unchanged, 1);
}

void TestDeviceStore::matchesByEveryKind()
{
    DeviceRecord r = FleetFixture::record(1);
    r.msisdn = "15551000001";
    r.imsi = "311480000000001";
    r.eid = "89049032000000000000000000000001";
    r.meid = "A0000000000001";
    QVERIFY(m_fleet->read({r, FleetFixture::record(2)}));
    const DeviceId line = m_fleet->line(1).id;
    using K = IdentifierKind;
    const std::vector<LineName> names {{1, K::Iccid, FleetFixture::iccid(1)}, {2, K::Imei, u"350000010000001"_s}, {3, K::Mdn, u"5551000001"_s}, {4, K::Msisdn, u"15551000001"_s},
                                       {5, K::Imsi, u"311480000000001"_s}, {6, K::Eid, u"89049032000000000000000000000001"_s}, {7, K::Meid, u"A0000000000001"_s},
                                       {8, K::Iccid, u"nobody"_s}, {9, K::Mdn, u""_s},
                                       // A part of an identifier is none.
                                       {10, K::Iccid, FleetFixture::iccid(1).chopped(1)}, {11, K::Imei, u"50000010000001"_s}};
    const auto matches = m_fleet->devices().match(m_fleet->profile.id, names);
    QVERIFY(matches);
    QCOMPARE(matches->found.size(), 7U);
    for (size_t i = 0; i < 7; ++i)
        QCOMPARE(matches->found[i], (LineMatches::Found {qint64(i) + 1, line}));
    QCOMPARE(matches->unknown, (std::vector<qint64> {8, 9, 10, 11}));
    QVERIFY(matches->ambiguous.empty());
}

void TestDeviceStore::namesThatContradictAreAmbiguous()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    const std::vector<LineName> names {{1, IdentifierKind::Iccid, FleetFixture::iccid(1)}, {1, IdentifierKind::Mdn, u"5551000002"_s},
                                       {2, IdentifierKind::Iccid, FleetFixture::iccid(2)}, {2, IdentifierKind::Mdn, u"5551000002"_s},
                                       {3, IdentifierKind::Iccid, FleetFixture::iccid(2)}, {3, IdentifierKind::Imei, u"unknown"_s}};
    const auto matches = m_fleet->devices().match(m_fleet->profile.id, names);
    QVERIFY(matches);
    QCOMPARE(matches->ambiguous, (std::vector<qint64> {1}));
    QCOMPARE(matches->found.size(), 2U);
}

void TestDeviceStore::aListedLineWinsOverAMissingOne()
{
    DeviceRecord again = FleetFixture::record(2);
    again.iccid = FleetFixture::record(1).iccid;
    QVERIFY(m_fleet->read({FleetFixture::record(1), again}));
    const std::vector<LineName> names {{1, IdentifierKind::Iccid, FleetFixture::iccid(1)}};
    QCOMPARE(m_fleet->devices().match(m_fleet->profile.id, names)->ambiguous.size(), 1U);
    Query gone = m_fleet->db->composed(u"UPDATE device SET missing = 1 WHERE carrier_id = 1"_s);
    QVERIFY(gone.exec());
    QCOMPARE(m_fleet->line(1).carrierId, 2);
}

void TestDeviceStore::findsManyAtOnce()
{
    std::vector<DeviceRecord> records;
    for (qint64 n = 1; n <= 300; ++n)
        records.push_back(FleetFixture::record(n));
    const auto summary = m_fleet->read(records);
    QVERIFY(summary);
    QCOMPARE(summary->lines.size(), 300U);
    for (const size_t count : {size_t(3), size_t(300)}) {
        const auto devices = m_fleet->devices().byIds(std::span(summary->lines).first(count));
        QVERIFY(devices);
        QCOMPARE(devices->size(), qsizetype(count));
        QCOMPARE(devices->value(summary->lines[2]).iccid, FleetFixture::iccid(3));
    }
    int taken = 0;
    QVERIFY(m_fleet->devices().eachOf(summary->lines, [&](const Device &) { return ++taken < 10; }));
    QCOMPARE(taken, 10);
    QVERIFY(!m_fleet->devices().find(DeviceId {999'999})->has_value());
}

void TestDeviceStore::aProtectedLineKeepsStateAndPlanAndIsSighted()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    const Device before = m_fleet->line(1);
    m_fleet->clock.advance(1min);
    DeviceRecord changed = FleetFixture::record(1, "suspend");
    changed.plan = "Other";
    changed.ipAddress = "10.0.0.9";
    QVERIFY(m_fleet->read({changed, FleetFixture::record(2, "suspend")}, SomeProtectedLines({before.id})));
    const Device after = m_fleet->line(1);
    QCOMPARE(after.state, u"active"_s);
    QCOMPARE(after.plan, before.plan);
    QCOMPARE(after.ipAddress, u"10.0.0.9"_s);
    QCOMPARE(after.readAt, before.readAt);
    QCOMPARE(m_fleet->line(2).state, u"suspend"_s);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sighting"_s), 1);
    QCOMPARE(m_fleet->text(u"SELECT state || ' ' || plan || ' ' || mdn || ' ' || listed FROM sighting WHERE device_id = %1"_s.arg(before.id.value)), u"suspend Other 5551000001 1"_s);
    QCOMPARE(m_fleet->number(u"SELECT begun_at FROM sighting"_s), m_fleet->clock.nowUtc().toMSecsSinceEpoch());
    QCOMPARE(m_fleet->text(u"SELECT field FROM device_history WHERE device_id = %1"_s.arg(before.id.value)), QString());
    // Once it is no longer protected, the same row is written.
    m_fleet->clock.advance(1min);
    QVERIFY(m_fleet->read({changed}));
    QCOMPARE(m_fleet->line(1).state, u"suspend"_s);
}

void TestDeviceStore::anUnknownLineIsSightedUnderItsKey()
{
    const DeviceId lineKey = unknownLine(FleetFixture::record(1).iccid);
    for (int pass = 1; pass <= 2; ++pass) {
        m_fleet->clock.advance(1min);
        QVERIFY(m_fleet->read({FleetFixture::record(1, "preactive")}, SomeProtectedLines({lineKey})));
        QCOMPARE(m_fleet->number(u"SELECT begun_at FROM sighting WHERE device_id = %1"_s.arg(lineKey.value)), m_fleet->clock.nowUtc().toMSecsSinceEpoch());
    }
    QCOMPARE(m_fleet->line(1).state, u"preactive"_s);
}

void TestDeviceStore::anOlderReadDoesNotReplaceASighting()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    const SomeProtectedLines lines({m_fleet->line(1).id});
    m_fleet->clock.advance(1min);
    QVERIFY(m_fleet->read({FleetFixture::record(1, "suspend")}, lines));
    m_fleet->clock.jump(-30s);
    QVERIFY(m_fleet->read({FleetFixture::record(1, "active")}, lines));
    QCOMPARE(m_fleet->text(u"SELECT state FROM sighting"_s), u"suspend"_s);
}

void TestDeviceStore::anAbsentProtectedLineIsSightedAsNotListed()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    const DeviceId first = m_fleet->line(1).id;
    const DeviceId second = m_fleet->line(2).id;
    QVERIFY(m_fleet->read({}, SomeProtectedLines({second}), 0ms, {second, first}));
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sighting"_s), 1);
    QCOMPARE(m_fleet->number(u"SELECT device_id FROM sighting WHERE listed = 0"_s), second.value);
    QVERIFY(!m_fleet->line(1).missing);
}

void TestDeviceStore::aReadThatMayBeOlderThanEvidenceChangesNothing_data()
{
    QTest::addColumn<int>("secondsAfterEvidence");
    QTest::addColumn<int>("lagSeconds");
    QTest::addColumn<QString>("state");
    QTest::addRow("begun before, no lag") << -1 << 0 << u"suspend"_s;
    QTest::addRow("begun in the same instant, no lag") << 0 << 0 << u"suspend"_s;
    QTest::addRow("begun after, no lag") << 1 << 0 << u"active"_s;
    QTest::addRow("begun after, within the lag") << 299 << 300 << u"suspend"_s;
    QTest::addRow("begun after the lag") << 301 << 300 << u"active"_s;
}

void TestDeviceStore::aReadThatMayBeOlderThanEvidenceChangesNothing()
{
    QFETCH(int, secondsAfterEvidence);
    QFETCH(int, lagSeconds);
    QFETCH(QString, state);
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    m_fleet->clock.advance(1h);
    QVERIFY(m_fleet->devices().applyEvidence({suspended(1)}));
    m_fleet->clock.jump(std::chrono::seconds(secondsAfterEvidence));
    // Word for word what the line was before: also an unchanged row must be seen.
    QVERIFY(m_fleet->read({FleetFixture::record(1)}, NoProtectedLines(), std::chrono::seconds(lagSeconds)));
    QCOMPARE(m_fleet->line(1).state, state);
}

void TestDeviceStore::aReadThatMayBeOlderLeavesWhatWasEdited()
{
    DeviceRecord old = FleetFixture::record(1);
    old.customFields[1] = "was";
    old.email = "was@example.com";
    QVERIFY(m_fleet->read({old}));
    m_fleet->clock.advance(1h);
    DeviceEvidence evidence = suspended(1);
    evidence.after = {{u"cf2"_s, u"is"_s}, {u"email"_s, u""_s}, {u"cost-center"_s, u"C"_s}};
    QVERIFY(m_fleet->devices().applyEvidence({evidence}));
    m_fleet->clock.advance(1min);
    QVERIFY(m_fleet->read({old}, NoProtectedLines(), 5min));
    QCOMPARE(m_fleet->line(1).customFields[1], u"is"_s);
    QCOMPARE(m_fleet->line(1).email, QString());
    QCOMPARE(m_fleet->line(1).costCenter, u"C"_s);
    // Word for word the same, and late enough to be believed.
    m_fleet->clock.advance(5min);
    QVERIFY(m_fleet->read({old}, NoProtectedLines(), 5min));
    QCOMPARE(m_fleet->line(1).customFields[1], u"was"_s);
    QCOMPARE(m_fleet->line(1).email, u"was@example.com"_s);
}

void TestDeviceStore::anotherZipPartsWithTheFourDigitsOfTheOld()
{
    std::vector<DeviceRecord> records {FleetFixture::record(1), FleetFixture::record(2)};
    for (DeviceRecord &record : records) {
        record.postalCode = "78701";
        record.otherAttributes = R"({"PrimaryPlaceOfUseMiddleName":"M","PrimaryPlaceOfUseZipCode4":"1234"})";
    }
    QVERIFY(m_fleet->read(records));
    DeviceEvidence another = suspended(1);
    another.after = {{u"postal-code"_s, u"78702"_s}};
    DeviceEvidence same = suspended(2, 8);
    same.after = {{u"postal-code"_s, u"78701"_s}};
    QVERIFY(m_fleet->devices().applyEvidence({another, same}));
    QVERIFY(!m_fleet->line(1).otherAttributes.contains(u"\"PrimaryPlaceOfUseZipCode4\""_s));
    QVERIFY(m_fleet->line(1).otherAttributes.contains(u"\"PrimaryPlaceOfUseMiddleName\":\"M\""_s));
    QVERIFY(m_fleet->line(2).otherAttributes.contains(u"\"PrimaryPlaceOfUseZipCode4\":\"1234\""_s));
    m_fleet->clock.advance(1h);
    QVERIFY(m_fleet->read(records));
    QVERIFY(m_fleet->line(1).otherAttributes.contains(u"\"PrimaryPlaceOfUseZipCode4\":\"1234\""_s));
}

void TestDeviceStore::evidenceSetsColumnsAndKeepsHistory()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    const qint64 sequence = *m_fleet->devices().changeSequence();
    DeviceEvidence evidence = suspended(1);
    evidence.after.insert(u"plan"_s, u"10002"_s);
    evidence.after.insert(u"mdn"_s, u""_s);
    QVERIFY(m_fleet->devices().applyEvidence({evidence, suspended(2, 8)}));
    const Device device = m_fleet->line(1);
    QCOMPARE(device.state, u"suspend"_s);
    QCOMPARE(device.plan, u"10002"_s);
    QCOMPARE(device.mdn, QString());
    QCOMPARE(device.evidenceAt, m_fleet->clock.nowUtc());
    QCOMPARE(m_fleet->line(2).state, u"suspend"_s);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE changed_seq > %1"_s.arg(sequence)), 2);
    QCOMPARE(history(), 4);
    QCOMPARE(m_fleet->text(u"SELECT before || '>' || after || ' ' || source || ' ' || item_id || ' ' || evidence FROM device_history WHERE field = 'state' AND device_id = %1"_s
                               .arg(device.id.value)),
             u"active>suspend change 7 callback"_s);
}

void TestDeviceStore::evidenceOfALaterReadWinsAgain()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    QVERIFY(m_fleet->devices().applyEvidence({suspended(1)}));
    m_fleet->clock.advance(1h);
    QVERIFY(m_fleet->read({FleetFixture::record(1, "suspend")}));
    QCOMPARE(m_fleet->line(1).readAt, m_fleet->clock.nowUtc());
    QCOMPARE(m_fleet->read({FleetFixture::record(1, "suspend")})->unchanged, 1);
}

void TestDeviceStore::evidenceMakesALineThatASyncThenFinds()
{
    const DeviceRecord record = FleetFixture::record(1, "preactive");
    DeviceEvidence added;
    added.device = unknownLine(record.iccid);
    added.profile = m_fleet->profile.id;
    added.item = ItemId {3};
    added.account = QString::fromLatin1(FleetFixture::kEast);
    added.identifiers = {{u"iccid"_s, QString::fromLatin1(record.iccid)}, {u"imei"_s, QString::fromLatin1(record.imei)}};
    added.after = {{u"state"_s, u"preactive"_s}};
    added.evidence = u"answer"_s;
    added.at = m_fleet->clock.nowUtc();
    QVERIFY(m_fleet->devices().applyEvidence({added, added}));
    const Device made = m_fleet->line(1);
    QCOMPARE(made.state, u"preactive"_s);
    QCOMPARE(made.account, added.account);
    QCOMPARE(made.imei, QString::fromLatin1(record.imei));
    QCOMPARE(made.carrierId, 0);
    QVERIFY(!made.readAt.isValid());
    m_fleet->clock.advance(1h);
    const auto summary = m_fleet->read({record});
    QVERIFY(summary);
    QCOMPARE(summary->added, 0);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(m_fleet->line(1).id, made.id);
    QCOMPARE(m_fleet->line(1).carrierId, 1);
}

void TestDeviceStore::evidenceFindsALineThatASyncMadeMeanwhile()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1, "preactive")}));
    DeviceEvidence evidence = suspended(1);
    const DeviceId known = evidence.device;
    evidence.device = unknownLine(FleetFixture::record(1).iccid);
    evidence.identifiers = {{u"iccid"_s, FleetFixture::iccid(1)}};
    evidence.after = {{u"state"_s, u"active"_s}};
    QVERIFY(m_fleet->devices().applyEvidence({evidence}));
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device"_s), 1);
    QCOMPARE(m_fleet->line(1).id, known);
    QCOMPARE(m_fleet->line(1).state, u"active"_s);
}

void TestDeviceStore::theNewestEvidenceOfABatchWins()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    DeviceEvidence newer = suspended(1);
    m_fleet->clock.jump(-1min);
    DeviceEvidence older = suspended(1);
    older.after = {{u"state"_s, u"deactive"_s}};
    QVERIFY(m_fleet->devices().applyEvidence({newer, older}));
    QCOMPARE(m_fleet->line(1).state, u"suspend"_s);
    QCOMPARE(m_fleet->line(1).evidenceAt, newer.at);
}

void TestDeviceStore::evidenceOfAColumnThatIsNotOneIsRefused()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    for (const QJsonObject &after : {QJsonObject {{u"row_hash"_s, u"1"_s}}, QJsonObject {{u"state"_s, u""_s}}}) {
        DeviceEvidence evidence = suspended(1);
        evidence.after = after;
        const auto applied = m_fleet->devices().applyEvidence({evidence});
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, u"device.column"_s);
    }
    QCOMPARE(m_fleet->line(1).state, u"active"_s);
}

void TestDeviceStore::aThousandSettledAtOnce()
{
    std::vector<DeviceRecord> records;
    for (qint64 n = 1; n <= 1000; ++n)
        records.push_back(FleetFixture::record(n));
    const auto read = m_fleet->read(records);
    QVERIFY(read);
    QList<DeviceEvidence> settled;
    for (const DeviceId line : read->lines) {
        DeviceEvidence evidence = suspended(1, line.value);
        evidence.device = line;
        settled << evidence;
    }
    QVERIFY(m_fleet->devices().applyEvidence(settled));
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE state = 'suspend'"_s), 1000);
    QCOMPARE(history(), 1000);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device_history WHERE item_id = device_id"_s), 1000);
}

void TestDeviceStore::indexesAreMadeAgain()
{
    const auto indexes = [this] { return m_fleet->number(u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'device'"_s); };
    const qint64 all = indexes();
    QCOMPARE(all, 5);
    QVERIFY(m_fleet->devices().dropIndexes());
    QCOMPARE(indexes(), 1);
    QVERIFY(m_fleet->devices().ensureIndexes());
    QCOMPARE(indexes(), all);
    QVERIFY(m_fleet->devices().ensureIndexes());
}

QTEST_GUILESS_MAIN(TestDeviceStore)
#include "tst_devicestore.moc"
