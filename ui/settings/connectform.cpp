#include "ui/settings/connectform.h"

#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profileedits.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/common/noticebar.h"
#include "ui/settings/credentialkeeper.h"
#include "ui/common/fielderror.h"
#include "ui/settings/loginfields.h"
#include "ui/settings/sectiontext.h"
#include "ui/settings/stagelist.h"

#include <QAction>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString kCarrier = u"https://thingspace.verizon.com"_s;
// The contract's, for whoever has no keyring.
const QString kVariables = u"THINGSPACE_KEY THINGSPACE_SECRET THINGSPACE_USERNAME THINGSPACE_PASSWORD"_s;

QString freeName(const QList<Profile> &present)
{
    const auto taken = [&present](const QString &name) { return std::ranges::find(present, name, &Profile::name) != present.end(); };
    return taken(u"default"_s) ? QString() : u"default"_s;
}

QStringList accountsOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

bool isAboutName(const Error &error)
{
    return error.code == "profile.name"_L1 || error.code == "profile.exists"_L1;
}

} // namespace

ConnectForm::ConnectForm(const PageContext &context, CredentialKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeper(keeper)
    , m_notice(new NoticeBar)
    , m_name(new QLineEdit)
    , m_nameError(nullptr)
    , m_origin(new QLineEdit)
    , m_originError(nullptr)
    , m_accounts(new QLineEdit)
    , m_accountsError(nullptr)
    , m_login(new LoginFields)
    , m_stages(new StageList)
    , m_connect(new QPushButton(QIcon::fromTheme(u"network-connect"_s), tr("&Connect")))
    , m_close(new QPushButton(tr("Cancel")))
    , m_copyVariables(new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy the names"), this))
{
    setObjectName(u"connect"_s);
    createFields();
    createLayout();
    connectSignals();
    start();
}

void ConnectForm::createFields()
{
    const auto name = [](QLineEdit *field, const QString &id, const QString &spoken) {
        field->setObjectName(u"connect."_s + id);
        field->setAccessibleName(spoken);
    };
    name(m_name, u"name"_s, tr("Profile name"));
    m_name->setPlaceholderText(tr("for example the company's name"));
    name(m_origin, u"origin"_s, tr("Carrier address"));
    name(m_accounts, u"accounts"_s, tr("Accounts"));
    m_accounts->setPlaceholderText(tr("0000123456-00001, several with commas between"));
    m_nameError = new FieldError(m_name);
    m_originError = new FieldError(m_origin);
    m_accountsError = new FieldError(m_accounts);
    m_notice->setObjectName(u"connect.notice"_s);
    m_connect->setObjectName(u"connect.go"_s);
    m_connect->setDefault(true);
    m_connect->setAutoDefault(true);
    m_close->setObjectName(u"connect.close"_s);
}

void ConnectForm::createLayout()
{
    QVBoxLayout *layout = sectiontext::column(this);
    layout->addWidget(sectiontext::title(tr("Connect to ThingSpace")));
    layout->addWidget(sectiontext::note(tr("The login goes into this computer's keyring and nowhere else. Nothing is changed at the carrier: connecting only reads.")));
    layout->addSpacing(8);
    layout->addWidget(m_notice);
    QFormLayout *form = m_login->form();
    const auto add = [form](int row, const QString &label, QLineEdit *field, FieldError *error) {
        auto *both = new QVBoxLayout;
        both->setSpacing(4);
        both->addWidget(field);
        both->addWidget(error);
        form->insertRow(row, label, both);
        if (auto *named = qobject_cast<QLabel *>(form->labelForField(both)))
            named->setBuddy(field);
    };
    add(0, tr("Profile &name"), m_name, m_nameError);
    add(1, tr("Carrier &address"), m_origin, m_originError);
    add(2, tr("Acc&ounts"), m_accounts, m_accountsError);
    layout->addWidget(m_login);
    layout->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(m_stages);
    layout->addStretch(1);
    // The first three were put in above the login's own.
    QWidget *before = m_name;
    QList<QWidget *> order {m_origin, m_accounts};
    for (QLineEdit *field : m_login->fields())
        order << field;
    order << m_connect << m_close;
    for (QWidget *next : std::as_const(order)) {
        setTabOrder(before, next);
        before = next;
    }
}

void ConnectForm::connectSignals()
{
    connect(m_connect, &QPushButton::clicked, this, &ConnectForm::connectProfile);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_login->clear();
        Q_EMIT closed();
    });
    connect(m_name, &QLineEdit::textChanged, m_nameError, [this] { m_nameError->say({}); });
    connect(m_origin, &QLineEdit::textChanged, m_originError, [this] { m_originError->say({}); });
    connect(m_accounts, &QLineEdit::textChanged, m_accountsError, [this] { m_accountsError->say({}); });
    connect(m_copyVariables, &QAction::triggered, this, [] { QGuiApplication::clipboard()->setText(kVariables); });
    const QList<QLineEdit *> fields = findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        connect(field, &QLineEdit::returnPressed, m_connect, &QPushButton::click);
}

void ConnectForm::start()
{
    m_added.reset();
    m_testing = false;
    m_done = false;
    m_name->setText(freeName(m_context.profile.all()));
    m_origin->setText(kCarrier);
    m_accounts->clear();
    m_login->clear();
    m_notice->clear();
    m_stages->clear();
    m_close->setText(tr("Cancel"));
    setBusy(false);
}

QWidget *ConnectForm::firstField() const
{
    return m_name->text().isEmpty() ? m_name : m_accounts;
}

bool ConnectForm::checkFields()
{
    m_wanted = {m_name->text().trimmed(), m_origin->text().trimmed(), accountsOf(m_accounts->text())};
    const auto origin = parseOrigin(m_wanted.origin);
    m_originError->say(origin ? QString() : wording::sentence(origin.error()));
    m_nameError->say(m_wanted.name.isEmpty() ? tr("A profile needs a name.") : QString());
    m_accountsError->say(m_wanted.accounts.isEmpty() ? tr("Name at least one account, as the carrier writes it.") : QString());
    for (const QString &account : std::as_const(m_wanted.accounts)) {
        if (!isAccountName(account))
            m_accountsError->say(wording::sentence({Error::Kind::Usage, u"profile.account"_s, {account}, {}}));
    }
    const bool loginIsThere = m_login->check();
    for (const auto &[field, error] : {std::pair(m_name, m_nameError), std::pair(m_origin, m_originError), std::pair(m_accounts, m_accountsError)}) {
        if (!error->sentence().isEmpty()) {
            field->setFocus();
            return false;
        }
    }
    return loginIsThere;
}

void ConnectForm::connectProfile()
{
    m_notice->clear();
    m_stages->clear();
    if (!checkFields())
        return;
    setBusy(true);
    addProfile();
}

// What this form added before and the person corrected since is taken back in the same transaction.
void ConnectForm::addProfile()
{
    const auto work = [wanted = m_wanted, earlier = m_added, clock = &m_context.clock](Database &db) {
        Result<Profile> added = Profile {};
        const auto done = db.inTransaction([&]() -> Result<void> {
            ProfileEdits edits(db, *clock, localOrigin({}, u"window"_s));
            if (earlier && *earlier != wanted) {
                if (auto removed = edits.remove(earlier->name); !removed)
                    return removed;
            }
            added = edits.add(wanted.name, wanted.origin, wanted.accounts);
            return added ? Result<void>() : failure(added.error());
        });
        return done ? added : Result<Profile>(failure(done.error()));
    };
    m_context.working.ask<Profile>(work, this, [this, wanted = m_wanted](const Result<Profile> &added) { handleAdded(wanted, added); });
}

void ConnectForm::handleAdded(const Wanted &wanted, const Result<Profile> &added)
{
    if (!added) {
        setBusy(false);
        if (!isAboutName(added.error()))
            return fail(added.error());
        m_nameError->say(added.error().code == "profile.exists"_L1 ? tr("There is a profile of this name with another address or other accounts. Choose another name.")
                                                                   : wording::sentence(added.error()));
        m_name->setFocus();
        return;
    }
    m_added = wanted;
    Q_EMIT profilesChanged();
    storeLogin();
}

void ConnectForm::storeLogin()
{
    m_keeper.store(m_wanted.name, m_login->login(), this, [this](const Result<void> &stored) { handleStored(stored); });
}

void ConnectForm::handleStored(const Result<void> &stored)
{
    if (!stored) {
        setBusy(false);
        return fail(stored.error());
    }
    m_testing = true;
    m_stages->showRunning();
    Q_EMIT testRequested(m_wanted.name);
}

void ConnectForm::fail(const Error &error)
{
    const QString sentence = wording::sentence(error);
    if (error.code != "credentials.locked"_L1 && error.code != "credentials.unavailable"_L1)
        return m_notice->say(NoticeBar::Kind::Error, sentence);
    m_notice->say(NoticeBar::Kind::Error,
                  //: %1: the sentence that says what is wrong with the keyring
                  tr("%1 Without a keyring, set the variables THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME and THINGSPACE_PASSWORD before "
                     "Thingdesk starts: they are used and stored nowhere.").arg(sentence),
                  m_copyVariables);
}

void ConnectForm::showTestResult(const Result<void> &result)
{
    if (!m_testing)
        return;
    m_testing = false;
    setBusy(false);
    m_stages->showResult(result);
    if (!result) {
        m_login->refuse(result.error().stage);
        m_close->setText(tr("Leave it for later"));
        return;
    }
    m_login->clear();
    const QString name = m_wanted.name;
    m_added.reset();
    m_done = true;
    m_close->setText(tr("Close"));
    m_notice->say(NoticeBar::Kind::Success, tr("Profile %1 works: the carrier answers, the login is right, the accounts are there.").arg(name));
    Q_EMIT connected(name);
}

void ConnectForm::setBusy(bool busy)
{
    m_connect->setEnabled(!busy);
    m_connect->setText(busy ? tr("Connecting …") : tr("&Connect"));
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_origin), static_cast<QWidget *>(m_accounts)})
        field->setEnabled(!busy);
    for (QLineEdit *field : m_login->fields())
        field->setReadOnly(busy);
}
