#include "thingspace/api/carrierfault.h"

#include "thingspace/http/answerform.h"
#include "thingspace/http/excerpt.h"
#include "thingspace/http/httprequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

CarrierFault readJson(const QByteArray &body)
{
    CarrierFault fault;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString errorCode = object[u"errorCode"].toString();
    if (!errorCode.isEmpty()) {
        fault.envelope = CarrierFault::Envelope::Service;
        fault.code = codeWithoutService(errorCode);
        fault.text = object[u"errorMessage"].toString();
    } else if (object[u"fault"].isObject()) {
        fault.envelope = CarrierFault::Envelope::Gateway;
        fault.code = object[u"fault"][u"code"].toVariant().toString();
        fault.text = object[u"fault"][u"message"].toString();
    }
    return fault;
}

// <am:fault xmlns:am="…"><am:code>404</am:code><am:type>…</am:type><am:message>…</am:message><am:description>…
CarrierFault readXml(const QByteArray &body)
{
    CarrierFault fault;
    fault.xml = true;
    QXmlStreamReader xml(body);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "fault"_L1)
            fault.envelope = CarrierFault::Envelope::Gateway;
        else if (xml.name() == "code"_L1)
            fault.code = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == "message"_L1)
            fault.text = xml.readElementText(QXmlStreamReader::SkipChildElements);
    }
    if (xml.hasError())
        fault.envelope = CarrierFault::Envelope::Other;
    return fault;
}

} // namespace

CarrierFault readFault(const HttpAnswer &answer)
{
    CarrierFault fault;
    switch (answerForm(answer.contentType, answer.body)) {
    case AnswerForm::Empty:
        fault.envelope = CarrierFault::Envelope::None;
        break;
    case AnswerForm::Json:
        fault = readJson(answer.body);
        break;
    case AnswerForm::Xml:
        fault = readXml(answer.body);
        break;
    case AnswerForm::Html:
        fault.envelope = CarrierFault::Envelope::Html;
        break;
    case AnswerForm::Other:
        break;
    }
    fault.status = answer.status;
    return fault;
}

QString codeWithoutService(const QString &errorCode)
{
    if (errorCode.startsWith("INPUT_INVALID"_L1) || errorCode.startsWith("REQUEST_"_L1))
        return errorCode;
    const QString code = errorCode.sliced(errorCode.indexOf(u'.') + 1);
    // A service and nothing behind it: better that word than none.
    return code.isEmpty() ? errorCode : code;
}

Error errorOf(const CarrierFault &fault, const HttpAnswer &answer)
{
    const QString status = QString::number(answer.status);
    const bool success = answer.status >= 200 && answer.status < 300;
    Error error {success ? Error::Kind::Protocol : Error::Kind::Http, u"http.status"_s, {status}, maskedDigits(fault.text), answer.status};
    error.retryAfter = answer.retryAfter;
    if (answer.status == 429) {
        error.code = u"http.throttled"_s;
    } else if (fault.envelope == CarrierFault::Envelope::Service) {
        error.kind = Error::Kind::Service;
        error.code = fault.code;
        error.arguments.clear();
    } else if (fault.envelope == CarrierFault::Envelope::Html) {
        error.code = u"answer.html"_s;
    } else if (fault.xml) {
        error.code = u"answer.xml"_s;
    } else if (fault.envelope == CarrierFault::Envelope::Gateway) {
        error.code = u"gateway.fault"_s;
        error.arguments = {fault.code};
    } else if (success) {
        error.code = u"answer.malformed"_s;
    }
    return error;
}
