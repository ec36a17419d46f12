#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

/// One request as it arrived, byte for byte.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray path;
    QByteArray head;
    QByteArray body;
    /// Which connection brought it, counted from 1, and whether that connection brought one before.
    int connection = 0;
    bool warm = false;

    /// The header's value; empty if absent.
    QByteArray header(const QByteArray &name) const;
};

/// What to do with one request.
struct ScriptedAnswer
{
    enum class Act {
        Answer, ///< `bytes` are the whole answer
        AnswerAndClose, ///< `bytes`, then the connection ends
        CloseUnread, ///< end the connection when the head has come, the body unread (for a HeadScript)
        ResetUnread, ///< the same with a TCP reset (for a HeadScript)
        CloseUnanswered, ///< read all, answer nothing, close
        ResetUnanswered, ///< read all, answer nothing, TCP reset
        Hang, ///< read all, never answer
    };
    Act act = Act::Answer;
    QByteArray bytes;

    /// A plain JSON answer.
    static ScriptedAnswer json(int status, const QByteArray &body, const QByteArray &moreHeaders = {});
    static ScriptedAnswer text(int status, const QByteArray &contentType, const QByteArray &body);
    static ScriptedAnswer of(Act act) { return {act, {}}; }
};

/// A hand-made HTTP server on a loopback port that does to each connection just what a test says, and counts what arrives:
/// the judge of whether a request left once. Lives in the test's thread.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<ScriptedAnswer(const ScriptedRequest &)>;
    /// Asked when a request's head has come and its body perhaps not: CloseUnread, ResetUnread, or nothing to read on.
    using HeadScript = std::function<std::optional<ScriptedAnswer::Act>(const ScriptedRequest &)>;

    explicit ScriptedServer(Script script = {}, QObject *parent = nullptr);
    ~ScriptedServer() override;

    QUrl origin() const;
    void setScript(Script script) { m_script = std::move(script); }
    void setHeadScript(HeadScript script) { m_headScript = std::move(script); }

    /// Everything whose head arrived whole, in order.
    const QList<ScriptedRequest> &requests() const { return m_requests; }
    /// How many of them were for this path.
    int count(const QByteArray &path) const;
    int connections() const { return m_connections; }
    void forget() { m_requests.clear(); }
    /// Takes no more connections, so that they are refused.
    void close() { m_server.close(); }

private:
    struct Connection
    {
        int number = 0;
        int seen = 0;
        bool counted = false;
        QByteArray buffer;
    };

    void accept();
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    void act(QTcpSocket *socket, const ScriptedAnswer &answer);
    static void reset(QTcpSocket *socket);

    QTcpServer m_server;
    Script m_script;
    HeadScript m_headScript;
    QHash<QTcpSocket *, Connection> m_open;
    QList<ScriptedRequest> m_requests;
    int m_connections = 0;
};

/// A script that signs in (token and login) as the carrier would and hands everything else to `rest`.
ScriptedServer::Script signingIn(ScriptedServer::Script rest);
