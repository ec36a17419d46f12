#include "models/tables/zipfile.h"

#include <QIODevice>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostUnpacked = 4'000'000'000;
// Below this nobody is harmed; above it a table that is one packs by 10 to 60.
constexpr qint64 kHarmless = 400'000'000;
constexpr qint64 kMostPacking = 100;

} // namespace

struct ZipPart::Source
{
    QIODevice &file;
    QByteArray buffer = QByteArray(64LL * 1024, Qt::Uninitialized);
    qint64 packed = 0;

    static la_ssize_t read(archive *, void *data, const void **bytes)
    {
        auto &self = *static_cast<Source *>(data);
        const qint64 read = self.file.read(self.buffer.data(), self.buffer.size());
        *bytes = self.buffer.constData();
        self.packed += std::max<qint64>(read, 0);
        return read < 0 ? ARCHIVE_FATAL : la_ssize_t(read);
    }
    static la_int64_t skip(archive *, void *data, la_int64_t wanted)
    {
        auto &self = *static_cast<Source *>(data);
        const qint64 skipped = std::clamp<qint64>(wanted, 0, self.file.size() - self.file.pos());
        return self.file.seek(self.file.pos() + skipped) ? skipped : 0;
    }
    static la_int64_t seek(archive *, void *data, la_int64_t offset, int whence)
    {
        auto &self = *static_cast<Source *>(data);
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self.file.pos() : self.file.size();
        const qint64 place = base + offset;
        return place >= 0 && place <= self.file.size() && self.file.seek(place) ? place : ARCHIVE_FATAL;
    }
};

ZipPart::ZipPart(QIODevice &file)
    : m_source(new Source {file})
    , m_archive(archive_read_new())
{
}

ZipPart::~ZipPart()
{
    archive_read_free(m_archive);
}

Result<qint64> ZipPart::read(char *data, qint64 size)
{
    const la_ssize_t read = archive_read_data(m_archive, data, size_t(size));
    if (read < 0)
        return failure(Error::Kind::Input, u"table.damaged"_s, {}, QString::fromUtf8(archive_error_string(m_archive)));
    m_unpacked += read;
    const qint64 packed = std::max<qint64>(m_source->packed - m_packedBefore, m_source->buffer.size());
    if (m_unpacked > kMostUnpacked || (m_unpacked > kHarmless && m_unpacked / kMostPacking > packed))
        return failure(Error::Kind::Input, u"table.bomb"_s);
    return read;
}

Result<std::unique_ptr<ZipPart>> ZipFile::open(const QString &part) const
{
    std::unique_ptr<ZipPart> opened(new ZipPart(m_file));
    archive *const zip = opened->m_archive;
    const auto damaged = [zip] { return failure(Error::Kind::Input, u"table.damaged"_s, {}, QString::fromUtf8(archive_error_string(zip))); };
    if (!m_file.seek(0))
        return failure(Error::Kind::Input, u"table.damaged"_s, {}, m_file.errorString());
    // The directory at the archive's end counts, as for everybody who writes and reads workbooks.
    archive_read_support_format_zip_seekable(zip);
    archive_read_set_read_callback(zip, &ZipPart::Source::read);
    archive_read_set_skip_callback(zip, &ZipPart::Source::skip);
    archive_read_set_seek_callback(zip, &ZipPart::Source::seek);
    archive_read_set_callback_data(zip, opened->m_source.get());
    if (archive_read_open1(zip) != ARCHIVE_OK)
        return damaged();
    const QByteArray wanted = part.toUtf8();
    for (;;) {
        archive_entry *entry = nullptr;
        const int found = archive_read_next_header(zip, &entry);
        if (found == ARCHIVE_EOF)
            return std::unique_ptr<ZipPart>();
        // A warning is about names and times that no part of ours has.
        if (found != ARCHIVE_OK && found != ARCHIVE_WARN)
            return damaged();
        const char *name = archive_entry_pathname(entry);
        if (name == nullptr || wanted.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (archive_entry_is_encrypted(entry) != 0)
            return failure(Error::Kind::Input, u"table.encrypted"_s);
        opened->m_packedBefore = opened->m_source->packed;
        return opened;
    }
}
