#include "models/values/device.h"

QString identifier(const Device &device, IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::Iccid:
        return device.iccid;
    case IdentifierKind::Imei:
        return device.imei;
    case IdentifierKind::Mdn:
        return device.mdn;
    case IdentifierKind::Msisdn:
        return device.msisdn;
    case IdentifierKind::Imsi:
        return device.imsi;
    case IdentifierKind::Eid:
        return device.eid;
    case IdentifierKind::Meid:
        return device.meid;
    case IdentifierKind::Esn:
    case IdentifierKind::Min:
        return {};
    }
    Q_UNREACHABLE();
}
