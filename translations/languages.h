#pragma once

#include <QString>
#include <QStringList>

class QObject;

/// The languages that the window speaks; the command line speaks English.
namespace languages {

/// "en", "es".
QStringList all();
/// The one to use: `wanted` if we have it, else the system's, else English.
QString chosen(const QString &wanted);
/// Puts sentences, Qt's own words, numbers and dates of the program into `language`; the translators belong to `owner`.
void install(const QString &language, QObject *owner);

/// The plurals of the English source alone, for a program that speaks nothing else and leaves numbers as they are.
void installEnglishPlurals(QObject *owner);

} // namespace languages
