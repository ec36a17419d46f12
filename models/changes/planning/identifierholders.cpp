#include "models/changes/planning/identifierholders.h"

#include "models/changes/planning/plansql.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "thingspace/identifiers/checkdigits.h"
#include "thingspace/identifiers/identifiercheck.h"

using namespace Qt::StringLiterals;

namespace {

/// One identifier that one line is to get.
struct Wanted
{
    size_t line = 0;
    IdentifierKind kind = IdentifierKind::Iccid;
    QString value;
};

/// As the carrier may list it: an IMEI without its check digit or with it, the right one or the one given.
QStringList spellings(const Wanted &wanted)
{
    if (wanted.kind != IdentifierKind::Imei)
        return {wanted.value};
    const QString core = identifierCore(wanted.kind, wanted.value).toString();
    QStringList result {wanted.value, core};
    for (int digit = 0; digit < 10; ++digit) {
        if (const QString whole = core + QString::number(digit); luhnHolds(whole))
            result << whole;
    }
    result.removeDuplicates();
    return result;
}

std::vector<Wanted> wantedBy(const PlanFacts &plan, std::span<const ResolvedLine> lines)
{
    const ChangeSpec &spec = changeSpec(plan.type);
    std::vector<Wanted> result;
    for (size_t i = 0; i < lines.size(); ++i) {
        for (const auto &[kind, value] : spec.claims(fieldvalues::merged(spec.fields(), plan.parameters, lines[i].target.own))) {
            // What is no identifier nobody has.
            if (checkIdentifier(kind, value).level != IdentifierFinding::Level::Error)
                result.push_back({i, kind, value});
        }
    }
    return result;
}

Result<bool> wasDeleted(Database &db, DeviceId line)
{
    Query row = db.query(PlanSql::WasDeleted);
    if (auto read = row.bind(u":device", line.value).exec(); !read)
        return failure(read.error());
    return row.next();
}

} // namespace

Result<void> readHolders(Database &db, const PlanFacts &plan, std::span<const ResolvedLine> lines, std::vector<ItemFacts> &facts)
{
    const std::vector<Wanted> wanted = wantedBy(plan, lines);
    if (wanted.empty())
        return {};
    std::vector<LineName> names;
    for (size_t i = 0; i < wanted.size(); ++i) {
        for (const QString &spelling : spellings(wanted[i]))
            names.push_back({qint64(i), wanted[i].kind, spelling});
    }
    DeviceStore store(db);
    const auto matches = store.match(plan.profile.id, names);
    if (!matches)
        return failure(matches.error());
    std::vector<DeviceId> ids;
    for (const LineMatches::Found &found : matches->found)
        ids.push_back(found.device);
    const auto devices = store.byIds(ids);
    if (!devices)
        return failure(devices.error());
    for (const LineMatches::Found &found : matches->found) {
        const Wanted &one = wanted[size_t(found.row)];
        IdentifierHolder holder {one.kind, one.value, false, devices->value(found.device), false};
        if (holder.line.missing && !holder.line.archived) {
            const auto deleted = wasDeleted(db, found.device);
            if (!deleted)
                return failure(deleted.error());
            holder.wasDeleted = *deleted;
        }
        facts[one.line].holders << holder;
    }
    for (const qint64 row : matches->ambiguous)
        facts[wanted[size_t(row)].line].holders << IdentifierHolder {wanted[size_t(row)].kind, wanted[size_t(row)].value, true, {}, false};
    return {};
}
