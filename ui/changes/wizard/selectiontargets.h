#pragma once

#include "models/changes/targets/targetpreviewmodel.h"
#include "models/values/ids.h"
#include "ui/common/pagecontext.h"

#include <QLabel>
#include <QWidget>

/// Lines that were chosen in a list: how many, and the first of them.
class SelectionTargets : public QWidget
{
    Q_OBJECT

public:
    SelectionTargets(const PageContext &context, const QList<DeviceId> &lines, QWidget *parent = nullptr);

private:
    TargetPreviewModel m_preview;
    QLabel *m_count;
};
