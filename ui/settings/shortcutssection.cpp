#include "ui/settings/shortcutssection.h"

#include "ui/common/actions.h"
#include "ui/common/rowtable.h"
#include "ui/common/fielderror.h"
#include "ui/common/question.h"
#include "ui/settings/sectiontext.h"
#include "ui/settings/shortcutmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {


QString plainText(const QAction *action)
{
    return action->text().remove(u'&');
}

/// A letter alone would be taken from every field that one types in.
bool wouldBeTyped(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    const QKeyCombination first = keys[0];
    const bool plain = (first.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool functionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    return plain && !functionKey;
}

} // namespace

ShortcutsSection::ShortcutsSection(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new ShortcutModel(actions, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_command(new QLabel)
    , m_keys(new QKeySequenceEdit)
    , m_assign(new QPushButton(tr("&Assign")))
    , m_none(new QPushButton(tr("&No key")))
    , m_reset(new QPushButton(tr("As &usual")))
    , m_resetAll(new QPushButton(tr("All as usual…")))
    , m_conflict(nullptr)
{
    setObjectName(u"settings.shortcuts"_s);
    createLayout();
    connectSignals();
    m_table->selectRow(0);
}

void ShortcutsSection::createLayout()
{
    m_search->setObjectName(u"shortcuts.search"_s);
    m_search->setAccessibleName(tr("Find a command or a key"));
    m_search->setPlaceholderText(tr("Find a command or a key"));
    m_search->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"shortcuts.table"_s);
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setModel(m_found);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    rowtable::dress(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ShortcutModel::Command, 220);
    m_table->setColumnWidth(ShortcutModel::Key, 180);
    m_command->setObjectName(u"shortcuts.command"_s);
    m_keys->setObjectName(u"shortcuts.keys"_s);
    m_keys->setAccessibleName(tr("Press the new key"));
    m_keys->setMaximumWidth(200);
    m_conflict = new FieldError(m_keys);
    // It keeps its place, so that the table does not jump.
    QSizePolicy policy = m_conflict->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_conflict->setSizePolicy(policy);
    m_assign->setObjectName(u"shortcuts.assign"_s);
    m_none->setObjectName(u"shortcuts.none"_s);
    m_reset->setObjectName(u"shortcuts.reset"_s);
    m_resetAll->setObjectName(u"shortcuts.resetAll"_s);

    auto *editor = new QHBoxLayout;
    editor->setSpacing(8);
    editor->addWidget(m_command);
    editor->addWidget(m_keys);
    editor->addWidget(m_assign);
    editor->addWidget(m_none);
    editor->addWidget(m_reset);
    editor->addStretch(1);
    editor->addWidget(m_resetAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(sectiontext::title(tr("Shortcuts")));
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(editor);
    layout->addWidget(m_conflict);
}

void ShortcutsSection::connectSignals()
{
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsSection::handleChosen);
    connect(m_table, &QTableView::activated, m_keys, [this] { m_keys->setFocus(); });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsSection::handleKeys);
    connect(m_assign, &QPushButton::clicked, this, [this] { assign(m_keys->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const QAction *action = chosen())
            assign(m_actions.defaultShortcut(action));
    });
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsSection::askToResetAll);
    connect(&m_actions, &Actions::shortcutsChanged, this, &ShortcutsSection::handleChosen);
}

QAction *ShortcutsSection::chosen() const
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    return current.isValid() ? m_model->action(current.row()) : nullptr;
}

void ShortcutsSection::handleChosen()
{
    const QAction *action = chosen();
    for (QWidget *widget : {static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_reset)})
        widget->setEnabled(action != nullptr);
    //: before a field in which the new key is pressed
    m_command->setText(action != nullptr ? tr("Key for “%1”:").arg(plainText(action)) : tr("Choose a command."));
    m_keys->setKeySequence(action != nullptr ? action->shortcut() : QKeySequence());
    m_reset->setEnabled(action != nullptr && action->shortcut() != m_actions.defaultShortcut(action));
    m_none->setEnabled(action != nullptr && !action->shortcut().isEmpty());
    handleKeys(m_keys->keySequence());
}

// One key a command: of a sequence the first counts.
void ShortcutsSection::handleKeys(const QKeySequence &keys)
{
    if (keys.count() > 1)
        return m_keys->setKeySequence(QKeySequence(keys[0]));
    const QAction *action = chosen();
    const QAction *owner = m_actions.owner(keys);
    const bool taken = owner != nullptr && owner != action;
    const bool typed = wouldBeTyped(keys);
    if (typed)
        m_conflict->say(tr("%1 alone is typed into fields. Add Ctrl or Alt, or take a function key.").arg(keys.toString(QKeySequence::NativeText)));
    else
        m_conflict->warn(taken ? tr("%1 is the key of “%2”, which would have none any more.").arg(keys.toString(QKeySequence::NativeText), plainText(owner)) : QString());
    m_assign->setText(taken ? tr("T&ake it over") : tr("&Assign"));
    m_assign->setEnabled(action != nullptr && !typed && !keys.isEmpty() && keys != action->shortcut());
}

void ShortcutsSection::assign(const QKeySequence &keys)
{
    QAction *action = chosen();
    if (action == nullptr)
        return;
    if (QAction *owner = m_actions.owner(keys); owner != nullptr && owner != action)
        m_actions.setShortcut(owner, {});
    m_actions.setShortcut(action, keys);
}

void ShortcutsSection::askToResetAll()
{
    QPushButton *yes = question::ask(this, u"shortcuts.resetQuestion"_s, tr("All keys as usual"), tr("Give every command the key that it has usually?"), tr("&Reset all"));
    connect(yes, &QPushButton::clicked, &m_actions, &Actions::resetShortcuts);
}

QWidget *ShortcutsSection::workWidget()
{
    return m_table;
}
