#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

constexpr ChangeType kType = ChangeType::Contact;
const QString kCutName = u"Maximiliana-Alexandria-Jo"_s; // 25 characters
const QString kWholeName = u"Maximiliana-Alexandria-Josephine"_s;

ItemFacts jane(const QString &state = u"active"_s)
{
    ItemFacts facts = line(state);
    Device &device = *facts.device;
    device.firstName = u"Jane"_s;
    device.lastName = u"Doe"_s;
    device.address = u"1 Main St"_s;
    device.city = u"Austin"_s;
    device.addressState = u"TX"_s;
    device.postalCode = u"78701"_s;
    device.country = u"USA"_s;
    device.email = u"jane@example.com"_s;
    device.otherAttributes = uR"({"PrimaryPlaceOfUseTitle":"Dr","PrimaryPlaceOfUseMiddleName":"M","PrimaryPlaceOfUseAddressLine2":"Floor 2","PrimaryPlaceOfUseZipCode4":"1234","PrimaryPlaceOfUseCBRPhoneType":"H","SkuNumber":"V1"})"_s;
    return facts;
}

ItemFacts with(QString Device::*member, const QString &value)
{
    ItemFacts facts = jane();
    (*facts.device).*member = value;
    return facts;
}

} // namespace

class TestContactRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void sendsTheWholePlaceWithWhatWasSaid();
    void aNewZipDropsTheFourDigitsOfTheOld();
    void afterIsWhatRecordsWillShow();
    void looks();
    void namesAreComparedAsFarAsListsShowThem();
    void undoPutsBackWhatWasThere();
    void aRetryIsOfThePlaceThatIsThereByThen();
    void whatMovedIsHeld();
    void aUserNameIsFirstAndLastName();
};

void TestContactRules::rules_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const char *expected) {
        QTest::addRow("%s", name) << facts << settings << QString::fromLatin1(expected);
    };
    const QStringList email {u"email=j.doe@example.com"_s};
    row("one field", jane(), email, "send");
    row("suspended", jane(u"suspend"_s), email, "send");
    row("the same", jane(), {u"email=jane@example.com"_s, u"first-name= Jane "_s}, "skip nochange.fields");
    row("nothing said", jane(), {u"email="_s}, "blocked field.nothing");
    row("cleared", jane(), {u"clear=email"_s}, "send");
    row("cleared what is empty", jane(), {u"clear=phone"_s}, "skip nochange.fields");
    row("cleared what is needed", jane(), {u"clear=city"_s}, "blocked field.clear place.incomplete");
    row("cleared and given", jane(), {u"clear=email"_s, u"email=j.doe@example.com"_s}, "blocked field.both");
    row("deactivated", jane(u"deactive"_s), email, "blocked contact.no-service");
    row("preactive", jane(u"preactive"_s), email, "blocked contact.no-service");
    row("pending", jane(u"pending-suspend"_s), email, "blocked state.pending");
    row("unknown", jane(u"unknown"_s), email, "blocked state.not-known");
    row("a place that is not complete", with(&Device::city, {}), email, "blocked place.incomplete");
    row("a place made complete", with(&Device::city, {}), {u"city=Austin"_s}, "send");
    row("no place at all", line(), email, "blocked place.incomplete");
    row("a whole new place", line(), {u"first-name=Jane"_s, u"last-name=Doe"_s, u"address=1 Main St"_s, u"city=Austin"_s, u"address-state=TX"_s, u"postal-code=78701"_s, u"country=US"_s}, "send");
    row("post-office box", jane(), {u"address=PO Box 7"_s}, "blocked place.box");
    row("another country", jane(), {u"country=CA"_s}, "blocked place.country");
    row("a ZIP of letters", jane(), {u"postal-code=ABCDE"_s}, "blocked contact.zip-four field.zip");
    row("another ZIP", jane(), {u"postal-code=78702"_s}, "send contact.zip-four");
    row("a state in full", jane(), {u"address-state=Texas"_s}, "send contact.state");
    row("an odd address", jane(), {u"email=jane at example"_s}, "send contact.email");
    row("a number", jane(), {u"phone=+1 (512) 555-0100"_s}, "send");
    row("an odd number", jane(), {u"phone=555-0100"_s}, "send contact.phone");
    row("an apostrophe", jane(), {u"last-name=O'Brien"_s}, "blocked field.character");
    row("an apostrophe that is there", with(&Device::lastName, u"O'Brien"_s), email, "blocked contact.present-character");
    row("an apostrophe that was there", with(&Device::lastName, u"O'Brien"_s), {u"last-name=OBrien"_s}, "send");
    row("a tab inside", jane(), {u"city=Aus\ttin"_s}, "blocked field.unseen");
    row("a long name", jane(), {u"first-name="_s + QString(61, u'x')}, "blocked field.length");
    row("a name that was cut", with(&Device::firstName, kCutName), email, "blocked contact.name-cut");
    row("a name that was cut, in full", with(&Device::firstName, kCutName), email + QStringList {u"first-name="_s + kWholeName}, "send contact.name-unseen");
    row("a name that was cut, in full alone", with(&Device::firstName, kCutName), {u"first-name="_s + kWholeName}, "send contact.name-unseen");
    row("another than a name that was cut", with(&Device::firstName, kCutName), {u"first-name=Max"_s}, "send contact.name-lost");
    row("a middle name that was cut", with(&Device::otherAttributes, uR"({"PrimaryPlaceOfUseMiddleName":"%1"})"_s.arg(kCutName)), email, "blocked contact.middle-cut");
    row("a user name", jane(), {u"user-name=Ada  Lovelace"_s}, "send");
    row("a user name of one word", jane(), {u"user-name=Ada"_s}, "blocked contact.user-name");
    row("a user name of one word, with the other said", jane(), {u"user-name=Lovelace"_s, u"first-name=Ada"_s}, "send");
    row("a user name alone cleared", jane(), {u"clear=user-name"_s}, "blocked field.nothing");
    ItemFacts named = jane();
    named.device->userName = u"Jane Doe"_s;
    row("the user name that is there", named, {u"user-name=Jane Doe"_s}, "skip nochange.fields");
    row("a user name that the carrier has", jane(), {u"user-name=Jane Doe"_s}, "send");
    ItemFacts facts = jane();
    facts.device->missing = true;
    row("missing", facts, email, "blocked line.missing");
    facts = jane();
    facts.device.reset();
    row("not in the fleet", facts, email, "blocked line.not-in-fleet");
    facts = jane();
    facts.heldByChange = 7;
    row("in another change", facts, email, "blocked line.in-open-change");
}

void TestContactRules::rules()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(verdict(check(kType, facts, settings)), "expected");
}

void TestContactRules::sendsTheWholePlaceWithWhatWasSaid()
{
    const QByteArray head = R"({"accountName":"0000123456-00001","devices":[{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}]}],)";
    const QByteArray name = R"("primaryPlaceOfUse":{"customerName":{"title":"Dr","firstName":"Jane","middleName":"M","lastName":"Doe"},)";
    const QByteArray address = R"("address":{"addressLine1":"1 Main St","addressLine2":"Floor 2","city":"Austin","state":"TX","zip":"78701","zip4":"1234","country":"USA",)";
    QCOMPARE(body(kType, jane(), {u"phone=5125550100"_s}), head + name + address + R"("phone":"5125550100","phoneType":"H","emailAddress":"jane@example.com"}}})");
    QCOMPARE(body(kType, jane(), {u"clear=email"_s}), head + name + address + R"("phoneType":"H"}}})");
}

void TestContactRules::aNewZipDropsTheFourDigitsOfTheOld()
{
    QVERIFY(!body(kType, jane(), {u"postal-code=78702"_s}).contains("zip4"));
    QVERIFY(body(kType, jane(), {u"postal-code=78701"_s, u"city=Dallas"_s}).contains("\"zip4\":\"1234\""));
}

void TestContactRules::afterIsWhatRecordsWillShow()
{
    const ChangeSpec &spec = changeSpec(kType);
    QCOMPARE(spec.after(jane(), parameters(kType, {u"first-name="_s + kWholeName, u"clear=email"_s})),
             (QJsonObject {{u"first-name"_s, kCutName}, {u"email"_s, u""_s}}));
    QCOMPARE(spec.before(jane()).size(), 10);
}

void TestContactRules::looks()
{
    using Look = ChangeSpec::Look;
    const QStringList settings {u"email=new@example.com"_s, u"city=Austin"_s};
    const auto seen = [&](const QJsonObject &instead) { return look(kType, jane(), settings, shown(jane(), kType, instead)); };
    QCOMPARE(seen({{u"email"_s, u"new@example.com"_s}}), Look::Target);
    QCOMPARE(seen({{u"email"_s, u"new@example.com"_s}, {u"phone"_s, u"5125550100"_s}}), Look::Target);
    QCOMPARE(seen({}), Look::Baseline);
    // A mismatch is nothing.
    QCOMPARE(seen({{u"email"_s, u"NEW@EXAMPLE.COM"_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"email"_s, u"new@example.com"_s}, {u"city"_s, u"Dallas"_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"email"_s, u"new@example.com"_s}, {u"state"_s, u"pending-suspend"_s}}), Look::Pending);
    QCOMPARE(look(kType, jane(), {u"clear=email"_s}, shown(jane(), kType, {{u"email"_s, u""_s}})), Look::Target);
}

void TestContactRules::namesAreComparedAsFarAsListsShowThem()
{
    using Look = ChangeSpec::Look;
    const QStringList whole {u"first-name="_s + kWholeName};
    QCOMPARE(look(kType, jane(), whole, shown(jane(), kType, {{u"first-name"_s, kCutName}})), Look::Target);
    QCOMPARE(look(kType, jane(), whole, shown(jane(), kType, {{u"first-name"_s, kWholeName}})), Look::Target);
    // Only its end differs from what was there: no record proves that.
    const ItemFacts cut = with(&Device::firstName, kCutName);
    QCOMPARE(look(kType, cut, whole, shown(cut, kType, {})), Look::Baseline);
}

void TestContactRules::undoPutsBackWhatWasThere()
{
    QCOMPARE(undone(kType, jane(), {u"email=new@example.com"_s, u"phone=5125550100"_s, u"city=Austin"_s}),
             (QJsonObject {{u"email"_s, u"jane@example.com"_s}, {u"clear"_s, u"phone"_s}}));
    QCOMPARE(undone(kType, jane(), {u"clear=email"_s}), (QJsonObject {{u"email"_s, u"jane@example.com"_s}}));
    // The long name was said in full, so it is said again: what a list shows of it would cut it.
    QCOMPARE(undone(kType, with(&Device::firstName, kCutName), {u"email=new@example.com"_s, u"first-name="_s + kWholeName}),
             (QJsonObject {{u"email"_s, u"jane@example.com"_s}, {u"first-name"_s, kWholeName}}));
    QCOMPARE(undone(kType, jane(), {u"first-name="_s + kWholeName}), (QJsonObject {{u"first-name"_s, u"Jane"_s}}));
}

void TestContactRules::aRetryIsOfThePlaceThatIsThereByThen()
{
    const ChangeSpec &spec = changeSpec(kType);
    const QJsonObject first = spec.requestParameters(jane(), parameters(kType, {u"phone=5125550100"_s}));
    const ItemFacts later = with(&Device::city, u"Dallas"_s);
    QCOMPARE(spec.after(later, first), (QJsonObject {{u"phone"_s, u"5125550100"_s}}));
    QCOMPARE(spec.requestParameters(later, first), spec.requestParameters(later, parameters(kType, {u"phone=5125550100"_s})));
}

void TestContactRules::aUserNameIsFirstAndLastName()
{
    const ChangeSpec &spec = changeSpec(kType);
    ItemFacts facts = jane();
    facts.device->userName = u"Jane Roe"_s;
    const QStringList user {u"user-name=Mary Ann Poe"_s};
    QVERIFY(body(kType, facts, user).contains(R"("firstName":"Mary Ann","middleName":"M","lastName":"Poe")"));
    // Either by itself counts more; our own record has the user name as it was said.
    QCOMPARE(spec.after(facts, parameters(kType, user + QStringList {u"last-name=Po"_s})),
             (QJsonObject {{u"first-name"_s, u"Mary Ann"_s}, {u"last-name"_s, u"Po"_s}, {u"user-name"_s, u"Mary Ann Poe"_s}}));
    const QJsonObject said = parameters(kType, user);
    const QJsonObject before = spec.beforeWith(facts, said);
    QCOMPARE(before.value("user-name"_L1).toString(), u"Jane Roe"_s);
    QVERIFY(!spec.before(facts).contains("user-name"_L1));
    // The carrier's record says nothing of our name: what it shows of the others decides.
    QCOMPARE(spec.look(before, spec.after(facts, said), shown(facts, kType, {{u"first-name"_s, u"Mary Ann"_s}, {u"last-name"_s, u"Poe"_s}})), ChangeSpec::Look::Target);
    QCOMPARE(spec.look(before, spec.after(facts, said), shown(facts, kType, {})), ChangeSpec::Look::Baseline);
    // Undo brings back what each was, though they were not the same.
    QCOMPARE(spec.inverseValues(before, spec.after(facts, said)),
             (QJsonObject {{u"user-name"_s, u"Jane Roe"_s}, {u"first-name"_s, u"Jane"_s}, {u"last-name"_s, u"Doe"_s}}));
    Device moved = *facts.device;
    moved.userName = u"Somebody Else"_s;
    QVERIFY(spec.moved(before, moved));
}

void TestContactRules::whatMovedIsHeld()
{
    const ChangeSpec &spec = changeSpec(kType);
    // Not what was to change, yet it would be overwritten.
    const Device present = *with(&Device::city, u"Dallas"_s).device;
    QCOMPARE(spec.moved(spec.before(jane()), present)->arguments, (QStringList {u"city"_s, u"Austin"_s, u"Dallas"_s}));
    QVERIFY(!spec.moved(spec.before(jane()), *jane().device));
    QCOMPARE(spec.documentedBound(), std::chrono::hours(1));
    QVERIFY(spec.readsAttributes());
}

QTEST_APPLESS_MAIN(TestContactRules)
#include "tst_contactrules.moc"
