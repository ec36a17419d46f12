#include "tests/ui/settings/settingsstage.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAppearanceSection : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void themeHoldsAtOnce();
    void languageAndSizeAreKept();
    void timesHoldAtOnceInEveryWidget();
};

void TestAppearanceSection::themeHoldsAtOnce()
{
    openSection(3);
    part<QRadioButton>(u"appearance.theme.dark"_s).click();
    QCOMPARE(m_theme->choice(), Theme::Choice::Dark);
    QCOMPARE(tones::themeOf(QApplication::palette()), ThemeKind::Dark);
    QCOMPARE(m_world->settings.value(u"appearance/theme"_s).toString(), u"Dark"_s);
    QCOMPARE(appearance::theme(m_world->settings), Theme::Choice::Dark);
    part<QRadioButton>(u"appearance.theme.light"_s).click();
    QCOMPARE(tones::themeOf(QApplication::palette()), ThemeKind::Light);
}

void TestAppearanceSection::languageAndSizeAreKept()
{
    openSection(3);
    auto &restart = part<QLabel>(u"appearance.restart"_s);
    const QString before = restart.text();
    part<QComboBox>(u"appearance.scale"_s).setCurrentIndex(5);
    QCOMPARE(appearance::scale(m_world->settings), 200);
    QCOMPARE(m_world->settings.value(u"appearance/scale"_s).toInt(), 200);
    QVERIFY(restart.text() != before);
    part<QComboBox>(u"appearance.scale"_s).setCurrentIndex(0);
    QCOMPARE(restart.text(), before);
    part<QComboBox>(u"appearance.language"_s).setCurrentIndex(2);
    QCOMPARE(appearance::language(m_world->settings), u"es"_s);
}

void TestAppearanceSection::timesHoldAtOnceInEveryWidget()
{
    QAction *utc = m_world->actions.action("view.utc");
    const QDateTime moment(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());
    openSection(3);
    part<QRadioButton>(u"appearance.times.utc"_s).click();
    QVERIFY(utc->isChecked());
    QVERIFY(showntime::dateAndTime(moment).endsWith(u"UTC"_s));
    QCOMPARE(appearance::times(m_world->settings), showntime::Zone::Utc);
    // The command is the same choice.
    QVERIFY(utc->isEnabled());
    utc->trigger();
    QVERIFY(part<QRadioButton>(u"appearance.times.local"_s).isChecked());
    QCOMPARE(showntime::zone(), showntime::Zone::Local);
    QCOMPARE(appearance::times(m_world->settings), showntime::Zone::Local);
}

QTEST_MAIN(TestAppearanceSection)
#include "tst_appearancesection.moc"
