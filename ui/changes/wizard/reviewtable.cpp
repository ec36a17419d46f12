#include "ui/changes/wizard/reviewtable.h"

#include "models/changes/review/planreviewmodel.h"
#include "models/values/words.h"
#include "ui/changes/wizard/verdictlook.h"
#include "ui/common/identifiertext.h"
#include "ui/common/rowtable.h"
#include "ui/common/statedelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCellPad = 16;
constexpr int kShapeAndPad = 36;

/// Numbers stand to the right, with some room before the next column.
class RowNumberDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text += u"\u2002"_s;
    }
};

} // namespace

ReviewTable::ReviewTable(PlanReviewModel &model, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"wizard.review.table"_s);
    setAccessibleName(tr("Lines of the plan"));
    setModel(&model);
    setItemDelegateForColumn(PlanReviewModel::Row, new RowNumberDelegate(this));
    setItemDelegateForColumn(PlanReviewModel::Line, new IdentifierDelegate(this));
    setItemDelegateForColumn(PlanReviewModel::Verdict, new StateDelegate(statelook::ofVerdict, this));
    rowtable::dress(this);
    setFrameShape(QFrame::StyledPanel);
    horizontalHeader()->setStretchLastSection(true);
    fitColumns();
    // The plan's own order, until a person asks for another.
    horizontalHeader()->setSortIndicator(PlanReviewModel::Row, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void ReviewTable::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const QFontMetrics fixed(identifiertext::face(font()));
    setColumnWidth(PlanReviewModel::Line, fixed.horizontalAdvance(identifiertext::grouped(u"89148000001234567890"_s)) + kCellPad);
    setColumnWidth(PlanReviewModel::Difference, metrics.horizontalAdvance(words::ofDeviceState(u"active") + u" → "_s + words::ofDeviceState(u"deactive")) + kCellPad);
    int verdict = 0;
    for (const QString &key : {u"send"_s, u"warn"_s, u"skip"_s, u"block"_s})
        verdict = std::max(verdict, metrics.horizontalAdvance(statelook::ofVerdict(key).word));
    setColumnWidth(PlanReviewModel::Verdict, verdict + kShapeAndPad);
}

void ReviewTable::fitRowNumbers(qint64 most)
{
    const int title = fontMetrics().horizontalAdvance(model()->headerData(PlanReviewModel::Row, Qt::Horizontal).toString()) + 28;
    setColumnWidth(PlanReviewModel::Row, std::max(title, fontMetrics().horizontalAdvance(QLocale().toString(most)) + 24));
}
