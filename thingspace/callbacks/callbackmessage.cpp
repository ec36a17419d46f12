#include "thingspace/callbacks/callbackmessage.h"

#include "thingspace/api/carrierfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

bool isCredential(const QString &name)
{
    return name.compare("username"_L1, Qt::CaseInsensitive) == 0 || name.compare("password"_L1, Qt::CaseInsensitive) == 0;
}

QByteArray withoutCredentials(QJsonObject envelope)
{
    const QStringList names = envelope.keys();
    for (const QString &name : names) {
        if (isCredential(name))
            envelope[name] = QString();
    }
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

// Letters and digits only: the carrier's ids come with blanks and hyphens now and then.
QByteArray bareId(const QString &id)
{
    QByteArray bare = id.toLatin1();
    bare.removeIf([](char c) { return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); });
    return bare;
}

// An array, or one object alone (as delete's answers have it).
WireDevice parseIds(const QJsonValue &value)
{
    const QJsonArray list = value.isObject() ? QJsonArray {value} : value.toArray();
    WireDevice device;
    for (const QJsonValueConstRef entry : list) {
        const QByteArray id = bareId(entry[u"id"].toString());
        if (!id.isEmpty())
            device.append({entry[u"kind"].toString().toLower().toUtf8(), id});
    }
    return device;
}

// What the carrier assigned: activateResponse and changeIdentifierResponse are known to (section 10.4), and no member is required.
void readAssigned(CallbackMessage &message, const QJsonObject &deviceResponse)
{
    for (auto member = deviceResponse.begin(); member != deviceResponse.end(); ++member) {
        const bool assigns = member.key().compare("activateResponse"_L1, Qt::CaseInsensitive) == 0
            || member.key().compare("changeIdentifierResponse"_L1, Qt::CaseInsensitive) == 0;
        if (!assigns)
            continue;
        message.assigned = parseIds(member.value()[u"deviceIds"]);
        message.ipAddress = member.value()[u"ipAddress"].toString();
    }
}

bool saysFailed(const QString &status)
{
    return status.compare("Failed"_L1, Qt::CaseInsensitive) == 0 || status.compare("Failure"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<CallbackMessage> parseCallback(const QString &service, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return failure(Error::Kind::Protocol, u"callback.malformed"_s);
    return callbackOf(service, document.object());
}

CallbackMessage callbackOf(const QString &service, QJsonObject envelope)
{
    CallbackMessage message;
    message.service = service;
    const QJsonObject &sent = envelope;
    message.requestId = sent[u"requestId"].toString();
    message.device = parseIds(sent[u"deviceIds"]);
    message.status = sent[u"status"].toString();
    const QJsonValue fault = sent[u"faultResponse"];
    message.failed = fault.isObject() || saysFailed(message.status);
    message.faultCode = codeWithoutService(fault[u"faultcode"].toString());
    message.faultText = fault[u"faultstring"].toString();
    readAssigned(message, sent[u"deviceResponse"].toObject());
    message.deliveryCount = sent[u"callbackCount"].toInt(1);
    message.body = withoutCredentials(std::move(envelope));
    return message;
}
