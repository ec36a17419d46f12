#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

struct BenchOptions
{
    /// What a bench calls a row: devices, items.
    qint64 rows = 0;
    quint64 seed = 1;
};

/// One measured value; floor: the same work as fast as this machine can, measured in the same run.
struct BenchFigure
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor;
    /// The largest ratio of value to floor that design section 8 allows.
    std::optional<double> aim;

    QJsonObject json() const
    {
        QJsonObject object {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
        if (floor) {
            object.insert(QStringLiteral("floor"), *floor);
            object.insert(QStringLiteral("ratio"), *floor > 0 ? value / *floor : 0);
        }
        if (aim)
            object.insert(QStringLiteral("aim"), *aim);
        return object;
    }
};

/// What a bench found, or why it could not be run.
struct BenchResult
{
    qint64 rows = 0;
    QList<BenchFigure> figures;
    QString problem;
};
