#!/usr/bin/awk -f
# Reads ctest's LastTest.log and prints `N passed, N failed`: test functions of QtTest programs (each data row by itself, without the
# functions that only set up and clean up), one for each program of another kind. Skipped is failed; so is a program that failed without
# a failed function in it (a crash, a time-out).

function settle(name, ok) {
    if (!functions)
        ok ? ++passed : ++failed
    else if (!ok && !bad) {
        ++failed
        print "failed: " name ", which ended without a failed test function (crash, time-out or leak)" > "/dev/stderr"
    }
}

/^Unable to find executable: / { ++failed; next }   # not built, so not run
/^[0-9]+\/[0-9]+ Testing: / { program = $3; functions = bad = 0; next }
/^(PASS|FAIL!|XPASS|XFAIL|SKIP|BPASS|BFAIL) *: / {
    ++functions
    if ($0 ~ /::(initTestCase|cleanupTestCase)\(\)/ && /^PASS/)
        next
    if (/^(PASS|BPASS)/) { ++passed; next }
    if (/^(XFAIL|BFAIL)/) next   # expected to fail; its function's own line follows
    ++failed; ++bad
    if (/^SKIP/)
        print "skipped, so failed: " $0 > "/dev/stderr"
    next
}
/^Test (Passed|Failed)\.$/ { settle(program, $2 == "Passed.") }
END { printf "%d passed, %d failed\n", passed, failed }
