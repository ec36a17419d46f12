#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;
struct archive;

/// One part of an archive, unpacked as it is read.
class ZipPart
{
public:
    ~ZipPart();
    Q_DISABLE_COPY_MOVE(ZipPart)

    /// Up to `size` bytes; 0 at the end, and only once all of it is known to be undamaged. Errors, Input: "table.damaged" (why),
    /// "table.bomb": it unpacks to more than 400 MB at more than a hundred times its size, or to more than 4 GB.
    [[nodiscard]] Result<qint64> read(char *data, qint64 size);

private:
    friend class ZipFile;
    struct Source;
    explicit ZipPart(QIODevice &file);

    std::unique_ptr<Source> m_source;
    archive *m_archive;
    qint64 m_packedBefore = 0;
    qint64 m_unpacked = 0;
};

/// A ZIP archive with its parts, which workbooks are. The file can be read at any place and outlives this and its parts.
class ZipFile
{
public:
    explicit ZipFile(QIODevice &file) : m_file(file) { }

    /// By its name, upper and lower case alike; nullptr: there is none. Errors, Input: "table.damaged" (why), "table.encrypted".
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> open(const QString &part) const;

private:
    QIODevice &m_file;
};
