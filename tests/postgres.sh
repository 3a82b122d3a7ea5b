#!/usr/bin/env bash
# A private PostgreSQL for tests, reached through a socket in a folder of its own and through nothing else.
#
#   tests/postgres.sh start FOLDER   makes and starts a server in FOLDER (which must not exist), prints its connection string
#   tests/postgres.sh stop FOLDER    stops the server and removes FOLDER
#
# PostgreSQL refuses to run as root; root hands the folder to the user postgres.
set -euo pipefail

action=${1:?start or stop}
folder=${2:?a folder}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
bin=${bin:-$(dirname "$(command -v pg_ctl || echo /missing/pg_ctl)")}

if [ ! -x "$bin/pg_ctl" ]; then
    echo "There is no PostgreSQL here: run tests/run.sh as root once, or install postgresql-15." >&2
    exit 1
fi

as_owner() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && "$@")
    fi
}

case $action in
    start)
        mkdir -m 700 "$folder"
        if [ "$(id -u)" = 0 ]; then chown postgres: "$folder"; fi
        as_owner "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
            --locale=C.UTF-8 --no-sync >/dev/null
        # The server keeps its standard streams: they go to the log, or the caller's pipe would never close.
        as_owner "$bin/pg_ctl" start --pgdata="$folder/data" --log="$folder/log" --silent --wait --timeout=60 \
            --options="-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=200" >&2
        echo "Host=$folder;Username=postgres;Database=postgres"
        ;;
    stop)
        if [ -f "$folder/data/postmaster.pid" ]; then
            as_owner "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --silent --wait >&2 || true
        fi
        rm -rf -- "$folder"
        ;;
    *)
        echo "start or stop, not '$action'" >&2
        exit 2
        ;;
esac
