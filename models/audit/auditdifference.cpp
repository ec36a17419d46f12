#include "models/audit/auditdifference.h"

#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "models/values/profilewords.h"
#include "models/values/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct PlanWord
{
    QLatin1StringView key;
    const char *text;
};

// The keys of a plan's summary and of a profile, in the order to show them; everything else is a column or a profile's key.
constexpr std::array kPlanWords {
    PlanWord {"type"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Type")},
    PlanWord {"items"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Lines")},
    PlanWord {"send"_L1, QT_TRANSLATE_NOOP("AuditDifference", "To send")},
    PlanWord {"skip"_L1, QT_TRANSLATE_NOOP("AuditDifference", "No change")},
    PlanWord {"blocked"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Blocked")},
    PlanWord {"warnings"_L1, QT_TRANSLATE_NOOP("AuditDifference", "With warnings")},
    PlanWord {"parameters"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Options")},
    PlanWord {"baseUrl"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Carrier address")},
    PlanWord {"accounts"_L1, QT_TRANSLATE_NOOP("AuditDifference", "Accounts")},
};
constexpr auto kFingerprint = "plan"_L1;
const QString kNothing = u"–"_s;

bool isAbout(const AuditEntry &entry, QLatin1StringView what)
{
    return entry.action.startsWith(what);
}

QString nameOf(const AuditEntry &entry, const QString &key)
{
    if (isAbout(entry, "change."_L1) && key == kFingerprint)
        return QCoreApplication::translate("AuditDifference", "Fingerprint");
    const auto word = std::ranges::find(kPlanWords, key, &PlanWord::key);
    if (word != kPlanWords.end())
        return QCoreApplication::translate("AuditDifference", word->text);
    return isAbout(entry, "profile."_L1) ? profilewords::name(key) : words::ofColumn(key);
}

// Counts of nothing and lists of nothing are left out: what is not there needs no line.
QString textOf(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QCoreApplication::translate("AuditDifference", "yes") : QCoreApplication::translate("AuditDifference", "no");
    if (value.isDouble())
        return value.toInteger() == 0 ? QString() : QLocale().toString(value.toInteger());
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValueConstRef part : array)
            parts << part.toString();
        return parts.join(u", "_s);
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            parts << u"%1 = %2"_s.arg(member.key(), textOf(member.key(), *member));
        return parts.join(u", "_s);
    }
    QString text = value.toString();
    if (key == "state"_L1)
        return words::ofDeviceState(text);
    if (key == "type"_L1) {
        const auto type = changeType(text);
        return type ? words::of(*type) : text;
    }
    return text;
}

// Not JSON: a change's state, or its name.
QString plainText(const AuditEntry &entry, const QString &text)
{
    const auto state = entry.action == "change.renamed"_L1 ? std::nullopt : changeState(text);
    return state && isAbout(entry, "change."_L1) ? words::of(*state) : text;
}

size_t rank(const QString &key)
{
    const size_t place = size_t(std::ranges::find(kPlanWords, key, &PlanWord::key) - kPlanWords.begin());
    return key == kFingerprint ? kPlanWords.size() + 1 : place;
}

/// Keys of both, those of kPlanWords first and in its order.
QStringList keysOf(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    std::ranges::stable_sort(keys, {}, rank);
    return keys;
}

QList<AuditDifference> ofObjects(const AuditEntry &entry, const QJsonObject &before, const QJsonObject &after)
{
    QList<AuditDifference> result;
    const bool bothKnown = !entry.before.isEmpty() && !entry.after.isEmpty();
    for (const QString &key : keysOf(before, after)) {
        AuditDifference one {nameOf(entry, key), textOf(key, before.value(key)), textOf(key, after.value(key))};
        if (bothKnown && one.before == one.after)
            continue;
        // Known to be nothing is not the same as not known.
        for (QString *side : {&one.before, &one.after}) {
            if (bothKnown && side->isEmpty())
                *side = kNothing;
        }
        if (!one.before.isEmpty() || !one.after.isEmpty())
            result << one;
    }
    return result;
}

} // namespace

namespace auditdifference {

QList<AuditDifference> of(const AuditEntry &entry)
{
    if (entry.before.isEmpty() && entry.after.isEmpty())
        return {};
    const QJsonDocument before = QJsonDocument::fromJson(entry.before.toUtf8());
    const QJsonDocument after = QJsonDocument::fromJson(entry.after.toUtf8());
    if (before.isObject() || after.isObject())
        return ofObjects(entry, before.object(), after.object());
    return {{{}, plainText(entry, entry.before), plainText(entry, entry.after)}};
}

QString line(const AuditEntry &entry)
{
    QStringList parts;
    for (const AuditDifference &one : of(entry)) {
        if (isAbout(entry, "change."_L1) && one.name == nameOf(entry, kFingerprint))
            continue;
        const QString values = one.before.isEmpty() ? one.after : one.after.isEmpty() ? one.before : u"%1 → %2"_s.arg(one.before, one.after);
        //: the name of a value, and what it was and became: “State: active → suspended”
        parts << (one.name.isEmpty() ? values : QCoreApplication::translate("AuditDifference", "%1: %2").arg(one.name, values));
    }
    return parts.join(u"; "_s);
}

} // namespace auditdifference
