#include "models/changes/planning/planrequest.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/wording.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString kWest = u"0000123456-00001"_s;
const QString kEast = u"0000123456-00002"_s;
const QString kNewIccid = u"89148000000099999998"_s;
const QString kNewImei = u"350000000099990"_s;
const QDateTime kNow(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

std::shared_ptr<PlanFacts> planFacts(const QStringList &accounts = {kWest, kEast})
{
    auto facts = std::make_shared<PlanFacts>();
    facts->profile.name = u"default"_s;
    facts->profile.accounts = accounts;
    return facts;
}

ItemFacts known(const QString &state)
{
    ItemFacts facts;
    facts.plan = planFacts();
    Device device;
    device.id = DeviceId {1};
    device.account = kWest;
    device.iccid = u"89148000000012345675"_s;
    device.imei = u"350000000012349"_s;
    device.mdn = u"5551234567"_s;
    device.state = state;
    device.readAt = kNow.addSecs(-60);
    facts.device = device;
    return facts;
}

ItemFacts unknown(const QString &iccid, const QString &imei = {})
{
    ItemFacts facts;
    facts.plan = planFacts({kWest});
    facts.given.insert(u"iccid"_s, iccid);
    if (!imei.isEmpty())
        facts.given.insert(u"imei"_s, imei);
    return facts;
}

QStringList codes(const QList<Finding> &findings)
{
    QStringList result;
    for (const Finding &finding : findings)
        result << finding.code;
    result.sort();
    return result;
}

QList<Finding> check(ChangeType type, const ItemFacts &facts, const QStringList &settings)
{
    const ChangeSpec &spec = changeSpec(type);
    const QJsonObject parameters = fieldvalues::merged(spec.fields(), settingsOf(type, settings).value(), {});
    return spec.check(facts, parameters, kNow);
}

QString word(const QList<Finding> &findings)
{
    QString result = u"send"_s;
    for (const Finding &finding : findings) {
        if (finding.severity == Finding::Severity::Blocked)
            return u"blocked"_s;
        if (finding.severity == Finding::Severity::Skip)
            result = u"skip"_s;
    }
    return result;
}

} // namespace

Q_DECLARE_METATYPE(ChangeType)

class TestChangeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void linesThatMayNotBeTouched_data();
    void linesThatMayNotBeTouched();
    void values_data();
    void values();
    void allFaultsAtOnce();
    void theSixthActionOfADaySaysWhenItIsLegal();
    void anOldBaselineIsAWarning();
    void newLines_data();
    void newLines();
    void plansAreCheckedWhereTheyWereSynced();
    void accounts_data();
    void accounts();
    void requests_data();
    void requests();
    void newIdentifiers_data();
    void newIdentifiers();
    void identifiersOfOtherLines_data();
    void identifiersOfOtherLines();
    void identifierRequests_data();
    void identifierRequests();
    void identifiersAreSeen_data();
    void identifiersAreSeen();
    void aSwapIsUndoneByASwap();
    void aDeletionNamesRecordsByWhatTheyAre();
    void aDeletionIsSeenByTwoAbsences();
    void looks_data();
    void looks();
    void anActivationWithoutANumberIsNotConfirmed();
    void aLineThatMovedIsHeld();
    void inverses();
    void settingsNameTheKeysThereAre();
    void everyCodeHasASentence();
};

void TestChangeRules::transitions_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("code");
    const auto row = [](ChangeType type, const char *state, const char *expected, const char *code = "") {
        QTest::addRow("%s %s", qPrintable(key(type)), state) << type << QString::fromLatin1(state) << QString::fromLatin1(expected) << QString::fromLatin1(code);
    };
    row(ChangeType::Suspend, "active", "send");
    row(ChangeType::Suspend, "suspend", "skip", "nochange.suspended");
    row(ChangeType::Suspend, "deactive", "blocked", "state.not-active");
    row(ChangeType::Suspend, "preactive", "blocked", "state.not-active");
    row(ChangeType::Suspend, "pending-suspend", "blocked", "state.pending");
    row(ChangeType::Suspend, "unknown", "blocked", "state.not-known");
    row(ChangeType::Restore, "suspend", "send");
    row(ChangeType::Restore, "active", "skip", "nochange.active");
    row(ChangeType::Restore, "deactive", "blocked", "state.not-suspended");
    row(ChangeType::Restore, "pending-activation", "blocked", "state.pending");
    row(ChangeType::Deactivate, "active", "send", "deactivate.cost");
    // W30: "deactive" contains "active".
    row(ChangeType::Deactivate, "deactive", "skip", "nochange.deactive");
    row(ChangeType::Deactivate, "suspend", "blocked", "deactivate.suspended");
    row(ChangeType::Deactivate, "preactive", "blocked", "state.not-active");
    row(ChangeType::Activate, "preactive", "send");
    row(ChangeType::Activate, "deactive", "send", "activate.new-number");
    row(ChangeType::Activate, "active", "skip", "nochange.active");
    row(ChangeType::Activate, "suspend", "blocked", "activate.suspended");
    row(ChangeType::Activate, "unknown", "blocked", "state.not-known");
    row(ChangeType::Identifier, "active", "send");
    row(ChangeType::Identifier, "suspend", "blocked", "state.not-active");
    row(ChangeType::Identifier, "deactive", "blocked", "state.not-active");
    row(ChangeType::Identifier, "preactive", "blocked", "state.not-active");
    row(ChangeType::Identifier, "pending-suspend", "blocked", "state.pending");
    row(ChangeType::Identifier, "unknown", "blocked", "state.not-known");
    row(ChangeType::Delete, "deactive", "send", "delete.history");
    row(ChangeType::Delete, "active", "blocked", "state.not-deactive");
    row(ChangeType::Delete, "suspend", "blocked", "state.not-deactive");
    // The stricter of two readings (thingspace-api.md 12.1).
    row(ChangeType::Delete, "preactive", "blocked", "delete.preactive");
    row(ChangeType::Delete, "pending-deactivation", "blocked", "state.pending");
    row(ChangeType::Delete, "unknown", "blocked", "state.not-known");
    // W39: adding never activates.
    row(ChangeType::Add, "preactive", "skip", "nochange.preactive");
    row(ChangeType::Add, "active", "blocked", "add.on-account");
    row(ChangeType::Add, "deactive", "blocked", "add.on-account");
    row(ChangeType::Add, "pending-activation", "blocked", "state.pending");
}

void TestChangeRules::transitions()
{
    QFETCH(ChangeType, type);
    QFETCH(QString, state);
    QFETCH(QString, expected);
    QFETCH(QString, code);
    const QStringList settings = type == ChangeType::Activate ? QStringList {u"new-plan=84638"_s, u"zip=78701"_s}
        : type == ChangeType::Identifier                      ? QStringList {u"new-iccid="_s + kNewIccid}
                                                              : QStringList {};
    const auto findings = check(type, known(state), settings);
    QCOMPARE(word(findings), expected);
    QVERIFY2(code.isEmpty() || codes(findings).contains(code), qPrintable(codes(findings).join(u' ')));
}

void TestChangeRules::linesThatMayNotBeTouched_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QString>("code");
    ItemFacts facts = known(u"active"_s);
    facts.device->archived = true;
    QTest::addRow("archived") << facts << u"line.archived"_s;
    facts = known(u"active"_s);
    facts.device->missing = true;
    QTest::addRow("missing") << facts << u"line.missing"_s;
    facts = known(u"active"_s);
    facts.heldByChange = 7;
    QTest::addRow("in another change") << facts << u"line.in-open-change"_s;
    facts = known(u"active"_s);
    facts.device.reset();
    QTest::addRow("not in the fleet") << facts << u"line.not-in-fleet"_s;
}

void TestChangeRules::linesThatMayNotBeTouched()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QString, code);
    for (const ChangeType type : {ChangeType::Suspend, ChangeType::Restore, ChangeType::Identifier, ChangeType::Deactivate, ChangeType::Delete}) {
        const auto findings = check(type, facts, {});
        QCOMPARE(word(findings), u"blocked"_s);
        QVERIFY(codes(findings).contains(code));
    }
}

void TestChangeRules::values_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("code");
    const QStringList plan {u"new-plan=84638"_s, u"zip=78701"_s};
    const QStringList place {u"first-name=Jane"_s, u"last-name=Doe"_s, u"address=1 Main St"_s, u"city=Austin"_s,
                             u"address-state=TX"_s, u"postal-code=78701"_s, u"country=USA"_s};
    const auto activate = [&](const char *name, const QStringList &settings, const QString &code) {
        QTest::addRow("activate %s", name) << ChangeType::Activate << settings << code;
    };
    activate("complete", plan + place, {});
    activate("ZIP+4", {u"new-plan=84638"_s, u"zip=78701-1234"_s}, {});
    // W14
    activate("without a plan", {u"zip=78701"_s}, u"field.required"_s);
    activate("without a ZIP", {u"new-plan=84638"_s}, u"field.required"_s);
    activate("short ZIP", {u"new-plan=84638"_s, u"zip=7870"_s}, u"field.zip"_s);
    activate("ZIP of letters", {u"new-plan=84638"_s, u"zip=ABCDE"_s}, u"field.zip"_s);
    activate("one name", plan + QStringList {u"first-name=Jane"_s}, u"place.incomplete"_s);
    activate("both names, no address", plan + place.first(2), u"place.incomplete"_s);
    activate("address without names", plan + place.sliced(2), u"place.incomplete"_s);
    activate("post-office box", plan + place + QStringList {u"address=P.O. Box 12"_s}, u"place.box"_s);
    activate("other country", plan + place + QStringList {u"country=CA"_s}, u"place.country"_s);
    activate("long cost centre", plan + QStringList {u"new-cost-center=%1"_s.arg(QString(37, u'x'))}, u"field.length"_s);
    activate("public address", plan + QStringList {u"public-ip=open"_s}, u"field.choice"_s);
    activate("apostrophe", plan + QStringList {u"group=Jane's"_s}, u"field.character"_s);
    activate("angle", plan + QStringList {u"group=<b"_s}, u"field.character"_s);
    activate("backslash", plan + QStringList {u"group=a\\b"_s}, u"field.character"_s);
    const auto other = [](const char *name, ChangeType type, const QStringList &settings, const QString &code) { QTest::addRow("%s", name) << type << settings << code; };
    other("deactivate FF", ChangeType::Deactivate, {u"reason=ff"_s}, {});
    other("deactivate without a reason", ChangeType::Deactivate, {}, {});
    other("deactivate other reason", ChangeType::Deactivate, {u"reason=XX"_s}, u"field.choice"_s);
    other("deactivate waiver", ChangeType::Deactivate, {u"etf-waiver=perhaps"_s}, u"field.switch"_s);
    other("suspend billing", ChangeType::Suspend, {u"with-billing=yes"_s}, {});
    other("suspend billing unclear", ChangeType::Suspend, {u"with-billing=2"_s}, u"field.switch"_s);
}

void TestChangeRules::values()
{
    QFETCH(ChangeType, type);
    QFETCH(QStringList, settings);
    QFETCH(QString, code);
    const auto findings = check(type, known(type == ChangeType::Activate ? u"preactive"_s : u"active"_s), settings);
    QCOMPARE(word(findings), code.isEmpty() ? u"send"_s : u"blocked"_s);
    QVERIFY2(code.isEmpty() || codes(findings).contains(code), qPrintable(codes(findings).join(u' ')));
}

void TestChangeRules::allFaultsAtOnce()
{
    ItemFacts facts = known(u"suspend"_s);
    facts.heldByChange = 3;
    facts.device->archived = true;
    const auto findings = check(ChangeType::Activate, facts, {u"zip=1"_s, u"first-name=Jane"_s});
    const QStringList expected {u"activate.suspended"_s, u"field.required"_s, u"field.zip"_s, u"line.archived"_s, u"line.in-open-change"_s, u"place.incomplete"_s};
    QCOMPARE(codes(findings), expected);
}

void TestChangeRules::theSixthActionOfADaySaysWhenItIsLegal()
{
    ItemFacts facts = known(u"active"_s);
    facts.quotaUsed = 4;
    QCOMPARE(word(check(ChangeType::Suspend, facts, {})), u"send"_s);
    facts.quotaUsed = 5;
    facts.quotaFreesAt = kNow.addSecs(3600);
    const auto findings = check(ChangeType::Suspend, facts, {});
    QCOMPARE(codes(findings), QStringList {u"quota.day"_s});
    QCOMPARE(findings.first().legalFrom, facts.quotaFreesAt);
    QCOMPARE(codes(check(ChangeType::Add, unknown(u"89148000000012345675"_s, u"350000000012340"_s), {})).contains(u"quota.day"_s), false);
}

void TestChangeRules::anOldBaselineIsAWarning()
{
    ItemFacts facts = known(u"active"_s);
    facts.device->readAt = kNow.addSecs(-3601);
    QCOMPARE(codes(check(ChangeType::Suspend, facts, {})), QStringList {u"baseline.old"_s});
    facts.device->evidenceAt = kNow.addSecs(-10);
    QVERIFY(check(ChangeType::Suspend, facts, {}).isEmpty());
}

void TestChangeRules::newLines_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("found");
    const QStringList plan {u"new-plan=84638"_s, u"zip=78701"_s};
    const QString iccid = u"89148000000012345675"_s;
    const QString imei = u"350000000012340"_s;
    QTest::addRow("activate pair") << ChangeType::Activate << unknown(iccid, imei) << plan << QStringList {};
    QTest::addRow("activate ICCID alone") << ChangeType::Activate << unknown(iccid) << plan << QStringList {u"activate.imei"_s};
    QTest::addRow("activate ICCID and SKU") << ChangeType::Activate << unknown(iccid) << plan + QStringList {u"sku=VZW1"_s} << QStringList {};
    QTest::addRow("activate check digit") << ChangeType::Activate << unknown(u"89148000000012345676"_s, imei) << plan << QStringList {u"identifier.iccid.luhn"_s};
    QTest::addRow("add pair") << ChangeType::Add << unknown(iccid, imei) << QStringList {} << QStringList {};
    QTest::addRow("add ICCID alone") << ChangeType::Add << unknown(iccid) << QStringList {} << QStringList {u"add.imei"_s};
    ItemFacts esim = unknown({}, imei);
    esim.given.remove(u"iccid"_s);
    esim.given.insert(u"eid"_s, u"89049032000001000000000000000001"_s);
    QTest::addRow("add eUICC") << ChangeType::Add << esim << QStringList {} << QStringList {u"identifier.eid.check"_s};
    ItemFacts guarded = unknown(iccid, imei);
    auto facts = planFacts({kWest});
    facts->provisioningAllowed.insert(kWest, false);
    guarded.plan = facts;
    QTest::addRow("activate where lines are added first") << ChangeType::Activate << guarded << plan << QStringList {u"activate.add-first"_s};
    ItemFacts was = known(u"deactive"_s);
    was.device->missing = true;
    QTest::addRow("add what was listed once") << ChangeType::Add << was << QStringList {} << QStringList {u"add.was-listed"_s};
}

void TestChangeRules::newLines()
{
    QFETCH(ChangeType, type);
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QFETCH(QStringList, found);
    QCOMPARE(codes(check(type, facts, settings)), found);
}

void TestChangeRules::plansAreCheckedWhereTheyWereSynced()
{
    ItemFacts facts = known(u"preactive"_s);
    auto plan = planFacts();
    plan->planCodes.insert(kWest, {u"84638"_s});
    plan->planCodes.insert(kEast, {u"99999"_s});
    plan->planNames.insert(kWest, {{u"84638"_s, u"M2M 4G 1 MB"_s}});
    plan->hasDefaultIpPool.insert(kWest, false);
    facts.plan = plan;
    const QStringList pool {u"zip=78701"_s, u"ip-pool=P"_s};
    QVERIFY(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=84638"_s}).isEmpty());
    QCOMPARE(codes(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=1"_s})), QStringList {u"plan.unknown"_s});
    // Another account's plan is none of this one's.
    QCOMPARE(codes(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=99999"_s})), QStringList {u"plan.unknown"_s});
    QCOMPARE(codes(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=M2M 4G 1 MB"_s})), QStringList {u"plan.name"_s});
    QCOMPARE(codes(check(ChangeType::Activate, facts, {u"zip=78701"_s, u"new-plan=84638"_s})), QStringList {u"activate.ip-pool"_s});
    const QJsonObject parameters = settingsOf(ChangeType::Activate, pool + QStringList {u"new-plan=84638"_s}).value();
    QCOMPARE(changeSpec(ChangeType::Activate).after(facts, parameters), (QJsonObject {{u"state"_s, u"active"_s}, {u"plan"_s, u"M2M 4G 1 MB"_s}}));
    facts.device->state = u"active"_s;
    facts.device->plan = u"M2M 4G 1 MB"_s;
    QCOMPARE(word(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=84638"_s})), u"skip"_s);
    facts.device->plan = u"Another"_s;
    QCOMPARE(word(check(ChangeType::Activate, facts, pool + QStringList {u"new-plan=84638"_s})), u"blocked"_s);
}

void TestChangeRules::accounts_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("code");
    const QString iccid = u"89148000000012345675"_s;
    const QString imei = u"350000000012340"_s;
    QTest::addRow("the only one") << unknown(iccid, imei) << QString() << QString();
    ItemFacts several = unknown(iccid, imei);
    several.plan = planFacts();
    QTest::addRow("several, none said") << several << QString() << u"account.needed"_s;
    QTest::addRow("several, one said") << several << kEast << QString();
    QTest::addRow("not of the profile") << several << u"0000999999-00001"_s << u"account.foreign"_s;
    QTest::addRow("not the line's") << known(u"preactive"_s) << kEast << u"account.other"_s;
}

void TestChangeRules::accounts()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QString, account);
    QFETCH(QString, code);
    const auto findings = check(ChangeType::Activate, facts, {u"new-plan=84638"_s, u"zip=78701"_s, u"account="_s + account});
    QCOMPARE(codes(findings).join(u' '), code);
}

void TestChangeRules::requests_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QByteArray>("part");
    QTest::addRow("suspend, billing said") << ChangeType::Suspend << QStringList {u"with-billing=no"_s} << QByteArray("\"withBilling\":false");
    QTest::addRow("deactivate") << ChangeType::Deactivate << QStringList {} << QByteArray("\"reasonCode\":\"FF\"");
    QTest::addRow("activate, ZIP+4") << ChangeType::Activate << QStringList {u"new-plan=84638"_s, u"zip=78701-1234"_s} << QByteArray("\"mdnZipCode\":\"78701\"");
    QTest::addRow("activate, IMEI too") << ChangeType::Activate << QStringList {u"new-plan=84638"_s, u"zip=78701"_s} << QByteArray("350000000012349");
    QTest::addRow("add") << ChangeType::Add << QStringList {} << QByteArray("350000000012349");
}

void TestChangeRules::requests()
{
    QFETCH(ChangeType, type);
    QFETCH(QStringList, settings);
    QFETCH(QByteArray, part);
    const ChangeSpec &spec = changeSpec(type);
    const QJsonObject identifiers {{u"iccid"_s, u"89148000000012345675"_s}, {u"imei"_s, u"350000000012349"_s}, {u"mdn"_s, u"5551234567"_s}};
    const QJsonObject parameters = fieldvalues::merged(spec.fields(), settingsOf(type, settings).value(), {});
    const WireRequest request = spec.request(kWest, parameters, {spec.wireDevice(identifiers)});
    QVERIFY2(request.body.contains(part), request.body.constData());
    QVERIFY(request.body.contains(kWest.toLatin1()));
    QVERIFY(!request.body.contains("5551234567"));
    // W38: no place of use is no place of use.
    QVERIFY(!request.body.contains("primaryPlaceOfUse"));
}

void TestChangeRules::newIdentifiers_data()
{
    QTest::addColumn<QString>("iccid");
    QTest::addColumn<QString>("imei");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &iccid, const QString &imei, const char *expected, const char *found = "") {
        QTest::addRow("%s", name) << iccid << imei << QString::fromLatin1(expected) << QString::fromLatin1(found);
    };
    row("another SIM", kNewIccid, {}, "send");
    row("another device", {}, kNewImei, "send");
    row("both", kNewIccid, kNewImei, "send");
    row("nothing said", {}, {}, "blocked", "swap.nothing");
    row("the SIM it has", u"89148000000012345675"_s, {}, "skip", "nochange.identifiers");
    row("the device it has, another check digit", {}, u"350000000012340"_s, "skip", "nochange.identifiers");
    row("the SIM it has, another device", u"89148000000012345675"_s, kNewImei, "send");
    row("check digit of the SIM", u"89148000000099999990"_s, {}, "send", "identifier.iccid.luhn");
    row("check digit of the device", {}, u"350000000099997"_s, "send", "identifier.imei.luhn");
    row("another issuer", u"89441000000099999997"_s, {}, "send", "identifier.iccid.prefix");
    row("too short", u"8914800000009999"_s, {}, "blocked", "identifier.iccid.length");
    row("letters", u"8914800000009999999X"_s, {}, "blocked", "identifier.iccid.charset");
    row("a spreadsheet's", u"8.91480E+19"_s, {}, "blocked", "identifier.exponent");
    row("a spreadsheet's zeros", u"89148000000099900000"_s, {}, "blocked", "identifier.zeros");
    row("short IMEI", {}, u"35000000009999"_s, "blocked", "identifier.imei.length");
    row("both wrong", u"8914"_s, u"35"_s, "blocked", "identifier.iccid.length identifier.imei.length");
}

void TestChangeRules::newIdentifiers()
{
    QFETCH(QString, iccid);
    QFETCH(QString, imei);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    const auto findings = check(ChangeType::Identifier, known(u"active"_s), {u"new-iccid="_s + iccid, u"new-imei="_s + imei});
    QCOMPARE(word(findings), expected);
    QCOMPARE(codes(findings).join(u' '), found);
    ItemFacts numberless = known(u"active"_s);
    numberless.device->mdn.clear();
    QVERIFY(codes(check(ChangeType::Identifier, numberless, {u"new-iccid="_s + iccid})).contains(u"swap.number"_s));
    // By what it is called the carrier knows which line is meant: one that has none cannot get another.
    ItemFacts simless = known(u"active"_s);
    simless.device->iccid.clear();
    QCOMPARE(codes(check(ChangeType::Identifier, simless, {u"new-iccid="_s + kNewIccid})), QStringList {u"swap.unnamed"_s});
    QVERIFY(check(ChangeType::Identifier, simless, {u"new-iccid="_s + kNewIccid, u"new-imei="_s + kNewImei}).isEmpty());
}

void TestChangeRules::identifiersOfOtherLines_data()
{
    QTest::addColumn<IdentifierHolder>("holder");
    QTest::addColumn<QString>("code");
    Device other = *known(u"active"_s).device;
    other.id = DeviceId {2};
    other.mdn = u"5559999999"_s;
    other.iccid = kNewIccid;
    IdentifierHolder holder {IdentifierKind::Iccid, kNewIccid, false, other, false};
    QTest::addRow("an active line") << holder << u"swap.taken"_s;
    holder.line.state = u"deactive"_s;
    QTest::addRow("a deactivated one") << holder << u"swap.taken"_s;
    holder.line.archived = true;
    QTest::addRow("an archived one") << holder << u"swap.taken-archived"_s;
    holder.line.missing = true;
    QTest::addRow("one that is archived and not listed") << holder << u"swap.was-archived"_s;
    holder.line.archived = false;
    QTest::addRow("one that is not listed") << holder << u"swap.taken-missing"_s;
    holder.wasDeleted = true;
    QTest::addRow("one that we deleted") << holder << u"swap.was-deleted"_s;
    QTest::addRow("several") << IdentifierHolder {IdentifierKind::Imei, kNewImei, true, {}, false} << u"swap.taken-several"_s;
    holder = {IdentifierKind::Iccid, kNewIccid, false, *known(u"active"_s).device, false};
    QTest::addRow("itself") << holder << QString();
}

void TestChangeRules::identifiersOfOtherLines()
{
    QFETCH(IdentifierHolder, holder);
    QFETCH(QString, code);
    ItemFacts facts = known(u"active"_s);
    facts.holders << holder;
    const auto findings = check(ChangeType::Identifier, facts, {u"new-iccid="_s + kNewIccid});
    QCOMPARE(codes(findings).join(u' '), code);
    QCOMPARE(word(findings), code.isEmpty() || code.startsWith(u"swap.was"_s) ? u"send"_s : u"blocked"_s);
    if (code == u"swap.taken"_s)
        QCOMPARE(findings.first().arguments, (QStringList {u"ICCID"_s, kNewIccid, u"5559999999"_s, holder.line.state}));
}

void TestChangeRules::identifierRequests_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("SIM") << QStringList {u"new-iccid="_s + kNewIccid}
                         << QByteArray(R"({"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}],"deviceIdsTo":[{"id":"89148000000099999998","kind":"iccid"}],"change4gOption":"ChangeICCID"})");
    QTest::addRow("device") << QStringList {u"new-imei="_s + kNewImei}
                            << QByteArray(R"({"deviceIds":[{"id":"350000000012349","kind":"imei"}],"deviceIdsTo":[{"id":"350000000099990","kind":"imei"}],"change4gOption":"ChangeIMEI"})");
    QTest::addRow("both in one") << QStringList {u"new-iccid="_s + kNewIccid, u"new-imei="_s + kNewImei}
                                 << QByteArray(R"({"deviceIds":[{"id":"5551234567","kind":"mdn"}],"deviceIdsTo":[{"id":"350000000099990","kind":"imei"},{"id":"89148000000099999998","kind":"iccid"}],"change4gOption":"ChangeIMEIandICCID"})");
    // What the line has already is not asked for again: the carrier would find it in use.
    QTest::addRow("both, one of them its own") << QStringList {u"new-iccid=89148000000012345675"_s, u"new-imei="_s + kNewImei}
                                               << QByteArray(R"({"deviceIds":[{"id":"350000000012349","kind":"imei"}],"deviceIdsTo":[{"id":"350000000099990","kind":"imei"}],"change4gOption":"ChangeIMEI"})");
}

void TestChangeRules::identifierRequests()
{
    QFETCH(QStringList, settings);
    QFETCH(QByteArray, body);
    const ChangeSpec &spec = changeSpec(ChangeType::Identifier);
    const ItemFacts facts = known(u"active"_s);
    const QJsonObject parameters = spec.requestParameters(facts, settingsOf(ChangeType::Identifier, settings).value());
    const QJsonObject identifiers {{u"iccid"_s, facts.device->iccid}, {u"imei"_s, facts.device->imei}, {u"mdn"_s, facts.device->mdn}};
    const WireRequest request = spec.request(kWest, parameters, {spec.wireDevice(identifiers)});
    QCOMPARE(request.body, body);
    QCOMPARE(request.method, QByteArray("PUT"));
    QVERIFY2(request.path.endsWith("/4G/actions/deviceId"), request.path.constData());
    QCOMPARE(spec.batchCap(Profile()), 1);
}

void TestChangeRules::identifiersAreSeen_data()
{
    using Look = ChangeSpec::Look;
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("iccid");
    QTest::addColumn<QString>("imei");
    QTest::addColumn<QString>("mdn");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("look");
    const QStringList sim {u"new-iccid="_s + kNewIccid};
    const QStringList both {u"new-iccid="_s + kNewIccid, u"new-imei="_s + kNewImei};
    const QString iccid = u"89148000000012345675"_s;
    const QString imei = u"350000000012349"_s;
    const QString mdn = u"5551234567"_s;
    const auto row = [](const char *name, const QStringList &settings, const QString &iccid, const QString &imei, const QString &mdn, const char *state, Look look) {
        QTest::addRow("%s", name) << settings << iccid << imei << mdn << QString::fromLatin1(state) << int(look);
    };
    row("the new SIM", sim, kNewIccid, imei, mdn, "active", Look::Target);
    row("the old SIM", sim, iccid, imei, mdn, "active", Look::Baseline);
    row("another SIM", sim, u"89148000000088888885"_s, imei, mdn, "active", Look::Elsewhere);
    row("the new SIM with another number", sim, kNewIccid, imei, u"5559999999"_s, "active", Look::Elsewhere);
    row("the new SIM without a number", sim, kNewIccid, imei, {}, "preactive", Look::Elsewhere);
    row("the new SIM, suspended since", sim, kNewIccid, imei, mdn, "suspend", Look::Target);
    row("the old SIM, suspended since", sim, iccid, imei, mdn, "suspend", Look::Elsewhere);
    row("at work", sim, iccid, imei, mdn, "pending-change", Look::Pending);
    row("both", both, kNewIccid, kNewImei, mdn, "active", Look::Target);
    row("both, the IMEI without its check digit", both, kNewIccid, kNewImei.first(14), mdn, "active", Look::Target);
    row("half: the SIM", both, kNewIccid, imei, mdn, "active", Look::Elsewhere);
    row("half: the device", both, iccid, kNewImei, mdn, "active", Look::Elsewhere);
    row("neither", both, iccid, imei, mdn, "active", Look::Baseline);
    row("not listed", both, {}, {}, {}, "", Look::Elsewhere);
}

void TestChangeRules::identifiersAreSeen()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, iccid);
    QFETCH(QString, imei);
    QFETCH(QString, mdn);
    QFETCH(QString, state);
    QFETCH(int, look);
    const ChangeSpec &spec = changeSpec(ChangeType::Identifier);
    const ItemFacts facts = known(u"active"_s);
    Sighting sighting;
    sighting.listed = !state.isEmpty();
    sighting.state = state;
    sighting.mdn = mdn;
    sighting.shown = {{u"iccid"_s, iccid}, {u"imei"_s, imei}, {u"mdn"_s, mdn}};
    QCOMPARE(int(spec.look(spec.before(facts), spec.after(facts, settingsOf(ChangeType::Identifier, settings).value()), sighting)), look);
}

void TestChangeRules::aSwapIsUndoneByASwap()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Identifier);
    const ItemFacts facts = known(u"active"_s);
    QVERIFY(spec.readsAttributes());
    QCOMPARE(spec.inverse({})->type, ChangeType::Identifier);
    const QJsonObject before = spec.before(facts);
    const QJsonObject after = spec.after(facts, settingsOf(ChangeType::Identifier, {u"new-iccid="_s + kNewIccid}).value());
    QCOMPARE(after, (QJsonObject {{u"iccid"_s, kNewIccid}}));
    QCOMPARE(spec.inverseValues(before, after), (QJsonObject {{u"new-iccid"_s, facts.device->iccid}}));
    // What an undo goes by: only what the change says, whatever else became of the line.
    Device present = *facts.device;
    QCOMPARE(spec.moved(before, present), std::nullopt);
    QVERIFY(spec.moved(after, present));
    present.iccid = kNewIccid;
    QCOMPARE(spec.moved(after, present), std::nullopt);
    QCOMPARE(spec.moved(before, present)->arguments, (QStringList {u"iccid"_s, facts.device->iccid, kNewIccid}));
}

void TestChangeRules::aDeletionNamesRecordsByWhatTheyAre()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Delete);
    const QJsonObject sim {{u"iccid"_s, u"89148000000012345675"_s}, {u"imei"_s, u"350000000012349"_s}, {u"mdn"_s, u"5551234567"_s}};
    const QJsonObject modem {{u"mdn"_s, u"5551234567"_s}, {u"imei"_s, u"350000000012349"_s}};
    const WireRequest request = spec.request(kWest, {}, {spec.wireDevice(sim), spec.wireDevice(modem)});
    QCOMPARE(request.method, QByteArray("POST"));
    QVERIFY(request.body.contains("devicesToDelete") && request.body.contains("89148000000012345675") && request.body.contains("350000000012349"));
    QVERIFY(!request.body.contains("5551234567"));
    ItemFacts facts = known(u"deactive"_s);
    facts.device->iccid.clear();
    QCOMPARE(word(check(ChangeType::Delete, facts, {})), u"send"_s);
    facts.device->imei.clear();
    facts.device->mdn = u"5551234567"_s;
    QCOMPARE(codes(check(ChangeType::Delete, facts, {})), (QStringList {u"delete.history"_s, u"delete.unnamed"_s}));
    // Never more than the carrier takes.
    Profile profile;
    QCOMPARE(spec.batchCap(profile), 100);
    profile.settings.insert(u"batch.delete"_s, u"7"_s);
    QCOMPARE(spec.batchCap(profile), 7);
}

void TestChangeRules::aDeletionIsSeenByTwoAbsences()
{
    using Look = ChangeSpec::Look;
    const ChangeSpec &spec = changeSpec(ChangeType::Delete);
    const QJsonObject before {{u"state"_s, u"deactive"_s}};
    const QJsonObject after = spec.after(known(u"deactive"_s), {});
    QVERIFY(spec.endsUnlisted(after) && spec.endsHistory() && spec.answersAtOnce());
    Sighting sighting;
    sighting.state = u"deactive"_s;
    QCOMPARE(spec.look(before, after, sighting), Look::Baseline);
    sighting.state = u"active"_s;
    QCOMPARE(spec.look(before, after, sighting), Look::Elsewhere);
    sighting.state = u"pending-activation"_s;
    QCOMPARE(spec.look(before, after, sighting), Look::Pending);
    sighting = Sighting {false, {}, {}, {}, {}};
    QCOMPARE(spec.look(before, after, sighting), Look::Pending);
    sighting.absentTwice = true;
    QCOMPARE(spec.look(before, after, sighting), Look::Target);
}

void TestChangeRules::looks_data()
{
    using Look = ChangeSpec::Look;
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("look");
    const auto row = [](ChangeType type, const char *before, const char *shown, Look look) {
        QTest::addRow("%s %s: %s", qPrintable(key(type)), before, shown) << type << QString::fromLatin1(before) << QString::fromLatin1(shown) << int(look);
    };
    row(ChangeType::Suspend, "active", "suspend", Look::Target);
    row(ChangeType::Suspend, "active", "active", Look::Baseline);
    row(ChangeType::Suspend, "active", "pending-suspend", Look::Pending);
    row(ChangeType::Suspend, "active", "deactive", Look::Elsewhere);
    row(ChangeType::Suspend, "active", "", Look::Elsewhere);
    row(ChangeType::Restore, "suspend", "active", Look::Target);
    row(ChangeType::Deactivate, "active", "deactive", Look::Target);
    row(ChangeType::Activate, "preactive", "active", Look::Target);
    row(ChangeType::Activate, "", "", Look::Baseline);
    row(ChangeType::Activate, "", "deactive", Look::Elsewhere);
    row(ChangeType::Add, "", "", Look::Baseline);
    row(ChangeType::Add, "", "preactive", Look::Target);
}

void TestChangeRules::looks()
{
    QFETCH(ChangeType, type);
    QFETCH(QString, before);
    QFETCH(QString, shown);
    QFETCH(int, look);
    const ChangeSpec &spec = changeSpec(type);
    Sighting sighting;
    sighting.listed = !shown.isEmpty();
    sighting.state = shown;
    sighting.mdn = u"5551234567"_s;
    const QJsonObject from = before.isEmpty() ? QJsonObject() : QJsonObject {{u"state"_s, before}};
    const QJsonObject after = spec.after(known(before), {});
    QCOMPARE(int(spec.look(from, after, sighting)), look);
}

void TestChangeRules::anActivationWithoutANumberIsNotConfirmed()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Activate);
    const QJsonObject before {{u"state"_s, u"preactive"_s}};
    const QJsonObject after = spec.after(known(u"preactive"_s), {});
    Sighting shown;
    shown.listed = true;
    shown.state = u"active"_s;
    QCOMPARE(int(spec.look(before, after, shown)), int(ChangeSpec::Look::Elsewhere));
    shown.mdn = u"5551234567"_s;
    QCOMPARE(int(spec.look(before, after, shown)), int(ChangeSpec::Look::Target));
}

void TestChangeRules::aLineThatMovedIsHeld()
{
    const ChangeSpec &spec = changeSpec(ChangeType::Suspend);
    const QJsonObject before {{u"state"_s, u"active"_s}};
    Device present = *known(u"active"_s).device;
    QVERIFY(!spec.moved(before, present));
    present.state = u"deactive"_s;
    QCOMPARE(spec.moved(before, present)->code, u"held.state"_s);
    QCOMPARE(spec.moved(before, present)->severity, Finding::Severity::Held);
    present.missing = true;
    QCOMPARE(spec.moved(before, present)->code, u"held.missing"_s);
    QVERIFY(!changeSpec(ChangeType::Add).moved({}, present));
}

void TestChangeRules::inverses()
{
    QCOMPARE(changeSpec(ChangeType::Suspend).inverse({})->type, ChangeType::Restore);
    QCOMPARE(changeSpec(ChangeType::Restore).inverse({})->type, ChangeType::Suspend);
    for (const ChangeType type : {ChangeType::Add, ChangeType::Activate, ChangeType::Deactivate, ChangeType::Delete}) {
        QVERIFY(!changeSpec(type).inverse({}));
        QVERIFY(wording::knows(changeSpec(type).noInverseReason()));
        QCOMPARE(changeSpec(type).isDestructive(), type == ChangeType::Deactivate || type == ChangeType::Delete);
    }
}

void TestChangeRules::settingsNameTheKeysThereAre()
{
    const auto unknownKey = settingsOf(ChangeType::Suspend, {u"new-plan=1"_s});
    QCOMPARE(unknownKey.error().kind, Error::Kind::Usage);
    QCOMPARE(unknownKey.error().arguments, (QStringList {u"new-plan"_s, u"suspend"_s, u"with-billing"_s}));
    QCOMPARE(settingsOf(ChangeType::Restore, {u"zip"_s}).error().code, u"set.pair"_s);
    QCOMPARE(settingsOf(ChangeType::Suspend, {u"with-billing=on"_s}).value(), (QJsonObject {{u"with-billing"_s, true}}));
    QCOMPARE(settingsOf(ChangeType::Suspend, {u"with-billing=on"_s, u"with-billing="_s}).value(), QJsonObject());
}

// The codes stand in the sources as "room.what" literals; a sentence for each is in wording.
void TestChangeRules::everyCodeHasASentence()
{
    static const QRegularExpression code(
        u"(?:blocked|skip|warning|held|refused|fail|error|unreadable)\\(\"([a-z]+\\.[a-z-]+)\"_L1|"
        "Error::Kind::[A-Za-z]+, u\"([a-z]+\\.[a-z.-]+)\"_s|Finding::?\\w* ?\\{[^}]*u\"([a-z]+\\.[a-z.-]+)\"_s|return u\"(undo\\.[a-z]+)\"_s|reason = u\"([a-z]+\\.[a-z]+)\"_s"_s);
    int found = 0;
    for (const QString &room : {u"changes"_s, u"audit"_s, u"reports"_s}) {
        QDirIterator files(QStringLiteral(THINGDESK_SOURCE) + u"/models/"_s + room, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = code.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const auto match = matches.next();
                QString text;
                for (int i = 1; i <= match.lastCapturedIndex() && text.isEmpty(); ++i)
                    text = match.captured(i);
                QVERIFY2(wording::knows(text), qPrintable(text));
                ++found;
            }
        }
    }
    QVERIFY2(found > 60, qPrintable(QString::number(found)));
}

QTEST_APPLESS_MAIN(TestChangeRules)
#include "tst_changerules.moc"
