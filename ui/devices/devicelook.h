#pragma once

#include "ui/common/statelook.h"

/// How the device table's states look: those of statelook, and a mark for lines that the carrier does not list any more.
namespace devicelook {

/// Of DeviceTableModel's cellrole::State.
StateLook ofCell(const QString &key);
/// Of a line, wherever it is shown.
StateLook of(const QString &state, bool missing);

} // namespace devicelook
