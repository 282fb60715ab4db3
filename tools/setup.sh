#!/usr/bin/env bash
# Installs the groups of tools/packages.txt given as arguments, and npm's packages for group `node`.
# Quick when nothing is missing. Needs root or sudo only where a Debian package is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
packages_of() { awk -v group="[$1]" '/^#/ {next} /^\[/ {on = ($0 == group); next} on' tools/packages.txt; }

missing=()
for group in "$@"; do
    # A Node of another source serves as well as Debian's, if it is new enough.
    if [ "$group" = node ] && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 18 ]; then
        continue
    fi
    for package in $(packages_of "$group"); do
        installed "$package" || missing+=("$package")
    done
done

# Postfix would push another mail server out: that one stays, and the tests of mail say that they are passed over.
if [[ " ${missing[*]} " == *" postfix "* ]] &&
    dpkg-query -W -f '${db:Status-Status} ${Provides}\n' | grep -q '^installed .*mail-transport-agent'; then
    echo "setup: another mail server is installed; postfix is left out"
    for i in "${!missing[@]}"; do [ "${missing[i]}" != postfix ] || unset "missing[i]"; done
fi

if [ ${#missing[@]} -gt 0 ]; then
    echo "setup: installing ${missing[*]}"
    as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
    # Tests start servers of their own. What is installed for them starts neither now nor with the machine.
    resting=()
    for pair in postfix:postfix dovecot-core:dovecot nginx-common:nginx kannel:kannel mariadb-server:mariadb apache2:apache2; do
        installed "${pair%:*}" || resting+=("${pair#*:}")
    done
    "${as_root[@]}" env RESTING="${resting[*]}" DEBIAN_FRONTEND=noninteractive sh -eu -s -- "${missing[@]}" <<'ROOT'
        mkdir -p /etc/postgresql-common
        [ -f /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
        case " $* " in *" postfix "*)
            echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections ;;
        esac
        if [ ! -e /usr/sbin/policy-rc.d ]; then
            trap 'rm -f /usr/sbin/policy-rc.d' EXIT
            printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
            chmod 755 /usr/sbin/policy-rc.d
        fi
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
        for service in $RESTING; do
            [ ! -e "/etc/init.d/$service" ] || update-rc.d "$service" disable >/dev/null 2>&1 || true
            [ ! -e "/lib/systemd/system/$service.service" ] || ! command -v systemctl >/dev/null ||
                systemctl --quiet disable "$service" >/dev/null 2>&1 || true
        done
ROOT
fi

if [[ " $* " == *" node "* ]] && ! cmp -s package-lock.json node_modules/.samband-lock 2>/dev/null; then
    echo "setup: npm ci"
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.samband-lock
fi
