#include "models/values/words.h"

#include "models/values/devicestate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    QLatin1StringView key;
    const char *text;
};

constexpr std::array kItemStates {
    Word {"planned"_L1, QT_TRANSLATE_NOOP("Words", "planned")},
    Word {"blocked"_L1, QT_TRANSLATE_NOOP("Words", "blocked")},
    Word {"skipped"_L1, QT_TRANSLATE_NOOP("Words", "no change")},
    Word {"queued"_L1, QT_TRANSLATE_NOOP("Words", "waiting")},
    Word {"sending"_L1, QT_TRANSLATE_NOOP("Words", "sending")},
    Word {"awaiting-carrier"_L1, QT_TRANSLATE_NOOP("Words", "awaiting the carrier")},
    Word {"awaiting-retry"_L1, QT_TRANSLATE_NOOP("Words", "to be repeated")},
    Word {"succeeded"_L1, QT_TRANSLATE_NOOP("Words", "succeeded")},
    Word {"failed"_L1, QT_TRANSLATE_NOOP("Words", "failed")},
    Word {"unconfirmed"_L1, QT_TRANSLATE_NOOP("Words", "unconfirmed")},
    Word {"held"_L1, QT_TRANSLATE_NOOP("Words", "held")},
    Word {"cancelled"_L1, QT_TRANSLATE_NOOP("Words", "cancelled")},
};

constexpr std::array kChangeStates {
    Word {"draft"_L1, QT_TRANSLATE_NOOP("Words", "draft")},
    Word {"awaiting-approval"_L1, QT_TRANSLATE_NOOP("Words", "awaiting approval")},
    Word {"scheduled"_L1, QT_TRANSLATE_NOOP("Words", "scheduled")},
    Word {"queued"_L1, QT_TRANSLATE_NOOP("Words", "waiting")},
    Word {"running"_L1, QT_TRANSLATE_NOOP("Words", "running")},
    Word {"paused"_L1, QT_TRANSLATE_NOOP("Words", "paused")},
    Word {"unconfirmed"_L1, QT_TRANSLATE_NOOP("Words", "unconfirmed")},
    Word {"succeeded"_L1, QT_TRANSLATE_NOOP("Words", "succeeded")},
    Word {"partially-succeeded"_L1, QT_TRANSLATE_NOOP("Words", "partly succeeded")},
    Word {"failed"_L1, QT_TRANSLATE_NOOP("Words", "failed")},
};

constexpr std::array kTypes {
    Word {"add"_L1, QT_TRANSLATE_NOOP("Words", "Add")},
    Word {"activate"_L1, QT_TRANSLATE_NOOP("Words", "Activate")},
    Word {"suspend"_L1, QT_TRANSLATE_NOOP("Words", "Suspend")},
    Word {"restore"_L1, QT_TRANSLATE_NOOP("Words", "Restore")},
    Word {"deactivate"_L1, QT_TRANSLATE_NOOP("Words", "Deactivate")},
};

constexpr std::array kPurposes {
    Word {"add"_L1, QT_TRANSLATE_NOOP("Words", "Brings SIMs and devices onto an account without starting service.")},
    Word {"activate"_L1, QT_TRANSLATE_NOOP("Words", "Starts service: a plan, a number, and billing.")},
    Word {"suspend"_L1, QT_TRANSLATE_NOOP("Words", "Stops traffic for a time; the number is kept.")},
    Word {"restore"_L1, QT_TRANSLATE_NOOP("Words", "Brings suspended lines back into service.")},
    Word {"deactivate"_L1, QT_TRANSLATE_NOOP("Words", "Ends service. The number is lost; a fee may be due.")},
};

constexpr std::array kDeviceStates {
    Word {devicestate::kActive, QT_TRANSLATE_NOOP("Words", "active")},
    Word {devicestate::kSuspend, QT_TRANSLATE_NOOP("Words", "suspended")},
    Word {devicestate::kDeactive, QT_TRANSLATE_NOOP("Words", "deactivated")},
    Word {devicestate::kPreactive, QT_TRANSLATE_NOOP("Words", "preactive")},
    Word {devicestate::kUnknown, QT_TRANSLATE_NOOP("Words", "unknown")},
    Word {"pending-activation"_L1, QT_TRANSLATE_NOOP("Words", "being activated")},
    Word {"pending-suspend"_L1, QT_TRANSLATE_NOOP("Words", "being suspended")},
    Word {"pending-resume"_L1, QT_TRANSLATE_NOOP("Words", "being restored")},
    Word {"pending-restore"_L1, QT_TRANSLATE_NOOP("Words", "being restored")},
    Word {"pending-deactivation"_L1, QT_TRANSLATE_NOOP("Words", "being deactivated")},
};

constexpr std::array kEvidence {
    Word {"callback"_L1, QT_TRANSLATE_NOOP("Words", "callback")},
    Word {"request-status"_L1, QT_TRANSLATE_NOOP("Words", "request status")},
    Word {"device-record"_L1, QT_TRANSLATE_NOOP("Words", "device record")},
    Word {"provisioning-history"_L1, QT_TRANSLATE_NOOP("Words", "provisioning history")},
    Word {"answer"_L1, QT_TRANSLATE_NOOP("Words", "the carrier's answer")},
    Word {"local"_L1, QT_TRANSLATE_NOOP("Words", "done here")},
    Word {"operator"_L1, QT_TRANSLATE_NOOP("Words", "an operator")},
};

constexpr std::array kColumns {
    Word {"iccid"_L1, QT_TRANSLATE_NOOP("Words", "ICCID")},
    Word {"imei"_L1, QT_TRANSLATE_NOOP("Words", "IMEI")},
    Word {"mdn"_L1, QT_TRANSLATE_NOOP("Words", "MDN")},
    Word {"msisdn"_L1, QT_TRANSLATE_NOOP("Words", "MSISDN")},
    Word {"imsi"_L1, QT_TRANSLATE_NOOP("Words", "IMSI")},
    Word {"eid"_L1, QT_TRANSLATE_NOOP("Words", "EID")},
    Word {"meid"_L1, QT_TRANSLATE_NOOP("Words", "MEID")},
    Word {"state"_L1, QT_TRANSLATE_NOOP("Words", "State")},
    Word {"plan"_L1, QT_TRANSLATE_NOOP("Words", "Plan")},
    Word {"account"_L1, QT_TRANSLATE_NOOP("Words", "Account")},
    Word {"cf1"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 1")},
    Word {"cf2"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 2")},
    Word {"cf3"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 3")},
    Word {"cf4"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 4")},
    Word {"cf5"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 5")},
    Word {"cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Cost center")},
    Word {"sku"_L1, QT_TRANSLATE_NOOP("Words", "SKU")},
    Word {"first-name"_L1, QT_TRANSLATE_NOOP("Words", "First name")},
    Word {"last-name"_L1, QT_TRANSLATE_NOOP("Words", "Last name")},
    Word {"address"_L1, QT_TRANSLATE_NOOP("Words", "Address")},
    Word {"city"_L1, QT_TRANSLATE_NOOP("Words", "City")},
    Word {"address-state"_L1, QT_TRANSLATE_NOOP("Words", "Address state")},
    Word {"postal-code"_L1, QT_TRANSLATE_NOOP("Words", "Postal code")},
    Word {"country"_L1, QT_TRANSLATE_NOOP("Words", "Country")},
    Word {"group"_L1, QT_TRANSLATE_NOOP("Words", "Groups")},
    Word {"ip-address"_L1, QT_TRANSLATE_NOOP("Words", "IP address")},
    Word {"created"_L1, QT_TRANSLATE_NOOP("Words", "Created")},
    Word {"last-activation"_L1, QT_TRANSLATE_NOOP("Words", "Last activation")},
    Word {"last-connection"_L1, QT_TRANSLATE_NOOP("Words", "Last connection")},
    Word {"billing-cycle-end"_L1, QT_TRANSLATE_NOOP("Words", "Billing cycle ends")},
    Word {"read"_L1, QT_TRANSLATE_NOOP("Words", "Read")},
    Word {"missing"_L1, QT_TRANSLATE_NOOP("Words", "Missing")},
};

// Those that are called as the device column of the same key are not here.
constexpr std::array kFields {
    Word {"group"_L1, QT_TRANSLATE_NOOP("Words", "Device group")},
    Word {"sku"_L1, QT_TRANSLATE_NOOP("Words", "Stock number (SKU)")},
    Word {"new-plan"_L1, QT_TRANSLATE_NOOP("Words", "Plan")},
    Word {"zip"_L1, QT_TRANSLATE_NOOP("Words", "ZIP")},
    Word {"ip-pool"_L1, QT_TRANSLATE_NOOP("Words", "IP pool")},
    Word {"new-cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Cost center")},
    Word {"public-ip"_L1, QT_TRANSLATE_NOOP("Words", "Public address")},
    Word {"address-state"_L1, QT_TRANSLATE_NOOP("Words", "State")},
    Word {"with-billing"_L1, QT_TRANSLATE_NOOP("Words", "Billing goes on")},
    Word {"reason"_L1, QT_TRANSLATE_NOOP("Words", "Reason")},
    Word {"etf-waiver"_L1, QT_TRANSLATE_NOOP("Words", "Waive the fee")},
    Word {"delete-after"_L1, QT_TRANSLATE_NOOP("Words", "Delete afterwards")},
};

QString word(std::span<const Word> table, QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const Word &word) { return word.key == key; });
    return found == table.end() ? key.toString() : QCoreApplication::translate("Words", found->text);
}

} // namespace

namespace words {

QString of(ItemState state)
{
    return word(kItemStates, key(state));
}

QString of(ChangeState state)
{
    // Languages with genders say this of a change otherwise than of a line.
    if (state == ChangeState::Cancelled)
        return QCoreApplication::translate("Words", "cancelled", "a change");
    return word(kChangeStates, key(state));
}

QString of(ChangeType type)
{
    return word(kTypes, key(type));
}

QString purpose(ChangeType type)
{
    return word(kPurposes, key(type));
}

QString ofDeviceState(QStringView state)
{
    return word(kDeviceStates, state);
}

QString ofEvidence(QStringView evidence)
{
    return word(kEvidence, evidence);
}

QString ofColumn(QStringView column)
{
    return word(kColumns, column);
}

QString ofField(QStringView field)
{
    const QString own = word(kFields, field);
    return own == field ? ofColumn(field) : own;
}

} // namespace words
