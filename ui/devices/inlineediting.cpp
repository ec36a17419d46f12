#include "ui/devices/inlineediting.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/staging/pastedblock.h"
#include "models/fleet/devicetablemodel.h"
#include "models/fleet/userdrift.h"
#include "models/values/cellroles.h"
#include "models/values/words.h"
#include "ui/devices/celleditdelegate.h"
#include "ui/devices/columnkeeper.h"
#include "ui/devices/devicetableview.h"
#include "ui/devices/stagedbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One person's order, however many cells it was about.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(EditKeeper &edits, QList<StagedStep> steps, const QString &text)
        : QUndoCommand(text)
        , m_edits(edits)
        , m_steps(std::move(steps))
    {
    }

    void redo() override { m_edits.apply(m_steps, true); }
    void undo() override { m_edits.apply(m_steps, false); }

private:
    EditKeeper &m_edits;
    QList<StagedStep> m_steps;
};

} // namespace

InlineEditing::InlineEditing(const PageContext &context, DeviceTableModel &model, DeviceTableView &table, ColumnKeeper &columns, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_table(table)
    , m_columns(columns)
    , m_edits(context.working, context.watch, context.clock)
    , m_bar(new StagedBar)
{
    m_model.setOverlay(&m_edits);
    m_table.setEditing(new CellEditDelegate(m_edits, m_model, &m_table));
    m_table.installEventFilter(this);
    m_bar->showHistory({}, {});
    connectSignals();
}

InlineEditing::~InlineEditing()
{
    m_model.setOverlay(nullptr);
}

void InlineEditing::connectSignals()
{
    connect(&m_edits, &EditKeeper::stepsMade, this, &InlineEditing::push);
    connect(&m_edits, &EditKeeper::refused, this, &InlineEditing::refused);
    connect(&m_edits, &EditKeeper::failed, this, &InlineEditing::failed);
    connect(&m_edits, &EditKeeper::replaced, &m_history, &QUndoStack::clear);
    connect(&m_edits, &EditKeeper::changed, this, [this](const QList<DeviceId> &lines) {
        m_model.showOverlayChanged(lines);
        showBar();
    });
    connect(&m_edits, &EditKeeper::tallied, this, [this](const EditTally &tally) {
        m_doing.clear(); // also where nothing came of it
        if (tally.refused > 0)
            Q_EMIT refused(tr("%Ln cell(s) were not taken. The first: %1", nullptr, int(tally.refused)).arg(tally.why));
        else if (tally.staged == 0)
            Q_EMIT told(tr("There is nothing to edit there."));
        else
            Q_EMIT told(tr("%Ln cell(s) edited.", nullptr, int(tally.staged)));
    });
    connect(&m_edits, &EditKeeper::planned, this, [this](const QList<ChangeId> &drafts) {
        showBar();
        Q_EMIT draftsMade(drafts);
    });
    connect(&m_edits, &EditKeeper::settled, this, [this](qint64 lines) {
        Q_EMIT told(lines == 0 ? tr("No user name was taken: none has drifted, or the carrier has none.") : tr("%Ln user name(s) taken from the carrier.", nullptr, int(lines)));
    });
    connect(&m_history, &QUndoStack::indexChanged, this, &InlineEditing::showBar);
    connect(m_bar, &StagedBar::reviewClicked, &m_edits, &EditKeeper::plan);
    connect(m_bar, &StagedBar::discardClicked, this, &InlineEditing::discard);
    connect(m_bar, &StagedBar::undoClicked, &m_history, &QUndoStack::undo);
    connect(m_bar, &StagedBar::redoClicked, &m_history, &QUndoStack::redo);
}

void InlineEditing::showProfile()
{
    m_edits.setProfile(m_context.profile.profile());
}

void InlineEditing::showBar()
{
    m_bar->showHistory(m_history.undoText(), m_history.redoText());
    m_bar->showEdits(m_edits);
}

void InlineEditing::push(const QList<StagedStep> &steps)
{
    const QString doing = m_doing.isEmpty() ? tr("edit %1", "in the undo history: a column's name").arg(words::ofColumn(steps.first().column)) : m_doing;
    m_doing.clear();
    m_history.push(new EditCommand(m_edits, steps, doing));
}

QList<DeviceId> InlineEditing::chosenLines() const
{
    const QModelIndex current = m_table.currentIndex();
    if (m_table.selectedCount() > 0)
        return m_table.selectedLines();
    return current.isValid() ? QList<DeviceId> {m_model.order().at(current.row())} : QList<DeviceId>();
}

// ---- the menu

void InlineEditing::addTo(QMenu &menu)
{
    const QModelIndex current = m_table.currentIndex();
    const bool isEditable = current.isValid() && current.flags().testFlag(Qt::ItemIsEditable);
    menu.addSeparator();
    QAction *edit = menu.addAction(tr("&Edit the cell") + u"\tF2"_s, this, [this] { m_table.edit(m_table.currentIndex()); });
    QAction *put = menu.addAction(QIcon::fromTheme(u"edit-paste"_s), tr("&Paste") + u'\t' + QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText), this, &InlineEditing::paste);
    QAction *empty = menu.addAction(tr("C&lear") + u'\t' + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText), this, &InlineEditing::clear);
    for (QAction *action : {edit, put, empty})
        action->setEnabled(isEditable);
    settleNames(menu);
}

void InlineEditing::settleNames(QMenu &menu)
{
    QMenu *settle = menu.addMenu(tr("Se&ttle the user name"));
    settle->setObjectName(u"devices.settle"_s);
    settle->setToolTipsVisible(true);
    QAction *ours = settle->addAction(tr("&Ours is right: write it to the carrier"), this, [this] {
        m_doing = tr("settle user names", "in the undo history");
        m_edits.stageOwnNames(chosenLines());
    });
    ours->setObjectName(u"settle.ours"_s);
    ours->setToolTip(tr("Edits first and last name of the chosen lines whose user name has drifted; Review sends them."));
    QAction *theirs = settle->addAction(tr("The &carrier's is right: take it into our record"), this, [this] { m_edits.takeCarrierNames(chosenLines()); });
    theirs->setObjectName(u"settle.theirs"_s);
    theirs->setToolTip(tr("Changes our own record of the chosen lines whose user name has drifted, at once; nothing is sent."));
    const Device *line = m_table.currentIndex().isValid() ? m_model.device(m_table.currentIndex().row()) : nullptr;
    const bool isOne = m_table.selectedCount() <= 1;
    settle->setEnabled(!isOne || (line != nullptr && userdrift::has(*line)));
}

// ---- keys

bool InlineEditing::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(object, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool isOurs = key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)
        || (key.modifiers() == Qt::NoModifier && (key.key() == Qt::Key_Delete || key.key() == Qt::Key_F2));
    if (!isOurs)
        return QObject::eventFilter(object, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return handleKey(key);
}

bool InlineEditing::handleKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Paste))
        paste();
    else if (key.matches(QKeySequence::Redo))
        m_history.redo();
    else if (key.matches(QKeySequence::Undo))
        m_history.undo();
    else if (key.key() == Qt::Key_Delete)
        clear();
    else
        return false; // F2 is the view's own
    return true;
}

void InlineEditing::paste()
{
    const QModelIndex current = m_table.currentIndex();
    const QList<QStringList> block = pastedBlock(QGuiApplication::clipboard()->text());
    if (!current.isValid() || block.isEmpty())
        return;
    const QString column = m_model.headerData(current.column(), Qt::Horizontal, cellrole::Value).toString();
    const qsizetype first = m_columns.shown().indexOf(column);
    const QStringList columns = first < 0 ? QStringList {column} : m_columns.shown().mid(first);
    // One row for several lines, or a row for each: they go where the selection is. Else from the current cell on.
    const QList<DeviceId> selected = m_table.selectedLines();
    const bool fills = selected.size() > 1 && (block.size() == 1 || block.size() == selected.size());
    const qsizetype below = m_model.order().size() - current.row();
    const QList<DeviceId> lines = fills ? selected : m_model.order().ids().mid(current.row(), std::min(block.size(), below));
    QList<CellWish> wishes;
    for (qsizetype row = 0; row < lines.size(); ++row) {
        const QStringList &cells = block.at(block.size() == 1 ? 0 : row);
        for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i)
            wishes << CellWish {lines[row], columns[i], cells[i]};
    }
    m_doing = tr("paste into %Ln line(s)", "in the undo history", int(lines.size()));
    m_edits.stage(wishes);
}

void InlineEditing::clear()
{
    const QModelIndex current = m_table.currentIndex();
    if (!current.isValid())
        return;
    const QString column = m_model.headerData(current.column(), Qt::Horizontal, cellrole::Value).toString();
    QList<CellWish> wishes;
    const QList<DeviceId> lines = chosenLines();
    for (const DeviceId line : lines)
        wishes << CellWish {line, column, {}, true};
    m_doing = tr("clear %1", "in the undo history: a column's name").arg(words::ofColumn(column));
    m_edits.stage(wishes);
}

void InlineEditing::discard()
{
    const QList<StagedStep> steps = m_edits.edits().withdrawal();
    if (steps.isEmpty())
        return;
    m_doing = tr("discard %Ln edit(s)", "in the undo history", int(steps.size()));
    push(steps);
    m_table.setFocus(Qt::OtherFocusReason);
    Q_EMIT told(tr("%Ln edit(s) discarded. Ctrl+Z brings them back.", nullptr, int(steps.size())));
}
