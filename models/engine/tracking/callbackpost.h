#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/tracking/callbackinbox.h"
#include "models/engine/tracking/callbacktally.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/auth/secretsource.h"
#include "thingspace/callbacks/callbacklistener.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

/// Where the carrier's callbacks for one profile arrive: starts the listener, registers it at each account, keeps both as the profile says while
/// it lasts, and on a simulator takes the registration back at the end. A live profile's stays: what the carrier has to say while nobody is
/// here comes again within a quarter of an hour, and a registration that is gone loses every reason of a failure.
/// Another application's URL is never displaced on a live profile, and one that another living process of this store registered is left alone:
/// its inbox is ours too. Without callbacks everything works as well, only later: looks find out.
class CallbackPost : public QObject
{
    Q_OBJECT

public:
    CallbackPost(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, const Profile &profile, QObject *parent = nullptr);
    ~CallbackPost() override;

    /// Starts and registers, once; `done` when the first request may be sent. What fails is told and never stops a change.
    void open(const Credentials &login, std::function<void()> done);
    bool isOpen() const { return m_opened; }
    /// The operator may have given another callback password: the listener takes it, and the old one until it ends.
    void renew(const Credentials &login);

    /// Takes back what is to be taken back.
    void close(std::function<void()> done);

Q_SIGNALS:
    void stored(int messages);
    /// Callbacks do not arrive, and why: said once for each reason. Codes "callbacks.…", "listener.bind", and the client's.
    void problem(const Error &error);
    /// Somebody is refused for the password: perhaps another one was registered.
    void passwordDoubted();

private:
    enum class Listening { Off, Unchanged, Failed, Started };
    Listening listen();
    bool mayListen() const;
    bool isSharedPort() const;
    void keep();
    void tell(const Error &error);
    void visitAll();
    void visitNext();
    void choose(const QString &account, const QList<CallbackRegistration> &present);
    void registerNext();
    void noteRegistered(const std::pair<QString, QString> &row);
    void finishVisit();
    void takeBack();
    void removeNext();

    EngineContext &m_context;
    CallbackInbox &m_inbox;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    CallbackTally m_tally;
    std::unique_ptr<CallbackListener> m_listener;
    /// What the listener was started with, to see that the profile or a certificate is another.
    QByteArray m_startedWith;
    QByteArray m_password;
    QByteArray m_previousPassword;
    QDateTime m_previousUntil;
    QTimer m_keep;
    QTimer m_counting;
    int m_turns = 0;
    quint64 m_doubted = 0;
    QStringList m_accounts;
    std::deque<std::pair<QString, QString>> m_wanted;
    QList<std::pair<QString, QString>> m_registered;
    /// Those of them that were told the password of the present listener.
    QList<std::pair<QString, QString>> m_upToDate;
    QList<Error> m_told;
    std::function<void()> m_whenOpen;
    std::function<void()> m_whenClosed;
    bool m_opened = false;
    bool m_visiting = false;
    bool m_closing = false;
};
