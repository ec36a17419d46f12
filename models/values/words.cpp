#include "models/values/words.h"

#include "models/values/devicestate.h"
#include "models/values/wordtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kItemStates {
    KeyedWord {"planned"_L1, QT_TRANSLATE_NOOP("Words", "planned")},
    KeyedWord {"blocked"_L1, QT_TRANSLATE_NOOP("Words", "blocked")},
    KeyedWord {"skipped"_L1, QT_TRANSLATE_NOOP("Words", "no change")},
    KeyedWord {"queued"_L1, QT_TRANSLATE_NOOP("Words", "waiting")},
    KeyedWord {"sending"_L1, QT_TRANSLATE_NOOP("Words", "sending")},
    KeyedWord {"awaiting-carrier"_L1, QT_TRANSLATE_NOOP("Words", "awaiting the carrier")},
    KeyedWord {"awaiting-retry"_L1, QT_TRANSLATE_NOOP("Words", "to be repeated")},
    KeyedWord {"succeeded"_L1, QT_TRANSLATE_NOOP("Words", "succeeded")},
    KeyedWord {"failed"_L1, QT_TRANSLATE_NOOP("Words", "failed")},
    KeyedWord {"unconfirmed"_L1, QT_TRANSLATE_NOOP("Words", "unconfirmed")},
    KeyedWord {"held"_L1, QT_TRANSLATE_NOOP("Words", "held")},
    KeyedWord {"cancelled"_L1, QT_TRANSLATE_NOOP("Words", "cancelled")},
};

constexpr std::array kChangeStates {
    KeyedWord {"draft"_L1, QT_TRANSLATE_NOOP("Words", "draft")},
    KeyedWord {"awaiting-approval"_L1, QT_TRANSLATE_NOOP("Words", "awaiting approval")},
    KeyedWord {"scheduled"_L1, QT_TRANSLATE_NOOP("Words", "scheduled")},
    KeyedWord {"queued"_L1, QT_TRANSLATE_NOOP("Words", "waiting")},
    KeyedWord {"running"_L1, QT_TRANSLATE_NOOP("Words", "running")},
    KeyedWord {"paused"_L1, QT_TRANSLATE_NOOP("Words", "paused")},
    KeyedWord {"unconfirmed"_L1, QT_TRANSLATE_NOOP("Words", "unconfirmed")},
    KeyedWord {"succeeded"_L1, QT_TRANSLATE_NOOP("Words", "succeeded")},
    KeyedWord {"partially-succeeded"_L1, QT_TRANSLATE_NOOP("Words", "partly succeeded")},
    KeyedWord {"failed"_L1, QT_TRANSLATE_NOOP("Words", "failed")},
};

constexpr std::array kTypes {
    KeyedWord {"add"_L1, QT_TRANSLATE_NOOP("Words", "Add")},
    KeyedWord {"activate"_L1, QT_TRANSLATE_NOOP("Words", "Activate")},
    KeyedWord {"suspend"_L1, QT_TRANSLATE_NOOP("Words", "Suspend")},
    KeyedWord {"restore"_L1, QT_TRANSLATE_NOOP("Words", "Restore")},
    KeyedWord {"carrier-plan"_L1, QT_TRANSLATE_NOOP("Words", "Change the carrier plan")},
    KeyedWord {"contact"_L1, QT_TRANSLATE_NOOP("Words", "Edit contacts")},
    KeyedWord {"custom-fields"_L1, QT_TRANSLATE_NOOP("Words", "Edit custom fields")},
    KeyedWord {"cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Set the cost center")},
    KeyedWord {"identifier"_L1, QT_TRANSLATE_NOOP("Words", "Change identifiers")},
    KeyedWord {"deactivate"_L1, QT_TRANSLATE_NOOP("Words", "Deactivate")},
    KeyedWord {"delete"_L1, QT_TRANSLATE_NOOP("Words", "Delete")},
    KeyedWord {"customer-plan"_L1, QT_TRANSLATE_NOOP("Words", "Change the customer plan")},
    KeyedWord {"assign"_L1, QT_TRANSLATE_NOOP("Words", "Assign to a customer")},
    KeyedWord {"archive"_L1, QT_TRANSLATE_NOOP("Words", "Archive")},
    KeyedWord {"unarchive"_L1, QT_TRANSLATE_NOOP("Words", "Unarchive")},
};

constexpr std::array kPurposes {
    KeyedWord {"add"_L1, QT_TRANSLATE_NOOP("Words", "Brings SIMs and devices onto an account without starting service.")},
    KeyedWord {"activate"_L1, QT_TRANSLATE_NOOP("Words", "Starts service: a plan, a number, and billing.")},
    KeyedWord {"suspend"_L1, QT_TRANSLATE_NOOP("Words", "Stops traffic for a time; the number is kept.")},
    KeyedWord {"restore"_L1, QT_TRANSLATE_NOOP("Words", "Brings suspended lines back into service.")},
    KeyedWord {"carrier-plan"_L1, QT_TRANSLATE_NOOP("Words", "Puts active lines on another plan of the carrier; four times a month at most.")},
    KeyedWord {"contact"_L1, QT_TRANSLATE_NOOP("Words", "Changes names and addresses at the places of use; they decide about taxes.")},
    KeyedWord {"custom-fields"_L1, QT_TRANSLATE_NOOP("Words", "Fills in or clears the five fields that a line’s record has for your own use.")},
    KeyedWord {"cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Sets the cost centers of lines, or removes them.")},
    KeyedWord {"identifier"_L1, QT_TRANSLATE_NOOP("Words", "Gives lines another SIM, another device, or both; the number stays.")},
    KeyedWord {"deactivate"_L1, QT_TRANSLATE_NOOP("Words", "Ends service. The number is lost; a fee may be due.")},
    KeyedWord {"delete"_L1, QT_TRANSLATE_NOOP("Words", "Removes the records of deactivated lines. Their history is fetched first and kept here.")},
    KeyedWord {"customer-plan"_L1, QT_TRANSLATE_NOOP("Words", "Says what customers pay for lines: plan, pool and allocation, now or from a date on. Nothing is sent.")},
    KeyedWord {"assign"_L1, QT_TRANSLATE_NOOP("Words", "Says which customer and site lines are for. Nothing is sent.")},
    KeyedWord {"archive"_L1, QT_TRANSLATE_NOOP("Words", "Takes lines that are out of service out of the list; their history stays. Nothing is sent.")},
    KeyedWord {"unarchive"_L1, QT_TRANSLATE_NOOP("Words", "Brings archived lines back, with what they were assigned to. Nothing is sent.")},
};

constexpr std::array kDeviceStates {
    KeyedWord {devicestate::kActive, QT_TRANSLATE_NOOP("Words", "active")},
    KeyedWord {devicestate::kSuspend, QT_TRANSLATE_NOOP("Words", "suspended")},
    KeyedWord {devicestate::kDeactive, QT_TRANSLATE_NOOP("Words", "deactivated")},
    KeyedWord {devicestate::kPreactive, QT_TRANSLATE_NOOP("Words", "preactive")},
    KeyedWord {devicestate::kUnknown, QT_TRANSLATE_NOOP("Words", "unknown")},
    KeyedWord {"pending-activation"_L1, QT_TRANSLATE_NOOP("Words", "being activated")},
    KeyedWord {"pending-suspend"_L1, QT_TRANSLATE_NOOP("Words", "being suspended")},
    KeyedWord {"pending-resume"_L1, QT_TRANSLATE_NOOP("Words", "being restored")},
    KeyedWord {"pending-restore"_L1, QT_TRANSLATE_NOOP("Words", "being restored")},
    KeyedWord {"pending-deactivation"_L1, QT_TRANSLATE_NOOP("Words", "being deactivated")},
};

constexpr std::array kEvidence {
    KeyedWord {"callback"_L1, QT_TRANSLATE_NOOP("Words", "callback")},
    KeyedWord {"request-status"_L1, QT_TRANSLATE_NOOP("Words", "request status")},
    KeyedWord {"device-record"_L1, QT_TRANSLATE_NOOP("Words", "device record")},
    KeyedWord {"provisioning-history"_L1, QT_TRANSLATE_NOOP("Words", "provisioning history")},
    KeyedWord {"answer"_L1, QT_TRANSLATE_NOOP("Words", "the carrier's answer")},
    KeyedWord {"local"_L1, QT_TRANSLATE_NOOP("Words", "done here")},
    KeyedWord {"operator"_L1, QT_TRANSLATE_NOOP("Words", "an operator")},
};

constexpr std::array kColumns {
    KeyedWord {"iccid"_L1, QT_TRANSLATE_NOOP("Words", "ICCID")},
    KeyedWord {"imei"_L1, QT_TRANSLATE_NOOP("Words", "IMEI")},
    KeyedWord {"mdn"_L1, QT_TRANSLATE_NOOP("Words", "MDN")},
    KeyedWord {"msisdn"_L1, QT_TRANSLATE_NOOP("Words", "MSISDN")},
    KeyedWord {"imsi"_L1, QT_TRANSLATE_NOOP("Words", "IMSI")},
    KeyedWord {"eid"_L1, QT_TRANSLATE_NOOP("Words", "EID")},
    KeyedWord {"meid"_L1, QT_TRANSLATE_NOOP("Words", "MEID")},
    KeyedWord {"state"_L1, QT_TRANSLATE_NOOP("Words", "State")},
    KeyedWord {"plan"_L1, QT_TRANSLATE_NOOP("Words", "Plan")},
    KeyedWord {"account"_L1, QT_TRANSLATE_NOOP("Words", "Account")},
    KeyedWord {"cf1"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 1")},
    KeyedWord {"cf2"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 2")},
    KeyedWord {"cf3"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 3")},
    KeyedWord {"cf4"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 4")},
    KeyedWord {"cf5"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 5")},
    KeyedWord {"cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Cost center")},
    KeyedWord {"sku"_L1, QT_TRANSLATE_NOOP("Words", "SKU")},
    KeyedWord {"first-name"_L1, QT_TRANSLATE_NOOP("Words", "First name")},
    KeyedWord {"last-name"_L1, QT_TRANSLATE_NOOP("Words", "Last name")},
    KeyedWord {"address"_L1, QT_TRANSLATE_NOOP("Words", "Address")},
    KeyedWord {"city"_L1, QT_TRANSLATE_NOOP("Words", "City")},
    KeyedWord {"address-state"_L1, QT_TRANSLATE_NOOP("Words", "Address state")},
    KeyedWord {"postal-code"_L1, QT_TRANSLATE_NOOP("Words", "Postal code")},
    KeyedWord {"country"_L1, QT_TRANSLATE_NOOP("Words", "Country")},
    KeyedWord {"email"_L1, QT_TRANSLATE_NOOP("Words", "Email")},
    KeyedWord {"phone"_L1, QT_TRANSLATE_NOOP("Words", "Phone")},
    KeyedWord {"user-name"_L1, QT_TRANSLATE_NOOP("Words", "User name")},
    KeyedWord {"customer"_L1, QT_TRANSLATE_NOOP("Words", "Customer")},
    KeyedWord {"site"_L1, QT_TRANSLATE_NOOP("Words", "Site")},
    KeyedWord {"customer-plan"_L1, QT_TRANSLATE_NOOP("Words", "Customer plan")},
    KeyedWord {"pool"_L1, QT_TRANSLATE_NOOP("Words", "Pool")},
    KeyedWord {"allocation-mb"_L1, QT_TRANSLATE_NOOP("Words", "Allocation (MB)")},
    KeyedWord {"group"_L1, QT_TRANSLATE_NOOP("Words", "Groups")},
    KeyedWord {"ip-address"_L1, QT_TRANSLATE_NOOP("Words", "IP address")},
    KeyedWord {"created"_L1, QT_TRANSLATE_NOOP("Words", "Created")},
    KeyedWord {"last-activation"_L1, QT_TRANSLATE_NOOP("Words", "Last activation")},
    KeyedWord {"last-connection"_L1, QT_TRANSLATE_NOOP("Words", "Last connection")},
    KeyedWord {"billing-cycle-end"_L1, QT_TRANSLATE_NOOP("Words", "Billing cycle ends")},
    KeyedWord {"read"_L1, QT_TRANSLATE_NOOP("Words", "Read")},
    KeyedWord {"missing"_L1, QT_TRANSLATE_NOOP("Words", "Missing")},
    KeyedWord {"kept-history"_L1, QT_TRANSLATE_NOOP("Words", "Kept history")},
    KeyedWord {"archived"_L1, QT_TRANSLATE_NOOP("Words", "Archived")},
    KeyedWord {"archived-at"_L1, QT_TRANSLATE_NOOP("Words", "Archived at")},
    KeyedWord {"archive-reason"_L1, QT_TRANSLATE_NOOP("Words", "Archived because")},
};

// Those that are called as the device column of the same key are not here.
constexpr std::array kFields {
    KeyedWord {"group"_L1, QT_TRANSLATE_NOOP("Words", "Device group")},
    KeyedWord {"sku"_L1, QT_TRANSLATE_NOOP("Words", "Stock number (SKU)")},
    KeyedWord {"new-plan"_L1, QT_TRANSLATE_NOOP("Words", "Plan")},
    KeyedWord {"new-iccid"_L1, QT_TRANSLATE_NOOP("Words", "New ICCID")},
    KeyedWord {"new-imei"_L1, QT_TRANSLATE_NOOP("Words", "New IMEI")},
    KeyedWord {"zip"_L1, QT_TRANSLATE_NOOP("Words", "ZIP")},
    KeyedWord {"ip-pool"_L1, QT_TRANSLATE_NOOP("Words", "IP pool")},
    KeyedWord {"new-cost-center"_L1, QT_TRANSLATE_NOOP("Words", "Cost center")},
    KeyedWord {"public-ip"_L1, QT_TRANSLATE_NOOP("Words", "Public address")},
    KeyedWord {"address-state"_L1, QT_TRANSLATE_NOOP("Words", "State")},
    KeyedWord {"with-billing"_L1, QT_TRANSLATE_NOOP("Words", "Billing goes on")},
    KeyedWord {"reason"_L1, QT_TRANSLATE_NOOP("Words", "Reason")},
    KeyedWord {"etf-waiver"_L1, QT_TRANSLATE_NOOP("Words", "Waive the fee")},
    KeyedWord {"delete-after"_L1, QT_TRANSLATE_NOOP("Words", "Delete afterwards")},
    KeyedWord {"new-cf1"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 1")},
    KeyedWord {"new-cf2"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 2")},
    KeyedWord {"new-cf3"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 3")},
    KeyedWord {"new-cf4"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 4")},
    KeyedWord {"new-cf5"_L1, QT_TRANSLATE_NOOP("Words", "Custom field 5")},
    KeyedWord {"clear"_L1, QT_TRANSLATE_NOOP("Words", "Clear")},
    KeyedWord {"remove"_L1, QT_TRANSLATE_NOOP("Words", "Remove it")},
    KeyedWord {"new-customer-plan"_L1, QT_TRANSLATE_NOOP("Words", "Customer plan")},
    KeyedWord {"new-pool"_L1, QT_TRANSLATE_NOOP("Words", "Pool")},
    KeyedWord {"effective"_L1, QT_TRANSLATE_NOOP("Words", "Applies from")},
    KeyedWord {"new-customer"_L1, QT_TRANSLATE_NOOP("Words", "Customer")},
    KeyedWord {"new-site"_L1, QT_TRANSLATE_NOOP("Words", "Site")},
    KeyedWord {"override"_L1, QT_TRANSLATE_NOOP("Words", "In spite of usage")},
};

QString word(std::span<const KeyedWord> table, QStringView key)
{
    return wordtable::said("Words", table, key);
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
