# PostGIS in Docker, where an engine of this machine answers.

postgis_image() {
  if [ -n "${ECOZONE_POSTGIS_IMAGE:-}" ]; then
    printf '%s\n' "$ECOZONE_POSTGIS_IMAGE"
  else
    cat -- "$scripts_home/lib/postgis-image"
  fi
}

# An engine answers (soon) and has the image, or can get it. ECOZONE_NO_DOCKER turns this way off.
docker_answers() {
  [ -z "${ECOZONE_NO_DOCKER:-}" ] && command -v docker >/dev/null || return 1
  case ${DOCKER_HOST:-unix://} in unix://*) ;; *) return 1 ;; esac
  timeout 5 docker info >/dev/null 2>&1
}
docker_has_image() {
  local image
  image=$(postgis_image)
  docker image inspect "$image" >/dev/null 2>&1 && return
  say "下载数据库镜像 $image"
  docker pull -q "$image" >/dev/null 2>&1 &
  local pulling=$!
  trap 'kill "$pulling" 2>/dev/null || true; exit 143' HUP INT TERM
  wait "$pulling" && return
  say "镜像 $image 无法取得，改用本机程序 (cannot pull the image, using programs of this machine)"
  return 1
}

# docker_start DIR MODE: one container a project and image, its data in a volume of the same name.
docker_start() {
  local dir=$1 mode=$2 image name
  image=$(postgis_image)
  # A folder that was moved keeps its container.
  name=$(cat "$dir/container" 2>/dev/null) && docker container inspect "$name" >/dev/null 2>&1 \
    || name=ecozone-$(printf '%s %s' "$dir" "$image" | cksum | cut -d' ' -f1)
  [ -s "$dir/password" ] || random_secret | write_private "$dir/password"
  printf '%s\n' "$name" | write_private "$dir/container"
  if docker container inspect "$name" >/dev/null 2>&1; then
    docker start "$name" >/dev/null
  else
    docker_create "$mode" "$name" "$image" "$(cat "$dir/password")"
  fi
  local tenths=900
  until docker exec "$name" pg_isready -q -h 127.0.0.1 -U ecozone -d ecozone 2>/dev/null; do
    [ $((tenths--)) -gt 0 ] || fail "容器中的数据库没有应答" "the database in the container does not answer:" \
      "$(docker logs --tail 5 "$name" 2>&1)"
    sleep 0.1
  done
  cluster_describe "$dir" "$(docker port "$name" 5432/tcp | sed -n '1s/.*://p')"
}

docker_create() {
  local mode=$1 name=$2 image=$3
  local home=/var/lib/postgresql/ecozone
  local options=(-d --name "$name" -p 127.0.0.1::5432 --shm-size=256m
    -e POSTGRES_USER=ecozone -e POSTGRES_DB=ecozone -e POSTGRES_PASSWORD -e "PGDATA=$home/data")
  local settings=(-c timezone=UTC -c log_timezone=UTC)
  if [ "$mode" = kept ]; then
    options+=(-v "$name:$home")
  else
    options+=(--rm --tmpfs "$home")
    settings+=(-c fsync=off -c full_page_writes=off)
  fi
  # The password goes by the environment: a command line can be read by everyone.
  POSTGRES_PASSWORD=$4 docker run "${options[@]}" "$image" "${settings[@]}" >/dev/null
}

docker_is_running() {
  [ -s "$1/container" ] && [ "$(docker container inspect -f '{{.State.Running}}' "$(cat "$1/container")" 2>/dev/null)" = true ]
}

docker_stop() {
  if docker_is_running "$1"; then
    docker stop -t 30 "$(cat "$1/container")" >/dev/null || true
  fi
}
