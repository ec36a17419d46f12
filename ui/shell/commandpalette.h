#pragma once

#include <QFrame>

class Actions;
class QLineEdit;
class QListView;
class QStandardItemModel;

/// Every command by its name: type a few letters of it, Enter runs it. What may not run now is shown with the reason.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const Actions &actions, QWidget *window);

    void open();

    /// How well `name` answers to `typed`: the letters in order, words' beginnings and neighbours count more; -1: not at all. Pure.
    static int score(const QString &typed, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void refilter();
    void run();

    const Actions &m_actions;
    QLineEdit *m_input;
    QListView *m_list;
    QStandardItemModel *m_model;
};
