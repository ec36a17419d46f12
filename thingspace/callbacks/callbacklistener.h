#pragma once

#include "thingspace/basics/result.h"
#include "thingspace/callbacks/callbackmessage.h"

#include <QDateTime>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>

/// What the listener is told about itself.
struct CallbackListenerSettings
{
    /// Port 0 takes a free one.
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;
    /// What the carrier must send in each body; compared in constant time.
    QString username;
    QByteArray password;
    /// The password before this one, and until when it is taken too (UTC; a day after the change). Invalid: not at all.
    QByteArray previousPassword = {};
    QDateTime previousUntil = {};
    /// Peers that may speak; empty: any.
    QList<QHostAddress> sources;
};

/// An embedded HTTP listener for the carrier's callbacks: authenticates, blanks the password, stores through the sink, answers 200.
/// URL: http://ADDRESS:PORT/callbacks/SERVICE. Wrong password 401 and foreign source 403
/// (counted, not stored), unreadable 400, more than 1 MB 413, sink error or too much unstored 503.
class CallbackListener : public QObject
{
    Q_OBJECT

public:
    /// `sink` is called on this object's thread, batched, and must outlive the listener.
    CallbackListener(CallbackListenerSettings settings, CallbackSink &sink, QObject *parent = nullptr);
    ~CallbackListener() override;

    /// Binds and answers from then on. Errors: Network "listener.bind".
    [[nodiscard]] Result<void> start();
    void stop();

    /// Base to register at the carrier, without the service segment; empty before start().
    QUrl url() const;
    /// Deliveries with a wrong password or from a foreign source.
    quint64 refusedCount() const;

Q_SIGNALS:
    /// After a batch was stored and answered.
    void stored(int messages);

private:
    class Private;
    std::unique_ptr<Private> d;
};
