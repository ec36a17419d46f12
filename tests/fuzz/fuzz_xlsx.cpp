// XLSX workbooks: the archive as it stands, or one part of it in an archive that is in order.

#include "tests/fuzz/fuzzing.h"
#include "tests/models/tables/workbooks.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray fuzzedWorkbook(unsigned part, const QByteArray &text)
{
    const QByteArray rows = R"(<row><c t="s" s="1"><v>0</v></c></row>)";
    const QByteArray strings = "<si><t>iccid</t></si>";
    workbooks::Parts parts = workbooks::xlsxParts(rows, strings);
    switch (part) {
    case 0:
        return "PK\3\4" + text;
    case 1:
        return workbooks::xlsx(text, strings);
    case 2:
        return workbooks::xlsx(rows, text);
    case 3:
        return workbooks::xlsx(rows, strings, text);
    default:
        // The part as a whole: the workbook, its relations, a sheet.
        parts[qsizetype(part) - 3].second = text;
        return workbooks::zip(parts);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const unsigned part = input.choice(10);
    const auto reading = workbooks::read(fuzzedWorkbook(part, input.rest()));
    require(!reading.error || reading.error->kind == Error::Kind::Input, "a file that is refused is bad input");
    for (const QStringList &cells : reading.cells)
        require(!cells.isEmpty() && !cells.join(QString()).trimmed().isEmpty(), "a row that is read has something in it");
    return 0;
}
