#include "models/changes/types/attributes.h"
#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestCustomField = 50;

constexpr std::array kCustomFieldsFields {
    Field {"new-cf1"_L1, Field::Kind::Text, false, kLongestCustomField, {}, QT_TRANSLATE_NOOP("Fields", "At most 50 characters; what is left empty stays as it is.")},
    Field {"new-cf2"_L1, Field::Kind::Text, false, kLongestCustomField, {}, QT_TRANSLATE_NOOP("Fields", "At most 50 characters; what is left empty stays as it is.")},
    Field {"new-cf3"_L1, Field::Kind::Text, false, kLongestCustomField, {}, QT_TRANSLATE_NOOP("Fields", "At most 50 characters; what is left empty stays as it is.")},
    Field {"new-cf4"_L1, Field::Kind::Text, false, kLongestCustomField, {}, QT_TRANSLATE_NOOP("Fields", "At most 50 characters; what is left empty stays as it is.")},
    Field {"new-cf5"_L1, Field::Kind::Text, false, kLongestCustomField, {}, QT_TRANSLATE_NOOP("Fields", "At most 50 characters; what is left empty stays as it is.")},
    Field {"clear"_L1, Field::Kind::Names, false, 0, "new-cf1 new-cf2 new-cf3 new-cf4 new-cf5"_L1,
           QT_TRANSLATE_NOOP("Fields", "Fields to be emptied, by their names.")},
};

constexpr std::array kCustomFieldKeys {"cf1"_L1, "cf2"_L1, "cf3"_L1, "cf4"_L1, "cf5"_L1};

// Five fields for the customer's own use (thingspace-api.md 7.2): only those that are named change, and in any state of the line.
class CustomFields final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::CustomFields; }
    std::span<const Field> fields() const override { return kCustomFieldsFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kCustomFieldsFields, parameters);
        attributes::line(findings, facts, nowUtc);
        const QJsonObject wanted = after(facts, parameters);
        if (wanted.isEmpty())
            findings << rules::blocked("field.nothing"_L1);
        else if (facts.device && attributes::isAlready(*facts.device, wanted))
            findings << rules::skip("nochange.fields"_L1);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return attributes::before(facts, kCustomFieldKeys); }
    // All keys that are sent, also those that say what is there already: all of them are shown in the end.
    QJsonObject after(const ItemFacts &, const QJsonObject &parameters) const override
    {
        QJsonObject after;
        const auto wanted = fieldsOf(parameters);
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i])
                after.insert(kCustomFieldKeys[i], *wanted[i]);
        }
        return after;
    }
    bool readsAttributes() const override { return true; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::moved(before, present); }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        return wiredevices::named(devices, [&](const lines::NamedDevices &named) {
            return lines::customFields(account, fieldsOf(parameters), named).value_or(WireRequest());
        });
    }

    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override { return attributes::look(before, after, sighting); }
    std::chrono::hours documentedBound() const override { return std::chrono::hours(1); }

    bool isAlreadySo(const QString &) const override { return false; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::CustomFields, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &after) const override { return attributes::editBack(before, after, u"new-"_s); }

private:
    static lines::CustomFields fieldsOf(const QJsonObject &parameters)
    {
        lines::CustomFields fields;
        const QStringList cleared = fieldvalues::names(parameters.value("clear"_L1));
        for (size_t i = 0; i < fields.size(); ++i) {
            const QString name = kCustomFieldsFields[i].name;
            if (const QString value = parameters.value(name).toString(); !value.isEmpty())
                fields[i] = value;
            else if (cleared.contains(name))
                fields[i] = QString();
        }
        return fields;
    }
};

} // namespace

const ChangeSpec &customFieldsSpec()
{
    static const CustomFields spec;
    return spec;
}
