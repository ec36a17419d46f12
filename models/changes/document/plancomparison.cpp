#include "models/changes/document/plancomparison.h"

#include <QHash>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Names each line, the second time it comes differently from the first.
class LineNames
{
public:
    QByteArray next(const QJsonObject &row)
    {
        const QByteArray own = QJsonDocument(row.value("identifiers"_L1).toObject()).toJson(QJsonDocument::Compact);
        const int before = m_times[own]++;
        return before == 0 ? own : own + QByteArray::number(before);
    }

private:
    QHash<QByteArray, int> m_times;
};

/// What makes two lines of the same name the same: all but where they stand.
size_t digest(QJsonObject row)
{
    row.remove("row"_L1);
    row.remove("findings"_L1); // the sentences say them
    return qHash(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

QList<PlanComparison::Said> differences(const QJsonObject &left, const QJsonObject &right)
{
    QList<PlanComparison::Said> found;
    for (const QString &key : {u"profile"_s, u"type"_s, u"parameters"_s, u"input"_s, u"at"_s, u"atRule"_s, u"waves"_s, u"brakeFailures"_s, u"then"_s}) {
        if (left.value(key) != right.value(key))
            found.append({key, left.contains(key) ? left.value(key) : QJsonValue(), right.contains(key) ? right.value(key) : QJsonValue()});
    }
    return found;
}

struct LeftLine
{
    size_t digest = 0;
    bool isMet = false;
    /// Where it is listed; -1: it is not.
    qsizetype listedAt = -1;
};

} // namespace

Result<PlanComparison> comparePlans(const PlanSource &left, const PlanSource &right, qsizetype listed)
{
    PlanComparison result;
    QHash<QByteArray, LeftLine> lines;
    LineNames leftNames;
    const auto leftHeader = left([&](const QJsonObject &row) { lines.insert(leftNames.next(row), {digest(row)}); });
    if (!leftHeader)
        return failure(leftHeader.error());

    LineNames rightNames;
    const auto list = [&](const QJsonObject &row) {
        if (result.lines.size() >= listed)
            return qsizetype(-1);
        result.lines.append({{}, row});
        return result.lines.size() - 1;
    };
    const auto rightHeader = right([&](const QJsonObject &row) {
        const auto line = lines.find(rightNames.next(row));
        if (line == lines.end()) {
            ++result.onlyRight;
            list(row);
            return;
        }
        line->isMet = true;
        const bool isSame = line->digest == digest(row);
        ++(isSame ? result.same : result.changed);
        if (!isSame)
            line->listedAt = list(row);
    });
    if (!rightHeader)
        return failure(rightHeader.error());
    result.said = differences(*leftHeader, *rightHeader);
    result.onlyLeft = std::ranges::count_if(std::as_const(lines), [](const LeftLine &line) { return !line.isMet; });

    // Once more, for the words of those that are listed.
    LineNames again;
    const auto filled = left([&](const QJsonObject &row) {
        const LeftLine line = lines.value(again.next(row));
        if (line.listedAt >= 0)
            result.lines[line.listedAt].left = row;
        else if (!line.isMet && result.lines.size() < listed)
            result.lines.append({row, {}});
    });
    return filled ? Result<PlanComparison>(std::move(result)) : failure(filled.error());
}
