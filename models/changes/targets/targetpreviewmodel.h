#pragma once

#include "models/changes/targets/targetpreview.h"

#include <QAbstractTableModel>

/// The first rows of a target file as a table; headers say what each column is for.
class TargetPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Of a header: the column's name alone.
    enum Role { NameRole = Qt::UserRole };

    void show(const TargetPreview &preview);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    TargetPreview m_preview;
};
