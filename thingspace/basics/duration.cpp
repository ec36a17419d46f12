#include "thingspace/basics/duration.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    QLatin1StringView suffix;
    qint64 milliseconds;
};

// Largest first for writing; "ms" before "s" is not needed since the digits end where the suffix starts.
constexpr std::array kUnits {
    Unit {"h"_L1, 3'600'000},
    Unit {"min"_L1, 60'000},
    Unit {"s"_L1, 1000},
    Unit {"ms"_L1, 1},
};

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    bool ok = false;
    const qint64 count = text.first(digits).toLongLong(&ok);
    if (!ok)
        return {};
    for (const Unit &unit : kUnits) {
        if (text.sliced(digits) == unit.suffix) {
            if (count > std::numeric_limits<qint64>::max() / unit.milliseconds)
                return {};
            return std::chrono::milliseconds(count * unit.milliseconds);
        }
    }
    return {};
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 count = duration.count();
    if (count == 0)
        return u"0s"_s;
    for (const Unit &unit : kUnits) {
        if (count % unit.milliseconds == 0)
            return QString::number(count / unit.milliseconds) + unit.suffix;
    }
    Q_UNREACHABLE();
}
