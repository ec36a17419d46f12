#pragma once

#include "models/changes/types/field.h"
#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <span>

/// What somebody says their own columns are: a header (columnmapping::folded()) to a word. Words: an identifier's key ("iccid"),
/// "identifier" (each value shows by itself which it is), a field's name, or nothing: the column is not used.
/// A header that is not in it means what it is called (targetcolumns.h).
using ColumnMapping = QMap<QString, QString>;

/// Finds what was said of a header earlier; the names are trimmed. Errors: Storage.
using MappingLookup = std::function<Result<ColumnMapping>(const QStringList &names)>;

/// Pure functions about a mapping: guessed from a file, said on a command line, applied to what was remembered.
namespace columnmapping {

inline const QString kAnyIdentifier = QStringLiteral("identifier");

/// Headers that differ by case, blanks or underscores are one.
QString folded(const QString &header);

/// What names a header's set of columns, in any order: SHA-256 in hexadecimal.
QString headerSet(const QStringList &names);

/// Every word that a column may be given, identifiers first; not the empty one.
QStringList words(std::span<const Field> fields);

/// What columns are in all likelihood, for those that are not called as we call them: by other names that people use, and, where no column
/// names the line by its header, by what stands in `rows` (the first ones). What could be either of two, or is already another column, is
/// left out: to be said. A name that we export is never taken for a field.
ColumnMapping guessed(const QStringList &names, const QList<QStringList> &rows, std::span<const Field> fields);

/// `--map HEADER=WORD …`: the last sign of equality divides; an empty word: not used. Errors: Usage "map.pair" (what was given),
/// "map.word" (the word, what there is).
Result<ColumnMapping> parse(const QStringList &pairs, std::span<const Field> fields);

/// `over` goes before `under`.
ColumnMapping overlaid(ColumnMapping under, const ColumnMapping &over);

/// Errors: Input "map.header" (what was said of, what there is) where a mapping speaks of a header that is not there.
Result<void> checkHeaders(const ColumnMapping &mapping, const QStringList &names);

} // namespace columnmapping
