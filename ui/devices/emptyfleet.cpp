#include "ui/devices/emptyfleet.h"

#include "ui/common/actions.h"

#include <QAction>

using namespace Qt::StringLiterals;

EmptyFleet::EmptyFleet(const Actions &actions, QWidget *parent)
    : EmptyState(u"view-list-details"_s, parent)
    , m_actions(actions)
    , m_clearFilter(new QAction(tr("&Clear the filter"), this))
{
    m_clearFilter->setObjectName(u"devices.clear-filter"_s);
    m_clearFilter->setToolTip(tr("Shows every line again."));
    connect(m_clearFilter, &QAction::triggered, this, &EmptyFleet::clearFilterRequested);
}

EmptyFleet::Shows EmptyFleet::show(const Standing &standing)
{
    if (!standing.hasProfile)
        return say(tr("No account is connected yet"), tr("Connect to ThingSpace, or try the demo fleet: a made-up one on a simulator of its own."),
                   {m_actions.action("profile.new"), m_actions.action("demo.open")});
    if (standing.total == 0 && standing.isSyncing)
        return say(tr("Reading the fleet…"), tr("Lines appear here as they come."), {});
    if (standing.total == 0)
        return say(tr("No devices yet"), tr("Sync this account, or try the demo fleet."), {m_actions.action("fleet.sync"), m_actions.action("demo.open")});
    if (standing.isAsking)
        return Shows::WhatItShowed;
    if (standing.matched == 0)
        return say(tr("No line matches"), tr("The filter matches none of the %Ln line(s) of this profile.", nullptr, int(standing.total.value_or(0))), {m_clearFilter});
    return Shows::Table;
}

EmptyFleet::Shows EmptyFleet::say(const QString &headline, const QString &explanation, const QList<QAction *> &actions)
{
    if (const QString shown = headline + explanation; shown != m_shown) {
        m_shown = shown;
        setText(headline, explanation);
        setActions(actions);
    }
    return Shows::This;
}
