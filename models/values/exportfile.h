#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <memory>

/// A file written as a stream beside the one wanted, which takes its place when all is written: a half-written export is never found
/// under its name.
class ExportFile
{
public:
    /// Errors: Input "export.unwritable" (the file, why).
    [[nodiscard]] static Result<std::unique_ptr<ExportFile>> create(const QString &path);

    /// Errors: Storage "export.failed" (the file, why).
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Gives the file its name; without it nothing is left behind. Errors as write().
    [[nodiscard]] Result<void> finish();

private:
    explicit ExportFile(const QString &path) : m_file(path) { }
    tl::unexpected<Error> failed() const;

    QSaveFile m_file;
    QByteArray m_buffer;
};
