#pragma once

#include "thingspace/api/devicerecord.h"
#include "thingspace/api/thingspaceclient.h"

#include <functional>

/// What a sync asks of the carrier: ThingSpaceClient's reads, narrow enough for a test to play the carrier.
/// Calls answer once, never inside the call, never after `context` died.
class FleetSource
{
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    virtual ~FleetSource() = default;
    virtual void fetchAccount(const QString &account, QObject *context, Done<CarrierAccount> done) = 0;
    virtual void fetchPlans(const QString &account, QObject *context, Done<QList<CarrierPlan>> done) = 0;
    virtual void listDevices(const DeviceQuery &query, qint64 after, QObject *context, Done<UndecodedPage> done) = 0;
};

/// The carrier itself. The client must outlive it.
class ClientFleetSource final : public FleetSource
{
public:
    explicit ClientFleetSource(ThingSpaceClient &client) : m_client(client) { }
    void fetchAccount(const QString &account, QObject *context, Done<CarrierAccount> done) override { m_client.fetchAccount(account, context, std::move(done)); }
    void fetchPlans(const QString &account, QObject *context, Done<QList<CarrierPlan>> done) override { m_client.fetchPlans(account, context, std::move(done)); }
    void listDevices(const DeviceQuery &query, qint64 after, QObject *context, Done<UndecodedPage> done) override { m_client.listUndecoded(query, after, context, std::move(done)); }

private:
    ThingSpaceClient &m_client;
};
