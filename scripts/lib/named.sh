# A database that the user names: ECOZONE_DB_URL, with ECOZONE_DB_USER and ECOZONE_DB_PASSWORD; and ECOZONE_DB_OWNER_USER and
# ECOZONE_DB_OWNER_PASSWORD, where the schema is another role's.

# Prints it in the form the server reads: a JDBC URL without credentials, user and password beside it.
named_database() {
  local url=$ECOZONE_DB_URL user=${ECOZONE_DB_USER:-} password=${ECOZONE_DB_PASSWORD:-} rest authority
  rest=${url#jdbc:}
  case $rest in
    postgresql://*/?* | postgres://*/?*) rest=${rest#*://} ;;
    *) fail "ECOZONE_DB_URL 的写法不对：$url" "ECOZONE_DB_URL is not understood; expected:" \
      "jdbc:postgresql://HOST:PORT/DATABASE  |  postgresql://USER:PASSWORD@HOST:PORT/DATABASE" ;;
  esac
  authority=${rest%%/*}
  if [[ $authority == *@* ]]; then
    local credentials=${authority%@*}
    [ -n "$user" ] || user=$(percent_decoded "${credentials%%:*}")
    [ -n "$password" ] || [[ $credentials != *:* ]] || password=$(percent_decoded "${credentials#*:}")
    authority=${authority##*@}
  fi
  named_answers "$authority"
  printf 'ECOZONE_DB_URL=jdbc:postgresql://%s/%s\nECOZONE_DB_USER=%s\nECOZONE_DB_PASSWORD=%s\n' \
    "$authority" "${rest#*/}" "$user" "$password"
  [ -z "${ECOZONE_DB_OWNER_USER:-}" ] || printf 'ECOZONE_DB_OWNER_USER=%s\nECOZONE_DB_OWNER_PASSWORD=%s\n' \
    "$ECOZONE_DB_OWNER_USER" "${ECOZONE_DB_OWNER_PASSWORD:-}"
}

percent_decoded() { printf '%b' "${1//%/\\x}"; }

# A host that does not answer is better known now than from a stack trace. Several hosts are the driver's affair.
named_answers() {
  [[ $1 != *,* ]] || return 0
  local host=${1%:*} port=5432
  if [[ $1 =~ :([0-9]+)$ ]]; then port=${BASH_REMATCH[1]}; else host=$1; fi
  host=${host#[} host=${host%]}
  timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>/dev/null \
    || fail "ECOZONE_DB_URL 指的数据库 $host:$port 没有应答" "nothing answers at $host:$port, which ECOZONE_DB_URL names"
}
