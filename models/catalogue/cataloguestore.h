#pragma once

#include "models/values/ids.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>

class Database;

/// One plan of one account, present or gone.
struct CataloguePlan
{
    QString account;
    CarrierPlan plan;
    /// The carrier no longer offers it; kept for lines that are still on it.
    bool removed = false;
};

/// What the rules of changes need of the catalogue, as plain values (models/changes/types/facts.h, PlanFacts).
struct CatalogueFacts
{
    /// By account; only accounts that were synced.
    QHash<QString, bool> provisioningAllowed;
    QHash<QString, bool> hasDefaultIpPool;
    /// Account to plan name by code, present plans only; an account without a plan sync is absent.
    QHash<QString, QHash<QString, QString>> planNames;
};

/// Accounts (the carrier's part) and carrier plans. Errors: Storage.
class CatalogueStore
{
public:
    explicit CatalogueStore(Database &db);

    /// What the carrier says about one account, and all its plans: those that are no longer among them stay with removed = 1.
    [[nodiscard]] Result<void> replace(ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans, const QDateTime &readAtUtc);

    [[nodiscard]] Result<QList<CarrierAccount>> accounts(ProfileId profile);
    [[nodiscard]] Result<QList<CataloguePlan>> plans(ProfileId profile);
    [[nodiscard]] Result<CatalogueFacts> facts(ProfileId profile);

private:
    Result<void> replacePlans(ProfileId profile, const QString &account, const QList<CarrierPlan> &plans, const QDateTime &readAtUtc);

    Database &m_db;
};
