#include "app/cli/console.h"

#include "models/values/wording.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTerminalPause = 100; // milliseconds between two passing lines
constexpr int kFilePause = 5000;

} // namespace

Console::Console(bool json) : m_json(json), m_terminal(isatty(STDERR_FILENO) != 0)
{
    (void)m_out.open(STDOUT_FILENO, QIODevice::WriteOnly);
    (void)m_err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Console::print(QFile &file, const QString &text)
{
    file.write(text.toUtf8());
    file.flush();
}

void Console::answer(const QJsonObject &document, const QString &text)
{
    endProgress();
    if (m_json)
        print(m_out, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)) + u'\n');
    else if (!text.isEmpty())
        print(m_out, text.endsWith(u'\n') ? text : text + u'\n');
}

void Console::error(const Error &error, const QJsonArray &items, const QStringList &lines)
{
    endProgress();
    print(m_err, wording::sentence(error) + u'\n');
    for (const QString &line : lines)
        print(m_err, line + u'\n');
    if (!m_json)
        return;
    QJsonObject document = errorDocument(error);
    if (!items.isEmpty()) {
        QJsonObject inner = document[u"error"].toObject();
        inner.insert(u"items"_s, items);
        document[u"error"] = inner;
    }
    print(m_out, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)) + u'\n');
}

void Console::note(const QString &sentence)
{
    endProgress();
    print(m_err, sentence + u'\n');
}

void Console::progress(const QString &text)
{
    if (!m_terminal && m_json)
        return;
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < (m_terminal ? kTerminalPause : kFilePause))
        return;
    m_sinceProgress.start();
    // A terminal's line is written over; elsewhere each is a line by itself.
    print(m_err, m_terminal ? u"\r\x1b[K"_s + text : text + u'\n');
    m_inProgress = m_terminal;
}

void Console::endProgress()
{
    if (std::exchange(m_inProgress, false))
        print(m_err, u"\r\x1b[K"_s);
}

int exitCode(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
    case Error::Kind::Input:
        return 2;
    case Error::Kind::Storage:
        return 6;
    case Error::Kind::Network:
    case Error::Kind::Http:
    case Error::Kind::Service:
    case Error::Kind::Protocol:
        return 3;
    case Error::Kind::Refused:
        // Not authorised is one thing, not allowed by ourselves another.
        return error.code.startsWith("credentials."_L1) || error.code.startsWith("login."_L1) ? 3 : 4;
    case Error::Kind::Cancelled:
        return 1;
    }
    Q_UNREACHABLE();
}

QJsonObject errorDocument(const Error &error)
{
    QJsonObject object {{u"kind"_s, kindKey(error.kind)}, {u"message"_s, wording::sentence(error)}};
    if (!error.code.isEmpty())
        object.insert(u"code"_s, error.code);
    if (!error.place.file.isEmpty())
        object.insert(u"file"_s, error.place.file);
    if (error.place.row > 0)
        object.insert(u"row"_s, error.place.row);
    if (!error.place.column.isEmpty())
        object.insert(u"column"_s, error.place.column);
    if (!error.stage.isEmpty())
        object.insert(u"stage"_s, error.stage);
    return {{u"error"_s, object}};
}
