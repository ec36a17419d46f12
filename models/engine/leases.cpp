#include "models/engine/leases.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

Leases::Leases(Database &db, const Clock &clock, ProcessId process)
    : m_db(db)
    , m_clock(clock)
    , m_process(process)
    , m_boot(bootId())
{
}

Result<QList<Leases::Claimable>> Leases::claimable()
{
    QList<Claimable> result;
    auto rows = m_db.query(ProcessSql::Claimable);
    if (const auto done = rows.exec(); !done)
        return failure(done.error());
    while (rows.next())
        result << Claimable {ChangeId {rows.number(0)}, ProfileId {rows.number(1)}, changeState(rows.text(2)).value_or(ChangeState::Paused)};
    return result;
}

Result<bool> Leases::isFree(ChangeId change)
{
    auto row = m_db.query(ProcessSql::LeaseOf);
    if (const auto done = row.bind(u":change", change.value).exec(); !done)
        return failure(done.error());
    if (!row.next() || row.number(0) == m_process.value || !row.isNull(4))
        return true;
    if (row.text(2) == m_boot)
        return row.number(3) <= m_clock.bootTime().count();
    // Another machine's: by the clock that both share. An earlier boot of this one, where the store is a file, is seen by its process.
    return !m_db.isSqlite() && row.flag(5);
}

Result<bool> Leases::claim(ChangeId change)
{
    if (holds(change))
        return true;
    bool taken = false;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto free = isFree(change);
        if (!free)
            return failure(free.error());
        if (!*free)
            return {};
        const auto token = m_db.takeNumbers(u"lease"_s);
        if (!token)
            return failure(token.error());
        const auto written = m_db.query(ProcessSql::TakeLease)
                                 .bind(u":change", change.value)
                                 .bind(u":process", m_process.value)
                                 .bind(u":token", *token)
                                 .bind(u":boot", m_boot)
                                 .bind(u":until", qint64((m_clock.bootTime() + kLeaseTime).count()))
                                 .bind(u":lasts", qint64(std::chrono::milliseconds(kLeaseTime).count()))
                                 .exec();
        if (!written)
            return failure(written.error());
        m_tokens.insert(change, *token);
        taken = true;
        return {};
    });
    if (!done) {
        m_tokens.remove(change);
        return failure(done.error());
    }
    return taken;
}

Result<QList<ChangeId>> Leases::beat()
{
    QList<ChangeId> lost;
    const auto beaten = m_db.query(ProcessSql::BeatLeases)
                            .bind(u":process", m_process.value)
                            .bind(u":boot", m_boot)
                            .bind(u":until", qint64((m_clock.bootTime() + kLeaseTime).count()))
                            .bind(u":lasts", qint64(std::chrono::milliseconds(kLeaseTime).count()))
                            .exec();
    if (!beaten)
        return failure(beaten.error());
    QHash<ChangeId, qint64> present;
    auto rows = m_db.query(ProcessSql::LeasesOf);
    if (const auto read = rows.bind(u":process", m_process.value).exec(); !read)
        return failure(read.error());
    while (rows.next())
        present.insert(ChangeId {rows.number(0)}, rows.number(1));
    for (const ChangeId change : held()) {
        if (present.value(change, -1) != token(change))
            lost << change;
    }
    for (const ChangeId change : std::as_const(lost))
        forget(change);
    return lost;
}

Result<void> Leases::release(ChangeId change)
{
    m_tokens.remove(change);
    const auto done = m_db.query(ProcessSql::FreeLease).bind(u":change", change.value).bind(u":process", m_process.value).exec();
    return done ? Result<void>() : failure(done.error());
}
