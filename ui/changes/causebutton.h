#pragma once

#include "models/changes/watching/changecauses.h"

#include <QAbstractButton>

/// A cause as something to press: its state's shape, how many lines, the sentence. Pressed, it filters.
class CauseButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CauseButton(QWidget *parent = nullptr);

    void setCause(const ChangeCause &cause);
    const ChangeCause &cause() const { return m_cause; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int numbersWidth() const;
    int sentenceLeft() const;

    ChangeCause m_cause;
};
