#pragma once

#include "app/cli/carrierlink.h"
#include "models/engine/liveprotectedlines.h"
#include "models/fleet/fleetrefresh.h"
#include "models/fleet/fleetsync.h"

#include <QObject>

/// Identifiers as an operator types them, by their shape; rows count from 1.
/// Errors: Usage "usage.identifier" (the text as far as it may be shown).
Result<QList<LineName>> lineNames(const QStringList &identifiers);

/// What keeps accounts and plans that a sync reads. `clock` must outlive it.
CatalogueWriter catalogueWriter(const Clock &clock);

/// Reads the fleet of a profile from the carrier: all of it, or the lines named.
class FleetReading : public QObject
{
    Q_OBJECT

public:
    FleetReading(Session &session, Database &db, Profile profile, SyncOptions options, QList<LineName> names, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void progressed(const SyncProgress &progress);
    /// Once. Errors: as FleetSync::finished.
    void finished(const Result<SyncSummary> &result);

private:
    template<typename Reading>
    void run(Reading *reading);

    Session &m_session;
    CarrierLink m_link;
    ClientFleetSource m_source;
    LiveProtectedLines m_protected;
    SyncOptions m_options;
    QList<LineName> m_names;
};
