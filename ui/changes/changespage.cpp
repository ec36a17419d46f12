#include "ui/changes/changespage.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/changetablemodel.h"
#include "models/changes/watching/itemcopy.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/changes/causespanel.h"
#include "ui/changes/changecommands.h"
#include "ui/changes/changeheader.h"
#include "ui/changes/changelist.h"
#include "ui/changes/changeview.h"
#include "ui/changes/dueview.h"
#include "ui/changes/itemspanel.h"
#include "ui/changes/settleflow.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/storetrouble.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ChangesPage::ChangesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_profile(context.profile.profile().id)
    , m_notice(new NoticeBar)
    , m_trouble(new StoreTrouble(context.watch, *m_notice))
    , m_stack(new QStackedWidget)
    , m_list(new ChangeList(context))
    , m_view(new ChangeView(context))
    , m_due(new DueView(context))
    , m_commands(new ChangeCommands(context, this, m_notice))
    , m_settle(new SettleFlow(context, this, m_notice))
{
    setObjectName(u"changes"_s);
    // Until it is shown.
    m_list->model()->setAwake(false);
    createActions();
    createLayout();
    connectSignals();
}

QString ChangesPage::title() const
{
    return tr("Changes");
}

QString ChangesPage::statusText() const
{
    return isOpen() ? m_view->statusText() : isDue() ? m_due->statusText() : m_list->statusText();
}

QWidget *ChangesPage::filterWidget()
{
    return isOpen() ? m_view->items()->filter() : isDue() ? nullptr : m_list->filter();
}

QWidget *ChangesPage::workWidget()
{
    return isOpen() ? static_cast<QWidget *>(m_view->items()->table()) : isDue() ? m_due->workWidget() : m_list->workWidget();
}

QString ChangesPage::helpText() const
{
    return tr("Every bulk change is listed here, running or done; Enter opens one, Esc leads back. The bar shows how its lines stand: click a "
              "state to see only these lines, or a cause to see only what failed because of it, and retry just those. Pausing and cancelling stop "
              "what is not sent yet; what was sent is followed until there is evidence. A retry and an undo are new changes that you review "
              "before anything is sent. What stays unconfirmed can be settled by hand, as far as the evidence "
              "leaves it to you. F4 shows what happened to a line, step by step. What is due lists "
              "by days what happens by itself: scheduled changes, plans of a later date, suspensions that the carrier ends.");
}

void ChangesPage::createActions()
{
    // These keys are shared with other pages: only the one on show acts.
    const auto on = [this](const char *id, auto handler) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, handler] {
            if (isVisible())
                handler();
        });
    };
    on("edit.copy", [this] { copy(false); });
    on("edit.copy-headers", [this] { copy(true); });
    on("edit.copy-identifiers", [this] { copyIdentifiers(); });
    on("edit.select-all", [this] { m_view->items()->selectAll(); });
    on("inspector.toggle", [this] { m_view->toggleStory(); });
    on("change.back", [this] { showList(); });
    on("change.due", [this] { showDue(); });
    on("change.settle", [this] { m_settle->begin(m_view->change().id(), m_view->items()->selectedItems()); });
}

void ChangesPage::createLayout()
{
    m_notice->setObjectName(u"changes.notice"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_due);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

void ChangesPage::connectSignals()
{
    connect(&m_context.profile, &CurrentProfile::changed, this, [this] {
        // A change of another profile is none of this window's.
        if (const ProfileId now = m_context.profile.profile().id; std::exchange(m_profile, now) != now)
            showList();
    });
    connect(m_list, &ChangeList::opened, this, &ChangesPage::openChange);
    connect(m_due, &DueView::opened, this, &ChangesPage::openChange);
    connect(m_due, &DueView::linesWanted, this, &ChangesPage::linesRequested);
    connect(m_due, &DueView::currentChanged, this, [this] {
        if (isDue()) {
            updateCommands();
            Q_EMIT statusChanged();
        }
    });
    connect(&m_due->model(), &DueTableModel::failed, m_trouble, &StoreTrouble::say);
    connect(m_list, &ChangeList::currentChanged, this, &ChangesPage::updateCommands);
    connect(m_list, &ChangeList::statusChanged, this, &ChangesPage::statusChanged);
    connect(m_list->model(), &ChangeTableModel::failed, m_trouble, &StoreTrouble::say);
    connect(m_view, &ChangeView::changed, this, &ChangesPage::updateCommands);
    connect(m_view, &ChangeView::statusChanged, this, &ChangesPage::statusChanged);
    connect(m_view, &ChangeView::failed, m_trouble, &StoreTrouble::say);
    connect(m_view->items(), &ItemsPanel::selectionChanged, this, &ChangesPage::updateEditing);
    connect(m_view->items(), &ItemsPanel::statusChanged, this, &ChangesPage::updateEditing);
    connect(m_view->header(), &ChangeHeader::sourceOpened, this, &ChangesPage::openChange);
    connect(m_view->header(), &ChangeHeader::renamed, m_commands, &ChangeCommands::rename);
    connect(m_view->causes(), &CausesPanel::retryRequested, m_commands, &ChangeCommands::retry);
    connect(m_commands, &ChangeCommands::renameRequested, m_view->header(), &ChangeHeader::beginRename);
    connect(m_commands, &ChangeCommands::reviewRequested, this, &ChangesPage::reviewRequested);
    connect(m_commands, &ChangeCommands::auditRequested, this, &ChangesPage::auditRequested);
    connect(m_commands, &ChangeCommands::done, this, &ChangesPage::refresh);
    connect(m_settle, &SettleFlow::done, this, &ChangesPage::refresh);
    connect(m_settle, &SettleFlow::busyChanged, this, &ChangesPage::updateEditing);
}

bool ChangesPage::isOpen() const
{
    return m_stack->currentWidget() == m_view;
}

bool ChangesPage::isDue() const
{
    return m_stack->currentWidget() == m_due;
}

void ChangesPage::showDue()
{
    m_notice->clear();
    m_view->open({});
    m_stack->setCurrentWidget(m_due);
    m_due->model().setAwake(isVisible());
    m_due->model().refresh();
    if (isVisible())
        workWidget()->setFocus();
    updateCommands();
    Q_EMIT statusChanged();
}

void ChangesPage::openChange(ChangeId change)
{
    if (!change)
        return showList();
    m_notice->clear();
    m_due->model().setAwake(false);
    m_list->select(change);
    m_view->open(change);
    m_stack->setCurrentWidget(m_view);
    if (isVisible())
        workWidget()->setFocus();
    updateCommands();
    Q_EMIT statusChanged();
}

void ChangesPage::showList()
{
    if (!isOpen() && !isDue())
        return;
    m_notice->clear();
    m_due->model().setAwake(false);
    m_stack->setCurrentWidget(m_list);
    m_view->open({});
    if (isVisible())
        workWidget()->setFocus();
    updateCommands();
    Q_EMIT statusChanged();
}

void ChangesPage::updateCommands()
{
    if (isOpen())
        m_commands->setChange(m_view->change().isKnown() ? std::optional(m_view->change().change()) : std::nullopt, true);
    else
        m_commands->setChange(isDue() ? m_due->current() : m_list->current(), false);
    m_view->setRetryRefusal(m_commands->retryRefusal());
    updateEditing();
}

void ChangesPage::updateEditing()
{
    if (!isVisible())
        return;
    const auto refuse = [this](const char *id, const std::optional<QString> &why) { Actions::setRefusal(m_context.actions.action(id), why); };
    const auto openFirst = isOpen() ? std::nullopt : std::optional(tr("Open a change first."));
    const bool isSelected = isOpen() ? m_view->items()->hasSelection() : !isDue() && !m_list->selectedText(false).isEmpty();
    const auto selectFirst = isSelected ? std::nullopt : std::optional(isOpen() ? tr("Select lines first.") : tr("Select a change first."));
    refuse("edit.copy", selectFirst);
    refuse("edit.copy-headers", selectFirst);
    refuse("edit.copy-identifiers", openFirst ? openFirst : selectFirst);
    refuse("edit.select-all", openFirst);
    refuse("inspector.toggle", openFirst);
    refuse("change.back", isDue() ? std::nullopt : openFirst);
    refuse("change.due", isDue() ? std::optional(tr("It is shown already.")) : std::nullopt);
    refuse("change.settle", openFirst ? openFirst : settleRefusal());
}

std::optional<QString> ChangesPage::settleRefusal() const
{
    if (m_settle->isBusy())
        return tr("Lines are being settled.");
    if (!m_view->change().isKnown() || m_view->change().change().counts.value(ItemState::Unconfirmed) == 0)
        return tr("No line of this change is unconfirmed.");
    return m_view->items()->hasSelection() ? std::nullopt : std::optional(tr("Select unconfirmed lines first."));
}

void ChangesPage::refresh()
{
    m_list->model()->refresh();
    m_view->refresh();
    updateCommands();
}

void ChangesPage::copy(bool withHeaders)
{
    if (!isOpen()) {
        if (const QString text = m_list->selectedText(withHeaders); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
        return;
    }
    const QList<ItemId> items = m_view->items()->selectedItems();
    if (items.isEmpty())
        return;
    const QList<int> columns = m_view->items()->shownColumns();
    m_context.reading.ask<QString>([items, columns, withHeaders](Database &db) { return itemcopy::cells(db, items, columns, withHeaders); }, this,
                                   [this](const Result<QString> &text) { copied(text); });
}

void ChangesPage::copyIdentifiers()
{
    const QList<ItemId> items = m_view->items()->selectedItems();
    if (!items.isEmpty())
        m_context.reading.ask<QString>([items](Database &db) { return itemcopy::identifiers(db, items); }, this, [this](const Result<QString> &text) { copied(text); });
}

void ChangesPage::copied(const Result<QString> &text)
{
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    else
        sayError(text.error());
}

void ChangesPage::sayError(const Error &error)
{
    m_notice->say(NoticeBar::Kind::Error, wording::sentence(error));
}

void ChangesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_list->model()->setAwake(true);
    m_list->model()->refresh();
    updateCommands();
}

void ChangesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_list->model()->setAwake(false);
    m_commands->handleHidden();
}

// Esc that nobody below had use for: first the filters go, then the change is left.
void ChangesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier || (!isOpen() && !isDue()))
        return Page::keyPressEvent(event);
    if (isDue() || !m_view->dropFilter())
        showList();
}
