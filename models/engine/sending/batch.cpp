#include "models/engine/sending/batch.h"

#include <algorithm>

int Batch::attempt() const
{
    int most = 0;
    for (const BatchLine &line : lines)
        most = std::max(most, line.attempts);
    return most + 1;
}
