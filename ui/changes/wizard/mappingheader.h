#pragma once

#include "models/changes/targets/targetpreview.h"

#include <QHeaderView>

#include <vector>

class QComboBox;

/// A header that says, for each column of a file, what it is called there, and asks what it is.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(QWidget *parent = nullptr);

    /// Choosers for the columns; where as many are there already, they only take what is said now. Emits nothing.
    void show(const QList<TargetPreview::Column> &columns, const QList<ColumnMeaning> &meanings);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Somebody said that the column is this (models/changes/targets/columnmapping.h).
    void wordChosen(int column, const QString &word);

protected:
    QSize sectionSizeFromContents(int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void updateGeometries() override;

private:
    QComboBox *makeChooser(int column, const QList<ColumnMeaning> &meanings);
    void arrange();

    std::vector<QComboBox *> m_choosers;
    QList<ColumnMeaning> m_meanings;
};
