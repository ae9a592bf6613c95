#!/bin/sh
# Lets libFuzzer search each target (or those named) for some seconds:
#
#   fuzz.sh HARNESS SECONDS [TARGET…]
#
# The search begins with the files beside this script; what it finds worth keeping goes to a folder
# beside the harness. A crash leaves its case among the files here, where every test run tries it.
set -u
harness=$1
seconds=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
found="$(dirname "$harness")/fuzz-found"
[ $# -gt 0 ] || set -- "$here"/*/
failures=0
for target in "$@"; do
  target=$(basename "$target")
  mkdir -p "$found/$target"
  log="$found/$target.log"
  # No report of Swift's own: libFuzzer writes the case when the process ends.
  BANSHI_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no "$harness" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
    -artifact_prefix="$here/$target/" "$found/$target" "$here/$target" >"$log" 2>&1
  code=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
  echo "$target: ${runs:-?} runs, ${memory:-?} MB, exit $code"
  if [ "$code" != 0 ]; then
    failures=$((failures + 1))
    grep -a -E '^found:|Fatal error|ERROR:|SUMMARY|Test unit written' "$log" | head -8
  fi
done
exit "$failures"
