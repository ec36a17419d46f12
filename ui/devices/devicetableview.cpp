#include "ui/devices/devicetableview.h"

#include "models/values/cellroles.h"
#include "ui/common/identifiertext.h"
#include "ui/common/rowtable.h"
#include "ui/common/statedelegate.h"
#include "ui/devices/devicelook.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

/// Qt looks through all pieces of a selection for every cell that it paints.
constexpr qsizetype kMostPieces = 2'000;

/// The set rows as ranges of whole rows; no more than kMostPieces and one, which says that there are too many.
QItemSelection rowRanges(const QAbstractItemModel &model, const QBitArray &rows)
{
    QItemSelection result;
    for (qsizetype row = 0; row < rows.size() && result.size() <= kMostPieces; ++row) {
        if (!rows.testBit(row))
            continue;
        const qsizetype first = row;
        while (row + 1 < rows.size() && rows.testBit(row + 1))
            ++row;
        result.append(QItemSelectionRange(model.index(int(first), 0), model.index(int(row), model.columnCount() - 1)));
    }
    return result;
}

} // namespace

DeviceTableView::DeviceTableView(DeviceTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"devices.table"_s);
    setAccessibleName(tr("Devices"));
    setModel(&model);
    createLooks();
    connectSignals();
}

void DeviceTableView::createLooks()
{
    rowtable::dress(this);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"devices.header"_s);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    // Qt's header asks for every column whether each of a million rows is selected in it, at every paint.
    header->setSelectionModel(new QItemSelectionModel(&m_model, header));
    // Only what is on show, or fitting a column would load a thousand rows.
    header->setResizeContentsPrecision(0);
    setSortingEnabled(true);
    setItemDelegate(new IdentifierDelegate(this));
    auto *states = new StateDelegate(devicelook::ofCell, this);
    for (const QLatin1StringView key : {"state"_L1, "missing"_L1})
        setItemDelegateForColumn(DeviceTableModel::columnOf(QString(key)), states);
}

void DeviceTableView::setEditing(QAbstractItemDelegate *delegate)
{
    for (const ListedColumn &column : DeviceTableModel::columns()) {
        if (column.kind == ColumnKind::Text || column.kind == ColumnKind::Number)
            setItemDelegateForColumn(DeviceTableModel::columnOf(QString(column.key)), delegate);
    }
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
}

bool DeviceTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (trigger == AnyKeyPressed && event != nullptr && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (!isPlain || key.text().isEmpty() || !key.text().front().isPrint() || key.text() == "/"_L1 || key.text() == " "_L1)
            return false;
    }
    return QTableView::edit(index, trigger, event);
}

void DeviceTableView::connectSignals()
{
    m_moved.setSingleShot(true);
    m_moved.setInterval(0);
    connect(&m_moved, &QTimer::timeout, this, &DeviceTableView::selectionMoved);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, &m_moved, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::modelReset, &m_moved, qOverload<>(&QTimer::start));
    connect(&m_model, &DeviceTableModel::orderAboutToChange, this, &DeviceTableView::handleAboutToChange);
    connect(&m_model, &DeviceTableModel::orderChanged, this, &DeviceTableView::handleOrderChanged);
    connect(&m_model, &DeviceTableModel::countsChanged, this, &DeviceTableView::tellShown);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeviceTableView::tellShown);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint position) {
        const int section = horizontalHeader()->logicalIndexAt(position);
        Q_EMIT headerMenuRequested(m_model.headerData(section, Qt::Horizontal, cellrole::Value).toString(), horizontalHeader()->mapToGlobal(position));
    });
}

// ---- what is selected

qsizetype DeviceTableView::selectedCount() const
{
    qsizetype count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

QList<DeviceId> DeviceTableView::selectedLines() const
{
    return m_model.deviceIds(selectionModel()->selection());
}

void DeviceTableView::selectLines(const QList<DeviceId> &lines)
{
    QBitArray rows(m_model.order().size());
    for (const DeviceId line : lines) {
        if (const auto row = m_model.order().rowOf(line))
            rows.setBit(*row);
    }
    const QItemSelection ranges = rowRanges(m_model, rows);
    selectionModel()->clearSelection();
    if (ranges.size() > kMostPieces) {
        Q_EMIT selectionLost(lines.size());
        return;
    }
    selectionModel()->select(ranges, QItemSelectionModel::Select);
    if (!ranges.isEmpty())
        selectionModel()->setCurrentIndex(ranges.first().topLeft(), QItemSelectionModel::NoUpdate);
}

void DeviceTableView::selectFirst(int count)
{
    const int last = std::min(count, m_model.rowCount()) - 1;
    if (last < 0)
        return;
    const QItemSelection rows(m_model.index(0, 0), m_model.index(last, m_model.columnCount() - 1));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    scrollToTop();
}

std::pair<QString, QString> DeviceTableView::currentCell() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model.device(current.row()) == nullptr)
        return {};
    return {m_model.headerData(current.column(), Qt::Horizontal, cellrole::Value).toString(), current.data(cellrole::Value).toString()};
}

void DeviceTableView::keyboardSearch(const QString &search)
{
    if (search == "/"_L1)
        Q_EMIT filterWanted();
}

// ---- while the order changes

void DeviceTableView::handleAboutToChange()
{
    const int top = rowAt(0);
    m_kept.top = top > 0 && top < m_model.order().size() ? m_model.order().at(top) : DeviceId();
    m_kept.currentIsShown = currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
    m_kept.order = m_model.order();
    keepSelection();
}

void DeviceTableView::keepSelection()
{
    if (!selectionModel()->hasSelection())
        return;
    m_kept.selected = m_model.rowsOf(selectionModel()->selection());
    const QSignalBlocker quiet(selectionModel());
    selectionModel()->clearSelection();
}

void DeviceTableView::handleOrderChanged(DeviceTableModel::Why why)
{
    restoreSelection();
    const auto top = m_model.order().rowOf(m_kept.top);
    if (why == DeviceTableModel::Why::Store)
        verticalScrollBar()->setValue(top ? int(*top) : verticalScrollBar()->value());
    else if (m_kept.currentIsShown && currentIndex().isValid())
        scrollTo(currentIndex());
    else
        scrollToTop();
    m_kept = {};
    tellShown();
}

void DeviceTableView::restoreSelection()
{
    if (m_kept.selected.isEmpty())
        return;
    const QItemSelection ranges = rowRanges(m_model, m_model.order().carried(m_kept.order, m_kept.selected));
    if (ranges.size() > kMostPieces)
        Q_EMIT selectionLost(m_kept.selected.count(true));
    else
        selectionModel()->select(ranges, QItemSelectionModel::Select);
    m_moved.start();
}

// ---- what is on show

void DeviceTableView::tellShown()
{
    const int first = std::max(0, rowAt(0));
    m_model.setShownRows(first, viewport()->height() / verticalHeader()->defaultSectionSize() + 2);
}

void DeviceTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    tellShown();
}
