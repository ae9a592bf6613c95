"""Asks a set of questions that training never saw, and counts what comes.

    make eval

A question is answered right if its unit is the one that answers (several are given where more than
one would be right), within three if it is among those offered. A question from outside must be
declined.
"""

import collections
import json
import subprocess
import sys


def main(program, path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    data = "".join(row["question"] + "\n" for row in rows).encode()
    output = subprocess.run([program, "ask", "--json", "-"], input=data, capture_output=True,
                            check=True).stdout.decode().splitlines()
    assert len(output) == len(rows), (len(output), len(rows))
    titles = titles_of(program)
    styles = collections.defaultdict(collections.Counter)
    long, wrong = 0, []
    for row, line in zip(rows, output):
        reply = json.loads(line)
        counts = styles[row["style"]]
        counts["all"] += 1
        long += len(reply["answer"]) > 200
        if row["entry"] is None:
            counts["right"] += reply["declined"] and reply["entry"] is None
            if not reply["declined"] or reply["entry"]:
                wrong.append((row, reply))
            continue
        right = reply["entry"] == row["entry"]
        offered = [titles.get(title) for title in reply["suggestions"]]
        near = right or (reply["kind"] == "clarified" and row["entry"] in offered)
        counts["right"] += right
        counts["near"] += near
        if not right:
            wrong.append((row, reply))
    report(styles, long, wrong)


def titles_of(program):
    listed = subprocess.run([program, "knowledge", "list"], capture_output=True, check=True)
    rows = [line.split("\t") for line in listed.stdout.decode().splitlines()]
    return {title: unit for unit, _, title in rows}


def report(styles, long, wrong):
    total = collections.Counter()
    outside = collections.Counter()
    for style, counts in sorted(styles.items()):
        (outside if style.startswith("out-") else total).update(counts)
        right = 100 * counts["right"] / counts["all"]
        near = "" if style.startswith("out-") else f", within three {100 * counts['near'] / counts['all']:.1f} %"
        word = "declined" if style.startswith("out-") else "right"
        print(f"{style:14} {counts['all']:4}  {word} {right:.1f} %{near}")
    print(f"in scope       {total['all']:4}  right {100 * total['right'] / total['all']:.1f} %, "
          f"within three {100 * total['near'] / total['all']:.1f} %")
    print(f"out of scope   {outside['all']:4}  declined {100 * outside['right'] / outside['all']:.1f} %")
    print(f"answers over 200 characters: {long}")
    if "--wrong" in sys.argv:
        for row, reply in wrong:
            print(row["style"], row["question"], row["entry"], "→", reply["entry"], reply["kind"],
                  "/".join(reply["suggestions"]) if reply["kind"] == "clarified" else "")


main(sys.argv[1], sys.argv[2])
