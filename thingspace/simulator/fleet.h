#pragma once

#include "thingspace/simulator/catalogue.h"
#include "thingspace/simulator/device.h"
#include "thingspace/simulator/placeofuse.h"
#include "thingspace/simulator/rowindex.h"
#include "thingspace/simulator/stringpool.h"

#include <QHash>

#include <deque>
#include <vector>

namespace simulator {

using Row = quint32;
constexpr Row kNoRow = RowIndex::kNone;

/// Every line of the carrier, in the order they were added: a row number is the carrier's internal device id less a
/// base, so the paging cursor is arithmetic and a page starts where the last one ended.
class Fleet
{
public:
    static constexpr qint64 kFirstId = 398000001;

    void reserve(qsizetype rows);

    /// Rows ever added, removed ones included.
    Row rows() const { return static_cast<Row>(m_devices.size()); }
    const Device &at(Row row) const { return m_devices[row]; }
    qint64 idOf(Row row) const { return kFirstId + row; }
    /// One byte a row, for sweeps by state.
    const std::vector<quint8> &states() const { return m_states; }

    /// The first row added at that second or later; rows() if none.
    Row firstAddedSince(qint64 seconds) const;

    /// By lower-case kind: iccid imei mdn msisdn min imsi eid meid. kNoRow: none has it.
    Row find(QByteArrayView kind, QByteArrayView id) const;

    /// The device's identifiers must be free.
    Row add(const Device &device, qint64 atMs);
    /// Replaces a row and remembers what it was at `atMs` (for stale reads).
    void update(Row row, const Device &device, qint64 atMs);
    /// As add or update, without a memory: a state file being read back. `row` is at most rows().
    void restore(Row row, const Device &device);

    /// The row as it was at `atMs`; `gone` set where it was not there.
    Device past(Row row, qint64 atMs) const;
    bool hasPast() const { return !m_past.isEmpty(); }

    /// A ten-digit number that no line has.
    QByteArray freeMdn();
    /// The IMSI of a SIM: the one it had when it left a line, else one that no line has.
    FixedText<15> imsiOfSim(const QByteArray &iccid) const;

    /// Rows that were something else within memory.
    QList<Row> changedRows() const { return m_past.keys(); }

    StringPool &texts() { return m_texts; }
    const QByteArray &text(quint32 number) const { return m_texts.text(number); }
    /// The number of a text that some device may have.
    std::optional<quint32> knownText(const QByteArray &text) const { return m_texts.find(text); }
    /// What the number of a device's primary place of use stands for; and as the list writes it.
    PlaceOfUse placeOfUse(quint32 number) const { return known(number).place; }
    QByteArray listedPlaceOfUse(quint32 number) const { return known(number).listed; }
    Catalogue &catalogue() { return m_catalogue; }
    const Catalogue &catalogue() const { return m_catalogue; }

private:
    struct Memory { qint64 until; Device device; };
    struct KnownPlace { PlaceOfUse place; QByteArray listed; };

    void enter(Row row);
    void leave(Row row);
    void remember(Row row, const Device &device, qint64 atMs);
    void keepSim(const Device &from, const Device &to);
    KnownPlace known(quint32 place) const;

    std::vector<Device> m_devices;
    std::vector<quint8> m_states;
    RowIndex m_byIccid, m_byImei, m_byMdn, m_byImsi, m_byEid, m_byMeid;
    StringPool m_texts;
    Catalogue m_catalogue;
    QHash<Row, QList<Memory>> m_past;
    std::deque<std::pair<qint64, Row>> m_pastOrder;
    quint64 m_nextMdn = 0;
    /// By ICCID: SIMs that were in a line once; empty where the line showed none.
    QHash<QByteArray, FixedText<15>> m_sims;
    /// Read from the texts as it is asked for.
    mutable QHash<quint32, KnownPlace> m_places;
};

} // namespace simulator
