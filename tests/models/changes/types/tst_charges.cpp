#include "models/changes/review/releasewords.h"
#include "models/values/money.h"
#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

/// The account offers 1: Small, 2: Large, 3 and 4: Flat, 5: Plain; all but 5 have a price, 3 another than 4, and 2 another than elsewhere.
ItemFacts lineOn(const QString &plan, const QString &state = u"active"_s)
{
    ItemFacts facts = line(state);
    auto known = std::make_shared<PlanFacts>(*facts.plan);
    known->planNames.insert(kAccount, {{u"1"_s, u"Small"_s}, {u"2"_s, u"Large"_s}, {u"3"_s, u"Flat"_s}, {u"4"_s, u"Flat"_s}, {u"5"_s, u"Plain"_s}});
    known->planCodes.insert(kAccount, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s});
    known->carrierPrices = {{{QString(), u"1"_s}, {20'000, 10'000, 5'000, 300'000}}, {{QString(), u"2"_s}, {90'000, 0, 0, 0}},
                            {{kAccount, u"2"_s}, {80'000, 10'000, 15'000, 0}},       {{QString(), u"3"_s}, {10'000, 0, 0, 0}},
                            {{QString(), u"4"_s}, {30'000, 0, 0, 0}}};
    CustomerPlan basic;
    basic.name = u"Basic"_s;
    basic.price = 49'000;
    CustomerPlan favour;
    favour.name = u"Favour"_s;
    known->reference.plans = {{basic.name, basic}, {favour.name, favour}};
    facts.plan = known;
    facts.device->plan = plan;
    return facts;
}

ItemFacts customersLine(const QString &plan)
{
    ItemFacts facts = lineOn(u"Small"_s, u"deactive"_s);
    facts.device->customerPlan = plan;
    return facts;
}

QString amount(const std::optional<qint64> &value)
{
    return value ? money::text(*value) : u"?"_s;
}

} // namespace

/// What a change makes of what is paid, line by line and for a plan as a whole.
class TestCharges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void whatNobodySaidIsNoZero();
    void sentences_data();
    void sentences();
};

void TestCharges::lines_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, ChangeType type, const ItemFacts &facts, const QStringList &settings, const char *expected) {
        QTest::addRow("%s", name) << type << facts << settings << QString::fromLatin1(expected);
    };
    using enum ChangeType;
    row("a dearer plan, at the account's own price and fee", CarrierPlan, lineOn(u"Small"_s), {u"new-plan=2"_s}, "2.00 8.00 1.50");
    row("a cheaper plan by its name", CarrierPlan, lineOn(u"Large"_s), {u"new-plan=Small"_s}, "8.00 2.00 0.50");
    row("from a plan without a price", CarrierPlan, lineOn(u"Plain"_s), {u"new-plan=1"_s}, "? 2.00 0.50");
    row("to a plan without a price", CarrierPlan, lineOn(u"Small"_s), {u"new-plan=5"_s}, "? ? 0.00");
    row("from a name of two plans that differ", CarrierPlan, lineOn(u"Flat"_s), {u"new-plan=1"_s}, "? 2.00 0.50");
    row("activated", Activate, lineOn({}, u"preactive"_s), {u"new-plan=1"_s, u"zip=98101"_s}, "0.00 2.00 1.00");
    row("activated without a price", Activate, lineOn({}, u"preactive"_s), {u"new-plan=5"_s, u"zip=98101"_s}, "? ? 0.00");
    row("deactivated before its term", Deactivate, lineOn(u"Small"_s), {u"reason=FF"_s}, "2.00 0.00 30.00");
    row("the fee waived", Deactivate, lineOn(u"Small"_s), {u"reason=FF"_s, u"etf-waiver=yes"_s}, "2.00 0.00 0.00");
    row("suspended without billing", Suspend, lineOn(u"Small"_s), {u"with-billing=no"_s}, "2.00 0.00 0.00");
    row("suspended with billing", Suspend, lineOn(u"Small"_s), {u"with-billing=yes"_s}, "none");
    row("suspended by the account's terms", Suspend, lineOn(u"Small"_s), {}, "none");
    row("restored", Restore, lineOn(u"Small"_s, u"suspend"_s), {}, "none");
    row("another cost center", CostCenter, lineOn(u"Small"_s), {u"new-cost-center=A"_s}, "none");
    row("the first customer plan", CustomerPlan, customersLine({}), {u"new-customer-plan=Basic"_s}, "0.00 4.90 0.00");
    row("one without a price", CustomerPlan, customersLine(u"Basic"_s), {u"new-customer-plan=Favour"_s}, "4.90 ? 0.00");
    row("none any more", CustomerPlan, customersLine(u"Basic"_s), {u"clear=new-customer-plan"_s}, "4.90 0.00 0.00");
    row("archived", Archive, customersLine(u"Basic"_s), {}, "4.90 0.00 0.00");
    row("archived without one", Archive, customersLine({}), {}, "none");
}

void TestCharges::lines()
{
    QFETCH(ChangeType, type);
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    const auto charge = changeSpec(type).charge(facts, parameters(type, settings));
    QTEST(charge ? QStringList({amount(charge->before), amount(charge->after), money::text(charge->once)}).join(u' ') : u"none"_s, "expected");
}

void TestCharges::whatNobodySaidIsNoZero()
{
    PlanCharges charges;
    QVERIFY(charges.isEmpty());
    charges.add({20'000, 80'000, 15'000});
    charges.add({{}, 80'000, 15'000});
    charges.add({80'000, 20'000, 5'000});
    charges.add({80'000, 10'000, 0});
    QCOMPARE(charges, (PlanCharges {-70'000, 20'000, 3, 1}));
}

void TestCharges::sentences_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<PlanCharges>("charges");
    QTest::addColumn<QString>("expected");
    QTest::addRow("nothing") << ChangeType::Contact << PlanCharges {} << QString();
    QTest::addRow("more, and once") << ChangeType::CarrierPlan << PlanCharges {125'000, 5'000, 3, 0} << u"The carrier charges 12.50 more each month. Fees, once: 0.50."_s;
    QTest::addRow("less, some unknown") << ChangeType::CarrierPlan << PlanCharges {-125'000, 0, 3, 2}
                                        << u"The carrier charges 12.50 less each month. The price of 2 line(s) is not known."_s;
    QTest::addRow("the same") << ChangeType::CarrierPlan << PlanCharges {0, 0, 3, 0} << u"It costs the same each month."_s;
    QTest::addRow("all unknown") << ChangeType::CarrierPlan << PlanCharges {0, 0, 0, 2} << u"The price of 2 line(s) is not known."_s;
    QTest::addRow("customers") << ChangeType::CustomerPlan << PlanCharges {49'000, 0, 1, 0} << u"Customers pay 4.90 more each month."_s;
}

void TestCharges::sentences()
{
    QFETCH(ChangeType, type);
    QFETCH(PlanCharges, charges);
    QTEST(releasewords::charges(type, charges), "expected");
}

QTEST_APPLESS_MAIN(TestCharges)
#include "tst_charges.moc"
