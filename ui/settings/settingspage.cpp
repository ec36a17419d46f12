#include "ui/settings/settingspage.h"

#include "ui/common/actions.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/profilessection.h"
#include "ui/settings/readingsection.h"
#include "ui/settings/shortcutssection.h"
#include "ui/settings/storesection.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSectionsWidth = 140;
constexpr int kSectionHeight = 32;

} // namespace

SettingsPage::SettingsPage(const PageContext &context, CredentialKeeper &keeper, Theme &theme, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_sections(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_profiles(new ProfilesSection(context, keeper))
    , m_reading(new ReadingSection(context.settings))
    , m_store(new StoreSection(context))
    , m_appearance(new AppearanceSection(context.settings, theme, context.actions.action("view.utc")))
    , m_shortcuts(new ShortcutsSection(context.actions))
{
    setObjectName(u"settings"_s);
    createActions();
    createLayout();
    connectSignals();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::statusText() const
{
    const int edits = unsavedEdits();
    return edits == 0 ? QString() : tr("%Ln unsaved edits", nullptr, edits);
}

QWidget *SettingsPage::filterWidget()
{
    if (m_stack->currentWidget() == m_profiles)
        return m_profiles->searchField();
    return m_stack->currentWidget() == m_shortcuts ? m_shortcuts->searchField() : nullptr;
}

QWidget *SettingsPage::workWidget()
{
    if (m_stack->currentWidget() == m_profiles)
        return m_profiles->workWidget();
    if (m_stack->currentWidget() == m_reading)
        return m_reading->workWidget();
    if (m_stack->currentWidget() == m_store)
        return m_store->workWidget();
    return m_stack->currentWidget() == m_appearance ? m_appearance->workWidget() : m_shortcuts->workWidget();
}

QString SettingsPage::helpText() const
{
    return tr("A profile is one login at the carrier with its accounts and everything that can be set for it. Sending is off until you turn it on. Each "
              "setting says what it does and what holds where none is set; edits wait for Apply, and the audit log notes them. Logins are kept in this "
              "computer's keyring and nowhere else.");
}

void SettingsPage::createActions()
{
    const auto on = [this](const char *id, void (ProfilesSection::*command)()) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, command] {
            openProfiles();
            std::invoke(command, m_profiles);
        });
    };
    on("profile.new", &ProfilesSection::openConnect);
    on("profile.remove", &ProfilesSection::askToRemove);
    on("profile.test", &ProfilesSection::testLogin);
    on("credentials.replace", &ProfilesSection::replaceLogin);
    on("credentials.forget", &ProfilesSection::forgetLogin);
    connect(m_context.actions.action("store.copy-path"), &QAction::triggered, m_store, &StoreSection::copyPath);
}

void SettingsPage::createLayout()
{
    m_sections->setObjectName(u"settings.sections"_s);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    m_sections->setFixedWidth(kSectionsWidth);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setIconSize({16, 16});
    m_sections->viewport()->setAutoFillBackground(false);
    const auto add = [this](const QString &text, const QString &icon, QWidget *section) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(icon), text, m_sections);
        item->setSizeHint({kSectionsWidth, kSectionHeight});
        m_stack->addWidget(section);
    };
    add(tr("Profiles"), u"user-identity"_s, m_profiles);
    add(tr("Fleet"), u"view-refresh"_s, m_reading);
    add(tr("Store"), u"server-database"_s, m_store);
    add(tr("Appearance"), u"draw-brush"_s, m_appearance);
    add(tr("Shortcuts"), u"configure-shortcuts"_s, m_shortcuts);
    m_sections->setCurrentRow(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_sections);
    layout->addWidget(m_stack, 1);
}

void SettingsPage::connectSignals()
{
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_profiles, &ProfilesSection::testRequested, this, &SettingsPage::testRequested);
    connect(m_profiles, &ProfilesSection::profilesChanged, this, &SettingsPage::profilesChanged);
    connect(m_reading, &ReadingSection::intervalChanged, this, &SettingsPage::readingIntervalChanged);
    connect(m_profiles, &ProfilesSection::connected, this, &SettingsPage::connected);
    connect(m_profiles, &ProfilesSection::connectClosed, this, &SettingsPage::connectClosed);
    connect(m_profiles, &ProfilesSection::editsChanged, this, &SettingsPage::statusChanged);
}

CallbacksBox &SettingsPage::callbacks()
{
    return m_profiles->callbacks();
}

int SettingsPage::unsavedEdits() const
{
    return m_profiles->edits();
}

void SettingsPage::openProfiles()
{
    m_sections->setCurrentRow(0);
    Q_EMIT pageWanted();
}

void SettingsPage::openConnect()
{
    openProfiles();
    m_profiles->openConnect();
}

void SettingsPage::showProfile(const QString &name)
{
    openProfiles();
    m_profiles->showProfile(name);
}

void SettingsPage::showTestResult(const QString &profileName, const Result<void> &result)
{
    m_profiles->showTestResult(profileName, result);
}
