#include "app/cli/fleetreading.h"

#include "app/cli/session.h"
#include "models/catalogue/cataloguestore.h"
#include "models/changes/target.h"

using namespace Qt::StringLiterals;

Result<QList<LineName>> lineNames(const QStringList &identifiers)
{
    QList<LineName> names;
    qint64 row = 0;
    for (const QString &text : identifiers) {
        const auto alternatives = namesByShape(text);
        if (alternatives.empty())
            return failure(Error::Kind::Usage, u"usage.identifier"_s, {text.right(4)});
        ++row;
        for (const auto &[kind, value] : alternatives)
            names.append({row, kind, value});
    }
    return names;
}

CatalogueWriter catalogueWriter(const Clock &clock)
{
    return [&clock](Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
        return CatalogueStore(db).replace(profile, account, plans, clock.nowUtc());
    };
}

FleetReading::FleetReading(Session &session, Database &db, Profile profile, SyncOptions options, QList<LineName> names, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_link(session, db, std::move(profile))
    , m_source(m_link.client())
    , m_options(options)
    , m_names(std::move(names))
{
}

void FleetReading::start()
{
    const FleetSync::World world {m_session.storeUrl(), m_source, m_protected, m_session.clock(), catalogueWriter(m_session.clock())};
    if (m_names.isEmpty())
        run(new FleetSync(world, m_link.profile(), m_options, this));
    else
        run(new FleetRefresh(world, m_link.profile(), m_names, this));
}

template<typename Reading>
void FleetReading::run(Reading *reading)
{
    connect(reading, &Reading::progressed, this, &FleetReading::progressed);
    connect(reading, &Reading::finished, this, [this](const Result<SyncSummary> &result) {
        m_link.client().signOut(this, [this, result] { Q_EMIT finished(result); });
    });
    reading->start();
}
