#pragma once

#include "models/changes/types/changespec.h"
#include "models/changes/types/rules.h"
#include "models/fleet/devicelisting.h"

#include <span>

/// A type without a call (design section 5): steps 2 to 5 have nothing to do, and what the plan froze is written by one transaction of ours.
class LocalSpec : public ChangeSpec
{
public:
    bool isLocal() const final { return true; }
    bool readsAssignments() const override { return true; }

    /// By what the line's own row shows; whoever executes compares all of beforeWith().
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override
    {
        for (auto value = before.begin(); value != before.end(); ++value) {
            if (devicelisting::find(value.key()) == nullptr)
                continue;
            const QString was = value->toVariant().toString();
            const QString is = devicelisting::text(present, value.key());
            if (was != is)
                return Finding {Finding::Severity::Held, QStringLiteral("held.value"), {value.key(), was, is}, {}};
        }
        return {};
    }

    bool isStillAt(const QJsonObject &after, const ItemFacts &facts) const override { return facts.device && !moved(after, *facts.device); }

    // What the customer pays, where the line's plan of ours becomes another.
    std::optional<LineCharge> charge(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const QString plan = QStringLiteral("customer-plan");
        const QJsonObject becomes = after(facts, parameters);
        if (!becomes.contains(plan))
            return {};
        return LineCharge {charges::customerMonthly(facts.plan->reference, beforeWith(facts, parameters).value(plan).toString()),
                           charges::customerMonthly(facts.plan->reference, becomes.value(plan).toString())};
    }

    // As many as are written at once.
    int batchCap(const Profile &) const final { return 2000; }
    WireDevice wireDevice(const QJsonObject &) const final { return {}; }
    WireRequest request(const QString &, const QJsonObject &, const QList<WireDevice> &) const final { return {}; }
    Look look(const QJsonObject &, const QJsonObject &, const Sighting &) const final { return Look::Elsewhere; }
    bool isAlreadySo(const QString &) const final { return false; }

protected:
    /// Everything that was before, changed or not, as parameters: `pairs` are keys of `before` and the fields that set them; what was empty is cleared.
    static QJsonObject allAsBefore(const QJsonObject &before, std::span<const std::pair<QLatin1StringView, QLatin1StringView>> pairs)
    {
        QJsonObject values;
        QStringList cleared;
        for (const auto &[key, parameter] : pairs) {
            if (const QString was = before.value(key).toString(); was.isEmpty())
                cleared << parameter;
            else
                values.insert(parameter, was);
        }
        if (!cleared.isEmpty())
            values.insert(QStringLiteral("clear"), cleared.join(QLatin1Char(' ')));
        return values;
    }
};
