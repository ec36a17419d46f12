#pragma once

#include "thingspace/simulator/execution.h"

#include <tl/expected.hpp>

namespace simulator {

/// The account of a request: accountName, which may be left out only where there is but one.
/// `required`: never (deactivate).
tl::expected<quint16, Reply> accountOf(const World &world, const QJsonObject &body, bool required);

/// The devices that a body selects (SELECTOR, thingspace-api.md 0.3): those it names, or **every** device of the account
/// that its filters fit. Errors are the request's: no list, too many, malformed identifiers, one single unknown device.
tl::expected<QList<Selected>, Reply> selectDevices(const World &world, const Operation &operation, quint16 account, const QJsonObject &body);

/// customFields or customFieldsToUpdate: known names, at most 50 characters.
std::optional<Reply> customFieldsFault(const QJsonArray &fields);

/// CustomField1…5 as position 0…4.
std::optional<size_t> customFieldNumber(const QString &key);

} // namespace simulator
