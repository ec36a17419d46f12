#pragma once

#include "models/values/profile.h"

#include <QJsonObject>

/// A profile as the contract's JSON: name, baseUrl, accounts and every key with the value in force. Counts and rates are integers
/// (or "unlimited"), durations and switches are written as they are set.
QJsonObject profileJson(const Profile &profile);

/// The same for people: one line a key, those that were set marked.
QString profileText(const Profile &profile);
