// ODS workbooks: their sheets, their styles, or all of their content.

#include "tests/fuzz/fuzzing.h"
#include "tests/models/tables/workbooks.h"

namespace {

QByteArray fuzzedSheets(unsigned part, const QByteArray &text)
{
    const QByteArray sheet = "<table:table table:style-name=\"a\"><table:table-row><table:table-cell><text:p>iccid</text:p></table:table-cell></table:table-row></table:table>";
    workbooks::Parts parts = workbooks::odsParts(sheet);
    switch (part) {
    case 0:
        return workbooks::ods(text);
    case 1:
        return workbooks::ods("<table:table>" + text + "</table:table>");
    case 2:
        return workbooks::ods(sheet, text);
    default:
        parts.back().second = text;
        return workbooks::zip(parts);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const unsigned part = input.choice(4);
    const auto reading = workbooks::read(fuzzedSheets(part, input.rest()));
    require(!reading.error || reading.error->kind == Error::Kind::Input, "a file that is refused is bad input");
    for (const QStringList &cells : reading.cells)
        require(!cells.isEmpty(), "a row that is read has something in it");
    return 0;
}
