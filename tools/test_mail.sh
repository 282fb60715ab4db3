#!/usr/bin/env bash
# A mail server for tests: Postfix, which hands over to Dovecot, both on 127.0.0.1 only, with configuration, queue and
# mailboxes of their own in a temporary folder. Nothing leaves the machine: other domains have no way out.
#
#   test_mail.sh start NOTE [PID]   prints "SMTP_PORT IMAP_PORT CERTIFICATE"; it stops by itself when process PID ends
#   test_mail.sh stop NOTE          stops it and removes its folder
#
# Addresses: post@, retur@, ase@ and postmottak@ of loten.example, password «kaffe»; any other of that domain is unknown to Dovecot
# alone, so that Postfix takes the mail and sends a bounce. Signing in (SMTP, with STARTTLS) is asked of everybody.
# NOTE is a file that remembers where it is. Postfix must be started by root: exit status 3 says that it cannot be.
set -euo pipefail

absent() { echo "test_mail: $1" >&2; exit 3; }

free_ports() {
    python3 -c 'import socket
all = [socket.socket() for _ in range(2)]
[s.bind(("127.0.0.1", 0)) for s in all]
print(*[s.getsockname()[1] for s in all])'
}

write_certificate() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>/dev/null
    chmod 644 "$folder/cert.pem"
}

write_dovecot() {
    uid=$(id -u mail) gid=$(id -g mail)
    for user in post retur ase postmottak; do
        echo "$user@loten.example:{PLAIN}kaffe:$uid:$gid::$folder/mail/$user::"
    done >"$folder/users"
    mkdir "$folder/mail" "$folder/sockets"
    chown mail: "$folder/mail"
    cat >"$folder/dovecot.conf" <<CONF
protocols = imap lmtp
listen = 127.0.0.1
base_dir = $folder/sockets
state_dir = $folder/sockets
log_path = $folder/dovecot.log
ssl = yes
ssl_cert = <$folder/cert.pem
ssl_key = <$folder/key.pem
first_valid_uid = 1
mail_location = maildir:~/Maildir
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = $folder/users
}
userdb {
  driver = passwd-file
  args = $folder/users
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $imap_port
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener sasl {
    mode = 0666
  }
}
CONF
}

write_postfix() {
    mkdir "$folder/postfix" "$folder/queue" "$folder/lib"
    chown postfix: "$folder/lib"
    cat >"$folder/postfix/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/lib
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
maillog_file = $folder/postfix.log
maillog_file_prefixes = $folder
myhostname = mail.loten.example
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
relay_domains = loten.example
relay_transport = lmtp:unix:$folder/sockets/lmtp
default_transport = error:5.4.4 no way out of a test
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = $folder/sockets/sasl
smtpd_tls_security_level = may
smtpd_tls_cert_file = $folder/cert.pem
smtpd_tls_key_file = $folder/key.pem
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_error_sleep_time = 0
message_size_limit = 1000000
CONF
    {
        echo "127.0.0.1:$smtp_port inet n - n - - smtpd"
        echo "postlog unix-dgram n - n - 1 postlogd"
        echo "cleanup unix n - n - 0 cleanup"
        echo "qmgr unix n - n 300 1 qmgr"
        for service in bounce:0 defer:0:bounce trace:0:bounce rewrite:-:trivial-rewrite error:- retry:-:error \
            lmtp:- proxymap:- anvil:1 scache:1 tlsmgr:1; do
            IFS=: read -r name most program <<<"$service"
            echo "$name unix - - n - $most ${program:-$name}"
        done
    } >"$folder/postfix/master.cf"
}

start() {
    [ "$(id -u)" = 0 ] || absent "Postfix must be started by root"
    # The root of a namespace that holds one user alone can give no file to another.
    read -r _ _ users </proc/self/uid_map
    [ "$users" -gt 1 ] || absent "Postfix must be started by root of more than a namespace"
    command -v postfix >/dev/null && command -v dovecot >/dev/null || absent "Postfix or Dovecot is not installed"
    folder=$(mktemp -d /tmp/samband-mail-XXXXXX)
    chmod 755 "$folder"
    read -r smtp_port imap_port < <(free_ports)
    write_certificate
    write_dovecot
    write_postfix
    mkdir -p "$(dirname "$note")"
    echo "$folder" >"$note"
    dovecot -c "$folder/dovecot.conf" >"$folder/start.log" 2>&1 || { cat "$folder/start.log" >&2; stop; exit 1; }
    postfix -c "$folder/postfix" start >"$folder/start.log" 2>&1 || { cat "$folder/start.log" "$folder/postfix.log" >&2; stop; exit 1; }
    echo "$smtp_port $imap_port $folder/cert.pem"
}

stop() {
    [ -f "$note" ] || return 0
    folder=$(cat "$note")
    rm -f "$note"
    postfix -c "$folder/postfix" stop >/dev/null 2>&1 || true
    doveadm -c "$folder/dovecot.conf" stop >/dev/null 2>&1 || true
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
*) sed -n '2,10p' "$0" >&2; exit 2 ;;
esac
