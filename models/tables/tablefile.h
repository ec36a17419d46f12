#pragma once

#include "models/tables/tablereader.h"

#include <QIODevice>

#include <memory>

/// A file that somebody chose. Errors: Input "target.unreadable" (why), with the path in its place.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openTableFile(const QString &path);

/// A file with a table in it: separated values, XLSX or ODS. What it is shows in its first bytes, whatever it is called.
class TableFile
{
public:
    ~TableFile();
    Q_DISABLE_COPY_MOVE(TableFile)

    /// `file` is open; a pipe will do. `name` is what errors call it. Errors: XlsxReader's and OdsReader's; Input "table.old-format" (.xls, or
    /// locked by a password), "table.other-archive", "csv.unreadable" (why); Storage "table.spill" (why).
    [[nodiscard]] static Result<std::unique_ptr<TableFile>> open(std::unique_ptr<QIODevice> file, const QString &name);

    TableReader &reader() { return *m_reader; }
    /// SHA-256 in hexadecimal: of a workbook, or of what was read so far of separated values.
    QByteArray fingerprint() const;

private:
    class Hashed;
    TableFile();
    Result<void> openWorkbook(const QString &name);

    std::unique_ptr<QIODevice> m_file;
    std::unique_ptr<Hashed> m_hashed;
    QByteArray m_fingerprint;
    std::unique_ptr<TableReader> m_reader;
};
