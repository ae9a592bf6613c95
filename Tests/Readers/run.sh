#!/bin/sh
# Writes samples in every format and has readers that aren't ours read them.
# Usage: Tests/Readers/run.sh PYTHON, after `swift build --build-tests` and `--product banshi-papers`.
set -eu
python=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
BANSHI_SAMPLES=$root/.build/samples
BANSHI_PAPERS=$(swift build --show-bin-path)/banshi-papers
export BANSHI_SAMPLES BANSHI_PAPERS
rm -rf "$BANSHI_SAMPLES"
mkdir -p "$BANSHI_SAMPLES"
swift test --skip-build --filter SampleTests
exec "$python" -m unittest discover -s Tests/Readers -t Tests/Readers
