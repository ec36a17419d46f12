#pragma once

#include <QFrame>

class EditKeeper;
class QLabel;
class QPushButton;

/// Under the table: how many edits wait in how many lines, how many of them the fleet has left behind, and what to do with them. Not there while none is.
class StagedBar : public QFrame
{
    Q_OBJECT

public:
    explicit StagedBar(QWidget *parent = nullptr);

    void showEdits(const EditKeeper &edits);
    /// What Undo and Redo would do; empty: nothing.
    void showHistory(const QString &undo, const QString &redo);

Q_SIGNALS:
    void reviewClicked();
    void discardClicked();
    void undoClicked();
    void redoClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_discard;
    QPushButton *m_review;
};
