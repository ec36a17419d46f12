#pragma once

#include "models/changes/targets/columnmapping.h"
#include "models/values/changetype.h"
#include "thingspace/basics/result.h"

#include <QStringList>

class Database;

/// What people said of the columns of their files, per change type and set of headers: whoever brings the same columns again, by window or
/// command line, need not say it again.
class MappingStore
{
public:
    explicit MappingStore(Database &db) : m_db(db) { }

    /// Empty: nothing was said of these. Errors: Storage.
    [[nodiscard]] Result<ColumnMapping> find(ChangeType type, const QStringList &names);
    /// In the place of what was said before. Errors: Storage.
    [[nodiscard]] Result<void> remember(ChangeType type, const QStringList &names, const ColumnMapping &mapping);

private:
    Database &m_db;
};
