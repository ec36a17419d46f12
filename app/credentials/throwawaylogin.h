#pragma once

#include "thingspace/auth/secretsource.h"

/// A login that nobody has seen and nobody will, for a simulator that takes any.
Credentials throwAwayLogin();
