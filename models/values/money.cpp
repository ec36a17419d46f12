#include "models/values/money.h"

#include <algorithm>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace money {

namespace {

constexpr qsizetype kPlaces = 4;
constexpr qsizetype kMostDigits = 12;

bool areDigitsOnly(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::optional<qint64> parse(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView places = point < 0 ? QStringView() : text.sliced(point + 1);
    const bool fits = !whole.isEmpty() && whole.size() <= kMostDigits && places.size() <= kPlaces && (point < 0 || !places.isEmpty());
    if (!fits || !areDigitsOnly(whole) || !areDigitsOnly(places))
        return {};
    return whole.toLongLong() * 10'000 + places.toString().leftJustified(kPlaces, u'0').toLongLong();
}

QString text(qint64 tenThousandths)
{
    const qint64 amount = std::abs(tenThousandths);
    QString places = QString::number(amount % 10'000).rightJustified(kPlaces, u'0');
    while (places.size() > 2 && places.endsWith(u'0'))
        places.chop(1);
    return (tenThousandths < 0 ? u"-"_s : QString()) + u"%1.%2"_s.arg(amount / 10'000).arg(places);
}

} // namespace money
