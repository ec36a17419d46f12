#pragma once

#include "thingspace/simulator/reply.h"

#include <QUrl>

#include <map>

namespace simulator {

/// Who listens to what (thingspace-api.md 10.1, 10.2): one listener for each service of an account.
class CallbackRegistry
{
public:
    struct Listener
    {
        QByteArray url;
        QByteArray username;
        QByteArray password;
    };

    /// `vendorPorts`: only the ports the carrier reaches (10.5).
    explicit CallbackRegistry(bool vendorPorts) : m_vendorPorts(vendorPorts) { }

    const Listener *find(const QByteArray &account, const QByteArray &service) const;
    Reply list(const QByteArray &account) const;
    /// Overwrites whoever was there. Listeners off this machine are refused: a double stays at home.
    Reply add(const QByteArray &account, const QJsonObject &body);
    Reply remove(const QByteArray &account, const QByteArray &service);

    /// As add, unchecked: a state file being read back.
    void restore(const QByteArray &account, const QByteArray &service, const Listener &listener);

private:
    bool reaches(const QUrl &url) const;

    bool m_vendorPorts;
    std::map<std::pair<QByteArray, QByteArray>, Listener> m_listeners;
};

} // namespace simulator
