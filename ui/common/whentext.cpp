#include "ui/common/whentext.h"

#include "models/values/showntime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace whentext {

namespace {

QString said(const char *sentence)
{
    return QCoreApplication::translate("When", sentence);
}

} // namespace

QString when(const QDateTime &utc, const QDateTime &nowUtc)
{
    if (!utc.isValid())
        return {};
    const QDate day = showntime::inZone(utc).date();
    const QString time = showntime::timeOfDay(utc);
    const qint64 days = day.daysTo(showntime::inZone(nowUtc).date());
    if (days == 0)
        return said(QT_TRANSLATE_NOOP("When", "today, %1")).arg(time);
    if (days == 1)
        return said(QT_TRANSLATE_NOOP("When", "yesterday, %1")).arg(time);
    return said(QT_TRANSLATE_NOOP("When", "%1, %2")).arg(QLocale().toString(day, QLocale::ShortFormat), time);
}

QString age(const QDateTime &utc, const QDateTime &nowUtc)
{
    const qint64 seconds = std::max<qint64>(0, utc.secsTo(nowUtc));
    if (seconds < 60)
        return said(QT_TRANSLATE_NOOP("When", "just now"));
    const auto counted = [](const char *sentence, qint64 n) { return QCoreApplication::translate("When", sentence, nullptr, int(std::min<qint64>(n, 100'000))); };
    if (seconds < 3600)
        return counted(QT_TRANSLATE_N_NOOP("When", "%n min ago"), seconds / 60);
    if (seconds < 48 * qint64(3600))
        return counted(QT_TRANSLATE_N_NOOP("When", "%n h ago"), seconds / 3600);
    return counted(QT_TRANSLATE_N_NOOP("When", "%n day(s) ago"), seconds / 86400);
}

} // namespace whentext
