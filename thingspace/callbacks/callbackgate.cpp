#include "thingspace/callbacks/callbackgate.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPathPrefix = "/callbacks/"_L1;

// The service is what follows, one segment of letters and digits; empty where the path is another.
QString serviceOf(const QByteArray &path)
{
    const QString text = QString::fromLatin1(path);
    if (!text.startsWith(kPathPrefix))
        return {};
    const QString service = text.sliced(kPathPrefix.size());
    const bool plain = service.size() <= 64 && std::all_of(service.begin(), service.end(), [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 128; });
    return plain ? service : QString();
}

QString credential(const QJsonObject &envelope, QStringView wanted)
{
    for (auto member = envelope.begin(); member != envelope.end(); ++member) {
        if (member.key().compare(wanted, Qt::CaseInsensitive) == 0)
            return member.value().toString();
    }
    return {};
}

} // namespace

bool sameSecret(const QByteArray &given, const QByteArray &expected)
{
    // Digests are of one length, so neither length nor content of the secret shows in the time taken.
    const QByteArray a = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

int statusOf(CallbackGate::Verdict verdict)
{
    switch (verdict) {
    case CallbackGate::Verdict::Accepted:
        return 200;
    case CallbackGate::Verdict::NotFound:
        return 404;
    case CallbackGate::Verdict::MethodNotAllowed:
        return 405;
    case CallbackGate::Verdict::Forbidden:
        return 403;
    case CallbackGate::Verdict::Malformed:
        return 400;
    case CallbackGate::Verdict::Unauthorised:
        return 401;
    }
    Q_UNREACHABLE();
}

CallbackGate::CallbackGate(CallbackListenerSettings settings) : m_settings(std::move(settings))
{
}

CallbackGate::Verdict CallbackGate::judge(const QByteArray &method, const QByteArray &path, const QString &peer, const QByteArray &forwardedFor,
                                          const QByteArray &body, const QDateTime &nowUtc, CallbackMessage &message) const
{
    if (!maySpeak(peer, forwardedFor))
        return Verdict::Forbidden;
    const QString service = serviceOf(path);
    if (service.isEmpty())
        return Verdict::NotFound;
    if (method != "POST")
        return Verdict::MethodNotAllowed;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return Verdict::Malformed;
    if (!knowsThePassword(document.object(), nowUtc))
        return Verdict::Unauthorised;
    message = callbackOf(service, document.object());
    return Verdict::Accepted;
}

bool CallbackGate::maySpeak(const QString &peer, const QByteArray &forwardedFor) const
{
    QHostAddress speaker(peer);
    if (!m_settings.proxies.isEmpty()) {
        if (!m_settings.proxies.holds(speaker))
            return false;
        // What stands before the last hop came with the request, and anybody may have written it.
        speaker = QHostAddress(QString::fromLatin1(forwardedFor.sliced(forwardedFor.lastIndexOf(',') + 1).trimmed()));
        if (speaker.isNull())
            return false;
    }
    return m_settings.sources.isEmpty() || m_settings.sources.holds(speaker);
}

bool CallbackGate::knowsThePassword(const QJsonObject &envelope, const QDateTime &nowUtc) const
{
    const QByteArray given = credential(envelope, u"password").toUtf8();
    const bool user = sameSecret(credential(envelope, u"username").toUtf8(), m_settings.username.toUtf8());
    const bool current = sameSecret(given, m_settings.password);
    const bool inTime = !m_settings.previousPassword.isEmpty() && m_settings.previousUntil.isValid() && nowUtc < m_settings.previousUntil;
    const bool previous = sameSecret(given, m_settings.previousPassword);
    return user && (current || (previous && inTime));
}
