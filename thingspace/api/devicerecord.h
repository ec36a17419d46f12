#pragma once

#include "thingspace/basics/result.h"

#include <QByteArrayView>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// Keeps the text of records alive; says nothing about what they are.
struct RecordMemory
{
    std::shared_ptr<const void> kept;

    bool operator==(const RecordMemory &) const { return true; }
};

/// One device as the carrier's list call reports it (thingspace-api.md 3), UTF-8, texts as sent; empty where absent, empty or null.
/// The texts are views into the answer, which lives as long as a record of it: copies of a record are good, a text taken out of one is
/// to be copied (toByteArray).
struct DeviceRecord
{
    /// extendedAttributes.DeviceId, ThingSpace's internal number and the paging cursor; 0 where absent.
    qint64 carrierId = 0;
    QByteArrayView account;
    QByteArrayView iccid;
    QByteArrayView imei;
    QByteArrayView mdn;
    QByteArrayView msisdn;
    QByteArrayView imsi;
    QByteArrayView eid;
    QByteArrayView meid;
    /// As sent: "active", "pre-active", "pending activation" …; normalise with models/values/devicestate.h.
    QByteArrayView state;
    /// carrierInformations[0].servicePlan: a plan's name or code (open question 29).
    QByteArrayView plan;
    QByteArrayView ipAddress;
    /// ISO 8601 as sent.
    QByteArrayView createdAt;
    QByteArrayView lastActivationAt;
    QByteArrayView lastConnectionAt;
    QByteArrayView billingCycleEnd;
    /// groupNames joined with a line feed.
    QByteArrayView groups;
    /// CustomField1 … CustomField5.
    std::array<QByteArrayView, 5> customFields;
    QByteArrayView costCenter;
    QByteArrayView sku;
    /// The primary place of use that extendedAttributes carry (PrimaryPlaceOfUse…).
    QByteArrayView firstName;
    QByteArrayView lastName;
    QByteArrayView address;
    QByteArrayView city;
    QByteArrayView addressState;
    QByteArrayView postalCode;
    QByteArrayView country;
    QByteArrayView email;
    QByteArrayView phone;
    /// Every extended attribute not taken above, as one compact JSON object with sorted keys; empty if there is none.
    QByteArrayView otherAttributes;
    /// What the texts lie in.
    RecordMemory memory;

    bool operator==(const DeviceRecord &) const = default;
};

/// One answer of POST …/devices/actions/list.
struct DevicePage
{
    std::vector<DeviceRecord> devices;
    bool hasMoreData = false;
    /// The largest carrierId of the page: the next request's cursor. 0 on an empty page.
    qint64 largestDeviceId = 0;
};

/// The same answer as it came: what follows it can be asked for while it is decoded, and any thread may do that.
struct UndecodedPage
{
    /// The next request's cursor as the bytes suggest, where more is promised: a guess, which the decoded page confirms or does not.
    std::optional<qint64> likelyNext;
    /// Errors: Protocol "list.malformed", "list.cursor" (more data promised, cursor absent or not grown).
    std::function<Result<DevicePage>()> decode;
};
