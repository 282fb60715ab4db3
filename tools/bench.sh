#!/usr/bin/env bash
# The figures of README, each as a ratio against its yardstick in the same run. Usage: bench.sh BUILD
set -euo pipefail
cd "$(dirname "$0")/.."
build=$(realpath "$1")

echo "== public page from memory against nginx (requests/s; at least 0.9)"
tools/bench_page.sh "$build/bench_page" 5 2
echo "== durable small writes from 32 threads against raw one-row commits (at least 3)"
"$build/bench_writer"
echo "== ledger: append in batches, verification against hashing alone (at least 0.6)"
"$build/bench_ledger"
echo "== reading a 6 kB draft"
"$build/bench_check"
echo "== memory at rest and start to first answer"
tools/bench_start.sh "$build/samband"
