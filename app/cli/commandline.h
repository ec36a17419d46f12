#pragma once

#include "thingspace/basics/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>

class Invocation;

/// The translation context of everything that the command line says by itself.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// One option of a command: `--name VALUE`, or a switch where `value` is nullptr.
struct OptionSpec
{
    QLatin1StringView name;
    /// How the help writes the value: "FILE".
    const char *value = nullptr;
    /// English, marked for translation (context "CommandLine").
    const char *help = nullptr;
    bool repeats = false;
};

/// One command of contract section 1.
struct CommandSpec
{
    /// One or two words: "sync", "change plan".
    QLatin1StringView name;
    /// What follows the name in the usage line.
    const char *usage = nullptr;
    /// One sentence, marked for translation.
    const char *help = nullptr;
    /// How many words it takes besides options; most -1: any number.
    int least = 0;
    int most = 0;
    std::span<const OptionSpec> options;
    /// Starts the command; it calls Invocation::succeed or fail once, now or later.
    void (*run)(Invocation &) = nullptr;
};

/// What one call of the program asks for.
struct Arguments
{
    /// nullptr: only help or the version was asked for.
    const CommandSpec *command = nullptr;
    bool json = false;
    bool help = false;
    bool version = false;
    QString profile = QStringLiteral("default");
    bool profileGiven = false;
    /// Empty: the default store.
    QString store;
    QStringList words;
    QHash<QString, QStringList> options;

    bool has(QLatin1StringView option) const { return options.contains(option); }
    /// The last one given; empty if none was.
    QString value(QLatin1StringView option) const;
    QStringList values(QLatin1StringView option) const { return options.value(option); }
    /// Values separated by commas, empty ones dropped.
    QStringList list(QLatin1StringView option) const;
    /// Errors: Usage "usage.number" (option, value), "usage.duration" (option, value). std::nullopt: not given.
    Result<std::optional<qint64>> number(QLatin1StringView option) const;
    Result<std::optional<std::chrono::milliseconds>> duration(QLatin1StringView option) const;
};

inline Error usageError(const QString &code, const QStringList &arguments = {})
{
    return {Error::Kind::Usage, code, arguments, {}};
}

/// Reads a call by a table of commands. Global options (--store, --profile, --json, --help, --version) may stand anywhere; a value follows its
/// option or an equals sign; `--` ends the options.
/// Errors: Usage "usage.command" (word), "usage.family" (word, what may follow), "usage.option" (option, command), "usage.option-early" (option), "usage.twice" (option), "usage.value" (option),
/// "usage.switch" (option), "usage.missing" (command, usage), "usage.extra" (word, command), "usage.none".
Result<Arguments> parseArguments(const QStringList &arguments, std::span<const CommandSpec> table);

/// The options that every command takes.
std::span<const OptionSpec> globalOptions();
