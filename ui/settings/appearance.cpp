#include "ui/settings/appearance.h"

#include <QMetaEnum>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString kThemeKey = u"appearance/theme"_s;
const QString kLanguageKey = u"appearance/language"_s;
const QString kScaleKey = u"appearance/scale"_s;
const QString kTimesKey = u"appearance/times"_s;
const QString kUtc = u"utc"_s;
const QString kSystem = u"system"_s;

} // namespace

namespace appearance {

Theme::Choice theme(const QSettings &settings)
{
    bool known = false;
    const int kept = QMetaEnum::fromType<Theme::Choice>().keyToValue(settings.value(kThemeKey).toString().toLatin1().constData(), &known);
    return known ? Theme::Choice(kept) : Theme::Choice::System;
}

void setTheme(QSettings &settings, Theme::Choice choice)
{
    settings.setValue(kThemeKey, QString::fromLatin1(QMetaEnum::fromType<Theme::Choice>().valueToKey(int(choice))));
}

QString language(const QSettings &settings)
{
    return settings.value(kLanguageKey, kSystem).toString();
}

void setLanguage(QSettings &settings, const QString &language)
{
    settings.setValue(kLanguageKey, language);
}

int scale(const QSettings &settings)
{
    return std::clamp(settings.value(kScaleKey, 100).toInt(), 100, 200);
}

void setScale(QSettings &settings, int percent)
{
    settings.setValue(kScaleKey, percent);
}

showntime::Zone times(const QSettings &settings)
{
    return settings.value(kTimesKey).toString() == kUtc ? showntime::Zone::Utc : showntime::Zone::Local;
}

void setTimes(QSettings &settings, showntime::Zone zone)
{
    settings.setValue(kTimesKey, zone == showntime::Zone::Utc ? kUtc : u"local"_s);
}

} // namespace appearance
