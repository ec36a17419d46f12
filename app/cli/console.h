#pragma once

#include "thingspace/basics/error.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// What a person or a script gets to see: answers on standard output, errors and progress on standard error.
/// With JSON there is exactly one document on standard output.
class Console
{
public:
    explicit Console(bool json);

    bool isJson() const { return m_json; }

    void answer(const QJsonObject &document, const QString &text);
    /// The sentence on standard error, and with JSON the error document on standard output.
    /// `items` become `error.items`; `lines` follow the sentence.
    void error(const Error &error, const QJsonArray &items = {}, const QStringList &lines = {});
    /// A sentence on standard error that stays there.
    void note(const QString &sentence);
    /// A passing line on standard error: nothing with JSON unless that is a terminal, at most a few a second.
    void progress(const QString &text);
    /// Ends a passing line.
    void endProgress();

    /// Standard output, for answers too long to hold.
    QIODevice &out() { return m_out; }

private:
    void print(QFile &file, const QString &text);

    bool m_json;
    bool m_terminal;
    bool m_inProgress = false;
    QElapsedTimer m_sinceProgress;
    QFile m_out;
    QFile m_err;
};

/// The contract's exit code for an error.
int exitCode(const Error &error);

/// `{"error":{"kind","message","file","row","column"}}`, members absent where they do not apply; `stage` for `profile test`.
QJsonObject errorDocument(const Error &error);
