#include "ui/audit/auditdetails.h"

#include "models/audit/auditdifference.h"
#include "models/audit/auditwords.h"
#include "models/values/showntime.h"
#include "models/values/words.h"
#include "ui/audit/auditlook.h"
#include "ui/common/identifiertext.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWord = 40;
constexpr qsizetype kShownOfHash = 16;

QString typeWord(const QString &key)
{
    const auto type = changeType(key);
    return type ? words::of(*type) : key;
}

QString longTime(const QDateTime &at)
{
    const QDateTime shown = showntime::inZone(at);
    //: a day, and a time of day with its zone: “Wednesday, January 15, 2025, 12:00:02 PM CET”
    return AuditDetails::tr("%1, %2").arg(QLocale().toString(shown.date(), QLocale::LongFormat), QLocale().toString(shown, u"HH:mm:ss t"_s));
}

} // namespace

AuditDetails::AuditDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_hint(new QLabel(tr("Choose an entry to see all of it.")))
    , m_entry(new QWidget)
    , m_shape(new QLabel)
    , m_heading(new QLabel)
    , m_time(new QLabel)
    , m_openChange(new QPushButton)
    , m_fields(new QFormLayout)
{
    setObjectName(u"audit.details"_s);
    setAccessibleName(tr("The entry"));
    createLayout();
    connect(m_openChange, &QPushButton::clicked, this, [this] { Q_EMIT changeOpened(m_row.entry.change); });
    showNothing();
}

void AuditDetails::createLayout()
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_heading->setObjectName(u"audit.details.heading"_s);
    m_heading->setWordWrap(true);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_heading->setFont(large);
    m_time->setObjectName(u"audit.details.time"_s);
    m_time->setWordWrap(true);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_openChange->setObjectName(u"audit.details.change"_s);
    m_openChange->setIcon(QIcon::fromTheme(u"view-task"_s));
    // A request's number is one long word: it goes under its name where it does not fit beside it.
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_fields->setHorizontalSpacing(12);
    m_fields->setVerticalSpacing(8);
    m_fields->setContentsMargins({});

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_shape->setContentsMargins(0, 3, 0, 0);
    head->addWidget(m_shape, 0, Qt::AlignTop);
    head->addWidget(m_heading, 1);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins({});
    entry->setSpacing(4);
    entry->addLayout(head);
    entry->addWidget(m_time);
    entry->addSpacing(12);
    entry->addLayout(m_fields);
    entry->addSpacing(12);
    entry->addWidget(m_openChange, 0, Qt::AlignLeft);
    entry->addStretch(1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 0, 0, 0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_entry);
    setWidget(content);
}

void AuditDetails::showNothing()
{
    m_row = {};
    m_entry->hide();
    m_hint->show();
}

void AuditDetails::showRow(const AuditRow &row)
{
    if (row == m_row)
        return;
    m_row = row;
    fill();
    m_hint->hide();
    m_entry->show();
}

void AuditDetails::fill()
{
    while (m_fields->rowCount() > 0)
        m_fields->removeRow(0);
    const AuditEntry &entry = m_row.entry;
    paintHeading();
    m_heading->setText(auditwords::action(entry.action));
    m_time->setText(longTime(entry.at));
    m_time->setToolTip(entry.at.toUTC().toString(Qt::ISODateWithMs));
    const bool isOfProfile = !entry.item && !entry.change;
    const QString subject = entry.item ? tr("Line") : isOfProfile ? tr("Profile") : tr("Change");
    addField(subject, entry.item ? identifiertext::grouped(entry.subject) : entry.subject, u"subject"_s, bool(entry.item));
    // A plan's own values say it.
    if (!m_row.changeType.isEmpty() && entry.action != "change.planned"_L1)
        addField(tr("Type"), typeWord(m_row.changeType), u"type"_s);
    addDifferences();
    addField(tr("Reason"), auditwords::reason(entry.reason, m_row.reasonArguments), u"reason"_s);
    addField(tr("Ticket"), entry.ticket, u"ticket"_s);
    addField(tr("Proved by"), words::ofEvidence(entry.evidence), u"evidence"_s);
    addField(tr("Request"), entry.requestId, u"request"_s, true);
    addField(tr("Who"), entry.origin.actor, u"actor"_s);
    addField(tr("Through"), auditwords::source(entry.origin.source), u"source"_s);
    if (!isOfProfile)
        addField(tr("Profile"), entry.origin.profile, u"profile"_s);
    addField(tr("Entry"), QLocale().toString(m_row.id), u"entry"_s);
    m_openChange->setVisible(bool(entry.change));
    m_openChange->setText(tr("Open change %1").arg(entry.change.value));
}

void AuditDetails::addDifferences()
{
    for (const AuditDifference &one : auditdifference::of(m_row.entry)) {
        const QString name = one.name.isEmpty() ? tr("Value") : one.name;
        const QString value = one.before.isEmpty() ? one.after : one.after.isEmpty() ? one.before : u"%1 → %2"_s.arg(one.before, one.after);
        addField(name, value, u"value"_s);
    }
}

void AuditDetails::addField(const QString &name, const QString &value, const QString &objectName, bool fixedWidth)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    const bool isHash = value.size() > kLongestWord && !value.contains(u' ');
    auto *text = new QLabel(isHash ? value.first(kShownOfHash) + u'…' : value);
    text->setToolTip(isHash ? value : QString());
    text->setObjectName(u"audit.details."_s + objectName);
    text->setAccessibleName(u"%1: %2"_s.arg(name, value));
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    if (fixedWidth)
        text->setFont(identifiertext::face(text->font()));
    m_fields->addRow(label, text);
}

void AuditDetails::paintHeading()
{
    const StateLook look = statelook::ofAuditAction(m_row.entry.action);
    m_shape->setPixmap(statelook::icon(look, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void AuditDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_row.id != 0)
        paintHeading();
    else if (event->type() == QEvent::LocaleChange && m_row.id != 0)
        m_time->setText(longTime(m_row.entry.at));
    QScrollArea::changeEvent(event);
}
