#include "ui/devices/devicelook.h"

#include "models/fleet/devicecell.h"

namespace devicelook {

StateLook ofCell(const QString &key)
{
    // What was seen last may be true no longer: not bad, not known.
    if (key.startsWith(devicecell::kMissingState))
        return {Shape::QuestionRing, Tone::Unknown, devicecell::stateText(key)};
    return statelook::ofDevice(key);
}

StateLook of(const QString &state, bool missing)
{
    return ofCell(missing ? devicecell::kMissingState + state : state);
}

} // namespace devicelook
