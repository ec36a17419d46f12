#!/bin/bash
# test.sh [CTEST-ARGUMENT…]: from a fresh Debian 12 to every test run: installs what is missing, builds everything with warnings as errors,
# runs all tests (some start a PostgreSQL server or a keyring of their own) and ends with the line `N passed, N failed`.
# It counts test functions, each data row by itself; a test that is skipped, crashes or runs out of time is a failed one.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

packaging/install-deps.sh run build test || exit 1
packaging/build.sh ci || exit 1
packaging/build.sh fuzz fuzzers || exit 1

export THINGDESK_TEST_NO_SKIP=1
log=build/ci/Testing/Temporary/LastTest.log
rm -f "$log"
ctest --test-dir build/ci --parallel 2 --output-on-failure --no-tests=error "$@" </dev/null
result=$?

if [ ! -e "$log" ]; then
    echo "0 passed, 1 failed"
    exit 1
fi
counts=$(packaging/count-tests.awk "$log")
echo "$counts"
[ "$result" -eq 0 ] && [ "${counts##*, }" = "0 failed" ]
