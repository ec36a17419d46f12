#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <optional>
#include <vector>

/// One device as the carrier's list call reports it (thingspace-api.md 3), UTF-8, texts as sent; empty where absent, empty or null.
struct DeviceRecord
{
    /// extendedAttributes.DeviceId, ThingSpace's internal number and the paging cursor; 0 where absent.
    qint64 carrierId = 0;
    QByteArray account;
    QByteArray iccid;
    QByteArray imei;
    QByteArray mdn;
    QByteArray msisdn;
    QByteArray imsi;
    QByteArray eid;
    QByteArray meid;
    /// As sent: "active", "pre-active", "pending activation" …; normalise with models/values/devicestate.h.
    QByteArray state;
    /// carrierInformations[0].servicePlan: a plan's name or code (open question 29).
    QByteArray plan;
    QByteArray ipAddress;
    /// ISO 8601 as sent.
    QByteArray createdAt;
    QByteArray lastActivationAt;
    QByteArray lastConnectionAt;
    QByteArray billingCycleEnd;
    /// groupNames joined with a line feed.
    QByteArray groups;
    /// CustomField1 … CustomField5.
    std::array<QByteArray, 5> customFields;
    QByteArray costCenter;
    QByteArray sku;
    /// The primary place of use that extendedAttributes carry (PrimaryPlaceOfUse…).
    QByteArray firstName;
    QByteArray lastName;
    QByteArray address;
    QByteArray city;
    QByteArray addressState;
    QByteArray postalCode;
    QByteArray country;
    /// Every extended attribute not taken above, as one compact JSON object with sorted keys; empty if there is none.
    QByteArray otherAttributes;

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
