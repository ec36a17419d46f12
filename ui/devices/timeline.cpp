#include "ui/devices/timeline.h"

#include "models/values/showntime.h"
#include "models/values/words.h"
#include "ui/common/identifiertext.h"
#include "ui/common/statelook.h"
#include "ui/common/whentext.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kDot = 10;
constexpr int kTextLeft = 20;
/// Entries before somebody asks for more.
constexpr qsizetype kFolded = 5;

/// History that is no column (models/fleet/devicestory.h).
constexpr auto kOutsideChange = "outside-change"_L1;
constexpr auto kResume = "resume"_L1;

/// Whose work it was, as a shape: ours, seen by a read, or by others.
StateLook lookOf(const DeviceHistoryEntry &entry)
{
    if (entry.source == "change"_L1 || entry.source == "callback"_L1)
        return {Shape::Disc, Tone::Accent, {}};
    return {Shape::Ring, entry.source == "outside"_L1 ? Tone::Warn : Tone::Quiet, {}};
}

/// An entry with its dot on the line that runs through all of them.
class Moment : public QWidget
{
public:
    explicit Moment(const StateLook &look) : m_look(look) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRectF(kDot / 2.0 - 0.5, 0, 1, height()), tones::color(Tone::Line, palette()));
        const QRectF dot(0, 4, kDot, kDot);
        painter.fillRect(dot.adjusted(-1, -2, 1, 2), palette().color(QPalette::Window));
        statelook::draw(painter, dot, m_look.shape, tones::color(m_look.tone, palette()));
    }

private:
    StateLook m_look;
};

QString valueText(const QString &field, const QString &value)
{
    if (value.isEmpty())
        return Timeline::tr("none", "no value");
    return field == "state"_L1 ? words::ofDeviceState(value) : value;
}

/// What happened. What the carrier told of others has no value before and after, but a deed, and who reported it.
QString whatText(const DeviceHistoryEntry &entry)
{
    if (entry.field == kResume)
        return Timeline::tr("The suspension will end by itself: %1").arg(entry.after);
    if (entry.field == kOutsideChange && entry.before.isEmpty())
        return Timeline::tr("Changed by others: %1").arg(entry.after);
    if (entry.field == kOutsideChange)
        return Timeline::tr("Changed by others: %1 (%2)", "what the carrier says was done, and where it came from").arg(entry.after, entry.before);
    return Timeline::tr("%1: %2 → %3", "a column, its value before, its value after").arg(words::ofColumn(entry.field), valueText(entry.field, entry.before), valueText(entry.field, entry.after));
}

/// Escaped: names are people's.
QString byWhom(const DeviceHistoryEntry &entry, const Timeline::Cause &cause)
{
    if (entry.source == "sync"_L1)
        return Timeline::tr("seen by a sync");
    if (entry.source == "outside"_L1)
        return entry.field == kResume ? Timeline::tr("told by the carrier") : Timeline::tr("done elsewhere");
    const QString proof = words::ofEvidence(entry.evidence).toHtmlEscaped();
    const QString title = cause.change ? u"<a href=\"%1\">%2</a>"_s.arg(cause.change.value).arg(cause.title.toHtmlEscaped()) : Timeline::tr("a change of ours");
    return proof.isEmpty() ? Timeline::tr("by %1").arg(title) : Timeline::tr("by %1, proved by: %2").arg(title, proof);
}

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"inspector.timeline"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void Timeline::show(const QList<DeviceHistoryEntry> &entries, bool isCut, const QHash<ItemId, Cause> &causes, const QDateTime &nowUtc)
{
    if (entries == m_entries && causes == m_causes && m_layout->count() > 0)
        return;
    m_entries = entries;
    m_causes = causes;
    m_isCut = isCut;
    m_now = nowUtc;
    fill();
}

void Timeline::fold()
{
    m_isUnfolded = false;
}

void Timeline::fill()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // One of them may have asked for this.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const qsizetype shown = m_isUnfolded ? m_entries.size() : std::min(m_entries.size(), kFolded);
    for (const DeviceHistoryEntry &entry : m_entries.first(shown))
        addEntry(entry, m_causes.value(entry.item), m_now);
    if (m_entries.isEmpty())
        addNote(tr("Nothing has changed since the line was first read."));
    else if (m_isUnfolded && m_isCut)
        addNote(tr("Older entries are not shown."));
    if (shown == m_entries.size())
        return;
    auto *more = new QPushButton(tr("Show %Ln older", nullptr, int(m_entries.size() - shown)));
    more->setObjectName(u"inspector.older"_s);
    connect(more, &QPushButton::clicked, this, [this] {
        m_isUnfolded = true;
        fill();
    });
    m_layout->addWidget(more, 0, Qt::AlignLeft);
}

void Timeline::addNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(note);
}

void Timeline::addEntry(const DeviceHistoryEntry &entry, const Cause &cause, const QDateTime &nowUtc)
{
    auto *moment = new Moment(lookOf(entry));
    auto *time = new QLabel(whentext::when(entry.at, nowUtc));
    time->setToolTip(showntime::exact(entry.at));
    time->setForegroundRole(QPalette::PlaceholderText);
    auto *what = new QLabel(whatText(entry));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *who = new QLabel(byWhom(entry, cause));
    who->setTextFormat(Qt::RichText);
    who->setWordWrap(true);
    who->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(who, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT changeOpened(ChangeId {link.toLongLong()}); });
    auto *layout = new QVBoxLayout(moment);
    layout->setContentsMargins(kTextLeft, 0, 0, 12);
    layout->setSpacing(0);
    for (QLabel *label : {time, what, who})
        layout->addWidget(label);
    m_layout->addWidget(moment);
}
