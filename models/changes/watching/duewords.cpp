#include "models/changes/watching/duewords.h"

#include "models/changes/watching/changewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString dueText(const char *text)
{
    return QCoreApplication::translate("DueWords", text);
}

} // namespace

namespace duewords {

QString what(const DueEntry &entry)
{
    switch (entry.kind) {
    case DueEntry::Kind::Begins:
        //: a change's number and title
        return dueText(QT_TRANSLATE_NOOP("DueWords", "Change %1 begins: %2")).arg(QString::number(entry.change->id.value), changewords::title(*entry.change));
    case DueEntry::Kind::Asks:
        return dueText(QT_TRANSLATE_NOOP("DueWords", "Change %1 asks: %2")).arg(QString::number(entry.change->id.value), changewords::title(*entry.change));
    case DueEntry::Kind::Announced:
        return dueText(QT_TRANSLATE_NOOP("DueWords", "The carrier ends the suspension, as it announced"));
    case DueEntry::Kind::AtTheLatest:
        return dueText(QT_TRANSLATE_NOOP("DueWords", "The carrier ends the suspension, on this day at the latest"));
    case DueEntry::Kind::PlanBegins:
        //: names of a customer plan, a pool, a customer or a site
        return dueText(QT_TRANSLATE_NOOP("DueWords", "From now on it applies to the lines: %1")).arg(entry.subject);
    case DueEntry::Kind::DayQuotaFrees:
        return dueText(QT_TRANSLATE_NOOP("DueWords", "One more action is legal: the lines had their five within a day"));
    case DueEntry::Kind::MonthQuotaFrees:
        return dueText(QT_TRANSLATE_NOOP("DueWords", "One more plan change is legal: the lines had their four within 31 days"));
    }
    Q_UNREACHABLE();
}

QString caveats(const DueList &list)
{
    QStringList sentences;
    if (list.unknownLines > 0)
        sentences << QCoreApplication::translate("DueWords", "%n suspended line(s): since when is not known, so neither is when they resume.", nullptr, int(list.unknownLines));
    if (std::ranges::find(list.entries, DueEntry::Kind::AtTheLatest, &DueEntry::kind) != list.entries.end())
        sentences << dueText(QT_TRANSLATE_NOOP("DueWords", "The carrier allows 90 days of suspension in a row and 180 a year; days before a line was first read here are not counted, so a line may "
                                                           "resume earlier. It announces each end seven days before, to whoever listens for its callbacks."));
    return sentences.join(u'\n');
}

} // namespace duewords
