#include "models/tables/cellnumbers.h"

#include <QDate>
#include <QTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cellnumbers {

namespace {

constexpr int kSecondsADay = 24 * 60 * 60;
// 9999-12-31.
constexpr double kLastDay = 2'958'465;
// More digits than people wrote: what a double was printed with.
constexpr qsizetype kTooManyDigits = 17;

bool isPlain(QByteArrayView written)
{
    return std::all_of(written.begin(), written.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

// 0.10000000000000001 was typed as 0.1; 350000000012349.0 is a program's way to write a whole number.
QByteArray plain(QByteArrayView written)
{
    const qsizetype point = written.indexOf('.');
    if (point < 0 || !isPlain(written))
        return written.toByteArray();
    const QByteArrayView fraction = written.sliced(point + 1);
    if (std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; }))
        return written.first(point).toByteArray();
    if (written.size() < kTooManyDigits)
        return written.toByteArray();
    const QByteArray shorter = QByteArray::number(written.toByteArray().toDouble(), 'g', 15);
    return isPlain(shorter) ? shorter : written.toByteArray();
}

QDate day(int serial, bool is1904)
{
    if (is1904)
        return QDate(1904, 1, 1).addDays(serial);
    // 1900 has a 29 February in spreadsheets.
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
}

} // namespace

NumberShape shapeOfBuiltIn(qint64 formatId)
{
    const auto within = [formatId](qint64 first, qint64 last) { return formatId >= first && formatId <= last; };
    if (formatId == 22)
        return NumberShape::DateTime;
    if (within(18, 21) || within(32, 35) || formatId == 45 || formatId == 47)
        return NumberShape::Time;
    return within(14, 17) || within(27, 31) || formatId == 36 || within(50, 58) ? NumberShape::Date : NumberShape::Number;
}

NumberShape shapeOf(QByteArrayView format)
{
    bool hasDay = false;
    bool hasHour = false;
    bool hasMonth = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const char c = char(format[i] | 0x20);
        if (format[i] == ';') // what follows is for other numbers
            break;
        if (format[i] == '\\' || format[i] == '_' || format[i] == '*') {
            ++i;
        } else if (format[i] == '"' || format[i] == '[') {
            const qsizetype end = format.indexOf(format[i] == '"' ? '"' : ']', i + 1);
            // [h]:mm is a length of time, which no target has.
            if (format[i] == '[' && end > i + 1 && QByteArrayView("hmsHMS").contains(format[i + 1]) && format[end - 1] == format[i + 1])
                return NumberShape::Number;
            i = end < 0 ? format.size() : end;
        } else if (format.sliced(i).startsWith("General")) {
            return NumberShape::Number;
        } else {
            hasDay = hasDay || c == 'y' || c == 'd';
            hasMonth = hasMonth || c == 'm';
            hasHour = hasHour || c == 'h' || c == 's';
        }
    }
    if (hasDay || (hasMonth && !hasHour))
        return hasHour ? NumberShape::DateTime : NumberShape::Date;
    return hasHour ? NumberShape::Time : NumberShape::Number;
}

QByteArray text(QByteArrayView written, NumberShape shape, bool is1904)
{
    bool isNumber = false;
    const double number = shape == NumberShape::Number ? 0 : written.toByteArray().toDouble(&isNumber);
    // An identifier in a column of dates is none: spreadsheets show ##### there.
    if (!isNumber || !(number >= 0 && number < kLastDay + 1))
        return plain(written);
    int serial = int(std::floor(number));
    int seconds = int(std::lround((number - serial) * kSecondsADay));
    if (seconds == kSecondsADay) {
        ++serial;
        seconds = 0;
    }
    const QString time = QTime(0, 0).addSecs(seconds).toString(u"HH:mm:ss"_s);
    if (shape == NumberShape::Time && serial == 0)
        return time.toLatin1();
    const QString date = day(serial, is1904).toString(Qt::ISODate);
    return (shape == NumberShape::Date && seconds == 0 ? date : date + u'T' + time).toLatin1();
}

} // namespace cellnumbers
