#include "thingspace/auth/authanswers.h"

#include "thingspace/http/answerform.h"
#include "thingspace/http/excerpt.h"
#include "thingspace/http/httprequest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> notJson(const HttpAnswer &answer)
{
    const Error::Kind kind = answer.status < 300 ? Error::Kind::Protocol : Error::Kind::Http;
    switch (answerForm(answer.contentType, answer.body)) {
    case AnswerForm::Html:
        return Error {kind, u"answer.html"_s, {QString::number(answer.status)}, {}, answer.status};
    case AnswerForm::Xml:
        return Error {kind, u"answer.xml"_s, {QString::number(answer.status)}, {}, answer.status};
    default:
        return {};
    }
}

QJsonObject objectOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

Error statusError(const HttpAnswer &answer)
{
    if (auto form = notJson(answer))
        return *form;
    Error error {Error::Kind::Http, u"http.status"_s, {QString::number(answer.status)}, {}, answer.status};
    error.retryAfter = answer.retryAfter;
    return error;
}

std::optional<SignInFault> passing(const HttpAnswer &answer)
{
    if (answer.status == 429) {
        Error error {Error::Kind::Http, u"http.throttled"_s, {}, {}, answer.status};
        error.retryAfter = answer.retryAfter;
        return SignInFault {SignInFault::Meaning::Throttled, error};
    }
    if (answer.status == 408 || answer.status >= 500)
        return SignInFault {SignInFault::Meaning::Passing, statusError(answer)};
    return {};
}

// "Service.CODE" without the service; the code alone where there is no dot.
QString codeOf(const QString &errorCode)
{
    return errorCode.sliced(errorCode.indexOf(u'.') + 1);
}

SignInFault refusedFor(const QString &ours, const QString &theirs, const QString &text, int status)
{
    return {SignInFault::Meaning::Credentials, {Error::Kind::Service, ours, {theirs}, maskedDigits(text), status}};
}

} // namespace

Result<TokenGrant> parseTokenGrant(const HttpAnswer &answer)
{
    if (auto error = notJson(answer))
        return failure(*error);
    const QJsonObject object = objectOf(answer);
    TokenGrant grant;
    grant.token = object[u"access_token"].toString().toUtf8();
    if (grant.token.isEmpty())
        return failure({Error::Kind::Protocol, u"token.malformed"_s, {}, {}, answer.status});
    const QJsonValue expiresIn = object[u"expires_in"];
    grant.expiresIn = std::chrono::seconds(expiresIn.isString() ? expiresIn.toString().toLongLong() : expiresIn.toInteger(3600));
    return grant;
}

Result<QByteArray> parseSession(const HttpAnswer &answer)
{
    if (auto error = notJson(answer))
        return failure(*error);
    const QByteArray session = objectOf(answer)[u"sessionToken"].toString().toUtf8();
    if (session.isEmpty())
        return failure({Error::Kind::Protocol, u"login.malformed"_s, {}, {}, answer.status});
    return session;
}

SignInFault judgeToken(const HttpAnswer &answer)
{
    if (auto fault = passing(answer))
        return *fault;
    const QJsonObject object = objectOf(answer);
    const QString oauth = object[u"error"].toString();
    if (!oauth.isEmpty() && (answer.status == 400 || answer.status == 401))
        return refusedFor(u"token.refused"_s, oauth, object[u"error_description"].toString(), answer.status);
    if (answer.status == 401)
        return refusedFor(u"token.refused"_s, object[u"fault"][u"code"].toVariant().toString(), {}, answer.status);
    return {SignInFault::Meaning::Other, statusError(answer)};
}

SignInFault judgeLogin(const HttpAnswer &answer)
{
    if (auto fault = passing(answer))
        return *fault;
    const QJsonObject object = objectOf(answer);
    const QString gateway = object[u"fault"][u"code"].toVariant().toString();
    if (!gateway.isEmpty() || (answer.status == 401 && !object.contains(u"errorCode")))
        return {SignInFault::Meaning::Bearer, {Error::Kind::Http, u"gateway.fault"_s, {gateway}, {}, answer.status}};
    const QString errorCode = object[u"errorCode"].toString();
    if (!errorCode.isEmpty() && answer.status < 500)
        return refusedFor(u"login.refused"_s, codeOf(errorCode), object[u"errorMessage"].toString(), answer.status);
    return {SignInFault::Meaning::Other, statusError(answer)};
}
