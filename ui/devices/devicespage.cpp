#include "ui/devices/devicespage.h"

#include "models/catalogue/currentprofile.h"
#include "models/fleet/devicetablemodel.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/storetrouble.h"
#include "ui/devices/columnkeeper.h"
#include "ui/devices/columnmenu.h"
#include "ui/devices/columnsdialog.h"
#include "ui/devices/devicecommands.h"
#include "ui/devices/deviceinspector.h"
#include "ui/devices/devicetableview.h"
#include "ui/devices/emptyfleet.h"
#include "ui/devices/filterbar.h"
#include "ui/devices/filteredit.h"
#include "ui/devices/filtervocabulary.h"
#include "ui/devices/inlineediting.h"
#include "ui/devices/profilesettings.h"
#include "ui/devices/stagedbar.h"
#include "ui/devices/synccontrol.h"
#include "ui/devices/syncreports.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPageMargin = 16;
constexpr int kWithin = 8;
constexpr int kBetween = 12;
constexpr int kInspectorWidth = 320;
constexpr int kInspectorLeast = 240;
constexpr auto kToldFor = 4s;

/// The one file of devices that is dragged; empty: something else is.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return QStringList {u"csv"_s, u"tsv"_s, u"txt"_s}.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

} // namespace

DevicesPage::DevicesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new DeviceTableModel(context.reading, context.watch, this))
    , m_table(new DeviceTableView(*m_model))
    , m_columns(new ColumnKeeper(*m_table, context.settings, this))
    , m_filter(new FilterBar(context.settings, this))
    , m_sync(new SyncControl(context.actions, context.clock))
    , m_notice(new NoticeBar)
    , m_trouble(new StoreTrouble(context.watch, *m_notice))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyFleet(context.actions))
    , m_inspector(new DeviceInspector(context))
    , m_splitter(new QSplitter)
    , m_commands(new DeviceCommands(context, {*m_model, *m_table, *m_columns, *m_filter, *m_notice}, this))
    , m_editing(new InlineEditing(context, *m_model, *m_table, *m_columns, this))
    , m_vocabulary(new FilterVocabulary(context.reading, *m_filter, this))
    , m_reports(new SyncReports(context, {*m_sync, *m_notice, *m_commands}, this))
{
    setObjectName(u"devices"_s);
    setAcceptDrops(true);
    createLayout();
    connectSignals();
    showProfile();
}

DevicesPage::~DevicesPage()
{
    delete m_editing; // takes its edits out of the model, which would go first: children go in the order they came
}

void DevicesPage::createLayout()
{
    m_splitter->setObjectName(u"devices.splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    if (!m_splitter->restoreState(m_context.settings.value("window/devices/splitter"_L1).toByteArray()))
        m_splitter->setSizes({820, kInspectorWidth});
    m_inspector->setMinimumWidth(kInspectorLeast);
    m_inspector->setVisible(m_context.settings.value("window/devices/inspector"_L1, true).toBool());
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kBetween);
    layout->addWidget(createBar());
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_editing->bar());
    setTabOrder(m_sync, m_table);
    setTabOrder(m_table, m_inspector);
    setTabOrder(m_inspector, m_editing->bar());
}

QWidget *DevicesPage::createBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kWithin);
    layout->addWidget(m_filter, 1);
    for (const char *id : {"device.columns", "inspector.toggle"}) {
        auto *button = new QToolButton;
        button->setObjectName(u"devices.button."_s + QLatin1StringView(id));
        button->setDefaultAction(m_context.actions.action(id));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(m_context.actions.action(id)->text().remove(u'&'));
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    layout->addWidget(m_sync);
    auto *create = new QToolButton;
    create->setObjectName(u"devices.new"_s);
    create->setDefaultAction(m_context.actions.action("change.new"));
    create->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layout->addWidget(create);
    return bar;
}

void DevicesPage::connectSignals()
{
    const Actions &actions = m_context.actions;
    const auto whenShown = [this](auto perform) {
        return [this, perform] {
            if (isVisible())
                perform();
        };
    };
    connect(&m_context.profile, &CurrentProfile::changed, this, &DevicesPage::showProfile);
    connect(m_reports, &SyncReports::syncRequested, this, &DevicesPage::syncRequested);
    connect(m_reports, &SyncReports::cancelRequested, this, &DevicesPage::syncCancelRequested);
    connect(m_reports, &SyncReports::told, this, &DevicesPage::tell);
    connect(actions.action("inspector.toggle"), &QAction::triggered, this, whenShown([this] { toggleInspector(); }));
    connect(actions.action("device.columns"), &QAction::triggered, this, whenShown([this] {
        auto *dialog = new ColumnsDialog(*m_columns, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }));
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_context.settings.setValue("window/devices/splitter"_L1, m_splitter->saveState()); });
    connect(m_inspector, &DeviceInspector::changeOpened, this, &DevicesPage::changeOpened);
    connect(m_inspector, &DeviceInspector::failed, m_trouble, &StoreTrouble::say);
    connect(m_commands, &DeviceCommands::refreshRequested, this, &DevicesPage::refreshRequested);
    connect(m_commands, &DeviceCommands::changeRequested, this, &DevicesPage::changeRequested);
    connect(m_commands, &DeviceCommands::told, this, &DevicesPage::tell);
    connect(m_editing, &InlineEditing::draftsMade, this, &DevicesPage::draftsMade);
    connect(m_editing, &InlineEditing::told, this, &DevicesPage::tell);
    connect(m_editing, &InlineEditing::refused, this, [this](const QString &sentence) { m_notice->say(NoticeBar::Kind::Warning, sentence); });
    connect(m_editing, &InlineEditing::failed, m_trouble, &StoreTrouble::say);
    m_forget.setSingleShot(true);
    connect(&m_forget, &QTimer::timeout, this, [this] { tell({}); });
    connectTable();
}

void DevicesPage::connectTable()
{
    connect(m_empty, &EmptyFleet::clearFilterRequested, this, [this] {
        m_filter->clear();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filter, &FilterBar::filterChanged, this, [this] { m_model->setFilter(m_filter->filter()); });
    connect(m_filter, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::textSettled, this, [this](const QString &text) {
        if (m_profile)
            m_context.settings.setValue(settingsKey("filter"_L1), text);
    });
    connect(m_model, &DeviceTableModel::askingChanged, this, [this] { m_filter->setSearching(m_model->isAsking()); });
    connect(m_model, &DeviceTableModel::countsChanged, this, &DevicesPage::showCounts);
    connect(m_model, &DeviceTableModel::failed, m_trouble, &StoreTrouble::say);
    connect(m_table, &DeviceTableView::filterWanted, m_filter->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_table, &DeviceTableView::selectionMoved, this, [this] {
        m_inspector->showLines(m_table->selectedLines());
        Q_EMIT statusChanged();
    });
    connect(m_table, &DeviceTableView::selectionLost, this, [this](qsizetype lines) {
        m_notice->say(NoticeBar::Kind::Information, tr("%Ln line(s) are too scattered over the table in this order to be selected together, so none is. Sort or filter to bring them together.", nullptr, int(lines)));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](QPoint position) { m_commands->showMenu(m_table->viewport()->mapToGlobal(position), [this](QMenu &menu) { m_editing->addTo(menu); }); });
    connect(m_table, &DeviceTableView::headerMenuRequested, this, [this](const QString &key, QPoint position) {
        showColumnMenu(*m_columns, key, m_context.actions.action("device.columns"), this, position);
    });
}

// ---- which profile

QString DevicesPage::settingsKey(QLatin1StringView name) const
{
    return profileSettings(m_context.profile.profile().name) + name;
}

void DevicesPage::showProfile()
{
    m_reports->updateActions();
    if (m_context.profile.profile().id == m_profile && m_profile)
        return;
    m_profile = {}; // what is loaded now is nobody's choice
    m_columns->load(m_context.profile.profile().name);
    m_model->setProfile(m_context.profile.profile().id);
    m_filter->setText(m_context.profile.isKnown() ? m_context.settings.value(settingsKey("filter"_L1)).toString() : QString());
    m_profile = m_context.profile.profile().id;
    m_notice->clear();
    m_vocabulary->load(m_context.profile.profile());
    m_editing->showProfile();
    showCounts();
}

// ---- what there is

void DevicesPage::showCounts()
{
    showWhatThereIs();
    Q_EMIT statusChanged();
}

void DevicesPage::showWhatThereIs()
{
    const EmptyFleet::Standing standing {m_context.profile.isKnown(), m_reports->isRunning(), m_model->isAsking(), m_model->total(), m_model->matched()};
    const EmptyFleet::Shows shows = m_empty->show(standing);
    if (shows != EmptyFleet::Shows::WhatItShowed)
        m_stack->setCurrentWidget(shows == EmptyFleet::Shows::This ? static_cast<QWidget *>(m_empty) : m_splitter);
}

QString DevicesPage::statusText() const
{
    if (!m_context.profile.isKnown())
        return {};
    if (!m_model->total())
        return tr("Reading…");
    const QString total = QLocale().toString(*m_model->total());
    const qint64 matched = m_model->matched().value_or(0);
    QStringList parts {matched == *m_model->total() ? tr("%Ln line(s)", nullptr, int(matched)) : tr("%1 shown of %2").arg(QLocale().toString(matched), total)};
    if (const qsizetype selected = m_table->selectedCount(); selected > 0)
        parts << tr("%Ln selected", nullptr, int(selected));
    if (!m_told.isEmpty())
        parts << m_told;
    return parts.join(u" · "_s);
}

void DevicesPage::tell(const QString &sentence)
{
    m_told = sentence;
    if (!sentence.isEmpty())
        m_forget.start(kToldFor);
    Q_EMIT statusChanged();
}

// ---- the sync

void DevicesPage::showSyncStarted()
{
    m_reports->showStarted();
    // Not now: it was perhaps the empty page's own button that asked, and that page is filled anew.
    QTimer::singleShot(0, this, &DevicesPage::showWhatThereIs);
}

void DevicesPage::showSyncProgress(const SyncProgress &progress)
{
    m_reports->showProgress(progress);
}

void DevicesPage::showSyncFinished(const Result<SyncSummary> &result)
{
    m_reports->showFinished(result);
    m_vocabulary->load(m_context.profile.profile());
    m_editing->edits().reloadChoices();
    showWhatThereIs();
}

void DevicesPage::showRefreshStarted()
{
    m_reports->showRefreshStarted();
}

void DevicesPage::showRefreshFinished(const Result<SyncSummary> &result)
{
    m_reports->showRefreshFinished(result);
}

// ---- as a page

QString DevicesPage::title() const
{
    return tr("Devices");
}

QWidget *DevicesPage::filterWidget()
{
    return m_filter->edit();
}

QWidget *DevicesPage::workWidget()
{
    return m_table;
}

QString DevicesPage::helpText() const
{
    return tr("The lines of this account, as they were read last. Sync reads all of them again from the carrier, F5 only those that are selected.\n\n"
              "The filter (Ctrl+L) takes words and terms with blanks between; all must hold. A word is any part of an identifier. A term is a key, a colon and a value: "
              "state:active, plan:\"5 GB\", iccid:8914*. Several values have commas between, a minus in front turns a term around, and missing:yes finds "
              "what the carrier does not list any more. Esc clears it.\n\n"
              "F2, a double click or typing edits a cell: names and address, custom fields, cost centers, plans. Ctrl+V puts cells copied from a spreadsheet in from the "
              "current one on, Del clears, Ctrl+Z takes back. Edits are tinted and wait in the bar below the table; Review makes plans of them, and nothing is sent before you confirm. "
              "≠ marks a user name that the carrier has otherwise (drift:yes finds them; a right click settles it).\n\n"
              "Ctrl+A selects everything that the filter matches, Ctrl+B plans a change of what is selected, Ctrl+C copies it, F4 shows the details. "
              "A right click on the header chooses columns.");
}

QList<DeviceId> DevicesPage::selectedLines() const
{
    return m_table->selectedLines();
}

void DevicesPage::selectLines(const QList<DeviceId> &lines)
{
    m_table->selectLines(lines);
}

void DevicesPage::setFilter(const QString &filter)
{
    m_filter->setText(filter);
}

void DevicesPage::toggleInspector()
{
    m_inspector->setVisible(m_inspector->isHidden());
    m_context.settings.setValue("window/devices/inspector"_L1, !m_inspector->isHidden());
}

void DevicesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->setFollowing(true);
    Actions::setRefusal(m_context.actions.action("inspector.toggle"), {});
    m_commands->update();
}

void DevicesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model->setFollowing(false);
    m_commands->release();
}

void DevicesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DevicesPage::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileDropped(file);
}
