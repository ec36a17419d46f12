#pragma once

#include "models/store/storeurl.h"
#include "thingspace/basics/result.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What a start of the window asks for.
struct DesktopArguments
{
    /// --store; std::nullopt: the default one.
    std::optional<StoreUrl> store;
    /// --profile: shown first; empty: the one shown last.
    QString profile;
    /// --demo: the demo fleet and its store.
    bool demo = false;
    /// --page: "devices", "changes", "audit" or "settings"; empty: the one shown last.
    QString page;
    /// Lines to plan a change for; absolute, empty: none.
    QString file;
    bool help = false;
    bool version = false;

    /// What concerns a window that runs already, written as arguments: profile, page, file.
    QStringList forRunningWindow() const;

    bool operator==(const DesktopArguments &) const = default;
};

/// Reads a call of `thingdesk`, without the program's name; a relative file is looked for in `folder`. Needs no application object.
/// Errors: Usage "desktop.usage" (what is wrong), "usage.together", "usage.choice", "store.url".
Result<DesktopArguments> parseDesktopArguments(const QStringList &arguments, const QString &folder);

/// The text of --help, in the language of the program.
QString desktopHelp();
