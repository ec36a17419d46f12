#include "ui/devices/devicecopy.h"

#include "models/fleet/devicerows.h"
#include "models/store/storethread.h"

namespace {

/// Lines between which others get their turn: some tens of milliseconds.
constexpr qsizetype kPiece = 2'048;

} // namespace

DeviceCopy::DeviceCopy(StoreThread &reading, Wish wish, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_wish(std::move(wish))
{
}

void DeviceCopy::start()
{
    if (!m_wish.headers.isEmpty())
        m_text = m_wish.headers.join(u'\t') + u'\n';
    readSome();
}

void DeviceCopy::readSome()
{
    const QList<DeviceId> piece = m_wish.lines.mid(m_done, kPiece);
    const QStringList columns = m_wish.columns;
    m_reading.ask<QString>(
        [piece, columns](Database &db) {
            return readDevices(db, piece).map([&](const QList<Device> &rows) { return columns.isEmpty() ? devicetext::identifiers(rows) : devicetext::table(rows, columns); });
        },
        this, [this, count = piece.size()](const Result<QString> &text) {
            if (!text) {
                Q_EMIT finished(failure(text.error()));
                return;
            }
            m_text += *text;
            m_done += count;
            Q_EMIT progressed(m_done, m_wish.lines.size());
            if (m_done >= m_wish.lines.size())
                Q_EMIT finished(m_text);
            else
                readSome();
        });
}
