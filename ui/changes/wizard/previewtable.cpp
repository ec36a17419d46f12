#include "ui/changes/wizard/previewtable.h"

#include "models/changes/targets/targetpreviewmodel.h"
#include "ui/common/identifiertext.h"
#include "ui/common/rowtable.h"

#include <QHeaderView>

namespace {

constexpr int kWidestColumn = 260;

} // namespace

PreviewTable::PreviewTable(TargetPreviewModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new IdentifierDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    rowtable::dress(this);
    setFrameShape(QFrame::StyledPanel);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, &PreviewTable::fitColumns);
}

void PreviewTable::fitColumns()
{
    const int last = model()->columnCount() - 1;
    // The last one takes what is left.
    for (int column = 0; column < last; ++column)
        setColumnWidth(column, std::min(kWidestColumn, std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 12));
}
