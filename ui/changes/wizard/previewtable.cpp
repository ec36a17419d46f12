#include "ui/changes/wizard/previewtable.h"

#include "models/changes/targetpreviewmodel.h"
#include "ui/common/identifiertext.h"

#include <QHeaderView>

namespace {

constexpr int kPreviewRow = 24;
constexpr int kWidestColumn = 260;

} // namespace

PreviewTable::PreviewTable(TargetPreviewModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new IdentifierDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kPreviewRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, &PreviewTable::fitColumns);
}

void PreviewTable::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(kWidestColumn, columnWidth(column) + 12));
}
