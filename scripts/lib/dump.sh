# Dumps, and what tells one system from another: expects the files home.sh, programs.sh and children.sh.

# Everything below is for one command at a time, and for none while a server runs that could write; sets $home.
claim_data() {
  home=$(data_home)
  exec 9>>"$home/run.lock"
  flock -n 9 || fail "EcoZone 正在运行，请先停止：$(cat "$home/run.address" 2>/dev/null)" "EcoZone is running with these data: stop it first"
}

started=''
# The database runs, and its settings are exported; whether it was started here is in $started.
open_database() {
  [ -n "${ECOZONE_DB_URL:-}" ] || "$scripts_home/postgis" status >/dev/null 2>&1 || started=yes
  (umask 077 && : >"$scratch/settings")
  run_installer "$scripts_home/postgis" start >"$scratch/settings"
  local setting
  while IFS= read -r setting; do export "${setting?}"; done <"$scratch/settings"
  owner=${ECOZONE_DB_OWNER_USER:-$ECOZONE_DB_USER}
  export PGPASSWORD=${ECOZONE_DB_OWNER_PASSWORD-$ECOZONE_DB_PASSWORD} PGCONNECT_TIMEOUT=10
  [ -n "${ECOZONE_DB_OWNER_USER:-}" ] || PGPASSWORD=$ECOZONE_DB_PASSWORD
  local name
  for name in psql pg_dump pg_restore; do
    find_client $name >/dev/null || fail "没有程序 $name" "the program $name is needed, which PostgreSQL's client package has." \
      "Debian/Ubuntu:  sudo apt-get install postgresql-client"
  done
  database=${ECOZONE_DB_URL%%\?*}
  database=${database##*/}
}

close_database() {
  [ -z "$started" ] || env -u ECOZONE_DB_URL "$scripts_home/postgis" stop
  started=''
}

# database_at NAME: where libpq finds the database NAME of that server.
database_at() {
  local url=${ECOZONE_DB_URL#jdbc:} ssl=''
  [[ $url != *sslmode=* ]] || ssl=${url##*sslmode=}
  url=${url%%\?*}
  printf '%s/%s%s\n' "${url%/*}" "$1" "${ssl:+?sslmode=${ssl%%&*}}"
}

owner_psql() { "$(find_client psql)" -X -q -At -v ON_ERROR_STOP=1 -d "$(database_at "$1")" -U "$owner" "${@:2}"; }

# What a system holds, one line for each fact, the same before a backup and after its restoration: the version of the schema, rows of
# each table, editions and releases of rules with their hashes, and one hash over those of all records. One line of SQL.
contents_sql() {
  tr '\n' ' ' <<'SQL'
SELECT line FROM (
  SELECT 1 AS part, 'schema ' || max(version::int) AS line FROM flyway_schema_history WHERE success
  UNION ALL
  SELECT 2, format('table %s %s', c.relname,
      (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', c.relname), false, true, '')))[1])
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 3, format('edition %s %s', code, coalesce(hash, status)) FROM editions
  UNION ALL
  SELECT 4, format('rules %s %s', version, hash) FROM rule_releases
  UNION ALL
  SELECT 5, 'records ' || encode(sha256(convert_to(coalesce(string_agg(id || record_hash, ',' ORDER BY id), ''), 'UTF8')), 'hex')
    FROM screenings
) facts ORDER BY part, line;
SQL
}

# dump_consistently NAME DUMP CONTENTS: a dump and what it holds, both of one moment, while others go on writing.
dump_consistently() {
  local snapshot line
  coproc SESSION { owner_psql "$1" 2>&1; }
  local session=$SESSION_PID
  printf '%s\n' "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot();" >&"${SESSION[1]}"
  read -r -t 60 snapshot <&"${SESSION[0]}" && [[ $snapshot =~ ^[0-9A-F]+-[0-9A-F]+-[0-9]+$ ]] \
    || fail "数据库没有应答" "the database does not answer:" "${snapshot:-}"
  printf "%s\nSELECT 'end';\n" "$(contents_sql)" >&"${SESSION[1]}"
  : >"$3"
  while read -r -t 600 line <&"${SESSION[0]}" && [ "$line" != end ]; do printf '%s\n' "$line" >>"$3"; done
  [ "$line" = end ] && grep -q '^records ' "$3" || fail "数据库里没有 EcoZone 的数据" "there are no data of EcoZone in this database:" "$(tail -n 1 "$3")"
  run_child "$(find_client pg_dump)" -Fc --snapshot="$snapshot" -d "$(database_at "$1")" -U "$owner" -f "$2" || fail "pg_dump 失败" "pg_dump failed"
  printf '\\q\n' >&"${SESSION[1]}"
  wait "$session" || true
}

# load_dump DUMP NAME: into the empty database NAME, whole or not at all. What the extension and the server own is there already.
load_dump() {
  local list
  list=$(mktemp)
  "$(find_client pg_restore)" -l "$1" | grep -vE '^[0-9]+; [0-9]+ [0-9]+ (EXTENSION|COMMENT - EXTENSION|SCHEMA|COMMENT - SCHEMA|ACL|DEFAULT ACL) |TABLE DATA public spatial_ref_sys ' >"$list" || true
  local status=0
  "$(find_client pg_restore)" --no-owner --no-acl --exit-on-error --single-transaction -L "$list" -d "$(database_at "$2")" -U "$owner" "$1" \
    || status=$?
  rm -f -- "$list"
  return "$status"
}
