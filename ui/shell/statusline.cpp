#include "ui/shell/statusline.h"

#include "ui/common/statelook.h"

#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace {

/// “4 min”, coarse: a status line is read in passing.
QString age(qint64 seconds)
{
    if (seconds < 60)
        return StatusLine::tr("just now");
    if (seconds < 3600)
        return StatusLine::tr("%n min ago", nullptr, int(seconds / 60));
    if (seconds < 48 * 3600)
        return StatusLine::tr("%n h ago", nullptr, int(seconds / 3600));
    return StatusLine::tr("%n day(s) ago", nullptr, int(std::min<qint64>(seconds / 86400, 100'000)));
}

} // namespace

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
    m_profile->setPopupMode(QToolButton::InstantPopup);
    m_profile->setMenu(m_profiles);
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
    m_age->setText(m_readAt.isValid() ? tr("synced %1").arg(age(std::max<qint64>(0, m_readAt.secsTo(m_now)))) : tr("never synced"));
    m_age->setToolTip(m_readAt.isValid() ? tr("The whole fleet was last read at %1.").arg(QLocale().toString(m_readAt.toLocalTime(), QLocale::LongFormat))
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
    if (budget.pausedUntil.isValid()) {
        m_budget->setText(tr("carrier pauses us until %1").arg(QLocale().toString(budget.pausedUntil.toLocalTime().time(), QLocale::ShortFormat)));
        m_budget->setToolTip(tr("The carrier answered 429 (too many requests); nothing is sent until then."));
    } else if (budget.limit) {
        m_budget->setText(tr("%1 req/min left").arg(QLocale().toString(budget.left())));
        m_budget->setToolTip(tr("%1 of %2 changing requests of this minute are used.").arg(QLocale().toString(budget.used), QLocale().toString(*budget.limit)));
    } else {
        m_budget->setText(tr("no request limit"));
        m_budget->setToolTip(tr("This profile sends as fast as the carrier answers (pace.writes is unlimited)."));
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
