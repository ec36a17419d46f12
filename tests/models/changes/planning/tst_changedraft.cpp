#include "models/changes/planning/changedraft.h"
#include "models/changes/planning/draftplanning.h"
#include "models/changes/types/changespec.h"
#include "models/values/words.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Step = ChangeDraft::Step;

ChangeDraft draftOf(ChangeType type, const QMap<QString, QString> &options, const DraftTargets &targets)
{
    ChangeDraft draft;
    draft.type = type;
    draft.options = options;
    draft.targets = targets;
    return draft;
}

const QMap<QString, QString> kActivation {{u"new-plan"_s, u"84638"_s}, {u"zip"_s, u"78701"_s}};
const DraftTargets kSelected = SelectedLines {{DeviceId {7}}};
const DraftTargets kFile = FileLines {u"lines.csv"_s};

} // namespace

class TestChangeDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingComesBeforeTheType();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void whatIsMissingMayComeByFile();
    void namesFieldsAsPeopleDo();
    void parametersAreThoseOfTheType();
    void everyFieldHasAName();
    void takesTargetsFromEachSource();
};

void TestChangeDraft::nothingComesBeforeTheType()
{
    const ChangeDraft draft;
    QCOMPARE(draft.problems().size(), 1);
    QCOMPARE(draft.problems().first().step, Step::Type);
    QVERIFY(draft.obstacle(Step::Type));
    QVERIFY(draft.obstacle(Step::Targets));
}

void TestChangeDraft::saysWhatIsMissing_data()
{
    QTest::addColumn<ChangeDraft>("draft");
    /// The step that one cannot leave, -1: none; and the fields that are wrong.
    QTest::addColumn<int>("stuckAt");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const ChangeDraft &draft, int stuckAt, const QStringList &fields = {}) { QTest::addRow("%s", name) << draft << stuckAt << fields; };
    row("suspend a selection", draftOf(ChangeType::Suspend, {}, kSelected), -1);
    row("an empty selection", draftOf(ChangeType::Suspend, {}, SelectedLines {}), int(Step::Targets));
    row("blanks pasted", draftOf(ChangeType::Suspend, {}, PastedLines {u" \n"_s}), int(Step::Targets));
    row("something pasted", draftOf(ChangeType::Suspend, {}, PastedLines {u"x"_s}), -1);
    row("no file chosen", draftOf(ChangeType::Suspend, {}, FileLines {}), int(Step::Targets));
    row("activate without plan and ZIP", draftOf(ChangeType::Activate, {}, kSelected), int(Step::Targets), {u"new-plan"_s, u"zip"_s});
    row("activate by file without them", draftOf(ChangeType::Activate, {}, kFile), -1, {u"new-plan"_s, u"zip"_s});
    row("activate with both", draftOf(ChangeType::Activate, kActivation, kSelected), -1);
    row("a ZIP of three digits", draftOf(ChangeType::Activate, {{u"new-plan"_s, u"1"_s}, {u"zip"_s, u"787"_s}}, kSelected), int(Step::Options), {u"zip"_s});
    row("a value that is wrong by file too", draftOf(ChangeType::Activate, {{u"public-ip"_s, u"maybe"_s}}, kFile), int(Step::Options), {u"new-plan"_s, u"zip"_s, u"public-ip"_s});
    row("a character the carrier refuses", draftOf(ChangeType::Add, {{u"group"_s, u"a<b"_s}}, kSelected), int(Step::Options), {u"group"_s});
    row("a default fills in", draftOf(ChangeType::Deactivate, {}, kSelected), -1);
    row("another type's option is not looked at", draftOf(ChangeType::Restore, {{u"zip"_s, u"787"_s}}, kSelected), -1);
}

void TestChangeDraft::saysWhatIsMissing()
{
    QFETCH(ChangeDraft, draft);
    QFETCH(int, stuckAt);
    QFETCH(QStringList, fields);
    for (const Step step : {Step::Type, Step::Options, Step::Targets})
        QCOMPARE(draft.obstacle(step).has_value(), stuckAt >= 0 && int(step) >= stuckAt);
    QStringList wrong;
    for (const ChangeDraft::Problem &problem : draft.problems()) {
        QVERIFY(!problem.sentence.isEmpty());
        if (!problem.field.isEmpty())
            wrong << problem.field;
    }
    QCOMPARE(wrong, fields);
}

void TestChangeDraft::whatIsMissingMayComeByFile()
{
    const ChangeDraft draft = draftOf(ChangeType::Activate, {{u"zip"_s, u"787"_s}}, kFile);
    const auto problems = draft.problems();
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems[0].fileMayMend);
    QVERIFY(!problems[1].fileMayMend);
}

void TestChangeDraft::namesFieldsAsPeopleDo()
{
    const ChangeDraft draft = draftOf(ChangeType::Activate, {}, kSelected);
    QVERIFY2(draft.problems().first().sentence.contains(words::ofField(u"new-plan")), qPrintable(draft.problems().first().sentence));
    QVERIFY(!draft.problems().first().sentence.contains(u"new-plan"_s));
}

void TestChangeDraft::parametersAreThoseOfTheType()
{
    ChangeDraft draft = draftOf(ChangeType::Suspend, {{u"with-billing"_s, u"yes"_s}, {u"zip"_s, u"78701"_s}}, kSelected);
    QCOMPARE(draft.parameters(), (QJsonObject {{u"with-billing"_s, true}}));
    draft.options.insert(u"with-billing"_s, {});
    QCOMPARE(draft.parameters(), QJsonObject());
    draft.type = ChangeType::Activate;
    QCOMPARE(draft.parameters(), (QJsonObject {{u"zip"_s, u"78701"_s}}));
}

void TestChangeDraft::everyFieldHasAName()
{
    for (const ChangeType type : kChangeTypes) {
        for (const Field &field : changeSpec(type).fields())
            QVERIFY2(words::ofField(QString(field.name)) != field.name, field.name.data());
    }
}

void TestChangeDraft::takesTargetsFromEachSource()
{
    const auto first = [](const DraftTargets &targets) {
        Target target;
        auto source = draftTargets(draftOf(ChangeType::Suspend, {}, targets));
        return source && (*source)->next(target).value_or(false) ? target : Target {};
    };
    QCOMPARE(first(kSelected).device, DeviceId {7});
    QCOMPARE(first(PastedLines {u"89148000000010000001"_s}).names.front().second, u"89148000000010000001"_s);
    QCOMPARE(draftTargets(draftOf(ChangeType::Suspend, {}, PastedLines {u","_s})).error().code, u"target.none"_s);
    QCOMPARE(draftTargets(draftOf(ChangeType::Suspend, {}, FileLines {u"/nowhere/lines.csv"_s})).error().code, u"target.unreadable"_s);
}

QTEST_GUILESS_MAIN(TestChangeDraft)
#include "tst_changedraft.moc"
