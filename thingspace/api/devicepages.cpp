#include "thingspace/api/devicepages.h"

#include "thingspace/api/jsonwriter.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

struct NamedField
{
    std::string_view name;
    QByteArrayView DeviceRecord::*field;
};

constexpr NamedField kIdentifiers[] {
    {"iccid", &DeviceRecord::iccid}, {"imei", &DeviceRecord::imei}, {"mdn", &DeviceRecord::mdn}, {"msisdn", &DeviceRecord::msisdn},
    {"imsi", &DeviceRecord::imsi},   {"eid", &DeviceRecord::eid},   {"meid", &DeviceRecord::meid},
};

constexpr NamedField kTexts[] {
    {"accountName", &DeviceRecord::account},
    {"ipAddress", &DeviceRecord::ipAddress},
    {"createdAt", &DeviceRecord::createdAt},
    {"lastActivationDate", &DeviceRecord::lastActivationAt},
    {"lastConnectionDate", &DeviceRecord::lastConnectionAt},
    {"billingCycleEndDate", &DeviceRecord::billingCycleEnd},
};

constexpr NamedField kAttributes[] {
    {"PrimaryPlaceOfUseFirstName", &DeviceRecord::firstName},
    {"PrimaryPlaceOfUseLastName", &DeviceRecord::lastName},
    {"PrimaryPlaceOfUseAddressLine1", &DeviceRecord::address},
    {"PrimaryPlaceOfUseCity", &DeviceRecord::city},
    {"PrimaryPlaceOfUseState", &DeviceRecord::addressState},
    {"PrimaryPlaceOfUseZipCode", &DeviceRecord::postalCode},
    {"PrimaryPlaceOfUseCountry", &DeviceRecord::country},
    {"PrimaryPlaceOfUseEmailAddress", &DeviceRecord::email},
    {"PrimaryPlaceOfUseCBRPhone", &DeviceRecord::phone},
    {"CostCenterCode", &DeviceRecord::costCenter},
    {"SkuNumber", &DeviceRecord::sku},
};

template<std::size_t Size>
QByteArrayView DeviceRecord::*find(const NamedField (&fields)[Size], std::string_view name)
{
    for (const NamedField &field : fields) {
        if (field.name == name)
            return field.field;
    }
    return nullptr;
}

constexpr qsizetype kLargestPage = 2000; // section 13
constexpr qsizetype kShortDevice = 400; // bytes
// Where a page's own members are looked for without decoding it: before its devices and behind them.
constexpr std::size_t kEdge = 256;

QByteArrayView bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// A member's name as it is written: ours have nothing to unescape, and unescaping costs a copy of each.
std::string_view keyOf(ondemand::field &member)
{
    const char *name = member.key().raw();
    return {name, static_cast<std::size_t>(static_cast<const char *>(std::strchr(name, '"')) - name)};
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

bool isArray(ondemand::value &value)
{
    return value.type() == ondemand::json_type::array;
}

bool isObject(ondemand::value &value)
{
    return value.type() == ondemand::json_type::object;
}

using Pair = std::pair<std::string_view, std::string_view>;

/// What the records of a page point into.
struct PageMemory
{
    QByteArray body;
    /// Texts that do not lie in the body as they are meant.
    std::deque<QByteArray> made;
};

qint64 numberOf(std::string_view text)
{
    qint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string_view viewOf(const QByteArray &body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

/// What follows the name of a member in raw text, from the first byte of its value on; for a text, from its first character.
std::string_view valueBehind(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + name.size());
    const std::size_t value = text.find_first_not_of(" \t\r\n:\"");
    return value == std::string_view::npos ? std::string_view() : text.substr(value);
}

class PageReader
{
public:
    /// `body` is the document's; it has not moved since.
    explicit PageReader(const QByteArray &body) : m_memory(std::make_shared<PageMemory>()) { m_memory->body = body; }

    /// `expected` devices are made room for.
    Result<DevicePage> read(ondemand::document &document, std::size_t expected);

private:
    std::string_view textOf(ondemand::value value);
    Pair pairOf(ondemand::value entry, std::string_view first, std::string_view second);
    QByteArrayView keep(QByteArray text) { return m_memory->made.emplace_back(std::move(text)); }
    void readDevice(ondemand::value value);
    void readIdentifiers(ondemand::value value);
    void readCarrier(ondemand::value value);
    void readCustomFields(ondemand::value value);
    void readGroups(ondemand::value value);
    void readAttributes(ondemand::value value);
    QByteArrayView otherAttributes();

    std::shared_ptr<PageMemory> m_memory;
    DevicePage m_page;
    DeviceRecord m_device;
    std::vector<Pair> m_others;
};

// A text, or a number or a flag as it is written; nothing for null and for what has parts.
std::string_view PageReader::textOf(ondemand::value value)
{
    switch (value.type()) {
    case ondemand::json_type::string: {
        // Nearly every text means what is written, and may stay where it lies.
        const std::string_view written = trimmed(value.raw_json_token());
        if (written.find('\\') == std::string_view::npos)
            return written.substr(1, written.size() - 2);
        const std::string_view meant = value.get_string();
        const QByteArrayView kept = keep(bytes(meant).toByteArray());
        return {kept.data(), static_cast<std::size_t>(kept.size())};
    }
    case ondemand::json_type::number:
    case ondemand::json_type::boolean:
        return trimmed(value.raw_json_token());
    default:
        return {};
    }
}

// {"key": …, "value": …} in either order; the same for {"kind": …, "id": …}. Anything else is a pair of nothing.
Pair PageReader::pairOf(ondemand::value entry, std::string_view first, std::string_view second)
{
    Pair pair;
    if (!isObject(entry))
        return pair;
    for (ondemand::field member : entry.get_object()) {
        const std::string_view name = keyOf(member);
        if (name == first)
            pair.first = textOf(member.value());
        else if (name == second)
            pair.second = textOf(member.value());
    }
    return pair;
}

Result<DevicePage> PageReader::read(ondemand::document &document, std::size_t expected)
{
    bool recognised = false;
    m_page.devices.reserve(expected);
    for (ondemand::field member : document.get_object()) {
        const std::string_view name = keyOf(member);
        ondemand::value value = member.value();
        if (name == "hasMoreData") {
            recognised = true;
            m_page.hasMoreData = value.type() == ondemand::json_type::boolean && value.get_bool();
        } else if (name == "devices" && isArray(value)) {
            recognised = true;
            for (ondemand::value device : value.get_array())
                readDevice(device);
        }
    }
    if (!recognised)
        return failure(Error::Kind::Protocol, u"list.malformed"_s);
    return std::move(m_page);
}

void PageReader::readDevice(ondemand::value value)
{
    m_device = {};
    m_device.memory.kept = m_memory;
    m_others.clear();
    for (ondemand::field member : value.get_object()) {
        const std::string_view name = keyOf(member);
        ondemand::value content = member.value();
        if (QByteArrayView DeviceRecord::*field = find(kTexts, name))
            m_device.*field = bytes(textOf(content));
        else if (name == "deviceIds")
            readIdentifiers(content);
        else if (name == "carrierInformations")
            readCarrier(content);
        else if (name == "customFields")
            readCustomFields(content);
        else if (name == "groupNames")
            readGroups(content);
        else if (name == "extendedAttributes")
            readAttributes(content);
    }
    m_device.otherAttributes = otherAttributes();
    m_page.largestDeviceId = std::max(m_page.largestDeviceId, m_device.carrierId);
    m_page.devices.push_back(std::move(m_device));
}

void PageReader::readIdentifiers(ondemand::value value)
{
    if (!isArray(value))
        return;
    for (ondemand::value entry : value.get_array()) {
        const auto [kind, id] = pairOf(entry, "kind", "id");
        char lower[8];
        if (kind.size() > sizeof lower)
            continue;
        std::transform(kind.begin(), kind.end(), lower, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        QByteArrayView DeviceRecord::*field = find(kIdentifiers, std::string_view(lower, kind.size()));
        if (field && (m_device.*field).isEmpty())
            m_device.*field = bytes(id);
    }
}

// One element in practice; the first that says something counts.
void PageReader::readCarrier(ondemand::value value)
{
    if (!isArray(value))
        return;
    for (ondemand::value entry : value.get_array()) {
        const auto [state, plan] = pairOf(entry, "state", "servicePlan");
        if (m_device.state.isEmpty() && m_device.plan.isEmpty()) {
            m_device.state = bytes(state);
            m_device.plan = bytes(plan);
        }
    }
}

void PageReader::readCustomFields(ondemand::value value)
{
    constexpr std::string_view kPrefix = "CustomField";
    if (!isArray(value))
        return;
    for (ondemand::value entry : value.get_array()) {
        const auto [key, text] = pairOf(entry, "key", "value");
        if (key.size() == kPrefix.size() + 1 && key.starts_with(kPrefix) && key.back() >= '1' && key.back() <= '5')
            m_device.customFields[static_cast<std::size_t>(key.back() - '1')] = bytes(text);
    }
}

void PageReader::readGroups(ondemand::value value)
{
    if (!isArray(value))
        return;
    QByteArray joined;
    for (ondemand::value entry : value.get_array()) {
        const std::string_view name = textOf(entry);
        if (name.empty())
            continue;
        if (m_device.groups.isEmpty()) {
            m_device.groups = bytes(name);
            continue;
        }
        if (joined.isEmpty())
            joined = m_device.groups.toByteArray();
        joined += '\n';
        joined.append(name.data(), static_cast<qsizetype>(name.size()));
    }
    if (!joined.isEmpty())
        m_device.groups = keep(std::move(joined));
}

void PageReader::readAttributes(ondemand::value value)
{
    if (!isArray(value))
        return;
    for (ondemand::value entry : value.get_array()) {
        const auto [key, text] = pairOf(entry, "key", "value");
        if (text.empty())
            continue;
        if (key == "DeviceId")
            m_device.carrierId = numberOf(text);
        else if (QByteArrayView DeviceRecord::*field = find(kAttributes, key))
            m_device.*field = bytes(text);
        else
            m_others.emplace_back(key, text);
    }
}

// The carrier's order means nothing, so it is taken out: the same attributes are the same bytes.
QByteArrayView PageReader::otherAttributes()
{
    if (m_others.empty())
        return {};
    std::sort(m_others.begin(), m_others.end());
    qsizetype size = 2;
    for (const auto &[key, text] : m_others)
        size += static_cast<qsizetype>(key.size() + text.size()) + 6;
    JsonWriter json(size);
    json.beginObject();
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        const auto &[key, text] = m_others[i];
        if (i + 1 < m_others.size() && m_others[i + 1].first == key)
            continue; // a key sent twice is one member
        json.key(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())));
        json.value(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    return keep(json.endObject().take());
}

} // namespace

Result<DevicePage> parseDevicePage(const QByteArray &body)
{
    // Views into a parser die at its next document, and it must not move: one for each thread, used for one page at a time.
    thread_local ondemand::parser parser;
    constexpr auto kPadding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    QByteArray padded = body;
    if (body.capacity() - body.size() < kPadding) {
        padded = QByteArray();
        padded.reserve(body.size() + kPadding);
        padded.append(body);
    }
    try {
        // constData: data() would copy a shared body and drop its spare room.
        ondemand::document document = parser.iterate(padded.constData(), static_cast<std::size_t>(padded.size()), static_cast<std::size_t>(padded.capacity()));
        return PageReader(padded).read(document, static_cast<std::size_t>(std::min(padded.size() / kShortDevice, kLargestPage)));
    } catch (const simdjson::simdjson_error &error) {
        return failure(Error::Kind::Protocol, u"list.malformed"_s, {}, QString::fromLatin1(simdjson::error_message(error.error())));
    }
}

std::optional<qint64> lastDeviceId(const QByteArray &body)
{
    const std::string_view text = viewOf(body);
    const std::size_t key = text.rfind("\"DeviceId\"");
    if (key == std::string_view::npos)
        return {};
    // Key and value are a pair in braces, in either order.
    const std::size_t open = text.rfind('{', key);
    const std::size_t close = text.find('}', key);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {};
    const qint64 number = numberOf(valueBehind(text.substr(open, close - open), "\"value\""));
    return number > 0 ? std::optional(number) : std::nullopt;
}

bool seemsToHaveMore(const QByteArray &body)
{
    constexpr std::string_view kFlag = "\"hasMoreData\"";
    const std::string_view text = viewOf(body);
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), kEdge));
    return valueBehind(text.substr(0, kEdge), kFlag).starts_with("true") || valueBehind(tail, kFlag).starts_with("true");
}
