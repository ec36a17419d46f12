#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

struct HttpAnswer;

/// thingspace-api.md 1.1. A missing or unreadable expires_in counts as one hour.
struct TokenGrant
{
    QByteArray token;
    std::chrono::seconds expiresIn {3600};
};

/// Errors: Protocol "token.malformed" (not the documented shape), "answer.html", "answer.xml".
Result<TokenGrant> parseTokenGrant(const HttpAnswer &answer);

/// The sessionToken of section 1.2. Errors: Protocol "login.malformed", "answer.html", "answer.xml".
Result<QByteArray> parseSession(const HttpAnswer &answer);

/// What a sign-in step's unfriendly answer says.
struct SignInFault
{
    enum class Meaning {
        Credentials, ///< refused for what was sent: trying the same again helps nothing and may lock the user
        Bearer, ///< the gateway does not take the OAuth token: the login itself was not looked at
        Throttled, ///< 429
        Passing, ///< 408, 5xx: may be tried again
        Other, ///< not an answer of the carrier's, or a wrong address
    };
    Meaning meaning = Meaning::Other;
    Error error;
};

/// Judges a token answer that is not 2xx: 400 and 401 with OAuth's or the gateway's envelope are Credentials (section 11.2).
SignInFault judgeToken(const HttpAnswer &answer);

/// Judges a login answer that is not 2xx: any 4xx with a service code, known or not, is Credentials. The codes of a wrong password
/// are not documented, and five refusals lock the user (section 1.2), so doubt counts as a refusal.
SignInFault judgeLogin(const HttpAnswer &answer);
