#!/usr/bin/env bash
# Installs the groups of tools/packages.txt given as arguments, and npm's packages for group `node`.
# Quick when nothing is missing. Needs root or sudo only where a Debian package is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

packages_of() { awk -v group="[$1]" '/^#/ {next} /^\[/ {on = ($0 == group); next} on' tools/packages.txt; }

missing=()
for group in "$@"; do
    # A Node of another source serves as well as Debian's, if it is new enough.
    if [ "$group" = node ] && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 18 ]; then
        continue
    fi
    for package in $(packages_of "$group"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
done

if [ ${#missing[@]} -gt 0 ]; then
    echo "setup: installing ${missing[*]}"
    as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
    # PostgreSQL's own cluster is not wanted: tests start one of their own.
    "${as_root[@]}" sh -c 'mkdir -p /etc/postgresql-common && { [ -f /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf; }'
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if [[ " $* " == *" node "* ]] && ! cmp -s package-lock.json node_modules/.samband-lock 2>/dev/null; then
    echo "setup: npm ci"
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.samband-lock
fi
