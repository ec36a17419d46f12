#include "tests/ui/changes/changesstage.h"
#include "ui/changes/settleflow.h"

#include <QTableWidget>

using namespace Qt::StringLiterals;

/// A person's verdict on unconfirmed lines: what is asked for, shown, chosen and ordered.
class TestSettleFlow : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void unconfirmedLinesAreSettledByHand();
    void whatIsNotOpenToAPersonIsSaid();
};

void TestSettleFlow::unconfirmedLinesAreSettledByHand()
{
    const ChangeId change = mixed();
    open(change, 100);
    const QList<ItemId> unconfirmed = m_samples->items(change, ItemState::Unconfirmed);
    QVERIFY(!unconfirmed.isEmpty());
    QTRY_VERIFY(!action("change.settle")->isEnabled());
    QVERIFY2(action("change.settle")->toolTip().contains(u"Select"_s), qPrintable(action("change.settle")->toolTip()));
    choose(bar(), u"unconfirmed"_s);
    QTRY_COMPARE(rows(), int(unconfirmed.size()));
    items().selectAll();
    QSignalSpy asked(m_page->settling(), &SettleFlow::examineRequested);
    QSignalSpy ordered(m_page->settling(), &SettleFlow::settleRequested);
    trigger("change.settle");
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<ChangeId>(), change);
    QCOMPARE(asked[0][2].value<QList<RowRange>>().size(), unconfirmed.size());
    QVERIFY(!action("change.settle")->isEnabled());

    HandFinding finding;
    finding.item.row = 1;
    finding.executed.offered = finding.notExecuted.offered = true;
    finding.evidence = u"hand.says-baseline"_s;
    m_page->settling()->showFindings(QList<HandFinding> {finding});
    auto &yes = part<QPushButton>(u"changes.settle.yes"_s);
    QVERIFY(!yes.isEnabled());
    part<QAbstractButton>(u"changes.settle.notExecuted"_s).click();
    QVERIFY2(label(u"changes.settle.consequence"_s).contains(u"30 days"_s), qPrintable(label(u"changes.settle.consequence"_s)));
    QVERIFY(!yes.isEnabled());
    part<QLineEdit>(u"changes.settle.reason"_s).setText(u" The hotline says so "_s);
    QVERIFY(yes.isEnabled());
    yes.click();
    QCOMPARE(ordered.size(), 1);
    QCOMPARE(ordered[0][0].value<HandVerdict>(), HandVerdict::NotExecuted);
    QCOMPARE(ordered[0][1].toString(), u"The hotline says so"_s);
    m_page->settling()->showSettled({});
    QVERIFY2(notice().contains(u"Settled"_s), qPrintable(notice()));
}

void TestSettleFlow::whatIsNotOpenToAPersonIsSaid()
{
    const ChangeId change = mixed();
    open(change, 100);
    HandFinding finding;
    finding.item.row = 1;
    finding.executed.offered = true;
    finding.evidence = u"hand.says-nothing"_s;
    finding.notExecuted = {false, u"hand.on-hold"_s, {}, {}, false};
    m_page->settling()->begin(change, m_samples->items(change, ItemState::Unconfirmed));
    m_page->settling()->showFindings(QList<HandFinding> {finding});
    QVERIFY(!part<QAbstractButton>(u"changes.settle.notExecuted"_s).isEnabled());
    QVERIFY(part<QAbstractButton>(u"changes.settle.executed"_s).isEnabled());
    QVERIFY(!label(u"changes.settle.why"_s).isEmpty());
    auto &lines = part<QTableWidget>(u"changes.settle.lines"_s);
    QVERIFY2(lines.item(0, 3)->text().contains(u"hold"_s), qPrintable(lines.item(0, 3)->text()));
    QSignalSpy ordered(m_page->settling(), &SettleFlow::settleRequested);
    part<QPushButton>(u"changes.settle.no"_s).click();
    QCOMPARE(ordered.size(), 0);
    QVERIFY(!m_page->settling()->isBusy());
}

QTEST_MAIN(TestSettleFlow)
#include "tst_settleflow.moc"
