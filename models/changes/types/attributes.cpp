#include "models/changes/types/attributes.h"

#include "models/changes/types/rules.h"
#include "models/fleet/devicelisting.h"
#include "models/values/devicestate.h"

using namespace Qt::StringLiterals;

namespace attributes {

namespace {

/// Whether the values of `wanted` are those that are shown; the state is a member of its own in what is shown.
bool shows(const Sighting &sighting, const QJsonObject &wanted)
{
    for (auto value = wanted.begin(); value != wanted.end(); ++value) {
        const QString is = value.key() == "state"_L1 ? sighting.state : sighting.shown.value(value.key()).toString();
        if (is != value->toString())
            return false;
    }
    return true;
}

bool differs(const QJsonObject &before, const QJsonObject &after)
{
    for (auto value = after.begin(); value != after.end(); ++value) {
        if (before.value(value.key()).toString() != value->toString())
            return true;
    }
    return false;
}

} // namespace

QJsonObject before(const ItemFacts &facts, std::span<const QLatin1StringView> keys)
{
    if (!facts.device)
        return {};
    QJsonObject before {{u"state"_s, facts.device->state}};
    for (const QLatin1StringView key : keys)
        before.insert(key, devicelisting::text(*facts.device, key));
    return before;
}

ChangeSpec::Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting)
{
    if (!sighting.listed)
        return ChangeSpec::Look::Elsewhere;
    if (devicestate::isPending(sighting.state))
        return ChangeSpec::Look::Pending;
    // What was so before proves nothing by being so now.
    if (shows(sighting, after) && differs(before, after))
        return ChangeSpec::Look::Target;
    return shows(sighting, before) ? ChangeSpec::Look::Baseline : ChangeSpec::Look::Elsewhere;
}

bool isAlready(const Device &device, const QJsonObject &after)
{
    for (auto value = after.begin(); value != after.end(); ++value) {
        if (devicelisting::text(device, value.key()) != value->toString())
            return false;
    }
    return true;
}

void line(QList<Finding> &findings, const ItemFacts &facts, const QDateTime &nowUtc)
{
    rules::knownLine(findings, facts);
    if (facts.device)
        rules::unsettled(findings, *facts.device);
    rules::baselineAge(findings, facts, nowUtc);
}

QJsonObject editBack(const QJsonObject &before, const QJsonObject &after, const QString &prefix)
{
    QJsonObject parameters;
    QStringList cleared;
    for (auto value = after.begin(); value != after.end(); ++value) {
        const QString was = before.value(value.key()).toString();
        if (was == value->toString())
            continue;
        if (was.isEmpty())
            cleared << prefix + value.key();
        else
            parameters.insert(prefix + value.key(), was);
    }
    if (!cleared.isEmpty())
        parameters.insert(u"clear"_s, cleared.join(u' '));
    return parameters;
}

} // namespace attributes
