#pragma once

#include "models/changes/targets/mixedcolumns.h"
#include "models/changes/targets/target.h"
#include "models/changes/targets/targetcolumns.h"
#include "models/tables/tablefile.h"

#include <memory>
#include <optional>

/// Targets out of a table with a header (contract section 1, "Target files"), read as a stream.
class TargetText final : public TargetSource
{
public:
    /// Reads the header; `mapping` says what its columns are, where it has a word for them. `name` is what errors call the file. Errors, Input: TableFile's and its readers', targetColumns()', "target.empty",
    /// "target.header-only", "target.no-header" (what stands there, the identifiers' names); Storage: TableFile's, `mapping`'s.
    [[nodiscard]] static Result<std::unique_ptr<TargetText>> open(std::unique_ptr<QIODevice> file, const QString &name, std::span<const Field> fields,
                                                                   const MappingLookup &mapping = {});

    /// Of a file whose rows say each which change they are for. Errors: open()'s; mixedColumns()'.
    [[nodiscard]] static Result<std::unique_ptr<TargetText>> openMixed(std::unique_ptr<QIODevice> file, const QString &name);
    /// What the row read last is for; only of such a file.
    const std::optional<ChangeType> &rowType() const { return m_rowType; }

    QStringList columns() const override { return m_names; }
    Result<bool> next(Target &target) override;
    InputFile inputFile() const override;
    QList<TableNote> notes() const override { return m_table->reader().notes(); }

private:
    TargetText(std::unique_ptr<TableFile> table, QString fileName) : m_table(std::move(table)), m_fileName(std::move(fileName)) { }
    Result<void> readNames();
    Result<void> sortRow(Target &target, const QStringList &cells);
    Result<void> readHeader(std::span<const Field> fields, const MappingLookup &mapping);
    void takeIdentifier(Target &target, qsizetype index, IdentifierKind kind, QStringView cell) const;
    void take(Target &target, qsizetype index, QStringView cell) const;
    void keepCells(Target &target, const QStringList &cells) const;

    std::unique_ptr<TableFile> m_table;
    QString m_fileName;
    QStringList m_names;
    std::vector<TargetColumn> m_columns;
    std::optional<MixedColumns> m_mixed;
    std::optional<ChangeType> m_rowType;
    bool m_hasRows = false;
};

/// The error of a header, said better where its first row holds identifiers already: "target.no-header".
Error headerProblem(const QStringList &names, const Error &error);

/// `--input FILE`. Errors, Input: "target.unreadable" (the file, why), TargetText::open()'s.
Result<std::unique_ptr<TargetText>> openTargetFile(const QString &path, std::span<const Field> fields, const MappingLookup &mapping = {});
