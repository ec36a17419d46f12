#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <array>
#include <optional>
#include <vector>

namespace simulator {

/// The faults of contract section 2, in its order.
enum class FaultName {
    Refuse, ResetBefore, ResetAfter, TimeoutBefore, TimeoutAfter, Http, HttpAfter, Slow, Truncate, Malformed, Html, XmlFault,
    SessionExpire, TokenExpire, Throttle, FailDevice, Hold, CallbackDrop, CallbackDuplicate, CallbackReorder, CallbackLate,
    CallbackEarly, CallbackForge, CallbackContradict, StaleRead, NeverExecute, Replay, Skew,
};

QByteArray faultText(FaultName name);
/// fail-device, hold, never-execute and callback-…: matched and rolled for each device, the others for each request.
bool isPerDevice(FaultName name);

/// One rule of the plan.
struct FaultRule
{
    FaultName name = FaultName::Slow;

    // What must hold; empty or absent: any.
    QByteArray path;
    QByteArray operation;
    QByteArray iccid;
    std::optional<int> nth;
    std::optional<int> every;
    std::optional<double> probability;

    // How the fault is, where it has such a property.
    std::optional<qint64> ms;
    int status = 0;
    std::optional<qint64> retryAfter;
    QByteArray code;
    QByteArray text;
    bool known = false;
    /// hold: "executed" or "cancelled"; empty: by the seed.
    QByteArray then;

    /// How often everything but nth, every and probability held.
    int seen = 0;
};

/// What a request, or one device of it, is compared with.
struct FaultSubject
{
    QByteArray path;
    QByteArray operation;
    /// Per device: its ICCID alone. Per request: those of all devices it names.
    const QList<QByteArray> *iccids = nullptr;
};

/// The fault plan: a list of rules, the first that matches applies. Rolls depend on the seed and on how often a rule was asked.
class FaultPlan
{
public:
    explicit FaultPlan(quint64 seed) : m_seed(seed) { }

    /// Reads a plan; the error is one sentence for whoever sent it.
    static tl::expected<std::vector<FaultRule>, QString> parse(const QJsonArray &plan);
    void replace(std::vector<FaultRule> rules);

    /// The rule that applies to a request; nullptr: none. The pointer lives until the next replace().
    const FaultRule *forRequest(const FaultSubject &subject) { return first(subject, false); }
    const FaultRule *forDevice(const FaultSubject &subject) { return first(subject, true); }
    bool hasDeviceRules() const;

    /// A `skew` without conditions: the clock is wrong as long as the plan stands. 0: none.
    qint64 standingSkew() const;

    /// Back into the form it was given in, with a count of how often each matched (`"matched"`).
    QJsonArray toJson() const;

private:
    const FaultRule *first(const FaultSubject &subject, bool perDevice);
    bool applies(FaultRule &rule, size_t number, const FaultSubject &subject);

    struct Entry { FaultRule rule; int matched = 0; };

    quint64 m_seed;
    quint64 m_generation = 0;
    std::vector<Entry> m_entries;
};

} // namespace simulator
