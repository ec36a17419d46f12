#include "ui/devices/devicecommands.h"

#include "models/catalogue/currentprofile.h"
#include "models/values/wording.h"
#include "models/values/words.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/devices/columnkeeper.h"
#include "ui/devices/devicecopy.h"
#include "ui/devices/devicetableview.h"
#include "ui/devices/filterbar.h"
#include "ui/devices/selectfirst.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

/// From here on a copy takes long enough to be told of above the table; a smaller one is told of in passing.
constexpr qsizetype kLargeCopy = 5'000;

constexpr std::array kOwnActions {"device.refresh", "device.columns", "device.filter-value", "device.exclude-value",
                                  "edit.copy", "edit.copy-headers", "edit.copy-identifiers", "edit.select-all", "edit.select-first"};

} // namespace

DeviceCommands::DeviceCommands(const PageContext &context, Parts parts, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_parts(parts)
    , m_page(page)
{
    connectSignals();
}

template<typename Perform>
void DeviceCommands::on(const char *action, Perform perform)
{
    connect(m_context.actions.action(action), &QAction::triggered, this, [this, perform] {
        if (m_page->isVisible())
            perform();
    });
}

void DeviceCommands::connectSignals()
{
    on("edit.select-all", [this] { m_parts.table.selectAll(); });
    on("edit.select-first", [this] {
        auto *dialog = new SelectFirstDialog(m_parts.model.rowCount(), m_page);
        connect(dialog, &SelectFirstDialog::chosen, &m_parts.table, &DeviceTableView::selectFirst);
        dialog->open();
    });
    on("edit.copy", [this] { copy(m_parts.columns.shown(), {}); });
    on("edit.copy-headers", [this] { copy(m_parts.columns.shown(), headersOf(m_parts.columns.shown())); });
    on("edit.copy-identifiers", [this] { copy({}, {}); });
    on("device.filter-value", [this] { filterByCell(false); });
    on("device.exclude-value", [this] { filterByCell(true); });
    on("device.refresh", [this] { Q_EMIT refreshRequested(m_parts.table.selectedLines()); });
    on("change.new", [this] { Q_EMIT changeRequested(m_parts.table.selectedLines()); });
    connect(&m_parts.table, &DeviceTableView::selectionMoved, this, &DeviceCommands::update);
    connect(m_parts.table.selectionModel(), &QItemSelectionModel::currentChanged, this, &DeviceCommands::update);
    connect(&m_parts.model, &DeviceTableModel::countsChanged, this, &DeviceCommands::update);
}

// ---- what can be done

void DeviceCommands::setReading(bool reading)
{
    m_reading = reading;
    update();
}

void DeviceCommands::refuse(const char *action, const QString &why)
{
    Actions::setRefusal(m_context.actions.action(action), why.isEmpty() ? std::nullopt : std::optional(why));
}

void DeviceCommands::update()
{
    if (!m_page->isVisible())
        return;
    const qsizetype selected = m_parts.table.selectedCount();
    const QString none = selected == 0 ? tr("No line is selected.") : QString();
    for (const char *action : {"edit.copy", "edit.copy-headers", "edit.copy-identifiers"})
        refuse(action, none);
    const QString empty = m_parts.model.rowCount() == 0 ? tr("There is no line to select.") : QString();
    refuse("edit.select-all", empty);
    refuse("edit.select-first", empty);
    refuse("device.columns", {});
    const QString cell = cellRefusal();
    refuse("device.filter-value", cell);
    refuse("device.exclude-value", cell);
    if (!none.isEmpty())
        refuse("device.refresh", none);
    else if (m_reading)
        refuse("device.refresh", tr("The carrier is being read already."));
    else if (selected > kMostRefreshed)
        refuse("device.refresh", tr("At most %1 lines can be read again by name, and %2 are selected. Sync instead.").arg(QLocale().toString(kMostRefreshed), QLocale().toString(selected)));
    else
        refuse("device.refresh", {});
}

void DeviceCommands::release()
{
    for (const char *action : kOwnActions)
        refuse(action, tr("This is done on the Devices page."));
}

QString DeviceCommands::cellRefusal() const
{
    const auto [key, value] = m_parts.table.currentCell();
    if (key.isEmpty())
        return tr("No cell is chosen.");
    return devicefilter::keys().contains(key) ? QString() : tr("There is no filter by “%1”.").arg(words::ofColumn(key));
}

void DeviceCommands::showMenu(QPoint globalPosition, const std::function<void(QMenu &)> &add)
{
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"devices.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *action : {"change.new", "device.refresh", "", "device.filter-value", "device.exclude-value", "", "edit.copy", "edit.copy-headers",
                               "edit.copy-identifiers", "", "edit.select-all", "edit.select-first"}) {
        if (*action == '\0')
            menu->addSeparator();
        else
            menu->addAction(m_context.actions.action(action));
    }
    add(*menu);
    menu->popup(globalPosition);
}

// ---- what is done

void DeviceCommands::filterByCell(bool negated)
{
    const auto [key, value] = m_parts.table.currentCell();
    if (cellRefusal().isEmpty())
        m_parts.filter.addTerm(key, value, negated);
}

QStringList DeviceCommands::headersOf(const QStringList &columns) const
{
    QStringList result;
    for (const QString &column : columns)
        result << words::ofColumn(column);
    return result;
}

void DeviceCommands::copy(const QStringList &columns, const QStringList &headers)
{
    const QList<DeviceId> lines = m_parts.table.selectedLines();
    if (lines.isEmpty())
        return;
    // The newest wins: nobody waits for what would be overwritten.
    delete m_copy;
    m_copy = new DeviceCopy(m_context.reading, {lines, columns, headers}, this);
    connect(m_copy, &DeviceCopy::finished, this, [this, count = lines.size()](const Result<QString> &text) { handleCopied(count, text); });
    if (lines.size() >= kLargeCopy) {
        connect(m_copy, &DeviceCopy::progressed, this, [this](qsizetype done, qsizetype of) {
            m_parts.notice.say(NoticeBar::Kind::Information, tr("Copying: %1 of %2 rows.").arg(QLocale().toString(done), QLocale().toString(of)));
        });
    }
    m_copy->start();
}

void DeviceCommands::handleCopied(qsizetype lines, const Result<QString> &text)
{
    m_copy->deleteLater();
    m_copy = nullptr;
    if (!text) {
        m_parts.notice.say(NoticeBar::Kind::Error, wording::sentence(text.error()));
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    const QString sentence = tr("%Ln row(s) copied.", nullptr, int(lines));
    if (lines >= kLargeCopy)
        m_parts.notice.say(NoticeBar::Kind::Success, sentence);
    else
        Q_EMIT told(sentence);
}
