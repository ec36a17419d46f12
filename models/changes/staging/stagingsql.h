#pragma once

#include <QObject>

namespace stagingsql {
Q_NAMESPACE

/// The statements of resources/sql/staging.sql.
enum class StagingSql { Edits, PutEdit, RemoveEdit, AttachEdits, DraftsOfEdits, RemoveReleased, DetachEdits };
Q_ENUM_NS(StagingSql)

} // namespace stagingsql

using stagingsql::StagingSql;
