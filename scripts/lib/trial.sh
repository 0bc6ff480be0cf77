# The product of this project in a folder of its own, for what is done to it from outside. Expects the files common.sh, java.sh,
# children.sh and build.sh. Sets $trial (a folder for all of it), $port, and $trial_run, the process of scripts/run.

trial='' trial_run='' port=''

begin_trial() {
  unset ECOZONE_DB_URL ECOZONE_DB_USER ECOZONE_DB_PASSWORD ECOZONE_DB_OWNER_USER ECOZONE_DB_OWNER_PASSWORD ECOZONE_PORT ECOZONE_DATA
  export ECOZONE_NO_DOCKER=1
  require_java
  trial=$(realpath -- "$(mktemp -d)")
  chmod 711 "$trial"
}

# The programs that do it.
provide_trial() {
  local home
  home=$(run_home)
  provide soak backend/soak
  trial_jar=$provided/ecozone-soak.jar
}

trial_java() { run_child "$(java_program)" -Dfile.encoding=UTF-8 -Xmx1g -cp "$trial_jar" "$@"; }

trial_is_ready() { grep -q '已就绪' "$trial/run"; }

# scripts/run with these data; nobody's records are limited, since all come from one address.
start_trial() {
  port=$(free_port)
  (cd / && ECOZONE_HOME=$trial/home ECOZONE_RECORDING_PERADDRESSANDDAY=100000000 exec setsid "$scripts_home/run" --port "$port") \
    >"$trial/run" 2>&1 &
  trial_run=$!
  local until=$((SECONDS + 900))
  until trial_is_ready; do
    is_alive "$trial_run" && [ "$SECONDS" -lt "$until" ] || fail "服务没有启动" "the server did not start:" "$(tail -n 20 -- "$trial/run")"
    sleep 0.5
  done
}

end_trial() {
  [ -z "$trial_run" ] || { kill -TERM "$trial_run" && wait "$trial_run"; } 2>/dev/null
  [ -z "$trial" ] || "$scripts_home/lib/end-run" "$trial/home" </dev/null
  [ ! -d "$trial/home/postgis" ] || ECOZONE_HOME=$trial/home "$scripts_home/postgis" stop
}

# fuzz_trial ARGUMENT...: spoilt requests to the server that runs; then whether it is still well.
fuzz_trial() {
  trial_java org.ecozone.soak.fuzz.HttpFuzz --url "http://127.0.0.1:$port" --sites "$project_home/data/demo/sites" "$@" || return 1
  ! grep -E ' ERROR |OutOfMemory' "$trial/home/log/server.log" >&2
}
