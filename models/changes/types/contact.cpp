#include "models/changes/types/attributes.h"
#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/placeofuse.h"
#include "models/changes/types/presentplace.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/fleet/devicelisting.h"
#include "models/values/devicestate.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// The carrier documents no lengths here: these keep out what was pasted into the wrong field.
constexpr int kLongestName = 60;
constexpr int kLongestAddress = 100;
constexpr int kLongestEmail = 254;
constexpr int kLongestPhone = 20;

constexpr auto kUserName = "user-name"_L1;

constexpr std::array kContactFields {
    Field {kUserName, Field::Kind::Text, false, 2 * kLongestName + 1, {},
           QT_TRANSLATE_NOOP("Fields", "Who uses the line, for our own record; its last word is the last name at the place of use, what stands before it the first.")},
    Field {"first-name"_L1, Field::Kind::Text, false, kLongestName, {}, QT_TRANSLATE_NOOP("Fields", "First name at the place of use.")},
    Field {"last-name"_L1, Field::Kind::Text, false, kLongestName, {}, QT_TRANSLATE_NOOP("Fields", "Last name at the place of use.")},
    Field {"address"_L1, Field::Kind::Text, false, kLongestAddress, {}, QT_TRANSLATE_NOOP("Fields", "Street address of the place of use, no post-office box.")},
    Field {"city"_L1, Field::Kind::Text, false, kLongestName, {}, QT_TRANSLATE_NOOP("Fields", "City of the place of use.")},
    Field {"address-state"_L1, Field::Kind::Text, false, kLongestName, {}, QT_TRANSLATE_NOOP("Fields", "State of the place of use, two letters.")},
    Field {"postal-code"_L1, Field::Kind::Zip, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "ZIP of the place of use.")},
    Field {"country"_L1, Field::Kind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "Country of the place of use, US or USA.")},
    Field {"email"_L1, Field::Kind::Text, false, kLongestEmail, {}, QT_TRANSLATE_NOOP("Fields", "Email address of the person there.")},
    Field {"phone"_L1, Field::Kind::Text, false, kLongestPhone, {}, QT_TRANSLATE_NOOP("Fields", "Telephone number of the person there, ten digits.")},
    Field {"clear"_L1, Field::Kind::Names, false, 0, "email phone user-name"_L1,
           QT_TRANSLATE_NOOP("Fields", "Fields to be emptied, by their names; the carrier wants all the others filled in.")},
};

/// A user name is first and last name in one (change-behaviour.md 2.1); either by itself counts more.
QJsonObject withNames(QJsonObject parameters)
{
    const QString user = parameters.value(kUserName).toString();
    if (user.isEmpty())
        return parameters;
    if (parameters.value("first-name"_L1).toString().isEmpty())
        parameters.insert("first-name"_L1, user.section(u' ', 0, -2));
    if (parameters.value("last-name"_L1).toString().isEmpty())
        parameters.insert("last-name"_L1, user.section(u' ', -1));
    return parameters;
}

/// What the carrier's records say nothing of.
QJsonObject withoutUser(QJsonObject values)
{
    values.remove(kUserName);
    return values;
}

/// What looks wrong to people, though the carrier may take it: a state, an address or a number of another shape.
void checkShape(QList<Finding> &findings, const QJsonObject &parameters, QLatin1StringView key, QLatin1StringView code, const QString &pattern)
{
    const QString said = parameters.value(key).toString();
    if (!said.isEmpty() && !QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(said).hasMatch())
        findings << rules::warning(code, {said});
}

// The place of use (thingspace-api.md 7.1). The carrier replaces the whole of it, so each request carries what the line has, with what was
// said laid over it; groups are lines that end up with the same.
class Contact final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Contact; }
    std::span<const Field> fields() const override { return kContactFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &said, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kContactFields, said);
        const QJsonObject parameters = withNames(said);
        // Half a name would be put before the present last name, or behind the present first one.
        if (const QString user = said.value(kUserName).toString(); !user.isEmpty() && parameters.value("first-name"_L1).toString().isEmpty())
            findings << rules::blocked("contact.user-name"_L1, {user});
        attributes::line(findings, facts, nowUtc);
        checkShape(findings, parameters, "address-state"_L1, "contact.state"_L1, u"[A-Za-z]{2}"_s);
        checkShape(findings, parameters, "email"_L1, "contact.email"_L1, u"[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"_s);
        checkShape(findings, parameters, "phone"_L1, "contact.phone"_L1, u"(\\+?1)?\\D*\\d{3}\\D*\\d{3}\\D*\\d{4}"_s);
        const QJsonObject wanted = after(facts, parameters);
        if (withoutUser(wanted).isEmpty())
            findings << rules::blocked("field.nothing"_L1);
        if (!facts.device)
            return findings;
        checkState(findings, *facts.device);
        if (withoutUser(wanted).isEmpty())
            return findings;
        if (!saysUnseenEnd(parameters, *facts.device) && attributes::isAlready(*facts.device, wanted))
            findings << rules::skip("nochange.fields"_L1);
        else
            checkWhole(findings, *facts.device, parameters);
        return findings;
    }

    // All that is visible, since all of it is sent: whoever changes any part of it meanwhile has moved the line.
    QJsonObject before(const ItemFacts &facts) const override { return attributes::before(facts, presentplace::kVisible); }
    QJsonObject beforeWith(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject values = before(facts);
        if (facts.device && after(facts, parameters).contains(kUserName))
            values.insert(kUserName, facts.device->userName);
        return values;
    }
    QJsonObject after(const ItemFacts &, const QJsonObject &said) const override
    {
        const QJsonObject parameters = withNames(said);
        const QStringList cleared = fieldvalues::names(parameters.value("clear"_L1));
        QJsonObject after;
        for (const QLatin1StringView key : presentplace::kVisible) {
            const QString value = parameters.value(key).toString();
            if (!value.isEmpty() || cleared.contains(key))
                after.insert(key, presentplace::asListed(key, value));
        }
        if (parameters.contains(kUserName) || cleared.contains(kUserName))
            after.insert(kUserName, parameters.value(kUserName).toString());
        return after;
    }
    // What was said stays beside it: a retry says it again of the place that is there by then.
    QJsonObject requestParameters(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject completed = parameters;
        completed.insert(u"place"_s, presentplace::toJson(presentplace::edited(presentplace::of(facts.device.value_or(Device())), withNames(parameters))));
        return completed;
    }
    bool readsAttributes() const override { return true; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::moved(before, present); }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        const auto place = presentplace::fromJson(parameters.value("place"_L1).toObject());
        return wiredevices::named(devices, [&](const lines::NamedDevices &named) { return lines::contact(account, place, named); });
    }

    // Names to the 25th character on both sides; a name whose change lies behind that is proven by a callback alone.
    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        Sighting listed = sighting;
        QJsonObject was = withoutUser(before);
        for (const QLatin1StringView key : presentplace::kVisible) {
            if (!presentplace::isName(key))
                continue;
            listed.shown.insert(key, presentplace::asListed(key, sighting.shown.value(key).toString()));
            was.insert(key, presentplace::asListed(key, before.value(key).toString()));
        }
        return attributes::look(was, withoutUser(after), listed);
    }
    std::chrono::hours documentedBound() const override { return std::chrono::hours(1); }

    bool isAlreadySo(const QString &) const override { return false; }
    // Long names are said again: lists do not show them whole, and what is not said is taken from there.
    std::optional<Inverse> inverse(const QJsonObject &parameters) const override
    {
        QJsonObject names;
        for (const QLatin1StringView key : presentplace::kVisible) {
            const QString name = parameters.value(key).toString();
            if (presentplace::isName(key) && lifecycle::mayBeCut(name))
                names.insert(key, name);
        }
        return Inverse {ChangeType::Contact, names};
    }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &after) const override
    {
        QJsonObject back = attributes::editBack(before, after, {});
        // A user name that comes back must not make names again of what they were not made of.
        for (const QLatin1StringView name : {"first-name"_L1, "last-name"_L1}) {
            if (back.contains(kUserName) && !back.contains(name) && !before.value(name).toString().isEmpty())
                back.insert(name, before.value(name));
        }
        return back;
    }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        // Which states may have theirs changed is not said: those that have a number, and are taxed.
        const bool isSettled = !devicestate::isPending(device.state) && device.state != devicestate::kUnknown && !device.state.isEmpty();
        if (isSettled && device.state != devicestate::kActive && device.state != devicestate::kSuspend)
            findings << rules::blocked("contact.no-service"_L1, {device.state});
    }

    /// A name is given whose end, behind what lists show, may be another than the present one's.
    static bool saysUnseenEnd(const QJsonObject &parameters, const Device &device)
    {
        return std::ranges::any_of(presentplace::kVisible, [&](QLatin1StringView key) {
            const QString said = parameters.value(key).toString();
            return presentplace::isName(key) && lifecycle::mayBeCut(said) && presentplace::asListed(key, said) == devicelisting::text(device, key);
        });
    }

    /// What the request would carry besides what was said.
    static void checkWhole(QList<Finding> &findings, const Device &device, const QJsonObject &parameters)
    {
        const lifecycle::PlaceOfUse present = presentplace::of(device);
        const QJsonObject whole = presentplace::toJson(presentplace::edited(present, parameters));
        checkNames(findings, presentplace::toJson(present), parameters);
        for (auto part = whole.begin(); part != whole.end(); ++part) {
            const QString value = part->toString();
            const bool isSaid = !parameters.value(part.key()).toString().isEmpty();
            if (const QChar c = fieldvalues::forbiddenCharacter(value); !isSaid && !c.isNull())
                findings << rules::blocked("contact.present-character"_L1, {part.key(), value, QString(c)});
        }
        if (!present.postalCode4.isEmpty() && !whole.contains("postal-code-4"_L1))
            findings << rules::warning("contact.zip-four"_L1, {present.postalCode, present.postalCode4});
        findings << placeofuse::checkWhole(whole);
    }

    static void checkNames(QList<Finding> &findings, const QJsonObject &present, const QJsonObject &parameters)
    {
        for (const QLatin1StringView key : {"first-name"_L1, "middle-name"_L1, "last-name"_L1}) {
            const QString was = present.value(key).toString();
            const QString said = parameters.value(key).toString();
            if (said.isEmpty() && lifecycle::mayBeCut(was))
                findings << (key == "middle-name"_L1 ? rules::blocked("contact.middle-cut"_L1, {was}) : rules::blocked("contact.name-cut"_L1, {key, was}));
            else if (lifecycle::mayBeCut(was) && presentplace::asListed(key, said) != was)
                findings << rules::warning("contact.name-lost"_L1, {key, was});
            else if (lifecycle::mayBeCut(was))
                findings << rules::warning("contact.name-unseen"_L1, {key, was});
        }
    }
};

} // namespace

const ChangeSpec &contactSpec()
{
    static const Contact spec;
    return spec;
}
