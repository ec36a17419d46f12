#include "models/changes/types/rulebook.h"

#include "models/changes/findingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Source = CarrierRule::Source;
using enum Finding::Severity;

// Types that share rules.
constexpr auto kEvery = ",add,activate,suspend,restore,carrier-plan,contact,custom-fields,cost-center,identifier,customer-plan,assign,deactivate,delete,archive,unarchive,"_L1;
constexpr auto kListed = ",activate,suspend,restore,carrier-plan,contact,custom-fields,cost-center,identifier,deactivate,delete,"_L1;
constexpr auto kWithOptions = ",add,activate,suspend,carrier-plan,contact,custom-fields,cost-center,identifier,customer-plan,assign,deactivate,archive,"_L1;
constexpr auto kUnarchived = ",add,activate,suspend,restore,carrier-plan,contact,custom-fields,cost-center,identifier,customer-plan,assign,deactivate,delete,"_L1;
constexpr auto kKnown = ",activate,suspend,restore,carrier-plan,contact,custom-fields,cost-center,identifier,customer-plan,assign,deactivate,delete,archive,unarchive,"_L1;
constexpr auto kCarrierSettled = ",add,activate,suspend,restore,carrier-plan,contact,custom-fields,cost-center,identifier,deactivate,delete,archive,"_L1;

constexpr std::array kRules {
    CarrierRule {"account.foreign"_L1, Blocked, Source::House, "design 4"_L1, ",add,activate,"_L1},
    CarrierRule {"account.needed"_L1, Blocked, Source::Carrier, "api 4"_L1, ",add,activate,"_L1},
    CarrierRule {"account.other"_L1, Blocked, Source::House, "design 4"_L1, ",add,activate,"_L1},
    CarrierRule {"activate.add-first"_L1, Blocked, Source::Carrier, "api 4.2"_L1, ",activate,"_L1},
    CarrierRule {"activate.iccid"_L1, Blocked, Source::Carrier, "api 4.2"_L1, ",activate,"_L1},
    CarrierRule {"activate.imei"_L1, Blocked, Source::Carrier, "api 4.2"_L1, ",activate,"_L1},
    CarrierRule {"activate.ip-pool"_L1, Blocked, Source::Carrier, "api 4.2"_L1, ",activate,"_L1},
    CarrierRule {"activate.new-number"_L1, Warning, Source::Carrier, "api 4.2"_L1, ",activate,"_L1},
    CarrierRule {"activate.other-plan"_L1, Blocked, Source::House, "behaviour 2.1"_L1, ",activate,"_L1},
    CarrierRule {"activate.suspended"_L1, Blocked, Source::Carrier, "api 12.1"_L1, ",activate,"_L1},
    CarrierRule {"add.iccid"_L1, Blocked, Source::Carrier, "api 4.1"_L1, ",add,"_L1},
    CarrierRule {"add.imei"_L1, Blocked, Source::Carrier, "api 4.1"_L1, ",add,"_L1},
    CarrierRule {"add.on-account"_L1, Blocked, Source::Carrier, "api 4.1"_L1, ",add,"_L1},
    CarrierRule {"add.was-listed"_L1, Warning, Source::House, "behaviour 2.1"_L1, ",add,"_L1},
    CarrierRule {"archive.in-service"_L1, Blocked, Source::House, "behaviour 2.6"_L1, ",archive,"_L1},
    CarrierRule {"archive.reason"_L1, Blocked, Source::House, "behaviour 2.6"_L1, ",archive,"_L1},
    CarrierRule {"archive.usage"_L1, Blocked, Source::House, "behaviour 2.6"_L1, ",archive,"_L1},
    CarrierRule {"archive.usage-overridden"_L1, Warning, Source::House, "behaviour 2.6"_L1, ",archive,"_L1},
    CarrierRule {"archive.usage-unread"_L1, Blocked, Source::House, "behaviour 2.6"_L1, ",archive,"_L1},
    CarrierRule {"assign.nothing"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"assign.plan"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"assign.site"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"assign.site-alone"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"baseline.old"_L1, Warning, Source::House, "design 4"_L1, kListed},
    CarrierRule {"contact.email"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.middle-cut"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.name-cut"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.name-lost"_L1, Warning, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.name-unseen"_L1, Warning, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.no-service"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.phone"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.present-character"_L1, Blocked, Source::Carrier, "api 11.3"_L1, ",contact,"_L1},
    CarrierRule {"contact.state"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"contact.user-name"_L1, Blocked, Source::House, "behaviour 2.5"_L1, ",contact,"_L1},
    CarrierRule {"contact.zip-four"_L1, Warning, Source::Carrier, "api 7.1"_L1, ",contact,"_L1},
    CarrierRule {"costcenter.both"_L1, Blocked, Source::Carrier, "api 7.3"_L1, ",cost-center,"_L1},
    CarrierRule {"costcenter.character"_L1, Blocked, Source::Carrier, "api 7.3"_L1, ",cost-center,"_L1},
    CarrierRule {"customer-plan.allocation"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.foreign"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.later"_L1, Warning, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.none"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.not-valid"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.nothing"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.removed"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.retroactive"_L1, Warning, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer-plan.unknown"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"customer.removed"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"customer.unknown"_L1, Blocked, Source::House, "behaviour 2.7"_L1, ",assign,"_L1},
    CarrierRule {"deactivate.cost"_L1, Warning, Source::Carrier, "api 4.4"_L1, ",deactivate,"_L1},
    CarrierRule {"deactivate.history"_L1, Warning, Source::Carrier, "api 4.4"_L1, ",deactivate,"_L1},
    CarrierRule {"deactivate.suspended"_L1, Blocked, Source::Stricter, "api 12.1"_L1, ",deactivate,"_L1},
    CarrierRule {"delete.history"_L1, Warning, Source::Carrier, "api 4.5"_L1, ",delete,"_L1},
    CarrierRule {"delete.preactive"_L1, Blocked, Source::Stricter, "api 12.1"_L1, ",delete,"_L1},
    CarrierRule {"delete.unnamed"_L1, Blocked, Source::Carrier, "api 4.5"_L1, ",delete,"_L1},
    CarrierRule {"field.both"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.character"_L1, Blocked, Source::Carrier, "api 11.3"_L1, kWithOptions},
    CarrierRule {"field.choice"_L1, Blocked, Source::Carrier, "api 4"_L1, kWithOptions},
    CarrierRule {"field.clear"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.length"_L1, Blocked, Source::Carrier, "api 12.2"_L1, kWithOptions},
    CarrierRule {"field.nothing"_L1, Blocked, Source::House, "behaviour 2.5"_L1, ",contact,custom-fields,cost-center,"_L1},
    CarrierRule {"field.number"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.required"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.switch"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.time"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.unseen"_L1, Blocked, Source::House, "behaviour 2.5"_L1, kWithOptions},
    CarrierRule {"field.zip"_L1, Blocked, Source::Carrier, "api 12.2"_L1, kWithOptions},
    CarrierRule {"line.archived"_L1, Blocked, Source::House, "behaviour 3.7"_L1, kUnarchived},
    CarrierRule {"line.behind-open-change"_L1, Warning, Source::House, "behaviour 3.7"_L1, kEvery},
    CarrierRule {"line.in-open-change"_L1, Blocked, Source::House, "behaviour 3.7"_L1, kEvery},
    CarrierRule {"line.missing"_L1, Blocked, Source::House, "behaviour 3.7"_L1, kListed},
    CarrierRule {"line.not-in-fleet"_L1, Blocked, Source::House, "behaviour 3.7"_L1, kKnown},
    CarrierRule {"nochange.active"_L1, Skip, Source::House, "behaviour 2"_L1, ",activate,restore,"_L1},
    CarrierRule {"nochange.archived"_L1, Skip, Source::House, "behaviour 2"_L1, ",archive,"_L1},
    CarrierRule {"nochange.assign"_L1, Skip, Source::House, "behaviour 2"_L1, ",assign,"_L1},
    CarrierRule {"nochange.customer-plan"_L1, Skip, Source::House, "behaviour 2"_L1, ",customer-plan,"_L1},
    CarrierRule {"nochange.deactive"_L1, Skip, Source::House, "behaviour 2"_L1, ",deactivate,"_L1},
    CarrierRule {"nochange.fields"_L1, Skip, Source::House, "behaviour 2"_L1, ",contact,custom-fields,cost-center,"_L1},
    CarrierRule {"nochange.identifiers"_L1, Skip, Source::House, "behaviour 2"_L1, ",identifier,"_L1},
    CarrierRule {"nochange.not-archived"_L1, Skip, Source::House, "behaviour 2"_L1, ",unarchive,"_L1},
    CarrierRule {"nochange.plan"_L1, Skip, Source::House, "behaviour 2"_L1, ",carrier-plan,"_L1},
    CarrierRule {"nochange.preactive"_L1, Skip, Source::House, "behaviour 2"_L1, ",add,"_L1},
    CarrierRule {"nochange.suspended"_L1, Skip, Source::House, "behaviour 2"_L1, ",suspend,"_L1},
    CarrierRule {"place.box"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",activate,contact,"_L1},
    CarrierRule {"place.country"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",activate,contact,"_L1},
    CarrierRule {"place.incomplete"_L1, Blocked, Source::Carrier, "api 7.1"_L1, ",activate,contact,"_L1},
    CarrierRule {"plan.name"_L1, Blocked, Source::Carrier, "api 2"_L1, ",activate,"_L1},
    CarrierRule {"plan.shared"_L1, Blocked, Source::House, "api 6"_L1, ",carrier-plan,"_L1},
    CarrierRule {"plan.suspended"_L1, Blocked, Source::Carrier, "api 6"_L1, ",carrier-plan,"_L1},
    CarrierRule {"plan.unknown"_L1, Blocked, Source::Carrier, "api 2"_L1, ",activate,carrier-plan,"_L1},
    CarrierRule {"plan.unproven"_L1, Warning, Source::House, "api 6"_L1, ",carrier-plan,"_L1},
    CarrierRule {"pool.foreign"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"pool.plan"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"pool.removed"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"pool.unknown"_L1, Blocked, Source::House, "behaviour 2.4"_L1, ",customer-plan,"_L1},
    CarrierRule {"quota.day"_L1, Blocked, Source::Carrier, "api 12.1"_L1, ",activate,suspend,restore,deactivate,"_L1},
    CarrierRule {"quota.month"_L1, Blocked, Source::Carrier, "api 6"_L1, ",carrier-plan,"_L1},
    CarrierRule {"state.not-active"_L1, Blocked, Source::Carrier, "api 12.1"_L1, ",suspend,carrier-plan,identifier,deactivate,"_L1},
    CarrierRule {"state.not-deactive"_L1, Blocked, Source::Stricter, "api 4.5"_L1, ",delete,"_L1},
    CarrierRule {"state.not-known"_L1, Blocked, Source::House, "api 12.1"_L1, kCarrierSettled},
    CarrierRule {"state.not-suspended"_L1, Blocked, Source::Carrier, "api 12.1"_L1, ",restore,"_L1},
    CarrierRule {"state.pending"_L1, Blocked, Source::Stricter, "api 12.1"_L1, kCarrierSettled},
    CarrierRule {"swap.nothing"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.number"_L1, Blocked, Source::Carrier, "api 5"_L1, ",identifier,"_L1},
    CarrierRule {"swap.taken"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.taken-archived"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.taken-missing"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.taken-several"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.twice"_L1, Blocked, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.unnamed"_L1, Blocked, Source::Carrier, "api 5"_L1, ",identifier,"_L1},
    CarrierRule {"swap.was-archived"_L1, Warning, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"swap.was-deleted"_L1, Warning, Source::House, "behaviour 2.2"_L1, ",identifier,"_L1},
    CarrierRule {"unarchive.gone"_L1, Warning, Source::House, "behaviour 2.6"_L1, ",unarchive,"_L1},
    CarrierRule {"unarchive.taken"_L1, Blocked, Source::House, "behaviour 2.6"_L1, ",unarchive,"_L1},
};

QString ruleText(const char *text)
{
    return QCoreApplication::translate("Rulebook", text);
}

bool matches(const CarrierRule &rule, const QStringList &words)
{
    const QString all = QStringList {rule.code, rulebook::sentence(rule), rulebook::word(rule.source), rule.tag, QString(rule.types).replace(u',', u' ')}.join(u'\n');
    return std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

bool CarrierRule::concerns(ChangeType type) const
{
    return types.contains(QString(u","_s + ::key(type) + u','));
}

namespace rulebook {

std::span<const CarrierRule> rules()
{
    return kRules;
}

QList<CarrierRule> find(std::optional<ChangeType> type, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<CarrierRule> found;
    std::ranges::copy_if(kRules, std::back_inserter(found), [&](const CarrierRule &rule) { return (!type || rule.concerns(*type)) && matches(rule, words); });
    return found;
}

QString sentence(const CarrierRule &rule)
{
    const QString dots = u"…"_s;
    return findingtext::sentence({rule.severity, QString(rule.code), {dots, dots, dots, dots}, {}}).replace(u"…."_s, dots);
}

QString key(CarrierRule::Source source)
{
    return source == Source::Carrier ? u"carrier"_s : source == Source::Stricter ? u"stricter"_s : u"house"_s;
}

QString key(Finding::Severity severity)
{
    return severity == Skip ? u"no-change"_s : severity == Warning ? u"warns"_s : u"blocks"_s;
}

QString word(CarrierRule::Source source)
{
    if (source == Source::Carrier)
        return ruleText(QT_TRANSLATE_NOOP("Rulebook", "the carrier"));
    return source == Source::Stricter ? ruleText(QT_TRANSLATE_NOOP("Rulebook", "the carrier, read strictly")) : ruleText(QT_TRANSLATE_NOOP("Rulebook", "the house"));
}

QString word(Finding::Severity severity)
{
    if (severity == Skip)
        return ruleText(QT_TRANSLATE_NOOP("Rulebook", "no change"));
    return severity == Warning ? ruleText(QT_TRANSLATE_NOOP("Rulebook", "warns")) : ruleText(QT_TRANSLATE_NOOP("Rulebook", "blocks"));
}

} // namespace rulebook
