#include "ui/common/worldstrip.h"

#include "ui/common/tones.h"

#include <QPainter>

namespace {

constexpr int kStripHeight = 26;

} // namespace

WorldStrip::WorldStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("worldStrip"));
    setFixedHeight(kStripHeight);
    hide();
}

void WorldStrip::show(World world, const QString &profile, bool canWrite)
{
    m_world = world;
    setVisible(world != World::None);
    //: the world that the window shows, and the profile's name
    m_text = world == World::Simulator ? tr("Simulator · %1").arg(profile) : tr("Verizon · %1").arg(profile);
    m_note = world == World::Simulator ? tr("nothing here reaches the carrier")
        : canWrite                     ? tr("changes go to the carrier")
                                       : tr("read only: sending changes is off");
    setAccessibleName(m_text);
    setAccessibleDescription(m_note);
    update();
}

void WorldStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tones::color(m_world == World::Simulator ? Tone::SimulatorFrame : Tone::LiveFrame, palette()));
    painter.setPen(tones::color(Tone::OnFrame, palette()));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QRect inner = rect().adjusted(16, 0, -16, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, m_text);
    painter.setFont(font());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_note);
}
