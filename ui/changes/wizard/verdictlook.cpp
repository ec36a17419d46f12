#include "ui/changes/wizard/verdictlook.h"

#include "models/changes/review/reviewlisting.h"

using namespace Qt::StringLiterals;

namespace statelook {

StateLook ofVerdict(const QString &verdict)
{
    StateLook look = of(verdict == "block"_L1 ? ItemState::Blocked : verdict == "skip"_L1 ? ItemState::Skipped : ItemState::Planned);
    if (verdict == "send"_L1 || verdict == "warn"_L1)
        look.tone = Tone::Moving;
    look.word = reviewlisting::word(verdict);
    return look;
}

} // namespace statelook
