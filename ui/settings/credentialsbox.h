#pragma once

#include "models/values/profile.h"
#include "thingspace/basics/result.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

#include <optional>

class CredentialKeeper;
class LoginFields;
class NoticeBar;
class QLabel;
class QPushButton;
class StageList;

/// The login of a profile that is there: whether one was stored, another one, none any more, and a test.
class CredentialsBox : public QWidget
{
    Q_OBJECT

public:
    CredentialsBox(const PageContext &context, CredentialKeeper &keeper, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    void test();
    void startReplacing();
    void askToForget();
    /// What Actions::setRefusal takes; nullopt: it may run.
    std::optional<QString> testRefusal() const;
    std::optional<QString> forgetRefusal() const;

public Q_SLOTS:
    /// Reads again whether a login was stored.
    void look();
    /// The answer to testRequested(); one that nobody waits for is left alone.
    void showTestResult(const Result<void> &result);

Q_SIGNALS:
    void testRequested(const QString &profileName);
    /// A login was stored or forgotten, a test began or ended.
    void changed();

private:
    void createLayout();
    void stopReplacing();
    void storeLogin();
    void forget();
    void showNoted(bool noted);
    void fail(const Error &error);

    PageContext m_context;
    CredentialKeeper &m_keeper;
    Profile m_profile;
    bool m_noted = false;
    bool m_testing = false;
    bool m_busy = false;
    NoticeBar *m_notice;
    QLabel *m_shape;
    QLabel *m_state;
    QWidget *m_replacing;
    LoginFields *m_fields;
    QPushButton *m_store;
    StageList *m_stages;
};
