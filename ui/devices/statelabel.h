#pragma once

#include "ui/common/statelook.h"

#include <QWidget>

/// A state as shape and word, and what else is to be said of it, quieter, behind it.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr);

    void show(const StateLook &look, const QString &more = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateLook m_look;
    QString m_more;
};
