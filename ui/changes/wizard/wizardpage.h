#pragma once

#include <QWidget>

#include <optional>

/// One step of the change wizard. Pages show the draft and write into it; what is missing the draft knows.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The question that this step answers.
    virtual QString title() const = 0;
    virtual QString explanation() const = 0;
    /// The step is on show from now on: what it shows may have changed meanwhile.
    virtual void enter() = 0;
    /// Why one cannot go on; std::nullopt: one can.
    virtual std::optional<QString> obstacle() const = 0;
    /// What going on does.
    virtual QString nextText() const { return tr("&Next"); }
    /// Where the keyboard is when the step appears.
    virtual QWidget *workWidget() = 0;

Q_SIGNALS:
    /// What was decided, or whether one can go on, may have changed.
    void changed();
    /// Enter or a double click on what there is to choose.
    void nextWished();
};
