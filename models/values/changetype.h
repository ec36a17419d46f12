#pragma once

#include <QString>

#include <array>
#include <optional>

/// The change types' stable text keys (design section 3), as far as they are built.
enum class ChangeType { Add, Activate, Suspend, Restore, CarrierPlan, Contact, CustomFields, CostCenter, Identifier, CustomerPlan, Assign, Deactivate, Delete, Archive, Unarchive };
/// Each of them, in the order of a line's life: as lists show them.
inline constexpr std::array kChangeTypes {
    ChangeType::Add, ChangeType::Activate, ChangeType::Suspend, ChangeType::Restore,
    ChangeType::CarrierPlan, ChangeType::Contact, ChangeType::CustomFields, ChangeType::CostCenter, ChangeType::Identifier, ChangeType::CustomerPlan, ChangeType::Assign,
    ChangeType::Deactivate, ChangeType::Delete, ChangeType::Archive, ChangeType::Unarchive,
};

/// "add", "activate" …
QString key(ChangeType type);
std::optional<ChangeType> changeType(QStringView key);
