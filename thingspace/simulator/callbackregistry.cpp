#include "thingspace/simulator/callbackregistry.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr std::array kServices {
    "CarrierService", "DeviceService", "DeviceUsage", "DeviceSuspensionStatus", "StateService", "DevicePRLInformation",
    "DeviceProfileService", "DiagnosticsService", "EnhancedConnectivityService", "ExtendedEnhancedConnectivityService",
    "SMSDeliveryConfirmation", "NiddService", "ExternalProvisioningChanges", "ResumeTrackingNotification", "AlertService",
    "SubscriptionNotificationService", "PromoChanges", "DevicePromoUsage", "IntelligenceService", "NetworkEventService", "PwnService",
    "QoS", "VIPCallbackService",
};

bool isVendorPort(int port)
{
    return port == 80 || port == 443 || (port >= 9001 && port <= 9006) || (port >= 50551 && port <= 50559) || (port >= 28200 && port <= 28220);
}

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || host == u"::1" || (host.startsWith(u"127.") && host.count(u'.') == 3);
}

QJsonObject listed(const QByteArray &account, const QByteArray &service)
{
    return {{u"accountName"_s, QString::fromUtf8(account)}, {u"serviceName"_s, QString::fromUtf8(service)}};
}

} // namespace

const CallbackRegistry::Listener *CallbackRegistry::find(const QByteArray &account, const QByteArray &service) const
{
    const auto found = m_listeners.find({account, service});
    return found == m_listeners.end() ? nullptr : &found->second;
}

Reply CallbackRegistry::list(const QByteArray &account) const
{
    QJsonArray array;
    for (const auto &[key, listener] : m_listeners) {
        if (key.first != account)
            continue;
        QJsonObject object = listed(account, key.second);
        object[u"url"] = QString::fromUtf8(listener.url);
        if (!listener.username.isEmpty())
            object[u"username"] = QString::fromUtf8(listener.username);
        if (!listener.password.isEmpty())
            object[u"password"] = QString::fromUtf8(listener.password);
        array.append(object);
    }
    return jsonReply(array);
}

bool CallbackRegistry::reaches(const QUrl &url) const
{
    const bool secure = url.scheme() == u"https";
    return (secure || url.scheme() == u"http") && isThisMachine(url.host()) && (!m_vendorPorts || isVendorPort(url.port(secure ? 443 : 80)));
}

Reply CallbackRegistry::add(const QByteArray &account, const QJsonObject &body)
{
    const QByteArray service = body[u"name"].toString().toUtf8();
    if (std::find(kServices.begin(), kServices.end(), service) == kServices.end())
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. There is no callback service of that name.");
    const QByteArray url = body[u"url"].toString().toUtf8();
    if (!reaches(QUrl(QString::fromUtf8(url), QUrl::StrictMode)))
        return serviceError("REQUEST_FAILED.UnexpectedError",
            m_vendorPorts ? "REQUEST_FAILED. The URL must be http or https, on this machine, on a port the carrier reaches."
                          : "REQUEST_FAILED. The URL must be http or https, on this machine.");
    restore(account, service, {url, body[u"username"].toString().toUtf8(), body[u"password"].toString().toUtf8()});
    return jsonReply(listed(account, service));
}

Reply CallbackRegistry::remove(const QByteArray &account, const QByteArray &service)
{
    if (!m_listeners.erase({account, service}))
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. No listener is registered for that service.");
    return jsonReply(listed(account, service));
}

void CallbackRegistry::restore(const QByteArray &account, const QByteArray &service, const Listener &listener)
{
    m_listeners[{account, service}] = listener;
}

} // namespace simulator
