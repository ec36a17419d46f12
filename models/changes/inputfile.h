#pragma once

#include <QString>

/// The file that the lines of a change come from; empty: from none (a selection, a list, an earlier change).
struct InputFile
{
    /// Without folders.
    QString name;
    /// Of all of its bytes, in hexadecimal.
    QString sha256;

    bool operator==(const InputFile &) const = default;
};
