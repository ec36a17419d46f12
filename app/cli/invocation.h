#pragma once

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/session.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

/// One run of one command: what it was asked, what it works with, and how it answers. Conversations are its children.
class Invocation : public QObject
{
    Q_OBJECT

public:
    Invocation(const Arguments &arguments, Session &session, Console &console);

    const Arguments &arguments() const { return m_arguments; }
    Session &session() { return m_session; }
    Console &console() { return m_console; }

    /// The answer, as a document and as text, and the exit code. Once.
    void succeed(const QJsonObject &document, const QString &text = {}, int exitCode = 0);
    /// The answer was written to Console::out() already.
    void succeedSilently(int exitCode = 0);
    void fail(const Error &error);
    /// The same, with what is said of each item: for scripts in `error.items`, and a line each for people.
    void fail(const Error &error, const QJsonArray &items, const QStringList &lines);

    /// The result of a step that fails the command: true when it went well.
    template<typename T>
    bool check(const Result<T> &result)
    {
        if (!result)
            fail(result.error());
        return result.has_value();
    }

Q_SIGNALS:
    void finished(int exitCode);

private:
    const Arguments &m_arguments;
    Session &m_session;
    Console &m_console;
};
