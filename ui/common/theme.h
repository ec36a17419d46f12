#pragma once

#include "ui/common/systemscheme.h"

#include <QObject>

/// Light, dark, or as the system has it: Fusion with our edges and palette on the whole application, followed while the program runs.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void apply();

    SystemScheme m_system;
    Choice m_choice = Choice::System;
};
