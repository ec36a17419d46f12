#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

constexpr ChangeType kType = ChangeType::CarrierPlan;

/// The account offers 1: Small, 2: Large, 3 and 4: Flat.
ItemFacts lineOn(const QString &plan, const QString &state = u"active"_s)
{
    ItemFacts facts = line(state);
    auto plans = std::make_shared<PlanFacts>(*facts.plan);
    plans->planNames.insert(kAccount, {{u"1"_s, u"Small"_s}, {u"2"_s, u"Large"_s}, {u"3"_s, u"Flat"_s}, {u"4"_s, u"Flat"_s}});
    plans->planCodes.insert(kAccount, {u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    facts.plan = plans;
    facts.device->plan = plan;
    return facts;
}

ItemFacts unsynced(const QString &plan)
{
    ItemFacts facts = line();
    facts.device->plan = plan;
    return facts;
}

} // namespace

class TestCarrierPlanRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void theFifthChangeOfAMonthSaysWhenItIsLegal();
    void namesBecomeCodes();
    void looks_data();
    void looks();
    void undoIsThePlanBefore();
};

void TestCarrierPlanRules::rules_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const char *plan, const char *expected) {
        QTest::addRow("%s", name) << facts << QString::fromLatin1(plan) << QString::fromLatin1(expected);
    };
    row("another plan", lineOn(u"Small"_s), "2", "send");
    row("another plan by its name", lineOn(u"Small"_s), "Large", "send");
    row("the present plan", lineOn(u"Small"_s), "1", "skip nochange.plan");
    row("the present plan by its name", lineOn(u"Small"_s), "Small", "skip nochange.plan");
    row("the present plan, shown as a code", lineOn(u"1"_s), "1", "skip nochange.plan");
    row("no such plan", lineOn(u"Small"_s), "9", "blocked plan.unknown");
    row("no plan said", lineOn(u"Small"_s), "", "blocked field.required");
    row("a name of two plans", lineOn(u"Small"_s), "Flat", "blocked plan.shared");
    row("one of two that share a name", lineOn(u"Small"_s), "3", "send plan.unproven");
    row("from one of two that share a name", lineOn(u"Flat"_s), "3", "send plan.unproven");
    row("from one of two that share a name, shown as a code", lineOn(u"3"_s), "3", "skip nochange.plan");
    row("plans not synced", unsynced(u"Small"_s), "2", "send");
    row("plans not synced, the present code", unsynced(u"2"_s), "2", "skip nochange.plan");
    row("suspended", lineOn(u"Small"_s, u"suspend"_s), "2", "blocked plan.suspended");
    row("deactivated", lineOn({}, u"deactive"_s), "2", "blocked state.not-active");
    row("preactive", lineOn({}, u"preactive"_s), "2", "blocked state.not-active");
    row("pending", lineOn(u"Small"_s, u"pending-suspend"_s), "2", "blocked state.pending");
    row("unknown", lineOn(u"Small"_s, u"unknown"_s), "2", "blocked state.not-known");
    ItemFacts facts = lineOn(u"Small"_s);
    facts.device->missing = true;
    row("missing", facts, "2", "blocked line.missing");
    facts = lineOn(u"Small"_s);
    facts.device->archived = true;
    row("archived", facts, "2", "blocked line.archived");
    facts = lineOn(u"Small"_s);
    facts.heldByChange = 3;
    row("in another change", facts, "2", "blocked line.in-open-change");
    facts = lineOn(u"Small"_s);
    facts.device.reset();
    row("not in the fleet", facts, "2", "blocked line.not-in-fleet");
    facts = lineOn(u"Small"_s);
    facts.quotaUsed = 3;
    row("the fourth this month", facts, "2", "send");
    facts.quotaUsed = 4;
    row("the fifth this month", facts, "2", "blocked quota.month");
}

void TestCarrierPlanRules::rules()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QString, plan);
    QTEST(verdict(check(kType, facts, {u"new-plan="_s + plan})), "expected");
}

void TestCarrierPlanRules::theFifthChangeOfAMonthSaysWhenItIsLegal()
{
    ItemFacts facts = lineOn(u"Small"_s);
    facts.quotaUsed = 4;
    facts.quotaFreesAt = kNow.addDays(9);
    QCOMPARE(check(kType, facts, {u"new-plan=2"_s}).first().legalFrom, kNow.addDays(9));
}

void TestCarrierPlanRules::namesBecomeCodes()
{
    const QByteArray wanted = R"({"accountName":"0000123456-00001","devices":[{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}]}],"servicePlan":"2"})";
    QCOMPARE(body(kType, lineOn(u"Small"_s), {u"new-plan=2"_s}), wanted);
    QCOMPARE(body(kType, lineOn(u"Small"_s), {u"new-plan=Large"_s}), wanted);
    const ChangeSpec &spec = changeSpec(kType);
    QCOMPARE(spec.after(lineOn(u"Small"_s), parameters(kType, {u"new-plan=2"_s})), (QJsonObject {{u"plan"_s, u"Large"_s}}));
    QCOMPARE(spec.after(unsynced(u"Small"_s), parameters(kType, {u"new-plan=2"_s})), (QJsonObject {{u"plan"_s, u"2"_s}}));
}

void TestCarrierPlanRules::looks_data()
{
    using Look = ChangeSpec::Look;
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *plan, const char *state, bool shared, Look look) {
        QTest::addRow("%s", name) << QString::fromLatin1(plan) << QString::fromLatin1(state) << shared << int(look);
    };
    row("the plan asked for", "Large", "active", false, Look::Target);
    row("the plan asked for, suspended since", "Large", "suspend", false, Look::Target);
    row("a name of two plans", "Large", "active", true, Look::Elsewhere);
    row("as before", "Small", "active", false, Look::Baseline);
    row("as before, suspended since", "Small", "suspend", false, Look::Elsewhere);
    row("another plan", "Flat", "active", false, Look::Elsewhere);
    row("none shown", "", "active", false, Look::Elsewhere);
    row("pending", "Large", "pending-suspend", false, Look::Pending);
}

void TestCarrierPlanRules::looks()
{
    QFETCH(QString, plan);
    QFETCH(QString, state);
    QFETCH(bool, shared);
    const ItemFacts facts = lineOn(u"Small"_s);
    Sighting sighting = shown(facts, kType, {{u"plan"_s, plan}, {u"state"_s, state}});
    sighting.planIsShared = shared;
    QTEST(int(look(kType, facts, {u"new-plan=2"_s}, sighting)), "expected");
}

void TestCarrierPlanRules::undoIsThePlanBefore()
{
    QCOMPARE(undone(kType, lineOn(u"Small"_s), {u"new-plan=2"_s}), (QJsonObject {{u"new-plan"_s, u"Small"_s}}));
    QCOMPARE(undone(kType, lineOn({}), {u"new-plan=2"_s}), QJsonObject());
    const ChangeSpec &spec = changeSpec(kType);
    Device present = *lineOn(u"Large"_s).device;
    QCOMPARE(spec.moved(spec.before(lineOn(u"Small"_s)), present)->arguments, (QStringList {u"plan"_s, u"Small"_s, u"Large"_s}));
    QCOMPARE(spec.documentedBound(), std::chrono::hours(24));
    QVERIFY(spec.historyEvent().isEmpty());
}

QTEST_APPLESS_MAIN(TestCarrierPlanRules)
#include "tst_carrierplanrules.moc"
