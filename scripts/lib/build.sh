# Builds what a script runs, and leaves a copy of it in the folder for runs: a build that goes on beside it does not pull the
# classes from under it. Expects $home, and the files java.sh and children.sh.

# What changes the jar that is made of the modules FOLDER..., and nothing else.
source_hash() {
  (cd "$project_home" && find .mvn pom.xml "${@/%//pom.xml}" "${@/%//src}" -type f -not -path '*/src/test/*' -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# The same, for a script whose $home is the folder for data.
provide_in_project() {
  local home
  home=$(run_home)
  provide "$@"
}

# is_built FOLDER NAME HASH
is_built() {
  [ -f "$1/$2/ecozone-$2.jar" ] && [ "$(cat "$1/$2.sources" 2>/dev/null)" = "$3" ]
}

provided=''
# provide NAME FOLDER...: $provided is then the folder that holds ecozone-NAME.jar and its libraries. It is built of the modules
# FOLDER..., the last of which is NAME's own, where there is none of the same sources: one's own or, to be read, the project's.
provide() {
  local name=$1 hash
  shift
  hash=$(source_hash "$@")
  provided=$home/$name
  is_built "$home" "$name" "$hash" && return
  if [ "$home" != "$project_home/.run" ] && is_built "$project_home/.run" "$name" "$hash"; then
    provided=$project_home/.run/$name
    return
  fi
  require_maven
  require_writable_project
  {
    flock 8
    is_built "$home" "$name" "$hash" || build "$name" "${!#}" "$hash"
  } 8>"$home/build.lock"
}

# build NAME MODULE HASH
build() {
  say "构建中，首次需下载依赖，约几分钟 (building; the first time downloads libraries) …"
  rm -f -- "$home/$1.sources"
  run_child mvn -B -ntp -f "$project_home/pom.xml" -pl "$2" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -Dcheckstyle.skip=true -Djacoco.skip=true >"$home/build.log" 2>&1 \
    || fail "构建失败，见 $home/build.log" "the build failed:" "$(grep -E '^\[ERROR\]' "$home/build.log" | head -n 25)"
  # One move makes the copy whole or absent.
  rm -rf -- "${home:?}/$1" "$home/$1.new"
  mkdir -- "$home/$1.new"
  cp -a -- "$project_home/$2/target/ecozone-$1-"[0-9]*.jar "$project_home/$2/target/lib" "$home/$1.new/"
  mv -- "$home/$1.new/"ecozone-"$1"-*.jar "$home/$1.new/ecozone-$1.jar"
  mv -- "$home/$1.new" "$home/$1"
  printf '%s\n' "$3" >"$home/$1.sources"
}
