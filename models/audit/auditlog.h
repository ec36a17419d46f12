#pragma once

#include "models/audit/auditentry.h"
#include "thingspace/basics/result.h"

#include <QList>

class Database;

/// The append-only log. The store refuses to change or remove an entry.
class AuditLog
{
public:
    explicit AuditLog(Database &db);

    /// Appends inside the caller's transaction, so that no change exists without its entry. Errors: Storage.
    [[nodiscard]] Result<void> append(const QList<AuditEntry> &entries);
    [[nodiscard]] Result<void> append(const AuditEntry &entry) { return append(QList<AuditEntry> {entry}); }

private:
    Database &m_db;
};
