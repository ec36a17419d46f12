#pragma once

#include "models/engine/carrier/circuitbreaker.h"
#include "models/engine/enginecontext.h"
#include "models/values/profile.h"
#include "thingspace/api/sendoutcome.h"
#include "thingspace/basics/result.h"

#include <QObject>

class ThingSpaceClient;

/// Whether the carrier serves a profile at present: hears every exchange of the client, keeps the profile's circuit breaker in the store,
/// shared with all processes on it, and asks by a sign-in and one read when that is due and nobody else does.
class CarrierWatch : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    CarrierWatch(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QObject *parent = nullptr);

    /// Nothing may be sent or read.
    bool isOpen() const { return m_breaker.state() == CircuitBreaker::State::Open; }
    /// Changing requests go one at a time.
    bool isOnProbation() const { return m_breaker.state() == CircuitBreaker::State::Probation; }
    /// Open for so long that whoever waits for work should be told that nothing can be sent.
    bool isGivenUp() const;

    /// What all processes know by now; with `hasWork` also the probe, if it is due. Errors: Storage.
    [[nodiscard]] Result<void> mind(bool hasWork);
    /// A changing request was answered, or not.
    void noteWrite(const SendOutcome &outcome);

Q_SIGNALS:
    /// A probe of ours was served; an error: it was refused (a login, an account), which is served too.
    void served(const Result<void> &result);

private:
    void probe();
    void handleProbe(const Result<void> &result);
    void noteExchange(int status);
    void note(CircuitBreaker::Sort sort, int status, std::optional<std::chrono::milliseconds> retryAfter);
    void keep(bool moved);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    CircuitBreaker m_breaker;
    bool m_probing = false;
};
