#pragma once

#include "thingspace/basics/result.h"

#include <QJsonObject>
#include <QList>

#include <functional>

/// What differs between two plans (plandocument.h says how they are read): the same plan planned again later, or a saved one and today's.
struct PlanComparison
{
    /// Of what holds for all lines: a key of the header, and its values; a missing one is null.
    struct Said
    {
        QString key;
        QJsonValue left;
        QJsonValue right;
    };
    /// A line that is in one alone (the other is empty), or in both with another verdict, reason, before or after.
    struct Line
    {
        QJsonObject left;
        QJsonObject right;
    };
    QList<Said> said;
    /// At most as many as were asked for, in the order of the right plan, then those of the left alone.
    QList<Line> lines;
    qint64 same = 0;
    qint64 changed = 0;
    qint64 onlyLeft = 0;
    qint64 onlyRight = 0;

    bool isEqual() const { return said.isEmpty() && changed + onlyLeft + onlyRight == 0; }
};

/// A plan that can be read more than once: its header, and each of its lines. Errors: its own.
using PlanSource = std::function<Result<QJsonObject>(const std::function<void(const QJsonObject &row)> &take)>;

/// Lines are the same by their identifiers, wherever they stand; of a million, some 100 bytes each are kept, and `listed` whole. The left is read twice.
[[nodiscard]] Result<PlanComparison> comparePlans(const PlanSource &left, const PlanSource &right, qsizetype listed);
