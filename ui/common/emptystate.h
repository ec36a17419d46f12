#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

/// What a page shows when there is nothing: a sentence that teaches, and the buttons that change it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &icon, QWidget *parent = nullptr);

    void setText(const QString &headline, const QString &explanation);
    /// A button for each, the first one the default.
    void setActions(const QList<QAction *> &actions);

private:
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_explanation;
    QVBoxLayout *m_buttons;
    QString m_iconName;
};
