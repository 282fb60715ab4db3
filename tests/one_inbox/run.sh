#!/usr/bin/env bash
# Every way in, to the answer at its channel, in the browser. Usage: run.sh PROGRAM [what playwright is told, e.g. -g "a mail"]
# In the namespace where Kannel can be tried; where there is none, without SMS.
set -euo pipefail
program=$(realpath "$1"); shift
cd "$(dirname "$0")"
export PYTHONDONTWRITEBYTECODE=1
status=0
../../tools/test_kannel.sh python3 one_inbox.py "$program" "$@" || status=$?
[ $status = 3 ] || exit $status
python3 one_inbox.py "$program" "$@"
