#include "ui/devices/celleditdelegate.h"

#include "models/changes/staging/editablecells.h"
#include "models/changes/staging/editkeeper.h"
#include "models/fleet/devicetablemodel.h"
#include "models/values/cellroles.h"
#include "models/values/words.h"
#include "ui/common/tones.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr double kTint = 0.16;
constexpr int kCorner = 8;
constexpr int kBar = 3;
constexpr int kDriftMark = 18;
constexpr int kLeastEditor = 180;
constexpr auto kColumn = "column";

QLineEdit *lineOf(QWidget *editor)
{
    auto *box = qobject_cast<QComboBox *>(editor);
    return box != nullptr ? box->lineEdit() : qobject_cast<QLineEdit *>(editor);
}

/// An unequal sign at the right edge, on what is behind it.
void paintDrift(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect place(option.rect.right() - kDriftMark + 1, option.rect.top(), kDriftMark, option.rect.height());
    painter->save();
    painter->fillRect(place, isSelected ? option.palette.highlight() : option.palette.base());
    painter->setPen(isSelected ? option.palette.highlightedText().color() : tones::color(Tone::Warn, option.palette));
    painter->drawText(place, Qt::AlignCenter, u"≠"_s);
    painter->restore();
}

/// Why what an editor holds cannot be in its cell; an empty one says nothing.
std::optional<QString> editorProblem(QWidget *editor)
{
    const EditableCell *cell = editablecells::find(editor->property(kColumn).toString());
    const QLineEdit *line = lineOf(editor);
    if (cell == nullptr || line == nullptr)
        return {};
    const QString value = editablecells::normalised(*cell, line->text());
    return value.isEmpty() ? std::nullopt : editablecells::problem(*cell, value);
}

void showProblem(QWidget *editor)
{
    const auto problem = editorProblem(editor);
    QPalette palette = editor->parentWidget()->palette();
    if (problem)
        palette.setColor(QPalette::Text, tones::color(Tone::Bad, palette));
    lineOf(editor)->setPalette(palette);
    editor->setToolTip(problem.value_or(QString()));
    if (problem)
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), *problem, editor);
    else
        QToolTip::hideText();
}

} // namespace

CellEditDelegate::CellEditDelegate(const EditKeeper &edits, const DeviceTableModel &model, QObject *parent)
    : IdentifierDelegate(parent)
    , m_edits(edits)
    , m_model(model)
{
}

void CellEditDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString edited = index.data(cellrole::Edited).toString();
    if (edited.isEmpty()) {
        IdentifierDelegate::paint(painter, option, index);
        if (index.data(cellrole::Drift).toBool())
            paintDrift(painter, option);
        return;
    }
    const bool moved = edited == cellrole::kMoved;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor tone = tones::color(moved ? Tone::Warn : Tone::Accent, option.palette);
    QStyleOptionViewItem own = option;
    own.font.setItalic(true);
    QColor tint = tone;
    tint.setAlphaF(kTint);
    if (!isSelected)
        painter->fillRect(option.rect, tint);
    IdentifierDelegate::paint(painter, own, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isSelected ? option.palette.highlightedText().color() : tone);
    const QPoint corner = option.rect.topLeft();
    painter->drawPolygon(QPolygon({corner, corner + QPoint(kCorner, 0), corner + QPoint(0, kCorner)}));
    if (moved)
        painter->drawRect(QRect(option.rect.right() - kBar + 1, option.rect.top(), kBar, option.rect.height()));
    painter->restore();
}

QWidget *CellEditDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString column = m_model.headerData(index.column(), Qt::Horizontal, cellrole::Value).toString();
    const EditableCell *cell = editablecells::find(column);
    const Device *device = m_model.device(index.row());
    if (cell == nullptr || device == nullptr)
        return nullptr;
    const QStringList choices = m_edits.choices(*device, column);
    QWidget *editor = nullptr;
    if (choices.isEmpty()) {
        editor = new QLineEdit(parent);
    } else {
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setMaxVisibleItems(20);
        box->addItems(choices);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        editor = box;
    }
    editor->setObjectName(u"devices.celleditor"_s);
    editor->setAccessibleName(words::ofColumn(column));
    editor->setProperty(kColumn, column);
    editor->setAutoFillBackground(true);
    connect(lineOf(editor), &QLineEdit::textEdited, editor, [editor] { showProblem(editor); });
    return editor;
}

void CellEditDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    QLineEdit *line = lineOf(editor);
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findText(value));
    line->setText(value);
    line->selectAll();
}

void CellEditDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString text = lineOf(editor)->text();
    if (!editorProblem(editor) && text != index.data(Qt::EditRole).toString())
        model->setData(index, text, Qt::EditRole);
}

void CellEditDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = option.rect;
    // Wide enough to read what is typed, but never out of the table.
    place.setWidth(std::max(place.width(), std::min(kLeastEditor, editor->parentWidget()->width() - place.left())));
    editor->setGeometry(place);
}

bool CellEditDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor != nullptr && event->type() == QEvent::KeyPress && editorProblem(editor)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            showProblem(editor);
            return true;
        }
    }
    return IdentifierDelegate::eventFilter(object, event);
}
