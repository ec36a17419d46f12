#pragma once

#include "models/fleet/fleetsync.h"
#include "models/fleet/linename.h"

/// Reads some lines again, by name: at most 100 a request, grouped by account. Lines that are not listed are reported, and nothing
/// is marked missing: only a complete pass can tell.
class FleetRefresh : public QObject
{
    Q_OBJECT

public:
    FleetRefresh(FleetSync::World world, Profile profile, QList<LineName> names, QObject *parent = nullptr);
    ~FleetRefresh() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(const SyncProgress &progress);
    /// Once, never inside start(); errors as FleetSync::finished.
    void finished(const Result<SyncSummary> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};
