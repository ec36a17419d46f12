#include "ui/common/rowtable.h"

#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QTableView>

namespace rowtable {

namespace {

constexpr int kRowHeight = 24;

} // namespace

void dress(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
}

void dressFilter(QLineEdit *line, const QString &objectName, const QString &placeholder, const QString &spoken)
{
    line->setObjectName(objectName);
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(spoken);
    line->setClearButtonEnabled(true);
    line->addAction(QIcon::fromTheme(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
}

} // namespace rowtable
