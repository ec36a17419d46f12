#pragma once

#include "models/values/device.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

class Database;

/// What may be chosen in cells that hold one of several names: the plans of a line's account, customer plans, pools.
struct EditChoices
{
    /// By account: a plan's name where only one has it, else its code.
    QHash<QString, QStringList> plans;
    /// By customer, with those that are everybody's under the empty name.
    QHash<QString, QStringList> customerPlans;
    QHash<QString, QStringList> pools;

    /// In alphabetical order; empty: the cell takes any text.
    QStringList of(const Device &device, QStringView column) const;

    bool operator==(const EditChoices &) const = default;
};

/// Errors: Storage.
[[nodiscard]] Result<EditChoices> readEditChoices(Database &db, ProfileId profile);
