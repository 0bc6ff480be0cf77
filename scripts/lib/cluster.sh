# A private PostgreSQL cluster of the project's own: its folder, its life. It is never the machine's cluster, never
# runs as root, listens on 127.0.0.1 only (no socket file, no other address), and asks everyone for a password.
#
#   DIR/ecozone-postgis   what this folder is: `kept` or `throwaway`
#   DIR/data-NN/          the cluster of PostgreSQL NN: another major version starts a cluster of its own
#   DIR/password          of the role `ecozone` that the server uses; DIR/admin-password: of the superuser
#   DIR/server.log

# private_folder DIR: DIR, owned by the database account and closed to all others; fails where that cannot be had.
private_folder() {
  local dir=$1 account
  account=$(database_account)
  mkdir -p -- "$dir" 2>/dev/null || return 1
  if is_root; then
    chown -- "$account:$(id -g "$account")" "$dir" 2>/dev/null || return 1
  fi
  chmod 700 -- "$dir" 2>/dev/null || return 1
  [ "$(stat -c '%a %U' -- "$dir")" = "700 $account" ] && as_account test -w "$dir"
}

# The folder of the kept database: with the project where the database account can reach it, else with the machine
# (a project under root's own home, or on a file system without owners).
kept_folder() {
  local dir
  dir=$(run_home)/postgis
  if private_folder "$dir"; then
    printf '%s\n' "$dir"
    return
  fi
  rmdir -- "$dir" 2>/dev/null || true
  if is_root; then
    dir=/var/lib/ecozone/$(project_hash)
  else
    dir=${XDG_STATE_HOME:-$HOME/.local/state}/ecozone/$(project_hash)/postgis
  fi
  private_folder "$dir" || fail "数据库目录不可用：$dir" "the database account cannot use the folder $dir"
  printf '%s\n' "$dir"
}

throwaway_folder() {
  local base dir
  for base in "${TMPDIR:-/tmp}" /tmp /var/tmp; do
    dir=$(mktemp -d "$base/ecozone-postgis.XXXXXXXX" 2>/dev/null) || continue
    if private_folder "$dir"; then
      printf '%s\n' "$dir"
      return
    fi
    rmdir -- "$dir"
  done
  fail "无法建立临时目录" "cannot create a temporary folder"
}

# write_private FILE: standard input into FILE, as the database account, readable by nobody else.
# shellcheck disable=SC2016  # expanded by the inner shell
write_private() { as_account sh -c 'umask 077 && cat >"$1"' sh "$1"; }

# The process of the cluster in DATA, or nothing. A pid file says little: after a crash its number may be another's.
cluster_pid() {
  local data=$1 pid
  pid=$(head -n1 -- "$data/postmaster.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && [ "$(readlink -- "/proc/$pid/cwd" 2>/dev/null)" = "$(readlink -f -- "$data")" ] || return 1
  printf '%s\n' "$pid"
}

cluster_port() { sed -n 4p -- "$1/postmaster.pid"; }

cluster_create() {
  local bin=$1 dir=$2 data=$3 mode=$4 new=$3.new locale=C.UTF-8
  locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$' || locale=C
  as_account rm -rf -- "$new"
  local secret
  for secret in password admin-password; do
    [ -s "$dir/$secret" ] || random_secret | write_private "$dir/$secret"
  done
  local options=(-D "$new" -U ecozone_admin --pwfile="$dir/admin-password" --auth=scram-sha-256
    --encoding=UTF8 --locale="$locale")
  [ "$mode" = kept ] || options+=(--no-sync)
  LC_ALL=$locale as_account "$bin/initdb" "${options[@]}" 2>&1 | write_private "$dir/server.log" \
    || fail "无法建立数据库簇，见 $dir/server.log" "initdb failed:" "$(tail -n5 "$dir/server.log")"
  echo "include 'ecozone.conf'" | as_account tee -a "$new/postgresql.conf" >/dev/null
  cluster_settings "$mode" | write_private "$new/ecozone.conf"
  echo "host all all 127.0.0.1/32 scram-sha-256" | write_private "$new/pg_hba.conf"
  # The role that serves is no superuser; template1 carries PostGIS, so that it can still create databases with it.
  # Single-user mode ends with 0 whatever its statements did, and exit_on_error fires on caught errors too: read its log.
  as_account "$bin/postgres" --single -D "$new" template1 >"$dir/.setup" 2>&1 <<SQL || true
CREATE EXTENSION postgis;
CREATE ROLE ecozone LOGIN CREATEDB PASSWORD '$(cat "$dir/password")';
CREATE DATABASE ecozone OWNER ecozone;
SELECT 'done' AS setup;
SQL
  if grep -qE '(ERROR|FATAL|PANIC):' "$dir/.setup" || ! grep -q 'setup = "done"' "$dir/.setup"; then
    fail "无法初始化数据库" "setting up the database failed:" "$(grep -A2 -E '(ERROR|FATAL|PANIC):' "$dir/.setup")"
  fi
  rm -f -- "$dir/.setup"
  as_account mv -- "$new" "$data"
}

cluster_settings() {
  cat <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
CONF
  [ "$1" = kept ] || cat <<'CONF'
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
CONF
}

# cluster_start BIN DIR MODE: the cluster runs and answers, whatever state it was left in.
cluster_start() {
  local bin=$1 dir=$2 mode=$3 data port attempt
  data=$dir/data-$(major_version "$bin")
  [ -f "$data/PG_VERSION" ] || cluster_create "$bin" "$dir" "$data" "$mode"
  cluster_settings "$mode" | write_private "$data/ecozone.conf"
  for attempt in {1..8}; do
    cluster_pid "$data" >/dev/null && break
    as_account rm -f -- "$data/postmaster.pid"
    port=$(free_port)
    # Closes the lock (9) so that the cluster does not hold it.
    if as_account "$bin/pg_ctl" start -s -w -t 60 -D "$data" -l "$dir/server.log" -o "-p $port" \
      </dev/null >/dev/null 2>&1 9>&-; then
      break
    fi
    # The port was taken meanwhile, or processes of a crashed cluster are still ending.
    [ "$attempt" -lt 8 ] || fail "数据库无法启动，见 $dir/server.log" "PostgreSQL does not start:" "$(tail -n5 "$dir/server.log")"
    sleep 0.5
  done
  cluster_check "$bin" "$dir" "$(cluster_port "$data")"
  cluster_describe "$dir" "$(cluster_port "$data")"
}

# PostGIS answers; and if its package was renewed since the cluster was made, the database follows.
cluster_check() {
  local bin=$1 dir=$2 port=$3
  PGPASSWORD=$(cat "$dir/admin-password") "$bin/psql" -X -q -At -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" \
    -U ecozone_admin -d ecozone >/dev/null 2>"$dir/.check" <<'SQL' \
    || fail "数据库没有应答" "the database does not answer:" "$(cat "$dir/.check")"
SET client_min_messages = warning;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis' AND installed_version <> default_version) THEN
    ALTER EXTENSION postgis UPDATE;
  END IF;
END $$;
SELECT postgis_lib_version();
SQL
  rm -f -- "$dir/.check"
}

cluster_describe() {
  printf 'ECOZONE_DB_URL=jdbc:postgresql://127.0.0.1:%s/ecozone\nECOZONE_DB_USER=ecozone\nECOZONE_DB_PASSWORD=%s\n' \
    "$2" "$(cat "$1/password")"
}

cluster_stop() {
  local dir=$1 data pid
  for data in "$dir"/data-*; do
    pid=$(cluster_pid "$data") || continue
    # SIGINT: a fast shutdown, which ends sessions and writes everything; SIGQUIT: at once, with recovery later.
    kill -INT "$pid" 2>/dev/null || true
    await_end "$pid" 30 || { kill -QUIT "$pid" 2>/dev/null || true; await_end "$pid" 10 || true; }
  done
}

await_end() {
  local pid=$1 tenths=$(($2 * 10))
  while is_alive "$pid"; do
    [ $((tenths--)) -gt 0 ] || return 1
    sleep 0.1
  done
}
