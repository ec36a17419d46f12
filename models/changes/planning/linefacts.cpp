#include "models/changes/planning/linefacts.h"

#include "models/catalogue/cataloguestore.h"
#include "models/changes/planning/plansql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/linekey.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 3600 * 1000;

QHash<QString, QString> given(const Target &target)
{
    QHash<QString, QString> result;
    for (const auto &[kind, value] : target.names)
        result.insert(key(kind), value);
    return result;
}

} // namespace

LineFacts::LineFacts(Database &db)
    : m_db(db)
{
}

Result<std::shared_ptr<const PlanFacts>> LineFacts::ofProfile(const Profile &profile)
{
    auto catalogue = CatalogueStore(m_db).facts(profile.id);
    if (!catalogue)
        return failure(catalogue.error());
    auto facts = std::make_shared<PlanFacts>();
    facts->profile = profile;
    facts->provisioningAllowed = catalogue->provisioningAllowed;
    facts->hasDefaultIpPool = catalogue->hasDefaultIpPool;
    facts->planNames = catalogue->planNames;
    for (auto account = facts->planNames.cbegin(); account != facts->planNames.cend(); ++account) {
        const QStringList codes = account->keys();
        facts->planCodes.insert(account.key(), QSet<QString>(codes.begin(), codes.end()));
    }
    return facts;
}

Result<std::vector<ItemFacts>> LineFacts::ofLines(const std::shared_ptr<const PlanFacts> &plan, std::span<const ResolvedLine> lines,
                                                  const QDateTime &nowUtc)
{
    std::vector<ItemFacts> facts(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        facts[i].plan = plan;
        facts[i].device = lines[i].device;
        facts[i].given = given(lines[i].target);
    }
    auto done = stage(lines);
    if (done)
        done = readOpenChanges(facts);
    if (done)
        done = readActions(facts, nowUtc);
    return done ? Result<std::vector<ItemFacts>>(std::move(facts)) : failure(done.error());
}

// Each line under its id, and under the key that an earlier change may have used before the fleet knew it.
Result<void> LineFacts::stage(std::span<const ResolvedLine> lines)
{
    if (auto forgotten = m_db.run(PlanSql::ForgetFacts); !forgotten)
        return failure(forgotten.error());
    BulkInsert rows(m_db, u"stage_fact"_s, {u"place"_s, u"device_id"_s});
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].key)
            continue;
        if (auto added = rows.add(qint64(i)).add(lines[i].key.value).endRow(); !added)
            return added;
        if (!lines[i].device || lines[i].device->iccid.isEmpty())
            continue;
        if (auto added = rows.add(qint64(i)).add(unknownLine(lines[i].device->iccid.toLatin1()).value).endRow(); !added)
            return added;
    }
    return rows.finish();
}

Result<void> LineFacts::readOpenChanges(std::vector<ItemFacts> &facts)
{
    Query open = m_db.query(PlanSql::OpenChanges);
    if (auto read = open.exec(); !read)
        return failure(read.error());
    while (open.next()) {
        ItemFacts &line = facts[size_t(open.number(0))];
        line.heldByChange = line.heldByChange == 0 ? open.number(1) : std::min(line.heldByChange, open.number(1));
    }
    return {};
}

Result<void> LineFacts::readActions(std::vector<ItemFacts> &facts, const QDateTime &nowUtc)
{
    Query actions = m_db.query(PlanSql::Actions);
    actions.bind(u":since", nowUtc.toMSecsSinceEpoch() - kDay).bind(u":day", kDay);
    if (auto read = actions.exec(); !read)
        return failure(read.error());
    // Newest first: when the fifth newest leaves the day, four are left and one more is allowed.
    while (actions.next()) {
        ItemFacts &line = facts[size_t(actions.number(0))];
        if (++line.provisioningActionsToday == kProvisioningActionsADay)
            line.quotaFreesAt = actions.time(1).addMSecs(kDay);
    }
    return {};
}
