# The server's process: started as an account other than root, awaited, and what it says of itself. Expects $home (data_home), $port,
# $data, $provided, and the files java.sh, home.sh and children.sh.

server='' archive=''

# Memory for the heap, in MB: two fifths of a small machine, a quarter of a large one; a container's limit counts.
heap_megabytes() {
  local kb limit mb large
  kb=$(sed -nE 's/^MemTotal: +([0-9]+) kB$/\1/p' /proc/meminfo)
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null) || limit=max
  if [[ $limit =~ ^[0-9]+$ ]] && [ $((limit / 1024)) -lt "$kb" ]; then kb=$((limit / 1024)); fi
  mb=$((kb / 1024 * 2 / 5)) large=$((kb / 1024 / 4))
  [ "$large" -ge 3584 ] || large=3584
  if [ "$mb" -gt "$large" ]; then mb=$large; fi
  printf '%s\n' "$mb"
}

# Program and data where the server's account can read them: as they are, else copies, which root makes at each start.
provide_readable() {
  archive=$provided/classes.jsa
  if server_reads "$provided" "$data"; then return; fi
  say "项目目录只有 root 可读，服务以 $(server_account) 身份运行，使用程序和数据的副本；改动规则后须重新启动" \
    "(only root can read the project: the server runs on copies; restart it when rules have changed)"
  local copy=$home/program
  rm -rf -- "$copy.new"
  mkdir -p -- "$copy.new"
  cp -a -- "$provided" "$copy.new/server"
  cp -a -- "$data" "$copy.new/data"
  chown -R root:root -- "$copy.new"
  chmod -R u=rwX,go=rX -- "$copy.new"
  rm -rf -- "$copy"
  mv -T -- "$copy.new" "$copy"
  provided=$copy/server data=$copy/data archive=''
  server_reads "$provided" "$data" || fail "账号 $(server_account) 读不到 $copy" "the account $(server_account) cannot read $copy" \
    "可用 ECOZONE_HOME 指定它能到达的目录 / ECOZONE_HOME names a folder that it can reach"
}

require_readable_java() {
  [ ${#as_server[@]} -eq 0 ] || (cd / && "${as_server[@]}" "$(java_program)" -version) >/dev/null 2>&1 \
    || fail "账号 $(server_account) 不能运行 $(java_program)" "the account $(server_account) cannot run $(java_program)" \
      "请安装在系统目录中 / install it where all can read it:  apt-get install openjdk-17-jre-headless"
}

# Whatever a server that was killed left behind goes before the next one writes there.
sweep_temporary() {
  rm -rf -- "$home/tmp"
  server_folder "$home/tmp" && server_folder "$home/log" || fail "无法建立 $home/log" "cannot create $home/log"
  if [ "$(stat -c %s -- "$home/log/server.out" 2>/dev/null || echo 0)" -gt 1048576 ]; then
    mv -f -- "$home/log/server.out" "$home/log/server.out.1"
  fi
}

start_server() {
  local options=()
  read -ra options <<<"${ECOZONE_JAVA_OPTS:-}"
  if [ -f "$archive" ]; then
    options=(-XX:SharedArchiveFile="$archive" "${options[@]}")
  elif [ -n "$archive" ]; then
    options=(-XX:+RecordDynamicDumpInfo "${options[@]}")
  fi
  # G1 looks once a minute whether memory of a past burst can be given back.
  options=(-Xmx"$(heap_megabytes)m" -XX:+UseG1GC -XX:G1PeriodicGCInterval=60000 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
    -XX:ErrorFile="$home/log/crash-%p.log" -Djava.io.tmpdir="$home/tmp" -Decozone.home="$home/" "${options[@]}")
  export ECOZONE_PORT=$port ECOZONE_DATA=$data LOGGING_FILE_NAME=$home/log/server.log LOGGING_THRESHOLD_CONSOLE=off
  [ -z "${ECOZONE_LOG_FORMAT:-}" ] || export LOGGING_STRUCTURED_FORMAT_FILE=$ECOZONE_LOG_FORMAT
  sweep_temporary
  # A folder that the server can see, on the database's disk: how much room there is for records.
  if [ -n "${folder:-}" ] && [ -z "${ECOZONE_DB_FOLDER:-}" ] && [ "$(stat -c %d -- "$folder")" = "$(stat -c %d -- "$home/log")" ]; then
    export ECOZONE_DB_FOLDER=$home/log
  fi
  setsid "${as_server[@]}" "$(java_program)" -Dfile.encoding=UTF-8 "-Xlog:cds*=off" "${options[@]}" -jar "$provided/ecozone-server.jar" \
    </dev/null >>"$home/log/server.out" 2>&1 9>&- &
  server=$!
}

# Whether it is ready to screen, over a socket of the shell: curl is not on every machine.
health() {
  local status=''
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET /api/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r -t 5 status <&3 || true
  exec 3>&-
  [[ $status == *" 200"* ]]
}

# Until it is well; fails if it ends before, or needs more than five minutes.
await_server() {
  local until=$((SECONDS + 300)) slow=$((SECONDS + 20))
  until (health) 2>/dev/null; do
    is_alive "$server" || return 1
    if [ "$SECONDS" -ge "$slow" ]; then
      say "仍在启动 (still starting)；日志 / log: $home/log/server.log"
      slow=$((SECONDS + 1000))
    fi
    [ "$SECONDS" -lt "$until" ] || return 1
    nap 0.1
  done
}

# nap SECONDS: a signal to the script takes effect at once.
nap() {
  sleep "$1" 9>&- &
  # The shell would tell here of a server that was killed; who watches says it better.
  { wait $! || true; } 2>/dev/null
}

# The end of what it said.
last_words() {
  tail -n "${1:-25}" -- "$home/log/server.log" 2>/dev/null
  tail -n 5 -- "$home/log/server.out" 2>/dev/null
}
