#pragma once

#include "models/fleet/linename.h"
#include "models/fleet/syncsummary.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QObject>

#include <functional>

class CarrierLink;
struct SyncOptions;

/// Reads the fleet of a profile from the carrier: all of it, or the lines named. Ends when its part of the session has ended too.
class FleetReading : public QObject
{
    Q_OBJECT

public:
    /// All of the fleet. `link` must outlive it.
    FleetReading(CarrierLink &link, const SyncOptions &options, QObject *parent = nullptr);
    /// Lines by their names; there are some.
    FleetReading(CarrierLink &link, const QList<LineName> &names, QObject *parent = nullptr);

    /// Once an object.
    void start();
    /// Ends it at its next step with Cancelled "sync.cancelled".
    void cancel();

Q_SIGNALS:
    void progressed(const SyncProgress &progress);
    /// Once, never inside start(). Errors: as FleetSync::finished.
    void finished(const Result<SyncSummary> &result);

private:
    template<typename Reading>
    void conduct(Reading *reading);

    CarrierLink &m_link;
    std::function<void()> m_start;
    std::function<void()> m_cancel;
};
