#include "tests/chaos/faultplan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr double kShare = 0.2;
constexpr double kSlowShare = 0.6;
constexpr int kSlowMs = 150;

QJsonObject fault(const QString &name, QJsonObject how = {})
{
    how.insert(u"fault"_s, name);
    return how;
}

/// One fault among others: how often it is meant, and where; no place: everywhere.
struct Share
{
    QJsonObject rule;
    double weight = 1;
    QStringList paths = {QString()};
};

/// The first that matches applies, so each is asked only where those before it passed: its own probability grows with its place.
void spread(QJsonArray &plan, const QList<Share> &shares, double share)
{
    double weights = 0;
    for (const Share &one : shares)
        weights += one.weight;
    double passed = 1;
    for (const Share &one : shares) {
        const double each = share * one.weight / weights;
        QJsonObject match {{u"probability"_s, each / passed}};
        for (const QString &path : one.paths) {
            if (!path.isEmpty())
                match.insert(u"path"_s, path);
            QJsonObject rule = one.rule;
            rule.insert(u"match"_s, match);
            plan.append(rule);
        }
        passed -= each;
    }
}

QList<Share> requestFaults()
{
    // What has run out is told to whoever shows it. To the sign-in itself the same words would say that the login is wrong, and a wrong
    // login is rightly not tried again.
    const QStringList signedIn {u"/devices"_s, u"/callbacks"_s};
    return {
        {fault(u"refuse"_s, {{u"ms"_s, 200}}), 0.5},
        {fault(u"reset-before"_s)},
        {fault(u"reset-after"_s), 1.5},
        {fault(u"timeout-before"_s), 0.7},
        {fault(u"timeout-after"_s)},
        {fault(u"http"_s, {{u"status"_s, 503}, {u"retryAfter"_s, 1}})},
        {fault(u"http-after"_s, {{u"status"_s, 502}})},
        {fault(u"truncate"_s)},
        {fault(u"malformed"_s)},
        {fault(u"html"_s), 0.5},
        {fault(u"xml-fault"_s, {{u"status"_s, 503}}), 0.5},
        {fault(u"throttle"_s, {{u"retryAfter"_s, 1}})},
        {fault(u"token-expire"_s), 1, signedIn},
        {fault(u"session-expire"_s), 1, signedIn},
        {fault(u"stale-read"_s, {{u"ms"_s, kStaleMs}}), 2, {u"/actions/list"_s}},
        {fault(u"replay"_s), 1, {u"/devices"_s}},
    };
}

QList<Share> deviceFaults()
{
    return {
        {fault(u"fail-device"_s)},
        {fault(u"hold"_s), 0.5},
        {fault(u"callback-drop"_s), 2},
        {fault(u"callback-duplicate"_s)},
        {fault(u"callback-reorder"_s)},
        {fault(u"callback-late"_s, {{u"ms"_s, 2000}})},
        {fault(u"callback-early"_s), 0.3},
        {fault(u"callback-forge"_s), 0.5},
        {fault(u"callback-forge"_s, {{u"known"_s, true}}), 0.5},
        {fault(u"callback-contradict"_s), 0.3},
        {fault(u"never-execute"_s), 0.3},
    };
}

constexpr double kDeviceShare = 0.08;

} // namespace

QByteArray usualFaults()
{
    QJsonArray plan;
    spread(plan, requestFaults(), kShare);
    spread(plan, deviceFaults(), kDeviceShare);
    for (const QString &operation : {u"add"_s, u"activate"_s, u"suspend"_s, u"restore"_s, u"deactivate"_s, u"carrier-plan"_s, u"contact"_s, u"custom-fields"_s,
                                     u"cost-center"_s, u"identifier"_s, u"delete"_s})
        plan.append(fault(u"slow"_s, {{u"ms"_s, kSlowMs}, {u"match"_s, QJsonObject {{u"operation"_s, operation}, {u"probability"_s, kSlowShare}}}}));
    return QJsonDocument(plan).toJson(QJsonDocument::Compact);
}

QMap<QString, qint64> faultCounts(const QJsonArray &requests)
{
    QMap<QString, qint64> counts;
    for (const QJsonValueConstRef row : requests) {
        if (const QString name = row[u"fault"].toString(); !name.isEmpty())
            ++counts[name];
        const QJsonObject devices = row[u"deviceFaults"].toObject();
        for (auto it = devices.begin(); it != devices.end(); ++it)
            counts[it.key()] += it.value().toInteger();
    }
    return counts;
}
