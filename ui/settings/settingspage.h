#pragma once

#include "thingspace/basics/result.h"
#include "ui/common/page.h"
#include "ui/common/pagecontext.h"

class AppearanceSection;
class CallbacksBox;
class CredentialKeeper;
class ProfilesSection;
class QListWidget;
class QStackedWidget;
class ReadingSection;
class ShortcutsSection;
class StoreSection;
class Theme;

/// Profiles with their logins, when the fleet is read, the store, the appearance, the keys.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const PageContext &context, CredentialKeeper &keeper, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    QString statusText() const override;
    QWidget *filterWidget() override;
    QWidget *workWidget() override;
    QString helpText() const override;

    /// Where the profile that is edited has its callbacks managed.
    CallbacksBox &callbacks();

    /// Of the profile that is edited; leaving the program loses them.
    int unsavedEdits() const;

public Q_SLOTS:
    /// The form that adds a profile.
    void openConnect();
    /// The profile of this name, to be edited; an unknown one changes nothing.
    void showProfile(const QString &name);
    /// The answer to testRequested() for this profile. Errors carry their stage: "reach", "token", "login", "account".
    void showTestResult(const QString &profileName, const Result<void> &result);
    /// Of the only test that can be meant.
    void showTestResult(const Result<void> &result) { showTestResult(QString(), result); }

Q_SIGNALS:
    /// A command of this page was given from elsewhere: it wants to be on show.
    void pageWanted();
    void testRequested(const QString &profileName);
    /// The store's profiles are others, or have other settings.
    void profilesChanged();
    /// How often the fleet is read by itself was chosen anew (ReadingSection::interval()).
    void readingIntervalChanged();
    /// A new profile's login works.
    void connected(const QString &profileName);
    /// The form that adds a profile was left.
    void connectClosed();

private:
    void createActions();
    void createLayout();
    void connectSignals();
    void openProfiles();

    PageContext m_context;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    ProfilesSection *m_profiles;
    ReadingSection *m_reading;
    StoreSection *m_store;
    AppearanceSection *m_appearance;
    ShortcutsSection *m_shortcuts;
};
