#pragma once

#include <QString>

#include <optional>

/// The change types' stable text keys (design section 3), as far as they are built.
enum class ChangeType { Add, Activate, Suspend, Restore, Deactivate };

/// "add", "activate" …
QString key(ChangeType type);
std::optional<ChangeType> changeType(QStringView key);
