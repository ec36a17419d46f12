#pragma once

#include "models/changes/watching/changecauses.h"

#include <QWidget>

class CauseButton;
class ElidedLabel;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

/// Why lines did not come through: one row a cause, a filter on the left, what helps beside it, its retry on the right.
class CausesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CausesPanel(QWidget *parent = nullptr);

    /// Rows that are there stay where they are. `refusal`: why nothing may be retried now.
    void setCauses(const QList<ChangeCause> &causes, const std::optional<QString> &refusal);
    /// Which one filters; empty: none.
    QString chosen() const { return m_chosen; }
    void choose(const QString &code);

Q_SIGNALS:
    /// By a person; empty: the filter was taken away.
    void chosenChanged(const QString &code);
    void retryRequested(const QString &code);

private:
    struct Row
    {
        CauseButton *button;
        ElidedLabel *remedy;
        QPushButton *retry;
    };
    void addRow(const QString &code);
    void removeRow(qsizetype row);
    static void fillRow(const Row &row, const ChangeCause &cause, const std::optional<QString> &refusal);
    void toggle(const CauseButton *button);
    void fitHeight();

    QLabel *m_heading;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QStringList m_codes;
    QString m_chosen;
};
