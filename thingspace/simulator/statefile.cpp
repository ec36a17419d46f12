#include "thingspace/simulator/statefile.h"

#include "thingspace/simulator/jsontext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

/// FNV-1a, 64 bits: enough against a torn line.
QByteArray checksum(QByteArrayView text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return QByteArray::number(hash, 16).rightJustified(16, '0');
}

[[noreturn]] void dieOf(const char *what)
{
    std::fprintf(stderr, "thingspace-simulator: the state file cannot be %s: %s\n", what, std::strerror(errno));
    std::_Exit(1);
}

} // namespace

StateFile::~StateFile()
{
    if (m_file < 0)
        return;
    flush(true);
    ::close(m_file);
}

Result<void> StateFile::open(const QString &path, const std::function<void(const QJsonObject &)> &replay)
{
    const auto failed = [&](const QString &code) {
        return failure(Error::Kind::Storage, code, {path}, QString::fromLocal8Bit(std::strerror(errno)));
    };
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failed(u"state.open"_s);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return failed(u"state.locked"_s);
    }
    QFile reader;
    if (!reader.open(file, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)) {
        ::close(file);
        return failed(u"state.read"_s);
    }
    qint64 sound = 0;
    while (true) {
        const QByteArray line = reader.readLine();
        if (line.size() < 19 || !line.endsWith('\n') || checksum(QByteArrayView(line).sliced(17).chopped(1)) != line.left(16))
            break;
        sound += line.size();
        const QJsonArray records = QJsonDocument::fromJson(line.mid(17)).array();
        for (const QJsonValueConstRef record : records)
            replay(record.toObject());
    }
    reader.close();
    if (::ftruncate(file, sound) != 0 || ::lseek(file, sound, SEEK_SET) != sound) {
        ::close(file);
        return failed(u"state.open"_s);
    }
    m_file = file;
    return {};
}

void StateFile::append(const QJsonObject &record)
{
    if (m_file < 0)
        return;
    m_pending.append(m_pending.isEmpty() ? '[' : ',').append(compact(record));
}

void StateFile::flush(bool durable)
{
    if (m_file < 0 || m_pending.isEmpty())
        return;
    m_pending += ']';
    const QByteArray line = checksum(m_pending) + ' ' + m_pending + '\n';
    for (qsizetype at = 0; at < line.size();) {
        const ssize_t written = ::write(m_file, line.constData() + at, static_cast<size_t>(line.size() - at));
        if (written < 0 && errno != EINTR)
            dieOf("written");
        at += std::max<ssize_t>(written, 0);
    }
    m_pending.clear();
    if (durable && ::fdatasync(m_file) != 0)
        dieOf("made durable");
}

} // namespace simulator
