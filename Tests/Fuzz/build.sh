#!/bin/sh
# Builds the harness with libFuzzer and AddressSanitizer, in a place of its own.
#
# `--sanitize=fuzzer` of the package manager would take the main function from every program, also
# from the one that compiles the knowledge. So the code is instrumented, and libFuzzer linked.
set -eu
place=$1
swift=$(readlink -f "$(command -v swiftc)")
library=$(find "${swift%/bin/*}/lib/" -name 'libclang_rt.fuzzer_no_main-*.a' | head -1)
[ -n "$library" ] || { echo "this toolchain has no libFuzzer" >&2; exit 1; }
exec swift build --product fuzz-harness --build-path "$place" --sanitize=address \
  -Xswiftc -DFUZZER \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table \
  -Xcc -fsanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table \
  -Xlinker "$library" -Xlinker -lstdc++
