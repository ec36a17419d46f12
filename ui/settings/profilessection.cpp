#include "ui/settings/profilessection.h"

#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profileedits.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/wording.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/settings/connectform.h"
#include "ui/settings/credentialkeeper.h"
#include "ui/settings/credentialsbox.h"
#include "ui/settings/profileeditor.h"
#include "ui/common/question.h"

#include <QAction>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 180;
constexpr int kProfileRowHeight = 28;

} // namespace

ProfilesSection::ProfilesSection(const PageContext &context, CredentialKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeper(keeper)
    , m_notice(new NoticeBar)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_editor(new ProfileEditor(context, keeper))
    , m_connect(new ConnectForm(context, keeper))
{
    setObjectName(u"settings.profiles"_s);
    createLayout();
    connectSignals();
    fillList();
}

void ProfilesSection::createLayout()
{
    m_notice->setObjectName(u"settings.profiles.notice"_s);
    m_list->setObjectName(u"settings.profiles.list"_s);
    m_list->setAccessibleName(tr("Profiles"));
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_connect);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const auto &[id, text] : {std::pair("profile.new", tr("New…")), std::pair("profile.remove", tr("Remove…"))}) {
        QAction *action = m_context.actions.action(id);
        action->setIconText(text);
        auto *button = new QToolButton;
        button->setObjectName(u"settings."_s + QLatin1StringView(id));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button, 1);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    left->addLayout(buttons);
    auto *leftWidget = new QWidget;
    leftWidget->setLayout(left);
    left->setContentsMargins({});
    leftWidget->setFixedWidth(kListWidth);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(leftWidget);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_notice);
    layout->addLayout(middle, 1);
}

void ProfilesSection::connectSignals()
{
    connect(&m_context.profile, &CurrentProfile::allChanged, this, &ProfilesSection::fillList);
    connect(&m_context.profile, &CurrentProfile::changed, this, &ProfilesSection::fillList);
    connect(&m_context.watch, &StoreWatch::changed, &m_editor->credentials(), &CredentialsBox::look);
    connect(m_list, &QListWidget::currentItemChanged, this, &ProfilesSection::handleChosen);
    // A click on the one that is chosen leads back from the form.
    connect(m_list, &QListWidget::itemClicked, this, [this] { m_stack->setCurrentWidget(m_editor); });
    connect(m_editor, &ProfileEditor::applied, this, &ProfilesSection::profilesChanged);
    connect(m_editor, &ProfileEditor::editsChanged, this, &ProfilesSection::editsChanged);
    connect(m_editor, &ProfileEditor::showRequested, &m_context.profile, &CurrentProfile::choose);
    connect(&m_editor->credentials(), &CredentialsBox::testRequested, this, &ProfilesSection::testRequested);
    connect(&m_editor->credentials(), &CredentialsBox::changed, this, &ProfilesSection::updateActions);
    connect(m_connect, &ConnectForm::testRequested, this, &ProfilesSection::testRequested);
    connect(m_connect, &ConnectForm::profilesChanged, this, &ProfilesSection::profilesChanged);
    connect(m_connect, &ConnectForm::connected, this, &ProfilesSection::connected);
    connect(m_connect, &ConnectForm::closed, this, &ProfilesSection::closeConnect);
}

// What the store has now: names, and the shown one marked. The chosen row stays.
void ProfilesSection::fillList()
{
    m_profiles = m_context.profile.all();
    const QString kept = m_editor->profile().name;
    const QString shown = m_context.profile.profile().name;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        auto *item = new QListWidgetItem(profile.name, m_list);
        item->setData(Qt::UserRole, profile.name);
        item->setToolTip(profile.origin.toString());
        item->setSizeHint({0, kProfileRowHeight});
        if (profile.name == shown) {
            QFont strong = item->font();
            strong.setBold(true);
            item->setFont(strong);
            item->setData(Qt::AccessibleDescriptionRole, tr("shown in the window"));
        }
    }
    const bool keptIsThere = itemOf(kept) != nullptr;
    choose(keptIsThere ? kept : shown);
}

QListWidgetItem *ProfilesSection::itemOf(const QString &name) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            return m_list->item(row);
    }
    return nullptr;
}

void ProfilesSection::choose(const QString &name)
{
    const auto profile = std::ranges::find(m_profiles, name, &Profile::name);
    if (profile != m_profiles.end()) {
        m_list->setCurrentItem(itemOf(name));
        m_editor->setProfile(*profile);
    }
    // Without any profile there is nothing to edit, only one to add.
    if (m_profiles.isEmpty())
        m_stack->setCurrentWidget(m_connect);
    updateActions();
}

void ProfilesSection::handleChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString name = item != nullptr ? item->data(Qt::UserRole).toString() : QString();
    if (name.isEmpty() || name == m_editor->profile().name)
        return;
    if (m_editor->edits() > 0)
        return askAboutEdits(name);
    m_stack->setCurrentWidget(m_editor);
    choose(name);
}

// Another profile would throw the edits of this one away: its person says what becomes of them.
void ProfilesSection::askAboutEdits(const QString &next)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(itemOf(m_editor->profile().name));
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Unsaved edits"), tr("Profile %1 has %Ln unsaved edits.", nullptr, m_editor->edits()).arg(m_editor->profile().name),
                                     QMessageBox::Cancel | QMessageBox::Discard, this);
    question->setObjectName(u"settings.editsQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this, [this, next] {
        m_editor->discard();
        choose(next);
    });
    question->open();
}

void ProfilesSection::openConnect()
{
    // One that is under way is not begun anew.
    if (m_stack->currentWidget() != m_connect || m_connect->isDone())
        m_connect->start();
    m_stack->setCurrentWidget(m_connect);
    m_connect->firstField()->setFocus();
}

void ProfilesSection::closeConnect()
{
    if (!m_profiles.isEmpty())
        m_stack->setCurrentWidget(m_editor);
    Q_EMIT connectClosed();
}

void ProfilesSection::showProfile(const QString &name)
{
    if (QListWidgetItem *item = itemOf(name)) {
        m_stack->setCurrentWidget(m_editor);
        m_list->setCurrentItem(item);
    }
}

int ProfilesSection::edits() const
{
    return m_editor->edits();
}

CallbacksBox &ProfilesSection::callbacks()
{
    return m_editor->callbacks();
}

QLineEdit *ProfilesSection::searchField()
{
    return m_editor->searchField();
}

QWidget *ProfilesSection::workWidget()
{
    return m_stack->currentWidget() == m_connect ? m_connect->firstField() : m_list;
}

void ProfilesSection::testLogin()
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->credentials().test();
}

void ProfilesSection::replaceLogin()
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->credentials().startReplacing();
}

void ProfilesSection::forgetLogin()
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->credentials().askToForget();
}

// One that was asked for a profile which is not on show any more comes too late.
void ProfilesSection::showTestResult(const QString &profileName, const Result<void> &result)
{
    if (profileName.isEmpty() || profileName == m_connect->profileName())
        m_connect->showTestResult(result);
    if (profileName.isEmpty() || profileName == m_editor->profile().name)
        m_editor->credentials().showTestResult(result);
}

void ProfilesSection::askToRemove()
{
    const QString name = m_editor->profile().name;
    QPushButton *yes = question::ask(this, u"settings.removeQuestion"_s, tr("Remove the profile"),
                                     tr("Remove profile %1? Its settings and its login go from this computer. Nothing is changed at the carrier.").arg(name), tr("&Remove it"));
    connect(yes, &QPushButton::clicked, this, [this, name] { remove(name); });
}

// The login goes first, so that no secret stays behind without a profile to find it by; but only of a profile that may go.
void ProfilesSection::remove(const QString &name)
{
    m_notice->clear();
    const auto ask = [name, clock = &m_context.clock](Database &db) { return ProfileEdits(db, *clock, localOrigin({}, u"window"_s)).mayRemove(name); };
    m_context.working.ask<bool>(ask, this, [this, name](const Result<bool> &noted) {
        if (!noted)
            return fail(noted.error());
        if (!*noted)
            return removeRow(name);
        m_keeper.clear(name, this, [this, name](const Result<void> &cleared) { cleared ? removeRow(name) : fail(cleared.error()); });
    });
}

void ProfilesSection::removeRow(const QString &name)
{
    const auto work = [name, clock = &m_context.clock](Database &db) { return ProfileEdits(db, *clock, localOrigin({}, u"window"_s)).remove(name); };
    m_context.working.ask<void>(work, this, [this, name](const Result<void> &removed) {
        if (!removed)
            return fail(removed.error());
        m_notice->say(NoticeBar::Kind::Success, tr("Profile %1 is removed.").arg(name));
        Q_EMIT profilesChanged();
    });
}

void ProfilesSection::fail(const Error &error)
{
    m_notice->say(NoticeBar::Kind::Error, wording::sentence(error));
}

void ProfilesSection::updateActions()
{
    const auto refuse = [this](const char *id, const std::optional<QString> &why) { Actions::setRefusal(m_context.actions.action(id), why); };
    const auto none = m_profiles.isEmpty() ? std::optional(tr("There is no profile yet.")) : std::nullopt;
    refuse("profile.new", {});
    refuse("profile.remove", none);
    refuse("profile.test", none ? none : m_editor->credentials().testRefusal());
    refuse("credentials.replace", none);
    refuse("credentials.forget", none ? none : m_editor->credentials().forgetRefusal());
}
