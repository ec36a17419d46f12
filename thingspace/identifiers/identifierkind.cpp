#include "thingspace/identifiers/identifierkind.h"

using namespace Qt::StringLiterals;

namespace {

struct KindKey
{
    IdentifierKind kind;
    QLatin1StringView key;
};

constexpr std::array kKeys {
    KindKey {IdentifierKind::Iccid, "iccid"_L1},
    KindKey {IdentifierKind::Imei, "imei"_L1},
    KindKey {IdentifierKind::Mdn, "mdn"_L1},
    KindKey {IdentifierKind::Msisdn, "msisdn"_L1},
    KindKey {IdentifierKind::Imsi, "imsi"_L1},
    KindKey {IdentifierKind::Eid, "eid"_L1},
    KindKey {IdentifierKind::Meid, "meid"_L1},
    KindKey {IdentifierKind::Esn, "esn"_L1},
    KindKey {IdentifierKind::Min, "min"_L1},
};

} // namespace

QString key(IdentifierKind kind)
{
    for (const KindKey &entry : kKeys) {
        if (entry.kind == kind)
            return entry.key;
    }
    Q_UNREACHABLE();
}

std::optional<IdentifierKind> identifierKind(QStringView text)
{
    for (const KindKey &entry : kKeys) {
        if (text.compare(entry.key, Qt::CaseInsensitive) == 0)
            return entry.kind;
    }
    return {};
}
