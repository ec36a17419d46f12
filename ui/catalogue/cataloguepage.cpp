#include "ui/catalogue/cataloguepage.h"

#include "models/audit/auditlog.h"
#include "models/catalogue/currentprofile.h"
#include "models/catalogue/referenceimport.h"
#include "models/catalogue/referencewords.h"
#include "models/tables/tablefile.h"
#include "models/values/wording.h"
#include "thingspace/basics/clock.h"
#include "ui/catalogue/importdialog.h"
#include "ui/catalogue/referencedialog.h"
#include "ui/catalogue/removeddelegate.h"
#include "ui/common/actions.h"
#include "ui/common/emptystate.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowtable.h"
#include "ui/common/storetrouble.h"
#include "ui/common/question.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kKindsWidth = 170;
constexpr std::array kRowActions {"catalogue.add", "catalogue.edit", "catalogue.remove", "catalogue.restore", "catalogue.import", "catalogue.export"};

} // namespace

CataloguePage::CataloguePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new ReferenceTableModel(context.reading, context.watch, this))
    , m_kinds(new QListWidget)
    , m_purpose(new QLabel)
    , m_filter(new QLineEdit)
    , m_removed(new QCheckBox(tr("Show removed")))
    , m_notice(new NoticeBar)
    , m_trouble(new StoreTrouble(context.watch, *m_notice))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState(u"view-list-tree"_s))
{
    setObjectName(u"catalogue"_s);
    createActions();
    createLayout();
    connectSignals();
    m_kinds->setCurrentRow(0);
}

QString CataloguePage::title() const
{
    return tr("Plans");
}

QString CataloguePage::statusText() const
{
    if (!m_model->isLoaded())
        return {};
    //: %1: how many there are in all, removed ones too
    return tr("%Ln rows shown of %1", nullptr, m_model->rowCount()).arg(QLocale().toString(m_model->total()));
}

QWidget *CataloguePage::filterWidget()
{
    return m_filter;
}

QWidget *CataloguePage::workWidget()
{
    return m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_kinds;
}

QString CataloguePage::helpText() const
{
    return tr("Customers, their sites, plans and pools, and what the carrier's plans cost. Changes of the types “assign” and “customer plan” choose from "
              "them, and reviews tell costs by them. Nothing here is sent to the carrier. What is removed can be chosen no more and stays for history. "
              "Files are shown row by row before they are imported; an export can be imported again.");
}

void CataloguePage::createActions()
{
    const auto on = [this](const char *id, auto handler) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, handler] {
            if (isVisible())
                handler();
        });
    };
    on("catalogue.add", [this] { openDialog({}); });
    on("catalogue.edit", [this] {
        if (const auto row = current())
            openDialog(*row);
    });
    on("catalogue.remove", [this] { askToRemove(); });
    on("catalogue.restore", [this] { restore(); });
    on("catalogue.import", [this] { askForImport(); });
    on("catalogue.export", [this] { askForExport(); });
    on("edit.copy", [this] { copy(false); });
    on("edit.copy-headers", [this] { copy(true); });
    on("edit.select-all", [this] { m_table->selectAll(); });
}

void CataloguePage::createLayout()
{
    m_kinds->setObjectName(u"catalogue.kinds"_s);
    m_kinds->setAccessibleName(tr("What the catalogue holds"));
    m_kinds->setFixedWidth(kKindsWidth);
    m_kinds->setFrameShape(QFrame::NoFrame);
    for (const ReferenceKind kind : kReferenceKinds)
        m_kinds->addItem(referencewords::title(kind));
    m_purpose->setObjectName(u"catalogue.purpose"_s);
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(u"catalogue.notice"_s);
    m_empty->setObjectName(u"catalogue.empty"_s);
    m_removed->setObjectName(u"catalogue.removed"_s);
    rowtable::dressFilter(m_filter, u"catalogue.filter"_s, tr("Find in the list"), tr("Find in the list"));
    m_table->setObjectName(u"catalogue.table"_s);
    m_table->setAccessibleName(tr("The catalogue"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RemovedDelegate(m_table));
    rowtable::dress(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_removed);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (const char *id : kRowActions) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(id) + u".button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(m_context.actions.action(id));
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
    }
    tools->addStretch();
    auto *work = new QVBoxLayout;
    work->setSpacing(8);
    work->addWidget(m_purpose);
    work->addLayout(top);
    work->addLayout(tools);
    work->addWidget(m_notice);
    work->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_kinds);
    layout->addLayout(work, 1);
}

void CataloguePage::connectSignals()
{
    connect(m_kinds, &QListWidget::currentRowChanged, this, &CataloguePage::select);
    connect(&m_context.profile, &CurrentProfile::changed, this, &CataloguePage::select);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ReferenceTableModel::setFilter);
    connect(m_removed, &QCheckBox::toggled, m_model, &ReferenceTableModel::setShowsRemoved);
    connect(m_model, &ReferenceTableModel::rowsChanged, this, &CataloguePage::handleRows);
    connect(m_model, &ReferenceTableModel::failed, m_trouble, &StoreTrouble::say);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto row = current())
            m_chosen = referenceName(m_model->kind(), *row);
        updateActions();
    });
    connect(m_table, &QTableView::activated, m_context.actions.action("catalogue.edit"), &QAction::trigger);
}

void CataloguePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    updateActions();
}

void CataloguePage::hideEvent(QHideEvent *event)
{
    for (const char *id : kRowActions)
        Actions::setRefusal(m_context.actions.action(id), tr("Go to the plans first."));
    Page::hideEvent(event);
}

void CataloguePage::select()
{
    const ReferenceKind kind = kReferenceKinds.at(size_t(std::max(0, m_kinds->currentRow())));
    m_purpose->setText(referencewords::purpose(kind));
    m_model->show(kind, m_context.profile.profile().id);
    updateActions();
}

void CataloguePage::handleRows()
{
    const bool none = m_model->rowCount() == 0 && m_model->isLoaded();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    if (none && m_model->total() == 0) {
        m_empty->setText(tr("Nothing here yet"), referencewords::purpose(m_model->kind()));
        m_empty->setActions({m_context.actions.action("catalogue.add"), m_context.actions.action("catalogue.import")});
    } else if (none) {
        m_empty->setText(tr("No row matches"), tr("Other words in the field above, or “Show removed”, may find more."));
        m_empty->setActions({});
    }
    m_table->resizeColumnsToContents();
    if (const int row = m_model->rowOf(m_chosen); row >= 0)
        m_table->selectRow(row);
    updateActions();
    Q_EMIT statusChanged();
}

QList<int> CataloguePage::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

std::optional<ReferenceRow> CataloguePage::current() const
{
    const QList<int> rows = selectedRows();
    return rows.size() == 1 ? std::optional(m_model->row(rows.first())) : std::nullopt;
}

void CataloguePage::updateActions()
{
    if (!isVisible())
        return;
    const auto refuse = [this](const char *id, const std::optional<QString> &why) { Actions::setRefusal(m_context.actions.action(id), why); };
    const auto row = current();
    const bool isRemoved = row && row->value("removed"_L1).toBool();
    const auto notOne = row ? std::nullopt : std::optional(tr("Select one row first."));
    const auto noProfile = m_model->kind() == ReferenceKind::CarrierPrices && !m_context.profile.isKnown() ? std::optional(tr("There is no profile yet.")) : std::nullopt;
    refuse("catalogue.add", noProfile);
    refuse("catalogue.import", noProfile);
    refuse("catalogue.edit", notOne ? notOne : isRemoved ? std::optional(tr("It was removed. Bring it back first.")) : std::nullopt);
    refuse("catalogue.remove", notOne ? notOne : isRemoved ? std::optional(tr("It was removed already.")) : std::nullopt);
    refuse("catalogue.restore", notOne ? notOne : isRemoved ? std::nullopt : std::optional(tr("It is in use; it was not removed.")));
    const auto noRows = m_model->rowCount() == 0 ? std::optional(tr("No row is shown.")) : std::nullopt;
    refuse("catalogue.export", noRows);
    refuse("edit.select-all", noRows);
    const auto noneSelected = m_table->selectionModel()->hasSelection() ? std::nullopt : std::optional(tr("Select rows first."));
    refuse("edit.copy", noneSelected);
    refuse("edit.copy-headers", noneSelected);
    refuse("inspector.toggle", tr("This page has no inspector."));
}

AuditOrigin CataloguePage::origin() const
{
    return localOrigin(m_model->kind() == ReferenceKind::CarrierPrices ? m_context.profile.profile().name : QString(), u"window"_s);
}

void CataloguePage::run(const std::function<Result<void>(ReferenceStore &, const AuditOrigin &)> &job, const QString &said)
{
    const auto work = [job, profile = m_context.profile.profile().id, who = origin()](Database &db) {
        ReferenceStore store(db, profile);
        return job(store, who);
    };
    m_context.working.ask<void>(work, this, [this, said](const Result<void> &done) {
        if (done)
            m_notice->say(NoticeBar::Kind::Success, said);
        else
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(done.error()));
        m_model->reload();
    });
}

void CataloguePage::openDialog(const ReferenceRow &row)
{
    // Whose it may be is read when it is asked for.
    m_context.reading.ask<QList<ReferenceRow>>([](Database &db) { return ReferenceStore(db, {}).rows(ReferenceKind::Customers, false); }, this,
                                               [this, row, kind = m_model->kind()](const Result<QList<ReferenceRow>> &customers) {
                                                   if (!customers)
                                                       return m_trouble->say(customers.error());
                                                   QStringList names;
                                                   for (const ReferenceRow &customer : *customers)
                                                       names << customer.value("name"_L1).toString();
                                                   auto *dialog = new ReferenceDialog(kind, row, names, this);
                                                   connect(dialog, &ReferenceDialog::submitted, this,
                                                           [this, dialog, isNew = row.isEmpty()](const QMap<QString, QString> &texts) { put(dialog, texts, isNew); });
                                                   dialog->open();
                                               });
}

void CataloguePage::put(ReferenceDialog *dialog, const QMap<QString, QString> &row, bool isNew)
{
    const auto how = isNew ? ReferenceStore::Put::Add : ReferenceStore::Put::Change;
    const auto work = [row, how, kind = m_model->kind(), profile = m_context.profile.profile().id, who = origin(), now = m_context.clock.nowUtc()](Database &db) {
        return ReferenceStore(db, profile).put(kind, row, how, who, now);
    };
    m_context.working.ask<ReferenceImport>(work, this, [this, watched = QPointer(dialog)](const Result<ReferenceImport> &done) {
        const bool isRefused = !done || !done->problems.isEmpty();
        if (isRefused && watched)
            return watched->showProblem(done ? done->problems.first() : done.error());
        if (isRefused)
            return m_notice->say(NoticeBar::Kind::Error, wording::sentence(done ? done->problems.first() : done.error()));
        if (watched)
            watched->accept();
        m_notice->say(NoticeBar::Kind::Success, tr("Saved."));
        m_model->reload();
    });
}

void CataloguePage::askToRemove()
{
    const auto row = current();
    if (!row)
        return;
    const auto read = [kind = m_model->kind(), row = *row, now = m_context.clock.nowUtc()](Database &db) { return ReferenceStore(db, {}).uses(kind, row, now); };
    m_context.reading.ask<qint64>(read, this, [this, row = *row, kind = m_model->kind()](const Result<qint64> &lines) {
        if (!lines)
            return m_trouble->say(lines.error());
        const QString name = referenceName(kind, row);
        const QString used = *lines > 0 ? tr("It applies to %Ln line(s), which keep it.", nullptr, int(*lines)) : tr("No line uses it.");
        const QPushButton *yes = question::ask(this, u"catalogue.removeQuestion"_s, tr("Remove %1?").arg(name),
                                         //: %1: a customer, plan … ; %2: how many lines use it
                                         tr("“%1” can be chosen no more; it stays for history and can be brought back. %2").arg(name, used), tr("Remove"));
        connect(yes, &QPushButton::clicked, this, [this, row, kind, name] {
            run([row, kind, now = m_context.clock.nowUtc()](ReferenceStore &store, const AuditOrigin &who) { return store.remove(kind, row, who, now); },
                tr("“%1” was removed; its history stays.").arg(name));
        });
    });
}

void CataloguePage::restore()
{
    const auto row = current();
    if (!row)
        return;
    run([row = *row, kind = m_model->kind(), now = m_context.clock.nowUtc()](ReferenceStore &store, const AuditOrigin &who) { return store.restore(kind, row, who, now); },
        tr("“%1” is in use again.").arg(referenceName(m_model->kind(), *row)));
}

void CataloguePage::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import %1").arg(referencewords::title(m_model->kind())));
    dialog->setObjectName(u"catalogue.importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::importFrom);
    dialog->open();
}

void CataloguePage::importFrom(const QString &file)
{
    const auto read = [file, kind = m_model->kind(), profile = m_context.profile.profile().id](Database &db) -> Result<ReferencePreview> {
        const auto table = openTableFile(file).and_then([&file](std::unique_ptr<QIODevice> opened) { return TableFile::open(std::move(opened), file); });
        if (!table)
            return failure(table.error());
        return ReferenceStore(db, profile).preview(kind, (*table)->reader());
    };
    m_context.working.ask<ReferencePreview>(read, this, [this, file, kind = m_model->kind()](const Result<ReferencePreview> &preview) {
        if (!preview)
            return m_notice->say(NoticeBar::Kind::Error, wording::sentence(preview.error()));
        auto *dialog = new ImportDialog(kind, *preview, file, this);
        connect(dialog, &ImportDialog::importRequested, this, &CataloguePage::write);
        dialog->open();
    });
}

void CataloguePage::write(const QList<ReferenceRow> &rows)
{
    const auto work = [rows, kind = m_model->kind(), profile = m_context.profile.profile().id, who = origin(), now = m_context.clock.nowUtc()](Database &db) {
        return ReferenceStore(db, profile).write(kind, rows, who, now);
    };
    m_context.working.ask<ReferenceImport>(work, this, [this](const Result<ReferenceImport> &done) {
        const QLocale locale;
        if (!done || !done->problems.isEmpty())
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(done ? done->problems.first() : done.error()));
        else
            m_notice->say(NoticeBar::Kind::Success, tr("Imported: %1 new, %2 changed.").arg(locale.toString(done->added), locale.toString(done->updated)));
        m_model->reload();
    });
}

void CataloguePage::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(referencewords::title(m_model->kind())));
    dialog->setObjectName(u"catalogue.exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(key(m_model->kind()) + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::exportTo);
    dialog->open();
}

void CataloguePage::exportTo(const QString &file)
{
    QSaveFile out(file);
    const QByteArray text = m_model->csv().toUtf8();
    if (out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit())
        m_notice->say(NoticeBar::Kind::Success, tr("%Ln rows are in %1.", nullptr, m_model->rowCount()).arg(file));
    else
        m_notice->say(NoticeBar::Kind::Error, wording::sentence({Error::Kind::Storage, u"usage.writable"_s, {file, out.errorString()}, {}}));
}

void CataloguePage::copy(bool withHeaders)
{
    QGuiApplication::clipboard()->setText(m_model->tabbed(selectedRows(), withHeaders));
}
