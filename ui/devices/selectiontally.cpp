#include "ui/devices/selectiontally.h"

#include "models/store/storethread.h"

namespace {

/// Lines between which others get their turn.
constexpr qsizetype kTallyPiece = 16'384;

} // namespace

SelectionTally::SelectionTally(StoreThread &reading, const QList<DeviceId> &lines, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_lines(lines)
{
}

void SelectionTally::start()
{
    countSome();
}

void SelectionTally::countSome()
{
    const QList<DeviceId> piece = m_lines.mid(m_done, kTallyPiece);
    m_reading.ask<FleetTally>([piece](Database &db) { return tallyOf(db, piece); }, this, [this, count = piece.size()](const Result<FleetTally> &tally) {
        if (!tally) {
            Q_EMIT finished(tally);
            return;
        }
        m_tally.add(*tally);
        m_done += count;
        if (m_done >= m_lines.size())
            Q_EMIT finished(m_tally);
        else
            countSome();
    });
}
