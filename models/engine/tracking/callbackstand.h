#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/tracking/callbackpost.h"

class SecretSource;

/// When a profile listens for its callbacks: while something of it is live, before the first request, or for as long as it stands.
class CallbackStand : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    CallbackStand(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, SecretSource &secrets, const Profile &profile,
                  QObject *parent = nullptr);

    /// Listens for as long as it lives, with changes or without: the operator set where.
    void stand() { m_isStanding = true; }
    bool isOpen() const { return m_post.isOpen(); }
    bool isOpening() const { return m_isOpening; }
    /// Beside sending: messages about what was sent before this process, and about what others do.
    bool isWanted(const QList<ChangeId> &changes) const;

    /// Signs in and opens, once; `opened` when that is done, `refused` where the login is not taken.
    void open();
    /// The operator may have given another callback password.
    void renew();
    void close(std::function<void()> done) { m_post.close(std::move(done)); }

Q_SIGNALS:
    void stored();
    void problem(const Error &error);
    void signedIn();
    void opened();
    void refused(const Error &error);

private:
    EngineContext &m_context;
    ThingSpaceClient &m_client;
    SecretSource &m_secrets;
    const Profile &m_profile;
    CallbackPost m_post;
    bool m_isStanding = false;
    bool m_isOpening = false;
};
