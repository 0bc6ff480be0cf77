# What every script here shares: messages, the project's folders, other accounts, installing packages.
# Read with `source`; expects `set -euo pipefail`.

scripts_home=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
project_home=$(dirname -- "$scripts_home")
# shellcheck disable=SC2034  # read by the scripts that source this file
guard="$scripts_home/lib/guard"
. "$scripts_home/lib/alive.sh"

# Everything said to people goes to stderr: stdout is for what programs read.
say() { printf '[ecozone] %s\n' "$*" >&2; }

# fail 中文 English [further lines]: one fault, in both languages, then out.
fail() {
  printf '\n[ecozone] 错误：%s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '[ecozone] Error: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '          %s\n' "${@:2}" >&2
  exit 1
}

is_root() { [ "$(id -u)" -eq 0 ]; }

project_hash() { printf '%s' "$project_home" | cksum | cut -d' ' -f1; }

# The folder for what this user's runs keep: <project>/.run, or the user's own state folder
# where the project cannot be written to (a read-only checkout, or one that another user runs).
run_home() {
  local home=$project_home/.run
  if mkdir -p -- "$home" 2>/dev/null && [ -w "$home" ] && [ -O "$home" ]; then
    printf '%s\n' "$home"
    return
  fi
  home=${XDG_STATE_HOME:-${HOME:-${TMPDIR:-/tmp}}/.local/state}/ecozone/$(project_hash)
  mkdir -p -- "$home" || fail "无法建立运行目录 $home" "cannot create the folder $home"
  printf '%s\n' "$home"
}

# The account that may own a database: oneself, but never root (PostgreSQL refuses, rightly). For root it is the account
# that has the folder $dir of the caller already, else the one that PostgreSQL's package made.
database_account() {
  if ! is_root; then
    id -un
  elif [ -f "${dir:-}/ecozone-postgis" ] && [ "$(stat -c %u -- "$dir")" != 0 ]; then
    stat -c %U -- "$dir"
  elif [ -n "${ECOZONE_DB_ACCOUNT:-}" ]; then
    printf '%s\n' "$ECOZONE_DB_ACCOUNT"
  elif id postgres >/dev/null 2>&1; then
    printf 'postgres\n'
  else
    printf 'nobody\n'
  fi
}

# as_account COMMAND...: runs as the database account, from a folder it can stand in, with nothing of root's home.
as_account() {
  if ! is_root; then
    (cd / && exec "$@")
    return
  fi
  local account
  account=$(database_account)
  if command -v setpriv >/dev/null; then
    (cd / && HOME=/nonexistent exec setpriv --reuid "$account" --regid "$(id -g "$account")" --init-groups "$@")
  else
    (cd / && HOME=/nonexistent exec runuser -u "$account" -- "$@")
  fi
}

random_secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# A TCP port of 127.0.0.1 that nothing listens on, below the range from which clients' ports are taken.
port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 12000))
    if ! port_is_taken "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
  fail "找不到空闲端口" "found no free port on 127.0.0.1"
}

# Installing packages: only with apt-get, only where it asks nobody, never when ECOZONE_NO_INSTALL is set.
may_install() {
  [ -z "${ECOZONE_NO_INSTALL:-}" ] || return 1
  command -v apt-get >/dev/null || return 1
  is_root || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}
as_root() { if is_root; then "$@"; else sudo -n "$@"; fi; }
# Its hundred lines are shown only where it fails.
apt_get() {
  local log status=0
  log=$(mktemp)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" \
    </dev/null >"$log" 2>&1 || status=$?
  [ "$status" = 0 ] || cat -- "$log" >&2
  rm -f -- "$log"
  return "$status"
}

# install_packages NAME...: what is not there yet, without upgrading what is.
install_packages() {
  say "安装软件包 (apt-get)：$*"
  apt_get install --no-install-recommends --no-upgrade "$@" && return
  say "软件包列表可能过期，更新后重试 (apt-get update)"
  apt_get update && apt_get install --no-install-recommends --no-upgrade "$@"
}
