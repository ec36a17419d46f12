#include "thingspace/simulator/selector.h"

#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kMostDevices = 10000;

bool hasFilters(const Operation &operation, const QJsonObject &body)
{
    return (!operation.groupsDevices() && (body.contains(u"groupName") || body.contains(u"customFields")))
        || (!operation.ordersPlan() && body.contains(u"servicePlan")) || body.contains(u"currentServicePlan");
}

bool fits(const World &world, const Device &device, quint16 account, const QJsonObject &body, const QString &planKey)
{
    if (device.gone || device.account != account)
        return false;
    const QString group = body[u"groupName"].toString();
    if (!group.isEmpty() && world.fleet.text(device.group) != group.toUtf8())
        return false;
    const QString plan = body[planKey].toString();
    if (!plan.isEmpty() && world.fleet.catalogue().planByAny(plan.toUtf8()) != std::optional(device.plan))
        return false;
    const QJsonArray fields = body[u"customFields"].toArray();
    for (const QJsonValueConstRef field : fields) {
        const auto number = customFieldNumber(field[u"key"].toString());
        if (!number || world.fleet.text(device.customFields[*number]) != field[u"value"].toString().toUtf8())
            return false;
    }
    return true;
}

QList<Selected> everyDevice(const World &world, const Operation &operation, quint16 account, const QJsonObject &body)
{
    // Where servicePlan is an order, the filter has another name.
    const QString planKey = body.contains(u"currentServicePlan") || operation.ordersPlan() ? u"currentServicePlan"_s : u"servicePlan"_s;
    QList<Selected> devices;
    for (Row row = 0; row < world.fleet.rows(); ++row) {
        const Device &device = world.fleet.at(row);
        if (fits(world, device, account, body, planKey))
            devices.append({{{"iccid", device.iccid.view().toByteArray()}}, row});
    }
    return devices;
}

} // namespace

std::optional<size_t> customFieldNumber(const QString &key)
{
    if (key.size() != 12 || !key.startsWith(u"CustomField", Qt::CaseInsensitive) || key[11] < u'1' || key[11] > u'5')
        return std::nullopt;
    return static_cast<size_t>(key[11].unicode() - u'1');
}

std::optional<Reply> customFieldsFault(const QJsonArray &fields)
{
    for (const QJsonValueConstRef field : fields) {
        if (!customFieldNumber(field[u"key"].toString()))
            return serviceError("INPUT_INVALID.CustomField.InvalidName", "INPUT_INVALID. The name of a custom field is not valid.");
        if (field[u"value"].toString().size() > 50)
            return serviceError("INPUT_INVALID.CustomField.TooLong", "INPUT_INVALID. The value of a custom field is longer than 50 characters.");
    }
    return std::nullopt;
}

tl::expected<quint16, Reply> accountOf(const World &world, const QJsonObject &body, bool required)
{
    const Catalogue &catalogue = world.fleet.catalogue();
    const QByteArray name = body[u"accountName"].toString().toUtf8();
    if (name.isEmpty()) {
        if (required)
            return tl::make_unexpected(serviceError("INPUT_INVALID.Account.NotDefined", "INPUT_INVALID. The account name is required."));
        if (catalogue.accounts().size() > 1)
            return tl::make_unexpected(serviceError("REQUEST_FAILED.MultipleAccounts", "REQUEST_FAILED. The user has several accounts; name one."));
        return quint16(0);
    }
    if (const auto number = catalogue.accountNumber(name))
        return *number;
    return tl::make_unexpected(serviceError("REQUEST_FAILED.AccountNotFound", "REQUEST_FAILED. The account could not be found."));
}

tl::expected<QList<Selected>, Reply> selectDevices(const World &world, const Operation &operation, quint16 account, const QJsonObject &body)
{
    if (!body.contains(u"devices"))
        return everyDevice(world, operation, account, body);
    const QJsonArray array = body[u"devices"].toArray();
    if (array.isEmpty())
        return tl::make_unexpected(serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. The list of devices is empty."));
    if (array.size() > kMostDevices)
        return tl::make_unexpected(serviceError("INPUT_INVALID.MaxRequestsExceeded", "INPUT_INVALID. More than 10,000 devices in one request."));
    if (array.size() > operation.mostDevices()) {
        return tl::make_unexpected(serviceError("INPUT_INVALID.NumberofDevices",
            "INPUT_INVALID. More than " + QByteArray::number(operation.mostDevices()) + " devices in one request."));
    }
    if (hasFilters(operation, body))
        return tl::make_unexpected(serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. Devices and filters exclude each other."));
    QList<Selected> devices;
    devices.reserve(array.size());
    for (const QJsonValueConstRef value : array) {
        Selected device {refsFrom(value[u"deviceIds"].toArray()), kNoRow};
        if (device.ids.isEmpty())
            return tl::make_unexpected(serviceError("DeserializationFailed", "A device without identifiers."));
        if (auto fault = refsFault(device.ids))
            return tl::make_unexpected(*fault);
        device.row = rowOf(world.fleet, device.ids);
        devices.append(std::move(device));
    }
    if (devices.size() == 1 && devices.first().row == kNoRow && !operation.takesUnknown())
        return tl::make_unexpected(serviceError("REQUEST_FAILED.DeviceNotFound", "REQUEST_FAILED. The device could not be found."));
    return devices;
}

} // namespace simulator
