#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

constexpr ChangeType kType = ChangeType::CostCenter;

ItemFacts lineOf(const QString &costCenter, const QString &state = u"active"_s)
{
    ItemFacts facts = line(state);
    facts.device->costCenter = costCenter;
    return facts;
}

} // namespace

class TestCostCenterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void aRowGoesBeforeTheWholeChange();
    void requests();
    void looks();
    void aRemovalIsProvenByTwoReads();
    void undoPutsBackWhatWasThere();
};

void TestCostCenterRules::rules_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const char *expected) {
        QTest::addRow("%s", name) << facts << settings << QString::fromLatin1(expected);
    };
    row("another code", lineOf(u"A"_s), {u"new-cost-center=B"_s}, "send");
    row("the first code", lineOf({}), {u"new-cost-center=B"_s}, "send");
    row("the same code", lineOf(u"A"_s), {u"new-cost-center= A "_s}, "skip nochange.fields");
    row("removed", lineOf(u"A"_s), {u"remove=yes"_s}, "send");
    row("removed what is not there", lineOf({}), {u"remove=yes"_s}, "skip nochange.fields");
    row("nothing said", lineOf(u"A"_s), {}, "blocked field.nothing");
    row("not removed, nothing said", lineOf(u"A"_s), {u"remove=no"_s}, "blocked field.nothing");
    row("both", lineOf(u"A"_s), {u"new-cost-center=B"_s, u"remove=yes"_s}, "blocked costcenter.both");
    row("a code and not removed", lineOf(u"A"_s), {u"new-cost-center=B"_s, u"remove=no"_s}, "send");
    row("unclear removal", lineOf(u"A"_s), {u"remove=perhaps"_s}, "blocked field.nothing field.switch");
    row("all that is allowed", lineOf(u"A"_s), {u"new-cost-center=az AZ-09!#"_s}, "send");
    row("36 characters", lineOf({}), {u"new-cost-center="_s + QString(36, u'x')}, "send");
    row("37 characters", lineOf({}), {u"new-cost-center="_s + QString(37, u'x')}, "blocked field.length");
    row("an underscore", lineOf({}), {u"new-cost-center=a_b"_s}, "blocked costcenter.character");
    row("another alphabet", lineOf({}), {u"new-cost-center=\u00E9t\u00E9"_s}, "blocked costcenter.character");
    row("an apostrophe", lineOf({}), {u"new-cost-center=a'b"_s}, "blocked costcenter.character field.character");
    row("a tab inside", lineOf({}), {u"new-cost-center=a\tb"_s}, "blocked costcenter.character field.unseen");
    row("suspended", lineOf(u"A"_s, u"suspend"_s), {u"new-cost-center=B"_s}, "send");
    row("pending", lineOf(u"A"_s, u"pending-suspend"_s), {u"new-cost-center=B"_s}, "blocked state.pending");
    ItemFacts facts = lineOf(u"A"_s);
    facts.device->missing = true;
    row("missing", facts, {u"new-cost-center=B"_s}, "blocked line.missing");
    facts = lineOf(u"A"_s);
    facts.device.reset();
    row("not in the fleet", facts, {u"new-cost-center=B"_s}, "blocked line.not-in-fleet");
}

void TestCostCenterRules::rules()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(verdict(check(kType, facts, settings)), "expected");
}

void TestCostCenterRules::aRowGoesBeforeTheWholeChange()
{
    QCOMPARE(parameters(kType, {u"new-cost-center=A"_s}, {u"remove=yes"_s}), (QJsonObject {{u"remove"_s, true}}));
    QCOMPARE(parameters(kType, {u"remove=yes"_s}, {u"new-cost-center=A"_s}), (QJsonObject {{u"new-cost-center"_s, u"A"_s}}));
    QCOMPARE(parameters(kType, {u"new-cost-center=A"_s}, {u"remove=no"_s}), (QJsonObject {{u"new-cost-center"_s, u"A"_s}, {u"remove"_s, false}}));
}

void TestCostCenterRules::requests()
{
    const QByteArray head = R"({"accountName":"0000123456-00001","devices":[{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}]}],)";
    QCOMPARE(body(kType, lineOf(u"A"_s), {u"new-cost-center=B 1"_s}), head + R"("costCenter":"B 1"})");
    QCOMPARE(body(kType, lineOf(u"A"_s), {u"remove=yes"_s}), head + R"("removeCostCenter":true})");
    // The same what came of what was said, so the same request.
    QCOMPARE(changeSpec(kType).after(lineOf(u"A"_s), parameters(kType, {u"remove=yes"_s})), (QJsonObject {{u"cost-center"_s, u""_s}}));
}

void TestCostCenterRules::looks()
{
    using Look = ChangeSpec::Look;
    const ItemFacts facts = lineOf(u"A"_s);
    const auto seen = [&](const QJsonObject &instead) { return look(kType, facts, {u"new-cost-center=B"_s}, shown(facts, kType, instead)); };
    QCOMPARE(seen({{u"cost-center"_s, u"B"_s}}), Look::Target);
    QCOMPARE(seen({}), Look::Baseline);
    // A missing attribute is nothing.
    QCOMPARE(seen({{u"cost-center"_s, u""_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"cost-center"_s, u"C"_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"cost-center"_s, u"B"_s}, {u"state"_s, u"pending-suspend"_s}}), Look::Pending);
}

void TestCostCenterRules::aRemovalIsProvenByTwoReads()
{
    using Look = ChangeSpec::Look;
    const ItemFacts facts = lineOf(u"A"_s);
    Sighting sighting = shown(facts, kType, {{u"cost-center"_s, u""_s}});
    QCOMPARE(look(kType, facts, {u"remove=yes"_s}, sighting), Look::Elsewhere);
    sighting.shownTwice = true;
    QCOMPARE(look(kType, facts, {u"remove=yes"_s}, sighting), Look::Target);
    sighting = shown(facts, kType, {});
    sighting.shownTwice = true;
    QCOMPARE(look(kType, facts, {u"remove=yes"_s}, sighting), Look::Baseline);
}

void TestCostCenterRules::undoPutsBackWhatWasThere()
{
    QCOMPARE(undone(kType, lineOf(u"A"_s), {u"new-cost-center=B"_s}), (QJsonObject {{u"new-cost-center"_s, u"A"_s}}));
    QCOMPARE(undone(kType, lineOf({}), {u"new-cost-center=B"_s}), (QJsonObject {{u"remove"_s, true}}));
    QCOMPARE(undone(kType, lineOf(u"A"_s), {u"remove=yes"_s}), (QJsonObject {{u"new-cost-center"_s, u"A"_s}}));
    Device present = *lineOf(u"C"_s).device;
    const ChangeSpec &spec = changeSpec(kType);
    QCOMPARE(spec.moved(spec.before(lineOf(u"A"_s)), present)->code, u"held.value"_s);
    QCOMPARE(spec.documentedBound(), std::chrono::hours(1));
}

QTEST_APPLESS_MAIN(TestCostCenterRules)
#include "tst_costcenterrules.moc"
