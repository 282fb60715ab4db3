#!/usr/bin/env bash
# A PostgreSQL server for tests: new, empty, without fsync, on a Unix socket in a temporary folder.
#
#   test_postgres.sh start NOTE [PID]   prints its address; it stops by itself when process PID ends
#   test_postgres.sh stop NOTE          stops it and removes its folder
#
# NOTE is a file that remembers where it is. initdb refuses root: root runs it as the user `postgres`.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "test_postgres: PostgreSQL is not installed" >&2; exit 3; }
as_user=(env)
[ "$(id -u)" != 0 ] || as_user=(runuser -u postgres --)

start() {
    folder=$("${as_user[@]}" mktemp -d /tmp/samband-pg-XXXXXX)
    cd "$folder"
    "${as_user[@]}" "$bin/initdb" --pgdata="$folder/data" --username=samband --auth=trust --encoding=UTF8 \
        --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }
    "${as_user[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --wait --silent --log="$folder/server.log" start -o "\
        -c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off -c full_page_writes=off \
        -c max_connections=200 -c max_locks_per_transaction=512 -c max_pred_locks_per_transaction=512 -c shared_buffers=64MB" >/dev/null
    rm -f "$folder.log"
    mkdir -p "$(dirname "$note")"
    echo "$folder" >"$note"
    echo "postgresql://samband@/postgres?host=$folder"
}

stop() {
    [ -f "$note" ] || return 0
    folder=$(cat "$note")
    rm -f "$note"
    cd /
    "${as_user[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --silent --mode=immediate stop >/dev/null || true
    rm -rf "$folder"
}

note=$(realpath -m "$2")
case $1 in
start)
    start
    if [ $# -gt 2 ]; then
        (trap '' INT HUP; while kill -0 "$3" 2>/dev/null; do sleep 0.5; done; stop) </dev/null >/dev/null 2>&1 &
    fi
    ;;
stop) stop ;;
*) sed -n '2,8p' "$0" >&2; exit 2 ;;
esac
