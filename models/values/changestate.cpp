#include "models/values/changestate.h"

#include "models/values/changetype.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
struct Named
{
    Enum value;
    QLatin1StringView key;
};

// Clang 14, which the checks run on, cannot deduce this by itself.
template<typename Enum>
Named(Enum, QLatin1StringView) -> Named<Enum>;

constexpr std::array kChangeStates {
    Named {ChangeState::Draft, "draft"_L1},
    Named {ChangeState::AwaitingApproval, "awaiting-approval"_L1},
    Named {ChangeState::Scheduled, "scheduled"_L1},
    Named {ChangeState::Queued, "queued"_L1},
    Named {ChangeState::Running, "running"_L1},
    Named {ChangeState::Paused, "paused"_L1},
    Named {ChangeState::Unconfirmed, "unconfirmed"_L1},
    Named {ChangeState::Succeeded, "succeeded"_L1},
    Named {ChangeState::PartiallySucceeded, "partially-succeeded"_L1},
    Named {ChangeState::Failed, "failed"_L1},
    Named {ChangeState::Cancelled, "cancelled"_L1},
};

constexpr std::array kItemStates {
    Named {ItemState::Planned, "planned"_L1},
    Named {ItemState::Blocked, "blocked"_L1},
    Named {ItemState::Skipped, "skipped"_L1},
    Named {ItemState::Queued, "queued"_L1},
    Named {ItemState::Sending, "sending"_L1},
    Named {ItemState::AwaitingCarrier, "awaiting-carrier"_L1},
    Named {ItemState::AwaitingRetry, "awaiting-retry"_L1},
    Named {ItemState::Succeeded, "succeeded"_L1},
    Named {ItemState::Failed, "failed"_L1},
    Named {ItemState::Unconfirmed, "unconfirmed"_L1},
    Named {ItemState::Held, "held"_L1},
    Named {ItemState::Cancelled, "cancelled"_L1},
};

constexpr std::array kTypes {
    Named {ChangeType::Add, "add"_L1},
    Named {ChangeType::Activate, "activate"_L1},
    Named {ChangeType::Suspend, "suspend"_L1},
    Named {ChangeType::Restore, "restore"_L1},
    Named {ChangeType::CarrierPlan, "carrier-plan"_L1},
    Named {ChangeType::Contact, "contact"_L1},
    Named {ChangeType::CustomFields, "custom-fields"_L1},
    Named {ChangeType::CostCenter, "cost-center"_L1},
    Named {ChangeType::Identifier, "identifier"_L1},
    Named {ChangeType::CustomerPlan, "customer-plan"_L1},
    Named {ChangeType::Assign, "assign"_L1},
    Named {ChangeType::Deactivate, "deactivate"_L1},
    Named {ChangeType::Delete, "delete"_L1},
    Named {ChangeType::Archive, "archive"_L1},
    Named {ChangeType::Unarchive, "unarchive"_L1},
};

template<typename Table, typename Enum>
QString keyIn(const Table &table, Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.key;
    }
    Q_UNREACHABLE();
}

template<typename Table>
auto valueIn(const Table &table, QStringView key) -> std::optional<decltype(table[0].value)>
{
    for (const auto &row : table) {
        if (key == row.key)
            return row.value;
    }
    return {};
}

} // namespace

QString key(ChangeState state)
{
    return keyIn(kChangeStates, state);
}

QString key(ItemState state)
{
    return keyIn(kItemStates, state);
}

QString key(ChangeType type)
{
    return keyIn(kTypes, type);
}

std::optional<ChangeState> changeState(QStringView key)
{
    return valueIn(kChangeStates, key);
}

std::optional<ItemState> itemState(QStringView key)
{
    return valueIn(kItemStates, key);
}

std::optional<ChangeType> changeType(QStringView key)
{
    return valueIn(kTypes, key);
}

bool isFinal(ChangeState state)
{
    return state == ChangeState::Succeeded || state == ChangeState::PartiallySucceeded || state == ChangeState::Failed
        || state == ChangeState::Cancelled;
}

bool isFinal(ItemState state)
{
    switch (state) {
    case ItemState::Blocked:
    case ItemState::Skipped:
    case ItemState::Succeeded:
    case ItemState::Failed:
    case ItemState::Held:
    case ItemState::Cancelled:
        return true;
    default:
        return false;
    }
}

bool isLive(ItemState state)
{
    return state == ItemState::Sending || state == ItemState::AwaitingCarrier || state == ItemState::Unconfirmed;
}
