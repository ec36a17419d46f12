#pragma once

/// Sends every log line to standard error (standard output belongs to the answer). QT_LOGGING_RULES and QT_MESSAGE_PATTERN work as ever;
/// below warnings nothing is shown unless a rule asks for it.
void installLogging();
