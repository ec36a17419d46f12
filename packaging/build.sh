#!/bin/bash
# build.sh PRESET [TARGET…]: configures once and builds what changed, as many jobs at a time as there are processors and memory.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=$1
shift

# The embedded HTTP server alone takes more than a gigabyte to compile; a job too many on a small machine ends the build.
memory_jobs=$(awk '/MemAvailable/ {jobs = int($2 / 1500000); print (jobs < 1) ? 1 : jobs}' /proc/meminfo)
jobs=$(nproc)
[ "$memory_jobs" -lt "$jobs" ] && jobs=$memory_jobs

# A clone in another folder finds what this one compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

[ -e "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2
if [ $# -gt 0 ]; then
    cmake --build "build/$preset" --parallel "$jobs" --target "$@" >&2
else
    cmake --build "build/$preset" --parallel "$jobs" >&2
fi
