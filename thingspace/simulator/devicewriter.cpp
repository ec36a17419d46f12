#include "thingspace/simulator/devicewriter.h"

#include "thingspace/simulator/jsontext.h"

#include <QDateTime>

namespace simulator {

namespace {

// The ninth of a month, 20:00 Eastern: the first such moment after `seconds`.
qint64 cycleEndAfter(qint64 seconds)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
    QDate end(today.year(), today.month(), 9);
    if (today.day() >= 9)
        end = end.addMonths(1);
    return QDateTime(end, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + (20 + 5) * 3600;
}

void appendId(QByteArray &json, QByteArrayView id, const char *kind)
{
    json.append("{\"id\":\"").append(id.data(), id.size()).append("\",\"kind\":\"").append(kind).append("\"},");
}

} // namespace

QByteArray ipText(quint32 ip)
{
    QByteArray text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        appendNumber(text, (ip >> shift) & 255);
        if (shift)
            text += '.';
    }
    return text;
}

void DeviceWriter::append(QByteArray &json, const Device &device, qint64 id, qint64 nowSeconds)
{
    if (nowSeconds / 3600 != m_cycleFor) {
        m_cycleFor = nowSeconds / 3600;
        m_cycleEnd = cycleEndAfter(nowSeconds);
    }
    const Account &account = m_fleet.catalogue().accounts()[device.account];
    json.append("{\"accountName\":");
    appendString(json, account.name);
    json.append(",\"billingCycleEndDate\":");
    appendEasternTime(json, m_cycleEnd);
    json.append(",\"carrierInformations\":[{\"carrierName\":\"Verizon Wireless\"");
    if (hasNumber(device.state)) {
        json.append(",\"servicePlan\":");
        appendString(json, m_fleet.catalogue().plans()[device.plan].name);
    }
    json.append(",\"state\":\"").append(stateText(device.state));
    json.append(device.connected ? "\"}],\"connected\":true" : "\"}],\"connected\":false");
    json.append(",\"createdAt\":");
    appendEasternTime(json, device.createdAt);

    bool any = false;
    for (size_t i = 0; i < device.customFields.size(); ++i) {
        if (!device.customFields[i])
            continue;
        json.append(any ? "," : ",\"customFields\":[");
        json.append("{\"key\":\"CustomField").append(static_cast<char>('1' + i)).append("\",\"value\":");
        appendString(json, m_fleet.text(device.customFields[i]));
        json += '}';
        any = true;
    }
    if (any)
        json += ']';

    appendIdentifiers(json, device);
    appendAttributes(json, device, id);
    json.append(",\"groupNames\":[");
    appendString(json, m_fleet.text(device.group));
    json += ']';
    if (device.ip)
        json.append(",\"ipAddress\":\"").append(ipText(device.ip)).append('"');
    if (device.activatedAt) {
        json += ',';
        appendMember(json, "lastActivationBy", m_fleet.text(device.activatedBy));
        json.append(",\"lastActivationDate\":");
        appendEasternTime(json, device.activatedAt);
    }
    if (device.connectedAt) {
        json.append(",\"lastConnectionDate\":");
        appendEasternTime(json, device.connectedAt);
    }
    json += '}';
}

void DeviceWriter::appendIdentifiers(QByteArray &json, const Device &device) const
{
    json.append(",\"deviceIds\":[");
    const QByteArrayView mdn = device.mdn.view();
    if (!mdn.isEmpty())
        appendId(json, mdn, "mdn");
    if (!device.imsi.isEmpty())
        appendId(json, device.imsi.view(), "imsi");
    if (!device.imei.isEmpty())
        appendId(json, device.imei.view(), "imei");
    if (!device.iccid.isEmpty())
        appendId(json, device.iccid.view(), "iccId");
    if (!mdn.isEmpty()) {
        char msisdn[11];
        msisdn[0] = '1';
        std::memcpy(msisdn + 1, mdn.data(), static_cast<size_t>(mdn.size()));
        appendId(json, {msisdn, mdn.size() + 1}, "msisdn");
        appendId(json, mdn, "min");
    }
    if (device.eid)
        appendId(json, m_fleet.text(device.eid), "eid");
    if (device.meid)
        appendId(json, m_fleet.text(device.meid), "meid");
    if (json.endsWith(','))
        json.chop(1);
    json += ']';
}

void DeviceWriter::appendAttributes(QByteArray &json, const Device &device, qint64 id) const
{
    json.append(",\"extendedAttributes\":[");
    if (device.placeOfUse)
        json.append(m_fleet.text(device.placeOfUse)).append(',');
    json.append("{\"key\":\"AccountNumber\",\"value\":");
    appendString(json, m_fleet.catalogue().accounts()[device.account].name);
    json.append("},{\"key\":\"SkuNumber\",\"value\":");
    if (device.sku)
        appendString(json, m_fleet.text(device.sku));
    else
        json.append("null");
    if (device.costCenter) {
        json.append("},{\"key\":\"CostCenterCode\",\"value\":");
        appendString(json, m_fleet.text(device.costCenter));
    }
    // An entry without any value, as the live service has them.
    json.append("},{\"key\":\"PreSKU\"},{\"key\":\"RoamingStatus\",\"value\":\"Unavailable\"},{\"key\":\"DeviceId\",\"value\":\"");
    appendNumber(json, id);
    json.append("\"}]");
}

QList<std::pair<QByteArray, QByteArray>> identifiersOf(const Fleet &fleet, const Device &device)
{
    QList<std::pair<QByteArray, QByteArray>> ids;
    const auto add = [&ids](const char *kind, QByteArrayView id) {
        if (!id.isEmpty())
            ids.append({kind, id.toByteArray()});
    };
    add("iccid", device.iccid.view());
    add("imei", device.imei.view());
    add("imsi", device.imsi.view());
    add("mdn", device.mdn.view());
    if (!device.mdn.isEmpty())
        add("msisdn", '1' + device.mdn.view().toByteArray());
    add("eid", fleet.text(device.eid));
    add("meid", fleet.text(device.meid));
    return ids;
}

QByteArray contractDevice(const Fleet &fleet, const Device &device)
{
    if (device.gone)
        return "{}";
    QByteArray json = "{";
    const auto add = [&json](const char *key, QByteArrayView text) {
        if (json.size() > 1)
            json += ',';
        appendMember(json, key, text);
    };
    add("iccid", device.iccid.view());
    add("imei", device.imei.view());
    add("mdn", device.mdn.view());
    add("state", stateKey(device.state));
    add("plan", hasNumber(device.state) ? fleet.catalogue().plans()[device.plan].name : QByteArray());
    add("account", fleet.catalogue().accounts()[device.account].name);
    add("msisdn", device.mdn.isEmpty() ? QByteArray() : '1' + device.mdn.view().toByteArray());
    add("imsi", device.imsi.view());
    add("eid", fleet.text(device.eid));
    add("meid", fleet.text(device.meid));
    const char *const fields[] = {"cf1", "cf2", "cf3", "cf4", "cf5"};
    for (size_t i = 0; i < 5; ++i)
        add(fields[i], fleet.text(device.customFields[i]));
    // What the device table has no column for, but a ledger must tell.
    add("planCode", hasNumber(device.state) ? fleet.catalogue().plans()[device.plan].code : QByteArray());
    add("costCenter", fleet.text(device.costCenter));
    add("group", fleet.text(device.group));
    return json + '}';
}

} // namespace simulator
