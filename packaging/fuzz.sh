#!/bin/bash
# fuzz.sh SECONDS [NAME…]: builds the fuzzers of tests/fuzz and lets each of them (or those named) look for so long, as many side by side as
#   there are processors (THINGDESK_FUZZ_JOBS). What they learn is kept in build/fuzz/corpus, a finding in build/fuzz/findings; ends with 1 if there is one.
# fuzz.sh pass NAME: the short pass of the test command: the seeds, then a fixed number of inputs that the fixed seed makes of them.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1:quarantine_size_mb=64}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
binaries=build/fuzz/bin
findings=build/fuzz/findings

# Inputs of the short pass: about three seconds of each.
declare -A pass_runs=([answers]=60000 [callbacks]=40000 [faultplans]=40000 [filters]=25000 [logins]=40000 [ods]=4000 [pasted]=4000 [server]=3000 [settings]=15000 [targets]=12000 [times]=60000 [xlsx]=2000)

options_of() {
    local dictionary=tests/fuzz/dictionaries/$1.dict
    echo "-timeout=10 -rss_limit_mb=2048 -max_len=4096 -artifact_prefix=$findings/$1- -verbosity=${THINGDESK_FUZZ_VERBOSITY:-1}"
    [ -e "$dictionary" ] && echo "-dict=$dictionary"
}

pass() {
    local name=$1
    if [ ! -x "$binaries/fuzz_$name" ]; then
        echo "fuzz.sh: $binaries/fuzz_$name is not there; packaging/build.sh fuzz fuzzers makes it" >&2
        [ -n "${THINGDESK_TEST_NO_SKIP:-}" ] && return 1
        return 77
    fi
    mkdir -p "$findings"
    # A folder of its own takes what is new, so that the seeds stay as they are committed and each pass begins alike.
    local fresh
    fresh=$(mktemp -d) || return 1
    # shellcheck disable=SC2046 # options, one a word
    "$binaries/fuzz_$name" $(options_of "$name") -seed=1 -runs="${pass_runs[$name]:-10000}" "$fresh" "tests/fuzz/seeds/$name" >"$fresh.log" 2>&1
    local result=$?
    # A finding ends libFuzzer with 77, which would read as skipped here.
    if [ $result -ne 0 ]; then
        result=1
        cat "$fresh.log"
    fi
    tail -1 "$fresh.log"
    rm -rf "$fresh" "$fresh.log"
    return $result
}

run_for() {
    local seconds=$1 name=$2
    mkdir -p "build/fuzz/corpus/$name" "$findings"
    # shellcheck disable=SC2046
    "$binaries/fuzz_$name" $(options_of "$name") -max_total_time="$seconds" -print_final_stats=1 "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" \
        >"build/fuzz/$name.log" 2>&1
    local result=$?
    echo "$name: $([ $result -eq 0 ] && echo no finding || echo "a FINDING, see build/fuzz/$name.log"), $(grep -o 'number_of_executed_units: *[0-9]*' "build/fuzz/$name.log" | grep -o '[0-9]*$') inputs, $(grep -oE 'cov: [0-9]+' "build/fuzz/$name.log" | tail -1)"
    return $result
}

case ${1:-} in
pass)
    pass "$2"
    ;;
'' | *[!0-9]*)
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
    ;;
*)
    seconds=$1
    shift
    packaging/install-deps.sh build test || exit 1
    packaging/build.sh fuzz fuzzers || exit 1
    names=("$@")
    [ ${#names[@]} -gt 0 ] || mapfile -t names < <(cd tests/fuzz/seeds && ls)
    export -f run_for options_of
    export seconds binaries findings
    printf '%s\n' "${names[@]}" | xargs -P "${THINGDESK_FUZZ_JOBS:-$(nproc)}" -I{} bash -c 'run_for "$seconds" {}'
    ;;
esac
