#include "ui/changes/wizard/wizardframe.h"

#include "ui/changes/wizard/steplist.h"
#include "ui/common/noticebar.h"
#include "ui/common/worldstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWizardMargin = 16;
constexpr int kProgressWidth = 120;
constexpr int kButtonPad = 36;

} // namespace

WizardFrame::WizardFrame(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_world(new WorldStrip)
    , m_steps(new StepList(steps))
    , m_title(new QLabel)
    , m_explanation(new QLabel)
    , m_notice(new NoticeBar)
    , m_pages(new QStackedWidget)
    , m_progress(new QProgressBar)
    , m_hint(new QLabel)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    createLayout();
    connect(m_next, &QPushButton::clicked, this, &WizardFrame::nextClicked);
    connect(m_back, &QPushButton::clicked, this, &WizardFrame::backClicked);
    connect(m_cancel, &QPushButton::clicked, this, &WizardFrame::cancelClicked);
}

void WizardFrame::createLayout()
{
    m_title->setObjectName(u"wizard.title"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_explanation->setObjectName(u"wizard.explanation"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(m_title);
    heading->addWidget(m_explanation);
    auto *work = new QVBoxLayout;
    work->setContentsMargins(kWizardMargin, kWizardMargin, kWizardMargin, kWizardMargin);
    work->setSpacing(16);
    work->addLayout(heading);
    work->addWidget(m_notice);
    work->addWidget(m_pages, 1);
    work->addWidget(buttonRow());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addLayout(work, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_world);
    layout->addLayout(middle, 1);
}

QWidget *WizardFrame::buttonRow()
{
    m_progress->setObjectName(u"wizard.progress"_s);
    m_progress->setAccessibleName(tr("Lines checked"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(kProgressWidth, 8);
    m_progress->hide();
    m_hint->setObjectName(u"wizard.hint"_s);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setObjectName(u"wizard.cancel"_s);
    m_cancel->setToolTip(tr("Esc"));
    m_back->setObjectName(u"wizard.back"_s);
    m_back->setToolTip(tr("Alt+Left"));
    m_next->setObjectName(u"wizard.next"_s);
    for (QPushButton *button : {m_cancel, m_back, m_next})
        button->setAutoDefault(false);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_cancel);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return row;
}

void WizardFrame::setHeading(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
}

void WizardFrame::setNext(const QString &text, bool isEnabled, bool isDefault, const QString &hint)
{
    m_next->setText(text);
    m_next->setMinimumWidth(m_next->fontMetrics().horizontalAdvance(text) + kButtonPad);
    m_next->setEnabled(isEnabled);
    m_next->setDefault(isDefault);
    //: a key, and why the button that it presses is off
    m_next->setToolTip(hint.isEmpty() ? tr("Ctrl+Enter") : tr("Ctrl+Enter\n%1").arg(hint));
    m_next->setAccessibleDescription(hint);
    m_hint->setText(hint);
}

bool WizardFrame::canGoOn() const
{
    return m_next->isEnabled();
}

void WizardFrame::setBack(const QString &text, bool isVisible)
{
    m_back->setText(text);
    m_back->setVisible(isVisible);
}

void WizardFrame::focusBack()
{
    m_back->setFocus();
}

void WizardFrame::putButtonsLast()
{
    const QList<QWidget *> buttons {m_cancel, m_back, m_next};
    QWidget *last = window()->previousInFocusChain();
    while (last != window() && (last->focusPolicy() == Qt::NoFocus || buttons.contains(last)))
        last = last->previousInFocusChain();
    for (QWidget *button : buttons) {
        setTabOrder(last, button);
        last = button;
    }
}

void WizardFrame::showProgress(qint64 lines, qint64 known)
{
    m_progress->setRange(0, int(known));
    m_progress->setValue(int(std::min(lines, known)));
    m_progress->show();
    m_hint->setText(known > lines ? tr("Checking the lines: %1 of %2").arg(QLocale().toString(lines), QLocale().toString(known))
                                  : tr("Checking the lines: %1").arg(QLocale().toString(lines)));
}

void WizardFrame::endProgress()
{
    m_progress->hide();
}
