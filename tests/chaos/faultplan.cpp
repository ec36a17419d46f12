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

} // namespace

QByteArray usualFaults()
{
    const QList<QJsonObject> faults {
        fault(u"reset-after"_s), fault(u"reset-before"_s), fault(u"timeout-after"_s),
        fault(u"http"_s, {{u"status"_s, 503}, {u"retryAfter"_s, 1}}), fault(u"throttle"_s, {{u"retryAfter"_s, 1}}),
        fault(u"token-expire"_s), fault(u"session-expire"_s),
    };
    QJsonArray plan;
    // The first that matches applies, so each is asked only where those before it passed: its own probability grows with its place.
    const double each = kShare / double(faults.size());
    for (qsizetype place = 0; place < faults.size(); ++place) {
        const double probability = each / (1 - each * double(place));
        QJsonObject rule = faults.at(place);
        QJsonObject match {{u"probability"_s, probability}};
        // What has run out is told to whoever shows it. To the sign-in itself the same words would say that the login is wrong, and a wrong
        // login is rightly not tried again.
        const bool isExpiry = rule.value("fault"_L1).toString().endsWith("-expire"_L1);
        for (const QString &path : isExpiry ? QStringList {u"/devices"_s, u"/callbacks"_s} : QStringList {QString()}) {
            if (!path.isEmpty())
                match.insert(u"path"_s, path);
            rule.insert(u"match"_s, match);
            plan.append(rule);
        }
    }
    for (const QString &operation : {u"add"_s, u"activate"_s, u"suspend"_s, u"restore"_s, u"deactivate"_s})
        plan.append(fault(u"slow"_s, {{u"ms"_s, kSlowMs}, {u"match"_s, QJsonObject {{u"operation"_s, operation}, {u"probability"_s, kSlowShare}}}}));
    return QJsonDocument(plan).toJson(QJsonDocument::Compact);
}

QMap<QString, qint64> faultCounts(const QJsonArray &requests)
{
    QMap<QString, qint64> counts;
    for (const QJsonValue &row : requests) {
        if (const QString name = row[u"fault"].toString(); !name.isEmpty())
            ++counts[name];
        const QJsonObject devices = row[u"deviceFaults"].toObject();
        for (auto it = devices.begin(); it != devices.end(); ++it)
            counts[it.key()] += it.value().toInteger();
    }
    return counts;
}
