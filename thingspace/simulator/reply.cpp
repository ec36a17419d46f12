#include "thingspace/simulator/reply.h"

#include "thingspace/simulator/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

Reply jsonReply(const QJsonObject &object, int status)
{
    return {status, compact(object)};
}

Reply jsonReply(const QJsonArray &array, int status)
{
    return {status, QJsonDocument(array).toJson(QJsonDocument::Compact)};
}

Reply serviceError(const QByteArray &code, const QByteArray &message)
{
    QByteArray body = "{";
    appendMember(body, "errorCode", "UnifiedWebService." + code);
    body += ',';
    appendMember(body, "errorMessage", message);
    return {400, body + '}'};
}

Reply gatewayFault(int status, const QByteArray &code, const QByteArray &message, const QByteArray &description)
{
    QByteArray body = "{\"fault\":{";
    appendMember(body, "code", code);
    body += ',';
    appendMember(body, "message", message);
    body += ',';
    appendMember(body, "description", description);
    return {status, body + "}}"};
}

Reply xmlFault(int status, const QByteArray &message, const QByteArray &description)
{
    const QByteArray body = "<am:fault xmlns:am=\"http://wso2.org/apimanager\"><am:code>" + QByteArray::number(status == 403 ? 404 : status)
        + "</am:code><am:type>Status report</am:type><am:message>" + message + "</am:message><am:description>" + description
        + "</am:description></am:fault>";
    return {status, body, "application/xml"};
}

Reply htmlError(int status)
{
    const QByteArray number = QByteArray::number(status);
    return {status, "<html><head><title>" + number + "</title></head><body><h1>" + number + " The service is not available</h1></body></html>\n",
        "text/html"};
}

Reply oauthError(int status, const QByteArray &error, const QByteArray &description)
{
    QByteArray body = "{";
    appendMember(body, "error", error);
    body += ',';
    appendMember(body, "error_description", description);
    return {status, body + '}'};
}

Reply throttled(qint64 retryAfterSeconds)
{
    Reply reply = gatewayFault(429, "900800", "Message throttled out", "You have exceeded your quota");
    if (retryAfterSeconds > 0)
        reply.headers.append({"Retry-After", QByteArray::number(retryAfterSeconds)});
    return reply;
}

Reply plainError(int status)
{
    switch (status) {
    case 401:
        return gatewayFault(401, "900901", "Invalid Credentials", "Access failure: the token is not valid");
    case 403:
    case 404:
    case 405:
        return xmlFault(status, "Runtime Error", "No matching resource found for the request");
    case 429:
        return throttled(0);
    case 408:
    case 502:
    case 503:
    case 504:
        return htmlError(status);
    default:
        break;
    }
    if (status >= 200 && status < 300)
        return {status, "{}"};
    Reply reply = serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. An unexpected error occurred.");
    reply.status = status;
    return reply;
}

Reply controlError(int status, const QString &sentence)
{
    return jsonReply(QJsonObject {{u"error"_s, QJsonObject {{u"message"_s, sentence}}}}, status);
}

} // namespace simulator
