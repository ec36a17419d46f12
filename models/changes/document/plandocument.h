#pragma once

#include "models/changes/changestore.h"

#include <QJsonObject>

#include <functional>

class Clock;
class Database;

/// A plan as a file of JSON lines in UTF-8: what holds for all of its lines; one line for each line of the plan, in row order; and last
/// `{"items":N,"sha256":"…"}`, the checksum of every byte before, so that a damaged or altered file is told.
namespace plandocument {

/// What an item was to become by the plan, whatever became of it since: "send", "skip", "blocked".
QString verdict(ItemState state);

/// `{"thingdesk":"plan","version":1,"change","profile","type","name","parameters","plan","input","at","atRule","waves","brakeFailures","then",
/// "items","send","skip","blocked","warnings","plannedAt","plannedBy"}`; keys without a value are left out.
QJsonObject header(const Change &change, const QString &profile, const QString &planHash);

/// `{"row","identifiers","verdict","reason","before","after","findings"}`; findings as item_plan holds them, reason in whole sentences.
QJsonObject row(const ChangeItem &item);

/// header() of a change in the store. Errors: Usage "change.unknown"; Storage.
[[nodiscard]] Result<QJsonObject> readHeader(Database &db, const Clock &clock, ChangeId change);

/// Writes the file; the answer is how many lines of the plan are in it. Errors: readHeader()'s; ExportFile's; Storage.
[[nodiscard]] Result<qint64> save(Database &db, const Clock &clock, ChangeId change, const QString &file);

using Take = std::function<void(const QJsonObject &row)>;
/// Reads such a file, and answers its header; what was taken holds only if it succeeds, as the checksum comes last.
/// Errors, Input: "target.unreadable" (why); "document.other": no plan of ours; "document.damaged" (its line): cut off, or altered since.
[[nodiscard]] Result<QJsonObject> load(const QString &file, const Take &take);

} // namespace plandocument
