#include "app/cli/invocation.h"

Invocation::Invocation(const Arguments &arguments, Session &session, Console &console)
    : m_arguments(arguments), m_session(session), m_console(console)
{
}

void Invocation::succeed(const QJsonObject &document, const QString &text, int exitCode)
{
    m_console.answer(document, text);
    Q_EMIT finished(exitCode);
}

void Invocation::succeedSilently(int exitCode)
{
    m_console.endProgress();
    Q_EMIT finished(exitCode);
}

void Invocation::fail(const Error &error, const QJsonArray &items, const QStringList &lines)
{
    m_console.error(error, items, lines);
    Q_EMIT finished(::exitCode(error));
}

void Invocation::fail(const Error &error)
{
    m_console.error(error);
    Q_EMIT finished(::exitCode(error));
}
