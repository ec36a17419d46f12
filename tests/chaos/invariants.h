#pragma once

#include <QStringList>

class Database;

/// What engine-protocol.md 9 says must not be in a store, to the letter where it gives SQL: one line a rule that is broken,
/// with the number of rows that break it. Empty: all is as it should be.
QStringList brokenInvariants(Database &db);
