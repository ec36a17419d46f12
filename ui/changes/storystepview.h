#pragma once

#include "models/changes/watching/itemstory.h"

#include <QWidget>

class QLabel;

/// One step of a line's story: its shape on a thread that runs through all of them, when, what, and what proves it.
class StoryStepView : public QWidget
{
    Q_OBJECT

public:
    /// `isFirst`, `isLast`: the thread begins or ends here. `day`: said before the time where it is another day than the step's before.
    StoryStepView(const StoryStep &step, bool isFirst, bool isLast, bool saysDay, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StoryStep m_step;
    bool m_isFirst;
    bool m_isLast;
    QLabel *m_time;
};
