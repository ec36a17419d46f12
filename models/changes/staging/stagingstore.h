#pragma once

#include "models/changes/staging/stagededits.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

class Database;

/// The edits of one person in one profile's fleet, in the store. Errors: Storage.
class StagingStore
{
public:
    StagingStore(Database &db, ProfileId profile, QString owner);

    [[nodiscard]] Result<StagedEdits> read();
    /// What the steps leave. One transaction.
    [[nodiscard]] Result<void> write(const QList<StagedStep> &steps, const QDateTime &atUtc);

    /// Drafts that were made of them and wait.
    [[nodiscard]] Result<QList<ChangeId>> drafts();
    /// All of a type belong to this draft now.
    [[nodiscard]] Result<void> attach(ChangeType type, ChangeId draft);
    /// Takes away what was released, and lets go of drafts that are none any more. What a plan blocked stays: it went nowhere.
    [[nodiscard]] Result<void> settle();

private:
    Database &m_db;
    ProfileId m_profile;
    QString m_owner;
};
