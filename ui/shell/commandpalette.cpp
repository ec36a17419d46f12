#include "ui/shell/commandpalette.h"

#include "ui/common/actions.h"
#include "ui/shell/commanddelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int kPaletteWidth = 560;
constexpr int kPaletteHeight = 360;

} // namespace

CommandPalette::CommandPalette(const Actions &actions, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_actions(actions)
    , m_input(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setFrameShape(QFrame::StyledPanel);
    createLayout();
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::refilter);
    connect(m_list, &QListView::activated, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_input->installEventFilter(this);
}

void CommandPalette::createLayout()
{
    m_input->setObjectName(QStringLiteral("palette.input"));
    m_input->setPlaceholderText(tr("What do you want to do?"));
    m_input->setAccessibleName(tr("Find a command"));
    m_input->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    resize(kPaletteWidth, kPaletteHeight);
}

void CommandPalette::open()
{
    m_input->clear();
    refilter();
    const QWidget *window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, std::min(96, window->height() / 6))));
    show();
    m_input->setFocus();
}

int CommandPalette::score(const QString &typed, const QString &name)
{
    int sum = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype at = name.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool beginsWord = at == 0 || !name.at(at - 1).isLetterOrNumber();
        sum += (beginsWord ? 8 : 0) + (at == last + 1 ? 6 : 0) + 1;
        last = at;
        from = at + 1;
    }
    if (!typed.isEmpty() && name.contains(typed, Qt::CaseInsensitive))
        sum += 20;
    return sum;
}

void CommandPalette::refilter()
{
    struct Match
    {
        QAction *action;
        int score;
    };
    QList<Match> matches;
    for (QAction *action : m_actions.all()) {
        const QString name = action->text().remove(u'&');
        const int score = CommandPalette::score(m_input->text(), name);
        if (score >= 0 && action->objectName() != QLatin1StringView("palette.open"))
            matches.append({action, score});
    }
    std::ranges::stable_sort(matches, [](const Match &a, const Match &b) {
        return a.action->isEnabled() != b.action->isEnabled() ? a.action->isEnabled() : a.score > b.score;
    });
    m_model->clear();
    for (const Match &match : matches) {
        auto *item = new QStandardItem(match.action->icon(), match.action->text().remove(u'&'));
        const QString refusal = match.action->property("refusal").toString();
        item->setData(match.action->objectName(), CommandDelegate::ActionRole);
        item->setData(match.action->shortcut().toString(QKeySequence::NativeText), CommandDelegate::KeysRole);
        item->setData(match.action->isEnabled() || refusal.isEmpty() ? m_actions.purpose(match.action) : refusal, CommandDelegate::PurposeRole);
        item->setEnabled(match.action->isEnabled());
        m_model->appendRow(item);
    }
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::run()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid() || !(chosen.flags() & Qt::ItemIsEnabled))
        return;
    QAction *action = m_actions.action(qPrintable(chosen.data(CommandDelegate::ActionRole).toString()));
    // First out of the way: what it does may open a window of its own.
    hide();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}
