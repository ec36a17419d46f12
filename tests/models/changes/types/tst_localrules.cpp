#include "models/changes/planning/planrequest.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/wording.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ItemFacts)

/// The rules of the types that send nothing, a row a rule, without a store or a network.
class TestLocalRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archiving_data();
    void archiving();
    void usageSaysWhenTheLineMayGo();
    void usageIsReadOnlyWhereItDecides();
    void archivingEndsWhatTheLineHas();
    void unarchiving_data();
    void unarchiving();
    void unarchivingBringsTheAssignmentsBack();
    void nothingOfThemIsForTheCarrier();

private:
    static inline const QDateTime kNow {QDate(2025, 3, 31), QTime(12, 0), QTimeZone::utc()};

    static ItemFacts line(const QString &state)
    {
        ItemFacts facts;
        auto plan = std::make_shared<PlanFacts>();
        plan->profile.accounts = {u"0000123456-00001"_s};
        facts.plan = plan;
        Device device;
        device.id = DeviceId {1};
        device.account = u"0000123456-00001"_s;
        device.iccid = u"89148000000012345675"_s;
        device.state = state;
        device.readAt = kNow.addSecs(-60);
        facts.device = device;
        return facts;
    }
    static ItemFacts usedDaysAgo(int days)
    {
        ItemFacts facts = line(u"deactive"_s);
        facts.device->lastConnectionAt = kNow.addDays(-days);
        return facts;
    }
    static QList<Finding> found(ChangeType type, const ItemFacts &facts, const QStringList &settings)
    {
        const ChangeSpec &spec = changeSpec(type);
        return spec.check(facts, fieldvalues::merged(spec.fields(), settingsOf(type, settings).value(), {}), kNow);
    }
    static QStringList codes(const QList<Finding> &findings)
    {
        QStringList result;
        for (const Finding &finding : findings) {
            result << (finding.severity == Finding::Severity::Warning ? u"warning "_s : finding.severity == Finding::Severity::Skip ? u"skip "_s : u"blocked "_s) + finding.code;
            if (!wording::knows(finding.code))
                result << u"no sentence"_s;
        }
        return result;
    }
};

void TestLocalRules::archiving_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const QStringList &expected) {
        QTest::addRow("%s", name) << facts << settings << expected;
    };
    row("deactivated and silent", line(u"deactive"_s), {}, {});
    row("preactive", line(u"preactive"_s), {}, {});
    row("active", line(u"active"_s), {}, {u"blocked archive.in-service"_s});
    row("suspended", line(u"suspend"_s), {}, {u"blocked archive.in-service"_s});
    row("active, overridden", line(u"active"_s), {u"override=yes"_s, u"reason=sold"_s}, {u"blocked archive.in-service"_s});
    row("pending", line(u"pending-deactivation"_s), {}, {u"blocked state.pending"_s});
    row("unknown state", line(u"unknown"_s), {}, {u"blocked state.not-known"_s});
    ItemFacts missing = line(u"active"_s);
    missing.device->missing = true;
    row("active when it was last listed", missing, {}, {});
    row("used 29 days ago", usedDaysAgo(29), {}, {u"blocked archive.usage"_s});
    row("used 31 days ago", usedDaysAgo(31), {}, {});
    row("used, overridden", usedDaysAgo(3), {u"override=yes"_s, u"reason=it's sold"_s}, {u"warning archive.usage-overridden"_s});
    row("override without a reason", line(u"deactive"_s), {u"override=yes"_s}, {u"blocked archive.reason"_s});
    ItemFacts read = line(u"deactive"_s);
    read.usedAt = kNow.addDays(-2);
    row("usage read at last", read, {}, {u"blocked archive.usage"_s});
    ItemFacts unread = line(u"deactive"_s);
    unread.usageProblem = u"list.malformed"_s;
    row("usage not told", unread, {}, {u"blocked archive.usage-unread"_s});
    row("usage not told, overridden", unread, {u"override=yes"_s, u"reason=sold"_s}, {});
    ItemFacts archived = line(u"deactive"_s);
    archived.device->archived = true;
    row("archived already", archived, {}, {u"skip nochange.archived"_s});
    ItemFacts held = line(u"deactive"_s);
    held.heldByChange = 7;
    row("in an open change, overridden", held, {u"override=yes"_s, u"reason=sold"_s}, {u"blocked line.in-open-change"_s});
    ItemFacts unknown = line(u"deactive"_s);
    unknown.device.reset();
    row("not in the fleet", unknown, {}, {u"blocked line.not-in-fleet"_s});
}

void TestLocalRules::archiving()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(codes(found(ChangeType::Archive, facts, settings)), "expected");
}

void TestLocalRules::usageSaysWhenTheLineMayGo()
{
    const Finding finding = found(ChangeType::Archive, usedDaysAgo(10), {}).first();
    QCOMPARE(finding.legalFrom, kNow.addDays(20));
}

void TestLocalRules::usageIsReadOnlyWhereItDecides()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Archive);
    QVERIFY(spec.wantsFreshUsage(line(u"deactive"_s), {}, kNow));
    QVERIFY(!spec.wantsFreshUsage(line(u"preactive"_s), {}, kNow));
    QVERIFY(!spec.wantsFreshUsage(usedDaysAgo(3), {}, kNow));
    QVERIFY(spec.wantsFreshUsage(usedDaysAgo(40), {}, kNow));
    QVERIFY(!spec.wantsFreshUsage(usedDaysAgo(40), {{u"override"_s, true}, {u"reason"_s, u"sold"_s}}, kNow));
    ItemFacts missing = usedDaysAgo(40);
    missing.device->missing = true;
    QVERIFY(!spec.wantsFreshUsage(missing, {}, kNow));
}

void TestLocalRules::archivingEndsWhatTheLineHas()
{
    ItemFacts facts = line(u"deactive"_s);
    facts.device->customer = u"Harbour Freight"_s;
    facts.device->customerPlan = u"Tracker 50"_s;
    const ChangeSpec &spec = changeSpec(ChangeType::Archive);
    QCOMPARE(spec.after(facts, {{u"reason"_s, u"sold"_s}}),
             (QJsonObject {{u"archived"_s, u"yes"_s}, {u"archive-reason"_s, u"sold"_s}, {u"customer"_s, u""_s}, {u"customer-plan"_s, u""_s}}));
    QCOMPARE(spec.before(facts)["customer-plan"_L1].toString(), u"Tracker 50"_s);
    QCOMPARE(spec.inverse({})->type, ChangeType::Unarchive);
}

void TestLocalRules::unarchiving_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("expected");
    ItemFacts facts = line(u"deactive"_s);
    QTest::addRow("not archived") << facts << QStringList {u"skip nochange.not-archived"_s};
    facts.device->archived = true;
    QTest::addRow("archived") << facts << QStringList {};
    facts.namesTakenBy = u"89148000000099999999"_s;
    QTest::addRow("its SIM is another line's") << facts << QStringList {u"blocked unarchive.taken"_s};
    facts.namesTakenBy.clear();
    facts.heldByChange = 3;
    QTest::addRow("in an open change") << facts << QStringList {u"blocked line.in-open-change"_s};
    facts.device.reset();
    QTest::addRow("not in the fleet") << facts << QStringList {u"blocked line.not-in-fleet"_s};
}

void TestLocalRules::unarchiving()
{
    QFETCH(ItemFacts, facts);
    QTEST(codes(found(ChangeType::Unarchive, facts, {})), "expected");
}

void TestLocalRules::unarchivingBringsTheAssignmentsBack()
{
    ItemFacts facts = line(u"deactive"_s);
    facts.device->archived = true;
    Assignment earlier;
    earlier.kind = Assignment::Kind::Place;
    earlier.customer = u"Somebody Else"_s;
    earlier.from = kNow.addDays(-90);
    earlier.to = kNow.addDays(-60);
    Assignment place = earlier;
    place.customer = u"Harbour Freight"_s;
    place.site = u"Pier 4"_s;
    place.from = kNow.addDays(-60);
    place.to = kNow.addDays(-1);
    place.endedByArchiving = true;
    Assignment plan = place;
    plan.kind = Assignment::Kind::Plan;
    plan.plan = u"Tracker 50"_s;
    plan.allocationMb = 40;
    facts.assignments = {earlier, place, plan};
    QCOMPARE(changeSpec(ChangeType::Unarchive).after(facts, {}),
             (QJsonObject {{u"archived"_s, u"no"_s}, {u"customer"_s, u"Harbour Freight"_s}, {u"site"_s, u"Pier 4"_s}, {u"customer-plan"_s, u"Tracker 50"_s},
                           {u"pool"_s, u""_s}, {u"allocation-mb"_s, u"40"_s}}));
}

void TestLocalRules::nothingOfThemIsForTheCarrier()
{
    for (const ChangeType type : kChangeTypes) {
        const ChangeSpec &spec = changeSpec(type);
        if (!spec.isLocal())
            continue;
        QVERIFY(!spec.isDestructive());
        QVERIFY(spec.inverse({}));
        QVERIFY(changeSpec(spec.inverse({})->type).isLocal());
    }
}

QTEST_GUILESS_MAIN(TestLocalRules)
#include "tst_localrules.moc"
