#pragma once

#include "ui/common/theme.h"

#include <QString>

class QSettings;

/// How the window looks, as it is kept: appearance/theme (a Theme::Choice by its name: "System", "Light", "Dark"), appearance/language ("system", "en", "es") and
/// appearance/scale (percent). Theme holds at once; language and scale from the next start, where main reads them.
namespace appearance {

Theme::Choice theme(const QSettings &settings);
void setTheme(QSettings &settings, Theme::Choice choice);

/// "system", or a language's code.
QString language(const QSettings &settings);
void setLanguage(QSettings &settings, const QString &language);

/// 100 to 200.
int scale(const QSettings &settings);
void setScale(QSettings &settings, int percent);

} // namespace appearance
