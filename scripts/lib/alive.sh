# is_alive PID: the process runs. A zombie does not: its work is over, only its parent has not looked yet.
is_alive() {
  local stat
  kill -0 "$1" 2>/dev/null || return 1
  read -r stat 2>/dev/null <"/proc/$1/stat" || return 0
  stat=${stat##*) }
  [[ $stat != [ZX]* ]]
}
