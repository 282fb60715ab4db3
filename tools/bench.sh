#!/usr/bin/env bash
# The figures of README, each as a ratio against its yardstick in the same run. Usage: bench.sh BUILD
set -euo pipefail
cd "$(dirname "$0")/.."
build=$(realpath "$1")

missed=0
figure() { echo "== $1"; shift; "$@" 2>/dev/null || missed=1; }

figure "public page from memory against nginx (requests/s; at least 0.9)" tools/bench_page.sh "$build/bench_page" 5 2
figure "durable small writes from 32 threads against raw one-row commits (at least 3)" "$build/bench_writer"
figure "ledger: append in batches, verification against hashing alone (at least 0.6)" "$build/bench_ledger"
figure "reading a 6 kB draft" "$build/bench_check"
figure "structural pass of a draft against vectorscan (at least 0.2 of its rate)" "$build/bench_structure"
figure "the reading beside a draft, 8 writers at once on the demo (p95 under 150 ms)" python3 tools/bench_reading.py "$build/samband"
figure "a million subscribers: pages and search (under 200 ms), a dispatch to all of them (under 200 MB)" "$build/bench_subscribers"
figure "start to first answer (under 1 s) and memory at rest (under 60 MB)" tools/bench_start.sh "$build/samband"
figure "mails handed over, each written for its recipient, against smtp-source (at least 0.7)" tools/bench_mail.sh "$build/bench_mail"
figure "SMS handed over to a gateway on this machine, each recipient's state kept (at least 2,000/s)" "$build/bench_sms"
figure "the inbox: messages taken in durably (10,000/s; 0.5 of SQLite alone), lists and search at a million (p99 under 50 ms), memory (under 256 MB)" "$build/bench_inbox"
figure "live events to a thousand open pages (the last under 500 ms), lists meanwhile (under 250 ms), memory (under 256 MB)" python3 tools/bench_live.py "$build/samband"
[ $missed = 0 ] || echo "a figure was missed: run again on a quiet machine before you believe it" >&2
exit $missed
