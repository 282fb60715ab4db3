#!/usr/bin/env bash
# Everything that strangers can put into a message, by every way in, looked at in every view in the browser: nothing of it
# runs, and nothing of it is fetched. Usage: run.sh PROGRAM [what playwright is told]    SAMBAND_BROWSER_WHOLE=1: each alone
set -euo pipefail
program=$(realpath "$1"); shift
cd "$(dirname "$0")"
PYTHONDONTWRITEBYTECODE=1 python3 hostile.py "$program" "$@"
