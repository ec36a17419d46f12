#pragma once

#include "thingspace/basics/error.h"

#include <QString>
#include <QStringList>

/// The one place that turns codes into sentences, for the window and the command line alike.
/// A sentence says what, where and what to do; it never holds a secret.
namespace wording {

/// Who reads: where the way out is another for each, the sentence is, too. Holds for the whole process, the window's until somebody says else.
enum class Reader { Window, CommandLine };
void speakTo(Reader reader);

/// One sentence for an error: its code's text with its arguments, its place in front where it has one.
/// A carrier's code that we do not know is shown verbatim with its message.
QString sentence(const Error &error);

/// One sentence for why an item is blocked, skipped, held or failed, or for a warning; `code` as in item.reason.
QString reason(const QString &code, const QStringList &arguments);

/// Whether `code` has a sentence: tests ask it for every code that the rooms below use.
bool knows(const QString &code);

} // namespace wording
