#pragma once

#include "thingspace/basics/error.h"

#include <QByteArray>
#include <QString>

struct HttpAnswer;

/// What an unfriendly answer says, whatever envelope it came in (thingspace-api.md 11.1).
struct CarrierFault
{
    enum class Envelope {
        None, ///< an empty body
        Service, ///< {"errorCode","errorMessage"}
        Gateway, ///< {"fault":{"code","message","description"}}, or the same as <am:fault> XML
        Html, ///< a page of somebody between
        Other, ///< anything else, JSON without either envelope included
    };
    Envelope envelope = Envelope::Other;
    int status = 0;
    /// Service: errorCode without its first segment (the service's name). Gateway: fault code. Else empty.
    QString code;
    QString text;
    /// A gateway fault that came as XML, or XML not understood.
    bool xml = false;
};

CarrierFault readFault(const HttpAnswer &answer);

/// "UnifiedWebService.REQUEST_FAILED.X" is "REQUEST_FAILED.X": service names differ for the same code. A text that begins with a
/// class (INPUT_INVALID, REQUEST_…) has no service name and stays.
QString codeWithoutService(const QString &errorCode);

/// As an Error for whoever read: Service (the carrier's code); Http "http.throttled", "gateway.fault" (argument: its code),
/// "answer.html", "answer.xml" (argument: the status), "http.status" (argument: the status); Protocol "answer.malformed" (a 2xx that is none).
Error errorOf(const CarrierFault &fault, const HttpAnswer &answer);
