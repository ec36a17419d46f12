#include "app/cli/worksync.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/session.h"
#include "models/values/wording.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcWorkSync, "thingdesk.engine.sync", QtWarningMsg)

WorkSync::WorkSync(Session &session, const Profile &profile, Console &console, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_console(console)
    , m_link(session.link(profile))
    , m_periodic([this] { return makeSync(); }, every)
{
    connect(&m_periodic, &PeriodicSync::finished, this, &WorkSync::tell);
}

std::unique_ptr<FleetSync> WorkSync::makeSync()
{
    // Accounts and keys that were set meanwhile count from the next reading on.
    if (const auto present = m_session.profile())
        m_link.update(*present);
    return std::make_unique<FleetSync>(m_link.fleet(), m_link.profile());
}

void WorkSync::tell(const Result<SyncSummary> &result)
{
    if (!result) {
        qCWarning(lcWorkSync).noquote() << "the fleet could not be read:" << wording::sentence(result.error());
        return;
    }
    m_console.progress(CommandLine::tr("Fleet read: %n device(s), %1 added, %2 updated, %3 missing", nullptr, int(result->devices))
                           .arg(result->added).arg(result->updated).arg(result->missing));
}
