#include "ui/settings/callbacksbox.h"

#include "models/catalogue/callbacksettings.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/wording.h"
#include "thingspace/basics/clock.h"
#include "ui/common/noticebar.h"
#include "ui/common/question.h"
#include "ui/settings/sectiontext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCallbackRow = 24;
constexpr int kCallbackRowsShown = 6;
constexpr int kBetweenColumns = 16;

} // namespace

CallbacksBox::CallbacksBox(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar)
    , m_problem(sectiontext::note({}))
    , m_counts(sectiontext::note({}))
    , m_list(new QTreeWidget)
    , m_show(new QPushButton(tr("As&k the carrier")))
    , m_register(new QPushButton(tr("Re&gister…")))
    , m_remove(new QPushButton(tr("&Take back…")))
{
    setObjectName(u"callbacks"_s);
    createLayout();
    connect(m_show, &QPushButton::clicked, this, [this] { wish({m_profile.name, CallbackDeed::List, {}, {}, false}); });
    connect(m_register, &QPushButton::clicked, this, &CallbacksBox::registerHere);
    connect(m_remove, &QPushButton::clicked, this, &CallbacksBox::remove);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &CallbacksBox::updateButtons);
    connect(&m_context.watch, &StoreWatch::changed, this, &CallbacksBox::look);
    updateButtons();
}

void CallbacksBox::createLayout()
{
    m_notice->setObjectName(u"callbacks.notice"_s);
    m_problem->setObjectName(u"callbacks.problem"_s);
    m_counts->setObjectName(u"callbacks.counts"_s);
    m_list->setObjectName(u"callbacks.list"_s);
    m_list->setAccessibleName(tr("Who receives the callbacks"));
    m_list->setHeaderLabels({tr("Account"), tr("Service"), tr("Goes to")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->hide();
    m_show->setObjectName(u"callbacks.show"_s);
    m_register->setObjectName(u"callbacks.register"_s);
    m_remove->setObjectName(u"callbacks.remove"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_show);
    buttons->addWidget(m_register);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_notice);
    layout->addWidget(m_problem);
    layout->addWidget(m_counts);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
}

void CallbacksBox::setProfile(const Profile &profile)
{
    if (profile.id != m_profile.id) {
        m_rows.clear();
        m_list->clear();
        m_list->hide();
        m_notice->clear();
        m_busy = false;
    }
    m_profile = profile;
    updateButtons();
    look();
}

void CallbacksBox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

// The certificate's files are read too: not on the window's thread.
void CallbacksBox::look()
{
    if (!m_profile.id || !isVisible())
        return;
    const auto read = [profile = m_profile, now = m_context.clock.nowUtc()](Database &db) -> Result<Facts> {
        return CallbackTally::read(db, profile.id).map([&](const CallbackTally::Standing &tally) { return Facts {tally, callbackProblem(profile, now)}; });
    };
    m_context.reading.ask<Facts>(read, this, [this, id = m_profile.id](const Result<Facts> &facts) {
        if (id == m_profile.id && facts)
            showFacts(*facts);
    });
}

void CallbacksBox::showFacts(const Facts &facts)
{
    const QLocale locale;
    const CallbackCounts &counts = facts.tally.counts;
    m_problem->setVisible(facts.problem.has_value());
    if (facts.problem)
        m_problem->setText(tr("Callbacks are not received like this: %1").arg(wording::sentence(*facts.problem)));
    m_counts->setText(counts == CallbackCounts {} ? tr("No callback was received here yet.")
                                                  : tr("Received: %1. Refused: %2 with a wrong password, %3 from other addresses, %4 unreadable. To be sent again: %5.")
                                                        .arg(locale.toString(counts.accepted), locale.toString(counts.unauthorised), locale.toString(counts.forbidden),
                                                             locale.toString(counts.malformed), locale.toString(counts.unstored)));
}

const CallbackStanding *CallbacksBox::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_rows.size() && m_list->currentItem()->isSelected() ? &m_rows[row] : nullptr;
}

void CallbacksBox::updateButtons()
{
    const bool writes = bool(m_profile.id) && switchSetting(m_profile, "writes"_L1);
    const CallbackStanding *row = chosen();
    const bool ours = row != nullptr && callbackServices().contains(row->service);
    m_show->setEnabled(bool(m_profile.id) && !m_busy);
    m_register->setEnabled(writes && !m_busy && (row == nullptr || (ours && row->whose != Registration::Shared)));
    m_remove->setEnabled(writes && !m_busy && row != nullptr && row->whose != Registration::Absent);
    const QString why = writes ? QString() : tr("Sending changes is off for this profile.");
    m_register->setToolTip(why);
    m_remove->setToolTip(!why.isEmpty() || row != nullptr ? why : tr("Choose a row first."));
}

void CallbacksBox::wish(const CallbackWish &wish)
{
    m_notice->clear();
    m_busy = true;
    updateButtons();
    Q_EMIT wished(wish);
}

void CallbacksBox::registerHere()
{
    const CallbackStanding *row = chosen();
    CallbackWish what {m_profile.name, CallbackDeed::Register, row != nullptr ? row->account : QString(), row != nullptr ? row->service : QString(), false};
    if (row != nullptr && row->whose == Registration::Foreign) {
        what.evenOthers = true;
        return ask(tr("Take another application's place"),
                   tr("Another application receives the callbacks of %1 on account %2, at %3. It will receive none any more. Register this profile instead?").arg(row->service, row->account, row->url),
                   tr("&Take its place"), what);
    }
    ask(tr("Register"), row != nullptr ? tr("Have the carrier send the callbacks of %1 on account %2 here?").arg(row->service, row->account)
                                       : tr("Have the carrier send this profile's callbacks here? If another application receives any of them, nothing is changed."),
        tr("&Register"), what);
}

void CallbacksBox::remove()
{
    const CallbackStanding *row = chosen();
    if (row == nullptr)
        return;
    const bool foreign = row->whose == Registration::Foreign;
    ask(tr("Take back"),
        foreign ? tr("The callbacks of %1 on account %2 go to another application, at %3. Take them away from it?").arg(row->service, row->account, row->url)
                : tr("Have the carrier send no callbacks of %1 on account %2 any more? What becomes of requests is then found out later.").arg(row->service, row->account),
        tr("&Take back"), {m_profile.name, CallbackDeed::Remove, row->account, row->service, foreign});
}

void CallbacksBox::ask(const QString &title, const QString &text, const QString &yes, const CallbackWish &what)
{
    const QPushButton *button = question::ask(this, u"callbacks.question"_s, title, text, yes);
    connect(button, &QPushButton::clicked, this, [this, what] { wish(what); });
}

void CallbacksBox::showAnswer(const CallbackWish &wished, const Result<QList<CallbackStanding>> &rows)
{
    if (wished.profile != m_profile.name)
        return;
    m_busy = false;
    updateButtons();
    if (!rows)
        return m_notice->say(NoticeBar::Kind::Error, wording::sentence(rows.error()));
    // What was done is shown as the carrier has it now.
    if (wished.deed != CallbackDeed::List)
        return wish({m_profile.name, CallbackDeed::List, {}, {}, false});
    m_rows = *rows;
    m_list->clear();
    for (const CallbackStanding &row : std::as_const(m_rows)) {
        const QString where = row.whose == Registration::Absent ? tr("nobody")
            : row.whose == Registration::Own                    ? tr("this profile")
            : row.whose == Registration::Shared                 ? tr("a running process of this store")
                                                                : tr("another application: %1").arg(row.url);
        auto *item = new QTreeWidgetItem(m_list, {row.account, row.service, where});
        item->setToolTip(2, row.url);
        for (int column = 0; column < m_list->columnCount(); ++column)
            item->setSizeHint(column, {m_list->fontMetrics().horizontalAdvance(item->text(column)) + kBetweenColumns, kCallbackRow});
    }
    fitHeight();
    m_list->setVisible(!m_rows.isEmpty());
    updateButtons();
}

// As high as its rows, up to six; more are scrolled to.
void CallbacksBox::fitHeight()
{
    const int rows = std::clamp(int(m_rows.size()), 1, kCallbackRowsShown);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * kCallbackRow + 2 * m_list->frameWidth());
}
