#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

/// One changing request as it will go over the wire: what the journal keeps and what is sent, byte for byte. No headers, no secrets.
struct WireRequest
{
    /// "POST" or "PUT".
    QByteArray method;
    /// Path below the origin, e.g. "/api/m2m/v1/devices/actions/suspend".
    QByteArray path;
    QByteArray body;
    bool operator==(const WireRequest &) const = default;
};

/// The identifiers that name one device in a request: kind key ("iccid") and value, at least one.
using WireDevice = QList<std::pair<QByteArray, QByteArray>>;
