#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

/// Columns that hold small JSON objects.
inline QJsonObject jsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

inline QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
