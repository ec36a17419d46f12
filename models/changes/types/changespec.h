#pragma once

#include "models/changes/types/facts.h"
#include "models/changes/types/field.h"
#include "models/changes/types/finding.h"
#include "models/values/changetype.h"
#include "models/values/device.h"
#include "models/values/profile.h"
#include "thingspace/api/wirerequest.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <span>

/// What a read of the carrier showed of one line (fleet's `sighting`).
struct Sighting
{
    bool listed = true;
    QString state;
    /// As the carrier reports it.
    QString plan;
    QString mdn;
    QString account;
};

/// What a type supplies to the seven standard steps (design section 5). One implementation a file: models/changes/types/suspend.cpp …
/// Everything here is pure: no store, no network, no clock of its own.
class ChangeSpec
{
public:
    virtual ~ChangeSpec() = default;
    virtual ChangeType type() const = 0;

    // 1 validate

    /// The parameters (`--set`, CSV columns, the wizard's option page), in the order to show them.
    virtual std::span<const Field> fields() const = 0;

    /// Everything that is wrong or noteworthy about one line, all at once. A Blocked finding blocks it; a Skip finding means "no change";
    /// Warning findings are counted. `parameters` are the line's own: change-wide values overlaid with its columns, defaults filled in.
    virtual QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const = 0;

    /// before and after as contract keys to values, for a line that will be sent. `after` holds only what a record will show and the
    /// fleet can store: a plan by its name, where the catalogue knows it (records show names, requests carry codes).
    virtual QJsonObject before(const ItemFacts &facts) const = 0;
    virtual QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const = 0;

    /// Whether a device that was `before` at planning has moved: empty, or the difference as a Finding for item state held.
    virtual std::optional<Finding> moved(const QJsonObject &before, const Device &present) const = 0;

    // 3 call

    /// Devices a request may carry under this profile (never above the carrier's cap).
    virtual int batchCap(const Profile &profile) const = 0;
    /// The identifiers to send for a line, out of those it has (kind key to value).
    virtual WireDevice wireDevice(const QJsonObject &identifiers) const = 0;
    /// `parameters` are those of the group: equal for all devices of the request.
    virtual WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const = 0;
    /// Counts against pace.activations besides pace.writes.
    virtual bool isActivation() const { return false; }
    /// The answer names each device's result; nothing is awaited.
    virtual bool answersAtOnce() const { return false; }
    /// The request-status call knows it when it carried one device (thingspace-api.md 9).
    virtual bool hasRequestStatus() const { return false; }

    // 4 monitor

    enum class Look {
        Target, ///< shows what we asked for
        Baseline, ///< still as before
        Pending, ///< the carrier is working on it
        Elsewhere, ///< neither; proves nothing
    };
    virtual Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const = 0;

    // 5 callback

    virtual QStringList callbackServices() const { return {QStringLiteral("CarrierService")}; }

    // 6 store: `after` names the device columns that change (state, plan …); see DeviceStore::applyEvidence.

    // 7 handle errors

    /// The carrier says "already so": the record decides, at the target it succeeded by other means.
    virtual bool isAlreadySo(const QString &code) const = 0;
    /// The type that undoes it, with its parameters; std::nullopt: there is none, and `noInverseReason` says why (a wording code).
    struct Inverse
    {
        ChangeType type;
        QJsonObject parameters;
    };
    virtual std::optional<Inverse> inverse(const QJsonObject &parameters) const = 0;
    virtual QString noInverseReason() const { return {}; }
    /// Needs the typed count (`--confirm N`).
    virtual bool isDestructive() const { return false; }
};

/// The type's specification; lives as long as the program.
const ChangeSpec &changeSpec(ChangeType type);
