#include "models/changes/types/attributes.h"
#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCostCenterFields {
    Field {"new-cost-center"_L1, Field::Kind::Text, false, 36, {},
           QT_TRANSLATE_NOOP("Fields", "At most 36 characters: letters, digits, blanks, dashes, ! and #."), {}, "remove"_L1},
    Field {"remove"_L1, Field::Kind::Switch, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "Whether the lines are to have no cost center any more."), {},
           "new-cost-center"_L1},
};

constexpr std::array kCostCenterKeys {"cost-center"_L1};

bool isCostCenterCharacter(QChar c)
{
    // Letters that others than English have are not said to be letters (7.3): the stricter reading.
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u' ' || c == u'-' || c == u'!' || c == u'#';
}

// The cost center (thingspace-api.md 7.3): a code of the customer's own, or its removal; in any state of the line.
class CostCenter final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::CostCenter; }
    std::span<const Field> fields() const override { return kCostCenterFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kCostCenterFields, parameters);
        attributes::line(findings, facts, nowUtc);
        const QString code = codeOf(parameters);
        const auto odd = std::ranges::find_if_not(code, isCostCenterCharacter);
        if (odd != code.end())
            findings << rules::blocked("costcenter.character"_L1, {code, QString(*odd)});
        if (code.isEmpty() == !removes(parameters))
            findings << (code.isEmpty() ? rules::blocked("field.nothing"_L1) : rules::blocked("costcenter.both"_L1));
        else if (facts.device && attributes::isAlready(*facts.device, after(facts, parameters)))
            findings << rules::skip("nochange.fields"_L1);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return attributes::before(facts, kCostCenterKeys); }
    QJsonObject after(const ItemFacts &, const QJsonObject &parameters) const override
    {
        return {{u"cost-center"_s, removes(parameters) ? QString() : codeOf(parameters)}};
    }
    bool readsAttributes() const override { return true; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::moved(before, present); }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        return wiredevices::named(devices, [&](const lines::NamedDevices &named) {
            return removes(parameters) ? lines::removeCostCenter(account, named) : lines::costCenter(account, codeOf(parameters), named);
        });
    }

    // Attributes come and go: a removal is proven only by two reads, list-lag or more apart, that both missed what was there before.
    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        const Look seen = attributes::look(before, after, sighting);
        const bool isRemoval = after.value("cost-center"_L1).toString().isEmpty();
        return seen == Look::Target && isRemoval && !sighting.shownTwice ? Look::Elsewhere : seen;
    }
    std::chrono::hours documentedBound() const override { return std::chrono::hours(1); }

    bool isAlreadySo(const QString &) const override { return false; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::CostCenter, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &) const override
    {
        const QString was = before.value("cost-center"_L1).toString();
        return was.isEmpty() ? QJsonObject {{u"remove"_s, true}} : QJsonObject {{u"new-cost-center"_s, was}};
    }

private:
    static QString codeOf(const QJsonObject &parameters) { return parameters.value("new-cost-center"_L1).toString(); }
    static bool removes(const QJsonObject &parameters) { return parameters.value("remove"_L1).toBool(); }
};

} // namespace

const ChangeSpec &costCenterSpec()
{
    static const CostCenter spec;
    return spec;
}
