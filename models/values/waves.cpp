#include "models/values/waves.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostWaves = 8;
constexpr qint64 kLargestWave = 1'000'000;

} // namespace

namespace waves {

std::optional<QString> normalised(const QString &text)
{
    const QString said = text.simplified().remove(u' ');
    if (said == "on"_L1 || said == "off"_L1)
        return said;
    QStringList result;
    for (const QString &part : said.split(u',')) {
        bool ok = false;
        const qint64 lines = part.toLongLong(&ok);
        if (!ok || lines < 1 || lines > kLargestWave)
            return {};
        result << QString::number(lines);
    }
    return result.size() > kMostWaves ? std::nullopt : std::optional(result.join(u','));
}

QList<qint64> sizes(const QString &text)
{
    QList<qint64> result;
    if (text.isEmpty() || text == "off"_L1)
        return result;
    for (const QStringView part : QStringView(text == "on"_L1 ? kUsual : QStringView(text)).split(u','))
        result << part.toLongLong();
    return result;
}

int count(const QList<qint64> &sizes, qint64 lines)
{
    int waves = 1;
    for (const qint64 size : sizes) {
        lines -= size;
        if (lines <= 0)
            break;
        ++waves;
    }
    return waves;
}

std::optional<QString> normalisedShare(const QString &text)
{
    QString said = text.simplified().remove(u' ');
    if (said == "off"_L1)
        return said;
    if (!said.endsWith(u'%'))
        return {};
    said.chop(1);
    bool ok = false;
    const double percent = said.toDouble(&ok);
    const long perMille = ok && std::isfinite(percent) ? std::lround(percent * 10) : 0;
    if (!ok || percent > 100 || perMille < 1)
        return {};
    return perMille % 10 == 0 ? u"%1%"_s.arg(perMille / 10) : u"%1.%2%"_s.arg(perMille / 10).arg(perMille % 10);
}

std::optional<int> share(const QString &text)
{
    if (text.isEmpty() || text == "off"_L1)
        return {};
    return int(std::lround(text.chopped(1).toDouble() * 10));
}

} // namespace waves
