// Identifiers as people paste them, and those of `--ids`.

#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/pastedtargets.h"
#include "tests/fuzz/fuzzing.h"
#include "thingspace/identifiers/identifiercheck.h"

using namespace Qt::StringLiterals;

namespace {

qint64 drain(TargetSource &source)
{
    qint64 count = 0;
    Target target;
    for (;;) {
        const auto more = source.next(target);
        require(more.has_value(), "a text in memory can be read to its end");
        if (!*more)
            return count;
        require(target.row == ++count, "rows are counted from 1");
        require(!target.names.empty() || !target.faults.isEmpty(), "nothing is dropped in silence");
        (void)nameFaults(target);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(FuzzInput(data, size).rest());
    const PastedCounts counts = countPasted(text);
    const auto pasted = PastedTargets::make(text);
    require(pasted.has_value() == (counts.recognised + counts.repeated + counts.unknown > 0), "what is counted is what is read");
    if (pasted)
        require(drain(**pasted) == counts.recognised + counts.repeated + counts.unknown, "every piece is counted once");
    if (const auto ids = IdTargets::make(text.split(u',')))
        drain(**ids);
    for (const IdentifierKind kind : kTargetKinds) {
        for (const IdentifierOrigin origin : {IdentifierOrigin::Operator, IdentifierOrigin::Carrier}) {
            const IdentifierFinding finding = checkIdentifier(kind, text, origin);
            require(finding.code.isEmpty() == (finding.level == IdentifierFinding::Level::Fine), "what is not fine has a code");
        }
    }
    return 0;
}
