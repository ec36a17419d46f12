#pragma once

#include "thingspace/basics/result.h"

/// For statements whose number of rows says nothing.
inline Result<void> withoutRows(const Result<qint64> &rows)
{
    return rows ? Result<void>() : failure(rows.error());
}
