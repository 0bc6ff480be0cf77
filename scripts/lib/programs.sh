# PostgreSQL + PostGIS programs of this machine: finding them, and installing them where that is allowed.

# find_postgis_programs [MAJOR]: prints the bin folder of the newest PostgreSQL (13 or later; or of MAJOR) of this machine that has
# PostGIS, or fails.
find_postgis_programs() {
  local bin share
  while IFS= read -r bin; do
    share=$("$bin/pg_config" --sharedir 2>/dev/null) || continue
    if [ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] && [ -f "$share/extension/postgis.control" ] \
      && [ "$(major_version "$bin")" -ge 13 ] && [ "$(major_version "$bin")" = "${1:-$(major_version "$bin")}" ]; then
      printf '%s\n' "$bin"
      return
    fi
  done < <(program_folders)
  return 1
}

program_folders() {
  if [ -n "${ECOZONE_PG_BIN:-}" ]; then
    tr : '\n' <<<"$ECOZONE_PG_BIN"
    return
  fi
  # Debian, Red Hat (PGDG), SUSE, Alpine; newest version first; last what the search path has.
  printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/lib/postgresql[1-9]*/bin /usr/libexec/postgresql*/ \
    | grep -v '\*' | sort -Vr || true
  if command -v initdb >/dev/null; then
    dirname -- "$(readlink -f "$(command -v initdb)")"
  fi
}

# find_client NAME: a program that speaks with a database: of the newest PostgreSQL, else of the search path.
find_client() {
  local bin
  if bin=$(find_postgis_programs) && [ -x "$bin/$1" ]; then
    printf '%s\n' "$bin/$1"
  else
    command -v "$1"
  fi
}
find_pgbench() { find_client pgbench; }

major_version() { "$1/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

# Installs PostGIS for the PostgreSQL that is there, else for the distribution's own version.
# The package would create and start a cluster of the machine's own; for this installation it must not.
install_postgis_programs() (
  may_install || exit 1
  major=$(postgis_version_to_install)
  if [ -z "$major" ]; then
    apt_get update || exit 1
    major=$(postgis_version_to_install)
  fi
  [ -n "$major" ] || exit 1
  packages=("postgresql-$major-postgis-3")
  [ -x "/usr/lib/postgresql/$major/bin/initdb" ] || packages+=("postgresql-$major")

  settings=/etc/postgresql-common
  made=()
  for folder in "$settings/createcluster.d" "$settings"; do
    [ -d "$folder" ] || made+=("$folder")
  done
  forget() {
    as_root rm -f "$settings/createcluster.d/ecozone.conf"
    [ ${#made[@]} -eq 0 ] || as_root rmdir "${made[@]}" 2>/dev/null || true
  }
  trap forget EXIT
  trap 'exit 130' INT TERM HUP
  as_root mkdir -p "$settings/createcluster.d"
  echo "create_main_cluster = false" | as_root tee "$settings/createcluster.d/ecozone.conf" >/dev/null
  install_packages "${packages[@]}"
)

# The major version for which apt offers PostGIS: an installed PostgreSQL first, else the newest offered.
postgis_version_to_install() {
  local offered major
  offered=$(apt-cache pkgnames postgresql- 2>/dev/null | sed -nE 's/^postgresql-([0-9]+)-postgis-3$/\1/p' | sort -nr)
  for major in $(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sed -nE 's#.*/([0-9]+)/bin/initdb#\1#p' | sort -nr); do
    if grep -qx "$major" <<<"$offered"; then
      printf '%s\n' "$major"
      return
    fi
  done
  head -n1 <<<"$offered"
}

explain_missing_postgis() {
  fail "没有可用的 PostGIS。请任选一种方式，然后重新运行：" "no PostGIS can be had here. Do one of these, then run again:" \
    "1. Debian/Ubuntu:  sudo apt-get install postgresql postgresql-postgis" \
    "   (无需启动系统自带的数据库服务 / the machine's own database need not run)" \
    "   Fedora:         sudo dnf install postgresql-server postgis" \
    "2. 启动 Docker / start Docker; image: $(postgis_image)" \
    "3. 使用已有的 PostGIS 数据库 / name a PostGIS database of your own:" \
    "   export ECOZONE_DB_URL=jdbc:postgresql://HOST:5432/DATABASE ECOZONE_DB_USER=… ECOZONE_DB_PASSWORD=…"
}
