#!/usr/bin/env python3
"""Writes train.tsv, test.tsv and near.tsv beside it from the JSON Lines of govmini in the given folder."""

import json
import pathlib
import sys

for source, target in (("train", "train"), ("test", "test"), ("test_nearoos", "near")):
    lines = (pathlib.Path(sys.argv[1]) / f"{source}.jsonl").read_text("utf-8").splitlines()
    rows = (json.loads(line) for line in lines if line)
    (pathlib.Path(__file__).parent / f"{target}.tsv").write_text(
        "".join(f"{row['label']}\t{row['text']}\n" for row in rows), "utf-8")
