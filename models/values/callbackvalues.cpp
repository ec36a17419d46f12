#include "models/values/callbackvalues.h"

#include "thingspace/http/sourcelist.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

Result<void> checkUrl(const Profile &profile, const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool plain = !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    const bool secure = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || !plain || (!secure && url.scheme() != "http"_L1))
        return failure(Error::Kind::Usage, u"callbacks.url"_s, {value});
    if (isLoopback(profile.origin))
        return {};
    if (!secure)
        return failure(Error::Kind::Usage, u"callbacks.insecure"_s, {value});
    if (!callbackvalues::isCarrierPort(url.port(443)))
        return failure(Error::Kind::Usage, u"callbacks.port"_s, {QString::number(url.port(443))});
    return {};
}

} // namespace

namespace callbackvalues {

std::optional<Place> place(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return {};
    QString host = text.first(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    const QHostAddress address(host);
    bool isNumber = false;
    const ushort port = text.sliced(colon + 1).toUShort(&isNumber);
    if (address.isNull() || !isNumber || bracketed != (address.protocol() == QHostAddress::IPv6Protocol))
        return {};
    return Place {address, port};
}

bool isCarrierPort(int port)
{
    struct Range { int first; int last; };
    static constexpr std::array kRanges {Range {80, 80}, Range {443, 443}, Range {9001, 9006}, Range {50551, 50559}, Range {28200, 28220}};
    return std::ranges::any_of(kRanges, [port](const Range &range) { return port >= range.first && port <= range.last; });
}

Result<void> check(const Profile &profile, const QString &key, const QString &value)
{
    if (key == "callbacks.listen"_L1 && value != "off"_L1 && !place(value))
        return failure(Error::Kind::Usage, u"profile.value"_s, {key, value, u"off, 127.0.0.1:9001, 0.0.0.0:443, [::1]:9001"_s});
    if (key == "callbacks.url"_L1 && !value.isEmpty())
        return checkUrl(profile, value);
    if (key == "callbacks.sources"_L1 || key == "callbacks.proxy"_L1)
        return SourceList::parse(value).map([](const SourceList &) {});
    return {};
}

bool isOn(const Profile &profile)
{
    return setting(profile, "callbacks.listen"_L1) != "off"_L1;
}

} // namespace callbackvalues
