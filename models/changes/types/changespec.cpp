#include "models/changes/types/changespec.h"

#include "models/changes/types/changespecs.h"

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
    case ChangeType::Deactivate:
        return deactivateSpec();
    case ChangeType::Delete:
        return deleteSpec();
    }
    Q_UNREACHABLE();
}
