#include "models/changes/watching/lineactivity.h"
#include "models/store/statements.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLineActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ChangeFixture>();
        m_world->makeFleet(1, 5);
    }

    void tellsWhatWaitsForALineAndWhatIsOver();
    void leavesOutDrafts();
    void findsALineByItsEarlierKey();
    void goesByIndexes();

private:
    QList<LineChange> of(qint64 line) { return lineActivity(*m_world->db, m_world->line(line), 10).value(); }

    std::unique_ptr<ChangeFixture> m_world;
};

void TestLineActivity::tellsWhatWaitsForALineAndWhatIsOver()
{
    const PlanSummary over = m_world->succeeded(ChangeType::Suspend, ChangeFixture::iccids(1, 2), u"suspend"_s);
    const PlanSummary next = m_world->planIds(ChangeType::Restore, ChangeFixture::iccids(2, 1)).value();
    ChangeFixture::must(m_world->store().submit(next.change, m_world->origin, m_world->clock.nowUtc()));
    QCOMPARE(of(1).size(), 1);
    QCOMPARE(of(1)[0].change, over.change);
    QCOMPARE(of(1)[0].state, ItemState::Succeeded);
    QVERIFY(!of(1)[0].isOpen());
    const QList<LineChange> both = of(2);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].change, next.change);
    QCOMPARE(both[0].type, ChangeType::Restore);
    QCOMPARE(both[0].state, ItemState::Queued);
    QVERIFY(both[0].isOpen());
    QVERIFY(both[0].at.isValid());
    QVERIFY(of(3).isEmpty());
    m_world->dispatch(next.change);
    QCOMPARE(of(2)[0].state, ItemState::Sending);
    QCOMPARE(lineActivity(*m_world->db, m_world->line(2), 1)->size(), 1);
}

void TestLineActivity::leavesOutDrafts()
{
    QVERIFY(m_world->planIds(ChangeType::Suspend, ChangeFixture::iccids(1, 1)));
    QVERIFY(of(1).isEmpty());
}

void TestLineActivity::findsALineByItsEarlierKey()
{
    QVERIFY(m_world->exec(u"INSERT INTO bulk_change (id, profile_id, type, name, state, created_at) VALUES (70, %1, 'add', 'new ones', 'running', 5)"_s
                              .arg(m_world->profile.id.value)));
    QVERIFY(m_world->exec(u"INSERT INTO item (id, change_id, device_id, state) VALUES (700, 70, %1, 'queued')"_s
                              .arg(unknownLine(ChangeFixture::iccid(4).toLatin1()).value)));
    QCOMPARE(of(4).size(), 1);
    QCOMPARE(of(4)[0].name, u"new ones"_s);
}

void TestLineActivity::goesByIndexes()
{
    Query plan = m_world->db->composed(u"EXPLAIN QUERY PLAN "_s + statements::ofSubject(u"activity"_s).value(u"OfLine"_s));
    QVERIFY(plan.exec());
    while (plan.next())
        QVERIFY2(!plan.text(3).startsWith("SCAN"_L1) || plan.text(3) == "SCAN x"_L1, qPrintable(plan.text(3)));
}

QTEST_GUILESS_MAIN(TestLineActivity)
#include "tst_lineactivity.moc"
