#pragma once

#include "models/engine/enginecontext.h"
#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

#include <QJsonObject>
#include <QObject>

#include <deque>

/// Asks the provisioning history of lines that proper reads show untouched long after their request: what was carried out and undone by
/// somebody since leaves no other trace. Few lines a time, each at growing distances: history costs one request a line.
class ReversalLook : public QObject
{
    Q_OBJECT

public:
    ReversalLook(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, never inside start(). Errors: Storage alone.
    void finished(const Result<void> &result);

private:
    struct Line
    {
        ItemId item;
        ChangeId change;
        ItemState state = ItemState::Unconfirmed;
        DeviceId device;
        DispatchId dispatch;
        QDateTime journalledAt;
        std::chrono::milliseconds offsetThen {0};
        QJsonObject identifiers;
        ChangeType type = ChangeType::Suspend;
        QString account;
    };
    Result<void> collect();
    void next();
    void handleHistory(const Line &line, const Result<QList<ProvisioningEvent>> &events);
    Result<void> settle(const Line &line, const QList<ProvisioningEvent> &events);
    std::chrono::milliseconds doubt() const;

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    std::deque<Line> m_lines;
};
