#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/tracking/lookreads.h"
#include "models/values/changetype.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

#include <QJsonObject>
#include <QObject>

#include <deque>

class ChangeSpec;
class ReversalLook;

/// One dispatch whose look is due.
struct DueLook
{
    DispatchId id;
    ChangeId change;
    QString account;
    QString requestId;
    qint64 devices = 0;
    QString fate;
    QDateTime journalledAt;
    std::chrono::milliseconds delay {0};
};

/// One look at the carrier for everything of a profile that is due: request status where it carries one device, then the device record
/// of what that left open, then the history of lines that look untouched for long. Settles what it proves, sets the next look.
class LookRound : public QObject
{
    Q_OBJECT

public:
    LookRound(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QList<DueLook> due, bool maySweep, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, never inside start(). Errors: Storage alone; a carrier that does not answer is looked at again later.
    void finished(const Result<void> &result);

private:
    Result<void> prepare();
    Result<QList<LookLine>> linesOf(const DueLook &look, const ChangeSpec *spec = nullptr);
    /// What the status answers left open.
    Result<void> planReads();
    void next();
    void askStatus(const DueLook &look);
    void handleStatus(const DueLook &look, const Result<RequestStatus> &status);
    void read();
    void handlePage(const QDateTime &begunAt, const Result<DevicePage> &page);
    Result<void> store(const QDateTime &begunAt, const DevicePage &page);
    Result<void> noteTaken(const QHash<DeviceId, QByteArray> &taken);
    Result<void> settleStatus(const DueLook &look, bool succeeded);
    void lookForReversals();
    Result<void> setNextLooks();
    void finish(const Result<void> &result);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    QList<DueLook> m_due;
    bool m_maySweep;
    std::deque<DueLook> m_statuses;
    std::deque<LookRead> m_reads;
    QHash<ChangeId, ChangeType> m_types;
    ReversalLook *m_reversals = nullptr;
    bool m_readsPlanned = false;
    bool m_finished = false;
};
