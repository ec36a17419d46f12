#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// Why something did not work: a kind to decide on, a stable code with arguments to make a sentence of
/// (models/values/wording.h does, and nothing else), and an untranslated detail for the log.
/// An Error never holds a secret, a body, or more of an identifier than its last four digits.
struct Error
{
    /// The words of contract section 1, `error.kind`.
    enum class Kind { Usage, Input, Network, Http, Service, Protocol, Storage, Refused, Cancelled };

    /// Where in an operator's file the fault is; rows count data rows from 1 (0: the file as a whole).
    struct Place
    {
        QString file;
        int row = 0;
        QString column;
        bool operator==(const Place &) const = default;
    };

    Kind kind = Kind::Protocol;
    /// Ours: a stable key such as "store.busy". Kind::Service: the carrier's errorCode without its first segment.
    QString code;
    /// What the sentence of `code` names, in order (%1, %2 …).
    QStringList arguments;
    /// For the log, untranslated. Kind::Service: the carrier's errorMessage.
    QString detail;
    /// HTTP status where there was an answer, else 0.
    int httpStatus = 0;
    Place place = {};
    /// Retry-After, where the answer carried one (seconds, RFC 9110 §10.2.3).
    std::optional<std::chrono::milliseconds> retryAfter = {};
    /// Where a sign-in stopped, as the contract's `error.stage` writes it: "reach", "token" or "login"; else empty.
    QString stage = {};

    bool operator==(const Error &) const = default;
};

Q_DECLARE_METATYPE(Error)

/// "usage", "input", "network" … as the contract writes them.
QString kindKey(Error::Kind kind);

/// One line for a log: kind, code, status, detail. Not for people; see wording.h.
QString logLine(const Error &error);
