#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"

#include <QList>

struct OutsideNotice;

/// Messages that answer no request of ours: what others did to lines of ours, and suspensions that end soon (thingspace-api.md 10.2, 10.4).
/// They settle nothing, send nothing and queue nothing: they are written into the line's history and the audit log, count against its actions a
/// day where the carrier counts them, and end the trust in what was read of it, so that it is read again before anything is sent.
class OutsideNews
{
public:
    explicit OutsideNews(EngineContext &context);

    /// A line to be read again.
    struct Line
    {
        ProfileId profile;
        QString profileName;
        QString account;
        BatchLine line;

        QString iccid() const { return line.identifiers[QStringLiteral("iccid")].toString(); }
    };
    /// Handles what came in, by this process's listener or another's; each message once among all processes.
    /// Answers the lines that others changed. Errors: Storage.
    [[nodiscard]] Result<QList<Line>> handleNew();

private:
    struct Message
    {
        qint64 id = 0;
        QString service;
        QByteArray body;
    };
    Result<QList<Message>> open();
    Result<void> handle(const Message &message, QList<Line> &changed);
    Result<void> note(const Message &message, QString &outcome, QList<Line> &changed);
    Result<QList<Line>> linesOf(const OutsideNotice &notice);
    Result<void> write(const OutsideNotice &notice, const Line &line);

    EngineContext &m_context;
};
