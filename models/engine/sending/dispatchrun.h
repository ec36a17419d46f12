#pragma once

#include "models/engine/carrier/storebudget.h"
#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/engine/sending/journal.h"
#include "thingspace/api/thingspaceclient.h"

#include <QObject>

/// One dispatch from sign-in to its answer in the store: sign in, J, bytes, R (engine-protocol.md 4). One step a member function, in order.
/// Once J is durable it ends only when R is: while the store takes no answer it is kept and offered again.
class DispatchRun : public QObject
{
    Q_OBJECT

public:
    /// `profile` and `budget` must outlive the run.
    DispatchRun(EngineContext &context, ThingSpaceClient &client, const Profile &profile, StoreBudget &budget, Batch batch, QObject *parent = nullptr);

    void start();
    ChangeId change() const { return m_batch.change; }
    /// Intent is durable: the answer must be awaited.
    bool isOnTheWire() const { return m_dispatch.id.value != 0; }

Q_SIGNALS:
    /// Sent and answered, whatever the answer; `outcome` is already in the store.
    void answered(const SendOutcome &outcome);
    /// Not sent: nothing was journalled and its items are queued as before. Errors: the sign-in's, Journal::begin's.
    void refused(const Error &error);

private:
    void signIn();
    void journal();
    void send();
    void receive(const SendOutcome &outcome);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    StoreBudget &m_budget;
    Batch m_batch;
    Dispatch m_dispatch;
};
