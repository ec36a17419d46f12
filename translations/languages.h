#pragma once

#include <QString>
#include <QStringList>

class QObject;

/// The languages that the window speaks.
namespace languages {

/// "en", "es".
QStringList all();
/// The one to use: `wanted` if we have it, else the system's, else English.
QString chosen(const QString &wanted);
/// Puts sentences, Qt's own words, numbers and dates of the program into `language`; the translators belong to `owner`.
void install(const QString &language, QObject *owner);

} // namespace languages
