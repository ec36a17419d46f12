#pragma once

#include "models/changes/targets/targetcolumns.h"
#include "models/tables/tablereader.h"
#include "models/values/changetype.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QStringList>

#include <optional>

class Database;

/// The beginning of a target file, with what its columns are to a change type, for whoever chose it.
struct TargetPreview
{
    struct Column
    {
        QString name;
        /// std::nullopt: the type has no use for it, and it is none that we export.
        std::optional<TargetColumn::Use> use;
        /// What it brings, for people: "names the line", "sets “Plan”", "not used"; empty: that is plain.
        QString meaning;
        /// What it is, a word of columnmapping.h; std::nullopt as above.
        std::optional<QString> word = {};

        bool operator==(const Column &) const = default;
    };

    QList<Column> columns;
    /// Cells as they stand; as many as `columns`.
    QList<QStringList> rows;
    /// Data rows in the whole file, as far as it could be read.
    qint64 rowsInAll = 0;
    /// What had to be assumed of the file, for people: a sentence each.
    QStringList notes = {};
    /// What is said of the columns: remembered from the last time, else guessed. A header that is missing in it means what it is called.
    ColumnMapping mapping = {};
    bool isRemembered = false;
    /// What would keep a plan from being made.
    std::optional<Error> error;
    /// Of that, what no other mapping can mend: the file itself.
    std::optional<Error> fileError = {};

    bool operator==(const TargetPreview &) const = default;
};

/// Reads the whole file, once, for its faults and keeps its first rows.
TargetPreview previewTargetFile(const QString &path, ChangeType type, const MappingLookup &remembered = {});

/// The same file under another mapping: what its columns are, and what is wrong with that. `path` is what errors call it. Pure.
void remap(TargetPreview &preview, const QString &path, ChangeType type, const ColumnMapping &mapping);

/// One thing that a column may be said to be, for people: the word, and how it is called ("ICCID", "ZIP", "Not used").
struct ColumnMeaning
{
    enum class Group { Identifier, Field, None };
    Group group = Group::None;
    QString word;
    QString text;
};

/// All that a column of a file for that type may be.
QList<ColumnMeaning> columnMeanings(ChangeType type);

/// The first of some lines of the fleet, in the same form: ICCID, MDN, state, plan, account. Errors: Storage.
[[nodiscard]] Result<TargetPreview> previewLines(Database &db, const QList<DeviceId> &lines);

/// A sentence each.
QStringList noteSentences(const QList<TableNote> &notes);
