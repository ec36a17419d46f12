#include "models/changes/planning/linefacts.h"

#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/referencestore.h"
#include "models/changes/jsontext.h"
#include "models/changes/planning/identifierholders.h"
#include "models/changes/planning/plansql.h"
#include "models/changes/planning/quotause.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/linequotas.h"
#include "models/store/database.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> given(const Target &target)
{
    QHash<QString, QString> result;
    for (const auto &[kind, value] : target.names)
        result.insert(key(kind), value);
    return result;
}

struct ForeseenColumn { QLatin1StringView key; QString Device::*member; };

constexpr std::array kForeseenColumns {
    ForeseenColumn {"cost-center"_L1, &Device::costCenter}, ForeseenColumn {"first-name"_L1, &Device::firstName},
    ForeseenColumn {"last-name"_L1, &Device::lastName}, ForeseenColumn {"address"_L1, &Device::address}, ForeseenColumn {"city"_L1, &Device::city},
    ForeseenColumn {"address-state"_L1, &Device::addressState}, ForeseenColumn {"postal-code"_L1, &Device::postalCode},
    ForeseenColumn {"country"_L1, &Device::country}, ForeseenColumn {"email"_L1, &Device::email}, ForeseenColumn {"phone"_L1, &Device::phone},
};

/// The device as an open change will leave it, by what its plan says of the line.
void foresee(Device &device, const QJsonObject &after)
{
    if (const QString state = after.value("state"_L1).toString(); !state.isEmpty())
        device.state = state;
    if (const QString plan = after.value("plan"_L1).toString(); !plan.isEmpty())
        device.plan = plan;
    for (const auto &[key, member] : kForeseenColumns) {
        if (after.contains(key))
            device.*member = after.value(key).toString();
    }
    for (size_t i = 0; i < device.customFields.size(); ++i)
        device.customFields[i] = after.value(u"cf%1"_s.arg(i + 1)).toString(device.customFields[i]);
    device.missing = device.missing || after.value("missing"_L1).toBool();
}

} // namespace

LineFacts::LineFacts(Database &db)
    : m_db(db)
{
}

Result<std::shared_ptr<const PlanFacts>> LineFacts::ofPlan(const PlanRequest &request)
{
    auto catalogue = CatalogueStore(m_db).facts(request.profile.id);
    if (!catalogue)
        return failure(catalogue.error());
    auto facts = std::make_shared<PlanFacts>();
    facts->profile = request.profile;
    facts->type = request.type;
    facts->queuesBehind = request.queuesBehind;
    facts->parameters = request.parameters;
    facts->provisioningAllowed = catalogue->provisioningAllowed;
    facts->hasDefaultIpPool = catalogue->hasDefaultIpPool;
    facts->planNames = catalogue->planNames;
    ReferenceStore references(m_db, request.profile.id);
    if (changeSpec(request.type).isLocal()) {
        auto reference = references.data();
        if (!reference)
            return failure(reference.error());
        facts->reference = *std::move(reference);
    } else {
        auto prices = references.carrierPrices();
        if (!prices)
            return failure(prices.error());
        facts->carrierPrices = *std::move(prices);
    }
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
        done = readOpenChanges(facts, plan->queuesBehind);
    if (done && changeSpec(plan->type).readsAssignments())
        done = readAssignments(facts);
    if (const LineQuota *quota = lineQuota(plan->type); done && quota != nullptr)
        done = readQuotas(*quota, facts, nowUtc);
    if (done)
        done = readHolders(m_db, *plan, lines, facts);
    return done ? Result<std::vector<ItemFacts>>(std::move(facts)) : failure(done.error());
}

Result<void> LineFacts::stage(std::span<const ResolvedLine> lines)
{
    std::vector<AskedLine> asked;
    asked.reserve(lines.size());
    for (const ResolvedLine &line : lines)
        asked.push_back({line.key, line.device ? line.device->iccid : QString()});
    return stageFacts(m_db, asked);
}

Result<void> LineFacts::readOpenChanges(std::vector<ItemFacts> &facts, bool queuesBehind)
{
    // Of several, the one that was released last acts last: what it leaves is what counts.
    std::vector<qint64> released(facts.size(), -1);
    Query open = m_db.query(PlanSql::OpenChanges);
    if (auto read = open.exec(); !read)
        return failure(read.error());
    while (open.next()) {
        const size_t place = size_t(open.number(0));
        ItemFacts &line = facts[place];
        // A line that the fleet does not know has no state that could be foreseen.
        if (!queuesBehind || !line.device) {
            line.heldByChange = line.heldByChange == 0 ? open.number(1) : std::min(line.heldByChange, open.number(1));
        } else if (open.number(3) > released[place]) {
            released[place] = open.number(3);
            line.behindChange = open.number(1);
            foresee(*line.device, jsontext::object(open.text(2)));
        }
    }
    return {};
}

Result<void> LineFacts::readAssignments(std::vector<ItemFacts> &facts)
{
    std::vector<DeviceId> lines;
    std::vector<DeviceId> archived;
    for (const ItemFacts &line : facts) {
        if (line.device)
            (line.device->archived ? archived : lines).push_back(line.device->id);
    }
    lines.insert(lines.end(), archived.begin(), archived.end());
    const auto read = assignments::read(m_db, lines);
    if (!read)
        return failure(read.error());
    const auto taken = assignments::readTaken(m_db, archived);
    if (!taken)
        return failure(taken.error());
    for (ItemFacts &line : facts) {
        if (!line.device)
            continue;
        line.assignments = read->value(line.device->id);
        if (line.device->archived)
            line.namesTakenBy = taken->value(line.device->id);
    }
    return {};
}

Result<void> LineFacts::readQuotas(const LineQuota &quota, std::vector<ItemFacts> &facts, const QDateTime &nowUtc)
{
    const auto uses = readQuotaUse(m_db, quota, facts.size(), nowUtc);
    if (!uses)
        return failure(uses.error());
    for (size_t i = 0; i < facts.size(); ++i) {
        facts[i].quotaUsed = (*uses)[i].used;
        facts[i].quotaFreesAt = (*uses)[i].freesAt;
    }
    return {};
}
