#include "ui/devices/tallycard.h"

#include "ui/common/statelook.h"
#include "ui/devices/devicelook.h"
#include "ui/devices/statelabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Of each kind; the rest is one line.
constexpr qsizetype kMostShown = 8;

} // namespace

TallyCard::TallyCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_note(new QLabel(tr("Counting…")))
    , m_grid(new QGridLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_title->setFont(large);
    m_title->setObjectName(u"inspector.selected"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addLayout(m_grid);
    layout->addStretch();
}

void TallyCard::showCounting(qsizetype lines)
{
    m_title->setText(tr("%Ln line(s) selected", nullptr, int(lines)));
    m_note->show();
}

void TallyCard::show(qsizetype lines, const FleetTally &tally)
{
    showCounting(lines);
    m_note->hide();
    clear();
    addCounts(tr("By state"), tally.byState, true);
    if (tally.missing > 0) {
        auto *label = new StateLabel;
        label->show(devicelook::ofCell(u"missing:"_s));
        addCount(label, tally.missing);
    }
    addCounts(tr("By plan"), tally.byPlan, false);
    addCounts(tr("By account"), tally.byAccount, false);
}

void TallyCard::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void TallyCard::addHeading(const QString &text)
{
    auto *heading = new QLabel(text);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, 8, 0, 0);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

// The most frequent first.
void TallyCard::addCounts(const QString &heading, const QMap<QString, qint64> &counts, bool areStates)
{
    addHeading(heading);
    QList<std::pair<qint64, QString>> sorted;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        sorted.append({entry.value(), entry.key()});
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<qint64, QString>::first);
    qint64 rest = 0;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const auto &[count, key] = sorted[i];
        if (i >= kMostShown) {
            rest += count;
        } else if (areStates) {
            auto *label = new StateLabel;
            label->show(statelook::ofDevice(key));
            addCount(label, count);
        } else {
            auto *label = new QLabel(key.isEmpty() ? tr("none", "lines without a plan") : key);
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText);
            addCount(label, count);
        }
    }
    if (rest > 0)
        addCount(new QLabel(tr("others")), rest);
}

void TallyCard::addCount(QWidget *name, qint64 count)
{
    const int row = m_grid->rowCount();
    auto *number = new QLabel(QLocale().toString(count));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(number, row, 1, Qt::AlignRight | Qt::AlignVCenter);
}
