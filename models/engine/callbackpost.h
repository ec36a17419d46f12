#pragma once

#include "models/engine/callbackinbox.h"
#include "models/engine/enginecontext.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/callbacks/callbacklistener.h"

#include <QObject>

#include <deque>
#include <memory>

/// Where the carrier's callbacks for one profile arrive: starts the listener, registers it at each account, and takes it back at the end.
/// A listener that another living process of this store registered is left alone: its inbox is ours too. Without callbacks everything
/// works as well, only later: looks find out.
class CallbackPost : public QObject
{
    Q_OBJECT

public:
    CallbackPost(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, const Profile &profile, QObject *parent = nullptr);
    ~CallbackPost() override;

    /// Starts and registers, once; `done` when the first request may be sent. What fails is logged and never stops a change.
    void open(const QByteArray &password, std::function<void()> done);
    bool isOpen() const { return m_opened; }

    /// Takes back what open() registered.
    void close(std::function<void()> done);

Q_SIGNALS:
    void stored(int messages);

private:
    bool listen(const QByteArray &password);
    void registerNext();
    void registerAt(const QString &account, const QList<CallbackRegistration> &present);
    void removeNext();

    EngineContext &m_context;
    CallbackInbox &m_inbox;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    std::unique_ptr<CallbackListener> m_listener;
    QByteArray m_password;
    std::deque<std::pair<QString, QString>> m_wanted;
    QList<std::pair<QString, QString>> m_registered;
    std::function<void()> m_done;
    bool m_opened = false;
};
