#include "ui/settings/appearancesection.h"

#include "ui/common/actions.h"
#include "ui/common/shownzone.h"
#include "ui/settings/appearance.h"
#include "ui/settings/sectiontext.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kScales {100, 110, 125, 150, 175, 200};

} // namespace

AppearanceSection::AppearanceSection(QSettings &settings, Theme &theme, QAction *utc, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_utc(utc)
    , m_themes(new QButtonGroup(this))
    , m_zones(new QButtonGroup(this))
    , m_language(new QComboBox)
    , m_scale(new QComboBox)
    , m_restart(new QLabel(tr("Language and size hold from the next start of Thingdesk.")))
    , m_languageNow(appearance::language(settings))
    , m_scaleNow(appearance::scale(settings))
{
    setObjectName(u"settings.appearance"_s);
    createLayout();
    connectSignals();
    showRestart();
}

void AppearanceSection::createLayout()
{
    QVBoxLayout *layout = sectiontext::column(this);
    layout->addWidget(sectiontext::title(tr("Appearance")));
    layout->addSpacing(8);
    addThemes(layout);
    layout->addSpacing(8);
    addZones(layout);
    layout->addSpacing(8);
    layout->addWidget(sectiontext::group(tr("Language and size")));
    m_language->setObjectName(u"appearance.language"_s);
    m_language->addItem(tr("As the system has it"), u"system"_s);
    // Each in its own words, so that whoever reads only one finds it.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Español"_s, u"es"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_languageNow)));
    m_scale->setObjectName(u"appearance.scale"_s);
    for (const int percent : kScales)
        m_scale->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(m_scaleNow)));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("Si&ze"), m_scale);
    layout->addLayout(form);
    m_restart->setObjectName(u"appearance.restart"_s);
    m_restart->setWordWrap(true);
    layout->addWidget(m_restart);
    layout->addStretch(1);
}

void AppearanceSection::addThemes(QVBoxLayout *layout)
{
    layout->addWidget(sectiontext::group(tr("Theme")));
    for (const auto &[choice, id, text] : {std::tuple(Theme::Choice::System, u"system"_s, tr("As the &system has it")), std::tuple(Theme::Choice::Light, u"light"_s, tr("&Light")),
                                           std::tuple(Theme::Choice::Dark, u"dark"_s, tr("&Dark"))}) {
        auto *button = new QRadioButton(text);
        button->setObjectName(u"appearance.theme."_s + id);
        button->setChecked(choice == appearance::theme(m_settings));
        m_themes->addButton(button, int(choice));
        layout->addWidget(button);
    }
}

void AppearanceSection::addZones(QVBoxLayout *layout)
{
    layout->addWidget(sectiontext::group(tr("Times")));
    for (const auto &[zone, id, text] : {std::tuple(showntime::Zone::Local, u"local"_s, tr("L&ocal time")), std::tuple(showntime::Zone::Utc, u"utc"_s, tr("&UTC"))}) {
        auto *button = new QRadioButton(text);
        button->setObjectName(u"appearance.times."_s + id);
        button->setChecked(zone == appearance::times(m_settings));
        m_zones->addButton(button, int(zone));
        layout->addWidget(button);
    }
    layout->addWidget(sectiontext::note(tr("Everything that is exported is in UTC, whatever is chosen here.")));
    m_utc->setCheckable(true);
    m_utc->setChecked(appearance::times(m_settings) == showntime::Zone::Utc);
    Actions::setRefusal(m_utc, {});
}

void AppearanceSection::connectSignals()
{
    connect(m_zones, &QButtonGroup::idClicked, this, [this](int zone) { m_utc->setChecked(showntime::Zone(zone) == showntime::Zone::Utc); });
    connect(m_utc, &QAction::toggled, this, [this](bool isUtc) {
        const auto zone = isUtc ? showntime::Zone::Utc : showntime::Zone::Local;
        m_zones->button(int(zone))->setChecked(true);
        appearance::setTimes(m_settings, zone);
        shownzone::choose(zone);
    });
    connect(m_themes, &QButtonGroup::idClicked, this, [this](int choice) {
        appearance::setTheme(m_settings, Theme::Choice(choice));
        m_theme.choose(Theme::Choice(choice));
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        appearance::setLanguage(m_settings, m_language->currentData().toString());
        showRestart();
    });
    connect(m_scale, &QComboBox::currentIndexChanged, this, [this] {
        appearance::setScale(m_settings, m_scale->currentData().toInt());
        showRestart();
    });
}

// Muted while there is nothing to wait for.
void AppearanceSection::showRestart()
{
    const bool waits = m_language->currentData().toString() != m_languageNow || m_scale->currentData().toInt() != m_scaleNow;
    m_restart->setText(waits ? tr("Start Thingdesk again to see the new language or size.") : tr("Language and size hold from the next start of Thingdesk."));
    m_restart->setForegroundRole(waits ? QPalette::WindowText : QPalette::PlaceholderText);
}

QWidget *AppearanceSection::workWidget()
{
    return m_themes->checkedButton();
}
