#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>

#include <optional>
#include <vector>

/// One record of separated values where it lies in a text.
struct CsvRecord
{
    struct Cell
    {
        qsizetype start;
        qsizetype end;
        bool hasDoubledQuotes;
    };
    std::vector<Cell> cells;
    /// Where the next record begins.
    qsizetype next = 0;
    bool hasHighBytes = false;
    /// Why it is none: a code, as CsvReader has them.
    QLatin1StringView failure;
};

enum class CsvScan { Record, Incomplete, Failed };

/// Finds the record that begins at `start`. Incomplete: `text` ends first, and there is more of it (`isWhole` false).
CsvScan scanCsvRecord(QByteArrayView text, qsizetype start, char separator, bool isWhole, CsvRecord &record);

/// Whether there is nothing but blanks in the record.
bool isBlankCsvRecord(QByteArrayView text, const CsvRecord &record);

/// `sep=;` and its line break, as Excel writes and obeys them: the separator, and where the table begins.
struct CsvStated
{
    char separator;
    qsizetype next;
};
std::optional<CsvStated> statedSeparator(QByteArrayView text, qsizetype start);

/// Comma, semicolon, tab or vertical bar: that which cuts the first records into as many cells as the header has; a comma where the header
/// has one cell by any of them.
char likelySeparator(QByteArrayView text, qsizetype start, bool isWhole);
