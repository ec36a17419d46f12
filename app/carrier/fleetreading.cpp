#include "app/carrier/fleetreading.h"

#include "app/carrier/carrierlink.h"
#include "models/fleet/fleetrefresh.h"
#include "models/fleet/fleetsync.h"

FleetReading::FleetReading(CarrierLink &link, const SyncOptions &options, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    conduct(new FleetSync(link.fleet(), link.profile(), options, this));
}

FleetReading::FleetReading(CarrierLink &link, const QList<LineName> &names, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    conduct(new FleetRefresh(link.fleet(), link.profile(), names, this));
}

template<typename Reading>
void FleetReading::conduct(Reading *reading)
{
    m_start = [reading] { reading->start(); };
    m_cancel = [reading] { reading->cancel(); };
    connect(reading, &Reading::progressed, this, &FleetReading::progressed);
    connect(reading, &Reading::finished, this, [this](const Result<SyncSummary> &result) {
        m_link.leave(this, [this, result] { Q_EMIT finished(result); });
    });
}

void FleetReading::start()
{
    m_link.enter();
    m_start();
}

void FleetReading::cancel()
{
    m_cancel();
}
