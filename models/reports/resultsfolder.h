#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QString>

class Database;

/// Writes what became of a change's lines into a folder (made if need be): succeeded.csv failed.csv unconfirmed.csv skipped.csv
/// blocked.csv held.csv cancelled.csv, all seven always. The operator's columns come first (for other targets iccid, imei, mdn), then
/// row, state, reason (a sentence), evidence, request_id. Lines still on their way (queued, sending …) are in none.
/// Streamed; each file appears when it is whole. Errors: Usage "change.unknown", Input "export.folder" (the folder), "export.unwritable"; Storage.
Result<void> writeResults(Database &db, ChangeId change, const QString &folder);
