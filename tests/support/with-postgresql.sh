#!/bin/bash
# with-postgresql.sh COMMAND…: runs COMMAND with a PostgreSQL server of its own on a free loopback port, whose URL (an empty database, UTF-8,
# scram passwords) is in THINGDESK_TEST_POSTGRESQL. The server and its folder are gone afterwards. A URL that is already set is used as it is.
#
# Where no server can be had, COMMAND runs without the variable and skips what needs it; with THINGDESK_TEST_NO_SKIP=1 this is a failure.
set -u

[ -n "${THINGDESK_TEST_POSTGRESQL:-}" ] && exec "$@"

without_server() {
    echo "with-postgresql: $1" >&2
    [ "${THINGDESK_TEST_NO_SKIP:-}" = 1 ] && exit 1
    exec "${COMMAND[@]}"
}

COMMAND=("$@")
bindir=
for candidate in /usr/lib/postgresql/*/bin; do
    [ -x "$candidate/initdb" ] && bindir=$candidate
done
[ -n "$bindir" ] || without_server "no PostgreSQL server is installed"

# The server refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || without_server "there is no user postgres to run the server as"
    as=(runuser -u postgres --)
fi

folder=$(mktemp -d /tmp/thingdesk-postgresql.XXXXXX) || without_server "no temporary folder"
cleanup() {
    # Not from inside this folder's server: it must be gone before its files.
    [ -e "$folder/data/postmaster.pid" ] && "${as[@]}" "$bindir/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 143' TERM INT HUP

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
(umask 077 && printf '%s' "$password" >"$folder/password")
[ "$(id -u)" = 0 ] && chown -R postgres "$folder"

cd "$folder" || without_server "no way into the temporary folder"
"${as[@]}" "$bindir/initdb" -D "$folder/data" -U thingdesk -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; without_server "initdb failed"; }

port=
for _ in 1 2 3 4 5 6 7 8; do
    candidate=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
    if "${as[@]}" "$bindir/pg_ctl" -D "$folder/data" -w -t 30 -l "$folder/log" \
        -o "-p $candidate -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off" start >"$folder/start.log" 2>&1; then
        port=$candidate
        break
    fi
done
[ -n "$port" ] || { cat "$folder/log" >&2; without_server "the server did not start"; }

export THINGDESK_TEST_POSTGRESQL="postgresql://thingdesk:$password@127.0.0.1:$port/postgres"
cd "$OLDPWD" || exit 1
# In the background, so that a signal ends the server too.
"$@" &
child=$!
trap 'kill "$child" 2>/dev/null; wait "$child"; exit 143' TERM INT HUP
wait "$child"
exit $?
