#pragma once

#include "models/changes/targets/target.h"
#include "models/changes/targets/targetcolumns.h"
#include "models/values/csvreader.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

/// Targets out of separated values with a header (contract section 1, "Target files"), read as a stream.
class TargetText final : public TargetSource
{
public:
    /// Reads the header. `name` is what errors call the text. Errors, Input: CsvReader's, targetColumns()', "target.empty",
    /// "target.header-only".
    [[nodiscard]] static Result<std::unique_ptr<TargetText>> open(std::unique_ptr<QIODevice> text, const QString &name, std::span<const Field> fields);

    QStringList columns() const override { return m_names; }
    Result<bool> next(Target &target) override;
    QString fingerprint() const override;

private:
    class Hashed;
    TargetText(std::unique_ptr<Hashed> text, const QString &name);
    Result<void> readHeader(std::span<const Field> fields);
    void take(Target &target, const TargetColumn &column, QStringView cell) const;
    void keepCells(Target &target, const QStringList &cells) const;

    std::unique_ptr<Hashed> m_text;
    CsvReader m_reader;
    QStringList m_names;
    std::vector<TargetColumn> m_columns;
    bool m_hasRows = false;

public:
    ~TargetText() override;
};

/// `--input FILE`. Errors, Input: "target.unreadable" (the file, why), TargetText::open()'s.
Result<std::unique_ptr<TargetText>> openTargetFile(const QString &path, std::span<const Field> fields);
