#include "tests/bench/benches.h"

#include <array>

using namespace Qt::StringLiterals;

std::span<const Bench> benches()
{
    static constexpr std::array all {
        Bench {"sync"_L1, benchSync, 1'000'000},
        Bench {"pipeline"_L1, benchPipeline, 100'000},
        Bench {"callbacks"_L1, benchCallbacks, 100'000},
    };
    return all;
}
