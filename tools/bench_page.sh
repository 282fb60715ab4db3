#!/bin/sh
# How many requests a second for a kept page of 5 kB, beside nginx that serves the same bytes and headers from disk,
# both with one thread and an access log. Ratios, never absolute times: rounds alternate, the median counts.
# Usage: tools/bench_page.sh [BENCH_PAGE] [ROUNDS] [SECONDS]
set -eu
server=${1:-build/bench_page}
rounds=${2:-5}
seconds=${3:-3}
work=$(mktemp -d)
chmod 755 "$work" # nginx started by root reads as somebody else
nginx_pid= ours_pid=
stop() {
    [ -z "$ours_pid" ] || kill "$ours_pid" 2>/dev/null || true
    [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

"$server" >"$work/port" 2>"$work/ours.log" &
ours_pid=$!
while ! [ -s "$work/port" ]; do sleep 0.1; done
ours=$(cat "$work/port")
theirs=$((ours > 60000 ? ours - 1 : ours + 1))

# nginx gets the very bytes and headers that our server sends.
mkdir -p "$work/root/nyheter"
curl -s -H 'Host: loten.example' -D "$work/head" -o "$work/root/nyheter/side.html" "http://127.0.0.1:$ours/nyheter/side"
gzip -9 -k "$work/root/nyheter/side.html"
headers=$(tr -d '\r' <"$work/head" | grep -E '^(X-|Content-Security|Referrer|Permissions|Cross-|Cache-Control|Vary|Content-Language)' |
    sed -E 's/^([^:]+): (.*)$/        add_header \1 "\2";/')
cat >"$work/nginx.conf" <<CONF
daemon off;
worker_processes 1;
pid $work/pid;
error_log $work/error.log;
events { worker_connections 1024; }
http {
    access_log $work/access.log combined;
    keepalive_requests 100000000;
    tcp_nopush on;
    sendfile on;
    open_file_cache max=100;
    types { text/html html; }
    charset utf-8;
    server {
        listen 127.0.0.1:$theirs;
        server_name loten.example;
        root $work/root;
        gzip_static on;
$headers
        location / { try_files \$uri.html =404; }
    }
}
CONF
nginx -c "$work/nginx.conf" 2>"$work/nginx.err" &
nginx_pid=$!
tries=0
while ! curl -sf -o "$work/check" -H 'Host: loten.example' "http://127.0.0.1:$theirs/nyheter/side"; do
    sleep 0.1
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { cat "$work/error.log" >&2; exit 1; }
done
cmp "$work/check" "$work/root/nyheter/side.html"

rate() { # port, headers
    wrk -t1 -c32 -d"${seconds}s" -H 'Host: loten.example' $2 "http://127.0.0.1:$1/nyheter/side" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "answers that are not 200" >"/dev/stderr"}'
}
for form in plain gzip; do
    accept=
    [ $form = plain ] || accept='-H Accept-Encoding:gzip'
    round=0
    while [ $round -lt "$rounds" ]; do
        mine=$(rate "$ours" "$accept")
        other=$(rate "$theirs" "$accept")
        echo "$mine $other"
        round=$((round + 1))
    done | awk '{print $1 / $2, $1, $2}' | sort -n | awk -v form=$form '{r[NR] = $0} END {print form ": ratio, ours/s, nginx/s (median round): " r[int((NR + 1) / 2)]}'
done
