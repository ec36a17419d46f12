#pragma once

#include "models/changes/targets/target.h"

#include <QDataStream>
#include <QTemporaryFile>

#include <memory>

/// Targets put by for later, on disk: as many as there are, in the memory of one.
class TargetSpool final : public TargetSource
{
public:
    /// Errors: Storage "table.spill" (why).
    [[nodiscard]] static Result<std::unique_ptr<TargetSpool>> create(const QStringList &columns);

    /// Before the first is read. Errors: Storage "table.spill" (why).
    [[nodiscard]] Result<void> add(const Target &target);
    /// All are there: from now on they are read. `file` is what they come from. Errors: Storage "table.spill" (why).
    [[nodiscard]] Result<void> finish(const InputFile &file);
    qint64 count() const { return m_count; }

    QStringList columns() const override { return m_columns; }
    Result<bool> next(Target &target) override;
    InputFile inputFile() const override { return m_inputFile; }

private:
    explicit TargetSpool(QStringList columns) : m_columns(std::move(columns)) { }
    tl::unexpected<Error> spillError() const;

    QTemporaryFile m_file;
    QDataStream m_stream;
    QStringList m_columns;
    InputFile m_inputFile;
    qint64 m_count = 0;
    qint64 m_read = 0;
};
