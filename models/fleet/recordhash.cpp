#include "models/fleet/recordhash.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace {

// Another number here makes every row be written once more: for a new column of the device table.
constexpr XXH64_hash_t kForm = 2;

} // namespace

qint64 RecordHash::of(const DeviceRecord &r)
{
    const std::array fields {r.account, r.iccid, r.imei, r.mdn, r.msisdn, r.imsi, r.eid, r.meid, r.state, r.plan, r.ipAddress, r.createdAt,
                             r.lastActivationAt, r.lastConnectionAt, r.billingCycleEnd, r.groups, r.costCenter, r.sku, r.firstName, r.lastName,
                             r.address, r.city, r.addressState, r.postalCode, r.country, r.email, r.phone, r.otherAttributes, r.customFields[0], r.customFields[1],
                             r.customFields[2], r.customFields[3], r.customFields[4]};
    size_t size = 0;
    for (const QByteArrayView field : fields)
        size += sizeof(quint32) + size_t(field.size());
    m_canonical.resize(size);
    char *at = m_canonical.data();
    for (const QByteArrayView field : fields) {
        const auto length = quint32(field.size());
        std::memcpy(at, &length, sizeof length);
        at = std::copy(field.begin(), field.end(), at + sizeof length);
    }
    const auto hash = qint64(XXH3_64bits_withSeed(m_canonical.data(), m_canonical.size(), kForm + XXH64_hash_t(r.carrierId) * 2));
    return hash == 0 ? 1 : hash;
}
