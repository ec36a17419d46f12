#pragma once

#include "models/fleet/fleettally.h"

#include <QList>
#include <QObject>

class StoreThread;

/// Counts what many lines are, piece by piece; whoever wants another selection counted destroys it.
class SelectionTally : public QObject
{
    Q_OBJECT

public:
    /// It must outlive the object.
    SelectionTally(StoreThread &reading, const QList<DeviceId> &lines, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Once, never inside start(). Errors: Storage.
    void finished(const Result<FleetTally> &tally);

private:
    void countSome();

    StoreThread &m_reading;
    QList<DeviceId> m_lines;
    FleetTally m_tally;
    qsizetype m_done = 0;
};
