#include "thingspace/simulator/requestchecks.h"

#include "thingspace/simulator/world.h"

namespace simulator {

QByteArray textMember(const QJsonObject &body, QStringView key)
{
    return body[key].toString().toUtf8();
}

Reply malformed(const QByteArray &what)
{
    return serviceError("DeserializationFailed", what);
}

std::optional<Reply> flagsFault(const QJsonObject &body, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const QJsonValue flag = body[key]; !flag.isUndefined() && !flag.isBool())
            return malformed(key.toUtf8() + " must be true or false.");
    }
    return std::nullopt;
}

std::optional<Reply> planFault(const World &world, const QByteArray &code, bool required)
{
    if (code.isEmpty())
        return required ? std::optional(malformed("The servicePlan is missing.")) : std::nullopt;
    if (!world.fleet.catalogue().planByCode(code))
        return serviceError("REQUEST_FAILED." + code + ".NotFound", "REQUEST_FAILED. The service plan could not be found.");
    return std::nullopt;
}

std::optional<Reply> ipPoolFault(const World &world, quint16 account, const QByteArray &pool)
{
    const Catalogue &catalogue = world.fleet.catalogue();
    if (pool.isEmpty() && catalogue.accounts()[account].defaultPool.isEmpty())
        return serviceError("REQUEST_FAILED.DefaultIpPoolNotDefined", "REQUEST_FAILED. The account has no default IP pool.");
    if (!pool.isEmpty() && !catalogue.hasPool(account, pool))
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The IP pool could not be found.");
    return std::nullopt;
}

ServiceFault wrongState()
{
    return {"INPUT_INVALID.DeviceState.Invalid", "INPUT_INVALID. The state of the device does not allow this request."};
}

ServiceFault tooManyPlanChanges()
{
    return {"REQUEST_FAILED.ServicePlanLimit.Exceeded", "REQUEST_FAILED. The service plan of the device was changed too often this month."};
}

ServiceFault identifierInUse()
{
    return {"INPUT_INVALID.Device.Identifier.Invalid", "INPUT_INVALID. An identifier is in use by another device."};
}

ServiceFault deviceNotFound()
{
    return {"REQUEST_FAILED.DeviceNotFound", "REQUEST_FAILED. The device could not be found."};
}

} // namespace simulator
