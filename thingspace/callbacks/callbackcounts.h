#pragma once

#include <QtGlobal>

/// What became of deliveries, by outcome. Each is answered with its own status.
struct CallbackCounts
{
    quint64 accepted = 0;
    /// 401: user name or password.
    quint64 unauthorised = 0;
    /// 403: from an address that may not speak.
    quint64 forbidden = 0;
    /// 400: no JSON object.
    quint64 malformed = 0;
    /// 404 and 405.
    quint64 elsewhere = 0;
    /// 503: not stored, to be delivered again.
    quint64 unstored = 0;

    quint64 refused() const { return unauthorised + forbidden + malformed + elsewhere; }
    bool operator==(const CallbackCounts &) const = default;
};
