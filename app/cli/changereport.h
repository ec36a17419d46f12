#pragma once

#include "models/changes/changestore.h"
#include "models/changes/watching/changecauses.h"
#include "models/engine/carrier/circuitbreaker.h"

#include <QDateTime>
#include <QJsonObject>

#include <chrono>
#include <optional>

/// All that `change show` says of a change, without its items.
struct ChangeReport
{
    Change change;
    qint64 dispatches = 0;
    /// What went on besides its lines and wants a look.
    ChangeStore::Incidents incidents;
    /// Why lines did not come through.
    QList<ChangeCause> causes;
    /// Only while the change is not over: the carrier does not serve its profile.
    std::optional<CarrierTrouble> carrier;
    /// How long its requests still take to leave, where that is known.
    std::optional<std::chrono::milliseconds> sendingLeft;
};

/// Of a draft, waves and brake are those that would hold if it were released now. Errors: Usage "change.unknown"; Storage.
[[nodiscard]] Result<ChangeReport> readReport(Database &db, ChangeId change, const QDateTime &nowUtc);

QJsonObject reportJson(const ChangeReport &report);
/// The same for people.
QString reportText(const ChangeReport &report);
