# One line a module from JaCoCo's CSV files: NAME=value pairs set by the caller choose nothing, the file's path names it.
BEGIN { FS = ","; printf "%-10s %9s %9s %9s\n", "module", "lines", "branches", "covered" }
FNR == 1 { split(FILENAME, path, "/"); module = path[1] == "backend" ? path[2] : path[1]; order[++modules] = module; next }
{ missed[module] += $8; covered[module] += $9; branchMissed[module] += $6; branchCovered[module] += $7 }
function share(part, rest) { return part + rest == 0 ? "-" : sprintf("%.1f %%", 100 * part / (part + rest)) }
END {
  for (i = 1; i <= modules; i++) {
    m = order[i]
    printf "%-10s %9s %9s %9s\n", m, share(covered[m], missed[m]), share(branchCovered[m], branchMissed[m]), covered[m] "/" (covered[m] + missed[m])
  }
}
