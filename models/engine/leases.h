#pragma once

#include "models/values/changestate.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>

class Clock;
class Database;

/// A lease lasts this long and is renewed at each beat (engine-protocol.md 8).
inline constexpr std::chrono::seconds kLeaseTime {60};
inline constexpr std::chrono::seconds kLeaseBeat {15};

/// Who may claim and send a change. Only claim and intent are fenced by it: evidence never is.
class Leases
{
public:
    Leases(Database &db, const Clock &clock, ProcessId process);

    struct Claimable
    {
        ChangeId change;
        ProfileId profile;
        ChangeState state = ChangeState::Queued;
    };
    /// Changes with something to send or to follow, earliest released first, whoever holds them.
    [[nodiscard]] Result<QList<Claimable>> claimable();

    /// Takes the change's lease if it is free, over, or its holder has ended; false: another living process holds it.
    [[nodiscard]] Result<bool> claim(ChangeId change);
    bool holds(ChangeId change) const { return m_tokens.contains(change); }
    /// The fencing token of a change that is held.
    qint64 token(ChangeId change) const { return m_tokens.value(change); }
    QList<ChangeId> held() const { return m_tokens.keys(); }

    /// Renews this process's leases, late ones too, as long as nobody took them; answers those that somebody did, which are not held any more.
    /// Where there are none it is still a write, and says whether the store takes one.
    [[nodiscard]] Result<QList<ChangeId>> beat();
    /// The journal found that it is not ours any more, or was over for a moment: it must be claimed again.
    void forget(ChangeId change) { m_tokens.remove(change); }
    [[nodiscard]] Result<void> release(ChangeId change);

private:
    Result<bool> isFree(ChangeId change);

    Database &m_db;
    const Clock &m_clock;
    ProcessId m_process;
    QString m_boot;
    QHash<ChangeId, qint64> m_tokens;
};
