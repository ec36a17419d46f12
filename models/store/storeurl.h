#pragma once

#include "thingspace/basics/result.h"

#include <QString>

/// Where a store is: `sqlite:PATH` or `postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE`.
struct StoreUrl
{
    enum class Kind { Sqlite, Postgresql };
    Kind kind = Kind::Sqlite;
    /// Sqlite: the file's path.
    QString path;
    /// Postgresql: the whole URL.
    QString url;

    /// The URL without a password: for sentences and logs.
    QString shown() const;
    bool operator==(const StoreUrl &) const = default;
};

/// Errors: Usage "store.url".
Result<StoreUrl> parseStoreUrl(const QString &text);

/// fleet.sqlite in the platform's application data folder.
StoreUrl defaultStoreUrl();
