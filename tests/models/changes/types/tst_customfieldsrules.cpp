#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;
using namespace rulesfixture;

namespace {

constexpr ChangeType kType = ChangeType::CustomFields;

ItemFacts lineWith(const QString &first, const QString &second = {})
{
    ItemFacts facts = line();
    facts.device->customFields[0] = first;
    facts.device->customFields[1] = second;
    return facts;
}

} // namespace

class TestCustomFieldsRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void statesThatAreKnownMayBeEdited_data();
    void statesThatAreKnownMayBeEdited();
    void valuesAreMadeTidy();
    void aRowGoesBeforeTheWholeChange();
    void sendsOnlyWhatWasSaid();
    void looks();
    void undoPutsBackWhatWasThere();
    void whatMovedIsHeld();
};

void TestCustomFieldsRules::rules_data()
{
    QTest::addColumn<ItemFacts>("facts");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ItemFacts &facts, const QStringList &settings, const char *expected) {
        QTest::addRow("%s", name) << facts << settings << QString::fromLatin1(expected);
    };
    row("another value", lineWith(u"a"_s), {u"new-cf1=b"_s}, "send");
    row("the same value", lineWith(u"a"_s), {u"new-cf1=a"_s}, "skip nochange.fields");
    row("one of two the same", lineWith(u"a"_s, u"x"_s), {u"new-cf1=a"_s, u"new-cf2=y"_s}, "send");
    row("cleared", lineWith(u"a"_s), {u"clear=new-cf1"_s}, "send");
    row("cleared what is empty", lineWith({}), {u"clear=new-cf1"_s}, "skip nochange.fields");
    row("empty means leave", lineWith(u"a"_s), {u"new-cf1="_s}, "blocked field.nothing");
    row("nothing said", lineWith(u"a"_s), {}, "blocked field.nothing");
    row("fifty characters", lineWith({}), {u"new-cf1="_s + QString(50, u'x')}, "send");
    row("fifty-one characters", lineWith({}), {u"new-cf1="_s + QString(51, u'x')}, "blocked field.length");
    row("an apostrophe", lineWith({}), {u"new-cf1=Jane's"_s}, "blocked field.character");
    row("an angle", lineWith({}), {u"new-cf1=<b"_s}, "blocked field.character");
    row("a backslash", lineWith({}), {u"new-cf1=a\\b"_s}, "blocked field.character");
    row("a tab inside", lineWith({}), {u"new-cf1=a\tb"_s}, "blocked field.unseen");
    row("a line end inside", lineWith({}), {u"new-cf1=a\nb"_s}, "blocked field.unseen");
    row("a zero-width space", lineWith({}), {u"new-cf1=a\u200Bb"_s}, "blocked field.unseen");
    row("half a pair", lineWith({}), {u"new-cf1=a"_s + QChar(0xD83D)}, "blocked field.unseen");
    row("beyond the first plane", lineWith({}), {u"new-cf1=\U0001F69A"_s}, "send");
    row("cleared and given", lineWith(u"a"_s), {u"new-cf1=b"_s, u"clear=new-cf1"_s}, "blocked field.both");
    row("cleared what is no field", lineWith(u"a"_s), {u"clear=new-cf6"_s}, "blocked field.clear field.nothing");
    ItemFacts facts = lineWith(u"a"_s);
    facts.device->archived = true;
    row("archived", facts, {u"new-cf1=b"_s}, "blocked line.archived");
    facts = lineWith(u"a"_s);
    facts.device->missing = true;
    row("missing", facts, {u"new-cf1=b"_s}, "blocked line.missing");
    facts = lineWith(u"a"_s);
    facts.heldByChange = 7;
    row("in another change", facts, {u"new-cf1=b"_s}, "blocked line.in-open-change");
    facts = lineWith(u"a"_s);
    facts.device.reset();
    row("not in the fleet", facts, {u"new-cf1=b"_s}, "blocked line.not-in-fleet");
    facts = lineWith(u"a"_s);
    facts.device->readAt = kNow.addSecs(-4000);
    row("an old baseline", facts, {u"new-cf1=b"_s}, "send baseline.old");
}

void TestCustomFieldsRules::rules()
{
    QFETCH(ItemFacts, facts);
    QFETCH(QStringList, settings);
    QTEST(verdict(check(kType, facts, settings)), "expected");
}

void TestCustomFieldsRules::statesThatAreKnownMayBeEdited_data()
{
    QTest::addColumn<QString>("expected");
    for (const char *state : {"active", "suspend", "deactive", "preactive"})
        QTest::addRow("%s", state) << u"send"_s;
    QTest::addRow("pending-activation") << u"blocked state.pending"_s;
    QTest::addRow("unknown") << u"blocked state.not-known"_s;
}

void TestCustomFieldsRules::statesThatAreKnownMayBeEdited()
{
    QTEST(verdict(check(kType, line(QString::fromLatin1(QTest::currentDataTag())), {u"new-cf1=b"_s})), "expected");
}

void TestCustomFieldsRules::valuesAreMadeTidy()
{
    const QJsonObject tidy = parameters(kType, {u"new-cf1=  Truck \u00A0  7 "_s, u"new-cf2=Cafe\u0301"_s, u"clear=NEW-CF5, new-cf3 new-cf3"_s});
    QCOMPARE(tidy, (QJsonObject {{u"new-cf1"_s, u"Truck 7"_s}, {u"new-cf2"_s, u"Caf\u00E9"_s}, {u"clear"_s, u"new-cf3 new-cf5"_s}}));
}

void TestCustomFieldsRules::aRowGoesBeforeTheWholeChange()
{
    QCOMPARE(parameters(kType, {u"new-cf1=a"_s, u"new-cf2=b"_s}, {u"clear=new-cf1"_s}), (QJsonObject {{u"new-cf2"_s, u"b"_s}, {u"clear"_s, u"new-cf1"_s}}));
    QCOMPARE(parameters(kType, {u"clear=new-cf1 new-cf2"_s}, {u"new-cf1=a"_s}), (QJsonObject {{u"new-cf1"_s, u"a"_s}, {u"clear"_s, u"new-cf2"_s}}));
    QCOMPARE(parameters(kType, {u"clear=new-cf1"_s}, {u"new-cf1=a"_s}), (QJsonObject {{u"new-cf1"_s, u"a"_s}}));
}

void TestCustomFieldsRules::sendsOnlyWhatWasSaid()
{
    QCOMPARE(body(kType, lineWith(u"a"_s, u"x"_s), {u"new-cf3=\"q\" \u00E9"_s, u"clear=new-cf1"_s}),
             QByteArray(R"({"accountName":"0000123456-00001","devices":[{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}]}],)"
                        "\"customFieldsToUpdate\":[{\"key\":\"CustomField1\",\"value\":\"\"},{\"key\":\"CustomField3\",\"value\":\"\\\"q\\\" \xC3\xA9\"}]}"));
    QCOMPARE(changeSpec(kType).after(line(), parameters(kType, {u"new-cf3=b"_s, u"clear=new-cf1"_s})), (QJsonObject {{u"cf1"_s, u""_s}, {u"cf3"_s, u"b"_s}}));
}

void TestCustomFieldsRules::looks()
{
    using Look = ChangeSpec::Look;
    const ItemFacts facts = lineWith(u"a"_s, u"x"_s);
    const QStringList both {u"new-cf1=b"_s, u"clear=new-cf2"_s};
    const auto seen = [&](const QJsonObject &instead) { return look(kType, facts, both, shown(facts, kType, instead)); };
    QCOMPARE(seen({{u"cf1"_s, u"b"_s}, {u"cf2"_s, u""_s}}), Look::Target);
    QCOMPARE(seen({}), Look::Baseline);
    QCOMPARE(seen({{u"cf1"_s, u"b"_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"cf1"_s, u"c"_s}}), Look::Elsewhere);
    QCOMPARE(seen({{u"cf1"_s, u"b"_s}, {u"cf2"_s, u""_s}, {u"cf5"_s, u"theirs"_s}}), Look::Target);
    QCOMPARE(seen({{u"cf1"_s, u"b"_s}, {u"cf2"_s, u""_s}, {u"state"_s, u"pending-suspend"_s}}), Look::Pending);
    QCOMPARE(seen({{u"state"_s, u"suspend"_s}}), Look::Elsewhere);
    Sighting gone = shown(facts, kType, {{u"cf1"_s, u"b"_s}, {u"cf2"_s, u""_s}});
    gone.listed = false;
    QCOMPARE(look(kType, facts, both, gone), Look::Elsewhere);
    // What was so before proves nothing.
    QCOMPARE(look(kType, facts, {u"new-cf1=a"_s}, shown(facts, kType, {})), Look::Baseline);
}

void TestCustomFieldsRules::undoPutsBackWhatWasThere()
{
    const ItemFacts facts = lineWith(u"a"_s);
    QCOMPARE(undone(kType, facts, {u"new-cf1=b"_s, u"new-cf2=y"_s}), (QJsonObject {{u"new-cf1"_s, u"a"_s}, {u"clear"_s, u"new-cf2"_s}}));
    QCOMPARE(undone(kType, facts, {u"clear=new-cf1"_s}), (QJsonObject {{u"new-cf1"_s, u"a"_s}}));
    QCOMPARE(undone(kType, facts, {u"new-cf1=a"_s, u"new-cf3=z"_s}), (QJsonObject {{u"clear"_s, u"new-cf3"_s}}));
}

void TestCustomFieldsRules::whatMovedIsHeld()
{
    const ItemFacts facts = lineWith(u"a"_s);
    const ChangeSpec &spec = changeSpec(kType);
    Device present = *facts.device;
    QVERIFY(!spec.moved(spec.before(facts), present));
    present.customFields[3] = u"theirs"_s;
    QCOMPARE(spec.moved(spec.before(facts), present)->arguments, (QStringList {u"cf4"_s, u""_s, u"theirs"_s}));
    QCOMPARE(spec.documentedBound(), std::chrono::hours(1));
    QVERIFY(spec.historyEvent().isEmpty() && spec.callbackMember().isEmpty() && !spec.hasRequestStatus() && !spec.answersAtOnce());
}

QTEST_APPLESS_MAIN(TestCustomFieldsRules)
#include "tst_customfieldsrules.moc"
