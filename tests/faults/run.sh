#!/usr/bin/env bash
# The program among faults: its deliveries at POINTS points; its desk killed, without room and on a disk that fails, ROUNDS
# times each; and WEBHOOKS that are told among kills, stops and a database that another holds.
# Usage: run.sh PROGRAM ROUNDS POINTS WEBHOOKS
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")"
export PYTHONDONTWRITEBYTECODE=1
python3 deliveries.py "$program" "$3"
python3 webhooks.py "$program" "$4"
python3 kill.py "$program" "$2"
python3 lost_sync.py "$program" "$2"
python3 full_disk.py "$program" "$2" || { [ $? = 3 ] && echo "full_disk: not run, it needs a mount namespace"; }
