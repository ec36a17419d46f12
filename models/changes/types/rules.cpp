#include "models/changes/types/rules.h"

#include "models/fleet/devicelisting.h"
#include "models/values/devicestate.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rules {

namespace {

constexpr auto kFreshBaseline = 1h;

void warnOf(QList<Finding> &findings, IdentifierKind kind, const QString &value)
{
    if (value.isEmpty())
        return;
    const IdentifierFinding finding = checkIdentifier(kind, value);
    if (finding.level == IdentifierFinding::Level::Warning)
        findings << Finding {Finding::Severity::Warning, finding.code, finding.arguments, {}};
}

} // namespace

Finding blocked(QLatin1StringView code, const QStringList &arguments)
{
    return {Finding::Severity::Blocked, code, arguments, {}};
}

Finding skip(QLatin1StringView code, const QStringList &arguments)
{
    return {Finding::Severity::Skip, code, arguments, {}};
}

Finding warning(QLatin1StringView code, const QStringList &arguments)
{
    return {Finding::Severity::Warning, code, arguments, {}};
}

QString accountOf(const ItemFacts &facts, const QJsonObject &parameters)
{
    if (facts.device)
        return facts.device->account;
    if (QString said = parameters.value("account"_L1).toString(); !said.isEmpty())
        return said;
    const QStringList &accounts = facts.plan->profile.accounts;
    return accounts.size() == 1 ? accounts.first() : QString();
}

QString identifierOf(const ItemFacts &facts, IdentifierKind kind)
{
    const QString own = facts.device ? identifier(*facts.device, kind) : QString();
    return own.isEmpty() ? facts.given.value(key(kind)) : own;
}

void account(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
{
    const QString said = parameters.value("account"_L1).toString();
    const QStringList &accounts = facts.plan->profile.accounts;
    if (!said.isEmpty() && !accounts.contains(said))
        findings << blocked("account.foreign"_L1, {said, facts.plan->profile.name});
    else if (!said.isEmpty() && facts.device && facts.device->account != said)
        findings << blocked("account.other"_L1, {facts.device->account, said});
    else if (accountOf(facts, parameters).isEmpty())
        findings << blocked("account.needed"_L1, {accounts.join(u", "_s)});
}

void unheld(QList<Finding> &findings, const ItemFacts &facts)
{
    if (facts.heldByChange != 0)
        findings << blocked("line.in-open-change"_L1, {QString::number(facts.heldByChange)});
    if (facts.behindChange != 0)
        findings << warning("line.behind-open-change"_L1, {QString::number(facts.behindChange)});
}

void knownLine(QList<Finding> &findings, const ItemFacts &facts)
{
    if (!facts.device)
        findings << blocked("line.not-in-fleet"_L1);
    else if (facts.device->missing)
        findings << blocked("line.missing"_L1);
    if (facts.device && facts.device->archived)
        findings << blocked("line.archived"_L1);
    unheld(findings, facts);
}

QString shownPlan(const ItemFacts &facts, const QJsonObject &parameters, const QString &code)
{
    return facts.plan->planNames.value(accountOf(facts, parameters)).value(code);
}

bool unsettled(QList<Finding> &findings, const Device &device)
{
    if (devicestate::isPending(device.state))
        findings << blocked("state.pending"_L1, {device.state});
    else if (device.state == devicestate::kUnknown || device.state.isEmpty())
        findings << blocked("state.not-known"_L1);
    else
        return false;
    return true;
}

Finding quotaSpent(Finding::Severity severity, const LineQuota &quota, int used, const QDateTime &freesAt)
{
    return {severity, quota.code, {QString::number(used), freesAt.toString(Qt::ISODate)}, freesAt};
}

void quota(QList<Finding> &findings, const ItemFacts &facts, ChangeType type)
{
    const LineQuota *quota = lineQuota(type);
    if (quota != nullptr && facts.quotaUsed >= quota->most)
        findings << quotaSpent(Finding::Severity::Blocked, *quota, facts.quotaUsed, facts.quotaFreesAt);
}

void baselineAge(QList<Finding> &findings, const ItemFacts &facts, const QDateTime &nowUtc)
{
    if (!facts.device)
        return;
    const QDateTime read = std::max(facts.device->readAt, facts.device->evidenceAt);
    if (read.isValid() && read.msecsTo(nowUtc) > std::chrono::milliseconds(kFreshBaseline).count())
        findings << warning("baseline.old"_L1, {read.toString(Qt::ISODate)});
}

void checkDigits(QList<Finding> &findings, const ItemFacts &facts)
{
    if (facts.device && !facts.device->missing)
        return;
    for (const IdentifierKind kind : {IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Eid})
        warnOf(findings, kind, facts.given.value(key(kind)));
}

std::optional<Finding> movedState(const QJsonObject &before, const Device &present)
{
    const auto held = [](QLatin1StringView code, const QStringList &arguments = {}) {
        return Finding {Finding::Severity::Held, code, arguments, {}};
    };
    const QString was = before.value("state"_L1).toString();
    if (present.missing)
        return held("held.missing"_L1);
    if (present.archived)
        return held("held.archived"_L1);
    // Of a line that was not there nothing is said; where something is, it need not be the state.
    if (before.isEmpty() || (was.isEmpty() && before.contains("state"_L1)))
        return held("held.listed"_L1, {present.state});
    if (!was.isEmpty() && present.state != was)
        return held("held.state"_L1, {was, present.state});
    return {};
}

std::optional<Finding> moved(const QJsonObject &before, const Device &present)
{
    if (auto state = movedState(before, present))
        return state;
    for (auto value = before.begin(); value != before.end(); ++value) {
        const QString was = value->toString();
        const QString is = devicelisting::text(present, value.key());
        if (value.key() != "state"_L1 && was != is)
            return Finding {Finding::Severity::Held, u"held.value"_s, {value.key(), was, is}, {}};
    }
    return {};
}

ChangeSpec::Look lookAtState(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting)
{
    const QString was = before.value("state"_L1).toString();
    if (!sighting.listed)
        return was.isEmpty() ? ChangeSpec::Look::Baseline : ChangeSpec::Look::Elsewhere;
    if (devicestate::isPending(sighting.state))
        return ChangeSpec::Look::Pending;
    // What was so before proves nothing by being so now.
    if (sighting.state == after.value("state"_L1).toString() && sighting.state != was)
        return ChangeSpec::Look::Target;
    return !was.isEmpty() && sighting.state == was ? ChangeSpec::Look::Baseline : ChangeSpec::Look::Elsewhere;
}

} // namespace rules
