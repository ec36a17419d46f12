#include "ui/audit/auditpage.h"

#include "models/audit/auditexport.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "thingspace/basics/clock.h"
#include "ui/audit/auditdetails.h"
#include "ui/audit/auditfilterbar.h"
#include "ui/audit/audittable.h"
#include "ui/common/actions.h"
#include "ui/common/emptystate.h"
#include "ui/common/noticebar.h"
#include "ui/common/storetrouble.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCopied = 100'000;
const QString kDetailsKey = u"window/audit/details"_s;
const QString kSplitterKey = u"window/audit/splitter"_s;

} // namespace

AuditPage::AuditPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new AuditTableModel(context.reading, context.watch, this))
    , m_filter(new AuditFilterBar(context.clock, context.actions.action("audit.export"), context.actions.action("audit.show-all")))
    , m_notice(new NoticeBar)
    , m_trouble(new StoreTrouble(context.watch, *m_notice))
    , m_stack(new QStackedWidget)
    , m_table(new AuditTable(m_model, context.settings))
    , m_empty(new EmptyState(u"appointment-new"_s))
    , m_details(new AuditDetails)
    , m_splitter(new QSplitter)
{
    setObjectName(u"audit"_s);
    createActions();
    createLayout();
    connectSignals();
    select();
}

QString AuditPage::title() const
{
    return tr("Audit");
}

QString AuditPage::statusText() const
{
    if (!m_model->isLoaded())
        return {};
    //: %1: how many there are in all
    const QString shown = tr("%Ln entries shown of %1", nullptr, m_model->rowCount()).arg(QLocale().toString(m_model->total()));
    const qsizetype selected = m_table->selectedCount();
    //: what is shown, and how many of it are selected
    return selected > 1 ? tr("%1 · %Ln selected", nullptr, int(selected)).arg(shown) : shown;
}

QWidget *AuditPage::filterWidget()
{
    return m_filter->textField();
}

QWidget *AuditPage::workWidget()
{
    return m_stack->currentWidget() == m_splitter ? static_cast<QWidget *>(m_table) : m_filter->textField();
}

QString AuditPage::helpText() const
{
    return tr("The audit log holds every step of every change, and everything done to profiles and logins: who did it, when, from which value to "
              "which, and what proved it. Nothing in it can be changed or removed. The fields above the list show a part of it; an export "
              "holds exactly what is shown. Click a change's number to open that change.");
}

void AuditPage::createActions()
{
    // The keys are shared with other pages: only the one on show acts.
    const auto on = [this](const char *id, auto handler) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, handler] {
            if (isVisible())
                handler();
        });
    };
    on("audit.export", [this] { askForFile(); });
    on("audit.show-all", [this] {
        m_filter->clear();
        select();
    });
    on("edit.copy", [this] { copy(false); });
    on("edit.copy-headers", [this] { copy(true); });
    on("edit.select-all", [this] { m_table->selectAll(); });
    on("inspector.toggle", [this] { toggleDetails(); });
}

void AuditPage::createLayout()
{
    m_notice->setObjectName(u"audit.notice"_s);
    m_empty->setObjectName(u"audit.empty"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_details->setMinimumWidth(240);
    if (!m_splitter->restoreState(m_context.settings.value(kSplitterKey).toByteArray()))
        m_splitter->setSizes({800, 340});
    m_details->setVisible(m_context.settings.value(kDetailsKey, true).toBool());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

void AuditPage::connectSignals()
{
    connect(m_filter, &AuditFilterBar::selectionChanged, this, &AuditPage::select);
    connect(m_model, &AuditTableModel::countsChanged, this, &AuditPage::handleCounts);
    connect(m_model, &AuditTableModel::searchingChanged, this, [this] { m_filter->setSearching(m_model->isSearching()); });
    connect(m_model, &AuditTableModel::rowsLoaded, this, &AuditPage::handleRowsLoaded);
    connect(m_model, &AuditTableModel::failed, m_trouble, &StoreTrouble::say);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        Q_EMIT statusChanged();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const AuditRow *row = index.column() == AuditTableModel::Change ? m_model->row(index.row()) : nullptr;
        if (row != nullptr && row->entry.change)
            Q_EMIT changeOpened(row->entry.change);
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_details->isHidden())
            toggleDetails();
    });
    connect(m_details, &AuditDetails::changeOpened, this, &AuditPage::changeOpened);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_context.settings.setValue(kSplitterKey, m_splitter->saveState()); });
}

void AuditPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    updateActions();
}

void AuditPage::showChange(ChangeId change)
{
    m_filter->showChange(change);
}

void AuditPage::select()
{
    m_model->select(m_filter->selection());
}

void AuditPage::handleCounts()
{
    m_filter->setActors(m_model->actors());
    showEmptyState();
    showCurrent();
    updateActions();
    Q_EMIT statusChanged();
}

void AuditPage::showEmptyState()
{
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (!none)
        return;
    if (m_model->total() == 0) {
        m_empty->setText(tr("Nothing was done yet"), tr("Every step of a change, and whatever is done to a profile or a login, will be listed here: who, when, and what proved it."));
        m_empty->setActions({});
    } else {
        m_empty->setText(tr("No entry matches"), tr("%Ln entries are in the log; none of them fits all the fields above.", nullptr, int(m_model->total())));
        m_empty->setActions({m_context.actions.action("audit.show-all")});
    }
}

void AuditPage::handleRowsLoaded(int first, int last)
{
    const int current = m_table->currentIndex().row();
    if (current >= first && current <= last)
        showCurrent();
}

void AuditPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_details->showNothing();
    // A row that is on its way keeps what is shown until it is here.
    if (const AuditRow *row = m_model->row(current.row()))
        m_details->showRow(*row);
}

void AuditPage::updateActions()
{
    if (!isVisible())
        return;
    const auto refuse = [this](const char *id, const std::optional<QString> &why) { Actions::setRefusal(m_context.actions.action(id), why); };
    const bool none = m_model->rowCount() == 0;
    const auto noRows = none ? std::optional(tr("No entry is shown.")) : std::nullopt;
    const auto noneSelected = m_table->selectionModel()->hasSelection() ? std::nullopt : std::optional(tr("Select entries first."));
    refuse("audit.export", m_exporting ? std::optional(tr("An export is being written.")) : noRows);
    refuse("audit.show-all", m_filter->isEmpty() ? std::optional(tr("The whole log is shown.")) : std::nullopt);
    refuse("edit.copy", noneSelected);
    refuse("edit.copy-headers", noneSelected);
    refuse("edit.select-all", noRows);
    refuse("inspector.toggle", {});
}

void AuditPage::toggleDetails()
{
    const bool show = m_details->isHidden();
    m_details->setVisible(show);
    m_context.settings.setValue(kDetailsKey, show);
}

void AuditPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export %Ln entries", nullptr, m_model->rowCount()));
    dialog->setObjectName(u"audit.exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString csv = tr("Comma-separated values (*.csv)");
    dialog->setNameFilters({csv, tr("JSON, one entry a line (*.json)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString &filter) { dialog->setDefaultSuffix(filter == csv ? u"csv"_s : u"json"_s); });
    dialog->selectFile(u"audit-%1.csv"_s.arg(m_context.clock.nowUtc().toLocalTime().date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::exportTo(const QString &file)
{
    m_exporting = true;
    updateActions();
    m_notice->say(NoticeBar::Kind::Information, tr("Writing %Ln entries to %1 …", nullptr, m_model->rowCount()).arg(file));
    const AuditSelection shown = m_model->shownSelection();
    m_context.working.ask<qint64>([shown, file](Database &db) { return exportAudit(db, shown, file); }, this, [this, file](const Result<qint64> &written) {
        m_exporting = false;
        updateActions();
        if (written)
            m_notice->say(NoticeBar::Kind::Success, tr("%Ln entries are in %1.", nullptr, int(*written)).arg(file));
        else
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(written.error()));
    });
}

// Selected rows need not have been looked at: they are read for the copy.
void AuditPage::copy(bool withHeaders)
{
    if (m_table->selectedCount() > kMostCopied) {
        m_notice->say(NoticeBar::Kind::Warning, tr("A copy holds at most %Ln entries. Export them to a file instead.", nullptr, int(kMostCopied)), m_context.actions.action("audit.export"));
        return;
    }
    const QList<qint64> entries = m_model->entryNumbers(m_table->selectedRows());
    if (entries.isEmpty())
        return;
    // The text of many rows takes its time: it is made there too.
    const auto read = [entries, withHeaders](Database &db) {
        return auditlisting::rows(db, entries).map([withHeaders](QList<AuditRow> rows) {
            std::ranges::stable_sort(rows, std::ranges::greater(), &AuditRow::id);
            return AuditTableModel::tabbed(rows, withHeaders);
        });
    };
    m_context.working.ask<QString>(read, this, [this](const Result<QString> &text) {
        if (text)
            QGuiApplication::clipboard()->setText(*text);
        else
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(text.error()));
    });
}
