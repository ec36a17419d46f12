#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

#include <QObject>

/// Reads lines whose baseline is older than an hour again before they are sent, one list of names; what has moved since is held.
class StaleRefresh : public QObject
{
    Q_OBJECT

public:
    /// `context`, `client` and `profile` must outlive it. Of more lines than one list may name, the first ones.
    StaleRefresh(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QString account, const QList<BatchLine> &stale,
                 QObject *parent = nullptr);

    void start();

    /// Lines that the fleet does not know, as the list did not either, and when it was asked for; after `finished`.
    const QList<DeviceId> &missed() const { return m_missed; }
    QDateTime begunAt() const { return m_begunAt; }

Q_SIGNALS:
    /// Once, never inside start(). Errors: the carrier's; Storage: nothing more can be done.
    void finished(const Result<void> &result);

private:
    void handlePage(const Result<DevicePage> &page);
    Result<void> record(const DevicePage &page);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    QString m_account;
    QList<BatchLine> m_lines;
    QDateTime m_begunAt;
    QList<DeviceId> m_missed;
};
