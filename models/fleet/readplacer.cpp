#include "models/fleet/readplacer.h"

#include "models/fleet/devicesql.h"
#include "models/fleet/linematcher.h"
#include "models/fleet/linestage.h"
#include "models/fleet/recordhash.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

/// What tells one list row from another: the carrier's number, else the first identifier there is.
QByteArray lineName(const DeviceRecord &r)
{
    if (r.carrierId != 0)
        return QByteArray::number(r.carrierId);
    for (const QByteArrayView identifier : {r.iccid, r.imei, r.mdn, r.msisdn, r.imsi, r.eid, r.meid}) {
        if (!identifier.isEmpty())
            return "id:" + identifier.toByteArray();
    }
    return {};
}

} // namespace

std::pair<std::vector<PlacedRecord>, qint64> placeable(std::span<const DeviceRecord> records)
{
    std::vector<PlacedRecord> result;
    result.reserve(records.size());
    RecordHash hash;
    QSet<QByteArray> unordered;
    qint64 skipped = 0;
    qint64 last = 0;
    for (const DeviceRecord &record : records) {
        if (!hasIdentifier(record)) {
            ++skipped;
            continue;
        }
        // Pages come in the order of the carrier's numbers; only what does not needs to be remembered.
        const bool inOrder = record.carrierId > last && unordered.isEmpty();
        if (!inOrder) {
            if (unordered.isEmpty()) {
                for (const PlacedRecord &before : result)
                    unordered.insert(lineName(*before.record));
            }
            const QByteArray name = lineName(record);
            if (unordered.contains(name))
                continue;
            unordered.insert(name);
        }
        last = record.carrierId;
        PlacedRecord row;
        row.record = &record;
        row.hash = hash.of(record);
        result.push_back(row);
    }
    return {std::move(result), skipped};
}

PlaceablePage::PlaceablePage(DevicePage read, const QByteArray &ofAccount) : page(std::move(read)), account(ofAccount)
{
    // A row that does not say its account is of the one that was asked for.
    for (DeviceRecord &record : page.devices) {
        if (record.account.isEmpty())
            record.account = account;
    }
    std::tie(placed, skipped) = placeable(page.devices);
}

Result<void> ReadPlacer::place(std::span<PlacedRecord> placed)
{
    for (PlacedRecord &row : placed)
        row.changed = true;
    return byCarrierId(placed)
        .and_then([&] { return byIccidNeverListed(placed); })
        .and_then([&] { return byNames(placed); })
        .and_then([&] { return compareHashes(placed); });
}

Result<void> ReadPlacer::byCarrierId(std::span<PlacedRecord> placed)
{
    std::vector<DeviceId> numbers;
    std::unordered_map<qint64, PlacedRecord *> rows;
    for (PlacedRecord &row : placed) {
        if (row.record->carrierId != 0) {
            numbers.push_back(DeviceId {row.record->carrierId});
            rows.emplace(row.record->carrierId, &row);
        }
    }
    if (numbers.empty())
        return {};
    if (auto staged = stageLines(m_db, inKeyOrder(numbers)); !staged)
        return staged;
    Query query = m_db.query(DeviceSql::MatchCarrierId);
    if (auto read = query.bind(u":profile", m_profile.value).exec(); !read)
        return failure(read.error());
    while (query.next())
        rows.at(query.number(0))->line = DeviceId {query.number(1)};
    return {};
}

Result<void> ReadPlacer::byIccidNeverListed(std::span<PlacedRecord> placed)
{
    const auto isOpen = [](const PlacedRecord &row) { return !row.line && row.record->carrierId != 0 && !row.record->iccid.isEmpty(); };
    if (std::ranges::none_of(placed, isOpen))
        return {};
    if (auto emptied = m_db.run(DeviceSql::EmptyNames); !emptied)
        return failure(emptied.error());
    BulkInsert names(m_db, u"stage_device_name"_s, {u"target"_s, u"value"_s});
    for (size_t i = 0; i < placed.size(); ++i) {
        if (!isOpen(placed[i]))
            continue;
        if (auto added = names.add(qint64(i)).addText(placed[i].record->iccid).endRow(); !added)
            return added;
    }
    if (auto finished = names.finish(); !finished)
        return finished;
    Query query = m_db.query(DeviceSql::MatchNeverListed);
    if (auto read = query.bind(u":profile", m_profile.value).exec(); !read)
        return failure(read.error());
    while (query.next())
        placed[size_t(query.number(0))].line = DeviceId {query.number(1)};
    return {};
}

Result<void> ReadPlacer::byNames(std::span<PlacedRecord> placed)
{
    std::vector<LineName> names;
    for (size_t i = 0; i < placed.size(); ++i) {
        const DeviceRecord &record = *placed[i].record;
        if (placed[i].line || record.carrierId != 0)
            continue;
        // The strongest name that it has: a SIM's own, then the equipment's, then the number's.
        const auto add = [&](IdentifierKind kind, QByteArrayView value) {
            if (!value.isEmpty())
                names.push_back({qint64(i), kind, QString::fromUtf8(value)});
            return !value.isEmpty();
        };
        (void)(add(IdentifierKind::Iccid, record.iccid) || add(IdentifierKind::Imei, record.imei) || add(IdentifierKind::Mdn, record.mdn));
    }
    if (names.empty())
        return {};
    auto matches = LineMatcher(m_db, m_profile).match(names);
    if (!matches)
        return failure(matches.error());
    for (const LineMatches::Found &found : matches->found)
        placed[size_t(found.row)].line = found.device;
    return {};
}

Result<void> ReadPlacer::compareHashes(std::span<PlacedRecord> placed)
{
    std::vector<DeviceId> lines;
    std::unordered_map<qint64, PlacedRecord *> rows;
    for (PlacedRecord &row : placed) {
        if (row.line) {
            lines.push_back(row.line);
            rows.emplace(row.line.value, &row);
        }
    }
    if (lines.empty())
        return {};
    if (auto staged = stageLines(m_db, inKeyOrder(lines)); !staged)
        return staged;
    Query query = m_db.query(DeviceSql::RowHashes);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        PlacedRecord &row = *rows.at(query.number(0));
        row.changed = query.number(1) != row.hash || query.flag(2);
    }
    return {};
}
