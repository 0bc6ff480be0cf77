# GDAL's programs ogr2ogr and ogrinfo, which read Shapefile, GeoPackage, FileGDB and DXF.

# Prints the folder of programs that read and write what is needed (GDAL 3.1 or later), or fails.
find_gdal() {
  local folder=${ECOZONE_GDAL_BIN:-}
  if [ -z "$folder" ] && command -v ogr2ogr >/dev/null; then
    folder=$(dirname -- "$(command -v ogr2ogr)")
  fi
  [ -n "$folder" ] && [ -x "$folder/ogr2ogr" ] && [ -x "$folder/ogrinfo" ] || return 1
  "$folder/ogrinfo" --formats 2>/dev/null | grep -q FlatGeobuf || return 1
  printf '%s\n' "$folder"
}

# Sets ECOZONE_GDAL_BIN, installing what is missing where that is allowed; fails where it cannot be had.
provide_gdal() {
  if ! find_gdal >/dev/null && [ -z "${ECOZONE_GDAL_BIN:-}" ] && may_install; then
    run_installer "$scripts_home/lib/install" gdal-bin || true
  fi
  ECOZONE_GDAL_BIN=$(find_gdal) || { unset ECOZONE_GDAL_BIN; return 1; }
  export ECOZONE_GDAL_BIN
}

gdal_advice() {
  printf '%s\n' "Debian/Ubuntu:  sudo apt-get install gdal-bin      Fedora:  sudo dnf install gdal" \
    "或设置 / or set ECOZONE_GDAL_BIN=/path/to/bin（含 ogr2ogr、ogrinfo，GDAL 3.1 或更新 / GDAL 3.1 or later）"
}

# For the server: without GDAL those formats say so, and all others are read.
offer_gdal() {
  provide_gdal && return
  say "没有 GDAL：Shapefile、GeoPackage、FileGDB、DXF 暂不能读取，其余不受影响 (no GDAL: these formats are not read)"
  gdal_advice | while IFS= read -r line; do say "  $line"; done
}

# For the tests.
require_gdal() {
  local advice
  mapfile -t advice < <(gdal_advice)
  provide_gdal || fail "测试需要 GDAL（ogr2ogr）" "the tests need GDAL (ogr2ogr)." "${advice[@]}"
}
