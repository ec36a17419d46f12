#pragma once

#include "models/changes/changestore.h"
#include "models/changes/planning/planrequest.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

class Database;

/// The next step of a chain: made, when the change before it is over, for exactly the lines that succeeded in it, planned anew with all rules, and released
/// as it was released with the first.
class ChainedPlans
{
public:
    explicit ChainedPlans(Database &db);

    struct Due
    {
        ChangeId change;
        ProfileId profile;
    };
    /// Changes that are over and have a step waiting. Errors: Storage.
    [[nodiscard]] Result<QList<Due>> due();

    struct Outcome
    {
        /// The change that follows; 0: none does, or another process made it.
        ChangeId successor;
        /// Whether this call changed anything.
        bool moved = false;
    };
    /// Makes the step, or says with the change why nothing follows. The plan, the mark that it was made and its release are one transaction, so that there is
    /// one successor however often and wherever this runs or dies. Errors: Storage.
    [[nodiscard]] Result<Outcome> follow(const Due &due, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc);

private:
    Result<Outcome> endChain(ChangeId change, const QString &because, const QStringList &arguments, const AuditOrigin &origin, const QDateTime &nowUtc);
    Result<void> take(const Change &change, const PlanSummary &made, const AuditOrigin &origin, const QDateTime &nowUtc);

    Database &m_db;
};

/// Lines of a draft that something else must come before: the steps that help, the type itself last.
struct ChainOffer
{
    QList<ChangeType> steps;
    qint64 lines = 0;

    bool operator==(const ChainOffer &) const = default;
};
/// Errors: Storage.
[[nodiscard]] Result<QList<ChainOffer>> chainOffers(Database &db, const Change &draft);
