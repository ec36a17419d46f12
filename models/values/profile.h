#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"
#include "thingspace/http/originrule.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <span>

/// One carrier login: where it is, its accounts, and the keys of contract section 1 that were set. No secrets.
struct Profile
{
    ProfileId id;
    QString name;
    /// Scheme, host and port, no path.
    QUrl origin;
    /// As the carrier writes them, in the order given.
    QStringList accounts;
    /// Only what was set; everything else has the default of its key.
    QMap<QString, QString> settings;

    bool operator==(const Profile &) const = default;
};

/// What a key holds, for checking and for the settings page.
/// Waves, Share and Limit: models/values/waves.h.
enum class ProfileKeyKind { Switch, Count, Rate, Duration, Text, Waves, Share, Limit };

struct ProfileKey
{
    QLatin1StringView name;
    ProfileKeyKind kind;
    /// For a live origin, and for one on loopback.
    QLatin1StringView defaultValue;
    QLatin1StringView loopbackValue;
    /// Count and Duration (milliseconds); -1: none. `least` holds for live profiles only.
    qint64 least = -1;
    qint64 most = -1;
};

/// All keys, in the contract's order.
std::span<const ProfileKey> profileKeys();

/// The origin of `text`: scheme, host and port and nothing else. Errors: Usage "profile.origin" (not an origin),
/// Refused "origin.insecure" (http anywhere but on loopback).
Result<QUrl> parseOrigin(const QString &text);

/// Checks and normalises one KEY=VALUE. Errors: Usage "profile.key" (unknown key), "profile.value" (key, value, what it takes);
/// callbackvalues::check()'s.
Result<QString> checkedSetting(const Profile &profile, const QString &key, const QString &value);

/// The value in force: what was set, else the default. The key must be one of profileKeys().
QString setting(const Profile &profile, QLatin1StringView key);
bool switchSetting(const Profile &profile, QLatin1StringView key);
qint64 countSetting(const Profile &profile, QLatin1StringView key);
std::chrono::milliseconds durationSetting(const Profile &profile, QLatin1StringView key);
/// A minute; std::nullopt: unlimited.
std::optional<qint64> rateSetting(const Profile &profile, QLatin1StringView key);
/// A number of lines; std::nullopt: off.
std::optional<qint64> limitSetting(const Profile &profile, QLatin1StringView key);
