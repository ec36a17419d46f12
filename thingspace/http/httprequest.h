#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

/// Largest answers taken; what is longer is cut off and an error "answer.size".
inline constexpr qint64 kAnswerLimit = 1024LL * 1024;
inline constexpr qint64 kPageLimit = 64LL * 1024 * 1024;

/// Spare bytes behind an answer's body, so that a parser that reads ahead need not copy it.
inline constexpr qsizetype kBodySpare = 64;

struct HttpRequest
{
    /// "GET", "POST", "PUT", "DELETE".
    QByteArray method;
    /// Path and query below the origin.
    QByteArray path;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    qint64 answerLimit = kAnswerLimit;
    /// Leaves at most once: its own fresh connection, and a body that cannot be rewound, so that nothing below can repeat it.
    bool once = false;
};

/// An answer of any status, its body whole.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    /// Has kBodySpare bytes of room behind it where the length was announced.
    QByteArray body;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::chrono::milliseconds roundTrip {0};
};

/// No whole answer.
struct HttpFailure
{
    /// Network: "network.host" (name not found), "network.connect" (refused), "network.tls", "network.timeout", "network.reset"
    /// (closed under us), "network.failed"; "answer.truncated" (head came, body did not). Protocol "answer.size".
    /// Refused "origin.insecure". Arguments: the host.
    Error error;
    /// Proven: no byte of the body left, so the request cannot have been executed.
    bool neverSent = false;
    std::chrono::milliseconds elapsed {0};
};

using HttpResult = tl::expected<HttpAnswer, HttpFailure>;
using HttpDone = std::function<void(HttpResult)>;
