#pragma once

#include "ui/common/pagecontext.h"

#include "models/values/profile.h"

#include <QWidget>

#include <vector>

class CredentialKeeper;
class CallbacksBox;
class CredentialsBox;
class NoticeBar;
class ProfileField;
class QLabel;
class QLineEdit;
class QPushButton;
class WritesBox;

/// One profile with everything that can be set of it: sending, login, and each key with its explanation. Edits wait, visibly, for Apply.
class ProfileEditor : public QWidget
{
    Q_OBJECT

public:
    ProfileEditor(const PageContext &context, CredentialKeeper &keeper, QWidget *parent = nullptr);

    /// What the store has. Edits that are not saved stay, unless it is another profile.
    void setProfile(const Profile &profile);
    const Profile &profile() const { return m_profile; }
    int edits() const;
    CredentialsBox &credentials() { return *m_credentials; }
    CallbacksBox &callbacks() { return *m_callbacks; }
    QLineEdit *searchField() { return m_search; }
    QWidget *firstField() const;

public Q_SLOTS:
    void apply();
    void discard();

Q_SIGNALS:
    /// The store has the profile so now.
    void applied(const Profile &profile);
    void editsChanged();
    /// The window is to show this profile.
    void showRequested(const QString &profileName);

private:
    struct GroupOfFields
    {
        QLabel *title;
        std::vector<ProfileField *> fields;
    };

    void createFields();
    void createLayout();
    void connectSignals();
    void take(const Profile &saved, const QStringList &pairs);
    void showHead();
    void showEdits();
    void filter(const QString &text);
    QStringList pairs() const;
    bool isValid() const;

    PageContext m_context;
    Profile m_profile;
    QLabel *m_title;
    QLabel *m_where;
    QLabel *m_shownNow;
    QPushButton *m_show;
    NoticeBar *m_notice;
    WritesBox *m_writes;
    CredentialsBox *m_credentials;
    CallbacksBox *m_callbacks;
    QLineEdit *m_search;
    QLabel *m_nothingFound;
    std::vector<GroupOfFields> m_groups;
    QLabel *m_edits;
    QPushButton *m_apply;
    QPushButton *m_discard;
    bool m_applying = false;
};
