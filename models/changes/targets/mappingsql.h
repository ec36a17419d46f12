#pragma once

#include <QObject>

namespace mappingsql {
Q_NAMESPACE

/// The statements of resources/sql/mapping.sql.
enum class MappingSql { Find, Remember };
Q_ENUM_NS(MappingSql)

} // namespace mappingsql

using mappingsql::MappingSql;
