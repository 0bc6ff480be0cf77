# Processes that a script starts: each in a session of its own, so that a Ctrl-C reaches the script alone and the
# script ends them in order. A script sets `trap clean_up EXIT` and calls `end_on_signals`.

end_on_signals() {
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# The first line of a clean-up: nothing disturbs it, and no fault in it stops it.
begin_clean_up() {
  trap '' HUP INT TERM
  set +e
}

child=''
# run_child COMMAND...: like COMMAND, but a signal to the script takes effect at once. Its process is $child meanwhile.
run_child() {
  local status=0
  setsid "$@" </dev/null 9>&- &
  child=$!
  wait "$child" || status=$?
  child=''
  return "$status"
}

# end_process PID SECONDS: asks it and its group to end, waits for it, and ends what is left of the group.
end_process() {
  [ -n "${1:-}" ] || return 0
  kill -TERM -- "-$1" 2>/dev/null || kill -TERM "$1" 2>/dev/null || return 0
  local tenths=$(($2 * 10))
  while is_alive "$1" && [ $((tenths--)) -gt 0 ]; do sleep 0.1; done
  kill -KILL -- "-$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# after_us COMMAND...: COMMAND will run when this script is gone, if it is killed outright; prints the guard's process.
after_us() {
  setsid "$guard" $$ "$@" </dev/null >/dev/null 2>&1 9>&- &
  printf '%s\n' $!
}

# run_installer COMMAND...: a child that may be installing packages. It is asked to end, never made to: half-installed
# packages would be worse than waiting.
installing=''
run_installer() {
  installing=yes
  local status=0
  run_child "$@" || status=$?
  installing=''
  return "$status"
}

# For the clean-up: the child that a signal found running.
end_child() {
  [ -n "$child" ] || return 0
  if [ -n "$installing" ]; then
    kill -TERM "$child" 2>/dev/null
    wait "$child" 2>/dev/null
  else
    end_process "$child" 20
  fi
}
