#!/bin/bash
# check.sh [asan] [tsan] [clazy] [tidy]: what is run before a piece of work is called done; all four unless named.
#   asan   AddressSanitizer and UndefinedBehaviorSanitizer, every test
#   tsan   ThreadSanitizer, every test
#   clazy  clazy level 1 over our sources
#   tidy   clang-tidy by .clang-tidy over our sources (THINGDESK_TIDY_SINCE=REVISION: only what changed since)
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=(asan tsan clazy tidy)

packaging/install-deps.sh run build test check || exit 1

failures=()
sanitized_tests() {
    packaging/build.sh "$1" || return 1
    # The demo starts the simulator, by vfork: ThreadSanitizer takes the child's exec for a call that never returns, and from then on sees none of
    # our locks. Everything that the demo does is done by other tests.
    local left_out=()
    [ "$1" = tsan ] && left_out=(--exclude-regex '^tst_demo$')
    local leaks="suppressions=$PWD/tests/support/leaks.supp:print_suppressions=0"
    # Qt's own libraries are not instrumented; without the first TSan reports their hand-overs between threads. Tests start programs: the second.
    local races="ignore_noninstrumented_modules=1:die_after_fork=0:suppressions=$PWD/tests/support/races.supp:print_suppressions=0"
    LSAN_OPTIONS=$leaks TSAN_OPTIONS=$races ctest --test-dir "build/$1" "${left_out[@]}" --parallel 2 --output-on-failure --timeout 1800
}

# Generated headers must be there before an analyser reads the sources; objects need not.
analysed_sources() {
    packaging/build.sh dev >&2 || return 1
    if [ -n "${THINGDESK_TIDY_SINCE:-}" ]; then
        git diff --name-only --diff-filter=d "$THINGDESK_TIDY_SINCE" -- '*.cpp'
    else
        git ls-files '*.cpp'
    fi | grep -E '^(thingspace|models|ui|app)/' | while read -r source; do
        grep -q "\"file\": \".*/$source\"" build/dev/compile_commands.json && echo "$source"
    done
}

clazy_level1() {
    analysed_sources >build/clazy-sources || return 1
    # clazy only warns; anything it says is a failure here.
    xargs -a build/clazy-sources -P "$(nproc)" -n 4 clazy-standalone -p build/dev --checks=level1 \
        --header-filter='(thingspace|models|ui|app)/.*' 2>&1 | tee build/clazy-report | grep -E 'warning:|error:'
    ! grep -qE '(warning|error):.*(\[-Wclazy|error:)' build/clazy-report && ! grep -q ' error: ' build/clazy-report
}

clang_tidy() {
    analysed_sources >build/tidy-sources || return 1
    xargs -a build/tidy-sources -P "$(nproc)" -n 2 clang-tidy -p build/dev --quiet
}

for check in "${wanted[@]}"; do
    echo "== $check"
    case $check in
    asan | tsan) sanitized_tests "$check" ;;
    clazy) clazy_level1 ;;
    tidy) clang_tidy ;;
    *)
        echo "check.sh: unknown check “$check”; the checks are asan, tsan, clazy, tidy" >&2
        exit 2
        ;;
    esac || failures+=("$check")
done

if [ ${#failures[@]} -gt 0 ]; then
    echo "failed: ${failures[*]}"
    exit 1
fi
echo "all well: ${wanted[*]}"
