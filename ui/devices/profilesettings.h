#pragma once

#include <QString>

/// Where the Devices page keeps what belongs to a profile: "devices/NAME/", with nothing in the name that parts groups.
QString profileSettings(const QString &profile);
