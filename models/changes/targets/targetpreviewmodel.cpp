#include "models/changes/targets/targetpreviewmodel.h"

#include "models/values/cellroles.h"

namespace {

bool isIdentifier(const TargetPreview::Column &column)
{
    return column.use == TargetColumn::Use::Identifier || column.use == TargetColumn::Use::AnyIdentifier;
}

} // namespace

void TargetPreviewModel::show(const TargetPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

int TargetPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_preview.rows.size());
}

int TargetPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_preview.columns.size());
}

QVariant TargetPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == cellrole::Value)
        return m_preview.rows.at(index.row()).value(index.column());
    if (role == cellrole::Identifier)
        return isIdentifier(m_preview.columns.at(index.column()));
    return {};
}

QVariant TargetPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_preview.columns.size())
        return {};
    const TargetPreview::Column &column = m_preview.columns.at(section);
    if (role == NameRole || (role == Qt::DisplayRole && column.meaning.isEmpty()))
        return column.name;
    if (role == Qt::DisplayRole)
        //: a column of a file, and under it what it is for
        return tr("%1\n%2").arg(column.name, column.meaning);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}
