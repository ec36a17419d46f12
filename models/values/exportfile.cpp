#include "models/values/exportfile.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBuffered = 256LL * 1024;

} // namespace

Result<std::unique_ptr<ExportFile>> ExportFile::create(const QString &path)
{
    std::unique_ptr<ExportFile> file(new ExportFile(path));
    if (!file->m_file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Input, u"export.unwritable"_s, {path, file->m_file.errorString()});
    return file;
}

tl::unexpected<Error> ExportFile::failed() const
{
    return failure(Error::Kind::Storage, u"export.failed"_s, {m_file.fileName(), m_file.errorString()});
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() < kBuffered)
        return {};
    const bool written = m_file.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    return written ? Result<void>() : failed();
}

Result<void> ExportFile::finish()
{
    if (m_file.write(m_buffer) != m_buffer.size() || !m_file.commit())
        return failed();
    m_buffer.clear();
    return {};
}
