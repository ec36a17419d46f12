#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QString>

class Database;

/// Which entries: all of them, those of one change, those of a time span (from is in it, to is not).
struct AuditSelection
{
    ChangeId change;
    QDateTime from;
    QDateTime to;
};

/// Writes entries in their order to a file, by its suffix: `.csv` with a header, `.json` with one object a line; answers how many.
/// The file appears when it is whole. Errors: Usage "audit.format" (the suffix), Input "export.unwritable", Storage.
Result<qint64> exportAudit(Database &db, const AuditSelection &selection, const QString &file);
