#include "models/changes/staging/editablecells.h"

#include "models/changes/findingtext.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Clearing = EditableCell::Clearing;

constexpr std::array kEditable {
    EditableCell {"user-name"_L1, ChangeType::Contact, "user-name"_L1},
    EditableCell {"first-name"_L1, ChangeType::Contact, "first-name"_L1},
    EditableCell {"last-name"_L1, ChangeType::Contact, "last-name"_L1},
    EditableCell {"address"_L1, ChangeType::Contact, "address"_L1},
    EditableCell {"city"_L1, ChangeType::Contact, "city"_L1},
    EditableCell {"address-state"_L1, ChangeType::Contact, "address-state"_L1},
    EditableCell {"postal-code"_L1, ChangeType::Contact, "postal-code"_L1},
    EditableCell {"country"_L1, ChangeType::Contact, "country"_L1},
    EditableCell {"email"_L1, ChangeType::Contact, "email"_L1, Clearing::Named},
    EditableCell {"phone"_L1, ChangeType::Contact, "phone"_L1, Clearing::Named},
    EditableCell {"cf1"_L1, ChangeType::CustomFields, "new-cf1"_L1, Clearing::Named},
    EditableCell {"cf2"_L1, ChangeType::CustomFields, "new-cf2"_L1, Clearing::Named},
    EditableCell {"cf3"_L1, ChangeType::CustomFields, "new-cf3"_L1, Clearing::Named},
    EditableCell {"cf4"_L1, ChangeType::CustomFields, "new-cf4"_L1, Clearing::Named},
    EditableCell {"cf5"_L1, ChangeType::CustomFields, "new-cf5"_L1, Clearing::Named},
    EditableCell {"cost-center"_L1, ChangeType::CostCenter, "new-cost-center"_L1, Clearing::Removed},
    EditableCell {"plan"_L1, ChangeType::CarrierPlan, "new-plan"_L1},
    EditableCell {"customer-plan"_L1, ChangeType::CustomerPlan, "new-customer-plan"_L1, Clearing::Named},
    EditableCell {"pool"_L1, ChangeType::CustomerPlan, "new-pool"_L1, Clearing::Named},
    EditableCell {"allocation-mb"_L1, ChangeType::CustomerPlan, "allocation-mb"_L1, Clearing::Named},
};

/// Findings about the value alone: those that need the line are the review's.
bool isAboutTheValue(const Finding &finding)
{
    if (finding.severity != Finding::Severity::Blocked)
        return false;
    return (finding.code.startsWith("field."_L1) && finding.code != "field.nothing"_L1 && finding.code != "field.required"_L1)
        || finding.code == "costcenter.character"_L1;
}

} // namespace

namespace editablecells {

std::span<const EditableCell> all()
{
    return kEditable;
}

const EditableCell *find(QAnyStringView column)
{
    const auto found = std::ranges::find_if(kEditable, [column](const EditableCell &cell) { return column == cell.column; });
    return found == kEditable.end() ? nullptr : &*found;
}

const Field &fieldOf(const EditableCell &cell)
{
    const Field *field = fieldvalues::find(changeSpec(cell.type).fields(), QString(cell.field));
    Q_ASSERT(field != nullptr);
    return *field;
}

QString normalised(const EditableCell &cell, QStringView text)
{
    return fieldvalues::normalised(fieldOf(cell), text).toString();
}

std::optional<QString> problem(const EditableCell &cell, const QString &value)
{
    if (value.isEmpty()) {
        if (cell.clearing != Clearing::None)
            return {};
        return QCoreApplication::translate("EditableCells", "“%1” cannot be cleared, only replaced.").arg(words::ofColumn(QString(cell.column)));
    }
    QJsonObject own;
    say(own, cell, value);
    static const ItemFacts kNoLine = [] {
        ItemFacts facts;
        facts.plan = std::make_shared<PlanFacts>();
        return facts;
    }();
    for (const Finding &finding : changeSpec(cell.type).check(kNoLine, own, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC))) {
        if (isAboutTheValue(finding))
            return findingtext::ofField(finding);
    }
    return {};
}

void say(QJsonObject &own, const EditableCell &cell, const QString &value)
{
    if (!value.isEmpty()) {
        own.insert(cell.field, value);
    } else if (cell.clearing == Clearing::Removed) {
        own.insert(u"remove"_s, true);
    } else {
        QStringList cleared = fieldvalues::names(own.value("clear"_L1));
        cleared << cell.field;
        own.insert(u"clear"_s, cleared.join(u' '));
    }
}

QString columnsOf(ChangeType type)
{
    QString columns = u","_s;
    for (const EditableCell &cell : kEditable) {
        if (cell.type == type)
            columns += cell.column + u',';
    }
    return columns;
}

} // namespace editablecells
