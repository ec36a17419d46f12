#pragma once

#include <QByteArray>

/// What a body looks like, whatever its header claims.
enum class AnswerForm { Empty, Json, Html, Xml, Other };

/// Decided on the first character that is not blank (a byte order mark counts as blank), and the content type where that is `<`.
AnswerForm answerForm(const QByteArray &contentType, const QByteArray &body);
