#pragma once

#include <QWidget>

/// The line at the top of the window in the colour of its world, so that one never wonders which one one is in: the carrier, or a
/// simulator (which also says so in a word).
class WorldStrip : public QWidget
{
    Q_OBJECT

public:
    enum class World { None, Live, Simulator };

    explicit WorldStrip(QWidget *parent = nullptr);

    /// `profile`: its name; `canWrite`: the profile's `writes` switch.
    void show(World world, const QString &profile, bool canWrite);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    World m_world = World::None;
    QString m_text;
    QString m_note;
};
