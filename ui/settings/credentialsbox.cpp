#include "ui/settings/credentialsbox.h"

#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/statelook.h"
#include "ui/settings/credentialkeeper.h"
#include "ui/settings/loginfields.h"
#include "ui/common/question.h"
#include "ui/settings/stagelist.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

CredentialsBox::CredentialsBox(const PageContext &context, CredentialKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeper(keeper)
    , m_notice(new NoticeBar)
    , m_shape(new QLabel)
    , m_state(new QLabel)
    , m_replacing(new QWidget)
    , m_fields(new LoginFields)
    , m_store(new QPushButton(tr("&Store the login")))
    , m_stages(new StageList)
{
    setObjectName(u"credentials"_s);
    createLayout();
}

void CredentialsBox::createLayout()
{
    m_notice->setObjectName(u"credentials.notice"_s);
    m_state->setObjectName(u"credentials.state"_s);
    m_state->setWordWrap(true);
    m_store->setObjectName(u"credentials.store"_s);
    connect(m_store, &QPushButton::clicked, this, &CredentialsBox::storeLogin);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"credentials.cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &CredentialsBox::stopReplacing);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_shape);
    line->addWidget(m_state, 1);
    for (const auto &[id, text] : {std::pair("profile.test", tr("Test")), std::pair("credentials.replace", tr("Replace…")), std::pair("credentials.forget", tr("Forget…"))}) {
        QAction *action = m_context.actions.action(id);
        action->setIconText(text);
        auto *button = new QToolButton;
        button->setObjectName(u"credentials."_s + QLatin1StringView(id));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_store);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *replacing = new QVBoxLayout(m_replacing);
    replacing->setContentsMargins(0, 8, 0, 8);
    replacing->setSpacing(8);
    replacing->addWidget(m_fields);
    replacing->addLayout(buttons);
    m_replacing->hide();
    m_stages->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_notice);
    layout->addWidget(m_replacing);
    layout->addWidget(m_stages);
}

void CredentialsBox::setProfile(const Profile &profile)
{
    if (profile.id != m_profile.id) {
        stopReplacing();
        m_notice->clear();
        m_stages->hide();
        m_testing = false;
        m_busy = false;
        showNoted(false);
    }
    m_profile = profile;
    look();
}

void CredentialsBox::look()
{
    if (!m_profile.id)
        return;
    const auto read = [id = m_profile.id, clock = &m_context.clock](Database &db) { return ProfileStore(db, *clock).isSecretNoted(id); };
    m_context.reading.ask<bool>(read, this, [this, id = m_profile.id](const Result<bool> &noted) {
        if (id == m_profile.id && noted)
            showNoted(*noted);
    });
}

void CredentialsBox::showNoted(bool noted)
{
    m_noted = noted;
    const StateLook look = noted ? StateLook {Shape::Disc, Tone::Good, {}} : StateLook {Shape::Ring, Tone::Quiet, {}};
    m_shape->setPixmap(statelook::icon(look, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_state->setText(noted ? tr("A login is in this computer's keyring.") : tr("No login was stored here."));
    QAction *replace = m_context.actions.action("credentials.replace");
    replace->setIconText(noted ? tr("Replace…") : tr("Store a login…"));
    Q_EMIT changed();
}

std::optional<QString> CredentialsBox::testRefusal() const
{
    return m_testing ? std::optional(tr("A test is running.")) : std::nullopt;
}

std::optional<QString> CredentialsBox::forgetRefusal() const
{
    return m_noted ? std::nullopt : std::optional(tr("No login was stored here."));
}

void CredentialsBox::test()
{
    m_notice->clear();
    m_testing = true;
    m_stages->show();
    m_stages->showRunning();
    Q_EMIT changed();
    Q_EMIT testRequested(m_profile.name);
}

void CredentialsBox::showTestResult(const Result<void> &result)
{
    if (!m_testing)
        return;
    m_testing = false;
    m_stages->showResult(result);
    Q_EMIT changed();
}

void CredentialsBox::startReplacing()
{
    m_notice->clear();
    m_stages->hide();
    m_replacing->show();
    m_fields->findChild<QWidget *>(u"login.key"_s)->setFocus();
}

void CredentialsBox::stopReplacing()
{
    m_fields->clear();
    m_replacing->hide();
}

void CredentialsBox::storeLogin()
{
    if (m_busy || !m_fields->check())
        return;
    m_busy = true;
    m_store->setEnabled(false);
    m_keeper.store(m_profile.name, m_fields->login(), this, [this, id = m_profile.id](const Result<void> &stored) {
        m_store->setEnabled(true);
        if (id != m_profile.id)
            return;
        m_busy = false;
        if (!stored)
            return fail(stored.error());
        stopReplacing();
        m_notice->say(NoticeBar::Kind::Success, tr("The login is stored. Test it to be sure that it is right."), m_context.actions.action("profile.test"));
        showNoted(true);
    });
}

void CredentialsBox::askToForget()
{
    QPushButton *yes = question::ask(this, u"credentials.forgetQuestion"_s, tr("Forget the login"),
                                     tr("Take the login of profile %1 out of the keyring? Changes of this profile can then be planned, and not be sent.").arg(m_profile.name),
                                     tr("&Forget it"));
    connect(yes, &QPushButton::clicked, this, &CredentialsBox::forget);
}

void CredentialsBox::forget()
{
    m_keeper.clear(m_profile.name, this, [this, id = m_profile.id](const Result<void> &cleared) {
        if (id != m_profile.id)
            return;
        if (!cleared)
            return fail(cleared.error());
        m_stages->hide();
        m_notice->say(NoticeBar::Kind::Success, tr("The keyring holds no login of profile %1 any more.").arg(m_profile.name));
        showNoted(false);
    });
}

void CredentialsBox::fail(const Error &error)
{
    m_notice->say(NoticeBar::Kind::Error, wording::sentence(error));
}
