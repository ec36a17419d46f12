#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kPulse = 50ms;
constexpr qint64 kMostBytes = 65'536;
constexpr quint32 kMagic = 0x74644b31; // "tdK1"
constexpr char kTaken = 'k';

/// The same for every way to write one store. Short, since a socket's path may have a hundred letters at most.
QString storeName(const StoreUrl &store)
{
    const bool file = store.kind == StoreUrl::Kind::Sqlite;
    const QFileInfo info(store.path);
    // The file may not be there yet; its folder's links are resolved as far as they are.
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    const QString path = info.exists() ? info.canonicalFilePath() : (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
    const QByteArray hash = QCryptographicHash::hash((file ? path : store.shown()).toUtf8(), QCryptographicHash::Sha256);
    return u"thingdesk-"_s + QString::fromLatin1(hash.toHex().first(12));
}

/// Milliseconds.
int left(const QDeadlineTimer &deadline)
{
    return int(deadline.remainingTime());
}

} // namespace

SingleInstance::SingleInstance(const StoreUrl &store, QObject *parent, const QString &folder)
    : QObject(parent)
    , m_socketPath(folder + u'/' + storeName(store))
    , m_lock(m_socketPath + u".lock"_s)
{
    // However old: a lock is stale when its process is gone, and only then.
    m_lock.setStaleLockTime(0);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

Result<SingleInstance::Role> SingleInstance::claim(const QStringList &arguments, std::chrono::milliseconds patience)
{
    // The first may hold the lock and not listen yet, or be leaving: both are looked at again.
    const QDeadlineTimer deadline(patience);
    do {
        if (m_lock.tryLock(0))
            return listen();
        if (m_lock.error() != QLockFile::LockFailedError)
            return failure(Error::Kind::Refused, u"instance.lock"_s, {m_socketPath + u".lock"_s});
        if (handOver(arguments, std::chrono::milliseconds(deadline.remainingTime())))
            return Role::Second;
        QThread::msleep(kPulse.count());
    } while (!deadline.hasExpired());
    return failure(Error::Kind::Refused, u"instance.silent"_s);
}

Result<SingleInstance::Role> SingleInstance::listen()
{
    // What a dead process left; ours is the lock.
    QLocalServer::removeServer(m_socketPath);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::welcome);
    if (!m_server->listen(m_socketPath))
        return failure(Error::Kind::Refused, u"instance.lock"_s, {m_socketPath}, m_server->errorString());
    return Role::First;
}

bool SingleInstance::handOver(const QStringList &arguments, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_socketPath);
    if (!socket.waitForConnected(left(deadline)))
        return false;
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << arguments;
    socket.flush();
    char answer = 0;
    return socket.waitForReadyRead(left(deadline)) && socket.getChar(&answer) && answer == kTaken;
}

void SingleInstance::welcome()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > kMostBytes)
        return socket->abort();
    QDataStream stream(socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 magic = 0;
    QStringList arguments;
    stream >> magic;
    if (stream.status() == QDataStream::Ok && magic != kMagic)
        return socket->abort();
    stream >> arguments;
    if (!stream.commitTransaction())
        return; // the rest is on its way
    socket->putChar(kTaken);
    socket->disconnectFromServer();
    Q_EMIT raiseRequested(arguments);
}
