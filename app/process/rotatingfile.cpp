#include "app/process/rotatingfile.h"

using namespace Qt::StringLiterals;

RotatingFile::RotatingFile(const QString &path, qint64 limit)
    : m_file(path)
    , m_limit(limit)
{
}

bool RotatingFile::open()
{
    return m_file.isOpen() || m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void RotatingFile::write(const QByteArray &line)
{
    if (!open())
        return;
    if (m_file.size() + line.size() > m_limit) {
        rotate();
        if (!open())
            return;
    }
    m_file.write(line);
}

void RotatingFile::rotate()
{
    m_file.close();
    // Another process may have done so already: then the file is a small one again.
    if (QFile(m_file.fileName()).size() < m_limit / 2)
        return;
    const QString older = m_file.fileName() + u".1"_s;
    QFile::remove(older);
    QFile::rename(m_file.fileName(), older);
}
