#include "tests/ui/settings/settingsstage.h"
#include "ui/common/noticebar.h"
#include "ui/settings/readingsection.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsPage : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theStoreSaysWhatItHolds();
    void howOftenTheFleetIsReadIsKept();
};

void TestSettingsPage::theStoreSaysWhatItHolds()
{
    openSection(2);
    QTRY_COMPARE(part<QLabel>(u"store.profiles"_s).text(), u"2"_s);
    QCOMPARE(part<QLabel>(u"store.devices"_s).text(), u"0"_s);
    QVERIFY(part<QLabel>(u"store.version"_s).text().contains(u"schema"_s));
    QVERIFY(part<QLabel>(u"store.size"_s).text() != u"…"_s);
    button(u"store.copy"_s).click();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_world->folder.filePath(u"fleet.sqlite"_s));
    button(u"store.check"_s).click();
    QTRY_VERIFY(part<NoticeBar>(u"store.notice"_s).sentence().contains(u"is sound"_s));
}

void TestSettingsPage::howOftenTheFleetIsReadIsKept()
{
    QVERIFY(!ReadingSection::interval(m_world->settings));
    openSection(1);
    QSignalSpy changed(m_page.get(), &SettingsPage::readingIntervalChanged);
    auto &choice = part<QComboBox>(u"reading.interval"_s);
    choice.setCurrentIndex(choice.findText(u"Every 6 hours"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ReadingSection::interval(m_world->settings), std::optional(std::chrono::seconds(6h)));
    // The next start shows it.
    ReadingSection again(m_world->settings);
    QCOMPARE(again.findChild<QComboBox *>()->currentText(), u"Every 6 hours"_s);
    choice.setCurrentIndex(0);
    QVERIFY(!ReadingSection::interval(m_world->settings));
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
