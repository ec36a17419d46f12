#pragma once

#include "models/changes/types/rulebook.h"

#include <QAbstractTableModel>

/// The rules that lines are checked by, for reading: of one type or all, and those that hold some words.
class RuleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sentence, Says, Source, Types, ColumnCount };

    explicit RuleTableModel(QObject *parent = nullptr);

    void show(std::optional<ChangeType> type, const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<CarrierRule> m_rules;
};
