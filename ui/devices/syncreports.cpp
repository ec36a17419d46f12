#include "ui/devices/syncreports.h"

#include "models/catalogue/currentprofile.h"
#include "models/values/wording.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/pagecontext.h"
#include "ui/devices/devicecommands.h"
#include "ui/devices/synccontrol.h"
#include "ui/devices/syncwords.h"

#include <QAction>

using namespace Qt::StringLiterals;

SyncReports::SyncReports(const PageContext &context, Parts parts, QObject *parent)
    : QObject(parent)
    , m_actions(context.actions)
    , m_profile(context.profile)
    , m_parts(parts)
    , m_acceptMissing(new QAction(tr("Sync and &mark them as not listed"), this))
{
    createActions();
}

void SyncReports::createActions()
{
    m_acceptMissing->setObjectName(u"devices.accept-missing"_s);
    m_acceptMissing->setToolTip(tr("Reads the fleet once more and takes the carrier’s list for complete."));
    connect(m_acceptMissing, &QAction::triggered, this, [this] {
        m_parts.notice.clear();
        Q_EMIT syncRequested({false, true});
    });
    connect(m_actions.action("fleet.sync"), &QAction::triggered, this, [this] { Q_EMIT syncRequested({}); });
    connect(m_actions.action("fleet.sync-cancel"), &QAction::triggered, this, &SyncReports::cancelRequested);
}

bool SyncReports::isRunning() const
{
    return m_parts.control.isRunning();
}

void SyncReports::updateActions()
{
    const bool running = isRunning();
    const bool known = m_profile.isKnown();
    Actions::setRefusal(m_actions.action("fleet.sync"), running ? std::optional(tr("A sync is running.")) : known ? std::nullopt : std::optional(tr("There is no profile yet.")));
    Actions::setRefusal(m_actions.action("fleet.sync-cancel"), running ? std::nullopt : std::optional(tr("No sync is running.")));
}

void SyncReports::showStarted()
{
    m_parts.control.showRunning();
    m_parts.notice.clear();
    updateActions();
    m_parts.commands.setReading(true);
}

void SyncReports::showProgress(const SyncProgress &progress)
{
    m_parts.control.showProgress(progress);
}

void SyncReports::showFinished(const Result<SyncSummary> &result)
{
    m_parts.control.showIdle();
    updateActions();
    m_parts.commands.setReading(false);
    if (result)
        m_parts.notice.say(NoticeBar::Kind::Success, syncwords::ofSync(*result));
    else if (result.error().code == "sync.would-lose"_L1)
        m_parts.notice.say(NoticeBar::Kind::Warning, syncwords::ofLoss(result.error()), m_acceptMissing);
    else if (result.error().kind == Error::Kind::Cancelled)
        m_parts.notice.say(NoticeBar::Kind::Information, wording::sentence(result.error()));
    else
        m_parts.notice.say(NoticeBar::Kind::Error, wording::sentence(result.error()), m_actions.action("fleet.sync"));
}

void SyncReports::showRefreshStarted()
{
    m_parts.commands.setReading(true);
}

void SyncReports::showRefreshFinished(const Result<SyncSummary> &result)
{
    m_parts.commands.setReading(isRunning());
    if (!result)
        m_parts.notice.say(NoticeBar::Kind::Error, wording::sentence(result.error()), m_actions.action("device.refresh"));
    else if (result->notFound.isEmpty())
        Q_EMIT told(syncwords::ofRefresh(*result));
    else
        m_parts.notice.say(NoticeBar::Kind::Warning, syncwords::ofRefresh(*result));
}
