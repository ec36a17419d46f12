#include "ui/common/momentedit.h"

#include "models/values/showntime.h"

#include <QDateTimeEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QDateTime toTheMinute(QDateTime moment)
{
    moment.setTime(QTime(moment.time().hour(), moment.time().minute()));
    return moment;
}

} // namespace

namespace momentedit {

QDateTimeEdit *make(const QDateTime &atUtc, const QDateTime &nowUtc)
{
    auto *edit = new QDateTimeEdit;
    edit->setTimeSpec(showntime::zone() == showntime::Zone::Utc ? Qt::UTC : Qt::LocalTime);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u' ' + QLocale().timeFormat(QLocale::ShortFormat));
    edit->setMinimumDateTime(toTheMinute(showntime::inZone(nowUtc.addSecs(60))));
    edit->setDateTime(toTheMinute(showntime::inZone(atUtc)));
    return edit;
}

QDateTime utc(const QDateTimeEdit &edit)
{
    return toTheMinute(edit.dateTime()).toUTC();
}

QString zoneName(const QDateTime &moment)
{
    const int offset = moment.offsetFromUtc();
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString numbers = u"UTC%1%2:%3"_s.arg(offset < 0 ? u"-"_s : u"+"_s, two(std::abs(offset) / 3600), two(std::abs(offset) / 60 % 60));
    return moment.timeSpec() == Qt::UTC || moment.timeZoneAbbreviation() == "UTC"_L1 ? u"UTC"_s : u"%1, %2"_s.arg(moment.timeZoneAbbreviation(), numbers);
}

} // namespace momentedit
