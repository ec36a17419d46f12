#pragma once

#include "models/fleet/fleetsync.h"
#include "models/fleet/passindex.h"
#include "models/fleet/readwriter.h"

#include <QDateTime>

#include <chrono>
#include <memory>
#include <optional>

class BulkRow;
class Database;
struct PlaceablePage;

/// The writing side of a FleetSync: lives on the writer's thread, with a connection of its own. Its functions are the steps, in order:
/// open, then for each account beginPass, writePage …, endPass; finish after the last account, or abort.
class SyncPass
{
public:
    struct Settings
    {
        StoreUrl store;
        Profile profile;
        std::chrono::milliseconds listLag {0};
        SyncOptions options;
        /// When the sync began, UTC.
        QDateTime begunAt;
    };
    struct Totals
    {
        qint64 devices = 0;
        qint64 added = 0;
        qint64 updated = 0;
        qint64 missing = 0;
        qint64 pages = 0;
        qint64 skipped = 0;
    };

    SyncPass(Settings settings, const ProtectedLines &protectedLines, const Clock &clock, CatalogueWriter writeCatalogue);
    ~SyncPass();

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> beginPass(const CarrierAccount &account, const QList<CarrierPlan> &plans);
    [[nodiscard]] Result<Totals> writePage(PlaceablePage &page, const QDateTime &begunAt);
    [[nodiscard]] Result<void> endPass();
    /// Marks missing what no page brought, if that is plausible. Errors: Refused "sync.would-lose".
    [[nodiscard]] Result<Totals> finish();
    /// The pass is broken: says so in its row and leaves the rest as it is.
    void abort(const Error &error);

private:
    /// One account's row of sync_pass.
    struct Pass
    {
        qint64 id = 0;
        QString account;
        Totals totals;
    };

    Result<void> loadLines();
    Result<bool> catchUp();
    PassIndex::Line line(const BulkRow &row) const;
    Result<void> writeRows(std::vector<PlacedRecord> &placed, const QDateTime &begunAt, Totals &counted);
    Result<void> place(std::vector<PlacedRecord> &placed);
    Result<qint64> markMissing();
    Result<QHash<QString, qint64>> stageUnseen();
    Result<void> completePasses(const QHash<QString, qint64> &missing);
    Result<void> writeEnd(const Pass &pass, const QString &error);
    Result<void> restoreIndexes();

    Settings m_settings;
    QByteArrayList m_accounts;
    const ProtectedLines &m_protected;
    const Clock &m_clock;
    CatalogueWriter m_writeCatalogue;
    std::unique_ptr<Database> m_db;
    PassIndex m_index;
    /// The newest change sequence that the index knows of.
    qint64 m_seq = 0;
    bool m_indexesDropped = false;
    std::vector<Pass> m_passes;
    /// Of the account that is being read.
    qint64 m_cursor = 0;
    Totals m_totals;
};
