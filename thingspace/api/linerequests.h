#pragma once

#include "thingspace/api/placeofuse.h"
#include "thingspace/api/wirerequest.h"

#include <array>
#include <optional>

/// The changing requests of thingspace-api.md 4.5, 5, 6 and 7. Same input, same bytes, as in lifecyclerequests.h.
namespace lines {

/// One device or more, each with an identifier that is not empty. There is no other way to name devices to the requests below, and
/// so no way to leave them out: a body without any would be an order for the whole account (0.3).
class NamedDevices
{
public:
    /// std::nullopt: no device, or one without an identifier.
    static std::optional<NamedDevices> of(QList<WireDevice> devices);
    const QList<WireDevice> &list() const { return m_devices; }

private:
    explicit NamedDevices(QList<WireDevice> devices) : m_devices(std::move(devices)) { }

    QList<WireDevice> m_devices;
};

/// What a line gets instead of what it has: an ICCID, an IMEI, or both, each with its own option of section 5.
struct IdentifierChange
{
    /// The path's: "4G".
    QString serviceType;
    /// Present values. An ICCID alone is changed by oldIccid, an IMEI alone by oldImei; for both at once the line is named by mdn,
    /// where it is known, else by oldIccid.
    QString oldIccid;
    QString oldImei;
    QString mdn;
    /// Empty: stays.
    QString newIccid;
    QString newImei;
    /// Plan code; empty: stays.
    QString plan;
};

/// PUT …/{serviceType}/actions/deviceId, one device and no account. std::nullopt: nothing new, or nothing to name the line by.
std::optional<WireRequest> identifier(const IdentifierChange &change);

/// PUT …/actions/plan. `plan`, `ipPool`: plan code, pool name or empty.
WireRequest plan(const QString &account, const QString &plan, const QString &ipPool, const NamedDevices &devices);

/// PUT …/actions/contactInfo: replaces the whole place of use.
WireRequest contact(const QString &account, const lifecycle::PlaceOfUse &place, const NamedDevices &devices);

/// CustomField1 … 5: std::nullopt leaves one as it is, an empty text clears it.
using CustomFields = std::array<std::optional<QString>, 5>;

/// PUT …/actions/customFields. std::nullopt: no field is to change.
std::optional<WireRequest> customFields(const QString &account, const CustomFields &fields, const NamedDevices &devices);

/// PUT …/costCenter, with a code; an empty one is not sent, and the carrier refuses the request.
WireRequest costCenter(const QString &account, const QString &code, const NamedDevices &devices);
/// PUT …/costCenter, taking away what is there.
WireRequest removeCostCenter(const QString &account, const NamedDevices &devices);

/// POST …/actions/delete: answered device by device (SendOutcome::rows), at most 100. History goes with the record.
WireRequest deleteDevices(const QString &account, const NamedDevices &devices);

} // namespace lines
