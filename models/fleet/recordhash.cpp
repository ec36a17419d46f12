#include "models/fleet/recordhash.h"

#include <xxhash.h>

#include <cstring>

namespace {

// Another number here makes every row be written once more: for a new column of the device table.
constexpr XXH64_hash_t kForm = 1;

} // namespace

void RecordHash::add(const QByteArray &field)
{
    const auto length = quint32(field.size());
    const size_t at = m_canonical.size();
    m_canonical.resize(at + sizeof length + length);
    std::memcpy(m_canonical.data() + at, &length, sizeof length);
    std::memcpy(m_canonical.data() + at + sizeof length, field.constData(), length);
}

qint64 RecordHash::of(const DeviceRecord &r)
{
    m_canonical.clear();
    for (const QByteArray *field : {&r.account, &r.iccid, &r.imei, &r.mdn, &r.msisdn, &r.imsi, &r.eid, &r.meid, &r.state, &r.plan, &r.ipAddress,
                                    &r.createdAt, &r.lastActivationAt, &r.lastConnectionAt, &r.billingCycleEnd, &r.groups, &r.costCenter, &r.sku,
                                    &r.firstName, &r.lastName, &r.address, &r.city, &r.addressState, &r.postalCode, &r.country, &r.otherAttributes})
        add(*field);
    for (const QByteArray &field : r.customFields)
        add(field);
    const auto hash = qint64(XXH3_64bits_withSeed(m_canonical.data(), m_canonical.size(), kForm + XXH64_hash_t(r.carrierId) * 2));
    return hash == 0 ? 1 : hash;
}
