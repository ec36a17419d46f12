#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

/// What a rule found about one line. The sentence is made from the code and its arguments by models/values/wording.h.
struct Finding
{
    enum class Severity { Warning, Skip, Blocked, Held };
    Severity severity = Severity::Blocked;
    QString code;
    QStringList arguments;
    /// From when it would be legal (quotas); invalid: unknown or never.
    QDateTime legalFrom;

    bool operator==(const Finding &) const = default;
};
