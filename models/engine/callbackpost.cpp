#include "models/engine/callbackpost.h"

#include "models/engine/processes.h"
#include "models/store/database.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcPost, "thingdesk.engine.callbacks", QtWarningMsg)

namespace {

// The services that changes of today's types are reported by.
const QStringList kServices {u"CarrierService"_s};

QByteArray madeUpPassword()
{
    QByteArray bytes(24, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QList<QHostAddress> addresses(const QString &list)
{
    QList<QHostAddress> result;
    for (const QString &address : list.split(u',', Qt::SkipEmptyParts))
        result << QHostAddress(address.trimmed());
    return result;
}

QUrl serviceUrl(QUrl base, const QString &service)
{
    base.setPath(base.path() + (base.path().endsWith(u'/') ? service : u"/"_s + service));
    return base;
}

} // namespace

CallbackPost::CallbackPost(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_inbox(inbox)
    , m_client(client)
    , m_profile(profile)
{
}

CallbackPost::~CallbackPost() = default;

void CallbackPost::open(const QByteArray &password, std::function<void()> done)
{
    m_done = std::move(done);
    m_opened = true;
    if (!listen(password)) {
        QTimer::singleShot(0, this, [this] { std::exchange(m_done, {})(); });
        return;
    }
    for (const QString &account : m_profile.accounts) {
        for (const QString &service : kServices)
            m_wanted.emplace_back(account, service);
    }
    registerNext();
}

bool CallbackPost::listen(const QByteArray &password)
{
    const QString where = setting(m_profile, "callbacks.listen"_L1);
    // Registering is a changing request to the account: it obeys the switch. Beyond loopback it needs a public URL and TLS.
    if (where == "off"_L1 || !isLoopback(m_profile.origin) || !switchSetting(m_profile, "writes"_L1))
        return false;
    const qsizetype colon = where.lastIndexOf(u':');
    CallbackListenerSettings settings;
    settings.address = QHostAddress(where.first(colon));
    settings.port = quint16(where.sliced(colon + 1).toUInt());
    settings.username = setting(m_profile, "callbacks.username"_L1);
    settings.password = m_password = password.isEmpty() ? madeUpPassword() : password;
    settings.sources = addresses(setting(m_profile, "callbacks.sources"_L1));
    m_listener = std::make_unique<CallbackListener>(settings, m_inbox);
    connect(m_listener.get(), &CallbackListener::stored, this, &CallbackPost::stored);
    if (const auto started = m_listener->start(); !started) {
        qCWarning(lcPost).noquote() << "no callbacks:" << logLine(started.error());
        m_listener.reset();
        return false;
    }
    if (const auto noted = Processes(m_context.db, m_context.clock).setCallbackUrl(m_context.process, m_listener->url().toString()); !noted)
        qCWarning(lcPost).noquote() << logLine(noted.error());
    return true;
}

void CallbackPost::registerNext()
{
    if (m_wanted.empty())
        return std::exchange(m_done, {})();
    const QString account = m_wanted.front().first;
    m_client.listCallbacks(account, this, [this, account](Result<QList<CallbackRegistration>> present) {
        if (present)
            return registerAt(account, *present);
        qCWarning(lcPost).noquote() << "no callbacks for one account:" << logLine(present.error());
        m_wanted.pop_front();
        registerNext();
    });
}

void CallbackPost::registerAt(const QString &account, const QList<CallbackRegistration> &present)
{
    const QString service = m_wanted.front().second;
    m_wanted.pop_front();
    const auto others = Processes(m_context.db, m_context.clock).callbackUrlsOfOthers(m_context.process);
    for (const CallbackRegistration &row : present) {
        const bool shared = others && std::ranges::any_of(*others, [&](const QString &url) { return row.url.startsWith(url); });
        if (row.service == service && shared)
            return registerNext();
    }
    const QUrl url = serviceUrl(m_listener->url(), service);
    m_client.registerCallback(account, service, url, setting(m_profile, "callbacks.username"_L1), m_password, this,
                              [this, account, service](Result<void> registered) {
                                  if (registered)
                                      m_registered << std::pair(account, service);
                                  else
                                      qCWarning(lcPost).noquote() << "no callbacks for one account:" << logLine(registered.error());
                                  registerNext();
                              });
}

void CallbackPost::close(std::function<void()> done)
{
    m_done = std::move(done);
    if (m_listener)
        m_listener->stop();
    removeNext();
}

void CallbackPost::removeNext()
{
    if (m_registered.isEmpty()) {
        QTimer::singleShot(0, this, [this] { std::exchange(m_done, {})(); });
        return;
    }
    const auto [account, service] = m_registered.takeFirst();
    m_client.removeCallback(account, service, this, [this](const Result<void> &) { removeNext(); });
}
