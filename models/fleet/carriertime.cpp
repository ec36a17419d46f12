#include "models/fleet/carriertime.h"

#include <chrono>

namespace {

using namespace std::chrono;

/// Reads digits and separators from the front; every step answers whether it was there.
class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) { }

    bool atEnd() const { return m_at == m_end; }

    bool take(char c)
    {
        if (atEnd() || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool digits(int count, int *value)
    {
        *value = 0;
        for (; count > 0; --count, ++m_at) {
            if (atEnd() || *m_at < '0' || *m_at > '9')
                return false;
            *value = *value * 10 + (*m_at - '0');
        }
        return true;
    }

    /// The digits after the point as milliseconds; more than three are cut off.
    bool fraction(int *milliseconds)
    {
        int value = 0;
        int scale = 100;
        const char *const first = m_at;
        for (; !atEnd() && *m_at >= '0' && *m_at <= '9'; ++m_at, scale /= 10)
            value += (*m_at - '0') * scale;
        *milliseconds = value;
        return m_at != first;
    }

private:
    const char *m_at;
    const char *m_end;
};

std::optional<sys_days> readDate(Reader &reader)
{
    int y = 0;
    int m = 0;
    int d = 0;
    if (!reader.digits(4, &y) || !reader.take('-') || !reader.digits(2, &m) || !reader.take('-') || !reader.digits(2, &d))
        return {};
    const year_month_day date {year(y), month(unsigned(m)), day(unsigned(d))};
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

std::optional<milliseconds> readTimeOfDay(Reader &reader)
{
    int h = 0;
    int m = 0;
    int s = 0;
    int ms = 0;
    if (!reader.digits(2, &h) || !reader.take(':') || !reader.digits(2, &m) || !reader.take(':') || !reader.digits(2, &s))
        return {};
    if (reader.take('.') && !reader.fraction(&ms))
        return {};
    if (h > 24 || m > 59 || s > 60)
        return {};
    return hours(h) + minutes(m) + seconds(s) + milliseconds(ms);
}

/// `Z`, `+hh:mm`, `-hhmm` or nothing, to the end of the text.
std::optional<minutes> readOffset(Reader &reader)
{
    if (reader.atEnd() || (reader.take('Z') && reader.atEnd()))
        return minutes(0);
    const bool west = reader.take('-');
    if (!west && !reader.take('+'))
        return {};
    int h = 0;
    int m = 0;
    if (!reader.digits(2, &h))
        return {};
    reader.take(':');
    if (!reader.digits(2, &m) || !reader.atEnd() || h > 23 || m > 59)
        return {};
    const minutes offset = hours(h) + minutes(m);
    return west ? -offset : offset;
}

} // namespace

std::optional<qint64> parseCarrierTime(QByteArrayView text)
{
    Reader reader(text);
    const auto date = readDate(reader);
    if (!date)
        return {};
    const auto midnight = duration_cast<milliseconds>(date->time_since_epoch());
    if (reader.atEnd())
        return midnight.count();
    if (!reader.take('T') && !reader.take(' '))
        return {};
    const auto time = readTimeOfDay(reader);
    if (!time)
        return {};
    const auto offset = readOffset(reader);
    return offset ? std::optional(qint64((midnight + *time - *offset).count())) : std::nullopt;
}
