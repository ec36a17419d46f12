#include "thingspace/api/callbackregistrations.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<QList<CallbackRegistration>> parseCallbackRegistrations(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return failure(Error::Kind::Protocol, u"callbacks.malformed"_s);
    QList<CallbackRegistration> registrations;
    const QJsonArray list = document.array();
    for (const QJsonValueConstRef value : list)
        registrations.append({value[u"accountName"].toString(), value[u"serviceName"].toString(), value[u"url"].toString(), value[u"username"].toString()});
    return registrations;
}

Result<void> parseCallbackChange(const QByteArray &body)
{
    if (QJsonDocument::fromJson(body).object()[u"serviceName"].toString().isEmpty())
        return failure(Error::Kind::Protocol, u"callbacks.malformed"_s);
    return {};
}
