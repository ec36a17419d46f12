#pragma once

#include "models/catalogue/referencedata.h"

/// What people call the kinds of reference data and their columns, translated.
namespace referencewords {

/// "Customers", "Carrier prices" …
QString title(ReferenceKind kind);
/// What rows of it are for: one sentence.
QString purpose(ReferenceKind kind);
/// "Monthly price", "Valid from" …
QString label(const ReferenceColumn &column);
/// A cell for people: as referencedata::text(), and yes and no in their language.
QString text(const ReferenceColumn &column, const QJsonValue &value);

} // namespace referencewords
