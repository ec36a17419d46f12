#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/localspec.h"
#include "models/values/devicestate.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

// How long a line must have been silent (change-behaviour.md 2.6).
constexpr int kSilentDays = 30;

constexpr std::array kArchiveFields {
    Field {"reason"_L1, Field::Kind::Text, false, 200, {},
           QT_TRANSLATE_NOOP("Fields", "Why the lines are archived, and what became of the devices: sold, scrapped, returned …"), {}, {}, true},
    Field {"override"_L1, Field::Kind::Switch, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "Whether to archive lines that were used within the last 30 days too; needs a reason.")},
};

// What an archived line is not assigned to any more.
constexpr std::array kAssigned {"customer"_L1, "site"_L1, "customer-plan"_L1, "pool"_L1, "allocation-mb"_L1};

bool isOverridden(const QJsonObject &parameters)
{
    return parameters.value("override"_L1).toBool();
}

QDateTime lastUsed(const ItemFacts &facts)
{
    return std::max(facts.device->lastConnectionAt, facts.usedAt);
}

QDateTime silentSince(const QDateTime &nowUtc)
{
    return nowUtc.addDays(-kSilentDays);
}

// Archive (change-behaviour.md 2.6): lines that are out of service leave the list, with all that is known of them kept.
class Archive final : public LocalSpec
{
public:
    ChangeType type() const override { return ChangeType::Archive; }
    std::span<const Field> fields() const override { return kArchiveFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kArchiveFields, parameters);
        if (isOverridden(parameters) && parameters.value("reason"_L1).toString().trimmed().isEmpty())
            findings << rules::blocked("archive.reason"_L1);
        if (!facts.device)
            return findings << rules::blocked("line.not-in-fleet"_L1);
        if (facts.device->archived)
            findings << rules::skip("nochange.archived"_L1);
        rules::unheld(findings, facts);
        checkState(findings, *facts.device);
        checkUsage(findings, facts, isOverridden(parameters), nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override
    {
        QJsonObject before {{u"archived"_s, u"no"_s}};
        if (!facts.device)
            return before;
        before.insert(u"archived"_s, devicelisting::text(*facts.device, u"archived"_s));
        before.insert(u"state"_s, facts.device->state);
        before.insert(u"missing"_s, devicelisting::text(*facts.device, u"missing"_s));
        for (const QLatin1StringView key : kAssigned) {
            if (const QString value = devicelisting::text(*facts.device, key); !value.isEmpty())
                before.insert(key, value);
        }
        return before;
    }

    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject after {{u"archived"_s, u"yes"_s}};
        if (const QString reason = parameters.value("reason"_L1).toString(); !reason.isEmpty())
            after.insert(u"archive-reason"_s, reason);
        for (const QLatin1StringView key : kAssigned) {
            if (!devicelisting::text(*facts.device, key).isEmpty())
                after.insert(key, u""_s);
        }
        return after;
    }

    bool wantsFreshRecord() const override { return true; }
    bool wantsFreshUsage(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        if (isOverridden(parameters) || !facts.device || facts.device->missing || lastUsed(facts) > silentSince(nowUtc))
            return false;
        // What never was in service has used nothing.
        return facts.device->state != devicestate::kPreactive || facts.device->lastActivationAt.isValid();
    }

    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Unarchive, {}}; }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        // What the carrier does not list costs nothing there.
        if (device.missing || rules::unsettled(findings, device))
            return;
        if (device.state == devicestate::kActive || device.state == devicestate::kSuspend)
            findings << rules::blocked("archive.in-service"_L1, {device.state});
    }

    static void checkUsage(QList<Finding> &findings, const ItemFacts &facts, bool overridden, const QDateTime &nowUtc)
    {
        const QDateTime used = lastUsed(facts);
        if (used.isValid() && used > silentSince(nowUtc)) {
            const QDateTime legal = used.addDays(kSilentDays);
            if (overridden)
                findings << rules::warning("archive.usage-overridden"_L1, {used.toString(Qt::ISODate)});
            else
                findings << Finding {Finding::Severity::Blocked, u"archive.usage"_s, {used.toString(Qt::ISODate), legal.toString(Qt::ISODate)}, legal};
        } else if (!facts.usageProblem.isEmpty() && !overridden) {
            findings << rules::blocked("archive.usage-unread"_L1, {facts.usageProblem});
        }
    }
};

} // namespace

const ChangeSpec &archiveSpec()
{
    static const Archive spec;
    return spec;
}
