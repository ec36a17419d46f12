#include "thingspace/simulator/jsontext.h"

#include <QDateTime>
#include <cstring>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct CivilDay { int year, month, day; };

/// Howard Hinnant's civil_from_days: the Gregorian date of a day counted from 1970.
CivilDay civilDay(qint64 days)
{
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = static_cast<int>(days - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * dayOfYear + 2) / 153;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {static_cast<int>(era) * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

void twoDigits(char *at, int number)
{
    at[0] = static_cast<char>('0' + number / 10);
    at[1] = static_cast<char>('0' + number % 10);
}

/// `2025-01-31T00:00:00` into 19 characters.
void writeSeconds(char *at, qint64 seconds)
{
    qint64 days = seconds / 86400;
    auto rest = static_cast<int>(seconds % 86400);
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    const CivilDay date = civilDay(days);
    twoDigits(at, date.year / 100);
    twoDigits(at + 2, date.year % 100);
    at[4] = at[7] = '-';
    twoDigits(at + 5, date.month);
    twoDigits(at + 8, date.day);
    at[10] = 'T';
    twoDigits(at + 11, rest / 3600);
    twoDigits(at + 14, rest / 60 % 60);
    twoDigits(at + 17, rest % 60);
    at[13] = at[16] = ':';
}

} // namespace

void appendString(QByteArray &json, QByteArrayView text)
{
    json += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
            continue;
        json.append(text.data() + from, i - from);
        from = i + 1;
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else
            json.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
    }
    json.append(text.data() + from, text.size() - from);
    json += '"';
}

void appendMember(QByteArray &json, const char *key, QByteArrayView text)
{
    json.append('"').append(key).append("\":");
    appendString(json, text);
}

void appendNumber(QByteArray &json, qint64 number)
{
    char digits[24];
    char *at = digits + sizeof digits;
    quint64 rest = number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
    do
        *--at = static_cast<char>('0' + rest % 10);
    while (rest /= 10);
    if (number < 0)
        *--at = '-';
    json.append(at, digits + sizeof digits - at);
}

void appendEasternTime(QByteArray &json, qint64 seconds)
{
    char text[27];
    json.append(text, writeEasternTime(text, seconds));
}

int writeEasternTime(char *at, qint64 seconds)
{
    at[0] = '"';
    writeSeconds(at + 1, seconds - 5 * 3600);
    std::memcpy(at + 20, "-05:00\"", 7);
    return 27;
}

QByteArray zuluSeconds(qint64 seconds)
{
    QByteArray text(20, 'Z');
    writeSeconds(text.data(), seconds);
    return text;
}

QByteArray zuluTime(qint64 ms)
{
    QByteArray text = zuluSeconds(ms / 1000);
    text.chop(1);
    return text + '.' + QByteArray::number(ms % 1000).rightJustified(3, '0') + 'Z';
}

QByteArray httpDate(qint64 ms)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

std::optional<qint64> timeFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace simulator
