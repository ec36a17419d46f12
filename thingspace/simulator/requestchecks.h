#pragma once

#include "thingspace/simulator/operation.h"

namespace simulator {

/// A text member of a body as UTF-8; empty where it is absent or no text.
QByteArray textMember(const QJsonObject &body, QStringView key);

// What is wrong with one member of a request, where several operations have it. std::nullopt: nothing.

/// The element is missing or of the wrong type (thingspace-api.md 11.3).
Reply malformed(const QByteArray &what);
/// Every one of `keys` that is there must be true or false.
std::optional<Reply> flagsFault(const QJsonObject &body, std::initializer_list<QStringView> keys);
/// A plan **code** that the carrier sells; `required`: empty is wrong too.
std::optional<Reply> planFault(const World &world, const QByteArray &code, bool required);
/// An IP pool of the account; empty is its default one, which there must be.
std::optional<Reply> ipPoolFault(const World &world, quint16 account, const QByteArray &pool);

/// The device's state does not allow the request.
ServiceFault wrongState();
/// A fifth plan change in a month. Its code is not documented (thingspace-api.md 15, 26).
ServiceFault tooManyPlanChanges();
/// An identifier that was to become the device's is another's.
ServiceFault identifierInUse();
ServiceFault deviceNotFound();

} // namespace simulator
