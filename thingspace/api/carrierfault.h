#pragma once

#include "thingspace/basics/error.h"

#include <QByteArray>
#include <QString>

struct HttpAnswer;

/// What an unfriendly answer says, whatever envelope it came in (thingspace-api.md 11.1); also what takes an answer's place.
struct CarrierFault
{
    enum class Envelope {
        None, ///< an empty body
        Service, ///< {"errorCode","errorMessage"}
        Gateway, ///< {"fault":{"code","message","description"}}, or the same as <am:fault> XML
        Html, ///< a page of somebody between
        Other, ///< anything else, JSON without either envelope included
        // Not the envelope of any answer: readFault never says these.
        NeverLeft, ///< no answer, and no byte of the request was written
        Broken, ///< no answer, or half of one, after bytes may have been written
        Callback, ///< a message's faultResponse (10.3)
        Done, ///< a callback without a fault, a request status or a device's row of a synchronous answer that says Success
        RowFault, ///< a device's row of a synchronous answer that says Failed
    };
    Envelope envelope = Envelope::Other;
    int status = 0;
    /// Service, Callback: errorCode without its first segment (the service's name). Gateway: fault code. NeverLeft, Broken: a code of ours
    /// ("network.connect" …). Else empty.
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
