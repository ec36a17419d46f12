#include "app/desktop/statusfacts.h"

#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/dataage.h"
#include "models/store/database.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace std::chrono_literals;

StatusFacts::StatusFacts(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_turns([this] { ask(); })
{
    connect(&m_context.watch, &StoreWatch::changed, this, &StatusFacts::read);
    connect(&m_context.profile, &CurrentProfile::changed, this, &StatusFacts::read);
    connect(&m_tick, &QTimer::timeout, this, &StatusFacts::tick);
    m_tick.start(5s);
}

void StatusFacts::tick()
{
    Q_EMIT ticked(m_context.clock.nowUtc());
    read();
}

void StatusFacts::read()
{
    m_turns.want();
}

void StatusFacts::ask()
{
    m_context.reading.ask<Facts>([&clock = m_context.clock, shown = m_context.profile.profile().id](Database &db) { return facts(db, clock, shown); }, this,
                                 [this](const Result<Facts> &read) { take(read); });
}

Result<StatusFacts::Facts> StatusFacts::facts(Database &db, const Clock &clock, ProfileId shown)
{
    Facts facts;
    const auto profiles = ProfileStore(db, clock).list();
    if (!profiles)
        return failure(profiles.error());
    facts.profiles = *profiles;
    const auto profile = std::ranges::find(facts.profiles, shown, &Profile::id);
    if (profile == facts.profiles.end())
        return facts;
    const auto readAt = lastCompletePass(db, shown);
    const auto budget = budgetStanding(db, *profile, clock.nowUtc());
    const auto carrier = carrierstanding::read(db, shown);
    if (!readAt || !budget || !carrier)
        return failure(!readAt ? readAt.error() : !budget ? budget.error() : carrier.error());
    facts.carrier = *carrier;
    facts.readAt = *readAt;
    facts.budget = *budget;
    return facts;
}

void StatusFacts::take(const Result<Facts> &facts)
{
    m_turns.finished();
    if (facts) {
        m_context.profile.setAll(facts->profiles);
        Q_EMIT ticked(m_context.clock.nowUtc());
        Q_EMIT readAtChanged(facts->readAt);
        Q_EMIT budgetChanged(facts->budget);
        const QString trouble = facts->carrier ? carrierstanding::sentence(*facts->carrier) : QString();
        if (std::exchange(m_carrierTrouble, trouble) != trouble)
            Q_EMIT carrierTroubleChanged(trouble);
    }
}
