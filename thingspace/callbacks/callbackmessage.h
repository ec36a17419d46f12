#pragma once

#include "thingspace/api/wirerequest.h"
#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// One callback (thingspace-api.md 10.3), its password blanked before anything else sees it.
struct CallbackMessage
{
    /// The service it was registered for, from the URL's last segment: "CarrierService" …
    QString service;
    QString requestId;
    /// Identifiers of the device, kinds lower-cased, digits only.
    WireDevice device;
    /// `faultResponse` decides, not `status`.
    bool failed = false;
    /// faultcode without its first segment; empty on success.
    QString faultCode;
    QString faultText;
    QString status;
    /// Identifiers that the carrier assigned or changed (activateResponse, changeIdentifierResponse), and the address.
    WireDevice assigned;
    QString ipAddress;
    int deliveryCount = 1;
    /// The body as received, with the values of username and password emptied.
    QByteArray body;
};

/// Errors: Protocol "callback.malformed".
Result<CallbackMessage> parseCallback(const QString &service, const QByteArray &body);

/// The same of an envelope that is read already.
CallbackMessage callbackOf(const QString &service, QJsonObject envelope);

/// Where received callbacks are stored before they are answered. Implemented by models/engine.
/// Called on the thread of the listener's owner; must have committed durably when it returns.
class CallbackSink
{
public:
    virtual ~CallbackSink() = default;

    /// Stores a batch; errors make the listener answer 503 so that the carrier sends again.
    virtual Result<void> store(const QList<CallbackMessage> &messages) = 0;
};
