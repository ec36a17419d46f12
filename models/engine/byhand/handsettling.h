#pragma once

#include "models/audit/auditentry.h"
#include "models/engine/byhand/handcases.h"
#include "models/engine/enginecontext.h"
#include "models/engine/leases.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/tracking/lookreads.h"
#include "models/values/changetype.h"
#include "models/values/profile.h"

#include <QObject>

#include <deque>

/// A case with what is open to a person, and why not.
struct HandFinding
{
    HandCase item;
    HandOffer executed;
    HandOffer notExecuted;
    /// A wording code with arguments: what the evidence says so far.
    QString evidence;
    QStringList evidenceArguments;

    bool operator==(const HandFinding &) const = default;
};

/// A person settles unconfirmed items: first what the carrier shows of them is read as far as the verdict needs it, then the verdict is
/// written, if the protocol offers it for every one of them.
class HandSettling : public QObject
{
    Q_OBJECT

public:
    /// On one thread; `client` is needed until `examined`, the others as long as it lives.
    HandSettling(Database &db, const Clock &clock, ThingSpaceClient &client, const Profile &profile, const AuditOrigin &origin, QObject *parent = nullptr);
    ~HandSettling() override;

    /// `wanted`: NotExecuted reads the lines and their histories at the carrier; Executed needs nothing of it.
    void examine(ChangeId change, const QList<RowRange> &rows, HandVerdict wanted);

    /// What was examined, as it stands now. Errors: Storage, Usage.
    [[nodiscard]] Result<QList<HandFinding>> findings();

    /// Writes the verdict with the person's reason, in one transaction; nothing where one of the items is not open to it (any more).
    /// Errors: Refused "hand.refused" (how many of how many); Usage "hand.reason" (there is none); Storage.
    [[nodiscard]] Result<void> settle(HandVerdict verdict, const QString &reason);

Q_SIGNALS:
    /// Once an examination, never inside examine(). Errors: Storage, Usage. A carrier that does not answer is none: the findings say what is missing.
    void examined(const Result<void> &result);

private:
    Result<void> begin();
    void next();
    void read();
    void handlePage(const QDateTime &begunAt, const Result<DevicePage> &page);
    Result<void> store(const QDateTime &begunAt, const DevicePage &page);
    Result<void> planReads();
    Result<void> planHistories();
    void askHistory();
    Result<QList<HandCase>> cases();
    HandRules rules() const;
    Result<void> write(const QList<HandCase> &cases, HandVerdict verdict, const QString &reason);

    Database &m_db;
    const Clock &m_clock;
    ThingSpaceClient &m_client;
    Profile m_profile;
    Leases m_leases;
    DispatchMark m_mark;
    EngineContext m_context;
    ChangeId m_change;
    ChangeType m_type = ChangeType::Suspend;
    QList<RowRange> m_rows;
    HandVerdict m_wanted = HandVerdict::NotExecuted;
    std::deque<LookRead> m_reads;
    std::deque<HandCase> m_histories;
    QHash<ItemId, QList<ProvisioningEvent>> m_events;
    /// The carrier's clock minus ours, as its last answer told.
    std::chrono::milliseconds m_offset {0};
    /// Readings still to be made of each line.
    int m_readings = 0;
    bool m_historiesPlanned = false;
};
