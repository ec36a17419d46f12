#include "models/tables/tablefile.h"

#include "models/tables/csvreader.h"
#include "models/tables/odsreader.h"
#include "models/tables/xlsxreader.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kCopied = 256LL * 1024;

// Bytes to and fro: a pipe cannot be read from its end, where an archive has its directory.
Result<std::unique_ptr<QIODevice>> spooled(QIODevice &pipe)
{
    auto file = std::make_unique<QTemporaryFile>();
    const auto spilt = [&] { return failure(Error::Kind::Storage, u"table.spill"_s, {file->errorString()}); };
    if (!file->open())
        return spilt();
    for (;;) {
        const QByteArray bytes = pipe.read(kCopied);
        if (bytes.isEmpty())
            break;
        if (file->write(bytes) != bytes.size())
            return spilt();
    }
    if (!file->flush())
        return spilt();
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace

Result<std::unique_ptr<QIODevice>> openTableFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    // A folder opens on some systems, and then reads as nothing.
    const bool isFolder = QFileInfo(path).isDir();
    if (!isFolder && file->open(QIODevice::ReadOnly))
        return file;
    auto failed = failure(Error::Kind::Input, u"target.unreadable"_s, {isFolder ? u"it is a folder"_s : file->errorString()});
    failed.value().place.file = path;
    return failed;
}

// Passes bytes on and hashes them on the way, so that the file is read once.
class TableFile::Hashed final : public QIODevice
{
public:
    explicit Hashed(QIODevice &source)
        : m_source(source)
    {
        setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    QByteArray hash() const { return m_hash.result().toHex(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 read = m_source.read(data, size);
        if (read > 0)
            m_hash.addData(QByteArrayView(data, read));
        if (read < 0)
            setErrorString(m_source.errorString());
        return read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_source;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};

TableFile::TableFile() = default;
TableFile::~TableFile() = default;

Result<std::unique_ptr<TableFile>> TableFile::open(std::unique_ptr<QIODevice> file, const QString &name)
{
    std::unique_ptr<TableFile> table(new TableFile);
    table->m_file = std::move(file);
    const QByteArray first = table->m_file->peek(8);
    const auto inPlace = [&](Error error) {
        error.place.file = name;
        return tl::make_unexpected(std::move(error));
    };
    if (first.startsWith("\xD0\xCF\x11\xE0"))
        return inPlace({Error::Kind::Input, u"table.old-format"_s, {}, {}});
    if (first.startsWith("PK\3\4") || first.startsWith("PK\5\6")) {
        if (const auto opened = table->openWorkbook(name); !opened)
            return inPlace(opened.error());
        return table;
    }
    table->m_hashed = std::make_unique<Hashed>(*table->m_file);
    table->m_reader = std::make_unique<CsvReader>(*table->m_hashed, name);
    return table;
}

Result<void> TableFile::openWorkbook(const QString &name)
{
    if (m_file->isSequential()) {
        auto copy = spooled(*m_file);
        if (!copy)
            return failure(copy.error());
        m_file = std::move(*copy);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!m_file->seek(0) || !hash.addData(m_file.get()))
        return failure(Error::Kind::Input, u"csv.unreadable"_s, {m_file->errorString()});
    m_fingerprint = hash.result().toHex();
    const ZipFile zip(*m_file);
    const auto keep = [this](auto reader) { m_reader = std::move(reader); };
    if (const auto types = zip.open(u"[Content_Types].xml"_s); !types || *types)
        return types ? XlsxReader::open(*m_file, name).map(keep) : Result<void>(failure(types.error()));
    if (const auto content = zip.open(u"content.xml"_s); !content || *content)
        return content ? OdsReader::open(*m_file, name).map(keep) : Result<void>(failure(content.error()));
    return failure(Error::Kind::Input, u"table.other-archive"_s);
}

QByteArray TableFile::fingerprint() const
{
    return m_hashed ? m_hashed->hash() : m_fingerprint;
}
