#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include "thingspace/api/wirerequest.h"

#include <chrono>
#include <optional>

/// What became of one changing request, as far as its sender can know (engine-protocol.md 4). The table that decides is faults.h.
struct SendOutcome
{
    enum class Fate {
        NeverSent, ///< no byte written: DNS, connect, TLS, no valid session
        Refused, ///< answered, and proven not executed
        Accepted, ///< 2xx with a requestId: accepted for processing, nothing more
        Answered, ///< 2xx with a result for each device (add, delete)
        Unknown, ///< all else: time-out, reset, 408, 5xx, UnexpectedError, 2xx without an id, unreadable body
    };

    /// Whether what the carrier refused concerns the request as a whole or one of its devices.
    enum class Scope { Request, Device };

    /// What would help a refused request.
    enum class Remedy {
        Repeat, ///< wait (retryAfter, or a back-off) and send again: 429, gateway 401, session codes
        NewData, ///< the operator must change something
        None, ///< final
    };

    /// One row of a synchronous answer (thingspace-api.md 4.1, 4.5).
    struct Row
    {
        WireDevice device;
        bool succeeded = false;
        /// The carrier's text for a failed row, else empty.
        QString text;
    };

    Fate fate = Fate::Unknown;
    Scope scope = Scope::Request;
    Remedy remedy = Remedy::None;
    /// 0: never answered.
    int httpStatus = 0;
    /// errorCode without its first segment, a gateway code, or one of ours ("network.timeout", "network.reset", "network.connect" …).
    QString code;
    /// errorMessage, or a short untranslated description.
    QString text;
    /// Fate::Accepted only.
    QString requestId;
    /// Fate::Answered only.
    QList<Row> rows;
    /// The first bytes of the answer's body, at most 1,000, credential values removed.
    QByteArray excerpt;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::chrono::milliseconds roundTrip {0};
};
