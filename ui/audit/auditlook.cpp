#include "ui/audit/auditlook.h"

#include "models/audit/auditwords.h"

using namespace Qt::StringLiterals;

namespace statelook {

StateLook ofAuditAction(const QString &key)
{
    const QString state = key.section(u'.', 1);
    StateLook look {Shape::Ring, Tone::Quiet, {}};
    if (key.startsWith("item."_L1)) {
        if (const auto known = itemState(state))
            look = of(*known);
    } else if (key.startsWith("change."_L1)) {
        if (const auto known = changeState(state))
            look = of(*known);
    }
    look.word = auditwords::action(key);
    return look;
}

} // namespace statelook
