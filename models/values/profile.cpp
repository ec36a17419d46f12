#include "models/values/profile.h"

#include "models/values/callbackvalues.h"
#include "models/values/waves.h"
#include "thingspace/basics/duration.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using enum ProfileKeyKind;

constexpr auto kSources = "3.87.163.45,3.91.119.203,54.197.62.209,35.165.205.14,54.200.43.232,34.216.81.234,137.117.33.109,168.62.173.153"_L1;
constexpr qint64 kMinute = 60'000;

// The table of contract section 1; the caps are the carrier's (thingspace-api.md 13).
constexpr std::array kKeys {
    ProfileKey {"writes"_L1, Switch, "off"_L1, "on"_L1},
    ProfileKey {"batch"_L1, Count, "200"_L1, "200"_L1, 1, 200},
    ProfileKey {"batch.activate"_L1, Count, "1000"_L1, "1000"_L1, 1, 10'000},
    ProfileKey {"batch.delete"_L1, Count, "100"_L1, "100"_L1, 1, 100},
    ProfileKey {"batch.availability"_L1, Count, "2000"_L1, "2000"_L1, 1, 2000},
    ProfileKey {"pace.writes"_L1, Rate, "60"_L1, "unlimited"_L1, 1},
    ProfileKey {"pace.activations"_L1, Rate, "100"_L1, "unlimited"_L1, 1},
    ProfileKey {"pace.reads"_L1, Rate, "120"_L1, "unlimited"_L1, 1},
    ProfileKey {"timeout"_L1, Duration, "60s"_L1, "10s"_L1, 100, 10 * kMinute},
    ProfileKey {"look.first"_L1, Duration, "15s"_L1, "1s"_L1, 1},
    ProfileKey {"look.max"_L1, Duration, "5min"_L1, "10s"_L1, 1},
    ProfileKey {"look.deadline"_L1, Duration, "24h"_L1, "24h"_L1, 1},
    ProfileKey {"list-lag"_L1, Duration, "5min"_L1, "0s"_L1, kMinute},
    ProfileKey {"callbacks.listen"_L1, Text, "off"_L1, "127.0.0.1:0"_L1},
    ProfileKey {"callbacks.url"_L1, Text, ""_L1, ""_L1},
    ProfileKey {"callbacks.username"_L1, Text, ""_L1, ""_L1},
    ProfileKey {"callbacks.certificate"_L1, Text, ""_L1, ""_L1},
    ProfileKey {"callbacks.key"_L1, Text, ""_L1, ""_L1},
    ProfileKey {"callbacks.proxy"_L1, Text, ""_L1, ""_L1},
    ProfileKey {"callbacks.sources"_L1, Text, kSources, "127.0.0.1"_L1},
    ProfileKey {"waves"_L1, Waves, "off"_L1, "off"_L1},
    ProfileKey {"brake.failures"_L1, Share, "off"_L1, "off"_L1},
    ProfileKey {"brake.destructive"_L1, Limit, "off"_L1, "off"_L1, 1},
    ProfileKey {"service-type"_L1, Text, "4G"_L1, "4G"_L1},
};

const ProfileKey *find(QStringView name)
{
    const auto row = std::ranges::find_if(kKeys, [name](const ProfileKey &key) { return name == key.name; });
    return row == kKeys.end() ? nullptr : &*row;
}

/// A whole number within the key's bounds. A live profile is held to `least`, one on loopback only to 0 or 1.
std::optional<qint64> wholeNumber(const ProfileKey &key, const QString &value)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (!ok || number < std::max<qint64>(key.least, 0) || (key.most >= 0 && number > key.most))
        return {};
    return number;
}

std::optional<QString> normalised(const ProfileKey &key, const QString &value, bool loopback)
{
    switch (key.kind) {
    case Switch:
        return value == "on"_L1 || value == "off"_L1 ? std::optional(value) : std::nullopt;
    case Count:
        if (const auto number = wholeNumber(key, value))
            return QString::number(*number);
        return {};
    case Rate:
        if (value == "unlimited"_L1)
            return value;
        if (const auto number = wholeNumber(key, value))
            return QString::number(*number);
        return {};
    case Duration: {
        const auto duration = parseDuration(value);
        if (!duration || (!loopback && duration->count() < key.least) || (key.most >= 0 && duration->count() > key.most))
            return {};
        return durationText(*duration);
    }
    case Text:
        return value.trimmed();
    case Waves:
        return waves::normalised(value);
    case Share:
        return waves::normalisedShare(value);
    case Limit:
        if (value == "off"_L1)
            return value;
        if (const auto number = wholeNumber(key, value))
            return QString::number(*number);
        return {};
    }
    Q_UNREACHABLE();
}

/// What the key takes, for the sentence.
QString expectation(const ProfileKey &key)
{
    switch (key.kind) {
    case Switch:
        return u"on, off"_s;
    case Count:
        return u"%1 … %2"_s.arg(std::max<qint64>(key.least, 0)).arg(key.most);
    case Rate:
        return u"1 … , unlimited"_s;
    case Duration:
        return key.least > 1 ? u"500ms, 15s, 5min, 24h; ≥ %1"_s.arg(durationText(std::chrono::milliseconds(key.least))) : u"500ms, 15s, 5min, 24h"_s;
    case Text:
        return {};
    case Waves:
        return u"on, off, 10,100"_s;
    case Share:
        return u"5%, off"_s;
    case Limit:
        return u"1 … , off"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const ProfileKey> profileKeys()
{
    return kKeys;
}

Result<QUrl> parseOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || !plain || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return failure(Error::Kind::Usage, u"profile.origin"_s, {text});
    if (url.scheme() == "http"_L1 && !isLoopback(url))
        return failure(Error::Kind::Refused, u"origin.insecure"_s, {text});
    return url.adjusted(QUrl::RemovePath);
}

Result<QString> checkedSetting(const Profile &profile, const QString &key, const QString &value)
{
    const ProfileKey *row = find(key);
    if (row == nullptr)
        return failure(Error::Kind::Usage, u"profile.key"_s, {key});
    if (auto text = normalised(*row, value, isLoopback(profile.origin)))
        return callbackvalues::check(profile, key, *text).map([&] { return *text; });
    return failure(Error::Kind::Usage, u"profile.value"_s, {key, value, expectation(*row)});
}

QString setting(const Profile &profile, QLatin1StringView key)
{
    if (const auto set = profile.settings.constFind(key); set != profile.settings.cend())
        return *set;
    const ProfileKey *row = find(QString(key));
    Q_ASSERT(row != nullptr);
    return isLoopback(profile.origin) ? row->loopbackValue : row->defaultValue;
}

bool switchSetting(const Profile &profile, QLatin1StringView key)
{
    return setting(profile, key) == "on"_L1;
}

qint64 countSetting(const Profile &profile, QLatin1StringView key)
{
    return setting(profile, key).toLongLong();
}

std::chrono::milliseconds durationSetting(const Profile &profile, QLatin1StringView key)
{
    return parseDuration(setting(profile, key)).value_or(std::chrono::milliseconds::zero());
}

std::optional<qint64> rateSetting(const Profile &profile, QLatin1StringView key)
{
    const QString text = setting(profile, key);
    return text == "unlimited"_L1 ? std::nullopt : std::optional(text.toLongLong());
}

std::optional<qint64> limitSetting(const Profile &profile, QLatin1StringView key)
{
    const QString text = setting(profile, key);
    return text == "off"_L1 ? std::nullopt : std::optional(text.toLongLong());
}
