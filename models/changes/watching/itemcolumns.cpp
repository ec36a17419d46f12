#include "models/changes/watching/itemcolumns.h"

#include "models/changes/watching/itemlisting.h"
#include "models/values/evidence.h"
#include "models/values/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace {

struct ItemColumn
{
    const char *title;
    Qt::Alignment alignment;
    QString (*text)(const ItemRow &);
    ItemOrder::By order;
};

QString stateWord(const QString &key)
{
    const auto state = itemState(key);
    return state ? words::of(*state) : key;
}

const std::array kItemColumnSpecs {
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Row"), Qt::AlignRight, [](const ItemRow &r) { return QLocale().toString(r.row); }, ItemOrder::By::Row},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Line"), Qt::AlignLeft, [](const ItemRow &r) { return r.line; }, ItemOrder::By::Line},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Before → after"), Qt::AlignLeft, [](const ItemRow &r) { return r.change; }, ItemOrder::By::Change},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "State"), Qt::AlignLeft, [](const ItemRow &r) { return stateWord(r.state); }, ItemOrder::By::State},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Reason"), Qt::AlignLeft, [](const ItemRow &r) { return r.reason; }, ItemOrder::By::Reason},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Evidence"), Qt::AlignLeft, [](const ItemRow &r) { return words::ofEvidence(r.evidence); }, ItemOrder::By::Evidence},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Whose"), Qt::AlignLeft, [](const ItemRow &r) { return itemcolumns::attributionWord(r.attribution); },
                ItemOrder::By::Attribution},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Receipt"), Qt::AlignLeft, [](const ItemRow &r) { return r.requestId; }, ItemOrder::By::Request},
    ItemColumn {QT_TRANSLATE_NOOP("ItemColumns", "Error code"), Qt::AlignLeft, [](const ItemRow &r) { return r.errorCode; }, ItemOrder::By::ErrorCode},
};
static_assert(kItemColumnSpecs.size() == size_t(itemcolumns::Count));

} // namespace

namespace itemcolumns {

QString title(int column)
{
    return QCoreApplication::translate("ItemColumns", kItemColumnSpecs.at(size_t(column)).title);
}

Qt::Alignment alignment(int column)
{
    return kItemColumnSpecs.at(size_t(column)).alignment;
}

QString text(const ItemRow &row, int column)
{
    return kItemColumnSpecs.at(size_t(column)).text(row);
}

ItemOrder::By order(int column)
{
    return column < 0 || column >= Count ? ItemOrder::By::Row : kItemColumnSpecs.at(size_t(column)).order;
}

QString attributionWord(const QString &key)
{
    if (key == attribution::kOurs)
        //: whose work a success is
        return QCoreApplication::translate("ItemColumns", "ours");
    if (key == attribution::kUnattributed)
        return QCoreApplication::translate("ItemColumns", "not certain");
    return key == attribution::kOther ? QCoreApplication::translate("ItemColumns", "another’s") : key;
}

} // namespace itemcolumns
