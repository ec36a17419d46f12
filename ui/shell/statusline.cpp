#include "ui/shell/statusline.h"

#include "models/values/showntime.h"
#include "ui/common/statelook.h"
#include "ui/common/whentext.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_page(new QLabel)
    , m_age(nullptr)
    , m_profile(new QToolButton)
    , m_profiles(new QMenu(this))
    , m_budget(nullptr)
    , m_connection(nullptr)
{
    setObjectName(QStringLiteral("status"));
    setSizeGripEnabled(false);
    m_page->setObjectName(QStringLiteral("status.page"));
    m_page->setContentsMargins(8, 0, 8, 0);
    addWidget(m_page, 1);
    m_age = addPart("status.age", tr("Age of the data"));
    m_profile->setObjectName(QStringLiteral("status.profile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setAutoRaise(true);
    // Its own arrow: the style would draw one over the end of the name.
    m_profile->setArrowType(Qt::DownArrow);
    m_profile->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_profile, &QToolButton::clicked, m_profiles, [this] { m_profiles->popup(m_profile->mapToGlobal(QPoint(0, -m_profiles->sizeHint().height()))); });
    addPermanentWidget(m_profile);
    m_budget = addPart("status.budget", tr("Requests left"));
    m_connection = addPart("status.connection", tr("Connection"));
    setConnectionUnknown();
}

QLabel *StatusLine::addPart(const char *name, const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setContentsMargins(8, 0, 8, 0);
    label->setAccessibleDescription(accessibleName);
    addPermanentWidget(label);
    return label;
}

void StatusLine::setPageText(const QString &text)
{
    m_page->setText(text);
}

void StatusLine::setReadAt(const QDateTime &readAtUtc)
{
    m_readAt = readAtUtc;
    showAge();
}

void StatusLine::setNow(const QDateTime &nowUtc)
{
    m_now = nowUtc;
    showAge();
}

void StatusLine::showAge()
{
    m_age->setText(m_readAt.isValid() ? tr("synced %1").arg(whentext::age(m_readAt, m_now)) : tr("never synced"));
    m_age->setToolTip(m_readAt.isValid() ? tr("The whole fleet was last read at %1.").arg(showntime::exact(m_readAt))
                                         : tr("The fleet was never read from the carrier."));
}

void StatusLine::setProfiles(const QList<Profile> &all, const Profile &shown, bool isSimulator)
{
    m_profile->setVisible(bool(shown.id));
    //: which world, and the profile's name
    m_profile->setText(isSimulator ? tr("Simulator · %1").arg(shown.name) : tr("Verizon · %1").arg(shown.name));
    m_profile->setToolTip(tr("%1, %n account(s). Click to show another profile.", nullptr, int(shown.accounts.size())).arg(shown.origin.toString()));
    m_profiles->clear();
    delete m_profiles->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_profiles);
    for (const Profile &profile : all) {
        QAction *choice = m_profiles->addAction(profile.name, this, [this, name = profile.name] { Q_EMIT profileChosen(name); });
        choice->setCheckable(true);
        choice->setChecked(profile.id == shown.id);
        group->addAction(choice);
    }
}

void StatusLine::setBudget(const BudgetStanding &budget)
{
    m_standing = budget;
    if (budget.pausedUntil.isValid()) {
        m_budget->setText(tr("carrier pauses us until %1").arg(showntime::timeOfDay(budget.pausedUntil)));
        m_budget->setToolTip(tr("The carrier answered 429 (too many requests); nothing is sent until then."));
    } else if (budget.limit) {
        m_budget->setText(tr("%1 req/min left").arg(QLocale().toString(budget.left())));
        m_budget->setToolTip(tr("%1 of %Ln changing request(s) of this minute used.", nullptr, int(*budget.limit)).arg(QLocale().toString(budget.used)));
    } else {
        m_budget->setText(tr("no request limit"));
        m_budget->setToolTip(tr("This profile sends as fast as the carrier answers (its changing requests a minute are unlimited)."));
    }
}

void StatusLine::setConnectionProblem(const QString &sentence)
{
    const bool well = sentence.isEmpty();
    const QColor color = tones::color(well ? Tone::Good : Tone::Bad, palette());
    //: the connection to the carrier
    m_connection->setText(QStringLiteral("<span style=\"color:%1\">%2</span> %3").arg(color.name(), well ? QStringLiteral("●") : QStringLiteral("✕"), well ? tr("connected") : tr("not connected")));
    m_connection->setToolTip(well ? tr("The carrier answered when it was last asked.") : sentence);
    m_connection->setAccessibleName(well ? tr("connected") : sentence);
}

void StatusLine::setConnectionUnknown()
{
    m_connection->setText(tr("○ not asked yet"));
    m_connection->setToolTip(tr("Nothing was asked of the carrier since the program started."));
    m_connection->setAccessibleName(m_connection->text());
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    // They change while the members are being made, too.
    if (event->type() != QEvent::LocaleChange || m_connection == nullptr)
        return;
    showAge();
    if (m_standing)
        setBudget(BudgetStanding(*m_standing));
}
