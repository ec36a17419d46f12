#pragma once

#include <QTableView>

class PlanReviewModel;

/// The lines of a plan as a table, widths made for what its columns hold.
class ReviewTable : public QTableView
{
    Q_OBJECT

public:
    explicit ReviewTable(PlanReviewModel &model, QWidget *parent = nullptr);

    /// Rows are numbered up to `most`.
    void fitRowNumbers(qint64 most);

private:
    void fitColumns();
};
