#pragma once

#include <QTableView>

class TargetPreviewModel;

/// The first rows of what was chosen, to look at: nothing in it can be changed.
class PreviewTable : public QTableView
{
    Q_OBJECT

public:
    explicit PreviewTable(TargetPreviewModel &model, QWidget *parent = nullptr);

    /// Columns as wide as what is in them, within reason.
    void fitColumns();
};
