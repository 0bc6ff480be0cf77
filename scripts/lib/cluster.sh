# A private PostgreSQL cluster of the project's own: its folder, its life. It is never the machine's cluster, never
# runs as root, listens on 127.0.0.1 only (no socket file, no other address), and asks everyone for a password.
#
#   DIR/ecozone-postgis   what this folder is: `kept` or `throwaway`
#   DIR/data-NN/          the cluster of PostgreSQL NN; `scripts/ecozone db upgrade` takes it to another major version
#   DIR/password          of the role `ecozone` that serves; DIR/owner-password: of `ecozone_owner`, whose the schema is (kept only);
#                         DIR/admin-password: of the superuser
#   DIR/port              its port, the same at every start unless another program has taken it
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

# The folder of the kept database, in the folder for data; what earlier versions kept in the project is moved there.
kept_folder() {
  local home dir
  home=$(data_home)
  dir=$home/postgis
  # As earlier versions had it where root ran them from a folder that only root can read.
  [ ! -f "$home/ecozone-postgis" ] || dir=$home
  [ -e "$dir" ] || move_old_database "$dir"
  private_folder "$dir" || fail "数据库目录不可用：$dir" "the account $(database_account) cannot use the folder $dir" \
    "可用 ECOZONE_HOME 指定另一个目录 / ECOZONE_HOME names another folder for the data"
  printf '%s\n' "$dir"
}

# move_old_database NEW: the kept database of earlier versions, from the project's .run or the user's state folder. Whole or not
# at all: a move that is cut off leaves the old one as it was.
move_old_database() {
  local new=$1 old
  for old in "$project_home/.run/postgis" "${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/ecozone/$(project_hash)/postgis"; do
    [ "$(cat "$old/ecozone-postgis" 2>/dev/null)" = kept ] || continue
    if [ -e "${old%/*}/run.lock" ] && ! flock -n "${old%/*}/run.lock" true; then
      fail "旧版 EcoZone 正在运行，请先停止" "an EcoZone of an earlier version is running from this project: stop it first"
    fi
    say "数据库移到项目之外 (moving the database out of the project): $old -> $new"
    docker_stop "$old"
    cluster_stop "$old"
    rm -rf -- "$new.moving"
    if [ "$(stat -c %d -- "$old")" = "$(stat -c %d -- "${new%/*}")" ]; then
      mv -T -- "$old" "$new" || return 1
    else
      cp -a -- "$old" "$new.moving" && sync -f -- "$new.moving" && mv -T -- "$new.moving" "$new" \
        || fail "数据库未能移动，旧目录未动：$old" "the database could not be moved; the old folder is as it was: $old"
      rm -rf -- "$old"
    fi
    return
  done
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

# write_private FILE: standard input into FILE, as the database account, readable by nobody else. A full disk leaves FILE as it was,
# and a FILE that says the same already is not written.
# shellcheck disable=SC2016  # expanded by the inner shell
write_private() {
  local content
  content=$(cat; printf x)
  content=${content%x}
  if [ -f "$1" ] && printf '%s' "$content" | cmp -s - "$1"; then return; fi
  printf '%s' "$content" \
    | as_account sh -c 'umask 077 && cat >"$1.new" && mv -f -- "$1.new" "$1" || { rm -f -- "$1.new"; exit 1; }' sh "$1"
}

# The process of the cluster in DATA, or nothing. A pid file says little: after a crash its number may be another's.
cluster_pid() {
  local data=$1 pid
  pid=$(head -n1 -- "$data/postmaster.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && [ "$(readlink -- "/proc/$pid/cwd" 2>/dev/null)" = "$(readlink -f -- "$data")" ] || return 1
  printf '%s\n' "$pid"
}

cluster_port() { sed -n 4p -- "$1/postmaster.pid"; }

# cluster_major DIR: of which PostgreSQL the cluster in DIR is; fails where there is none.
cluster_major() {
  local data major=''
  for data in "$1"/data-*/PG_VERSION; do
    data=${data%/PG_VERSION}
    data=${data##*/data-}
    if [[ $data =~ ^[0-9]+$ ]] && [ "$data" -gt "${major:-0}" ]; then major=$data; fi
  done
  [ -n "$major" ] && printf '%s\n' "$major"
}

# cluster_programs DIR BIN: the programs for the cluster in DIR, which are of its own version; BIN where there is no cluster yet.
# Never an empty cluster beside one of another version.
cluster_programs() {
  local major bin
  if ! major=$(cluster_major "$1") || [ "$major" = "$(major_version "$2")" ]; then
    printf '%s\n' "$2"
  elif bin=$(find_postgis_programs "$major"); then
    say "数据库仍用 PostgreSQL $major；升级：scripts/ecozone db upgrade (the database is of PostgreSQL $major; this upgrades it)"
    printf '%s\n' "$bin"
  else
    fail "现有数据是 PostgreSQL $major 的，本机只有 PostgreSQL $(major_version "$2")。没有另建空库。" \
      "the data are of PostgreSQL $major, and this machine has PostgreSQL $(major_version "$2") only. No empty database was made beside." \
      "1. 装回旧程序，再升级 / install the old programs, then upgrade:" \
      "     sudo apt-get install postgresql-$major postgresql-$major-postgis-3 && scripts/ecozone db upgrade" \
      "2. 或把备份恢复到新的目录 / or restore a backup into a new folder:" \
      "     ECOZONE_HOME=DIR scripts/ecozone restore FILE"
  fi
}

cluster_create() {
  local bin=$1 dir=$2 data=$3 mode=$4 new=$3.new locale=C.UTF-8
  locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$' || locale=C
  as_account rm -rf -- "$new"
  local secret
  for secret in password admin-password owner-password; do
    [ "$mode" = kept ] || [ $secret != owner-password ] || continue
    [ -s "$dir/$secret" ] || random_secret | write_private "$dir/$secret"
  done
  local options=(-D "$new" -U ecozone_admin --pwfile="$dir/admin-password" --auth=scram-sha-256
    --encoding=UTF8 --locale="$locale")
  # Checksums tell a page that the disk gave back otherwise than it was written.
  if [ "$mode" = kept ]; then options+=(--data-checksums); else options+=(--no-sync); fi
  LC_ALL=$locale as_account "$bin/initdb" "${options[@]}" 2>&1 | write_private "$dir/server.log" \
    || fail "无法建立数据库簇，见 $dir/server.log" "initdb failed:" "$(tail -n5 "$dir/server.log")"
  echo "include 'ecozone.conf'" | as_account tee -a "$new/postgresql.conf" >/dev/null
  cluster_settings "$mode" | write_private "$new/ecozone.conf"
  echo "host all all 127.0.0.1/32 scram-sha-256" | write_private "$new/pg_hba.conf"
  # The role that serves is no superuser; template1 carries PostGIS, so that it can still create databases with it.
  # Single-user mode ends with 0 whatever its statements did, and exit_on_error fires on caught errors too: read its log.
  as_account "$bin/postgres" --single -D "$new" template1 >"$dir/.setup" 2>&1 <<SQL || true
CREATE EXTENSION postgis;
$(cluster_roles "$dir" "$mode")
SELECT 'done' AS setup;
SQL
  if grep -qE '(ERROR|FATAL|PANIC):' "$dir/.setup" || ! grep -q 'setup = "done"' "$dir/.setup"; then
    fail "无法初始化数据库" "setting up the database failed:" "$(grep -A2 -E '(ERROR|FATAL|PANIC):' "$dir/.setup")"
  fi
  rm -f -- "$dir/.setup"
  as_account mv -- "$new" "$data"
}

# Kept: the schema is the owner's, and the role that serves can neither make nor drop anything. Tests make databases and roles.
cluster_roles() {
  if [ "$2" = kept ]; then
    printf "CREATE ROLE ecozone_owner LOGIN CREATEDB PASSWORD '%s';\nCREATE ROLE ecozone LOGIN PASSWORD '%s';\n" \
      "$(cat "$1/owner-password")" "$(cat "$1/password")"
    printf 'CREATE DATABASE ecozone OWNER ecozone_owner;\n'
  else
    printf "CREATE ROLE ecozone LOGIN CREATEDB CREATEROLE PASSWORD '%s';\nCREATE DATABASE ecozone OWNER ecozone;\n" "$(cat "$1/password")"
  fi
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
  cluster_settings "$mode" | write_private "$data/ecozone.conf" || cluster_failed "$dir"
  [ "$mode" != kept ] || cluster_pid "$data" >/dev/null || cluster_checksums "$bin" "$dir" "$data"
  for attempt in {1..8}; do
    cluster_pid "$data" >/dev/null && break
    as_account rm -f -- "$data/postmaster.pid"
    port=$(cat "$dir/port" 2>/dev/null) || port=
    if ! [[ $port =~ ^[0-9]+$ ]] || port_is_taken "$port"; then port=$(free_port); fi
    # Closes the lock (9) so that the cluster does not hold it.
    if as_account "$bin/pg_ctl" start -s -w -t 60 -D "$data" -l "$dir/server.log" -o "-p $port" \
      </dev/null >/dev/null 2>&1 9>&-; then
      break
    fi
    # The port was taken meanwhile, or processes of a crashed cluster are still ending.
    [ "$attempt" -lt 8 ] && ! is_full "$dir" || cluster_failed "$dir"
    sleep 0.5
  done
  cluster_port "$data" | write_private "$dir/port" || true
  cluster_check "$bin" "$dir" "$(cluster_port "$data")" "$mode"
  cluster_describe "$dir" "$(cluster_port "$data")"
}

# Less room than PostgreSQL's next segments of its log take.
is_full() { [ "$(df --output=avail -k -- "$1" 2>/dev/null | tail -n1)" -lt 49152 ]; }

cluster_failed() {
  if is_full "$1"; then
    fail "磁盘已满（FULL），数据库无法启动：$1" "the disk is FULL; the database cannot start: $1" \
      "腾出空间后再启动，数据不会丢失 / make room and start again; nothing that was acknowledged is lost"
  fi
  fail "数据库无法启动，见 $1/server.log" "PostgreSQL does not start:" "$(tail -n5 "$1/server.log")"
}

# cluster_checksums BIN DIR DATA: a cluster of an earlier version gets checksums while it stands still, if it is small.
cluster_checksums() {
  local state
  state=$(LC_ALL=C as_account "$1/pg_controldata" -D "$3" 2>/dev/null) || return 0
  grep -qE '^Data page checksum version: +0$' <<<"$state" && grep -qE '^Database cluster state: +shut down$' <<<"$state" || return 0
  if [ "$(du -sm -- "$3" | cut -f1)" -gt 4096 ]; then
    say "数据页没有校验和；停机时可开启 (data pages have no checksums; to have them, while it is stopped): $1/pg_checksums --enable -D $3"
  elif LC_ALL=C as_account "$1/pg_checksums" --enable -D "$3" >/dev/null 2>&1; then
    say "已为数据页加上校验和 (data pages have checksums now)"
  fi
}

cluster_psql() { PGPASSWORD=$(cat "$2/admin-password") "$1/psql" -X -q -At -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$3" -U ecozone_admin -d ecozone; }

# PostGIS answers; and if its package was renewed since the cluster was made, the database follows.
cluster_check() {
  local bin=$1 dir=$2 port=$3 said
  [ "$4" != kept ] || [ -s "$dir/owner-password" ] || random_secret | write_private "$dir/owner-password"
  said=$({
    cat <<'SQL'
SET client_min_messages = warning;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis' AND installed_version <> default_version) THEN
    ALTER EXTENSION postgis UPDATE;
  END IF;
END $$;
SELECT postgis_lib_version();
SQL
    [ "$4" != kept ] || cluster_two_roles "$dir"
  } | cluster_psql "$bin" "$dir" "$port" 2>&1) && return
  ! is_full "$dir" || cluster_failed "$dir"
  fail "数据库没有应答" "the database does not answer:" "$said"
}

# In a cluster of an earlier version the role that serves owned everything. Its rights come back when the server starts.
cluster_two_roles() {
  cat <<SQL
DO \$\$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ecozone_owner') THEN
    CREATE ROLE ecozone_owner LOGIN CREATEDB PASSWORD '$(cat "$1/owner-password")';
  END IF;
  IF EXISTS (SELECT FROM pg_database WHERE datname = 'ecozone' AND datdba <> 'ecozone_owner'::regrole) THEN
    ALTER ROLE ecozone NOCREATEDB NOCREATEROLE;
    REASSIGN OWNED BY ecozone TO ecozone_owner;
    ALTER DATABASE ecozone OWNER TO ecozone_owner;
  END IF;
  IF has_schema_privilege('ecozone', 'public', 'CREATE') OR NOT has_schema_privilege('ecozone_owner', 'public', 'CREATE') THEN
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, ecozone;
    GRANT USAGE, CREATE ON SCHEMA public TO ecozone_owner;
    GRANT USAGE ON SCHEMA public TO PUBLIC;
  END IF;
END \$\$;
SQL
}

cluster_describe() {
  printf 'ECOZONE_DB_URL=jdbc:postgresql://127.0.0.1:%s/ecozone\nECOZONE_DB_USER=ecozone\nECOZONE_DB_PASSWORD=%s\n' \
    "$2" "$(cat "$1/password")"
  [ ! -s "$1/owner-password" ] || printf 'ECOZONE_DB_OWNER_USER=ecozone_owner\nECOZONE_DB_OWNER_PASSWORD=%s\n' "$(cat "$1/owner-password")"
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
