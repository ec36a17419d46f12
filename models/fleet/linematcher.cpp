#include "models/fleet/linematcher.h"

#include "models/fleet/devicesql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

std::optional<DeviceSql> statementFor(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::Iccid:
        return DeviceSql::MatchIccid;
    case IdentifierKind::Imei:
        return DeviceSql::MatchImei;
    case IdentifierKind::Mdn:
        return DeviceSql::MatchMdn;
    case IdentifierKind::Msisdn:
        return DeviceSql::MatchMsisdn;
    case IdentifierKind::Imsi:
        return DeviceSql::MatchImsi;
    case IdentifierKind::Eid:
        return DeviceSql::MatchEid;
    case IdentifierKind::Meid:
        return DeviceSql::MatchMeid;
    case IdentifierKind::Esn:
    case IdentifierKind::Min:
        return {};
    }
    Q_UNREACHABLE();
}

/// Whether the device table has an index on it (resources/migrations/0002_device_indexes.sql).
bool isIndexed(IdentifierKind kind)
{
    return kind == IdentifierKind::Iccid || kind == IdentifierKind::Imei || kind == IdentifierKind::Mdn;
}

} // namespace

Result<LineMatches> LineMatcher::match(std::span<const LineName> names)
{
    m_candidates.clear();
    for (const IdentifierKind kind : kTargetKinds) {
        if (auto collected = collect(kind, names); !collected)
            return failure(collected.error());
    }
    return decided(names);
}

Result<void> LineMatcher::collect(IdentifierKind kind, std::span<const LineName> names)
{
    auto staged = stage(kind, names);
    if (!staged || !*staged)
        return staged ? Result<void>() : Result<void>(failure(staged.error()));
    Query query = m_db.query(*statementFor(kind));
    if (auto read = query.bind(u":profile", m_profile.value).exec(); !read)
        return failure(read.error());
    while (query.next())
        m_candidates.push_back({query.number(0), DeviceId {query.number(1)}, query.flag(2)});
    return {};
}

/// False: there is no name of this kind.
Result<bool> LineMatcher::stage(IdentifierKind kind, std::span<const LineName> names)
{
    if (std::ranges::none_of(names, [kind](const LineName &name) { return name.kind == kind && !name.value.isEmpty(); }))
        return false;
    auto staged = m_db.inTransaction([&]() -> Result<void> {
        if (auto emptied = m_db.run(DeviceSql::EmptyNames); !emptied)
            return failure(emptied.error());
        BulkInsert rows(m_db, u"stage_device_name"_s, {u"target"_s, isIndexed(kind) ? u"value"_s : u"unindexed"_s});
        for (const LineName &name : names) {
            if (name.kind != kind || name.value.isEmpty())
                continue;
            if (auto added = rows.add(name.row).addText(name.value).endRow(); !added)
                return added;
        }
        return rows.finish();
    });
    return staged ? Result<bool>(true) : Result<bool>(failure(staged.error()));
}

Result<std::vector<FormerName>> LineMatcher::formerly(std::span<const LineName> names)
{
    std::vector<FormerName> result;
    for (const IdentifierKind kind : {IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Mdn}) {
        auto staged = stage(kind, names);
        if (!staged)
            return failure(staged.error());
        if (!*staged)
            continue;
        Query query = m_db.query(DeviceSql::FormerNames);
        if (auto read = query.bind(u":profile", m_profile.value).exec(); !read)
            return failure(read.error());
        while (query.next()) {
            if (query.text(2) == key(kind))
                result.push_back({query.number(0), kind, DeviceId {query.number(1)}, query.time(3)});
        }
    }
    std::ranges::stable_sort(result, [](const FormerName &one, const FormerName &other) { return std::pair(one.row, other.until) < std::pair(other.row, one.until); });
    result.erase(std::unique(result.begin(), result.end(), [](const FormerName &a, const FormerName &b) { return a.row == b.row; }), result.end());
    return result;
}

LineMatches LineMatcher::decided(std::span<const LineName> names)
{
    std::vector<qint64> rows;
    rows.reserve(names.size());
    for (const LineName &name : names)
        rows.push_back(name.row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::ranges::sort(m_candidates);
    m_candidates.erase(std::unique(m_candidates.begin(), m_candidates.end()), m_candidates.end());

    LineMatches result;
    auto at = m_candidates.cbegin();
    for (const qint64 row : rows) {
        const auto end = std::find_if(at, m_candidates.cend(), [row](const Candidate &c) { return c.row != row; });
        const auto present = std::count_if(at, end, [](const Candidate &c) { return !c.missing; });
        if (at == end)
            result.unknown.push_back(row);
        else if (present == 1)
            result.found.push_back({row, std::find_if(at, end, [](const Candidate &c) { return !c.missing; })->device});
        else if (end - at == 1)
            result.found.push_back({row, at->device});
        else
            result.ambiguous.push_back(row);
        at = end;
    }
    return result;
}
