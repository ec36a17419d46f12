#pragma once

#include "models/changes/planning/planrequest.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QString>

class Database;

/// New drafts out of earlier changes, linked to them and checked against today's facts; the evidence of the earlier ones stays.
/// The rows keep the operator's row numbers and cells.
class LinkedPlans
{
public:
    explicit LinkedPlans(Database &db);

    /// What succeeded and is still as the change left it: `unattributed` successes with a warning, those of others left out.
    /// Errors: Usage "change.unknown"; Refused "change.not-run" (number, state), or the type's noInverseReason(); Storage.
    [[nodiscard]] Result<PlanSummary> undo(const Profile &profile, ChangeId change, const AuditOrigin &origin, const QDateTime &nowUtc);

    /// What failed, was held or cancelled, never what is unconfirmed. `cause`: only items of that error code or reason; empty: all.
    /// Errors: Usage "change.unknown"; Refused "change.not-run"; Storage.
    [[nodiscard]] Result<PlanSummary> retry(const Profile &profile, ChangeId change, const QString &cause, const AuditOrigin &origin,
                                            const QDateTime &nowUtc);

    /// What must come first for the lines that the change blocks, and then the change itself for those that succeed in it (chainOffers()): one draft for each
    /// such chain. What time alone blocks then waits for its moment; the values that were said for single lines do not go with it.
    /// Errors: Usage "change.unknown"; Refused "chain.no-offer" (number); Storage.
    [[nodiscard]] Result<QList<PlanSummary>> precede(const Profile &profile, ChangeId change, const AuditOrigin &origin, const QDateTime &nowUtc);

private:
    Database &m_db;
};
