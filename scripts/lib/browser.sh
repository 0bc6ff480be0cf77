# The browser of the page's tests: Chromium of this machine, and fonts that have Chinese characters.

find_chromium() {
  local name
  for name in "${ECOZONE_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return; fi
  done
  return 1
}

has_chinese_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; }

# Sets ECOZONE_CHROMIUM, installing what is missing where that is allowed.
provide_browser() {
  local missing=()
  find_chromium >/dev/null || missing+=(chromium)
  has_chinese_fonts || missing+=(fonts-noto-cjk)
  if [ ${#missing[@]} -gt 0 ] && may_install; then
    run_installer "$scripts_home/lib/install" "${missing[@]}" || true
  fi
  ECOZONE_CHROMIUM=$(find_chromium) || fail "浏览器测试需要 Chromium" "the browser tests need Chromium." \
    "Debian:  sudo apt-get install chromium fonts-noto-cjk      或设置 / or set ECOZONE_CHROMIUM=/path/to/chromium" \
    "不测页面 / to leave the browser tests out:  scripts/test --without-browser"
  export ECOZONE_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  has_chinese_fonts || say "没有中文字体，截图中的汉字会显示为方框 (no Chinese fonts: sudo apt-get install fonts-noto-cjk)"
}
