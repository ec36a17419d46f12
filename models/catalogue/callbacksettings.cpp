#include "models/catalogue/callbacksettings.h"

#include "models/values/callbackvalues.h"
#include "thingspace/callbacks/listenercertificate.h"
#include "thingspace/callbacks/outsidenotice.h"

using namespace Qt::StringLiterals;

namespace {

Result<std::optional<HttpServer::Tls>> certificateOf(const Profile &profile, const QDateTime &nowUtc)
{
    const QString certificate = setting(profile, "callbacks.certificate"_L1);
    const QString key = setting(profile, "callbacks.key"_L1);
    if (certificate.isEmpty() && key.isEmpty())
        return std::nullopt;
    if (key.isEmpty())
        return failure(Error::Kind::Usage, u"callbacks.needs-key"_s, {certificate});
    if (certificate.isEmpty())
        return failure(Error::Kind::Usage, u"callbacks.needs-certificate"_s, {key});
    return readCertificate(certificate, key, nowUtc).map([](const HttpServer::Tls &tls) { return std::optional(tls); });
}

} // namespace

Result<CallbackListenerSettings> callbackSettings(const Profile &profile, const QDateTime &nowUtc)
{
    // Values of an older version may be there that would be refused today.
    for (const QString &key : {u"callbacks.listen"_s, u"callbacks.url"_s, u"callbacks.sources"_s, u"callbacks.proxy"_s}) {
        if (auto checked = callbackvalues::check(profile, key, setting(profile, QLatin1StringView(key.toLatin1()))); !checked)
            return failure(checked.error());
    }
    const auto place = callbackvalues::place(setting(profile, "callbacks.listen"_L1));
    if (!place)
        return failure(Error::Kind::Usage, u"callbacks.off"_s, {profile.name});
    auto tls = certificateOf(profile, nowUtc);
    if (!tls)
        return failure(tls.error());
    CallbackListenerSettings settings;
    settings.address = place->address;
    settings.port = place->port;
    settings.username = setting(profile, "callbacks.username"_L1);
    settings.sources = *SourceList::parse(setting(profile, "callbacks.sources"_L1));
    settings.proxies = *SourceList::parse(setting(profile, "callbacks.proxy"_L1));
    settings.tls = std::move(*tls);
    if (!settings.address.isLoopback() && !settings.tls && settings.proxies.isEmpty())
        return failure(Error::Kind::Usage, u"callbacks.open"_s, {setting(profile, "callbacks.listen"_L1)});
    if (!isLoopback(profile.origin) && setting(profile, "callbacks.url"_L1).isEmpty())
        return failure(Error::Kind::Usage, u"callbacks.needs-url"_s, {profile.name});
    return settings;
}

std::optional<Error> callbackProblem(const Profile &profile, const QDateTime &nowUtc)
{
    if (!callbackvalues::isOn(profile))
        return {};
    const auto settings = callbackSettings(profile, nowUtc);
    return settings ? std::nullopt : std::optional(settings.error());
}

QUrl callbackBase(const Profile &profile, const QUrl &listener)
{
    const QString set = setting(profile, "callbacks.url"_L1);
    if (set.isEmpty())
        return listener;
    // The listener answers under /callbacks; a proxy may put something before it.
    QUrl base(set);
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith("/callbacks"_L1))
        path += "/callbacks"_L1;
    base.setPath(path);
    return base;
}

QUrl callbackUrl(QUrl base, const QString &service)
{
    base.setPath(base.path() + u'/' + service);
    return base;
}

const QStringList &callbackServices()
{
    static const QStringList services {u"CarrierService"_s, kExternalService, kResumeService};
    return services;
}
