#pragma once

#include "thingspace/basics/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// What a reader took for granted, for whoever chose the file: a code of models/values/wording.h with its arguments.
struct TableNote
{
    QString code;
    QStringList arguments;

    bool operator==(const TableNote &) const = default;
};

/// A table that somebody made, read record after record within bounded memory: separated values, the first sheet of a workbook.
/// Records without anything in them are left out. The first record is the header, if the table has one.
class TableReader
{
public:
    virtual ~TableReader() = default;

    /// The next record's cells in UTF-8, blanks around them kept; an empty list at the end. They live until the next call.
    /// Errors, all Input with the place (row: records after the first, from 1): the reader's own.
    [[nodiscard]] virtual Result<std::vector<QByteArrayView>> next() = 0;

    /// Records read after the first: 1 is the first data row.
    virtual int row() const = 0;
    /// What errors call the table.
    virtual const QString &name() const = 0;

    /// Where a cell of the record read last is found on the sheet: "B7". Empty: the table has no such names.
    virtual QString cellName(qsizetype /*column*/) const { return {}; }
    /// What had to be assumed so far: "table.windows-1252", "table.one-of-sheets" (the sheet, how many), "table.hidden-rows" (how many).
    virtual QList<TableNote> notes() const { return {}; }
};
