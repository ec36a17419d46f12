#pragma once

#include "models/values/showntime.h"
#include "ui/common/theme.h"

#include <QString>

class QSettings;

/// How the window looks, as it is kept: appearance/theme (a Theme::Choice by its name: "System", "Light", "Dark"), appearance/language ("system", "en", "es"),
/// appearance/scale (percent) and appearance/times ("local", "utc"). Theme and times hold at once; language and scale from the next start, where main reads them.
namespace appearance {

Theme::Choice theme(const QSettings &settings);
void setTheme(QSettings &settings, Theme::Choice choice);

/// "system", or a language's code.
QString language(const QSettings &settings);
void setLanguage(QSettings &settings, const QString &language);

/// 100 to 200.
int scale(const QSettings &settings);
void setScale(QSettings &settings, int percent);

showntime::Zone times(const QSettings &settings);
void setTimes(QSettings &settings, showntime::Zone zone);

} // namespace appearance
