#include "thingspace/http/originrule.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<void> checkOrigin(const QUrl &origin)
{
    const bool knownScheme = origin.scheme() == "https"_L1 || origin.scheme() == "http"_L1;
    const bool bare = (origin.path().isEmpty() || origin.path() == "/"_L1) && !origin.hasQuery() && !origin.hasFragment();
    if (!origin.isValid() || !knownScheme || origin.host().isEmpty() || !bare || !origin.userInfo().isEmpty())
        return failure(Error::Kind::Refused, u"origin.invalid"_s, {origin.host()});
    if (origin.scheme() == "http"_L1 && !isLoopback(origin))
        return failure(Error::Kind::Refused, u"origin.insecure"_s, {origin.host()});
    return {};
}
