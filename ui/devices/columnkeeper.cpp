#include "ui/devices/columnkeeper.h"

#include "models/fleet/devicetablemodel.h"
#include "models/values/words.h"
#include "ui/common/identifiertext.h"
#include "ui/devices/profilesettings.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSaveSoon = 300ms;
constexpr int kCellMargin = 14;
constexpr int kSortMark = 24;
constexpr int kStateShapeRoom = 24;
constexpr int kNarrowest = 48;

/// As long as the values of a column usually are.
QString sample(const QString &key, ColumnKind kind)
{
    static const QHash<QString, int> digits {{u"iccid"_s, 20}, {u"imei"_s, 15}, {u"mdn"_s, 10}, {u"msisdn"_s, 11}, {u"imsi"_s, 15}, {u"eid"_s, 32}, {u"meid"_s, 14}};
    switch (kind) {
    case ColumnKind::Identifier:
        return identifiertext::grouped(QString(digits.value(key, 15), u'0'));
    case ColumnKind::Time:
        return QLocale().toString(QDateTime(QDate(2024, 12, 28), QTime(22, 58)), QLocale::ShortFormat);
    case ColumnKind::State:
        return words::ofDeviceState(u"deactive");
    case ColumnKind::Flag:
        return u"not listed"_s;
    case ColumnKind::Number:
        return QLocale().toString(100'000);
    case ColumnKind::Text:
        return u"0000123456-00001"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ColumnKeeper::ColumnKeeper(QTableView &view, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_header(*view.horizontalHeader())
    , m_settings(settings)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveSoon);
    connect(&m_saveSoon, &QTimer::timeout, this, &ColumnKeeper::save);
    const auto later = [this] {
        if (!m_loading)
            m_saveSoon.start();
    };
    connect(&m_header, &QHeaderView::sectionResized, this, later);
    connect(&m_header, &QHeaderView::sectionMoved, this, later);
    connect(&m_header, &QHeaderView::sectionMoved, this, &ColumnKeeper::changed);
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, later);
    load({});
}

int ColumnKeeper::section(const QString &key) const
{
    return DeviceTableModel::columnOf(key);
}

QString ColumnKeeper::group() const
{
    return profileSettings(m_profile);
}

void ColumnKeeper::load(const QString &profile)
{
    if (m_saveSoon.isActive())
        save();
    m_profile = profile;
    const QScopedValueRollback loading(m_loading, true);
    const bool isKept = !profile.isEmpty() && m_settings.contains(group() + u"columns"_s);
    apply(m_settings.value(group() + u"order"_s).toStringList(),
          isKept ? m_settings.value(group() + u"columns"_s).toStringList() : devicelisting::defaultColumns(),
          m_settings.value(group() + u"widths"_s).toMap());
    const int sorted = section(m_settings.value(group() + u"sort"_s).toString());
    const auto order = m_settings.value(group() + u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    // Not sortByColumn(): it asks twice where sorting is on.
    m_header.setSortIndicator(sorted, order);
    Q_EMIT changed();
}

void ColumnKeeper::apply(const QStringList &order, const QStringList &shown, const QVariantMap &widths)
{
    setOrder(order);
    for (const QString &key : devicelisting::allColumns()) {
        m_header.setSectionHidden(section(key), !shown.contains(key));
        m_header.resizeSection(section(key), widths.value(key, defaultWidth(key)).toInt());
    }
    if (this->shown().isEmpty())
        m_header.setSectionHidden(0, false);
}

void ColumnKeeper::save()
{
    m_saveSoon.stop();
    if (m_profile.isEmpty())
        return;
    QVariantMap widths;
    for (const QString &key : devicelisting::allColumns()) {
        if (isShown(key))
            widths.insert(key, m_header.sectionSize(section(key)));
    }
    const int sorted = m_header.sortIndicatorSection();
    m_settings.setValue(group() + u"order"_s, order());
    m_settings.setValue(group() + u"columns"_s, shown());
    m_settings.setValue(group() + u"widths"_s, widths);
    m_settings.setValue(group() + u"sort"_s, sorted < 0 ? QString() : devicelisting::allColumns().value(sorted));
    m_settings.setValue(group() + u"descending"_s, m_header.sortIndicatorOrder() == Qt::DescendingOrder);
}

QStringList ColumnKeeper::order() const
{
    const QStringList keys = devicelisting::allColumns();
    QStringList result;
    for (int visual = 0; visual < m_header.count(); ++visual)
        result << keys.value(m_header.logicalIndex(visual));
    return result;
}

QStringList ColumnKeeper::shown() const
{
    QStringList keys = order();
    keys.removeIf([this](const QString &key) { return !isShown(key); });
    return keys;
}

bool ColumnKeeper::isShown(const QString &key) const
{
    return !m_header.isSectionHidden(section(key));
}

bool ColumnKeeper::mayHide(const QString &key) const
{
    return !isShown(key) || shown().size() > 1;
}

void ColumnKeeper::setShown(const QString &key, bool shown)
{
    if (shown == isShown(key) || (!shown && !mayHide(key)))
        return;
    m_header.setSectionHidden(section(key), !shown);
    m_saveSoon.start();
    Q_EMIT changed();
}

// Keys that are not named keep their place behind those that are.
void ColumnKeeper::setOrder(const QStringList &keys)
{
    QStringList wanted = keys;
    for (const QString &key : devicelisting::allColumns()) {
        if (!wanted.contains(key))
            wanted << key;
    }
    int visual = 0;
    for (const QString &key : std::as_const(wanted)) {
        if (section(key) >= 0)
            m_header.moveSection(m_header.visualIndex(section(key)), visual++);
    }
}

void ColumnKeeper::fit(const QString &key)
{
    m_view.resizeColumnToContents(section(key));
}

void ColumnKeeper::fitAll()
{
    for (const QString &key : shown())
        fit(key);
}

void ColumnKeeper::reset()
{
    {
        const QScopedValueRollback loading(m_loading, true);
        apply(devicelisting::allColumns(), devicelisting::defaultColumns(), {});
        m_header.setSortIndicator(-1, Qt::AscendingOrder);
    }
    save();
    Q_EMIT changed();
}

int ColumnKeeper::defaultWidth(const QString &key) const
{
    const ColumnKind kind = devicelisting::find(key)->kind;
    const QFont font = kind == ColumnKind::Identifier ? identifiertext::face(m_view.font()) : m_view.font();
    const int value = QFontMetrics(font).horizontalAdvance(sample(key, kind)) + kCellMargin + (kind == ColumnKind::State || kind == ColumnKind::Flag ? kStateShapeRoom : 0);
    const int title = QFontMetrics(m_header.font()).horizontalAdvance(words::ofColumn(key)) + kSortMark;
    return std::max({value, title, kNarrowest});
}
