#pragma once

#include <QDialog>

class QSpinBox;

/// How many lines from the top to select: a pilot before the rest. The usual numbers are a click.
class SelectFirstDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows`: how many there are.
    SelectFirstDialog(int rows, QWidget *parent);

Q_SIGNALS:
    void chosen(int count);

private:
    void choose(int count);

    QSpinBox *m_count;
};
