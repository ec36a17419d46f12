#include "tests/bench/rawpages.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <string_view>
#include <utility>

namespace {

QByteArray textOf(const QByteArray &json, const char *name)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1StringView(name)).toString().toUtf8();
}

bool hasMore(const QByteArray &page)
{
    // Written first, and long before the devices.
    return std::string_view(page.constData(), size_t(std::min<qsizetype>(page.size(), 64))).find("\"hasMoreData\":true") != std::string_view::npos;
}

/// The last row's number: rows come in its order.
qint64 cursorOf(const QByteArray &page)
{
    const std::string_view text(page.constData(), size_t(page.size()));
    const size_t key = text.rfind("\"DeviceId\"");
    if (key == std::string_view::npos)
        return 0;
    const size_t value = text.find("\"value\":\"", key);
    return value == std::string_view::npos ? 0 : std::strtoll(text.data() + value + 9, nullptr, 10);
}

} // namespace

bool RawPages::signIn()
{
    m_http.setHeaders("Authorization: Basic " + QByteArray("key:secret").toBase64() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n");
    if (!m_http.send("POST", "/api/ts/v1/oauth2/token", "grant_type=client_credentials"))
        return false;
    const QByteArray bearer = "Authorization: Bearer " + textOf(m_http.receive(), "access_token") + "\r\n";
    m_http.setHeaders(bearer);
    if (!m_http.send("POST", "/api/m2m/v1/session/login", R"({"username":"user","password":"password"})"))
        return false;
    const QByteArray session = textOf(m_http.receive(), "sessionToken");
    m_http.setHeaders(bearer + "VZ-M2M-Token: " + session + "\r\n");
    return !session.isEmpty();
}

bool RawPages::readAll(const QByteArrayList &accounts, const std::function<void(const QByteArray &)> &take)
{
    for (const QByteArray &account : accounts) {
        if (!readAccount(account, take))
            return false;
    }
    return true;
}

bool RawPages::ask(const QByteArray &account, qint64 after)
{
    return m_http.send("POST", "/api/m2m/v1/devices/actions/list",
                       "{\"accountName\":\"" + account + "\",\"largestDeviceIdSeen\":" + QByteArray::number(after) + ",\"maxNumberOfDevices\":2000}");
}

bool RawPages::readAccount(const QByteArray &account, const std::function<void(const QByteArray &)> &take)
{
    QByteArray page;
    QByteArray spare;
    bool more = ask(account, 0);
    while (more) {
        page = m_http.receive(std::exchange(spare, {}));
        if (page.isNull() || m_http.status() / 100 != 2)
            return false;
        m_bytes += page.size();
        more = hasMore(page) && ask(account, cursorOf(page));
        take(page);
        spare = std::move(page);
    }
    return true;
}
