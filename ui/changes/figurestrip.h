#pragma once

#include <QWidget>

class OpenChange;
class QLabel;

/// What one wants to know of a change while it runs, as figures with a word under each: done, speed, elapsed, left, requests.
/// They keep their places whatever they say.
class FigureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void setFigures(const OpenChange &change);

private:
    struct Figure
    {
        QLabel *value = nullptr;
        QLabel *caption = nullptr;
    };
    /// `share`: of the width.
    Figure add(const QString &objectName, int share);
    static void say(const Figure &figure, const QString &value, const QString &caption);

    Figure m_done;
    Figure m_speed;
    Figure m_elapsed;
    Figure m_left;
    Figure m_requests;
};
