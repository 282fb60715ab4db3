#!/usr/bin/env bash
# All tests with address and undefined behaviour sanitizers, then those of what runs in threads with the thread
# sanitizer, each in a build of its own (BUILD-asan, BUILD-tsan). The long haul: an hour on two cores.
# Usage: sanitize.sh BUILD
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1

address=$(tools/test_postgres.sh start "$build-asan/postgres")
trap 'tools/test_postgres.sh stop "$build-asan/postgres"' EXIT
export SAMBAND_TEST_POSTGRES=$address

cmake -S . -B "$build-asan" -G Ninja -DSANITIZE=ON >/dev/null
ninja -C "$build-asan"
ctest --test-dir "$build-asan" --output-on-failure --timeout 3000

cmake -S . -B "$build-tsan" -G Ninja -DTSAN=ON >/dev/null
threads=(client db http outbox ledger people publishing main)
ninja -C "$build-tsan" samband "${threads[@]/%/_tests}"
export TSAN_OPTIONS="suppressions=$PWD/tools/tsan.txt history_size=4 second_deadlock_stack=1"
ctest --test-dir "$build-tsan" --output-on-failure --timeout 3000 -R "^($(IFS='|'; echo "${threads[*]}"))\$"
