#include "ui/devices/syncwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace syncwords {

namespace {

QString counted(const char *sentence, qint64 n)
{
    return QCoreApplication::translate("Sync", sentence, nullptr, int(std::min<qint64>(n, 2'000'000'000)));
}

QString said(const char *sentence)
{
    return QCoreApplication::translate("Sync", sentence);
}

/// "12 new, 40 changed, 3 not listed any more"; empty: nothing of it.
QString differences(const SyncSummary &summary)
{
    QStringList parts;
    if (summary.added > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Sync", "%Ln new"), summary.added);
    if (summary.updated > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Sync", "%Ln changed"), summary.updated);
    if (summary.missing > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Sync", "%Ln not listed any more"), summary.missing);
    return parts.join(said(QT_TRANSLATE_NOOP("Sync", ", ")));
}

} // namespace

QString ofSync(const SyncSummary &summary)
{
    const QString lines = counted(QT_TRANSLATE_N_NOOP("Sync", "%Ln line(s) read"), summary.devices);
    const QString changes = differences(summary);
    return changes.isEmpty() ? said(QT_TRANSLATE_NOOP("Sync", "%1, nothing has changed.")).arg(lines) : said(QT_TRANSLATE_NOOP("Sync", "%1: %2.")).arg(lines, changes);
}

QString ofRefresh(const SyncSummary &summary)
{
    const QString sentence = ofSync(summary);
    if (summary.notFound.isEmpty())
        return sentence;
    constexpr qsizetype kNamed = 3;
    const QString names = summary.notFound.mid(0, kNamed).join(said(QT_TRANSLATE_NOOP("Sync", ", ")));
    const QString which = summary.notFound.size() > kNamed ? said(QT_TRANSLATE_NOOP("Sync", "%1 and others")).arg(names) : names;
    return said(QT_TRANSLATE_NOOP("Sync", "%1 %2"))
        .arg(sentence, counted(QT_TRANSLATE_N_NOOP("Sync", "The carrier does not list %Ln of them: %1."), summary.notFound.size()).arg(which));
}

QString ofLoss(const Error &error)
{
    return said(QT_TRANSLATE_NOOP("Sync", "%1 of %2 known lines were not in the carrier’s list. All others were read; none was marked as not listed, in case the list was cut short."))
        .arg(error.arguments.value(0), error.arguments.value(1));
}

} // namespace syncwords
