#include "models/catalogue/referencestore.h"
#include "models/changes/planning/planhash.h"
#include "models/changes/planning/planlines.h"
#include "models/changes/planning/quotause.h"
#include "models/changes/types/linequotas.h"
#include "models/fleet/devicelisting.h"
#include "models/tables/csvreader.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/slowness.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList kActivation {u"new-plan=84638"_s, u"zip=78701"_s};
const QString kNewIccid = u"89148000009990000001"_s;
const QString kNewImei = u"350000099900001"_s;

QString codes(const ChangeItem &item)
{
    QStringList result;
    for (const Finding &finding : item.findings)
        result << finding.code;
    return result.join(u' ');
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesLineByLine();
    void reportsAllFaultsOfALine();
    void findsLinesByAnyIdentifier();
    void whatALineWasCalledIsSaidAndNotTakenForIt();
    void refusesWhatIsNotClear();
    void whatItCostsIsKeptWithThePlan();
    void linesOfAnotherProfileAreNotInTheFleet();
    void newLinesHaveAKeyOfTheirOwn();
    void groupsShareAccountAndParameters();
    void aLineInAnOpenChangeIsBlocked();
    void aNewLineInAnOpenChangeIsBlockedOnceItIsListed();
    void countsTheActionsOfTheDay();
    void aChangeOfOthersCountsOnce_data();
    void aChangeOfOthersCountsOnce();
    void aBadFileMakesNoDraft();
    void aFilterThatMatchesNothingMakesAnEmptyDraft();
    void freezesWhatWasReviewed();
    void writesCountsEventsAndAudit();
    void newIdentifiersArePairedByRow();
    void noTwoLinesGetTheSameIdentifier();
    void oneNewIdentifierIsForOneLine();
    void anIdentifierThatAnotherLineHasIsRefused();
    void aHundredThousandLinesAreQuick();
};

void TestPlanner::decidesLineByLine()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    f.makeFleet(4, 2, "suspend");
    f.makeFleet(6, 1, "deactive");
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 7));
    QVERIFY(plan);
    QCOMPARE(*plan, (PlanSummary {plan->change, 7, 3, 2, 2, 0}));
    const auto items = f.items(plan->change);
    QCOMPARE(items.size(), 7);
    QCOMPARE(items[0].state, ItemState::Planned);
    QCOMPARE(items[0].before, (QJsonObject {{u"state"_s, u"active"_s}}));
    QCOMPARE(items[0].after, (QJsonObject {{u"state"_s, u"suspend"_s}}));
    QCOMPARE(items[0].identifiers.value(u"iccid"_s).toString(), f.iccid(1));
    QVERIFY(items[0].identifiers.contains(u"mdn"_s));
    QCOMPARE(items[3].state, ItemState::Skipped);
    QCOMPARE(reasonSentence(items[3]), u"No change: the line is suspended already."_s);
    QCOMPARE(items[5].reason, u"state.not-active"_s);
    QCOMPARE(items[6].reason, u"line.not-in-fleet"_s);
    QCOMPARE(items[6].row, 7);
}

void TestPlanner::reportsAllFaultsOfALine()
{
    ChangeFixture f;
    f.makeFleet(1, 1, "suspend");
    const auto plan = f.planIds(ChangeType::Activate, f.iccids(1, 1), {u"zip=1"_s});
    const auto items = f.items(plan->change);
    QCOMPARE(codes(items.first()), u"field.required field.zip activate.suspended"_s);
    QCOMPARE(reasonSentence(items.first()).count(u'.'), 5);
    // W14: never a second record for the line.
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item"_s), 1);
}

void TestPlanner::findsLinesByAnyIdentifier()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    const DeviceRecord record = f.record(2);
    const auto plan = f.planIds(ChangeType::Suspend, {f.iccid(1), QString::fromLatin1(record.imei), QString::fromLatin1(f.record(3).mdn), u"Truck 7"_s});
    QCOMPARE(plan->send, 3);
    const auto items = f.items(plan->change);
    QCOMPARE(items[1].identifiers.value(u"iccid"_s).toString(), f.iccid(2));
    QCOMPARE(items[3].reason, u"target.shape"_s);
    const auto text = f.planText(ChangeType::Suspend, "imei;mdn\n" + f.record(4).imei.toByteArray() + ";\n");
    QCOMPARE(text->send, 1);
}

void TestPlanner::whatALineWasCalledIsSaidAndNotTakenForIt()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    const QString gone = u"89148000009990000012"_s;
    const auto changed = [&](qint64 id, int line, const QString &until) {
        ChangeFixture::must(f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) SELECT %1, id, %2, 'iccid', '%3', iccid, 'change' "
                                   "FROM device WHERE iccid = '%4'"_s.arg(id).arg(QDateTime::fromString(until, Qt::ISODate).toMSecsSinceEpoch()).arg(gone, f.iccid(line)))
                                .map([](qint64) { }));
    };
    // It went from one line to another: the last that had it counts.
    changed(90001, 1, u"2024-05-03T10:00:00Z"_s);
    changed(90002, 2, u"2024-06-03T10:00:00Z"_s);
    const auto plan = f.planIds(ChangeType::Suspend, {gone, f.iccid(3)});
    QCOMPARE(plan->send, 1);
    const auto items = f.items(plan->change);
    QCOMPARE(codes(items[0]), u"line.formerly line.not-in-fleet"_s);
    QCOMPARE(items[0].findings.first().arguments, (QStringList {u"ICCID"_s, gone, f.iccid(2), u"2024-06-03T10:00:00Z"_s}));
    QCOMPARE(codes(items[1]), QString());
    const auto found = DeviceListing(*f.db, f.profile.id, *devicefilter::parse(u"formerly:"_s + gone)).ids();
    QCOMPARE(*found, (QList<DeviceId> {f.line(1).id, f.line(2).id}));
    QCOMPARE(DeviceListing(*f.db, f.profile.id, *devicefilter::parse(u"formerly:*999000001*"_s)).ids()->size(), 2);
    QCOMPARE(DeviceListing(*f.db, f.profile.id, *devicefilter::parse(u"-formerly:*"_s)).ids(), (QList<DeviceId> {f.line(3).id}));
}

void TestPlanner::refusesWhatIsNotClear()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    const QByteArray csv = "iccid,imei\n"
        + f.record(1).iccid.toByteArray() + "," + f.record(2).imei.toByteArray() + "\n" // of two lines
        + f.record(3).iccid.toByteArray() + ",350000099900001\n" // another modem than the line has
        + f.record(4).iccid.toByteArray() + "," + f.record(4).imei.toByteArray() + "\n"
        + "," + f.record(4).imei.toByteArray() + "\n" // again, by another name (W32)
        + "8.91480E+19,\n"
        + ",\"\"\n";
    const auto plan = f.planText(ChangeType::Suspend, csv);
    QVERIFY(plan);
    const auto items = f.items(plan->change);
    QStringList found;
    for (const ChangeItem &item : items)
        found << item.reason;
    QCOMPARE(found, (QStringList {u"line.ambiguous"_s, u"line.mismatch"_s, QString(u""_s), u"line.repeated"_s, u"identifier.exponent"_s}));
    QCOMPARE(items[3].reasonArguments, QStringList {u"3"_s});
    QCOMPARE(items[4].inputValues, (QStringList {u"8.91480E+19"_s, QString(u""_s)}));
    QCOMPARE(f.change(plan->change).inputColumns, (QStringList {u"iccid"_s, u"imei"_s}));
}

void TestPlanner::linesOfAnotherProfileAreNotInTheFleet()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const DeviceId foreign = f.line(1).id;
    f.profile = ProfileStore(*f.db, f.clock).add(u"other"_s, u"http://127.0.0.1:81"_s, {QString::fromLatin1(f.kWest)}).value();
    f.makeFleet(2, 1);
    const auto byName = f.planIds(ChangeType::Suspend, {f.iccid(1), QString::fromLatin1(f.record(1).mdn), f.iccid(2)});
    QVERIFY(byName);
    QCOMPARE(byName->send, 1);
    const auto items = f.items(byName->change);
    QCOMPARE(items[0].reason, u"line.not-in-fleet"_s);
    QCOMPARE(items[1].reason, u"line.not-in-fleet"_s);
    QCOMPARE(items[2].state, ItemState::Planned);
    LineTargets lines({foreign, f.line(2).id});
    const auto byLine = Planner(*f.db).plan(f.request(ChangeType::Suspend), lines, f.clock.nowUtc());
    QVERIFY(byLine);
    QCOMPARE(byLine->send, 1);
    QCOMPARE(f.items(byLine->change, ItemState::Planned).first().device, f.line(2).id);
}

void TestPlanner::newLinesHaveAKeyOfTheirOwn()
{
    ChangeFixture f;
    const QByteArray csv = "iccid,imei,account\n" + kNewIccid.toLatin1() + "," + kNewImei.toLatin1() + "," + f.kEast + "\n"
        + "89148000009990000002," + kNewImei.toLatin1() + "," + f.kEast + "\n"; // the same modem
    const auto plan = f.planText(ChangeType::Activate, csv, kActivation);
    QVERIFY(plan);
    const auto items = f.items(plan->change);
    QCOMPARE(items[0].state, ItemState::Planned);
    QCOMPARE(items[0].device, unknownLine(kNewIccid.toLatin1()));
    QCOMPARE(items[0].before, QJsonObject());
    QCOMPARE(items[1].reason, u"line.repeated"_s);
    QCOMPARE(f.text(u"SELECT account FROM change_group"_s), QString::fromLatin1(f.kEast));
    QCOMPARE(f.text(u"SELECT subject FROM item_plan ORDER BY row_number"_s), kNewIccid);
}

void TestPlanner::groupsShareAccountAndParameters()
{
    ChangeFixture f;
    f.makeFleet(1, 3, "preactive");
    f.makeFleet(4, 1, "preactive", f.kEast);
    QByteArray csv = "iccid,zip\n";
    csv += f.record(1).iccid.toByteArray() + ",78701\n" + f.record(2).iccid.toByteArray() + ",10001\n" + f.record(3).iccid.toByteArray() + ",78701-1234\n" + f.record(4).iccid.toByteArray() + ",78701\n";
    const auto plan = f.planText(ChangeType::Activate, csv, {u"new-plan=84638"_s, u"zip=90210"_s});
    QCOMPARE(plan->send, 4);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM change_group"_s), 3);
    QCOMPARE(f.text(u"SELECT parameters FROM change_group ORDER BY id"_s), uR"({"new-plan":"84638","zip":"78701"})"_s);
    // Items of a group follow one another, in row order.
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item a JOIN item b ON b.id > a.id AND b.group_id < a.group_id"_s), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item a JOIN item b ON b.id = a.id + 1 AND b.group_id = a.group_id "
                      "JOIN item_plan p ON p.item_id = a.id JOIN item_plan q ON q.item_id = b.id AND q.row_number < p.row_number"_s), 0);
}

void TestPlanner::aLineInAnOpenChangeIsBlocked()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto first = f.planIds(ChangeType::Suspend, f.iccids(1, 1));
    // A draft holds nothing.
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 2))->send, 2);
    ChangeFixture::must(f.store().submit(first->change, f.origin, f.clock.nowUtc()));
    auto second = f.planIds(ChangeType::Suspend, f.iccids(1, 2));
    QCOMPARE(second->blocked, 1);
    QCOMPARE(f.items(second->change).first().reasonArguments, QStringList {QString::number(first->change.value)});
    f.dispatch(first->change);
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 2))->blocked, 1);
    (void)f.moveAll(first->change, ItemState::Sending, ItemState::Unconfirmed);
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 2))->blocked, 1);
    (void)f.moveAll(first->change, ItemState::Unconfirmed, ItemState::Failed);
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 2))->send, 2);
}

void TestPlanner::aNewLineInAnOpenChangeIsBlockedOnceItIsListed()
{
    ChangeFixture f;
    const QString iccid = f.iccid(7);
    const QByteArray csv = "iccid,imei,account\n" + iccid.toLatin1() + "," + f.record(7).imei.toByteArray() + "," + f.kWest + "\n";
    const auto first = f.planText(ChangeType::Activate, csv, kActivation);
    QCOMPARE(first->send, 1);
    ChangeFixture::must(f.store().submit(first->change, f.origin, f.clock.nowUtc()));
    f.makeFleet(7, 1, "preactive");
    const auto second = f.planIds(ChangeType::Activate, {iccid}, kActivation);
    QCOMPARE(f.items(second->change).first().reason, u"line.in-open-change"_s);
}

void TestPlanner::countsTheActionsOfTheDay()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto at = [&](int hours) { return f.clock.nowUtc().addSecs(3600 * hours).toMSecsSinceEpoch(); };
    const qint64 device = f.line(1).id.value;
    for (int i = 1; i <= 6; ++i) {
        (void)f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (%1, %2, %3, 'state', 'active', 'suspend', 'outside')"_s
                         .arg(100 + i).arg(device).arg(at(-4 * i))).value();
    }
    // The sixth left the day; a state still pending, and another field, are no action.
    (void)f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (90, %1, %2, 'state', 'active', 'pending-suspend', 'sync')"_s
                     .arg(device).arg(at(-1))).value();
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 2));
    const auto items = f.items(plan->change);
    QCOMPARE(items[0].reason, u"quota.day"_s);
    QCOMPARE(items[0].findings.first().legalFrom, f.clock.nowUtc().addSecs(3600 * 4));
    QCOMPARE(items[1].state, ItemState::Planned);
    f.clock.advance(std::chrono::hours(5));
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 1))->send, 1);
}

// What the carrier told of, and what a read saw of the same: in whichever order they came.
void TestPlanner::aChangeOfOthersCountsOnce_data()
{
    using Row = std::tuple<int, QString, QString>; // minutes ago, field, after
    QTest::addColumn<QList<Row>>("rows");
    QTest::addColumn<int>("used");
    const QString told = u"outside-change"_s;
    const QString seen = u"state"_s;
    QTest::addRow("told, then read") << QList<Row> {{90, told, u"Suspend"_s}, {89, seen, u"suspend"_s}} << 1;
    QTest::addRow("told, read hours later") << QList<Row> {{600, told, u"Suspend"_s}, {10, seen, u"suspend"_s}} << 1;
    QTest::addRow("read, then told") << QList<Row> {{90, seen, u"suspend"_s}, {80, told, u"Suspend"_s}} << 1;
    QTest::addRow("read only") << QList<Row> {{90, seen, u"suspend"_s}} << 1;
    QTest::addRow("told only") << QList<Row> {{90, told, u"Suspend"_s}} << 1;
    QTest::addRow("two, each told and read") << QList<Row> {{90, told, u"Suspend"_s}, {89, seen, u"suspend"_s}, {60, told, u"Restore"_s}, {59, seen, u"active"_s}} << 2;
    QTest::addRow("two, one of them told of") << QList<Row> {{90, told, u"Suspend"_s}, {89, seen, u"suspend"_s}, {59, seen, u"active"_s}} << 2;
    QTest::addRow("done, undone, and done again untold")
        << QList<Row> {{90, told, u"Suspend"_s}, {89, seen, u"suspend"_s}, {60, told, u"Restore"_s}, {59, seen, u"active"_s}, {10, seen, u"suspend"_s}} << 3;
    QTest::addRow("told, seen on its way") << QList<Row> {{90, told, u"Suspend"_s}, {89, seen, u"pending-suspend"_s}, {88, seen, u"suspend"_s}} << 1;
    QTest::addRow("an activation that shows as deactive first") << QList<Row> {{90, told, u"Activate"_s}, {89, seen, u"deactive"_s}, {88, seen, u"active"_s}} << 1;
    QTest::addRow("told of another kind") << QList<Row> {{90, told, u"changeIMEI"_s}, {89, seen, u"suspend"_s}} << 1;
    QTest::addRow("a number of a day that is over") << QList<Row> {{1500, told, u"Suspend"_s}, {1499, seen, u"suspend"_s}} << 0;
}

void TestPlanner::aChangeOfOthersCountsOnce()
{
    using Row = std::tuple<int, QString, QString>;
    QFETCH(QList<Row>, rows);
    QFETCH(int, used);
    ChangeFixture f;
    f.makeFleet(1, 1);
    const qint64 device = f.line(1).id.value;
    int id = 100;
    for (const auto &[minutes, field, after] : std::as_const(rows)) {
        const bool read = field == "state"_L1;
        (void)f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (%1, %2, %3, '%4', '%5', '%6', '%7')"_s.arg(++id).arg(device)
                         .arg(f.clock.nowUtc().addSecs(-60 * minutes).toMSecsSinceEpoch())
                         .arg(field, read ? u"earlier"_s : u"Portal"_s, after, read ? u"sync"_s : u"outside"_s)).value();
    }
    std::vector<QuotaUse> uses;
    ChangeFixture::must(f.db->inTransaction([&]() -> Result<void> {
        const AskedLine line {f.line(1).id, f.iccid(1)};
        if (auto staged = stageFacts(*f.db, {&line, 1}); !staged)
            return staged;
        auto read = readQuotaUse(*f.db, *lineQuota(ChangeType::Suspend), 1, f.clock.nowUtc());
        uses = read.value_or(std::vector<QuotaUse>());
        return read ? Result<void>() : failure(read.error());
    }));
    QCOMPARE(uses.front().used, used);
}

void TestPlanner::aBadFileMakesNoDraft()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const auto plan = f.planText(ChangeType::Suspend, "iccid\n" + f.record(1).iccid.toByteArray() + "\n\"open\n");
    QCOMPARE(plan.error().code, u"csv.quote-open"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change"_s), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item"_s), 0);
    // What it staged is not in the next plan.
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 1))->items, 1);
}

void TestPlanner::aFilterThatMatchesNothingMakesAnEmptyDraft()
{
    ChangeFixture f;
    LineTargets none({});
    const auto plan = Planner(*f.db).plan(f.request(ChangeType::Suspend), none, f.clock.nowUtc());
    QCOMPARE(*plan, (PlanSummary {plan->change, 0, 0, 0, 0, 0}));
    f.makeFleet(1, 2);
    LineTargets two({f.line(2).id, f.line(1).id});
    const auto other = Planner(*f.db).plan(f.request(ChangeType::Suspend), two, f.clock.nowUtc());
    QCOMPARE(other->send, 2);
    QCOMPARE(f.items(other->change).first().device, f.line(2).id);
}

void TestPlanner::freezesWhatWasReviewed()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    f.makeFleet(3, 1, "suspend");
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 4), {u"with-billing=no"_s});
    QCOMPARE(PlanHash::ofStored(*f.db, plan->change).value(), f.text(u"SELECT plan_hash FROM bulk_change"_s));
    QVERIFY(!f.exec(u"UPDATE item_plan SET after_values = '{}'"_s));
    (void)f.exec(u"UPDATE change_group SET parameters = '{}'"_s).value();
    QCOMPARE(f.store().submit(plan->change, f.origin, f.clock.nowUtc()).error().code, u"change.plan-differs"_s);
    QCOMPARE(f.change(plan->change).state, ChangeState::Draft);
}

void TestPlanner::writesCountsEventsAndAudit()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3));
    QVERIFY(f.countsAgree(plan->change));
    QCOMPARE(f.brokenChains(), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item_event WHERE from_state IS NULL"_s), 3);
    QCOMPARE(f.text(u"SELECT to_state FROM change_event WHERE from_state IS NULL"_s), u"draft"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.planned' AND actor = 'jane'"_s), 1);
    QCOMPARE(f.change(plan->change).counts, (QMap<ItemState, qint64> {{ItemState::Planned, 2}, {ItemState::Blocked, 1}}));
}

// W32, W33: by key, and both at once where both are said.
void TestPlanner::whatItCostsIsKeptWithThePlan()
{
    ChangeFixture f;
    f.makeFleet(1, 3, "preactive");
    QByteArray csv = "code,monthly,activation\n84638,2,1.50\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    CsvReader table(file, u"prices.csv"_s);
    QVERIFY(ReferenceStore(*f.db, f.profile.id).import(ReferenceKind::CarrierPrices, table, f.origin, f.clock.nowUtc()));
    const auto plan = f.planIds(ChangeType::Activate, f.iccids(1, 3), kActivation);
    QCOMPARE(plan->charges, (PlanCharges {60'000, 45'000, plan->send, 0}));
    // Another price tomorrow is not what the review said.
    csv = "code,monthly\n84638,9\n";
    file.seek(0);
    CsvReader later(file, u"prices.csv"_s);
    QVERIFY(ReferenceStore(*f.db, f.profile.id).import(ReferenceKind::CarrierPrices, later, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(plan->change).charges, plan->charges);
    QCOMPARE(plan->send, 3);
}

void TestPlanner::newIdentifiersArePairedByRow()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    const QByteArray csv = "new-imei,iccid,new-iccid\n"
        ",89148000000000000003,89148000009990000003\n"
        "350000099900012,89148000000000000001,\n"
        "350000099900022,89148000000000000002,89148000009990000002\n";
    QByteArray named = csv;
    for (int i = 1; i <= 3; ++i)
        named.replace("8914800000000000000" + QByteArray::number(i), f.iccid(i).toLatin1());
    const auto plan = f.planText(ChangeType::Identifier, named);
    QVERIFY(plan);
    QCOMPARE(plan->send, 3);
    const auto items = f.items(plan->change);
    QCOMPARE(items[0].identifiers.value(u"iccid"_s).toString(), f.iccid(3));
    QCOMPARE(items[0].after, (QJsonObject {{u"iccid"_s, u"89148000009990000003"_s}}));
    QCOMPARE(items[0].before.value(u"iccid"_s).toString(), f.iccid(3));
    QCOMPARE(items[1].after, (QJsonObject {{u"imei"_s, u"350000099900012"_s}}));
    QCOMPARE(items[2].after, (QJsonObject {{u"iccid"_s, u"89148000009990000002"_s}, {u"imei"_s, u"350000099900022"_s}}));
    // One a request, so one a group.
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM change_group"_s), 3);
}

void TestPlanner::noTwoLinesGetTheSameIdentifier()
{
    ChangeFixture f;
    f.makeFleet(1, 6);
    f.makeFleet(7, 1, "suspend");
    QByteArray csv = "iccid,new-iccid,new-imei\n";
    const auto add = [&](int line, const QByteArray &iccid, const QByteArray &imei) { csv += f.iccid(line).toLatin1() + ',' + iccid + ',' + imei + '\n'; };
    add(1, "89148000009990000001", "");
    add(2, "89148000009990000002", "");
    add(3, "89148000009990000001", ""); // row 1's SIM
    add(4, "", "350000099900012");
    add(5, "89148000009990000005", "350000099900010"); // row 4's device, with another check digit
    add(6, "89148000009990000006", "");
    add(7, "89148000009990000006", ""); // row 6's SIM, for a line that gets none anyway
    const auto plan = f.planText(ChangeType::Identifier, csv);
    QVERIFY(plan);
    QCOMPARE(plan->items, 7);
    QCOMPARE(plan->send, 1);
    QCOMPARE(plan->blocked, 6);
    QVERIFY(f.countsAgree(plan->change));
    const auto items = f.items(plan->change);
    QCOMPARE(items[1].state, ItemState::Planned);
    for (const int row : {0, 2, 3, 4, 5, 6})
        QCOMPARE(items[row].state, ItemState::Blocked);
    QCOMPARE(items[0].reason, u"swap.twice"_s);
    QCOMPARE(items[0].reasonArguments, (QStringList {u"ICCID"_s, u"89148000009990000001"_s, u"3"_s}));
    QCOMPARE(items[2].reasonArguments.last(), u"1"_s);
    QCOMPARE(items[3].reasonArguments.last(), u"5"_s);
    QCOMPARE(items[5].reasonArguments.last(), u"7"_s);
    // What was wrong with it first is what it says first.
    QCOMPARE(items[6].reason, u"state.not-active"_s);
    QVERIFY(codes(items[6]).contains(u"swap.twice"_s));
    // The plan as stored is the one that its hash is of, and can be released.
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change WHERE id = %1 AND plan_hash = '%2'"_s.arg(plan->change.value).arg(PlanHash::ofStored(*f.db, plan->change).value())), 1);
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
}

void TestPlanner::oneNewIdentifierIsForOneLine()
{
    ChangeFixture f;
    f.makeFleet(1, 40);
    const auto one = f.planIds(ChangeType::Identifier, f.iccids(1, 1), {u"new-iccid=89148000009990000001"_s});
    QCOMPARE(one->send, 1);
    const auto several = f.planIds(ChangeType::Identifier, f.iccids(1, 40), {u"new-iccid=89148000009990000001"_s});
    QCOMPARE(several->send, 0);
    QCOMPARE(several->blocked, 40);
    QVERIFY(f.countsAgree(several->change));
    QCOMPARE(f.items(several->change)[39].reasonArguments.last(), u"1"_s);
}

void TestPlanner::anIdentifierThatAnotherLineHasIsRefused()
{
    ChangeFixture f;
    f.makeFleet(1, 5);
    ChangeFixture::must(f.exec(u"UPDATE device SET archived = 1 WHERE iccid = '%1'"_s.arg(f.iccid(3))).map([](qint64) {}));
    ChangeFixture::must(f.exec(u"UPDATE device SET missing = 1 WHERE iccid = '%1'"_s.arg(f.iccid(4))).map([](qint64) {}));
    const auto code = [&](const QString &setting) {
        const auto plan = f.planIds(ChangeType::Identifier, f.iccids(1, 1), {setting});
        return f.items(plan->change).first().reason;
    };
    QCOMPARE(code(u"new-iccid="_s + f.iccid(2)), u"swap.taken"_s);
    QCOMPARE(code(u"new-iccid="_s + f.iccid(3)), u"swap.taken-archived"_s);
    QCOMPARE(code(u"new-iccid="_s + f.iccid(4)), u"swap.taken-missing"_s);
    QCOMPARE(code(u"new-iccid="_s + f.iccid(1)), u"nochange.identifiers"_s);
    // The carrier lists it with another check digit, or with none.
    const QString imei = QString::fromLatin1(f.record(2).imei);
    ChangeFixture::must(f.exec(u"UPDATE device SET imei = '%1' WHERE iccid = '%2'"_s.arg(imei.first(14), f.iccid(2))).map([](qint64) {}));
    QCOMPARE(code(u"new-imei="_s + imei), u"swap.taken"_s);
    // A line of ours that was deleted holds nothing any more.
    ChangeFixture::must(f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) "
                               "SELECT 99999, id, 1, 'missing', 'no', 'yes', 'change' FROM device WHERE iccid = '%1'"_s.arg(f.iccid(4))).map([](qint64) {}));
    QCOMPARE(code(u"new-iccid="_s + f.iccid(4)), QString());
}

void TestPlanner::aHundredThousandLinesAreQuick()
{
    ChangeFixture f;
    // One less: the last would have the zeros of a spreadsheet.
    constexpr int kLines = 99'999;
    f.makeFleet(1, kLines);
    QByteArray csv = "iccid\n";
    for (int i = 1; i <= kLines; ++i)
        csv += f.record(i).iccid.toByteArray() + "\n";
    QElapsedTimer timer;
    timer.start();
    const auto plan = f.planText(ChangeType::Suspend, csv);
    const qint64 planned = timer.restart();
    QCOMPARE(plan->send, kLines);
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
    const qint64 released = timer.elapsed();
    qInfo("planned in %lld ms, released in %lld ms", planned, released);
    QVERIFY(planned < 30'000 * kSlowness);
    QVERIFY(released < 30'000 * kSlowness);
    QCOMPARE(f.change(plan->change).counts.value(ItemState::Queued), kLines);
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
