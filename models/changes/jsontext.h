#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QStringView>

/// JSON written by hand where a million rows would each make a document; the same bytes as QJsonDocument::Compact.
namespace jsontext {

/// `text` in quotes, escaped (RFC 8259 section 7).
void append(QByteArray &json, QStringView text);

/// An array of texts.
QByteArray array(const QStringList &texts);

/// What such columns hold, read back; empty where it is something else.
QJsonObject object(const QString &json);
QStringList texts(const QString &json);
QStringList texts(const QJsonArray &array);

} // namespace jsontext
