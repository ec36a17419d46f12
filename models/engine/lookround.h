#pragma once

#include "models/engine/enginecontext.h"
#include "models/values/changetype.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

#include <QJsonObject>
#include <QObject>

#include <deque>

/// Lines that one read by name asks for.
inline constexpr qsizetype kNamesARead = 100;

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

/// One look at the carrier for everything of a profile that is due: request status where it carries one device, else the device record,
/// by lists of at most 100 names or by one sweep over a state, whichever is fewer requests. Settles what it proves, sets the next look.
class LookRound : public QObject
{
    Q_OBJECT

public:
    LookRound(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QList<DueLook> due, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, never inside start(). Errors: Storage alone; a carrier that does not answer is looked at again later.
    void finished(const Result<void> &result);

private:
    struct Line
    {
        DeviceId device;
        QJsonObject identifiers;
        QString targetState;
    };
    struct Read
    {
        DeviceQuery query;
        qint64 after = 0;
        /// The lines it may show, by "kind:value".
        QHash<QByteArray, DeviceId> lines;
        /// All of them were asked for by name: those not listed are known to be absent.
        bool byName = false;
    };

    Result<void> prepare();
    Result<QList<Line>> linesOf(const DueLook &look);
    Result<void> planReads(const QString &account, const QList<Line> &lines);
    Result<qint64> countInState(const QString &account, const QString &state);
    void planSweep(const QString &account, const QString &state, const QList<Line> &lines);
    void planNames(const QString &account, const QList<Line> &lines);
    void next();
    void askStatus(const DueLook &look);
    void handleStatus(const DueLook &look, const Result<RequestStatus> &status);
    void read();
    void handlePage(const QDateTime &begunAt, const Result<DevicePage> &page);
    Result<void> store(const QDateTime &begunAt, const DevicePage &page);
    Result<void> settleStatus(const DueLook &look, bool succeeded);
    Result<void> setNextLooks();
    void finish(const Result<void> &result);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    QList<DueLook> m_due;
    std::deque<DueLook> m_statuses;
    std::deque<Read> m_reads;
    bool m_finished = false;
};
