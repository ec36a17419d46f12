#pragma once

#include <QWidget>

/// One page of the window: it does its own work and tells the frame what the frame shows.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// "Devices" …, translated.
    virtual QString title() const = 0;
    /// What the status bar says on the left: totals, what is shown, what is selected. Empty: nothing.
    virtual QString statusText() const { return {}; }
    /// Where Ctrl+L goes; nullptr: the page has no filter.
    virtual QWidget *filterWidget() { return nullptr; }
    /// Where the keyboard is when the page appears.
    virtual QWidget *workWidget() = 0;
    /// A few sentences and the page's keys, for F1.
    virtual QString helpText() const = 0;

Q_SIGNALS:
    void statusChanged();
};
