#include "thingspace/simulator/fleet.h"

#include "thingspace/simulator/randomness.h"
#include "thingspace/simulator/synthetic.h"

#include <algorithm>

namespace simulator {

namespace {

// Stale reads reach back minutes; a day is plenty, and a bound on memory.
constexpr qint64 kPastMs = 24LL * 3600 * 1000;
constexpr size_t kPastRows = 2'000'000;

} // namespace

void Fleet::reserve(qsizetype rows)
{
    m_devices.reserve(static_cast<size_t>(rows));
    m_states.reserve(static_cast<size_t>(rows));
    for (RowIndex *index : {&m_byIccid, &m_byImei, &m_byMdn, &m_byImsi})
        index->reserve(rows);
}

Row Fleet::find(QByteArrayView kind, QByteArrayView id) const
{
    if (kind == "iccid")
        return m_byIccid.find(id, [this](Row row) { return m_devices[row].iccid.view(); });
    if (kind == "imei")
        return m_byImei.find(id, [this](Row row) { return m_devices[row].imei.view(); });
    if (kind == "msisdn")
        return id.startsWith('1') ? find("mdn", id.sliced(1)) : kNoRow;
    if (kind == "mdn")
        return m_byMdn.find(id, [this](Row row) { return m_devices[row].mdn.view(); });
    if (kind == "imsi")
        return m_byImsi.find(id, [this](Row row) { return m_devices[row].imsi.view(); });
    if (kind == "eid")
        return m_byEid.find(id, [this](Row row) { return QByteArrayView(text(m_devices[row].eid)); });
    if (kind == "meid")
        return m_byMeid.find(id, [this](Row row) { return QByteArrayView(text(m_devices[row].meid)); });
    return kNoRow;
}

void Fleet::enter(Row row)
{
    const Device &device = m_devices[row];
    m_states[row] = device.gone ? 0xff : static_cast<quint8>(device.state);
    if (device.gone)
        return;
    if (!device.iccid.isEmpty())
        m_byIccid.insert(row, [this](Row r) { return m_devices[r].iccid.view(); });
    if (!device.imei.isEmpty())
        m_byImei.insert(row, [this](Row r) { return m_devices[r].imei.view(); });
    if (!device.mdn.isEmpty())
        m_byMdn.insert(row, [this](Row r) { return m_devices[r].mdn.view(); });
    if (!device.imsi.isEmpty())
        m_byImsi.insert(row, [this](Row r) { return m_devices[r].imsi.view(); });
    if (device.eid)
        m_byEid.insert(row, [this](Row r) { return QByteArrayView(text(m_devices[r].eid)); });
    if (device.meid)
        m_byMeid.insert(row, [this](Row r) { return QByteArrayView(text(m_devices[r].meid)); });
}

void Fleet::leave(Row row)
{
    const Device &device = m_devices[row];
    if (device.gone)
        return;
    if (!device.iccid.isEmpty())
        m_byIccid.remove(row, [this](Row r) { return m_devices[r].iccid.view(); });
    if (!device.imei.isEmpty())
        m_byImei.remove(row, [this](Row r) { return m_devices[r].imei.view(); });
    if (!device.mdn.isEmpty())
        m_byMdn.remove(row, [this](Row r) { return m_devices[r].mdn.view(); });
    if (!device.imsi.isEmpty())
        m_byImsi.remove(row, [this](Row r) { return m_devices[r].imsi.view(); });
    if (device.eid)
        m_byEid.remove(row, [this](Row r) { return QByteArrayView(text(m_devices[r].eid)); });
    if (device.meid)
        m_byMeid.remove(row, [this](Row r) { return QByteArrayView(text(m_devices[r].meid)); });
}

Row Fleet::add(const Device &device, qint64 atMs)
{
    const Row row = rows();
    restore(row, device);
    if (atMs) {
        Device absent = device;
        absent.gone = true;
        remember(row, absent, atMs);
    }
    return row;
}

void Fleet::restore(Row row, const Device &device)
{
    if (row == rows()) {
        m_devices.push_back(device);
        m_states.push_back(0xff);
    } else {
        leave(row);
        keepSim(m_devices[row], device);
        m_devices[row] = device;
    }
    enter(row);
    // A number once given is not given again soon (the carrier reserves it 50 days): the count goes on after the highest.
    const QByteArrayView mdn = device.mdn.view();
    if (mdn.size() == 10 && mdn.startsWith("555"))
        m_nextMdn = std::max(m_nextMdn, mdn.sliced(3).toULongLong() + 1 - 2'000'000);
}

void Fleet::update(Row row, const Device &device, qint64 atMs)
{
    Device &mine = m_devices[row];
    remember(row, mine, atMs);
    const bool sameKeys = !device.gone && !mine.gone && mine.iccid == device.iccid && mine.imei == device.imei && mine.mdn == device.mdn
        && mine.imsi == device.imsi && mine.eid == device.eid && mine.meid == device.meid;
    if (!sameKeys)
        return restore(row, device);
    mine = device;
    m_states[row] = static_cast<quint8>(device.state);
}

void Fleet::remember(Row row, const Device &device, qint64 atMs)
{
    m_past[row].append({atMs, device});
    m_pastOrder.emplace_back(atMs, row);
    while (m_pastOrder.size() > kPastRows || m_pastOrder.front().first < atMs - kPastMs) {
        const auto memories = m_past.find(m_pastOrder.front().second);
        memories->removeFirst();
        if (memories->isEmpty())
            m_past.remove(m_pastOrder.front().second);
        m_pastOrder.pop_front();
    }
}

Device Fleet::past(Row row, qint64 atMs) const
{
    const auto memories = m_past.constFind(row);
    if (memories != m_past.constEnd()) {
        for (const Memory &memory : *memories) {
            if (memory.until > atMs)
                return memory.device;
        }
    }
    return m_devices[row];
}

Row Fleet::firstAddedSince(qint64 seconds) const
{
    const auto found = std::lower_bound(m_devices.begin(), m_devices.end(), seconds,
        [](const Device &device, qint64 wanted) { return device.createdAt < wanted; });
    return static_cast<Row>(found - m_devices.begin());
}

void Fleet::keepSim(const Device &from, const Device &to)
{
    const bool left = !from.gone && !from.iccid.isEmpty() && (to.gone || to.iccid != from.iccid);
    if (left && hasNumber(from.state))
        m_sims.insert(from.iccid.view().toByteArray(), from.imsi);
}

FixedText<15> Fleet::imsiOfSim(const QByteArray &iccid) const
{
    const auto known = m_sims.constFind(iccid);
    if (known != m_sims.constEnd() && find("imsi", known->view()) == kNoRow)
        return *known;
    for (quint64 serial = mix(iccid.right(18).toULongLong());; ++serial) {
        const QByteArray imsi = syntheticImsi(serial % 1'000'000'000);
        if (find("imsi", imsi) == kNoRow)
            return FixedText<15>(imsi);
    }
}

Fleet::KnownPlace Fleet::known(quint32 place) const
{
    auto found = m_places.find(place);
    if (found == m_places.end()) {
        const PlaceOfUse whole = placeOfUseOf(text(place));
        const PlaceOfUse listed = asListed(whole);
        found = m_places.insert(place, {whole, listed == whole ? text(place) : placeOfUseAttributes(listed)});
    }
    return *found;
}

QByteArray Fleet::freeMdn()
{
    while (true) {
        QByteArray mdn = syntheticMdn(m_nextMdn++ % 8'000'000);
        if (find("mdn", mdn) == kNoRow)
            return mdn;
    }
}

} // namespace simulator
