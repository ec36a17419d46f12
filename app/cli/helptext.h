#pragma once

#include "app/cli/commandline.h"

/// The help of one command, or of the program where `command` is nullptr.
QString helpText(const CommandSpec *command, std::span<const CommandSpec> table);
