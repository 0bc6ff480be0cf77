# Java and Maven: found and checked, with a message that says what to install.

java_program() { if [ -n "${JAVA_HOME:-}" ]; then printf '%s/bin/java\n' "$JAVA_HOME"; else printf 'java\n'; fi; }

require_java() {
  local java version
  java=$(java_program)
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -nE 's/^ *java\.specification\.version = ([0-9]+).*/\1/p') || true
  [ "${version:-0}" -ge 17 ] || fail "需要 JDK 17 或更高版本，${version:+现有版本 $version}${version:-没有找到}" \
    "JDK 17 or later is needed${version:+, this is $version ($java)}." \
    "Debian/Ubuntu:  sudo apt-get install openjdk-17-jdk-headless maven" \
    "已安装时请设置 JAVA_HOME / if it is installed, set JAVA_HOME"
}

require_maven() {
  require_java
  command -v mvn >/dev/null || fail "需要 Maven" "Maven is needed." "Debian/Ubuntu:  sudo apt-get install maven"
  local compiler=javac
  [ -z "${JAVA_HOME:-}" ] || compiler=$JAVA_HOME/bin/javac
  command -v "$compiler" >/dev/null || fail "只有 Java 运行环境，构建需要 JDK" "this is a Java runtime only; building needs a JDK." \
    "Debian/Ubuntu:  sudo apt-get install openjdk-17-jdk-headless"
}

# How one writes to target/ that another user left there: not at all. Better said now than by Maven.
require_writable_project() {
  local foreign
  foreign=$(find "$project_home" -maxdepth 3 -name target ! -writable -print -quit 2>/dev/null)
  [ -w "$project_home" ] && [ -z "$foreign" ] || fail "无法写入 ${foreign:-$project_home}（由其他用户构建？）" \
    "cannot write to ${foreign:-$project_home}: was it built by another user?"
}
