#!/usr/bin/env bash
# Runs a command with a WordPress of its own: Debian's package, its database in a temporary folder without a network,
# served by PHP on 127.0.0.1. All of it is gone when the command ends.
#
#   test_wordpress.sh COMMAND…   the command gets SAMBAND_TEST_WORDPRESS="ADDRESS USER PASSWORD", an author's
#
# Needs the packages wordpress, mariadb-server, php-cli, php-mysql, php-xml (not among those of the project's own
# tests); exit status 3 says which is missing.
set -euo pipefail

absent() { echo "test_wordpress: $1" >&2; exit 3; }
for tool in mariadbd mariadb-install-db php; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || absent "$tool is not installed"
done
[ -f /usr/share/wordpress/wp-load.php ] || absent "wordpress is not installed"
[[ $(php -m) == *mysqli* ]] || absent "php-mysql is not installed"

folder=$(mktemp -d /tmp/samband-wordpress.XXXXXX)
database= server=
end() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$database" ] || { kill "$database" 2>/dev/null && wait "$database" 2>/dev/null; } || true
    rm -rf "$folder"
}
trap end EXIT

socket=$folder/database.sock
user=$(id -un)
mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=socket \
    --skip-test-db --user="$user" >"$folder/install.log" 2>&1
/usr/sbin/mariadbd --no-defaults --datadir="$folder/data" --socket="$socket" --skip-networking --user="$user" \
    --pid-file="$folder/database.pid" >"$folder/database.log" 2>&1 &
database=$!
for _ in $(seq 300); do [ -S "$socket" ] && break; sleep 0.1; done
mariadb --no-defaults --socket="$socket" --user=root -e "create database wordpress;
    create user 'wordpress'@'localhost' identified by 'kaffe'; grant all on wordpress.* to 'wordpress'@'localhost';"

cp -rL /usr/share/wordpress "$folder/site"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
cat >"$folder/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'wordpress'); define('DB_PASSWORD', 'kaffe');
define('DB_HOST', 'localhost:$socket'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '$address'); define('WP_SITEURL', '$address');
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords without TLS
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
cat >"$folder/install.php" <<'PHP'
<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Prøve kommune', 'sjef', 'sjef@prove.example', true, '', 'kaffe-klokka-atte');
$author = wp_insert_user(['user_login' => 'samband', 'user_pass' => wp_generate_password(), 'role' => 'author',
                          'user_email' => 'samband@prove.example']);
[$password] = WP_Application_Passwords::create_new_application_password($author, ['name' => 'Samband']);
file_put_contents($argv[2], $password);
PHP
php "$folder/install.php" "$folder/site" "$folder/password" >"$folder/wordpress.log" 2>&1 ||
    { cat "$folder/wordpress.log" >&2; exit 1; }
PHP_CLI_SERVER_WORKERS=4 php -S "127.0.0.1:$port" -t "$folder/site" >"$folder/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do curl -fso /dev/null "$address/?rest_route=/" && break; sleep 0.1; done
SAMBAND_TEST_WORDPRESS="$address samband $(cat "$folder/password")" "$@"
