#include "models/changes/planning/planrequest.h"
#include "models/changes/types/billingperiods.h"
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
    void customerPlans_data();
    void customerPlans();
    void whatIsNotSaidOfAPlanStays();
    void aPlanOfAnotherDateIsComparedWithWhatAppliesThen();
    void undoOfAPlanSaysAllOfWhatWas();
    void assigning_data();
    void assigning();
    void anotherCustomerLeavesTheSite();
    void periods_data();
    void periods();
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
    /// A line of Harbour Freight at Pier 4, in a world with another customer.
    static ItemFacts customersLine(const QString &plan = {}, const QString &pool = {})
    {
        ItemFacts facts = line(u"active"_s);
        facts.device->customer = u"Harbour"_s;
        facts.device->site = u"Pier 4"_s;
        facts.device->customerPlan = plan;
        facts.device->pool = pool;
        if (!plan.isEmpty())
            facts.assignments << planFrom(kNow.addDays(-100), plan, pool);
        auto world = std::make_shared<PlanFacts>(*facts.plan);
        ReferenceData &data = world->reference;
        data.customers = {{u"Harbour"_s, false}, {u"Ridge"_s, false}, {u"Gone"_s, true}};
        data.sites = {{{u"Harbour"_s, u"Pier 4"_s}, false}, {{u"Harbour"_s, u"Pier 5"_s}, false}, {{u"Ridge"_s, u"Barn"_s}, false}, {{u"Harbour"_s, u"Shut"_s}, true}};
        data.pools = {{u"Harbour pool"_s, {u"Harbour"_s, false}}, {u"Ridge pool"_s, {u"Ridge"_s, false}}, {u"Dry pool"_s, {u"Harbour"_s, true}}};
        for (const auto &[name, customer, pooling] : {std::tuple {u"Basic"_s, u""_s, false}, std::tuple {u"Shared"_s, u"Harbour"_s, true},
                                                      std::tuple {u"Ridge plan"_s, u"Ridge"_s, true}, std::tuple {u"Old"_s, u""_s, true}, std::tuple {u"Soon"_s, u""_s, true}}) {
            CustomerPlan plan;
            plan.name = name;
            plan.customer = customer;
            plan.pooling = pooling;
            plan.minMb = 10;
            plan.maxMb = 100;
            data.plans.insert(name, plan);
        }
        data.plans[u"Old"_s].validUntil = kNow.addDays(-1);
        data.plans[u"Soon"_s].validFrom = kNow.addDays(5);
        CustomerPlan removed;
        removed.name = u"Removed"_s;
        removed.removed = true;
        data.plans.insert(removed.name, removed);
        facts.plan = world;
        return facts;
    }
    static Assignment planFrom(const QDateTime &from, const QString &plan, const QString &pool = {}, const QDateTime &to = {})
    {
        Assignment one;
        one.kind = Assignment::Kind::Plan;
        one.plan = plan;
        one.pool = pool;
        one.from = from;
        one.to = to;
        return one;
    }
    static QJsonObject said(ChangeType type, const QStringList &settings)
    {
        return fieldvalues::merged(changeSpec(type).fields(), settingsOf(type, settings).value(), {});
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
    auto world = std::make_shared<PlanFacts>(*facts.plan);
    world->reference.customers.insert(u"Harbour Freight"_s, false);
    world->reference.sites.insert({u"Harbour Freight"_s, u"Pier 4"_s}, false);
    world->reference.plans.insert(u"Tracker 50"_s, {});
    facts.plan = world;
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
    // What the catalogue lost meanwhile is not come back to.
    world = std::make_shared<PlanFacts>(*facts.plan);
    world->reference.customers.insert(u"Harbour Freight"_s, true);
    world->reference.plans.clear();
    facts.plan = world;
    QCOMPARE(changeSpec(ChangeType::Unarchive).after(facts, {}), (QJsonObject {{u"archived"_s, u"no"_s}}));
    QCOMPARE(codes(found(ChangeType::Unarchive, facts, {})), (QStringList {u"warning unarchive.gone"_s, u"warning unarchive.gone"_s}));
}

void TestLocalRules::customerPlans_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const QStringList &expected) {
        QTest::addRow("%s", name) << facts << settings << expected;
    };
    const QString basic = u"new-customer-plan=Basic"_s;
    const QString shared = u"new-customer-plan=Shared"_s;
    row("the tenant's plan", customersLine(), {basic}, {});
    row("the customer's plan and pool", customersLine(), {shared, u"new-pool=Harbour pool"_s, u"allocation-mb=20"_s}, {});
    row("nothing said", customersLine(), {}, {u"blocked customer-plan.nothing"_s});
    row("unknown plan", customersLine(), {u"new-customer-plan=None such"_s}, {u"blocked customer-plan.unknown"_s});
    row("removed plan", customersLine(), {u"new-customer-plan=Removed"_s}, {u"blocked customer-plan.removed"_s});
    row("a plan that ended", customersLine(), {u"new-customer-plan=Old"_s}, {u"blocked customer-plan.not-valid"_s});
    row("a plan that ended, when it had not", customersLine(), {u"new-customer-plan=Old"_s, u"effective=2025-03-20"_s}, {u"warning customer-plan.retroactive"_s});
    row("a plan to come", customersLine(), {u"new-customer-plan=Soon"_s}, {u"blocked customer-plan.not-valid"_s});
    row("a plan to come, from then", customersLine(), {u"new-customer-plan=Soon"_s, u"effective=2025-04-30"_s}, {});
    row("another customer's plan", customersLine(), {u"new-customer-plan=Ridge plan"_s}, {u"blocked customer-plan.foreign"_s});
    row("another customer's pool", customersLine(), {shared, u"new-pool=Ridge pool"_s}, {u"blocked pool.foreign"_s});
    row("unknown pool", customersLine(), {shared, u"new-pool=Nowhere"_s}, {u"blocked pool.unknown"_s});
    row("removed pool", customersLine(), {shared, u"new-pool=Dry pool"_s}, {u"blocked pool.removed"_s});
    row("a plan that shares nothing", customersLine(), {basic, u"new-pool=Harbour pool"_s}, {u"blocked pool.plan"_s});
    row("the pool that it is in does not fit the new plan", customersLine(u"Shared"_s, u"Harbour pool"_s), {basic}, {u"blocked pool.plan"_s});
    row("and is left", customersLine(u"Shared"_s, u"Harbour pool"_s), {basic, u"clear=new-pool"_s}, {});
    row("too little", customersLine(), {basic, u"allocation-mb=9"_s}, {u"blocked customer-plan.allocation"_s});
    row("too much", customersLine(), {basic, u"allocation-mb=101"_s}, {u"blocked customer-plan.allocation"_s});
    row("no number", customersLine(), {basic, u"allocation-mb=-5"_s}, {u"blocked field.number"_s});
    row("no time", customersLine(), {basic, u"effective=soon"_s}, {u"blocked field.time"_s});
    row("a pool without a plan", customersLine(), {u"new-pool=Harbour pool"_s}, {u"blocked customer-plan.none"_s});
    row("so already", customersLine(u"Basic"_s), {basic}, {u"skip nochange.customer-plan"_s});
    row("none already", customersLine(), {u"clear=new-customer-plan"_s}, {u"skip nochange.customer-plan"_s});
    row("none any more", customersLine(u"Basic"_s), {u"clear=new-customer-plan"_s}, {});
    ItemFacts later = customersLine();
    later.assignments << planFrom(kNow.addDays(30), u"Shared"_s);
    row("before one that is ordered for later", later, {basic}, {u"warning customer-plan.later"_s});
    ItemFacts archived = customersLine();
    archived.device->archived = true;
    row("archived", archived, {basic}, {u"blocked line.archived"_s});
    ItemFacts held = customersLine();
    held.heldByChange = 4;
    row("in an open change", held, {basic}, {u"blocked line.in-open-change"_s});
    ItemFacts missing = customersLine();
    missing.device->missing = true;
    row("not listed by the carrier", missing, {basic}, {});
    ItemFacts unknown = customersLine();
    unknown.device.reset();
    row("not in the fleet", unknown, {basic}, {u"blocked line.not-in-fleet"_s});
}

void TestLocalRules::customerPlans()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(codes(found(ChangeType::CustomerPlan, facts, settings)), "expected");
}

void TestLocalRules::whatIsNotSaidOfAPlanStays()
{
    const ChangeSpec &spec = changeSpec(ChangeType::CustomerPlan);
    ItemFacts facts = customersLine(u"Shared"_s, u"Harbour pool"_s);
    facts.device->allocationMb = 30;
    QCOMPARE(spec.after(facts, said(ChangeType::CustomerPlan, {u"allocation-mb=40"_s})),
             (QJsonObject {{u"customer-plan"_s, u"Shared"_s}, {u"pool"_s, u"Harbour pool"_s}, {u"allocation-mb"_s, u"40"_s}}));
    // Another plan has an allowance of its own.
    QCOMPARE(spec.after(facts, said(ChangeType::CustomerPlan, {u"new-customer-plan=Ridge plan"_s}))["allocation-mb"_L1].toString(), QString());
}

void TestLocalRules::aPlanOfAnotherDateIsComparedWithWhatAppliesThen()
{
    ItemFacts facts = customersLine(u"Basic"_s);
    facts.assignments = {planFrom(kNow.addDays(-100), u"Basic"_s, {}, kNow.addDays(10)), planFrom(kNow.addDays(10), u"Shared"_s)};
    const QString then = u"effective="_s + kNow.addDays(20).toString(Qt::ISODate);
    QCOMPARE(codes(found(ChangeType::CustomerPlan, facts, {u"new-customer-plan=Shared"_s, then})), (QStringList {u"skip nochange.customer-plan"_s}));
    const QJsonObject parameters = said(ChangeType::CustomerPlan, {u"new-customer-plan=Basic"_s, then});
    const ChangeSpec &spec = changeSpec(ChangeType::CustomerPlan);
    QCOMPARE(spec.beforeWith(facts, parameters)["customer-plan"_L1].toString(), u"Shared"_s);
    const QJsonObject after = spec.after(facts, parameters);
    QVERIFY(!spec.isStillAt(after, facts));
    facts.assignments << planFrom(kNow.addDays(20), u"Basic"_s);
    facts.assignments[1].to = kNow.addDays(20);
    QVERIFY(spec.isStillAt(after, facts));
}

void TestLocalRules::undoOfAPlanSaysAllOfWhatWas()
{
    const ChangeSpec &spec = changeSpec(ChangeType::CustomerPlan);
    const QJsonObject before {{u"archived"_s, u"no"_s}, {u"customer-plan"_s, u"Basic"_s}, {u"pool"_s, u""_s}, {u"allocation-mb"_s, u"30"_s}};
    QCOMPARE(spec.inverseValues(before, {{u"customer-plan"_s, u"Shared"_s}, {u"effective"_s, u"2025-05-01T00:00:00Z"_s}}),
             (QJsonObject {{u"new-customer-plan"_s, u"Basic"_s}, {u"allocation-mb"_s, u"30"_s}, {u"clear"_s, u"new-pool"_s}, {u"effective"_s, u"2025-05-01T00:00:00Z"_s}}));
}

void TestLocalRules::assigning_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const QStringList &expected) {
        QTest::addRow("%s", name) << facts << settings << expected;
    };
    const QString ridge = u"new-customer=Ridge"_s;
    row("another customer", customersLine(), {ridge, u"new-site=Barn"_s}, {});
    row("another site", customersLine(), {u"new-site=Pier 5"_s}, {});
    row("nothing said", customersLine(), {}, {u"blocked assign.nothing"_s});
    row("there already", customersLine(), {u"new-customer=Harbour"_s, u"new-site=Pier 4"_s}, {u"skip nochange.assign"_s});
    row("unknown customer", customersLine(), {u"new-customer=Nobody"_s}, {u"blocked customer.unknown"_s});
    row("removed customer", customersLine(), {u"new-customer=Gone"_s}, {u"blocked customer.removed"_s});
    row("another customer's site", customersLine(), {u"new-site=Barn"_s}, {u"blocked assign.site"_s});
    row("removed site", customersLine(), {u"new-site=Shut"_s}, {u"blocked assign.site"_s});
    ItemFacts free = customersLine();
    free.device->customer.clear();
    free.device->site.clear();
    row("a site without a customer", free, {u"new-site=Pier 4"_s}, {u"blocked assign.site-alone"_s});
    row("nobody's any more", customersLine(), {u"clear=new-customer"_s}, {});
    row("on the tenant's plan", customersLine(u"Basic"_s), {ridge}, {});
    row("on its customer's plan", customersLine(u"Shared"_s), {ridge}, {u"blocked assign.plan"_s});
    row("in its customer's pool", customersLine(u"Soon"_s, u"Harbour pool"_s), {ridge}, {u"blocked assign.plan"_s});
    ItemFacts later = customersLine();
    later.assignments << planFrom(kNow.addDays(30), u"Shared"_s);
    row("to be on its customer's plan", later, {ridge}, {u"blocked assign.plan"_s});
    ItemFacts past = customersLine();
    past.assignments << planFrom(kNow.addDays(-30), u"Shared"_s, {}, kNow.addDays(-10));
    row("once on its customer's plan", past, {ridge}, {});
    ItemFacts archived = customersLine();
    archived.device->archived = true;
    row("archived", archived, {ridge}, {u"blocked line.archived"_s});
    ItemFacts held = customersLine();
    held.heldByChange = 4;
    row("in an open change", held, {ridge}, {u"blocked line.in-open-change"_s});
    ItemFacts unknown = customersLine();
    unknown.device.reset();
    row("not in the fleet", unknown, {ridge}, {u"blocked line.not-in-fleet"_s});
}

void TestLocalRules::assigning()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(codes(found(ChangeType::Assign, facts, settings)), "expected");
}

void TestLocalRules::anotherCustomerLeavesTheSite()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Assign);
    QCOMPARE(spec.after(customersLine(), said(ChangeType::Assign, {u"new-customer=Ridge"_s})), (QJsonObject {{u"customer"_s, u"Ridge"_s}, {u"site"_s, u""_s}}));
    QCOMPARE(spec.inverseValues({{u"customer"_s, u"Harbour"_s}, {u"site"_s, u""_s}}, {}), (QJsonObject {{u"new-customer"_s, u"Harbour"_s}, {u"clear"_s, u"new-site"_s}}));
}

void TestLocalRules::periods_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("cycleEnd");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *name, const char *from, const char *until, const char *end, int count, const char *first, const char *last) {
        const auto text = [](const char *value) { return QString::fromLatin1(value); };
        QTest::addRow("%s", name) << text(from) << text(until) << text(end) << count << text(first) << text(last);
    };
    row("within a month", "2025-03-02", "2025-03-20", "", 1, "2025-03-01", "2025-03-31");
    row("two months", "2025-02-02", "2025-03-20", "", 2, "2025-02-01", "2025-03-31");
    row("over a leap February", "2024-01-31", "2024-03-01", "", 3, "2024-01-01", "2024-03-31");
    row("within a cycle to the 23rd", "2025-03-02", "2025-03-20", "2025-03-23", 1, "2025-02-24", "2025-03-23");
    row("over the end of it", "2025-03-02", "2025-03-24", "2025-03-23", 2, "2025-02-24", "2025-04-23");
    row("over the new year", "2024-12-24", "2025-01-24", "2025-03-23", 2, "2024-12-24", "2025-02-23");
    row("a cycle to the 31st is one to the 28th", "2025-03-02", "2025-03-20", "2025-03-31", 1, "2025-03-01", "2025-03-28");
}

void TestLocalRules::periods()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(QString, cycleEnd);
    QFETCH(int, count);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto time = [](const QString &day) { return day.isEmpty() ? QDateTime() : QDateTime(QDate::fromString(day, Qt::ISODate), QTime(9, 0), QTimeZone::utc()); };
    const TouchedPeriods expected {count, QDate::fromString(first, Qt::ISODate), QDate::fromString(last, Qt::ISODate)};
    const TouchedPeriods touched = touchedPeriods(time(from), time(until), time(cycleEnd));
    QCOMPARE(touched.first.toString(Qt::ISODate), expected.first.toString(Qt::ISODate));
    QCOMPARE(touched.last.toString(Qt::ISODate), expected.last.toString(Qt::ISODate));
    QCOMPARE(touched.count, expected.count);
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
