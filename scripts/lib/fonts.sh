# The fonts HanaMinA and HanaMinB, for rare characters of place names in reports.

# Prints the folder that holds them, or fails.
find_fonts() {
  local folder=${ECOZONE_FONTS:-/usr/share/fonts/truetype/hanazono}
  [ -r "$folder/HanaMinA.ttf" ] && [ -r "$folder/HanaMinB.ttf" ] || return 1
  printf '%s\n' "$folder"
}

# Installs them where that is allowed and nobody names a folder; fails where they cannot be had.
provide_fonts() {
  if ! find_fonts >/dev/null && [ -z "${ECOZONE_FONTS:-}" ] && may_install; then
    run_installer "$scripts_home/lib/install" fonts-hanazono || true
  fi
  find_fonts >/dev/null
}

# For the server and for the tests: without them a report whose texts have rare characters is refused, all others are made.
offer_fonts() {
  provide_fonts && return
  say "没有生僻字字体 HanaMin：名称含生僻字的研判意见暂不能出具为 PDF，其余不受影响 (no HanaMin fonts: reports with rare characters are refused)"
  say "  Debian/Ubuntu:  sudo apt-get install fonts-hanazono"
  say "  或设置 / or set ECOZONE_FONTS=/path/to/folder（含 HanaMinA.ttf、HanaMinB.ttf）"
}
