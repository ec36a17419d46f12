#pragma once

#include "models/fleet/fleetsync.h"
#include "thingspace/basics/result.h"

#include <QObject>

class Actions;
class CurrentProfile;
class DeviceCommands;
class NoticeBar;
class QAction;
class SyncControl;
struct PageContext;

/// What the devices' page says of a sync and of a refresh: in place while one runs, in the notice when it ended, with the action that answers
/// what went wrong. Enables the sync's own actions.
class SyncReports : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncControl &control;
        NoticeBar &notice;
        DeviceCommands &commands;
    };

    /// All of it must outlive it.
    SyncReports(const PageContext &context, Parts parts, QObject *parent = nullptr);

    bool isRunning() const;
    void updateActions();

    void showStarted();
    void showProgress(const SyncProgress &progress);
    void showFinished(const Result<SyncSummary> &result);
    void showRefreshStarted();
    void showRefreshFinished(const Result<SyncSummary> &result);

Q_SIGNALS:
    void syncRequested(const SyncOptions &options);
    void cancelRequested();
    /// For the status line, for a moment.
    void told(const QString &sentence);

private:
    void createActions();

    Actions &m_actions;
    const CurrentProfile &m_profile;
    Parts m_parts;
    QAction *m_acceptMissing;
};
