#include "thingspace/http/httperrors.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

bool isAnswer(QNetworkReply::NetworkError error)
{
    // Qt numbers the content errors from 201 (AccessDenied … UnknownContent 299) and the server's from 401 (InternalServer … 499);
    // 205 among them is its own refusal to repeat a body, and status 400 is among the protocol's.
    const int number = static_cast<int>(error);
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
        || (number > 200 && number < 300 && error != QNetworkReply::ContentReSendError) || (number > 400 && number < 500);
}

Error networkError(QNetworkReply::NetworkError error, int status, const QString &host, const QString &detail)
{
    QString code = u"network.failed"_s;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        code = u"network.host"_s;
        break;
    case QNetworkReply::ConnectionRefusedError:
        code = u"network.connect"_s;
        break;
    case QNetworkReply::SslHandshakeFailedError:
        code = u"network.tls"_s;
        break;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        code = u"network.timeout"_s;
        break;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        code = status > 0 ? u"answer.truncated"_s : u"network.reset"_s;
        break;
    default:
        break;
    }
    return {Error::Kind::Network, code, {host}, detail, status};
}

bool provesNothingSent(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError || error == QNetworkReply::ConnectionRefusedError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::TimeoutError
        || error == QNetworkReply::OperationCanceledError;
}

QDateTime parseHttpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::utc());
    return date;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &nowUtc)
{
    if (value.isEmpty())
        return {};
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    constexpr qint64 kDay = 86'400; // a header may ask for nonsense; a day is the longest we take it at its word
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, kDay));
    const QDateTime until = parseHttpDate(value);
    if (!until.isValid())
        return {};
    return std::chrono::seconds(std::clamp<qint64>(nowUtc.secsTo(until), 0, kDay));
}
