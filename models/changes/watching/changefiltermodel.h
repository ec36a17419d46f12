#pragma once

#include "models/values/ids.h"

#include <QSortFilterProxyModel>

/// Which of the changes are listed, and in which order: all of them are in memory.
class ChangeFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group { All, Unfinished, Drafts, Finished };

    explicit ChangeFilterModel(QObject *parent = nullptr);

    /// Words, each of which some column must hold; empty: all.
    void setText(const QString &text);
    void setGroup(Group group);
    Group group() const { return m_group; }
    bool isFiltering() const { return m_group != Group::All || !m_words.isEmpty(); }

    ChangeId changeAt(int row) const;
    /// -1: it is not listed.
    int rowOf(ChangeId change) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isInGroup(int sourceRow) const;

    QStringList m_words;
    Group m_group = Group::All;
};
