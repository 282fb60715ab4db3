#!/usr/bin/env bash
# Runs a command where Kannel and its fake SMS centre can be tried: in a network namespace of its own, since bearerbox and
# fakesmsc open ports on every interface. Here there is a loopback alone, which nobody else sees; the command runs inside,
# because it calls and is called.
#
#   test_kannel.sh COMMAND…    e.g. test_kannel.sh build/channels_tests --gtest_filter='RealKannel*'
#
# Exit 3: Kannel, or the right to make a namespace, is not there.
set -euo pipefail

if [ "${1-}" != --inside ]; then
    [ $# -gt 0 ] || { sed -n '2,8p' "$0" >&2; exit 2; }
    for program in /usr/sbin/bearerbox /usr/sbin/smsbox /usr/lib/kannel/test/fakesmsc; do
        [ -x "$program" ] || { echo "test_kannel: skipped, $program is not installed" >&2; exit 3; }
    done
    apart=(unshare --net); [ "$(id -u)" = 0 ] || apart=(unshare --map-root-user --net)
    "${apart[@]}" true 2>/dev/null || { echo "test_kannel: skipped, no network namespace can be made here" >&2; exit 3; }
    exec "${apart[@]}" -- "$0" --inside "$@"
fi
shift
ip link set lo up
SAMBAND_TEST_KANNEL=1 exec "$@"
