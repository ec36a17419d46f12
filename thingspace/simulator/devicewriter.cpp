#include "thingspace/simulator/devicewriter.h"

#include "thingspace/simulator/jsontext.h"

#include <QDateTime>

#include <algorithm>
#include <cstring>

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

/// Writes at the end of a text whose room was made beforehand: a record is some fifty pieces, and looking after the
/// text's size for each of them takes longer than copying it.
class Sink
{
public:
    Sink(QByteArray &text, qsizetype most) : m_text(text), m_start(text.size())
    {
        text.resize(m_start + most);
        m_at = text.data() + m_start;
    }
    Sink(const Sink &) = delete;
    Sink &operator=(const Sink &) = delete;
    ~Sink() { m_text.resize(m_at - m_text.constData()); }

    template<size_t N>
    void literal(const char (&text)[N])
    {
        std::memcpy(m_at, text, N - 1);
        m_at += N - 1;
    }
    void raw(QByteArrayView text)
    {
        m_at = std::copy_n(text.data(), text.size(), m_at);
    }
    void quoted(QByteArrayView text)
    {
        const auto plain = [](char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; };
        *m_at++ = '"';
        if (std::all_of(text.begin(), text.end(), plain)) {
            raw(text);
        } else {
            QByteArray escaped;
            appendString(escaped, text);
            raw(QByteArrayView(escaped).sliced(1).chopped(1));
        }
        *m_at++ = '"';
    }
    void number(qint64 number)
    {
        QByteArray digits;
        appendNumber(digits, number);
        raw(digits);
    }
    void time(qint64 seconds) { m_at += writeEasternTime(m_at, seconds); }
    void put(char c) { *m_at++ = c; }
    void back() { --m_at; }

private:
    QByteArray &m_text;
    qsizetype m_start;
    char *m_at;
};

void writeId(Sink &json, QByteArrayView id, QByteArrayView kind)
{
    json.literal("{\"id\":\"");
    json.raw(id);
    json.literal("\",\"kind\":\"");
    json.raw(kind);
    json.literal("\"},");
}

void writeIdentifiers(Sink &json, const Fleet &fleet, const Device &device)
{
    json.literal(",\"deviceIds\":[");
    const QByteArrayView mdn = device.mdn.view();
    if (!mdn.isEmpty())
        writeId(json, mdn, "mdn");
    if (!device.imsi.isEmpty())
        writeId(json, device.imsi.view(), "imsi");
    if (!device.imei.isEmpty())
        writeId(json, device.imei.view(), "imei");
    if (!device.iccid.isEmpty())
        writeId(json, device.iccid.view(), "iccId");
    if (!mdn.isEmpty()) {
        char msisdn[11];
        msisdn[0] = '1';
        std::memcpy(msisdn + 1, mdn.data(), static_cast<size_t>(mdn.size()));
        writeId(json, {msisdn, mdn.size() + 1}, "msisdn");
        writeId(json, mdn, "min");
    }
    if (device.eid)
        writeId(json, fleet.text(device.eid), "eid");
    if (device.meid)
        writeId(json, fleet.text(device.meid), "meid");
    json.back(); // over the last comma: a device without any identifier is not taken in
    json.put(']');
}

void writeAttributes(Sink &json, const Fleet &fleet, const Device &device, qint64 id)
{
    json.literal(",\"extendedAttributes\":[");
    if (device.placeOfUse) {
        json.raw(fleet.listedPlaceOfUse(device.placeOfUse));
        json.put(',');
    }
    json.literal("{\"key\":\"AccountNumber\",\"value\":");
    json.quoted(fleet.catalogue().accounts()[device.account].name);
    json.literal("},{\"key\":\"SkuNumber\",\"value\":");
    if (device.sku)
        json.quoted(fleet.text(device.sku));
    else
        json.literal("null");
    if (device.costCenter) {
        json.literal("},{\"key\":\"CostCenterCode\",\"value\":");
        json.quoted(fleet.text(device.costCenter));
    }
    // An entry without any value, as the live service has them.
    json.literal("},{\"key\":\"PreSKU\"},{\"key\":\"RoamingStatus\",\"value\":\"Unavailable\"},{\"key\":\"DeviceId\",\"value\":\"");
    json.number(id);
    json.literal("\"}]");
}

void writeCustomFields(Sink &json, const Fleet &fleet, const Device &device)
{
    bool any = false;
    for (size_t i = 0; i < device.customFields.size(); ++i) {
        if (!device.customFields[i])
            continue;
        if (any)
            json.put(',');
        else
            json.literal(",\"customFields\":[");
        json.literal("{\"key\":\"CustomField");
        json.put(static_cast<char>('1' + i));
        json.literal("\",\"value\":");
        json.quoted(fleet.text(device.customFields[i]));
        json.put('}');
        any = true;
    }
    if (any)
        json.put(']');
}

/// No record is longer: what has a fixed size, and each text at its longest, escaped.
qsizetype mostBytes(const Fleet &fleet, const Device &device)
{
    qsizetype texts = 2 * fleet.catalogue().accounts()[device.account].name.size() + fleet.catalogue().plans()[device.plan].name.size()
        + fleet.text(device.sku).size() + fleet.text(device.costCenter).size() + fleet.text(device.group).size()
        + fleet.text(device.activatedBy).size() + fleet.text(device.eid).size() + fleet.text(device.meid).size();
    for (const quint32 field : device.customFields)
        texts += fleet.text(field).size();
    return 2048 + 6 * texts + fleet.text(device.placeOfUse).size();
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

void DeviceWriter::append(QByteArray &page, const Device &device, qint64 id, qint64 nowSeconds)
{
    if (nowSeconds / 3600 != m_cycleFor) {
        m_cycleFor = nowSeconds / 3600;
        m_cycleEnd = cycleEndAfter(nowSeconds);
    }
    Sink json(page, mostBytes(m_fleet, device));
    json.literal("{\"accountName\":");
    json.quoted(m_fleet.catalogue().accounts()[device.account].name);
    json.literal(",\"billingCycleEndDate\":");
    json.time(m_cycleEnd);
    json.literal(",\"carrierInformations\":[{\"carrierName\":\"Verizon Wireless\"");
    if (hasNumber(device.state)) {
        json.literal(",\"servicePlan\":");
        json.quoted(m_fleet.catalogue().plans()[device.plan].name);
    }
    json.literal(",\"state\":");
    json.quoted(stateText(device.state));
    json.literal("}],\"connected\":");
    json.raw(device.connected ? "true" : "false");
    json.literal(",\"createdAt\":");
    json.time(device.createdAt);
    writeCustomFields(json, m_fleet, device);
    writeIdentifiers(json, m_fleet, device);
    writeAttributes(json, m_fleet, device, id);
    json.literal(",\"groupNames\":[");
    json.quoted(m_fleet.text(device.group));
    json.put(']');
    if (device.ip) {
        json.literal(",\"ipAddress\":");
        json.quoted(ipText(device.ip));
    }
    if (device.activatedAt) {
        json.literal(",\"lastActivationBy\":");
        json.quoted(m_fleet.text(device.activatedBy));
        json.literal(",\"lastActivationDate\":");
        json.time(device.activatedAt);
    }
    if (device.connectedAt) {
        json.literal(",\"lastConnectionDate\":");
        json.time(device.connectedAt);
    }
    json.put('}');
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
    add("cost-center", fleet.text(device.costCenter));
    add("sku", fleet.text(device.sku));
    add("group", fleet.text(device.group));
    const PlaceOfUse place = device.placeOfUse ? fleet.placeOfUse(device.placeOfUse) : PlaceOfUse();
    add("first-name", place.firstName);
    add("last-name", place.lastName);
    add("address", place.addressLine1);
    add("city", place.city);
    add("address-state", place.state);
    add("postal-code", place.zip);
    add("country", place.country);
    add("email", place.email);
    add("phone", place.phone);
    // Device records name the plan; requests name its code, so a ledger must tell that too.
    add("planCode", hasNumber(device.state) ? fleet.catalogue().plans()[device.plan].code : QByteArray());
    return json + '}';
}

} // namespace simulator
