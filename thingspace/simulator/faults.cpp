#include "thingspace/simulator/faults.h"

#include "thingspace/basics/duration.h"
#include "thingspace/simulator/randomness.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr std::array kFaultNames {
    "refuse", "reset-before", "reset-after", "timeout-before", "timeout-after", "http", "http-after", "slow", "truncate", "malformed",
    "html", "xml-fault", "session-expire", "token-expire", "throttle", "fail-device", "hold", "callback-drop", "callback-duplicate",
    "callback-reorder", "callback-late", "callback-early", "callback-forge", "callback-contradict", "stale-read", "never-execute",
    "replay", "skew",
};

constexpr double kMostWhole = 9007199254740992;

std::optional<FaultName> faultFrom(const QString &text)
{
    for (size_t i = 0; i < kFaultNames.size(); ++i) {
        if (text == QLatin1StringView(kFaultNames[i]))
            return static_cast<FaultName>(i);
    }
    return std::nullopt;
}

/// Reads the members of one rule, remembering the first thing that is wrong with them.
class RuleReader
{
public:
    RuleReader(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) { }

    QByteArray text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(u"%1: %2 must be a text."_s.arg(m_where, key));
        return value.toString().toUtf8();
    }

    std::optional<qint64> whole(const QString &key, qint64 least)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        if (value.isString()) { // "90s" is as good as 90000, and "2" as 2
            if (const auto duration = parseDuration(value.toString()))
                return duration->count();
        }
        const double number = value.toDouble();
        // A double counts no further by ones; and beyond 64 bits it is no whole number at all.
        if (!value.isDouble() || number != std::floor(number) || number < static_cast<double>(least) || number > kMostWhole) {
            complain(u"%1: %2 must be a whole number, at least %3."_s.arg(m_where, key).arg(least));
            return std::nullopt;
        }
        return static_cast<qint64>(number);
    }

    std::optional<double> share(const QString &key)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 1)
            complain(u"%1: %2 must be a number from 0 to 1."_s.arg(m_where, key));
        return value.toDouble();
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(u"%1: %2 must be true or false."_s.arg(m_where, key));
        return value.toBool();
    }

    QJsonValue take(const QString &key)
    {
        m_taken.append(key);
        return m_object.value(key);
    }

    void finish()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_taken.contains(it.key()))
                complain(u"%1: %2 is not a key of a fault."_s.arg(m_where, it.key()));
        }
    }

    void complain(const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence;
    }
    QString problem() const { return m_problem; }

private:
    const QJsonObject m_object;
    const QString m_where;
    QStringList m_taken;
    QString m_problem;
};

QString readMatch(FaultRule &rule, const QJsonValue &match, const QString &where)
{
    if (match.isUndefined())
        return {};
    if (!match.isObject())
        return u"%1: match must be an object."_s.arg(where);
    RuleReader reader(match.toObject(), where + u".match"_s);
    rule.path = reader.text(u"path"_s);
    rule.operation = reader.text(u"operation"_s);
    rule.iccid = reader.text(u"iccid"_s);
    const auto number = [&](const QString &key) {
        const auto value = reader.whole(key, 1);
        return value ? std::optional(static_cast<int>(std::min<qint64>(*value, std::numeric_limits<int>::max()))) : std::nullopt;
    };
    rule.nth = number(u"nth"_s);
    rule.every = number(u"every"_s);
    rule.probability = reader.share(u"probability"_s);
    reader.finish();
    return reader.problem();
}

tl::expected<FaultRule, QString> readRule(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        return tl::make_unexpected(u"%1 must be an object."_s.arg(where));
    RuleReader reader(value.toObject(), where);
    FaultRule rule;
    const QString name = QString::fromUtf8(reader.text(u"fault"_s));
    const auto known = faultFrom(name);
    if (!known)
        return tl::make_unexpected(u"%1: \"%2\" is not the name of a fault."_s.arg(where, name));
    rule.name = *known;
    if (const QString problem = readMatch(rule, reader.take(u"match"_s), where); !problem.isEmpty())
        return tl::make_unexpected(problem);
    rule.ms = reader.whole(u"ms"_s, rule.name == FaultName::Skew ? -1'000'000'000'000 : 0);
    rule.status = static_cast<int>(std::min<qint64>(reader.whole(u"status"_s, 100).value_or(0), 1000));
    rule.retryAfter = reader.whole(u"retryAfter"_s, 0);
    rule.code = reader.text(u"code"_s);
    rule.text = reader.text(u"text"_s);
    rule.known = reader.flag(u"known"_s);
    rule.then = reader.text(u"then"_s);
    reader.finish();
    if (rule.status > 599)
        reader.complain(u"%1: status must be an HTTP status."_s.arg(where));
    if ((rule.name == FaultName::Http || rule.name == FaultName::HttpAfter) && !rule.status)
        reader.complain(u"%1: %2 needs a status."_s.arg(where, name));
    if (!rule.then.isEmpty() && rule.then != "executed" && rule.then != "cancelled")
        reader.complain(u"%1: then must be executed or cancelled."_s.arg(where));
    if (!reader.problem().isEmpty())
        return tl::make_unexpected(reader.problem());
    return rule;
}

} // namespace

QByteArray faultText(FaultName name)
{
    return kFaultNames.at(static_cast<size_t>(name));
}

bool isPerDevice(FaultName name)
{
    return (name >= FaultName::FailDevice && name <= FaultName::CallbackContradict) || name == FaultName::NeverExecute;
}

tl::expected<std::vector<FaultRule>, QString> FaultPlan::parse(const QJsonArray &plan)
{
    std::vector<FaultRule> rules;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        auto rule = readRule(plan[i], u"Fault %1"_s.arg(i + 1));
        if (!rule)
            return tl::make_unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

void FaultPlan::replace(std::vector<FaultRule> rules)
{
    ++m_generation;
    m_entries.clear();
    for (FaultRule &rule : rules)
        m_entries.push_back({std::move(rule)});
}

bool FaultPlan::hasDeviceRules() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return isPerDevice(entry.rule.name); });
}

qint64 FaultPlan::standingSkew() const
{
    for (const Entry &entry : m_entries) {
        const FaultRule &rule = entry.rule;
        const bool always = rule.path.isEmpty() && rule.operation.isEmpty() && rule.iccid.isEmpty() && !rule.nth && !rule.every && !rule.probability;
        if (rule.name == FaultName::Skew && always)
            return rule.ms.value_or(0);
    }
    return 0;
}

const FaultRule *FaultPlan::first(const FaultSubject &subject, bool perDevice)
{
    const qint64 standing = standingSkew();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        FaultRule &rule = m_entries[i].rule;
        // A standing skew is a property of the clock: it must not stop every rule after it.
        if (isPerDevice(rule.name) != perDevice || (rule.name == FaultName::Skew && standing))
            continue;
        if (!applies(rule, i, subject))
            continue;
        ++m_entries[i].matched;
        return &rule;
    }
    return nullptr;
}

bool FaultPlan::applies(FaultRule &rule, size_t number, const FaultSubject &subject)
{
    if (!rule.path.isEmpty() && !subject.path.contains(rule.path))
        return false;
    if (!rule.operation.isEmpty() && rule.operation != subject.operation)
        return false;
    if (!rule.iccid.isEmpty() && !(subject.iccids && subject.iccids->contains(rule.iccid)))
        return false;
    const int count = ++rule.seen;
    if (rule.nth && count != *rule.nth)
        return false;
    if (rule.every && count % *rule.every != 0)
        return false;
    return !rule.probability || fraction(mix(mix(m_seed, m_generation), number, static_cast<quint64>(count))) < *rule.probability;
}

QJsonArray FaultPlan::toJson() const
{
    QJsonArray plan;
    for (const Entry &entry : m_entries) {
        const FaultRule &rule = entry.rule;
        QJsonObject match;
        const auto text = [](QJsonObject &object, const QString &key, const QByteArray &value) {
            if (!value.isEmpty())
                object.insert(key, QString::fromUtf8(value));
        };
        const auto number = [](QJsonObject &object, const QString &key, const auto &value) {
            if (value)
                object.insert(key, QJsonValue(*value));
        };
        text(match, u"path"_s, rule.path);
        text(match, u"operation"_s, rule.operation);
        text(match, u"iccid"_s, rule.iccid);
        number(match, u"nth"_s, rule.nth);
        number(match, u"every"_s, rule.every);
        number(match, u"probability"_s, rule.probability);
        QJsonObject object {{u"match"_s, match}, {u"matched"_s, entry.matched}};
        text(object, u"fault"_s, faultText(rule.name));
        number(object, u"ms"_s, rule.ms);
        number(object, u"retryAfter"_s, rule.retryAfter);
        text(object, u"code"_s, rule.code);
        text(object, u"text"_s, rule.text);
        text(object, u"then"_s, rule.then);
        if (rule.status)
            object.insert(u"status"_s, rule.status);
        if (rule.known)
            object.insert(u"known"_s, true);
        plan.append(object);
    }
    return plan;
}

} // namespace simulator
