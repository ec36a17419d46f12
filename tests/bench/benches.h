#pragma once

#include "tests/bench/bench.h"

#include <QLatin1StringView>

#include <span>

/// One of the names of contract section 3.
struct Bench
{
    QLatin1StringView name;
    BenchResult (*run)(const BenchOptions &options);
    /// Without --rows.
    qint64 usualRows;
};

std::span<const Bench> benches();

// One file each.
BenchResult benchSync(const BenchOptions &options);
BenchResult benchPipeline(const BenchOptions &options);
BenchResult benchCallbacks(const BenchOptions &options);
