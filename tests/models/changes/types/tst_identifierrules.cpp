#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

constexpr ChangeType kType = ChangeType::Identifier;
const QString kOtherIccid = u"89148000009990000012"_s;
const QString kOtherImei = u"350000099900017"_s;

const QStringList kOtherSim {u"new-iccid="_s + kOtherIccid};
const QStringList kOtherDevice {u"new-imei="_s + kOtherImei};
const QStringList kBoth = kOtherSim + kOtherDevice;

ItemFacts heldBy(const std::function<void(IdentifierHolder &)> &say)
{
    ItemFacts facts = line();
    IdentifierHolder holder;
    holder.kind = IdentifierKind::Iccid;
    holder.value = kOtherIccid;
    holder.line = *line().device;
    holder.line.id = DeviceId {2};
    say(holder);
    facts.holders = {holder};
    return facts;
}

} // namespace

class TestIdentifierRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void requests();
    void looks();
    void undoGivesBackTheOldOnes();
};

void TestIdentifierRules::rules_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const char *expected) {
        QTest::addRow("%s", name) << facts << settings << QString::fromLatin1(expected);
    };
    row("another SIM", line(), kOtherSim, "send");
    row("another device", line(), kOtherDevice, "send");
    row("both", line(), kBoth, "send");
    row("nothing said", line(), {}, "blocked swap.nothing");
    row("the present SIM", line(), {u"new-iccid=89148000000012345675"_s}, "skip nochange.identifiers");
    row("the present device by its other check digit", line(), {u"new-imei=350000000012341"_s}, "skip identifier.imei.luhn nochange.identifiers");
    row("the present SIM and another device", line(), kOtherDevice + QStringList {u"new-iccid=89148000000012345675"_s}, "send");
    row("a SIM with a wrong check digit", line(), {u"new-iccid=89148000009990000013"_s}, "send identifier.iccid.luhn");
    row("a device with a wrong check digit", line(), {u"new-imei=350000099900018"_s}, "send identifier.imei.luhn");
    row("a SIM that is too short", line(), {u"new-iccid=8914800000"_s}, "blocked identifier.iccid.length");
    row("a device with a letter", line(), {u"new-imei=35000009990001O"_s}, "blocked identifier.imei.charset");
    row("what a spreadsheet rounded", line(), {u"new-iccid=8.9148E+19"_s}, "blocked identifier.exponent");
    row("what a spreadsheet cut", line(), {u"new-iccid=89148000009990000000"_s}, "blocked identifier.zeros");
    row("suspended", line(u"suspend"_s), kOtherSim, "blocked state.not-active");
    row("deactivated", line(u"deactive"_s), kOtherSim, "blocked state.not-active");
    row("preactive", line(u"preactive"_s), kOtherSim, "blocked state.not-active");
    row("pending", line(u"pending-suspend"_s), kOtherSim, "blocked state.pending");
    ItemFacts facts = line();
    facts.device->mdn.clear();
    row("without a number", facts, kOtherSim, "blocked swap.number");
    facts = line();
    facts.device->iccid.clear();
    row("without a SIM that could be told", facts, kOtherSim, "blocked swap.unnamed");
    row("without a SIM, both", facts, kBoth, "send");
    facts = line();
    facts.device->missing = true;
    row("missing", facts, kOtherSim, "blocked line.missing");
    facts = line();
    facts.device.reset();
    row("not in the fleet", facts, kOtherSim, "blocked line.not-in-fleet");
    facts = line();
    facts.heldByChange = 7;
    row("in another change", facts, kOtherSim, "blocked line.in-open-change");

    row("another line's", heldBy([](IdentifierHolder &) { }), kOtherSim, "blocked swap.taken");
    row("its own under another record", heldBy([](IdentifierHolder &holder) { holder.line.id = DeviceId {1}; }), kOtherSim, "send");
    row("several lines'", heldBy([](IdentifierHolder &holder) { holder.isSeveral = true; }), kOtherSim, "blocked swap.taken-several");
    row("a deactivated line's", heldBy([](IdentifierHolder &holder) { holder.line.state = u"deactive"_s; }), kOtherSim, "blocked swap.taken");
    row("an archived line's", heldBy([](IdentifierHolder &holder) { holder.line.archived = true; }), kOtherSim, "blocked swap.taken-archived");
    row("a missing line's", heldBy([](IdentifierHolder &holder) { holder.line.missing = true; }), kOtherSim, "blocked swap.taken-missing");
    row("put away for good", heldBy([](IdentifierHolder &holder) { holder.line.archived = holder.line.missing = true; }), kOtherSim, "send swap.was-archived");
    row("deleted", heldBy([](IdentifierHolder &holder) { holder.wasDeleted = holder.line.missing = true; }), kOtherSim, "send swap.was-deleted");
}

void TestIdentifierRules::rules()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(verdict(check(kType, facts, settings)), "expected");
}

// W33: both go in one request, and what is not to change is not in it.
void TestIdentifierRules::requests()
{
    const auto sent = [](const QStringList &settings) {
        const ItemFacts facts = line();
        const ChangeSpec &spec = changeSpec(kType);
        const QJsonObject identifiers {{u"iccid"_s, facts.device->iccid}, {u"imei"_s, facts.device->imei}, {u"mdn"_s, facts.device->mdn}};
        return spec.request(kAccount, spec.requestParameters(facts, parameters(kType, settings)), {spec.wireDevice(identifiers)}).body;
    };
    QVERIFY(sent(kOtherSim).contains(kOtherIccid.toLatin1()));
    QVERIFY(!sent(kOtherSim).contains("350000000012349"));
    QVERIFY(sent(kOtherDevice).contains(kOtherImei.toLatin1()));
    QVERIFY(!sent(kOtherDevice).contains("89148000000012345675"));
    QVERIFY(sent(kBoth).contains(kOtherIccid.toLatin1()) && sent(kBoth).contains(kOtherImei.toLatin1()) && sent(kBoth).contains("5551234567"));
}

void TestIdentifierRules::looks()
{
    using Look = ChangeSpec::Look;
    const ItemFacts facts = line();
    const auto seen = [&](const QJsonObject &instead) { return look(kType, facts, kBoth, shown(facts, kType, instead)); };
    QCOMPARE(seen({{u"iccid"_s, kOtherIccid}, {u"imei"_s, kOtherImei}}), Look::Target);
    QCOMPARE(seen({}), Look::Baseline);
    // Half of it is neither.
    QCOMPARE(seen({{u"iccid"_s, kOtherIccid}}), Look::Elsewhere);
    QCOMPARE(seen({{u"imei"_s, kOtherImei}}), Look::Elsewhere);
    QCOMPARE(seen({{u"iccid"_s, kOtherIccid}, {u"imei"_s, kOtherImei}, {u"state"_s, u"pending-suspend"_s}}), Look::Pending);
    // Another number with the new names is another line.
    Sighting sighting = shown(facts, kType, {{u"iccid"_s, kOtherIccid}, {u"imei"_s, kOtherImei}});
    sighting.mdn = u"5559999999"_s;
    QCOMPARE(look(kType, facts, kBoth, sighting), Look::Elsewhere);
    sighting = {};
    sighting.listed = false;
    QCOMPARE(look(kType, facts, kBoth, sighting), Look::Elsewhere);
}

void TestIdentifierRules::undoGivesBackTheOldOnes()
{
    QCOMPARE(undone(kType, line(), kOtherSim), (QJsonObject {{u"new-iccid"_s, u"89148000000012345675"_s}}));
    QCOMPARE(undone(kType, line(), kBoth), (QJsonObject {{u"new-iccid"_s, u"89148000000012345675"_s}, {u"new-imei"_s, u"350000000012349"_s}}));
}

QTEST_APPLESS_MAIN(TestIdentifierRules)
#include "tst_identifierrules.moc"
