#!/usr/bin/env bash
# One item through every channel: published, corrected, withdrawn. Usage: run.sh PROGRAM
# In the namespace where Kannel can be tried; where there is none, without SMS.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")"
export PYTHONDONTWRITEBYTECODE=1
status=0
../../tools/test_kannel.sh python3 one_item.py "$program" || status=$?
[ $status = 3 ] || exit $status
python3 one_item.py "$program"
