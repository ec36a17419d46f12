#include "models/changes/types/changespec.h"

#include "models/changes/types/changespecs.h"

using namespace Qt::StringLiterals;

QString attributedTypes()
{
    static const QString types = [] {
        QString keys = u","_s;
        for (const ChangeType type : kChangeTypes) {
            if (changeSpec(type).readsAttributes())
                keys += key(type) + u',';
        }
        return keys;
    }();
    return types;
}

const ChangeSpec &changeSpec(ChangeType type)
{
    switch (type) {
    case ChangeType::Add:
        return addSpec();
    case ChangeType::Activate:
        return activateSpec();
    case ChangeType::Suspend:
        return suspendSpec();
    case ChangeType::Restore:
        return restoreSpec();
    case ChangeType::CarrierPlan:
        return carrierPlanSpec();
    case ChangeType::Contact:
        return contactSpec();
    case ChangeType::CustomFields:
        return customFieldsSpec();
    case ChangeType::CostCenter:
        return costCenterSpec();
    case ChangeType::Deactivate:
        return deactivateSpec();
    case ChangeType::Identifier:
        return identifierSpec();
    case ChangeType::Delete:
        return deleteSpec();
    case ChangeType::CustomerPlan:
        return customerPlanSpec();
    case ChangeType::Assign:
        return assignSpec();
    case ChangeType::Archive:
        return archiveSpec();
    case ChangeType::Unarchive:
        return unarchiveSpec();
    }
    Q_UNREACHABLE();
}
