#pragma once

#include "models/values/profile.h"
#include "thingspace/basics/result.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class CallbacksBox;
class ConnectForm;
class CredentialKeeper;
class NoticeBar;
class ProfileEditor;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QStackedWidget;

/// The profiles of the store: their list, the one that is edited, or the form that adds one.
class ProfilesSection : public QWidget
{
    Q_OBJECT

public:
    ProfilesSection(const PageContext &context, CredentialKeeper &keeper, QWidget *parent = nullptr);

    void openConnect();
    /// A name that is not there changes nothing.
    void showProfile(const QString &name);
    int edits() const;
    QLineEdit *searchField();
    QWidget *workWidget();
    CallbacksBox &callbacks();

    void testLogin();
    void replaceLogin();
    void forgetLogin();
    void askToRemove();

public Q_SLOTS:
    /// The answer to testRequested(); an empty name is whoever waits.
    void showTestResult(const QString &profileName, const Result<void> &result);

Q_SIGNALS:
    void testRequested(const QString &profileName);
    void profilesChanged();
    void connected(const QString &profileName);
    void connectClosed();
    void editsChanged();

private:
    void createLayout();
    void connectSignals();
    void fillList();
    void choose(const QString &name);
    void handleChosen();
    void askAboutEdits(const QString &next);
    void closeConnect();
    void remove(const QString &name);
    void removeRow(const QString &name);
    void fail(const Error &error);
    void updateActions();
    QListWidgetItem *itemOf(const QString &name) const;

    PageContext m_context;
    CredentialKeeper &m_keeper;
    NoticeBar *m_notice;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    ProfileEditor *m_editor;
    ConnectForm *m_connect;
    QList<Profile> m_profiles;
};
