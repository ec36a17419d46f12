#include "thingspace/api/availability.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Casing varies from answer to answer (0.3).
QJsonValue memberOf(const QJsonValue &value, QLatin1StringView name)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(name, Qt::CaseInsensitive) == 0)
            return member.value();
    }
    return QJsonValue::Undefined;
}

bool flagOf(const QJsonValue &value, QLatin1StringView name, bool missing)
{
    const QJsonValue flag = memberOf(value, name);
    return flag.isString() ? flag.toString().compare("true"_L1, Qt::CaseInsensitive) == 0 : flag.toBool(missing);
}

bool isAvailabilityList(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QJsonValue &entry) { return !memberOf(entry, "deviceFound"_L1).isUndefined(); });
}

QJsonArray availabilityList(const QJsonValue &response)
{
    if (isAvailabilityList(response))
        return response.toArray();
    const QJsonObject object = response.toObject();
    for (const QJsonValueConstRef member : object) {
        if (isAvailabilityList(member))
            return member.toArray();
    }
    return {};
}

Availability availabilityOf(const QJsonValue &entry)
{
    Availability one;
    const QJsonValue ids = memberOf(entry, "deviceIds"_L1);
    const QJsonArray list = ids.isObject() ? QJsonArray {ids} : ids.toArray();
    for (const QJsonValueConstRef each : list)
        one.device.append({each[u"kind"].toString().toLower().toUtf8(), each[u"id"].toString().toUtf8()});
    one.found = flagOf(entry, "deviceFound"_L1, false);
    one.hasLine = flagOf(entry, "associatedWithMTN"_L1, true);
    one.productType = memberOf(entry, "productType"_L1).toString();
    one.sku = memberOf(entry, "sku"_L1).toString();
    return one;
}

} // namespace

bool Availability::isReady() const
{
    return found && !hasLine && productType.compare("4GODI_MOD"_L1, Qt::CaseInsensitive) != 0;
}

Result<QList<Availability>> parseAvailability(const QByteArray &callbackBody)
{
    const QJsonArray list = availabilityList(QJsonDocument::fromJson(callbackBody)[u"deviceResponse"]);
    if (list.isEmpty())
        return failure(Error::Kind::Protocol, u"availability.malformed"_s);
    QList<Availability> all;
    all.reserve(list.size());
    for (const QJsonValueConstRef entry : list)
        all.append(availabilityOf(entry));
    return all;
}
