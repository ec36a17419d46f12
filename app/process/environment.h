#pragma once

/// Arguments and paths are UTF-8. Where the environment says otherwise (a bare "C"), Qt would change it by itself, and tell on standard error.
/// Before the application object is made.
void ensureUtf8();
