#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

class Database;

/// How old the oldest part of a profile's fleet is: when the newest complete pass over its longest unread account began, UTC.
/// Invalid: some account was never read completely. Errors: Storage.
[[nodiscard]] Result<QDateTime> lastCompletePass(Database &db, ProfileId profile);
