#!/usr/bin/env bash
# How many mails a second are handed over to Postfix's smtp-sink by the whole of shipping, each written for its
# recipient and each recipient's state kept on disk, beside smtp-source, which sends one text as often over as many kept
# connections and keeps nothing. Rounds alternate, the median counts.
# Usage: bench_mail.sh [BENCH_MAIL] [ROUNDS] [MAILS] [ADDRESS]   ADDRESS of a PostgreSQL server; SQLite without one
set -euo pipefail
bench=${1:-build/bench_mail}
rounds=${2:-7}
mails=${3:-20000}
address=${4:-}
connections=4 # as src/client/limits.h has it
PATH=$PATH:/usr/sbin
for tool in smtp-sink smtp-source; do
    command -v $tool >/dev/null || { echo "$tool is missing: it comes with Debian's package postfix"; exit 1; }
done

port=$(python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])')
as_user=(); [ "$(id -u)" != 0 ] || as_user=(-u postfix)
smtp-sink "${as_user[@]}" "127.0.0.1:$port" 200 &
sink=$!
trap 'kill $sink' EXIT
tries=0
until smtp-source -m 1 "127.0.0.1:$port" 2>/dev/null; do
    tries=$((tries + 1)); [ $tries -lt 50 ] || { echo "smtp-sink does not answer"; exit 1; }
    sleep 0.1
done

size=$("$bench")
for _ in $(seq "$rounds"); do
    ours=$("$bench" "$port" "$mails" $address 2>/dev/null)
    began=$(date +%s%N)
    smtp-source -d -s $connections -m "$mails" -l "$size" -f retur@loten.example -t m@eksempel.example "127.0.0.1:$port"
    theirs=$((mails * 1000000000 / ($(date +%s%N) - began)))
    echo "$ours $theirs"
done | awk '{print $1 / $2, $1, $2}' | sort -n | awk -v size="$size" -v on="${address:+PostgreSQL}" '{r[NR] = $0}
    END {split(r[int((NR + 1) / 2)], m, " "); printf "%d bytes a mail, states on %s: ratio, ours/s, smtp-source/s (median round): %s %s %s\n", size, on ? on : "SQLite", m[1], m[2], m[3]; exit m[1] < 0.7}'
