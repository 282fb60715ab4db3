#!/usr/bin/env bash
# Kannel with its fake SMS centre, in a network namespace of its own: bearerbox and fakesmsc open ports on every interface,
# and here there is only a loopback that nobody else sees. The command runs inside, since it has to call and be called.
#
#   test_kannel.sh COMMAND…    runs the command with SAMBAND_TEST_KANNEL set to a folder: kannel.conf's port and words
#                              are those below, fakesmsc.log tells what telephones got, and a line written to the
#                              pipe `telephone` ("91234567 2097 text STOPP") is a message that one sends
#
# Exit 3: Kannel, or the right to make a namespace, is not there.
set -euo pipefail

if [ "${1-}" != --inside ]; then
    [ $# -gt 0 ] || { sed -n '2,9p' "$0" >&2; exit 2; }
    for program in /usr/sbin/bearerbox /usr/sbin/smsbox /usr/lib/kannel/test/fakesmsc; do
        [ -x "$program" ] || { echo "test_kannel: $program is not installed" >&2; exit 3; }
    done
    as_root=(); [ "$(id -u)" = 0 ] || as_root=(--map-root-user)
    unshare "${as_root[@]}" --net true 2>/dev/null || { echo "test_kannel: no network namespace can be made here" >&2; exit 3; }
    exec unshare "${as_root[@]}" --net -- "$0" --inside "$@"
fi
shift

ip link set lo up
folder=$(mktemp -d /tmp/samband-kannel-XXXXXX)
started=()
end() {
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap end EXIT

cat >"$folder/kannel.conf" <<CONF
group = core
admin-port = 13000
admin-password = stengt
smsbox-port = 13001
store-type = file
store-location = $folder/store

group = smsc
smsc = fake
smsc-id = nord
port = 10000
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = 13013
http-request-retry = 5
http-queue-delay = 1

group = sendsms-user
username = samband
password = hemmelig-ord
max-messages = 10
concatenation = true

group = sms-service
keyword = default
catch-all = yes
get-url = "http://127.0.0.1:\${PORT}/inn?fra=%p&til=%P&tekst=%a"
max-messages = 2
omit-empty = true
CONF
# Where messages from telephones go is known when the test's own server stands: it writes the address.
mkfifo "$folder/telephone"

begin() { # NAME COMMAND…
    local name=$1; shift
    "$@" >"$folder/$name.log" 2>&1 &
    started+=($!)
}
wait_for() { # PORT
    for _ in $(seq 100); do
        (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
        sleep 0.05
    done
    echo "test_kannel: nothing answers on port $1" >&2; tail -n 20 "$folder"/*.log >&2; exit 1
}
SAMBAND_TEST_KANNEL=$folder "$@"
