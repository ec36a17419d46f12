#pragma once

#include "models/changes/changestore.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

/// A change as `change show` answers it, without its items; `profile` is the profile's name.
/// `sendingLeft`: how long its requests still take to leave, where that is known.
QJsonObject changeJson(const Change &change, qint64 dispatches, std::optional<std::chrono::milliseconds> sendingLeft = {});

/// What a plan's lines cost more or less: `{"payer":"operator"|"customer","monthly":"-12.50","once":"0.00","priced":N,"unpriced":N}`, amounts as
/// models/values/money.h writes them. Nothing is inserted where nothing has a price.
void insertCharges(QJsonObject &object, ChangeType type, const PlanCharges &charges);

/// One item as `change show --items` answers it.
QJsonObject itemJson(const ChangeItem &item);

/// The same for people.
QString changeText(const Change &change, qint64 dispatches);

/// "250 succeeded, 3 failed"
QString countsText(const QMap<ItemState, qint64> &counts);

/// The contract's exit code for items in these states: 5 something is not settled, 1 something failed, was held or cancelled, else 0.
int exitCode(const QMap<ItemState, qint64> &counts);
