#include "ui/changes/causespanel.h"

#include "ui/changes/causebutton.h"
#include "ui/changes/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCauseRows = 4;
constexpr int kCauseSpacing = 2;

} // namespace

CausesPanel::CausesPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_scroll(new QScrollArea)
    , m_grid(new QGridLayout)
{
    setObjectName(u"changes.causes"_s);
    m_heading->setObjectName(u"changes.causesHeading"_s);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(kCauseSpacing);
    // What helps begins beside the longest cause, and has all the rest.
    m_grid->setColumnStretch(1, 1);
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins({});
    column->addLayout(m_grid);
    column->addStretch(1);
    m_scroll->setWidget(rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_scroll);
    hide();
}

void CausesPanel::setCauses(const QList<ChangeCause> &causes, const std::optional<QString> &refusal)
{
    const auto find = [&causes](const QString &code) { return std::ranges::find(causes, code, &ChangeCause::code); };
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (find(m_codes[row]) == causes.end())
            removeRow(row);
    }
    for (const ChangeCause &cause : causes) {
        if (!m_codes.contains(cause.code))
            addRow(cause.code);
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        fillRow(m_rows[row], *find(m_codes[row]), refusal);
    m_heading->setText(tr("Why lines did not come through"));
    fitHeight();
    setVisible(!causes.isEmpty());
}

void CausesPanel::addRow(const QString &code)
{
    const Row row {new CauseButton, new ElidedLabel, new QPushButton};
    row.button->setObjectName(u"changes.cause."_s + code);
    row.retry->setObjectName(u"changes.retryCause."_s + code);
    row.remedy->setForegroundRole(QPalette::PlaceholderText);
    const int place = m_grid->rowCount();
    m_grid->addWidget(row.button, place, 0);
    m_grid->addWidget(row.remedy, place, 1);
    m_grid->addWidget(row.retry, place, 2);
    connect(row.button, &CauseButton::clicked, this, [this, button = row.button] { toggle(button); });
    connect(row.retry, &QPushButton::clicked, this, [this, code] { Q_EMIT retryRequested(code); });
    m_rows << row;
    m_codes << code;
}

void CausesPanel::removeRow(qsizetype row)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_rows[row].button), static_cast<QWidget *>(m_rows[row].remedy), static_cast<QWidget *>(m_rows[row].retry)})
        delete widget;
    m_rows.removeAt(row);
    m_codes.removeAt(row);
}

void CausesPanel::fillRow(const Row &row, const ChangeCause &cause, const std::optional<QString> &refusal)
{
    row.button->setCause(cause);
    row.button->setEnabled(!cause.code.isEmpty());
    //: what helps, and why: “Wait and repeat. Nothing is wrong with these lines…”
    const QString remedy = tr("%1. %2").arg(changecauses::word(cause.remedy), changecauses::meaning(cause.remedy));
    row.remedy->setText(remedy);
    row.button->setAccessibleDescription(remedy);
    row.retry->setAccessibleDescription(u"%1 %2"_s.arg(cause.sentence, remedy));
    row.retry->setText(tr("Retry these %Ln", nullptr, int(cause.lines)));
    row.retry->setToolTip(refusal.value_or(tr("Plans a new change for these lines; you review it before anything is sent.")));
    row.retry->setEnabled(!refusal);
    // What nobody named cannot be asked for by name; the change's own retry takes it.
    row.retry->setVisible(!cause.code.isEmpty());
}

void CausesPanel::toggle(const CauseButton *button)
{
    const QString code = button->cause().code;
    choose(m_chosen == code ? QString() : code);
    Q_EMIT chosenChanged(m_chosen);
}

void CausesPanel::choose(const QString &code)
{
    m_chosen = code;
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_rows[row].button->setChecked(!code.isEmpty() && m_codes[row] == code);
}

// As high as its rows, up to four; more are scrolled to.
void CausesPanel::fitHeight()
{
    int height = 0;
    for (qsizetype row = 0; row < std::min<qsizetype>(m_rows.size(), kMostCauseRows); ++row)
        height += std::max(m_rows[row].button->sizeHint().height(), m_rows[row].retry->sizeHint().height()) + kCauseSpacing;
    m_scroll->setFixedHeight(height);
}
