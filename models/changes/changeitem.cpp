#include "models/changes/changeitem.h"

#include "models/changes/jsontext.h"
#include "models/values/wording.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Severity = Finding::Severity;

constexpr std::array kSeverities {
    std::pair {Severity::Warning, "warning"_L1},
    std::pair {Severity::Skip, "skip"_L1},
    std::pair {Severity::Blocked, "blocked"_L1},
    std::pair {Severity::Held, "held"_L1},
};

QLatin1StringView key(Severity severity)
{
    for (const auto &[value, name] : kSeverities) {
        if (value == severity)
            return name;
    }
    Q_UNREACHABLE();
}

Severity severity(const QString &key)
{
    for (const auto &[value, name] : kSeverities) {
        if (name == key)
            return value;
    }
    return Severity::Blocked;
}

Finding finding(const QJsonObject &object)
{
    Finding result {severity(object.value("severity"_L1).toString()), object.value("code"_L1).toString(),
                    jsontext::texts(object.value("arguments"_L1).toArray()), {}};
    if (const QJsonValue from = object.value("legalFrom"_L1); from.isDouble())
        result.legalFrom = QDateTime::fromMSecsSinceEpoch(from.toInteger(), Qt::UTC);
    return result;
}

// The sentences of one severity, in the order found.
QString joined(const QList<Finding> &findings, Severity severity, QString (*say)(const Finding &))
{
    QStringList sentences;
    for (const Finding &finding : findings) {
        if (finding.severity == severity)
            sentences << say(finding);
    }
    return sentences.join(u' ');
}

} // namespace

QString plainSentence(const Finding &finding)
{
    return wording::reason(finding.code, finding.arguments);
}

QString reasonSentence(const ChangeItem &item, QString (*say)(const Finding &))
{
    if (item.state == ItemState::Blocked) {
        if (QString all = joined(item.findings, Severity::Blocked, say); !all.isEmpty())
            return all;
    }
    if (!item.reason.isEmpty())
        return say({Severity::Held, item.reason, item.reasonArguments, {}});
    if (!item.errorCode.isEmpty())
        return wording::sentence({Error::Kind::Service, item.errorCode, {}, item.errorText});
    return {};
}

QByteArray findingsJson(const QList<Finding> &findings)
{
    QByteArray json = "[";
    for (const Finding &finding : findings) {
        if (json.size() > 1)
            json += ',';
        const QLatin1StringView name = key(finding.severity);
        json += R"({"severity":")" + QByteArray(name.data(), name.size()) + R"(","code":)";
        jsontext::append(json, finding.code);
        json += R"(,"arguments":)" + jsontext::array(finding.arguments);
        if (finding.legalFrom.isValid())
            json += R"(,"legalFrom":)" + QByteArray::number(finding.legalFrom.toMSecsSinceEpoch());
        json += '}';
    }
    return json += ']';
}

QList<Finding> findingsOf(const QByteArray &json)
{
    QList<Finding> findings;
    const QJsonArray values = QJsonDocument::fromJson(json).array();
    for (const QJsonValueConstRef value : values)
        findings << finding(value.toObject());
    return findings;
}
