#pragma once

#include "models/changes/inputfile.h"
#include "models/changes/types/finding.h"
#include "models/tables/tablereader.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// One line that an operator named, as named.
struct Target
{
    /// Data row of the operator's file, or position in the list, from 1.
    qint64 row = 0;
    /// The line itself where it is known already (a filter, an earlier change); else it is looked up by `names`.
    DeviceId device;
    /// What names it, in the order of kTargetKinds; blanks around values dropped.
    std::vector<std::pair<IdentifierKind, QString>> names;
    /// The kinds were guessed from the shape: the names are alternatives, and need not agree with the line.
    bool guessed = false;
    /// Where a name stands on its sheet that a spreadsheet made a number of: "B7".
    std::vector<std::pair<IdentifierKind, QString>> damagedCells = {};
    /// The row's own values for the type's fields.
    QJsonObject own;
    /// The row's cells as a JSON array of texts; empty: none.
    QByteArray inputValues;
    /// What is to be said about the row already: what blocks it, or a warning.
    QList<Finding> faults;
    /// Of an undo: what the line must still be (contract keys); one that has moved since is left out. Empty: no condition.
    QJsonObject stillAt;
};

/// Where the targets of a change come from, one after another, so that a million need no memory.
class TargetSource
{
public:
    virtual ~TargetSource() = default;

    /// The operator's columns, as `inputValues` has them; empty: there are none.
    virtual QStringList columns() const { return {}; }
    /// Fills in the next; false: that was all. Errors: the source's own.
    [[nodiscard]] virtual Result<bool> next(Target &target) = 0;
    /// Where they come from a file: it, when all are read.
    virtual InputFile inputFile() const { return {}; }
    /// What had to be assumed of the file so far.
    virtual QList<TableNote> notes() const { return {}; }
};

/// The worst that is wrong with a row's names by themselves (length, charset, spreadsheet damage): one Blocked finding each, and one more
/// that says in which cell damage is, "target.cell" (the kind, the cell).
QList<Finding> nameFaults(const Target &target);

/// Whether such a finding says that a spreadsheet made a number of the identifier.
bool isSpreadsheetDamage(QStringView code);

/// What an ICCID can have been before such damage: texts from `first` on and before `behind`, of `digits` digits.
struct UndamagedRange
{
    QString first;
    QString behind;
    qsizetype digits = 0;

    bool operator==(const UndamagedRange &) const = default;
};

/// A spreadsheet keeps the first 15 digits and makes the others zeros; written with an exponent and fewer digits, the last of these is rounded.
/// std::nullopt: it says nothing of an ICCID.
std::optional<UndamagedRange> undamagedRange(QStringView iccid);

/// Names of a text whose kind is to be recognised by its shape: more than one where shapes coincide (15 digits), none where none fits.
std::vector<std::pair<IdentifierKind, QString>> namesByShape(QStringView text);
