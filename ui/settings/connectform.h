#pragma once

#include "models/values/profile.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

#include <functional>
#include <optional>

class CredentialKeeper;
class FieldError;
class LoginFields;
class NoticeBar;
class QAction;
class QLineEdit;
class QPushButton;
class StageList;

/// Connecting to ThingSpace: a new profile, its login into the keyring, and a test that says where it stops.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    ConnectForm(const PageContext &context, CredentialKeeper &keeper, QWidget *parent = nullptr);

    /// Empty, with a name that is free.
    void start();
    QWidget *firstField() const;
    /// Of the last try.
    QString profileName() const { return m_wanted.name; }
    /// It connected; start() makes it ready for another.
    bool isDone() const { return m_done; }

public Q_SLOTS:
    /// The answer to testRequested().
    void showTestResult(const Result<void> &result);

Q_SIGNALS:
    /// The profile and its login are stored: whoever can reach the carrier tries them.
    void testRequested(const QString &profileName);
    /// The store holds a profile more, or one less.
    void profilesChanged();
    /// All is right; the form has forgotten the login.
    void connected(const QString &profileName);
    /// The person goes elsewhere.
    void closed();

private:
    struct Wanted
    {
        QString name;
        QString origin;
        QStringList accounts;
        bool operator==(const Wanted &) const = default;
    };

    void createFields();
    void createLayout();
    void connectSignals();
    bool checkFields();
    void connectProfile();
    void addProfile();
    void handleAdded(const Wanted &wanted, const Result<Profile> &added);
    void storeLogin();
    void handleStored(const Result<void> &stored);
    void fail(const Error &error);
    void setBusy(bool busy);

    PageContext m_context;
    CredentialKeeper &m_keeper;
    NoticeBar *m_notice;
    QLineEdit *m_name;
    FieldError *m_nameError;
    QLineEdit *m_origin;
    FieldError *m_originError;
    QLineEdit *m_accounts;
    FieldError *m_accountsError;
    LoginFields *m_login;
    StageList *m_stages;
    QPushButton *m_connect;
    QPushButton *m_close;
    QAction *m_copyVariables;
    Wanted m_wanted;
    /// What this form added and has not finished: a correction replaces it.
    std::optional<Wanted> m_added;
    bool m_testing = false;
    bool m_done = false;
};
