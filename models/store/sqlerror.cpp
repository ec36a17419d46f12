#include "models/store/sqlerror.h"

#include <QFileInfo>

#include <sqlite3.h>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace {

const QString kInterrupted = u"store.interrupted"_s;

QString codeOfSqlite(int result)
{
    switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"store.busy"_s;
    case SQLITE_INTERRUPT:
        return kInterrupted;
    case SQLITE_FULL:
        return u"store.full"_s;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return u"store.read-only"_s;
    case SQLITE_CORRUPT:
        return u"store.corrupt"_s;
    case SQLITE_NOTADB:
        return u"store.foreign"_s;
    case SQLITE_CANTOPEN:
        return u"store.open"_s;
    case SQLITE_CONSTRAINT:
        return u"store.conflict"_s;
    default:
        return u"store.failed"_s;
    }
}

/// "disk I/O error" and "unable to open" are what SQLite says of a disk without room and of one that became read-only, where the log or the
/// index beside the database could not be made or grown. The disk itself is asked which.
QString codeOfDisk(const QString &code, int result, const QString &path)
{
    const int primary = result & 0xff;
    struct statvfs disk {};
    if ((primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN) || ::statvfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &disk) != 0)
        return code;
    if ((disk.f_flag & ST_RDONLY) != 0)
        return u"store.read-only"_s;
    // The index beside the database alone takes 32 kB; a file of its own may need an inode.
    constexpr quint64 kLeast = 64LL * 1024;
    const bool noInodes = disk.f_files > 0 && disk.f_favail == 0;
    return quint64(disk.f_bavail) * disk.f_frsize < kLeast || noInodes ? u"store.full"_s : code;
}

QString codeOfPostgres(const QString &sqlState)
{
    if (sqlState == "57014"_L1)
        return kInterrupted;
    if (sqlState == "53100"_L1)
        return u"store.full"_s;
    if (sqlState == "25006"_L1 || sqlState == "42501"_L1)
        return u"store.read-only"_s;
    if (sqlState == "40001"_L1 || sqlState == "40P01"_L1 || sqlState == "55P03"_L1)
        return u"store.busy"_s;
    if (sqlState.startsWith("23"_L1))
        return u"store.conflict"_s;
    if (sqlState.startsWith("08"_L1) || sqlState.startsWith("28"_L1) || sqlState.startsWith("3D"_L1) || sqlState.startsWith("57P"_L1))
        return u"store.open"_s;
    return u"store.failed"_s;
}

Error made(const QString &code, const QString &store, const QString &detail)
{
    // What the sentence names: where, then the driver's words; "store.failed" has only the words.
    const QStringList arguments = code == "store.failed"_L1 || code == "store.conflict"_L1 ? QStringList {detail} : QStringList {store, detail};
    return Error {code == kInterrupted ? Error::Kind::Cancelled : Error::Kind::Storage, code, arguments, detail};
}

} // namespace

Error storeError(const QSqlError &error, const QString &store)
{
    bool isNumber = false;
    const int result = error.nativeErrorCode().toInt(&isNumber);
    // SQLSTATEs have five characters; SQLite's extended codes at most four.
    if (isNumber && error.nativeErrorCode().size() < 5)
        return made(codeOfDisk(codeOfSqlite(result), result, store), store, error.databaseText());
    return made(codeOfPostgres(error.nativeErrorCode()), store, error.databaseText().section(u'\n', 0, 0));
}

Error storeError(sqlite3 *handle, const QString &store)
{
    const int result = sqlite3_extended_errcode(handle);
    return made(codeOfDisk(codeOfSqlite(result), result, store), store, QString::fromUtf8(sqlite3_errmsg(handle)));
}
