#include "models/engine/tracking/callbacktally.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcTally, "thingdesk.engine.callbacks", QtWarningMsg)

namespace {

struct Outcome
{
    QLatin1StringView key;
    quint64 CallbackCounts::*place;
};

constexpr std::array kOutcomes {
    Outcome {"accepted"_L1, &CallbackCounts::accepted}, Outcome {"unauthorised"_L1, &CallbackCounts::unauthorised},
    Outcome {"forbidden"_L1, &CallbackCounts::forbidden}, Outcome {"malformed"_L1, &CallbackCounts::malformed},
    Outcome {"elsewhere"_L1, &CallbackCounts::elsewhere}, Outcome {"unstored"_L1, &CallbackCounts::unstored},
};

} // namespace

CallbackTally::CallbackTally(Database &db, const Clock &clock, ProfileId profile)
    : m_db(db)
    , m_clock(clock)
    , m_profile(profile)
{
}

void CallbackTally::write(const CallbackCounts &counts)
{
    if (counts == m_written || counts == CallbackCounts {})
        return;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        for (const Outcome &outcome : kOutcomes) {
            const quint64 more = counts.*outcome.place - m_written.*outcome.place;
            if (more == 0)
                continue;
            const auto added = m_db.query(TrackSql::AddToTally)
                                   .bind(u":profile", m_profile.value)
                                   .bind(u":outcome", outcome.key)
                                   .bind(u":deliveries", qint64(more))
                                   .bind(u":at", m_clock.nowUtc())
                                   .exec();
            if (!added)
                return failure(added.error());
        }
        return {};
    });
    // Asked again each second while the store takes nothing: said once.
    const bool wasFailing = std::exchange(m_failing, !done);
    if (done)
        m_written = counts;
    else if (!wasFailing)
        qCWarning(lcTally).noquote() << "counts are not written:" << logLine(done.error());
}

Result<CallbackTally::Standing> CallbackTally::read(Database &db, ProfileId profile)
{
    Standing standing;
    auto rows = db.query(TrackSql::TallyOf);
    if (const auto done = rows.bind(u":profile", profile.value).exec(); !done)
        return failure(done.error());
    while (rows.next()) {
        for (const Outcome &outcome : kOutcomes) {
            if (outcome.key == rows.text(0))
                standing.counts.*outcome.place = quint64(rows.number(1));
        }
        if (rows.text(0) == "accepted"_L1)
            standing.lastAccepted = rows.time(2);
    }
    return standing;
}
