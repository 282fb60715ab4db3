#!/usr/bin/env bash
# How long from start to the first answered page, and the memory at rest ten seconds later (VmRSS).
# Usage: bench_start.sh PROGRAM
set -euo pipefail
program=$1
folder=$(mktemp -d)
server=
end() {
    [ -z "$server" ] || { kill "$server"; wait "$server" || true; }
    rm -rf "$folder"
}
trap end EXIT

answer() { curl -sf -o /dev/null -H "Host: loten.localhost" "http://127.0.0.1:$port/"; }
start() {
    "$program" "$1" --data "$folder/data" --listen 127.0.0.1:0 --inside none >"$folder/out" 2>/dev/null &
    server=$!
    until port=$(sed -n 's/^listening on .*:\([0-9]*\)$/\1/p' "$folder/out") && [ -n "$port" ] && answer; do sleep 0.01; done
}

start demo; kill "$server"; wait "$server" || true # the demo world is made once
begin=$(date +%s%N)
start serve
echo "start to first answer: $((($(date +%s%N) - begin) / 1000000)) ms"
for _ in $(seq 200); do answer; done
sleep 10
echo "memory at rest: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status") MB"
