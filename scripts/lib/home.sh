# Where data are kept: outside the project, so that no cleaning of it loses them.
#
#   HOME/postgis/    the database, where it is a private one
#   HOME/log/        server.log, rotated; server.out: what the virtual machine itself says
#   HOME/tmp/        the server's temporary files, swept at every start
#   HOME/program/    copies of program and data, only where root runs from a folder that no other account can read
#   HOME/run.*       of the run that is going on
#
# HOME is ECOZONE_HOME; else one for each clone, in /var/lib/ecozone for root and in the user's own data folder for others.

data_home() {
  local home=${ECOZONE_HOME:-} mode=700
  if [ -n "$home" ]; then
    home=$(realpath -m -- "$home")
  elif is_root; then
    home=/var/lib/ecozone/$(project_hash)
  else
    [ -n "${XDG_DATA_HOME:-${HOME:-}}" ] || fail "没有主目录，请设置 ECOZONE_HOME" "there is no home folder: set ECOZONE_HOME"
    home=${XDG_DATA_HOME:-$HOME/.local/share}/ecozone/$(project_hash)
  fi
  # The accounts that root hands work to must get through.
  ! is_root || mode=711
  if [ ! -d "$home" ]; then
    [ -n "${ECOZONE_HOME:-}" ] || tell_of_lost_clones "${home%/*}"
    (umask 022 && mkdir -p -- "${home%/*}" && mkdir -m "$mode" -- "$home") 2>/dev/null || [ -d "$home" ] \
      || fail "无法建立数据目录 $home" "cannot create the folder for data: $home" "可用 ECOZONE_HOME 指定 / ECOZONE_HOME names another"
    printf '%s\n' "$project_home" >"$home/project"
  fi
  [ -w "$home" ] || fail "数据目录不可写：$home" "the folder for data cannot be written to: $home" \
    "可用 ECOZONE_HOME 指定 / ECOZONE_HOME names another"
  printf '%s\n' "$home"
}

# A clone that was moved or removed leaves its data; nobody should take the new, empty folder for a loss.
tell_of_lost_clones() {
  local file
  for file in "$1"/*/project; do
    [ -f "$file" ] && [ ! -d "$(cat "$file")" ] || continue
    say "另有数据，其项目目录已不在 (there are data of a project that is gone: $(cat "$file"))；沿用 / to go on with them: ECOZONE_HOME=${file%/project}"
  done
}

# The account that the server runs as when root starts it: not the database's, whose files it has no business with.
server_account() {
  if ! is_root; then
    id -un
  elif [ -n "${ECOZONE_ACCOUNT:-}" ]; then
    printf '%s\n' "$ECOZONE_ACCOUNT"
  elif id ecozone >/dev/null 2>&1; then
    printf 'ecozone\n'
  else
    printf 'nobody\n'
  fi
}

# Sets as_server: the words before a command that is to run as that account.
provide_server_account() {
  as_server=()
  is_root || return 0
  local account
  account=$(server_account)
  [ "$(id -u "$account" 2>/dev/null || echo 0)" != 0 ] || fail "账号不可用：$account" "the server needs an account other than root: $account"
  if command -v setpriv >/dev/null; then
    as_server=(env HOME=/nonexistent setpriv --reuid "$account" --regid "$(id -g "$account")" --clear-groups --no-new-privs --)
  else
    as_server=(env HOME=/nonexistent runuser -u "$account" --)
  fi
}

# server_folder DIR: for the server to write to, and closed to others.
server_folder() {
  mkdir -p -- "$1" && chmod 700 -- "$1" || return 1
  ! is_root || chown -R -- "$(server_account):$(id -g "$(server_account)")" "$1"
}

# Every file in DIR... can be read by the server's account.
server_reads() { [ ${#as_server[@]} -eq 0 ] || [ "$("${as_server[@]}" find "$@" ! -readable -print -quit 2>&1)" = '' ]; }

# servers_of HOME: the processes of servers that were started with this folder.
servers_of() {
  local file pid program
  for file in $(grep -lsF -- "-Decozone.home=$1/" /proc/[0-9]*/cmdline); do
    pid=${file//[!0-9]/}
    program=''
    IFS= read -r -d '' program 2>/dev/null <"$file" || true
    if [[ $program == *java ]] && is_alive "$pid"; then printf '%s\n' "$pid"; fi
  done
}
