#pragma once

#include "thingspace/api/placeofuse.h"
#include "thingspace/api/wirerequest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// The changing requests of thingspace-api.md 4, each naming its devices explicitly (0.3: never a selector without devices).
/// Same input, same bytes: devices in the order given, members in a fixed order.
namespace lifecycle {

struct AddOptions
{
    QString account;
    QString group;
    QString sku;
};

struct ActivateOptions
{
    QString account;
    /// Plan code.
    QString plan;
    QString zip;
    QString ipPool;
    QString sku;
    QString group;
    QString costCenter;
    /// "restricted", "unrestricted" or empty.
    QString publicIp;
    std::optional<PlaceOfUse> placeOfUse;
};

struct DeactivateOptions
{
    QString account;
    QString reason;
    bool etfWaiver = false;
    bool deleteAfter = false;
};

WireRequest add(const AddOptions &options, const QList<WireDevice> &devices);
WireRequest activate(const ActivateOptions &options, const QList<WireDevice> &devices);
/// `withBilling` is sent only where the operator chose.
WireRequest suspend(const QString &account, std::optional<bool> withBilling, const QList<WireDevice> &devices);
WireRequest restore(const QString &account, const QList<WireDevice> &devices);
WireRequest deactivate(const DeactivateOptions &options, const QList<WireDevice> &devices);

} // namespace lifecycle
