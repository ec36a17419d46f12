#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/changestore.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

class Database;

/// What is to become of a change whose moment is set.
enum class StartVerdict {
    Wait,
    Begin,
    /// Its moment went by while nothing ran: what was right then may not be now, so a person is asked.
    Ask,
};

/// So late a change still begins by itself.
inline constexpr std::chrono::minutes kStartGrace {10};

/// Pure.
StartVerdict startVerdict(const QDateTime &startUtc, const QDateTime &nowUtc);

/// The change as it is to be shown: a scheduled one that asks says so (pausedBecause), though nothing ran that could have written it down.
Change asShown(Change change, const QDateTime &nowUtc);

/// It is scheduled, and a person has to say what is to become of it.
bool asks(const Change &change, const QDateTime &nowUtc);

/// Changes that begin by themselves. Each step is one transaction with its event and its audit entry.
class ChangeSchedule
{
public:
    explicit ChangeSchedule(Database &db);

    struct Due
    {
        ChangeId change;
        ProfileId profile;
        QDateTime start;
    };
    /// Those whose moment has come and that ask nobody yet, in order of time. Errors: Storage.
    [[nodiscard]] Result<QList<Due>> due(const QDateTime &nowUtc);

    /// Begins it, or has it ask. False: somebody else has begun it, moved it or cancelled it since due(), and nothing was done. Errors: Storage.
    [[nodiscard]] Result<bool> take(const Due &due, const AuditOrigin &origin, const QDateTime &nowUtc);

    /// Another moment for a draft or a scheduled change, whether or not it asks. std::nullopt: now; a draft begins when it is released then.
    /// Errors: Usage "change.unknown"; Refused "change.cannot-reschedule" (number, state); Storage.
    [[nodiscard]] Result<void> move(ChangeId change, const std::optional<QDateTime> &startUtc, const AuditOrigin &origin, const QDateTime &nowUtc);

private:
    Result<bool> beginOrMiss(const Due &due, const AuditOrigin &origin, const QDateTime &nowUtc);
    Result<void> ask(const Due &due, const QString &because, const QStringList &arguments, const AuditOrigin &origin, const QDateTime &nowUtc);

    Database &m_db;
};
