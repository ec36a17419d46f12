#include "ui/common/segmentedbar.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_SegmentedBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }
    void clickOnTheBarFilters();
    void secondClickTakesTheFilterAway();
    void keyboardChoosesToo();
    void choosingFromOutsideIsSilent();
    void saysItsNumbersAloud();
    void theWordsGoWhereItIsNarrow();

private:
    std::unique_ptr<SegmentedBar> m_bar;
};

void tst_SegmentedBar::init()
{
    m_bar = std::make_unique<SegmentedBar>();
    m_bar->setSegments({{u"succeeded"_s, statelook::of(ItemState::Succeeded), 75}, {u"failed"_s, statelook::of(ItemState::Failed), 25}, {u"held"_s, statelook::of(ItemState::Held), 0}});
    m_bar->resize(400, m_bar->sizeHint().height());
    m_bar->show();
}

void tst_SegmentedBar::clickOnTheBarFilters()
{
    QSignalSpy chosen(m_bar.get(), &SegmentedBar::chosenChanged);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(350, 5));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_bar->chosen(), u"failed"_s);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(100, 5));
    QCOMPARE(m_bar->chosen(), u"succeeded"_s);
}

void tst_SegmentedBar::secondClickTakesTheFilterAway()
{
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(350, 5));
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(350, 5));
    QCOMPARE(m_bar->chosen(), QString());
}

void tst_SegmentedBar::keyboardChoosesToo()
{
    m_bar->setFocus();
    QTest::keyClick(m_bar.get(), Qt::Key_Right);
    QTest::keyClick(m_bar.get(), Qt::Key_Space);
    QCOMPARE(m_bar->chosen(), u"failed"_s);
    QTest::keyClick(m_bar.get(), Qt::Key_Escape);
    QCOMPARE(m_bar->chosen(), QString());
}

void tst_SegmentedBar::choosingFromOutsideIsSilent()
{
    QSignalSpy chosen(m_bar.get(), &SegmentedBar::chosenChanged);
    m_bar->choose(u"failed"_s);
    QCOMPARE(m_bar->chosen(), u"failed"_s);
    QVERIFY(chosen.isEmpty());
}

void tst_SegmentedBar::saysItsNumbersAloud()
{
    QCOMPARE(m_bar->accessibleDescription(), u"75 succeeded, 25 failed, 0 held"_s);
}

void tst_SegmentedBar::theWordsGoWhereItIsNarrow()
{
    QVERIFY(m_bar->minimumSizeHint().width() < m_bar->sizeHint().width() * 3 / 4);
    m_bar->resize(m_bar->minimumSizeHint());
    // Each number is there still, and can be clicked.
    QSignalSpy chosen(m_bar.get(), &SegmentedBar::chosenChanged);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(m_bar->width() - 8, m_bar->height() - 8));
    QCOMPARE(m_bar->chosen(), u"held"_s);
    QVERIFY(m_bar->accessibleDescription().contains(statelook::of(ItemState::Held).word));
}

QTEST_MAIN(tst_SegmentedBar)
#include "tst_segmentedbar.moc"
