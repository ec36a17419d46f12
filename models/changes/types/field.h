#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>

/// One parameter of a change type: the wizard's option page, `--set`, CSV columns and help are all made of these.
struct Field
{
    enum class Kind {
        Text,
        Choice,
        Switch,
        Zip,
        Account,
        Plan,
        Megabytes, ///< a whole number
        Moment, ///< a time, as the contract writes it (models/values/timetext.h)
        Names, ///< other fields of the type, to be emptied at the carrier: to say nothing of a field leaves it as it is
    };

    /// The contract's key: "new-plan", "zip" …
    QLatin1StringView name;
    Kind kind = Kind::Text;
    bool required = false;
    /// Characters; 0: no limit of our own.
    int maxLength = 0;
    /// Kind::Choice, Kind::Names: the values there are, separated by one blank.
    QLatin1StringView choices {};
    /// English, marked for translation (context "Fields"): what it means, in one short sentence.
    const char *explanation = nullptr;
    /// What holds where nothing was said; empty: nothing.
    QLatin1StringView defaultValue {};
    /// The field that cannot hold together with this: said of one line, this goes before that one said of all.
    QLatin1StringView insteadOf {};
    /// The carrier never sees it: characters that it refuses are allowed.
    bool staysHere = false;
};
