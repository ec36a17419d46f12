#pragma once

#include "models/changes/types/charges.h"
#include "models/changes/types/facts.h"
#include "models/changes/types/field.h"
#include "models/changes/types/finding.h"
#include "models/values/changetype.h"
#include "models/values/device.h"
#include "models/values/profile.h"
#include "thingspace/api/wirerequest.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>
#include <utility>

/// What a read of the carrier showed of one line (fleet's `sighting`).
struct Sighting
{
    bool listed = true;
    QString state;
    /// As the carrier reports it.
    QString plan;
    QString mdn;
    QString account;
    /// Not listed, and not by another read list-lag or more before it either, each beside a line of the account that was.
    bool absentTwice = false;
    /// Identifiers and attributes, contract keys to values (ChangeSpec::readsAttributes); what is absent or empty is not in it.
    QJsonObject shown = {};
    /// An earlier proper read, list-lag or more before this one, showed the same of it.
    bool shownTwice = false;
    /// `plan` is what the carrier calls several plans of the account: it says nothing of which it is.
    bool planIsShared = false;

    bool operator==(const Sighting &) const = default;
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

    /// The identifiers that a line is to get: no two lines of a plan may want the same, and facts say who has them.
    virtual QList<std::pair<IdentifierKind, QString>> claims(const QJsonObject & /*parameters*/) const { return {}; }

    /// before and after as contract keys to values, for a line that will be sent. `after` holds only what a record will show and the
    /// fleet can store: a plan by its name, where the catalogue knows it (records show names, requests carry codes).
    virtual QJsonObject before(const ItemFacts &facts) const = 0;
    virtual QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const = 0;

    /// The line's own parameters as its request needs them, and so what groups lines: where the carrier replaces more than is to change,
    /// `parameters` completed from the device. Nothing but `parameters` elsewhere.
    virtual QJsonObject requestParameters(const ItemFacts &, const QJsonObject &parameters) const { return parameters; }

    /// Whether `before`, `after`, moved() and look() go by more of the line than its state, plan and numbers.
    virtual bool readsAttributes() const { return false; }

    /// Whether a device that was `before` at planning has moved: empty, or the difference as a Finding for item state held.
    virtual std::optional<Finding> moved(const QJsonObject &before, const Device &present) const = 0;

    /// The same where it depends on what is asked for: what a line has at another time than now.
    virtual QJsonObject beforeWith(const ItemFacts &facts, const QJsonObject & /*parameters*/) const { return before(facts); }

    /// Changes our own records and nothing else: it is done in one transaction, without a request, a login or the profile's leave to send.
    virtual bool isLocal() const { return false; }
    /// Its rules look at what applied to the line and will (ItemFacts::assignments, namesTakenBy).
    virtual bool readsAssignments() const { return false; }
    /// Of a local type: the carrier's record of a listed line is at most an hour old when it is done; and its usage is read just before, too.
    virtual bool wantsFreshRecord() const { return false; }
    virtual bool wantsFreshUsage(const ItemFacts &, const QJsonObject & /*parameters*/, const QDateTime & /*nowUtc*/) const { return false; }
    /// Its lines may be new ones, so that the names of an archived line which the carrier does not list are free for them.
    virtual bool makesLines() const { return false; }

    /// Of a local type, for undo: the line is as `after` left it.
    virtual bool isStillAt(const QJsonObject & /*after*/, const ItemFacts &) const { return true; }

    /// What a line that will be sent costs more or less then; std::nullopt: it is about nothing that has a price.
    virtual std::optional<LineCharge> charge(const ItemFacts &, const QJsonObject & /*parameters*/) const { return {}; }

    // 3 call

    /// Devices a request may carry under this profile (never above the carrier's cap).
    virtual int batchCap(const Profile &profile) const = 0;
    /// The identifiers to send for a line, out of those it has (kind key to value).
    virtual WireDevice wireDevice(const QJsonObject &identifiers) const = 0;
    /// `parameters` are those of the group: equal for all devices of the request.
    virtual WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const = 0;
    /// Counts against pace.activations besides pace.writes.
    virtual bool isActivation() const { return false; }
    /// The record goes, and the carrier's history with it: nothing is sent before that was fetched and kept (fleet's kepthistories.h).
    virtual bool endsHistory() const { return false; }
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
    /// The line is to be gone at the end: its absence is evidence, if another line of the account is listed beside it.
    virtual bool endsUnlisted(const QJsonObject &) const { return false; }
    /// How provisioning history writes that it was done: the beginning of eventType (thingspace-api.md 8). Empty: history knows nothing of it.
    virtual QLatin1StringView historyEvent() const { return {}; }
    /// How long the carrier may take before a person may say that it never will (engine-protocol.md 1, H without list-lag).
    virtual std::chrono::hours documentedBound() const { return std::chrono::hours(24); }

    // 5 callback

    /// The member of deviceResponse that reports it (thingspace-api.md 10.4).
    virtual QLatin1StringView callbackMember() const { return {}; }
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
    /// What the inverse of one line needs besides: the values from before, as the inverse's parameters.
    virtual QJsonObject inverseValues(const QJsonObject & /*before*/, const QJsonObject & /*after*/) const { return {}; }
    virtual QString noInverseReason() const { return {}; }
    /// Needs the typed count (`--confirm N`).
    virtual bool isDestructive() const { return false; }
};

/// The keys of the types that read attributes, a comma before and behind each: as statements compare them.
QString attributedTypes();

/// The type's specification; lives as long as the program.
const ChangeSpec &changeSpec(ChangeType type);
