#pragma once

#include "models/audit/auditselection.h"
#include "thingspace/basics/result.h"

#include <QString>

class Database;

/// Writes entries in their order to a file, by its suffix: `.csv` with a header, `.json` with one object a line; answers how many.
/// The file appears when it is whole. Errors: Usage "audit.format" (the suffix), Input "export.unwritable", Storage.
Result<qint64> exportAudit(Database &db, const AuditSelection &selection, const QString &file);
