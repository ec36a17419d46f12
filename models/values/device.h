#pragma once

#include "models/values/ids.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>

/// One line as the store holds it. Empty text: absent. Identifiers are ASCII.
struct Device
{
    DeviceId id;
    ProfileId profile;
    QString account;
    qint64 carrierId = 0;
    QString iccid;
    QString imei;
    QString mdn;
    QString msisdn;
    QString imsi;
    QString eid;
    QString meid;
    /// See devicestate.h.
    QString state;
    /// As the carrier reports it: a plan's name or code.
    QString plan;
    QString ipAddress;
    QDateTime createdAt;
    QDateTime lastActivationAt;
    QDateTime lastConnectionAt;
    QDateTime billingCycleEnd;
    QString groups;
    std::array<QString, 5> customFields;
    QString costCenter;
    QString sku;
    QString firstName;
    QString lastName;
    QString address;
    QString city;
    QString addressState;
    QString postalCode;
    QString country;
    QString email;
    QString phone;
    /// Who uses the line, in our own records; the carrier's first and last name may differ (drift).
    QString userName;
    /// JSON object of the extended attributes without a column of their own.
    QString otherAttributes;
    /// When the read that last confirmed this row began, UTC: the baseline's age.
    QDateTime readAt;
    /// When evidence of ours last set state or plan; invalid: never.
    QDateTime evidenceAt;
    bool missing = false;
    /// Of our own records alone: taken out of the list by a person.
    bool archived = false;
    QDateTime archivedAt = {};
    /// What they said about it.
    QString archiveReason = {};
    /// Whom the line is for, by name; empty: nobody in particular.
    QString customer = {};
    QString site = {};
    /// What applied to it when it was read; empty: nothing.
    QString customerPlan = {};
    QString pool = {};
    /// As the customer plan says, where it has no value.
    std::optional<qint64> allocationMb = {};

    bool operator==(const Device &) const = default;
};

QString identifier(const Device &device, IdentifierKind kind);
