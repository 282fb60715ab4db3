#!/usr/bin/env bash
# Runs every test of a finished build: unit and store tests on both databases by ctest, then the program among
# faults and with one item through every channel, then the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$(realpath "$1")

address=$(tools/test_postgres.sh start "$build/postgres")
trap 'tools/test_postgres.sh stop "$build/postgres"; tools/test_mail.sh stop "$build/mail"' EXIT
export SAMBAND_TEST_POSTGRES=$address
# Where Postfix cannot be started the tests through it are passed over, and say so.
if mail=$(tools/test_mail.sh start "$build/mail"); then export SAMBAND_TEST_MAIL=$mail; else [ $? = 3 ]; fi
rm -rf "$build/queries"; mkdir -p "$build/queries"
export SAMBAND_QUERY_LOG=$build/queries

ctest --test-dir "$build" --output-on-failure -j2
# Kannel itself; where it or a namespace of its own cannot be had, that is told and passed over.
tools/test_kannel.sh "$build/channels_tests" --gtest_brief=1 --gtest_filter='RealKannel*' || [ $? = 3 ]
tools/test_kannel.sh "$build/keywords_tests" --gtest_brief=1 --gtest_filter='RealKannel*' || [ $? = 3 ]
# What waits for clocks most of its time, beside what waits for disks.
tests/faults/run.sh "$build/samband" 3 10 2000 >"$build/faults.log" 2>&1 & faults=$!
ways=0
tests/one_item/run.sh "$build/samband" && tests/one_inbox/run.sh "$build/samband" || ways=$?
faulty=0
wait $faults || faulty=$?
cat "$build/faults.log"
[ $ways$faulty = 00 ]
tests/hostile/run.sh "$build/samband" --reporter=list
npm run --silent browser -- --reporter=list
# The same pages on the other database: one way through.
SAMBAND_BROWSER_DATABASE=$address npm run --silent browser -- --reporter=list --project=desktop posts.spec.ts -g "unit leader sends"
python3 tools/queries_run.py "$build"
