#include "models/fleet/readwriter.h"

#include "models/fleet/devicecolumns.h"
#include "models/fleet/devicesql.h"
#include "models/fleet/protectedlines.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/devicestate.h"
#include "models/values/linekey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList &sightingColumns()
{
    static const QStringList columns {u"line"_s, u"listed"_s, u"state"_s, u"plan"_s, u"mdn"_s, u"account"_s, u"shown"_s};
    return columns;
}

Result<void> addSighting(BulkInsert &rows, DeviceId line, const DeviceRecord &record)
{
    const QByteArray shown = devicecolumns::attributes(record);
    rows.add(line.value).add(1).addText(devicestate::fromCarrier(record.state)).addText(record.plan);
    rows.addText(record.mdn).addText(record.account).addText(QByteArrayView(shown));
    return rows.endRow();
}

bool isChangedLine(const PlacedRecord &row)
{
    return row.changed && row.line;
}

} // namespace

bool hasIdentifier(const DeviceRecord &r)
{
    return std::ranges::any_of(std::array {r.iccid, r.imei, r.mdn, r.msisdn, r.imsi, r.eid, r.meid}, [](QByteArrayView identifier) { return !identifier.isEmpty(); });
}

Result<void> ReadWriter::protect(std::span<PlacedRecord> placed)
{
    std::vector<DeviceId> keys;
    keys.reserve(placed.size() * 2);
    for (const PlacedRecord &row : placed) {
        if (row.line)
            keys.push_back(row.line);
        if (!row.record->iccid.isEmpty())
            keys.push_back(unknownLine(row.record->iccid));
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    auto live = m_protected.among(m_db, keys);
    if (!live)
        return failure(live.error());
    if (live->empty())
        return {};
    for (PlacedRecord &row : placed) {
        row.protectedById = row.line && std::ranges::binary_search(*live, row.line);
        row.protectedByKey = !row.record->iccid.isEmpty() && std::ranges::binary_search(*live, unknownLine(row.record->iccid));
    }
    return {};
}

Result<ReadWriter::Counts> ReadWriter::write(const Read &read, std::span<PlacedRecord> placed, qint64 seq)
{
    auto updated = updateChanged(read, placed, seq);
    if (!updated)
        return failure(updated.error());
    // Sightings go by the id that the dispatch knew: before new lines get theirs.
    if (auto seen = sight(read.begunAt, placed); !seen)
        return failure(seen.error());
    auto added = insertNew(read, placed, seq);
    if (!added)
        return failure(added.error());
    return Counts {*added, *updated};
}

Result<qint64> ReadWriter::insertNew(const Read &read, std::span<PlacedRecord> placed, qint64 seq)
{
    const auto count = std::ranges::count_if(placed, [](const PlacedRecord &row) { return !row.line; });
    if (count == 0)
        return 0;
    auto first = m_db.takeNumbers(u"device"_s, count);
    if (!first)
        return failure(first.error());
    BulkInsert rows(m_db, u"device"_s, QStringList {u"id"_s, u"profile_id"_s, u"row_hash"_s, u"read_at"_s, u"changed_seq"_s} + devicecolumns::ofRecord());
    for (PlacedRecord &row : placed) {
        if (row.line)
            continue;
        row.line = DeviceId {(*first)++};
        rows.add(row.line.value).add(read.profile.value).add(row.hash).add(read.begunAt.toMSecsSinceEpoch()).add(seq);
        devicecolumns::encode(rows, *row.record);
        if (auto added = rows.endRow(); !added)
            return failure(added.error());
    }
    return rows.finish().map([count] { return qint64(count); });
}

Result<qint64> ReadWriter::updateChanged(const Read &read, std::span<const PlacedRecord> placed, qint64 seq)
{
    if (std::ranges::none_of(placed, isChangedLine))
        return 0;
    if (auto staged = stageChanged(placed); !staged)
        return failure(staged.error());
    // A read that may be older than evidence of ours says nothing new about the line.
    Query younger = m_db.query(DeviceSql::DropYounger);
    if (auto dropped = younger.bind(u":lag", qint64(read.listLag.count())).bind(u":begun", read.begunAt).exec(); !dropped)
        return failure(dropped.error());
    if (auto kept = addHistory(read); !kept)
        return failure(kept.error());
    Query update = m_db.query(DeviceSql::UpdateRead);
    return update.bind(u":begun", read.begunAt).bind(u":seq", seq).exec();
}

Result<void> ReadWriter::stageChanged(std::span<const PlacedRecord> placed)
{
    if (auto emptied = m_db.run(DeviceSql::EmptyDevices); !emptied)
        return failure(emptied.error());
    std::vector<const PlacedRecord *> rows;
    for (const PlacedRecord &row : placed) {
        if (isChangedLine(row))
            rows.push_back(&row);
    }
    // In key order; two records of one line (it moved between pages): the later one is true.
    std::ranges::stable_sort(rows, {}, [](const PlacedRecord *row) { return row->line; });
    BulkInsert insert(m_db, u"stage_device"_s, QStringList {u"id"_s, u"keep"_s, u"differs"_s, u"row_hash"_s} + devicecolumns::ofRecord());
    for (size_t i = 0; i < rows.size(); ++i) {
        const PlacedRecord &row = *rows[i];
        if (i + 1 < rows.size() && rows[i + 1]->line == row.line)
            continue;
        insert.add(row.line.value).add(row.protectedById || row.protectedByKey ? 1 : 0).add(0).add(row.hash);
        devicecolumns::encode(insert, *row.record);
        if (auto added = insert.endRow(); !added)
            return added;
    }
    return insert.finish();
}

Result<void> ReadWriter::addHistory(const Read &read)
{
    auto differing = m_db.run(DeviceSql::FlagHistory);
    if (!differing || *differing == 0)
        return differing ? Result<void>() : Result<void>(failure(differing.error()));
    // Numbers are taken twice: none, to hold the counter and learn where it is, then as many as there were rows.
    auto first = m_db.takeNumbers(u"device_history"_s, 0);
    if (!first)
        return failure(first.error());
    Query add = m_db.query(DeviceSql::AddReadHistory);
    auto added = add.bind(u":first", *first).bind(u":begun", read.begunAt).exec();
    if (!added)
        return failure(added.error());
    auto taken = m_db.takeNumbers(u"device_history"_s, *added);
    return taken ? Result<void>() : Result<void>(failure(taken.error()));
}

Result<void> ReadWriter::sight(const QDateTime &begunAt, std::span<const PlacedRecord> placed)
{
    if (std::ranges::none_of(placed, [](const PlacedRecord &row) { return row.protectedById || row.protectedByKey; }))
        return {};
    if (auto emptied = m_db.run(DeviceSql::EmptySightings); !emptied)
        return failure(emptied.error());
    BulkInsert rows(m_db, u"stage_device_sighting"_s, sightingColumns());
    std::vector<DeviceId> done;
    const auto once = [&](DeviceId line, const DeviceRecord &record) -> Result<void> {
        if (std::ranges::find(done, line) != done.end())
            return {};
        done.push_back(line);
        return addSighting(rows, line, record);
    };
    for (const PlacedRecord &row : placed) {
        if (row.protectedById) {
            if (auto added = once(row.line, *row.record); !added)
                return added;
        }
        if (row.protectedByKey) {
            if (auto added = once(unknownLine(row.record->iccid), *row.record); !added)
                return added;
        }
    }
    if (auto finished = rows.finish(); !finished)
        return finished;
    return putSightings(begunAt);
}

Result<void> ReadWriter::putSightings(const QDateTime &begunAt)
{
    Query put = m_db.query(DeviceSql::PutSightings);
    auto done = put.bind(u":begun", begunAt).exec();
    return done ? Result<void>() : Result<void>(failure(done.error()));
}

Result<std::vector<DeviceId>> ReadWriter::sightAbsent(const QDateTime &begunAt, std::span<const DeviceId> lines)
{
    auto live = m_protected.among(m_db, lines);
    if (!live)
        return failure(live.error());
    std::vector<DeviceId> others;
    std::ranges::set_difference(lines, *live, std::back_inserter(others));
    if (live->empty())
        return others;
    if (auto emptied = m_db.run(DeviceSql::EmptySightings); !emptied)
        return failure(emptied.error());
    BulkInsert rows(m_db, u"stage_device_sighting"_s, sightingColumns());
    for (const DeviceId line : *live) {
        rows.add(line.value).add(0).addText(QByteArrayView("")).addText(QByteArrayView("")).addText(QByteArrayView("")).addText(QByteArrayView(""));
        rows.addText(QByteArrayView("{}"));
        if (auto added = rows.endRow(); !added)
            return failure(added.error());
    }
    if (auto finished = rows.finish(); !finished)
        return failure(finished.error());
    return putSightings(begunAt).map([&] { return std::move(others); });
}
