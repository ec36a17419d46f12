#include "models/changes/chains/chainrules.h"
#include "tests/models/changes/types/rulesfixture.h"

using namespace Qt::StringLiterals;

/// Which change may follow which, and what must come before what.
class TestChainRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void whatMayFollowFindsTheLineReady_data();
    void whatMayFollowFindsTheLineReady();
    void settingsGoToTheirStep();
    void valuesAreCheckedAtOnce();
    void whatIsMissingIsOffered_data();
    void whatIsMissingIsOffered();
};

void TestChainRules::order_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("error");
    QTest::addRow("deactivate, archive") << u"deactivate"_s << u"archive"_s << QString();
    QTest::addRow("deactivate, delete") << u"deactivate"_s << u"delete"_s << QString();
    QTest::addRow("restore, deactivate, delete") << u"restore"_s << u"deactivate delete"_s << QString();
    QTest::addRow("restore, carrier-plan") << u"restore"_s << u"cost-center"_s << QString();
    QTest::addRow("nothing follows a deletion") << u"delete"_s << u"archive"_s << u"chain.order"_s;
    QTest::addRow("what is active is not archived") << u"restore"_s << u"archive"_s << u"chain.order"_s;
    QTest::addRow("what is suspended is not deactivated") << u"suspend"_s << u"deactivate"_s << u"chain.order"_s;
    QTest::addRow("values line by line") << u"restore"_s << u"identifier"_s << u"chain.order"_s;
    QTest::addRow("twice") << u"restore"_s << u"suspend restore"_s << u"chain.twice"_s;
    QTest::addRow("no such type") << u"deactivate"_s << u"scrap"_s << u"usage.choice"_s;
}

void TestChainRules::order()
{
    QFETCH(QString, first);
    QFETCH(QString, then);
    QFETCH(QString, error);
    const QStringList settings = then.contains("cost-center"_L1) ? QStringList {u"cost-center.new-cost-center=West"_s} : QStringList();
    const auto steps = chainrules::stepsOf(*changeType(first), {}, then.split(u' '), settings, false);
    QCOMPARE(steps ? QString() : steps.error().code, error);
    if (!steps)
        QVERIFY(wording::knows(steps.error().code));
}

/// The table says what the rules of the types say: nothing that the state alone forbids may be chained.
void TestChainRules::whatMayFollowFindsTheLineReady_data()
{
    QTest::addColumn<ChangeType>("first");
    QTest::addColumn<ChangeType>("next");
    QTest::addColumn<QString>("state");
    const QList<std::pair<ChangeType, QString>> passages {{ChangeType::Activate, u"active"_s}, {ChangeType::Restore, u"active"_s},
                                                          {ChangeType::Suspend, u"suspend"_s}, {ChangeType::Deactivate, u"deactive"_s}};
    for (const auto &[first, state] : passages) {
        for (const ChangeType next : kChangeTypes)
            QTest::addRow("%s, then %s", qPrintable(key(first)), qPrintable(key(next))) << first << next << state;
    }
}

void TestChainRules::whatMayFollowFindsTheLineReady()
{
    QFETCH(ChangeType, first);
    QFETCH(ChangeType, next);
    QFETCH(QString, state);
    // What every state is right for, or what asks for a line that is not there.
    const QList<Finding> found = changeSpec(next).check(rulesfixture::line(state), {}, rulesfixture::kNow);
    const bool refused = std::ranges::any_of(found, [](const Finding &finding) {
        return finding.code.startsWith("state."_L1) || finding.code == "archive.in-service"_L1 || finding.code == "plan.suspended"_L1
            || finding.code == "delete.preactive"_L1 || finding.code == "activate.suspended"_L1 || finding.code == "nochange.active"_L1
            || finding.code == "nochange.suspended"_L1 || finding.code == "nochange.not-archived"_L1;
    });
    if (chainrules::mayFollow(first, {}, next))
        QVERIFY(!refused);
}

void TestChainRules::settingsGoToTheirStep()
{
    const auto steps = chainrules::stepsOf(ChangeType::Deactivate, {}, {u"archive"_s}, {u"archive.reason=sold"_s, u"archive.override=yes"_s}, true);
    QVERIFY(steps);
    QCOMPARE(steps->first().parameters, (QJsonObject {{u"reason"_s, u"sold"_s}, {u"override"_s, true}}));
    QVERIFY(steps->first().whenLegal);
    const auto strange = chainrules::stepsOf(ChangeType::Deactivate, {}, {u"archive"_s}, {u"delete.reason=sold"_s}, false);
    QCOMPARE(strange.error().code, u"chain.set"_s);
    QCOMPARE(chainrules::stepsOf(ChangeType::Deactivate, {}, {u"archive"_s}, {u"archive.colour=red"_s}, false).error().code, u"set.key"_s);
    // What the deactivation deletes itself is not there any more.
    const QJsonObject deleting {{u"delete-after"_s, true}};
    QCOMPARE(chainrules::stepsOf(ChangeType::Deactivate, deleting, {u"archive"_s}, {}, false).error().code, u"chain.order"_s);
}

void TestChainRules::valuesAreCheckedAtOnce()
{
    const auto steps = chainrules::stepsOf(ChangeType::Restore, {}, {u"carrier-plan"_s}, {}, false);
    QCOMPARE(steps.error().code, u"chain.value"_s);
    QVERIFY(chainrules::stepsOf(ChangeType::Restore, {}, {u"carrier-plan"_s}, {u"carrier-plan.new-plan=4G5MB"_s}, false));
}

void TestChainRules::whatIsMissingIsOffered_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("before");
    QTest::addRow("archive an active line") << ChangeType::Archive << u"active"_s << u"deactivate"_s;
    QTest::addRow("archive a suspended line") << ChangeType::Archive << u"suspend"_s << u"restore deactivate"_s;
    QTest::addRow("delete an active line") << ChangeType::Delete << u"active"_s << u"deactivate"_s;
    QTest::addRow("delete a suspended line") << ChangeType::Delete << u"suspend"_s << u"restore deactivate"_s;
    QTest::addRow("delete a preactive line") << ChangeType::Delete << u"preactive"_s << QString();
    QTest::addRow("deactivate a suspended line") << ChangeType::Deactivate << u"suspend"_s << u"restore"_s;
    QTest::addRow("deactivate a preactive line") << ChangeType::Deactivate << u"preactive"_s << QString();
}

void TestChainRules::whatIsMissingIsOffered()
{
    QFETCH(ChangeType, type);
    QFETCH(QString, state);
    QFETCH(QString, before);
    QStringList offered;
    const QList<Finding> found = changeSpec(type).check(rulesfixture::line(state), {{u"reason"_s, u"FF"_s}}, rulesfixture::kNow);
    for (const Finding &finding : found) {
        const QList<ChangeType> steps = chainrules::stepsBefore(type, finding.code, finding.arguments);
        for (const ChangeType step : steps)
            offered << key(step);
        // What is offered may really be chained so.
        ChainSteps chain;
        for (qsizetype i = 1; i <= steps.size() && !steps.isEmpty(); ++i)
            chain << ChainStep {i < steps.size() ? steps[i] : type};
        if (!steps.isEmpty())
            QVERIFY(chainrules::check(steps.first(), {}, chain));
    }
    QCOMPARE(offered.join(u' '), before);
}

QTEST_GUILESS_MAIN(TestChainRules)
#include "tst_chainrules.moc"
