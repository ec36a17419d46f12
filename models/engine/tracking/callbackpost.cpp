#include "models/engine/tracking/callbackpost.h"

#include "models/catalogue/callbacksettings.h"
#include "models/catalogue/registrationverdict.h"
#include "models/engine/processes.h"
#include "models/store/database.h"
#include "models/values/callbackvalues.h"
#include "thingspace/basics/clock.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcPost, "thingdesk.engine.callbacks", QtWarningMsg)

namespace {

// How often the listener is compared with what the profile and the certificate's files say.
constexpr std::chrono::seconds kKeeping {10};
// How often its counts are written down, if there is anything new: a crash loses as much of them.
constexpr std::chrono::seconds kCounting {1};
// Turns of that between two looks at the registrations: another application may have taken one, a process that shared its own may have gone.
constexpr int kTurnsAVisit = 90;

QByteArray madeUpPassword()
{
    QByteArray bytes(24, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// All that a listener is made of, the files' contents and passwords too, as a digest.
QByteArray digestOf(const CallbackListenerSettings &settings, const Profile &profile)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) { hash.addData(part + '\n'); };
    for (const ProfileKey &key : profileKeys()) {
        if (key.name.startsWith("callbacks."_L1))
            add(setting(profile, key.name).toUtf8());
    }
    if (settings.tls)
        add(settings.tls->certificatePem + settings.tls->keyPem);
    add(settings.password);
    add(settings.previousPassword);
    return hash.result();
}

void tellOnce(std::function<void()> &done)
{
    if (const auto waiting = std::exchange(done, {}))
        waiting();
}

} // namespace

CallbackPost::CallbackPost(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_inbox(inbox)
    , m_client(client)
    , m_profile(profile)
    , m_tally(context.db, context.clock, profile.id)
{
    connect(&m_keep, &QTimer::timeout, this, &CallbackPost::keep);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        if (m_listener)
            m_tally.write(m_listener->counts());
    });
}

CallbackPost::~CallbackPost() = default;

void CallbackPost::open(const Credentials &login, std::function<void()> done)
{
    m_whenOpen = std::move(done);
    m_opened = true;
    m_password = login.callbackPassword;
    m_previousPassword = login.previousCallbackPassword;
    m_previousUntil = login.previousCallbackUntil;
    // On a simulator nobody needs to know it.
    if (m_password.isEmpty() && isLoopback(m_profile.origin))
        m_password = madeUpPassword();
    m_keep.start(kKeeping);
    m_counting.start(kCounting);
    if (listen() == Listening::Started)
        return visitAll();
    QTimer::singleShot(0, this, [this] { tellOnce(m_whenOpen); });
}

void CallbackPost::renew(const Credentials &login)
{
    if (!m_opened || m_closing || login.callbackPassword.isEmpty() || login.callbackPassword == m_password)
        return;
    m_previousPassword = std::exchange(m_password, login.callbackPassword);
    m_previousUntil = login.previousCallbackUntil.isValid() ? login.previousCallbackUntil : m_context.clock.nowUtc().addDays(1);
    keep();
}

bool CallbackPost::mayListen() const
{
    // Registering is a changing request to the account: it obeys the switch, and nobody calls who was not registered.
    return callbackvalues::isOn(m_profile) && switchSetting(m_profile, "writes"_L1);
}

void CallbackPost::tell(const Error &error)
{
    qCInfo(lcPost).noquote() << "no callbacks:" << logLine(error);
    if (m_told.contains(error))
        return;
    m_told << error;
    Q_EMIT problem(error);
}

/// Whether the listener that has our port is one of this store's.
bool CallbackPost::isSharedPort() const
{
    const auto others = Processes(m_context.db, m_context.clock).callbackUrlsOfOthers(m_context.process);
    const auto place = callbackvalues::place(setting(m_profile, "callbacks.listen"_L1));
    QUrl local(u"http://localhost/callbacks"_s);
    local.setHost(place->address.toString());
    local.setPort(place->port);
    const QString wanted = callbackBase(m_profile, local).toString();
    return others && std::ranges::any_of(*others, [&](const QString &url) { return url == wanted || url == QString(wanted).replace("http:"_L1, "https:"_L1); });
}

CallbackPost::Listening CallbackPost::listen()
{
    if (!mayListen()) {
        m_listener.reset();
        m_startedWith.clear();
        return Listening::Off;
    }
    auto settings = callbackSettings(m_profile, m_context.clock.nowUtc());
    if (settings && m_password.isEmpty())
        settings = failure(Error::Kind::Refused, u"callbacks.password"_s, {m_profile.name});
    if (!settings) {
        // What listens already goes on with what it has: a certificate that has expired is the carrier's to refuse.
        tell(settings.error());
        return m_listener ? Listening::Unchanged : Listening::Failed;
    }
    settings->password = m_password;
    settings->previousPassword = m_previousPassword;
    settings->previousUntil = m_previousUntil;
    const QByteArray digest = digestOf(*settings, m_profile);
    if (m_listener && digest == m_startedWith)
        return Listening::Unchanged;
    m_tally.write(m_listener ? m_listener->counts() : CallbackCounts {});
    m_tally.begin();
    m_listener.reset();
    m_doubted = 0;
    auto listener = std::make_unique<CallbackListener>(*settings, m_inbox);
    connect(listener.get(), &CallbackListener::stored, this, &CallbackPost::stored);
    if (const auto started = listener->start(); !started) {
        if (started.error().code != "listener.bind"_L1 || !isSharedPort())
            tell(started.error());
        return Listening::Failed;
    }
    m_listener = std::move(listener);
    m_startedWith = digest;
    m_upToDate.clear();
    m_told.clear();
    const QString base = callbackBase(m_profile, m_listener->url()).toString();
    if (const auto noted = Processes(m_context.db, m_context.clock).addCallbackUrl(m_context.process, base); !noted)
        qCWarning(lcPost).noquote() << logLine(noted.error());
    return Listening::Started;
}

void CallbackPost::keep()
{
    if (m_closing || !m_opened)
        return;
    const bool started = listen() == Listening::Started;
    if (m_listener) {
        const CallbackCounts counts = m_listener->counts();
        if (counts.unauthorised > std::exchange(m_doubted, counts.unauthorised))
            Q_EMIT passwordDoubted();
    }
    if (started || (m_listener && ++m_turns % kTurnsAVisit == 0))
        visitAll();
}

void CallbackPost::visitAll()
{
    if (std::exchange(m_visiting, true))
        return;
    m_accounts = m_profile.accounts;
    visitNext();
}

void CallbackPost::visitNext()
{
    if (m_accounts.isEmpty() || m_closing || !m_listener)
        return finishVisit();
    const QString account = m_accounts.takeFirst();
    m_client.listCallbacks(account, this, [this, account](const Result<QList<CallbackRegistration>> &present) {
        if (present && m_listener)
            return choose(account, *present);
        if (!present)
            tell(present.error());
        visitNext();
    });
}

void CallbackPost::choose(const QString &account, const QList<CallbackRegistration> &present)
{
    const auto others = Processes(m_context.db, m_context.clock).callbackUrlsOfOthers(m_context.process);
    const QUrl base = callbackBase(m_profile, m_listener->url());
    for (const QString &service : callbackServices()) {
        const std::pair row(account, service);
        switch (registrationVerdict(present, service, callbackUrl(base, service), others.value_or(QStringList()))) {
        case Registration::Shared:
            break;
        case Registration::Own:
            // Once each time that we listen anew: the password that is registered may be an older one.
            if (!m_upToDate.contains(row))
                m_wanted.push_back(row);
            break;
        case Registration::Foreign:
            if (!isLoopback(m_profile.origin)) {
                tell(Error {Error::Kind::Refused, u"callbacks.foreign"_s, {service, account, registeredUrl(present, service)}, {}});
                break;
            }
            [[fallthrough]];
        case Registration::Absent:
            m_wanted.push_back(row);
            break;
        }
    }
    registerNext();
}

void CallbackPost::registerNext()
{
    if (m_wanted.empty() || m_closing || !m_listener) {
        m_wanted.clear();
        return visitNext();
    }
    const auto row = m_wanted.front();
    m_wanted.pop_front();
    const QUrl url = callbackUrl(callbackBase(m_profile, m_listener->url()), row.second);
    m_client.registerCallback(row.first, row.second, url, setting(m_profile, "callbacks.username"_L1), m_password, this,
                              [this, row](const Result<void> &registered) {
                                  if (!registered)
                                      tell(registered.error());
                                  else
                                      noteRegistered(row);
                                  registerNext();
                              });
}

void CallbackPost::noteRegistered(const std::pair<QString, QString> &row)
{
    for (auto *rows : {&m_registered, &m_upToDate}) {
        if (!rows->contains(row))
            *rows << row;
    }
}

void CallbackPost::finishVisit()
{
    m_visiting = false;
    if (m_closing)
        return takeBack();
    tellOnce(m_whenOpen);
}

void CallbackPost::close(std::function<void()> done)
{
    m_closing = true;
    m_keep.stop();
    m_counting.stop();
    m_whenOpen = {};
    m_whenClosed = std::move(done);
    if (m_listener) {
        m_listener->stop();
        m_tally.write(m_listener->counts());
    }
    // A registration that is on its way is taken back too: when its answer is here.
    if (!m_visiting)
        takeBack();
}

void CallbackPost::takeBack()
{
    if (!isLoopback(m_profile.origin))
        m_registered.clear();
    removeNext();
}

void CallbackPost::removeNext()
{
    if (m_registered.isEmpty()) {
        QTimer::singleShot(0, this, [this] { tellOnce(m_whenClosed); });
        return;
    }
    const auto [account, service] = m_registered.takeFirst();
    m_client.removeCallback(account, service, this, [this](const Result<void> &) { removeNext(); });
}
