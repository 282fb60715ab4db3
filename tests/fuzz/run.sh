#!/usr/bin/env bash
# Every entry under libFuzzer with sanitizers, SECONDS each, on from the committed seeds and what earlier runs found.
# Usage: run.sh PROGRAM CORPUS SECONDS [ENTRY...]    ends with 1 if one does not hold; the input is left in CORPUS
set -euo pipefail
program=$(realpath "$1") corpus=$(realpath -m "$2") seconds=$3
shift 3
seeds=$(cd "$(dirname "$0")/seeds" && pwd)
[ $# -gt 0 ] || set -- $(ls "$seeds")
failed=0
for entry in "$@"; do
    mkdir -p "$corpus/$entry"
    SAMBAND_FUZZ=$entry "$program" "$corpus/$entry" "$seeds/$entry" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 \
        -max_len=20000 -print_final_stats=1 -artifact_prefix="$corpus/$entry-" 2>"$corpus/$entry.log" || { failed=1; tail -40 "$corpus/$entry.log"; }
    echo "$entry: $(sed -n 's/^stat::number_of_executed_units: *//p' "$corpus/$entry.log") runs"
done
exit $failed
