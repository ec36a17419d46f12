#pragma once

#include "models/store/storeurl.h"
#include "thingspace/basics/result.h"

#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

class QLocalServer;
class QLocalSocket;

/// One window for each store and user: the first process holds a lock and listens, a second one hands it its arguments and leaves. A lock whose
/// holder has died is taken over.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role { First, Second };

    /// Lock and socket lie in `folder`, which is this user's alone and on this machine.
    explicit SingleInstance(const StoreUrl &store, QObject *parent = nullptr, const QString &folder = defaultFolder());
    ~SingleInstance() override;

    /// The session's runtime folder.
    static QString defaultFolder();

    /// Once, before there is a window: waits for the first process, `patience` at most. First: this process is it and listens from now on.
    /// Second: the first has `arguments` and shows itself. Errors: Refused "instance.silent" (the first does not answer), "instance.lock" (why).
    [[nodiscard]] Result<Role> claim(const QStringList &arguments, std::chrono::milliseconds patience = std::chrono::seconds(5));

Q_SIGNALS:
    /// Another start on the same store: show yourself, and do as its arguments say.
    void raiseRequested(const QStringList &arguments);

private:
    Result<Role> listen();
    bool handOver(const QStringList &arguments, std::chrono::milliseconds patience);
    void welcome();
    void read(QLocalSocket *socket);

    QString m_socketPath;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};
