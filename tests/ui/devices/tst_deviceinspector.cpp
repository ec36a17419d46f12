#include "tests/ui/devices/devicesstage.h"
#include "ui/devices/deviceinspector.h"
#include "ui/devices/linecard.h"
#include "ui/devices/tallycard.h"
#include "ui/devices/timeline.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestDeviceInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DevicesStage>();
        m_stage->world.makeFleet(1, 6);
    }
    void cleanup() { m_stage.reset(); }

    void teachesWhenNothingIsSelected();
    void tellsTheStoryOfOneLine();
    void copiesAnIdentifierUngrouped();
    void opensTheChangesOfALine();
    void countsSeveralLines();
    void followsTheStore();
    void isToggledAndStaysSo();

private:
    DeviceInspector &inspector() { return *m_stage->find<DeviceInspector>("inspector"); }
    QString texts()
    {
        if (const auto *only = qobject_cast<QLabel *>(inspector().currentWidget()))
            return only->text();
        QStringList result;
        const QList<QLabel *> labels = inspector().currentWidget()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            result << label->text();
        return result.join(u'\n');
    }
    bool waitFor(const QString &text)
    {
        return spinUntil([&] { return texts().contains(text); }, 5'000);
    }
    void select(const QList<int> &rows)
    {
        QList<DeviceId> lines;
        for (const int row : rows)
            lines.append(m_stage->model().order().at(row));
        m_stage->page->selectLines(lines);
    }

    std::unique_ptr<DevicesStage> m_stage;
};

void TestDeviceInspector::teachesWhenNothingIsSelected()
{
    m_stage->open();
    QVERIFY(texts().contains(u"Select a line"_s));
}

void TestDeviceInspector::tellsTheStoryOfOneLine()
{
    m_stage->world.clock.advance(std::chrono::hours(2));
    QVERIFY(m_stage->world.read({FleetFixture::record(2, "suspend")}));
    m_stage->open();
    select({1});
    QVERIFY(waitFor(u"seen by a sync"_s));
    QVERIFY(texts().contains(u"active → suspended"_s));
    QVERIFY(texts().contains(u"M2M 4G 5MB"_s));
    QVERIFY(texts().contains(u"West"_s));
    QCOMPARE(m_stage->find<QLabel>("inspector.title")->accessibleName(), DevicesStage::iccid(2));
    QVERIFY(m_stage->find<QWidget>("inspector.state")->accessibleName().contains(u"since"_s));
}

void TestDeviceInspector::copiesAnIdentifierUngrouped()
{
    m_stage->open();
    select({2});
    QVERIFY(waitFor(u"M2M 4G 5MB"_s));
    auto *copy = inspector().findChildren<QToolButton *>(u"inspector.copy"_s).first();
    QCOMPARE(copy->accessibleName(), u"Copy ICCID"_s);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), DevicesStage::iccid(3));
}

void TestDeviceInspector::opensTheChangesOfALine()
{
    const PlanSummary plan = m_stage->world.planIds(ChangeType::Suspend, ChangeFixture::iccids(1, 1)).value();
    ChangeFixture::must(m_stage->world.store().submit(plan.change, m_stage->world.origin, m_stage->world.clock.nowUtc()));
    DevicesPage &page = m_stage->open();
    select({0});
    QVERIFY(waitFor(u"Suspend"_s));
    QSignalSpy opened(&page, &DevicesPage::changeOpened);
    auto *link = m_stage->find<QLabel>("inspector.change");
    Q_EMIT link->linkActivated(QString::number(plan.change.value));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<ChangeId>(), plan.change);
}

void TestDeviceInspector::countsSeveralLines()
{
    QVERIFY(m_stage->world.read({FleetFixture::record(2, "suspend")}));
    m_stage->open();
    select({0, 1, 2});
    QVERIFY(waitFor(u"By account"_s));
    QVERIFY(m_stage->find<QLabel>("inspector.selected")->text().contains(u'3'));
    QVERIFY(texts().contains(u"M2M 4G 5MB"_s));
    select({});
    QVERIFY(waitFor(u"Select a line"_s));
}

void TestDeviceInspector::followsTheStore()
{
    m_stage->open();
    select({0});
    QVERIFY(waitFor(u"M2M 4G 5MB"_s));
    DeviceRecord changed = FleetFixture::record(1);
    changed.plan = "Another plan";
    QVERIFY(m_stage->world.read({changed}));
    m_stage->watch.look();
    QVERIFY(waitFor(u"M2M 4G 5MB → Another plan"_s));
}

void TestDeviceInspector::isToggledAndStaysSo()
{
    m_stage->open();
    QVERIFY(inspector().isVisible());
    m_stage->action("inspector.toggle")->trigger();
    QVERIFY(inspector().isHidden());
    m_stage->page.reset();
    m_stage->open();
    QVERIFY(inspector().isHidden());
}

QTEST_MAIN(TestDeviceInspector)
#include "tst_deviceinspector.moc"
