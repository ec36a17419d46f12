#include "ui/settings/writesbox.h"

#include "ui/common/tones.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kWrites = "writes"_L1;
constexpr int kEdge = 3;

} // namespace

WritesBox::WritesBox(QWidget *parent)
    : QFrame(parent)
    , m_switch(new QCheckBox(tr("Send &changes to the carrier")))
    , m_edited(new QLabel(tr("edited")))
    , m_explanation(new QLabel)
{
    setObjectName(u"writes"_s);
    m_switch->setObjectName(u"key.writes.value"_s);
    QFont strong = m_switch->font();
    strong.setBold(true);
    m_switch->setFont(strong);
    m_edited->setObjectName(u"key.writes.edited"_s);
    m_edited->setForegroundRole(QPalette::Link);
    m_explanation->setObjectName(u"key.writes.explanation"_s);
    m_explanation->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_switch);
    head->addWidget(m_edited);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_explanation);
    connect(m_switch, &QCheckBox::toggled, this, [this] {
        explain();
        Q_EMIT edited();
    });
}

void WritesBox::setProfile(const Profile &profile)
{
    const bool keepsEdit = profile.id == m_profile.id && isEdited();
    m_profile = profile;
    if (!keepsEdit)
        discard();
    explain();
    Q_EMIT edited();
}

void WritesBox::discard()
{
    m_switch->setChecked(switchSetting(m_profile, kWrites));
}

bool WritesBox::isEdited() const
{
    return bool(m_profile.id) && m_switch->isChecked() != switchSetting(m_profile, kWrites);
}

QString WritesBox::pair() const
{
    return kWrites + (m_switch->isChecked() ? u"=on"_s : u"=off"_s);
}

void WritesBox::explain()
{
    m_edited->setVisible(isEdited());
    const bool simulator = isLoopback(m_profile.origin);
    if (!m_switch->isChecked())
        m_explanation->setText(tr("Off: changes can be planned and reviewed, and nothing that alters a line leaves this computer. A live profile begins like this."));
    else if (simulator)
        m_explanation->setText(tr("On: a confirmed change is sent. This profile is on a simulator; no real line is touched."));
    else
        m_explanation->setText(tr("On: a confirmed change is sent to %1 and alters real lines, with what that costs.").arg(m_profile.origin.host()));
    update();
}

void WritesBox::paintEvent(QPaintEvent *)
{
    const bool live = m_switch->isChecked() && !isLoopback(m_profile.origin);
    const QColor tone = tones::color(!m_switch->isChecked() ? Tone::Quiet : live ? Tone::LiveFrame : Tone::SimulatorFrame, palette());
    QColor ground = tone;
    ground.setAlphaF(0.10F);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, kEdge, height()), tone);
}
