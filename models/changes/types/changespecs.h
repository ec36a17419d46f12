#pragma once

#include "models/changes/types/changespec.h"

/// The change types, one a file of its name. changeSpec() finds them by type.
const ChangeSpec &addSpec();
const ChangeSpec &activateSpec();
const ChangeSpec &suspendSpec();
const ChangeSpec &restoreSpec();
const ChangeSpec &carrierPlanSpec();
const ChangeSpec &contactSpec();
const ChangeSpec &customFieldsSpec();
const ChangeSpec &costCenterSpec();
const ChangeSpec &deactivateSpec();
const ChangeSpec &identifierSpec();
const ChangeSpec &deleteSpec();
const ChangeSpec &customerPlanSpec();
const ChangeSpec &assignSpec();
const ChangeSpec &archiveSpec();
const ChangeSpec &unarchiveSpec();
