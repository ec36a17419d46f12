#include "ui/devices/stagedbar.h"

#include "models/changes/staging/editkeeper.h"
#include "ui/common/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStagedEdge = 4;
constexpr int kStagedGap = 8;

} // namespace

StagedBar::StagedBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_undo(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Undo")))
    , m_redo(new QPushButton(QIcon::fromTheme(u"edit-redo"_s), tr("Red&o")))
    , m_discard(new QPushButton(tr("&Discard")))
    , m_review(new QPushButton(QIcon::fromTheme(u"document-preview"_s), tr("&Review…")))
{
    setObjectName(u"devices.edits"_s);
    setAccessibleName(tr("Edits that wait"));
    m_text->setObjectName(u"devices.edits.text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"devices.edits.undo"_s);
    m_redo->setObjectName(u"devices.edits.redo"_s);
    m_discard->setObjectName(u"devices.edits.discard"_s);
    m_discard->setToolTip(tr("Takes all edits away. Undo brings them back."));
    m_review->setObjectName(u"devices.edits.review"_s);
    m_review->setToolTip(tr("Makes a plan of each kind of edit and shows it. Nothing is sent before you confirm."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kStagedGap + kStagedEdge, kStagedGap, kStagedGap, kStagedGap);
    layout->setSpacing(kStagedGap);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_undo, m_redo, m_discard, m_review})
        layout->addWidget(button);
    connect(m_undo, &QPushButton::clicked, this, &StagedBar::undoClicked);
    connect(m_redo, &QPushButton::clicked, this, &StagedBar::redoClicked);
    connect(m_discard, &QPushButton::clicked, this, &StagedBar::discardClicked);
    connect(m_review, &QPushButton::clicked, this, &StagedBar::reviewClicked);
    hide();
}

void StagedBar::showEdits(const EditKeeper &edits)
{
    const StagedEdits &staged = edits.edits();
    //: “12 edits in 7 lines”: %1 is the number of edits with its noun
    QStringList sentences {tr("%1 in %Ln line(s), not sent yet.", nullptr, int(staged.lineCount())).arg(tr("%Ln edit(s)", nullptr, int(staged.count())))};
    if (edits.movedCount() > 0)
        sentences << tr("The fleet shows another value than before under %Ln of them.", nullptr, int(edits.movedCount()));
    m_text->setText(sentences.join(u' '));
    const bool isFree = !edits.isPlanning() && !staged.isEmpty();
    m_review->setEnabled(isFree);
    m_discard->setEnabled(isFree);
    // With something to bring back it stays: an emptied bar that vanished would take its Undo along.
    setVisible(!staged.isEmpty() || m_undo->isEnabled());
}

void StagedBar::showHistory(const QString &undo, const QString &redo)
{
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? tr("There is nothing to undo.") : tr("Undo: %1 (Ctrl+Z)").arg(undo));
    m_redo->setEnabled(!redo.isEmpty());
    m_redo->setToolTip(redo.isEmpty() ? tr("There is nothing to redo.") : tr("Redo: %1 (Ctrl+Shift+Z)").arg(redo));
}

void StagedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tone = tones::color(Tone::Accent, palette());
    QColor tint = tone;
    tint.setAlphaF(0.10);
    painter.fillRect(rect(), palette().base());
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, kStagedEdge, height()), tone);
}
