#include "ui/devices/recentfilters.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKey = "devices/recent-filters"_L1;
constexpr qsizetype kMost = 15;

} // namespace

QStringList RecentFilters::all() const
{
    return m_settings.value(kKey).toStringList();
}

void RecentFilters::add(const QString &filter)
{
    const QString wanted = filter.trimmed();
    if (wanted.isEmpty())
        return;
    QStringList filters = all();
    if (!filters.isEmpty() && filters.first() == wanted)
        return;
    filters.removeAll(wanted);
    filters.prepend(wanted);
    m_settings.setValue(kKey, QStringList(filters.mid(0, kMost)));
}

void RecentFilters::forget()
{
    m_settings.remove(kKey);
}
