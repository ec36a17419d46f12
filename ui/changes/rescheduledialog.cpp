#include "ui/changes/rescheduledialog.h"

#include "models/changes/watching/changewords.h"
#include "ui/common/momentedit.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RescheduleDialog::RescheduleDialog(const Change &change, const QDateTime &nowUtc, QWidget *parent)
    : QDialog(parent)
    , m_change(change.id)
    , m_moment(momentedit::make(change.startAt.isValid() && change.startAt > nowUtc ? change.startAt : nowUtc.addSecs(3600), nowUtc))
{
    setObjectName(u"reschedule"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Another time"));
    auto *text = new QLabel(tr("When is change %1, %2, to begin?").arg(QString::number(change.id.value), changewords::title(change)));
    text->setWordWrap(true);
    m_moment->setObjectName(u"reschedule.moment"_s);
    m_moment->setAccessibleName(text->text());
    auto *zone = new QLabel(momentedit::zoneName(m_moment->dateTime()));
    zone->setForegroundRole(QPalette::PlaceholderText);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, zone, [zone](const QDateTime &moment) { zone->setText(momentedit::zoneName(moment)); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_moment);
    row->addWidget(zone);
    row->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *set = buttons->addButton(tr("Set the time"), QDialogButtonBox::AcceptRole);
    set->setObjectName(u"reschedule.yes"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_change, momentedit::utc(*m_moment));
        accept();
    });
    auto *remark = new QLabel(tr("It begins by itself then, if a program runs: this window, or a worker. If none does, it asks before it begins late."));
    remark->setWordWrap(true);
    remark->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addLayout(row);
    layout->addWidget(remark);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    m_moment->setFocus();
}
