#pragma once

#include "thingspace/simulator/simulator.h"

/// What `thingspace-simulator` was asked for (contract section 2).
struct CommandLine
{
    simulator::Options options;
    QString portFile;
    /// `--help` or `--version`: print this and leave.
    QString print;
};

/// The error is one sentence.
tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);
