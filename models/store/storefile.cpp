#include "models/store/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> failed(const QString &path, int number)
{
    const QString why = QString::fromLocal8Bit(std::strerror(number));
    const QString code = number == ENOSPC ? u"store.full"_s : number == EROFS || number == EACCES ? u"store.read-only"_s : u"store.open"_s;
    return failure(Error::Kind::Storage, code, {path, why}, why);
}

} // namespace

Result<void> makePrivateFolders(const QString &path)
{
    if (path.isEmpty() || QFileInfo::exists(path))
        return {};
    if (auto outer = makePrivateFolders(QFileInfo(path).absolutePath()); !outer)
        return outer;
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return failed(path, errno);
    return {};
}

Result<void> prepareStoreFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(Error::Kind::Storage, u"store.open"_s, {path, u"it is a folder"_s});
    if (auto folders = makePrivateFolders(info.absolutePath()); !folders)
        return folders;
    // A file that is there is only asked about, never opened: closing any descriptor of it would drop this process's POSIX locks on it,
    // and with them SQLite's, and the next process to leave would delete the write-ahead log under a connection of ours.
    const QByteArray name = QFile::encodeName(path);
    if (info.exists())
        return ::access(name.constData(), R_OK | W_OK) == 0 ? Result<void>() : failed(path, errno);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return errno == EEXIST ? Result<void>() : failed(path, errno); // another process was faster
    ::close(file);
    return {};
}
