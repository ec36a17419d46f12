#include "models/engine/local/localverdict.h"

#include "models/values/devicestate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Finding heldAs(QLatin1StringView code, const QStringList &arguments = {})
{
    return {Finding::Severity::Held, code, arguments, {}};
}

Finding difference(const QString &key, const QString &was, const QString &is)
{
    if (key == "state"_L1)
        return heldAs("held.state"_L1, {was, is});
    if (key == "archived"_L1 && is == "yes"_L1)
        return heldAs("held.archived"_L1);
    if (key == "missing"_L1 && is == "yes"_L1)
        return heldAs("held.missing"_L1);
    return heldAs("held.value"_L1, {key, was, is});
}

QString textOf(const QJsonObject &values, const QString &key)
{
    return values.value(key).toVariant().toString();
}

} // namespace

std::optional<Finding> localVerdict(const ChangeSpec &spec, const QJsonObject &before, const QJsonObject &parameters, const ItemFacts &facts,
                                    const QDateTime &nowUtc)
{
    if (!facts.device)
        return heldAs("line.not-in-fleet"_L1);
    const QJsonObject present = spec.beforeWith(facts, parameters);
    QStringList keys = before.keys() + present.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (const QString was = textOf(before, key), is = textOf(present, key); was != is)
            return difference(key, was, is);
    }
    // The rules once more: what was legal at review may be so no longer.
    const QList<Finding> findings = spec.check(facts, parameters, nowUtc);
    const auto blocking = std::ranges::find(findings, Finding::Severity::Blocked, &Finding::severity);
    if (blocking == findings.end())
        return {};
    Finding result = *blocking;
    result.severity = Finding::Severity::Held;
    return result;
}
