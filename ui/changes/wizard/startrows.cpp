#include "ui/changes/wizard/startrows.h"

#include "models/changes/chains/chainrules.h"
#include "models/values/words.h"
#include "thingspace/basics/clock.h"
#include "ui/common/momentedit.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartWidth = 240;

using Kind = PlanStart::Kind;

/// What can be ordered with one key: the types that ask for nothing more.
QList<ChainStep> simpleFollowers(const ChangeDraft &draft)
{
    QList<ChainStep> steps;
    const QJsonObject parameters = draft.parameters();
    const QList<ChangeType> types = chainrules::followers(*draft.type, parameters);
    for (const ChangeType type : types) {
        // Archiving waits for the 30 days of silence that it asks for.
        const ChainStep step {type, {}, type == ChangeType::Archive};
        if (chainrules::check(*draft.type, parameters, {step}))
            steps << step;
    }
    return steps;
}

} // namespace

StartRows::StartRows(const Clock &clock, ChangeDraft &draft, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_draft(draft)
{
}

void StartRows::addTo(QGridLayout &form)
{
    QWidget *begin = beginEditor();
    addRow(form, tr("Begin"), tr("A change that begins later does so by itself, if a program runs then: this window, or a worker. If none does, it asks before it begins late."), begin, m_begin);
    QComboBox *follower = followerBox();
    addRow(form, tr("Then"), tr("For the lines that succeed, by itself when the change is over. They are checked anew by all rules; never more lines than you confirm now."), follower, follower);
}

void StartRows::addRow(QGridLayout &form, const QString &name, const QString &help, QWidget *editor, QWidget *buddy)
{
    auto *label = new QLabel(name);
    label->setBuddy(buddy);
    auto *remark = new QLabel(help);
    remark->setWordWrap(true);
    remark->setForegroundRole(QPalette::PlaceholderText);
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(editor, row, 1, Qt::AlignTop);
    form.addWidget(remark, row, 2);
    buddy->setAccessibleName(name);
    buddy->setAccessibleDescription(help);
}

QWidget *StartRows::beginEditor()
{
    m_begin = new QComboBox;
    m_begin->setObjectName(u"wizard.begin"_s);
    m_begin->setFixedWidth(kStartWidth);
    m_begin->addItem(tr("as soon as it is confirmed"), int(Kind::AtOnce));
    m_begin->addItem(tr("at a time"), int(Kind::Moment));
    m_begin->addItem(tr("when the billing cycle ends"), int(Kind::CycleEnd));
    m_begin->addItem(tr("when the rules allow it for all lines"), int(Kind::Legal));
    m_begin->setCurrentIndex(m_begin->findData(int(m_draft.start.kind)));
    const QDateTime now = m_clock.nowUtc();
    m_moment = momentedit::make(m_draft.start.moment.isValid() ? m_draft.start.moment : now.addSecs(3600), now);
    m_moment->setObjectName(u"wizard.begin.moment"_s);
    m_moment->setAccessibleName(tr("The time to begin at"));
    m_moment->setFixedWidth(kStartWidth);
    m_zone = new QLabel;
    m_zone->setObjectName(u"wizard.begin.zone"_s);
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    auto *editor = new QWidget;
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_begin);
    layout->addWidget(m_moment);
    layout->addWidget(m_zone);
    connect(m_begin, &QComboBox::currentIndexChanged, this, &StartRows::note);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &StartRows::note);
    const bool hasMoment = m_draft.start.kind == Kind::Moment;
    m_moment->setVisible(hasMoment);
    m_zone->setVisible(hasMoment);
    m_zone->setText(momentedit::zoneName(m_moment->dateTime()));
    return editor;
}

void StartRows::note()
{
    const auto kind = Kind(m_begin->currentData().toInt());
    m_draft.start = {kind, kind == Kind::Moment ? momentedit::utc(*m_moment) : QDateTime()};
    m_moment->setVisible(kind == Kind::Moment);
    m_zone->setVisible(kind == Kind::Moment);
    m_zone->setText(momentedit::zoneName(m_moment->dateTime()));
    Q_EMIT changed();
}

QComboBox *StartRows::followerBox()
{
    auto *box = new QComboBox;
    box->setObjectName(u"wizard.then"_s);
    box->setFixedWidth(kStartWidth);
    box->addItem(tr("nothing"));
    const QList<ChainStep> steps = simpleFollowers(m_draft);
    int chosen = 0;
    for (const ChainStep &step : steps) {
        //: what follows a change; a line that was used lately is archived later
        box->addItem(step.whenLegal ? tr("%1 after 30 silent days").arg(words::of(step.type)) : words::of(step.type));
        if (m_draft.then == ChainSteps {step})
            chosen = box->count() - 1;
    }
    // What another type was to be followed by is none of this one's.
    if (chosen == 0)
        m_draft.then.clear();
    box->setCurrentIndex(chosen);
    box->setEnabled(!steps.isEmpty());
    connect(box, &QComboBox::currentIndexChanged, this, [this, steps](int index) {
        m_draft.then = index > 0 ? ChainSteps {steps.at(index - 1)} : ChainSteps {};
        Q_EMIT changed();
    });
    return box;
}
