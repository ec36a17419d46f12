#pragma once

#include "tests/chaos/arena.h"
#include "tests/chaos/changefeed.h"
#include "tests/chaos/mischief.h"
#include "tests/chaos/oracle.h"

#include <QMap>
#include <QRandomGenerator>

class Worker;

struct ChaosOptions
{
    int kills = 100;
    qint64 items = 20'000;
    quint64 seed = 1;
    QStringList types;
    /// A JSON array for POST /simulator/faults.
    QByteArray faults;
    /// The simulator is restarted, the store locked, its disk filled, clocks moved (mischief.h).
    bool mischief = true;
    /// A person settles some of what stayed unconfirmed (operator.h).
    bool byHand = true;
    /// Where store and ledgers are left if there is a finding; empty: nowhere.
    QString keep;
};

struct ChaosResult
{
    int kills = 0;
    QMap<QString, qint64> killsByPhase;
    QMap<QString, qint64> faults;
    /// Unconfirmed items that a person said were not executed.
    qint64 settledByHand = 0;
    Verdict verdict;
    /// Empty: it went to its end.
    QString problem;
};

/// One arena: changes are released while the worker is killed and started again under faults; then the faults end, a day goes by for the
/// carrier, everything comes to rest, and the oracle judges. One step a member function, in order. All choices come from the seed.
class ChaosRun
{
public:
    explicit ChaosRun(const ChaosOptions &options);

    ChaosResult run();

    /// After run(): what was judged, and the arena it comes from.
    const StoreTestimony &store() const { return m_store; }
    const CarrierTestimony &carrier() const { return m_carrier; }
    Arena &arena() { return m_arena; }

private:
    bool begin();
    bool killAll();
    bool killOne(int number);
    bool giveRest();
    bool resumeChanges();
    void waitForInstant(Worker &worker);
    bool finishFeeding(Worker &worker);
    bool calmDown(Worker &worker);
    bool askOperator(Worker &worker);
    bool resumePaused(Worker &worker);
    bool waitForQuiet(Worker &worker);
    void judge();
    void keep(const QJsonArray &requests, const QJsonArray &ledger, const QJsonArray &callbacks);
    bool giveUp(const QString &problem);
    qint64 moving();
    qint64 feedSize() const;

    ChaosOptions m_options;
    QRandomGenerator m_random;
    Arena m_arena;
    ChangeFeed m_feed;
    Mischief m_mischief;
    /// Workers that ended by themselves because their store could not be used.
    int m_gaveUp = 0;
    /// Kills since one with an open dispatch.
    int m_dry = 0;
    ChaosResult m_result;
    StoreTestimony m_store;
    CarrierTestimony m_carrier;
};
