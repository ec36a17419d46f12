#pragma once

#include "thingspace/basics/result.h"

#include <QHostAddress>
#include <QList>
#include <QString>

/// Addresses and networks, as `3.87.163.45, 10.0.0.0/8, 2001:db8::/32`: who may speak.
class SourceList
{
public:
    SourceList() = default;

    /// With commas between; empty: nobody is named. Errors: Usage "callbacks.source" (the entry that is neither address nor network).
    static Result<SourceList> parse(const QString &text);

    bool isEmpty() const { return m_networks.isEmpty(); }
    /// ::ffff:127.0.0.1 is 127.0.0.1.
    bool holds(const QHostAddress &peer) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks;
};
