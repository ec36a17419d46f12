#include "models/tables/csvdialect.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestRecord = 64LL * 1024;
constexpr std::array kSeparators {',', ';', '\t', '|'};
// Enough to tell one separator from another, few enough to cost nothing.
constexpr int kSampleRecords = 50;

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

qsizetype afterLineBreak(QByteArrayView text, qsizetype at)
{
    const bool isPair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    return at + (isPair ? 2 : 1);
}

// What scans one record: where it is, and what it knows so far.
struct Scanner
{
    QByteArrayView text;
    qsizetype start;
    char separator;
    bool isWhole;
    CsvRecord &record;

    CsvScan fail(QLatin1StringView code) const
    {
        record.failure = code;
        return CsvScan::Failed;
    }
    CsvScan scan() const;
    CsvScan scanPlain(qsizetype &at, CsvRecord::Cell &cell) const;
    CsvScan scanQuoted(qsizetype &at, CsvRecord::Cell &cell) const;
};

CsvScan Scanner::scan() const
{
    record.cells.clear();
    record.hasHighBytes = false;
    qsizetype at = start;
    if (at == text.size())
        return CsvScan::Incomplete;
    for (;;) {
        CsvRecord::Cell cell {at, at, false};
        const bool isQuoted = at < text.size() && text[at] == '"';
        if (const CsvScan found = isQuoted ? scanQuoted(at, cell) : scanPlain(at, cell); found != CsvScan::Record)
            return found;
        record.cells.push_back(cell);
        if (at - start > kLongestRecord)
            return fail("csv.long"_L1);
        if (at == text.size()) {
            record.next = at;
            return isWhole ? CsvScan::Record : CsvScan::Incomplete;
        }
        if (text[at] != separator) {
            record.next = afterLineBreak(text, at);
            // A CR at the text's end may be half of a CRLF.
            return record.next == text.size() && text[at] == '\r' && !isWhole ? CsvScan::Incomplete : CsvScan::Record;
        }
        ++at;
    }
}

CsvScan Scanner::scanPlain(qsizetype &at, CsvRecord::Cell &cell) const
{
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == separator || isLineBreak(c))
            break;
        if (c == '\0')
            return fail("csv.binary"_L1);
        record.hasHighBytes = record.hasHighBytes || (c & '\x80') != 0;
    }
    cell.end = at;
    return CsvScan::Record;
}

// A cell in quotes; `at` is its opening quote, and then what follows its closing one.
CsvScan Scanner::scanQuoted(qsizetype &at, CsvRecord::Cell &cell) const
{
    cell.start = ++at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\0')
            return fail("csv.binary"_L1);
        record.hasHighBytes = record.hasHighBytes || (c & '\x80') != 0;
        if (at - start > kLongestRecord)
            return fail("csv.quote-open"_L1);
        if (c != '"')
            continue;
        if (at + 1 == text.size() && !isWhole)
            return CsvScan::Incomplete;
        if (at + 1 == text.size() || text[at + 1] != '"')
            break;
        cell.hasDoubledQuotes = true;
        ++at;
    }
    if (at == text.size())
        return isWhole ? fail("csv.quote-open"_L1) : CsvScan::Incomplete;
    cell.end = at++;
    const bool ends = at == text.size() || text[at] == separator || isLineBreak(text[at]);
    return ends ? CsvScan::Record : fail("csv.quote-after"_L1);
}

// How well a separator cuts the first records.
struct Fit
{
    bool cuts = false;
    /// Per mille of the records with as many cells as the header.
    int agreeing = 0;
    /// Separators with a blank behind them are prose rather.
    int prose = 0;
    qsizetype columns = 0;

    auto rank() const { return std::tuple(cuts, agreeing, -prose, columns); }
};

Fit fitOf(QByteArrayView text, qsizetype start, char separator, bool isWhole)
{
    Fit fit;
    int records = 0;
    int agreeing = 0;
    CsvRecord record;
    for (; records < kSampleRecords && scanCsvRecord(text, start, separator, isWhole, record) == CsvScan::Record && record.next > start; start = record.next) {
        if (isBlankCsvRecord(text, record))
            continue;
        const qsizetype cells = qsizetype(record.cells.size());
        fit.columns = ++records == 1 ? cells : fit.columns;
        agreeing += cells == fit.columns ? 1 : 0;
        fit.prose += int(std::count_if(record.cells.begin() + 1, record.cells.end(), [&](const CsvRecord::Cell &cell) { return cell.start < cell.end && text[cell.start] == ' '; }));
    }
    fit.cuts = fit.columns > 1;
    fit.agreeing = records > 0 ? agreeing * 1000 / records : 0;
    return fit;
}

} // namespace

CsvScan scanCsvRecord(QByteArrayView text, qsizetype start, char separator, bool isWhole, CsvRecord &record)
{
    return Scanner {text, start, separator, isWhole, record}.scan();
}

bool isBlankCsvRecord(QByteArrayView text, const CsvRecord &record)
{
    return std::ranges::all_of(record.cells, [&](const CsvRecord::Cell &cell) {
        return std::all_of(text.begin() + cell.start, text.begin() + cell.end, [](char c) { return c == ' ' || c == '\t'; });
    });
}

std::optional<CsvStated> statedSeparator(QByteArrayView text, qsizetype start)
{
    constexpr qsizetype kLength = 4;
    const QByteArrayView line = text.sliced(start);
    if (line.size() <= kLength || line.first(kLength).compare("sep=", Qt::CaseInsensitive) != 0)
        return {};
    const char separator = line[kLength];
    const bool isSensible = separator != '"' && !isLineBreak(separator) && separator > '\0' && !(separator >= '0' && separator <= '9');
    const bool ends = line.size() == kLength + 1 || isLineBreak(line[kLength + 1]);
    if (!isSensible || !ends)
        return {};
    return CsvStated {separator, line.size() == kLength + 1 ? text.size() : afterLineBreak(text, start + kLength + 1)};
}

char likelySeparator(QByteArrayView text, qsizetype start, bool isWhole)
{
    std::array<Fit, kSeparators.size()> fits;
    std::ranges::transform(kSeparators, fits.begin(), [&](char separator) { return fitOf(text, start, separator, isWhole); });
    const auto best = std::ranges::max_element(fits, {}, &Fit::rank);
    return best->cuts ? kSeparators[size_t(best - fits.begin())] : kSeparators.front();
}
