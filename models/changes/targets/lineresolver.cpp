#include "models/changes/targets/lineresolver.h"

#include "models/fleet/devicestore.h"
#include "models/values/linekey.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Finding fault(QLatin1StringView code, const QStringList &arguments = {})
{
    return {Finding::Severity::Blocked, code, arguments, {}};
}

QString nameOf(const Target &target, IdentifierKind kind)
{
    for (const auto &[known, value] : target.names) {
        if (known == kind)
            return value;
    }
    return {};
}

// A line that the fleet does not know: by its ICCID as other changes name it, else by the first name there is, kept apart by its kind.
DeviceId unknownKey(const Target &target)
{
    if (const QString iccid = nameOf(target, IdentifierKind::Iccid); !iccid.isEmpty())
        return unknownLine(iccid.toLatin1());
    if (target.names.empty())
        return {};
    const auto &[kind, value] = target.names.front();
    return unknownLine(u"%1:%2"_s.arg(key(kind), value).toUtf8());
}

} // namespace

LineResolver::LineResolver(Database &db, ProfileId profile)
    : m_db(db)
    , m_profile(profile)
{
}

Result<std::vector<ResolvedLine>> LineResolver::resolve(std::vector<Target> targets)
{
    std::vector<ResolvedLine> lines;
    lines.reserve(targets.size());
    for (Target &target : targets) {
        ResolvedLine &line = lines.emplace_back();
        line.target = std::move(target);
        const QList<Finding> faults = nameFaults(line.target);
        line.isClear = faults.isEmpty() && (line.target.device || !line.target.names.empty());
        line.target.faults += faults;
    }
    auto done = match(lines);
    if (done)
        done = load(lines);
    if (done)
        done = recall(lines);
    if (!done)
        return failure(done.error());
    for (ResolvedLine &line : lines) {
        settle(line);
        if (auto offered = offer(line); !offered)
            return failure(offered.error());
    }
    return lines;
}

// What of the fleet a damaged ICCID can have been is named, and not taken for it.
Result<void> LineResolver::offer(ResolvedLine &line)
{
    constexpr qsizetype kNamed = 5;
    const auto isDamage = [](const Finding &fault) { return isSpreadsheetDamage(fault.code) && fault.arguments.value(0) == "ICCID"_L1; };
    if (std::ranges::none_of(line.target.faults, isDamage))
        return {};
    const auto range = undamagedRange(nameOf(line.target, IdentifierKind::Iccid));
    if (!range)
        return {};
    const auto known = DeviceStore(m_db).iccidsBetween(m_profile, range->first, range->behind, range->digits);
    if (!known)
        return failure(known.error());
    if (known->size() == 1)
        line.target.faults << fault("line.candidate"_L1, *known);
    else if (known->size() > kNamed)
        line.target.faults << fault("line.many-candidates"_L1, {known->first(kNamed).join(u", "_s)});
    else if (!known->isEmpty())
        line.target.faults << fault("line.candidates"_L1, {known->join(u", "_s)});
    return {};
}

Result<void> LineResolver::match(std::vector<ResolvedLine> &lines)
{
    std::vector<LineName> names;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].target.device || !lines[i].isClear)
            continue;
        for (const auto &[kind, value] : lines[i].target.names)
            names.push_back({qint64(i), kind, value});
    }
    if (names.empty())
        return {};
    const auto matches = DeviceStore(m_db).match(m_profile, names);
    if (!matches)
        return failure(matches.error());
    for (const auto &found : matches->found)
        lines[size_t(found.row)].target.device = found.device;
    for (const qint64 row : matches->ambiguous) {
        lines[size_t(row)].target.faults << fault("line.ambiguous"_L1);
        lines[size_t(row)].isClear = false;
    }
    return {};
}

Result<void> LineResolver::load(std::vector<ResolvedLine> &lines)
{
    std::vector<DeviceId> ids;
    for (const ResolvedLine &line : lines) {
        if (line.target.device)
            ids.push_back(line.target.device);
    }
    auto devices = DeviceStore(m_db).byIds(ids);
    if (!devices)
        return failure(devices.error());
    for (ResolvedLine &line : lines) {
        // A selection that was made under another profile names lines of its own.
        if (const auto found = devices->constFind(line.target.device); found != devices->cend() && found->profile == m_profile)
            line.device = *found;
    }
    return {};
}

// A list from before a swap names lines by what they were: which one that was is said, and it is not taken for meant.
Result<void> LineResolver::recall(std::vector<ResolvedLine> &lines)
{
    std::vector<LineName> names;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].device || lines[i].target.device || !lines[i].isClear)
            continue;
        for (const auto &[kind, value] : lines[i].target.names)
            names.push_back({qint64(i), kind, value});
    }
    if (names.empty())
        return {};
    const auto former = DeviceStore(m_db).formerly(m_profile, names);
    if (!former)
        return failure(former.error());
    std::vector<DeviceId> ids;
    for (const FormerName &name : *former)
        ids.push_back(name.device);
    const auto devices = DeviceStore(m_db).byIds(ids);
    if (!devices)
        return failure(devices.error());
    for (const FormerName &name : *former) {
        ResolvedLine &line = lines[size_t(name.row)];
        const Device device = devices->value(name.device);
        line.target.faults << fault("line.formerly"_L1, {key(name.kind).toUpper(), nameOf(line.target, name.kind), identifier(device, name.kind), name.until.toString(Qt::ISODate)});
    }
    return {};
}

void LineResolver::settle(ResolvedLine &line)
{
    line.key = line.device ? line.device->id : line.isClear || !line.target.names.empty() ? unknownKey(line.target) : DeviceId {};
    if (line.device && !line.target.guessed)
        compare(line);
    noteRepeated(line);
}

// Names that the fleet does not know beside one that it does: the line has others.
void LineResolver::compare(ResolvedLine &line) const
{
    for (const auto &[kind, value] : line.target.names) {
        const QString own = identifier(*line.device, kind);
        if (!own.isEmpty() && !isSameIdentifier(kind, own, value))
            line.target.faults << fault("line.mismatch"_L1, {key(kind).toUpper(), own, value});
    }
}

void LineResolver::noteRepeated(ResolvedLine &line)
{
    if (!line.key)
        return;
    const auto repeated = [&](DeviceId key) {
        const auto first = m_seen.constFind(key);
        if (first == m_seen.cend())
            m_seen.insert(key, line.target.row);
        return first == m_seen.cend() ? qint64(0) : *first;
    };
    qint64 first = repeated(line.key);
    // Two new SIMs in one modem are one device as well.
    if (const QString imei = nameOf(line.target, IdentifierKind::Imei); first == 0 && !line.device && !imei.isEmpty() && !line.target.guessed) {
        const DeviceId modem = unknownLine("imei:" + imei.toUtf8());
        first = modem == line.key ? 0 : repeated(modem);
    }
    if (first != 0)
        line.target.faults << fault("line.repeated"_L1, {QString::number(first)});
}
