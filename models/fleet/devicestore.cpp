#include "models/fleet/devicestore.h"

#include "models/fleet/confirmations.h"
#include "models/fleet/devicecolumns.h"
#include "models/fleet/devicesql.h"
#include "models/fleet/evidencewriter.h"
#include "models/fleet/linematcher.h"
#include "models/fleet/linestage.h"
#include "models/fleet/protectedlines.h"
#include "models/fleet/readplacer.h"
#include "models/fleet/readwriter.h"
#include "models/store/database.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

/// Up to here one statement a line is faster than a stage, and takes no lock.
constexpr size_t kFewLines = 100;

Query selectById(Database &db)
{
    return db.composed(u"SELECT "_s + devicecolumns::selected() + u" FROM device d WHERE d.id = :id"_s);
}

} // namespace

DeviceStore::DeviceStore(Database &db)
    : m_db(db)
{
}

Result<std::optional<Device>> DeviceStore::find(DeviceId id)
{
    std::optional<Device> found;
    auto read = eachOf(std::span(&id, 1), [&](const Device &device) {
        found = device;
        return true;
    });
    return read ? Result<std::optional<Device>>(std::move(found)) : Result<std::optional<Device>>(failure(read.error()));
}

Result<QHash<DeviceId, Device>> DeviceStore::byIds(std::span<const DeviceId> ids)
{
    QHash<DeviceId, Device> result;
    auto read = eachOf(ids, [&](const Device &device) {
        result.insert(device.id, device);
        return true;
    });
    return read ? Result<QHash<DeviceId, Device>>(std::move(result)) : Result<QHash<DeviceId, Device>>(failure(read.error()));
}

Result<void> DeviceStore::eachOf(std::span<const DeviceId> ids, const std::function<bool(const Device &)> &take)
{
    Confirmations confirmations;
    if (auto loaded = confirmations.load(m_db); !loaded)
        return loaded;
    const std::vector<DeviceId> lines = inKeyOrder(ids);
    if (lines.size() <= kFewLines) {
        Query query = selectById(m_db);
        for (const DeviceId line : lines) {
            if (auto read = query.bind(u":id", line.value).exec(); !read)
                return failure(read.error());
            if (query.next() && !take(confirmations.confirmed(devicecolumns::decode(query))))
                return {};
        }
        return {};
    }
    if (auto staged = stageLines(m_db, lines); !staged)
        return staged;
    Query query = m_db.composed(u"SELECT "_s + devicecolumns::selected() + u" FROM stage_device_id s JOIN device d ON d.id = s.line"_s);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        if (!take(confirmations.confirmed(devicecolumns::decode(query))))
            return {};
    }
    return {};
}

Result<LineMatches> DeviceStore::match(ProfileId profile, std::span<const LineName> names)
{
    return LineMatcher(m_db, profile).match(names);
}

Result<std::vector<FormerName>> DeviceStore::formerly(ProfileId profile, std::span<const LineName> names)
{
    return LineMatcher(m_db, profile).formerly(names);
}

Result<QStringList> DeviceStore::iccidsBetween(ProfileId profile, const QString &first, const QString &behind, qsizetype digits)
{
    Query query = m_db.query(DeviceSql::IccidsBetween);
    query.bind(u":profile", profile.value).bind(u":first", first).bind(u":behind", behind).bind(u":digits", qint64(digits));
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QStringList iccids;
    while (query.next())
        iccids << query.text(0);
    return iccids;
}

Result<DeviceReadSummary> DeviceStore::recordRead(const DeviceRead &read, const ProtectedLines &protectedLines)
{
    DeviceReadSummary summary;
    auto done = m_db.inTransaction([&] { return writeRead(read, protectedLines, summary); });
    return done ? Result<DeviceReadSummary>(std::move(summary)) : Result<DeviceReadSummary>(failure(done.error()));
}

Result<void> DeviceStore::writeRead(const DeviceRead &read, const ProtectedLines &protectedLines, DeviceReadSummary &summary)
{
    ReadWriter writer(m_db, protectedLines);
    std::vector<PlacedRecord> placed;
    std::tie(placed, summary.skipped) = placeable(read.records);
    if (auto ready = ReadPlacer(m_db, read.profile).place(placed).and_then([&] { return writer.protect(placed); }); !ready)
        return ready;
    if (read.full)
        std::ranges::for_each(placed, [](PlacedRecord &row) { row.changed = true; });

    qint64 seq = 0;
    if (std::ranges::any_of(placed, &PlacedRecord::changed)) {
        auto taken = m_db.takeNumbers(u"seq"_s);
        if (!taken)
            return failure(taken.error());
        seq = *taken;
    }
    auto counts = writer.write({read.profile, read.begunAt, read.listLag}, placed, seq);
    if (!counts)
        return failure(counts.error());
    summary.added = counts->added;
    summary.updated = counts->updated;
    summary.unchanged = qint64(placed.size()) - counts->added - counts->updated;
    if (auto touched = touchUnchanged(read, placed); !touched)
        return touched;
    for (const PlacedRecord &row : placed)
        summary.lines.push_back(row.line);
    auto absent = writer.sightAbsent(read.begunAt, inKeyOrder(read.absent));
    return absent ? Result<void>() : Result<void>(failure(absent.error()));
}

/// Lines that were read by name and found as they were are read all the same: their baseline is younger now.
Result<void> DeviceStore::touchUnchanged(const DeviceRead &read, std::span<const PlacedRecord> placed)
{
    std::vector<DeviceId> lines;
    for (const PlacedRecord &row : placed) {
        if (!row.changed && !row.protectedById && !row.protectedByKey)
            lines.push_back(row.line);
    }
    if (lines.empty())
        return {};
    if (auto staged = stageLines(m_db, inKeyOrder(lines)); !staged)
        return staged;
    Query touch = m_db.query(DeviceSql::TouchRead);
    auto touched = touch.bind(u":begun", read.begunAt).bind(u":lag", qint64(read.listLag.count())).exec();
    return touched ? Result<void>() : Result<void>(failure(touched.error()));
}

Result<void> DeviceStore::applyEvidence(const QList<DeviceEvidence> &settled)
{
    return m_db.inTransaction([&] { return EvidenceWriter(m_db, settled).write(); });
}

Result<qint64> DeviceStore::changeSequence()
{
    Query query = m_db.query(DeviceSql::MaxChanged);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<bool> DeviceStore::isEmpty()
{
    Query query = m_db.query(DeviceSql::AnyDevice);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return !query.next();
}

Result<void> DeviceStore::dropIndexes()
{
    // device_changed stays: it grows at its end, and the pass itself reads by it.
    return m_db.inTransaction([&]() -> Result<void> {
        for (const DeviceSql statement : {DeviceSql::DropCarrierIndex, DeviceSql::DropIccidIndex, DeviceSql::DropImeiIndex, DeviceSql::DropMdnIndex}) {
            if (const auto dropped = m_db.run(statement); !dropped)
                return failure(dropped.error());
        }
        return {};
    });
}

Result<void> DeviceStore::ensureIndexes()
{
    for (const DeviceSql statement : {DeviceSql::MakeCarrierIndex, DeviceSql::MakeIccidIndex, DeviceSql::MakeImeiIndex, DeviceSql::MakeMdnIndex,
                                      DeviceSql::MakeChangedIndex}) {
        if (const auto made = m_db.run(statement); !made)
            return failure(made.error());
    }
    return {};
}
