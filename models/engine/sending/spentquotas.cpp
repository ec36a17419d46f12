#include "models/engine/sending/spentquotas.h"

#include "models/changes/planning/quotause.h"
#include "models/changes/types/rules.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

Result<QHash<ItemId, Finding>> spentQuotas(EngineContext &context, const QList<BatchLine> &lines, ChangeType type)
{
    QHash<ItemId, Finding> result;
    const LineQuota *quota = lineQuota(type);
    if (quota == nullptr || lines.isEmpty())
        return result;
    const auto done = context.db.inTransaction([&]() -> Result<void> {
        std::vector<AskedLine> asked;
        asked.reserve(size_t(lines.size()));
        for (const BatchLine &line : lines)
            asked.push_back({line.device, line.identifiers.value("iccid"_L1).toString()});
        if (auto staged = stageFacts(context.db, asked); !staged)
            return staged;
        const auto uses = readQuotaUse(context.db, *quota, asked.size(), context.clock.nowUtc());
        if (!uses)
            return failure(uses.error());
        for (size_t i = 0; i < asked.size(); ++i) {
            const QuotaUse &use = (*uses)[i];
            if (use.used >= quota->most)
                result.insert(lines[qsizetype(i)].item, rules::quotaSpent(Finding::Severity::Held, *quota, use.used, use.freesAt));
        }
        return {};
    });
    return done ? Result<QHash<ItemId, Finding>>(result) : failure(done.error());
}
