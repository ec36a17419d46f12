#pragma once

/// Sends every log line to standard error (standard output belongs to the answer), by the rules of app/process/logrules.h.
void installLogging();
