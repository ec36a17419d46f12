#pragma once

#include "models/engine/enginecontext.h"
#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "thingspace/callbacks/callbackmessage.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>

/// The carrier's messages: stored before they are answered, matched by requestId and device, settled once (engine-protocol.md 7).
/// A message may never send, queue again, touch items outside its dispatch, or prove a negative under an id that is not ours.
struct CallbackVerdict;
struct Settled;

class CallbackInbox final : public CallbackSink
{
public:
    explicit CallbackInbox(EngineContext &context);

    /// Durable when it answers. A repeated message only counts. Errors: Storage, also where the disk is low.
    Result<void> store(const QList<CallbackMessage> &messages) override;

    /// Handles what came in since the last call, from this process's listener or another's. Answers how many items it settled.
    [[nodiscard]] Result<qint64> handleNew();
    /// Handles the messages that came before their acknowledgement.
    [[nodiscard]] Result<qint64> handleRequest(const QString &requestId);
    /// Looks among the messages under strange ids for receipts that were lost, after one was (engine-protocol.md 7). Answers how many items
    /// their messages settled.
    [[nodiscard]] Result<qint64> adoptLost();
    /// Strange ids that nobody claimed within 30 days are another's. Answers how many messages went.
    [[nodiscard]] Result<qint64> forgetStrange();

private:
    struct Message
    {
        qint64 id = 0;
        QString requestId;
        QJsonObject device;
        bool failed = false;
        QString code;
        QString text;
        DispatchId dispatch;
    };
    struct Line
    {
        ItemId item;
        ItemState state = ItemState::Sending;
        DeviceId device;
        bool current = false;
        QJsonObject identifiers;
        QJsonObject after;
        QString evidence;
        bool disputed = false;
    };
    /// One of our dispatches, with its lines by "kind:value".
    struct Known
    {
        DispatchId id;
        ChangeId change;
        ProfileId profile;
        QString profileName;
        QString account;
        ChangeType type = ChangeType::Suspend;
        std::vector<Line> lines;
        QHash<QString, size_t> byIdentifier;
        /// All lines are there; else those that messages named so far.
        bool complete = false;
    };

    Result<qint64> handle(const QList<Message> &messages);
    Result<qint64> handleDispatch(Known &known, const QList<Message> &messages);
    Result<void> apply(const CallbackVerdict &verdict, const Message &message, Line &line, const Known &known, QList<Settled> &settled);
    /// The dispatch with its lines, kept for the messages that follow: a request's come in showers.
    Result<Known *> known(DispatchId dispatch);
    Result<Known> load(DispatchId dispatch);
    Result<Line *> find(Known &known, const Message &message);
    Result<void> readLines(Known &known, const QString &iccid);
    /// Where the item of a kept line stands by now.
    Result<void> refresh(Line &line, DispatchId dispatch);
    Result<bool> isBusy(const Line &line);
    Result<bool> wasDisputed(const Line &line, DispatchId dispatch);
    Result<void> hasten(const Message &message);

    EngineContext &m_context;
    qint64 m_last = 0;
    QHash<DispatchId, std::shared_ptr<Known>> m_known;
    qsizetype m_keptLines = 0;
    /// Receipts with messages that dispute an item whose line is under way again.
    QSet<QString> m_deferred;
};
