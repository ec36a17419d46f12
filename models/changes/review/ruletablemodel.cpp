#include "models/changes/review/ruletablemodel.h"

#include "models/values/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kRuleTitles {QT_TRANSLATE_NOOP("RuleTableModel", "What is said of a line"), QT_TRANSLATE_NOOP("RuleTableModel", "What it does"),
                                  QT_TRANSLATE_NOOP("RuleTableModel", "Who says so"), QT_TRANSLATE_NOOP("RuleTableModel", "For")};
static_assert(kRuleTitles.size() == RuleTableModel::ColumnCount);

QString typesText(const CarrierRule &rule)
{
    QStringList types;
    for (const ChangeType type : kChangeTypes) {
        if (rule.concerns(type))
            types << words::of(type);
    }
    return types.size() == qsizetype(kChangeTypes.size()) ? RuleTableModel::tr("every type") : types.join(u", "_s);
}

QString ruleCell(const CarrierRule &rule, int column)
{
    switch (column) {
    case RuleTableModel::Sentence:
        return rulebook::sentence(rule);
    case RuleTableModel::Says:
        return rulebook::word(rule.severity);
    case RuleTableModel::Source:
        //: who says so, and where that is written
        return RuleTableModel::tr("%1 (%2)").arg(rulebook::word(rule.source), rule.tag);
    case RuleTableModel::Types:
        return typesText(rule);
    }
    return {};
}

} // namespace

RuleTableModel::RuleTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rules(rulebook::find({}))
{
}

void RuleTableModel::show(std::optional<ChangeType> type, const QString &text)
{
    beginResetModel();
    m_rules = rulebook::find(type, text);
    endResetModel();
}

int RuleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int RuleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RuleTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CarrierRule &rule = m_rules.at(index.row());
    if (role == Qt::DisplayRole)
        return ruleCell(rule, index.column());
    if (role == Qt::ToolTipRole)
        return u"%1\n%2"_s.arg(ruleCell(rule, index.column()), rule.code);
    return {};
}

QVariant RuleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kRuleTitles[size_t(section)]);
}
