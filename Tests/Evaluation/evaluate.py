"""Asks a set of questions that training never saw, and counts what comes.

    make eval

A question is answered right if its unit is the one that answers (`also` names others that would be
right too), within three if it is among those offered. A question from outside must be declined.
"""

import argparse
import collections
import json
import math
import subprocess

import peers


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("questions")
    options.add_argument("--wrong", action="store_true", help="print what went wrong")
    options.add_argument("--peers", metavar="KNOWLEDGE",
                         help="compare with other engines, which learn from this folder")
    options = options.parse_args()
    rows = [json.loads(line) for line in open(options.questions, encoding="utf-8") if line.strip()]
    replies = ask(options.program, [row["question"] for row in rows])
    judged = [Judged(row, reply, titles_of(options.program)) for row, reply in zip(rows, replies)] \
        if rows else []
    report(judged)
    if options.peers:
        peers.compare(options.program, options.peers, judged, share)
    if options.wrong:
        for each in judged:
            if not each.is_right:
                print(each.row["style"], each.row["question"], each.row["entry"], "→", each.reply["entry"],
                      each.reply["kind"],
                      "/".join(each.reply["suggestions"]) if each.reply["kind"] == "clarified" else "",
                      sep="\t")


def ask(program, questions):
    data = "".join(question + "\n" for question in questions).encode()
    output = subprocess.run([program, "ask", "--json", "-"], input=data, capture_output=True,
                            check=True).stdout.decode().splitlines()
    assert len(output) == len(questions), (len(output), len(questions))
    return [json.loads(line) for line in output]


def titles_of(program):
    if program not in titles_of.known:
        listed = subprocess.run([program, "knowledge", "list"], capture_output=True, check=True)
        rows = [line.split("\t") for line in listed.stdout.decode().splitlines()]
        titles_of.known[program] = {title: unit for unit, _, title in rows}
    return titles_of.known[program]


titles_of.known = {}


class Judged:
    """A question of the set and what became of it."""

    def __init__(self, row, reply, titles):
        self.row = row
        self.reply = reply
        self.is_outside = row["entry"] is None
        self.units = [] if self.is_outside else [row["entry"], *row.get("also", [])]
        if self.is_outside:
            # Small talk about banshi itself (你是谁) has answers since 2026-11-28, from its manual.
            is_about_itself = row["style"] == "out-chat" and reply["kind"] == "program"
            declined = bool(reply["declined"]) and reply["entry"] is None
            self.is_right = declined or is_about_itself
        else:
            self.is_right = reply["entry"] in self.units
        offered = [titles.get(title) for title in reply["suggestions"]]
        self.is_near = self.is_right or (
            reply["kind"] == "clarified" and not set(self.units).isdisjoint(offered))


def share(right, all):
    """A share in percent with Wilson's 95 % interval."""
    if not all:
        return "-"
    z, p = 1.96, right / all
    middle = (p + z * z / (2 * all)) / (1 + z * z / all)
    half = z * math.sqrt(p * (1 - p) / all + z * z / (4 * all * all)) / (1 + z * z / all)
    return f"{100 * p:.1f} % ({100 * (middle - half):.0f}–{100 * (middle + half):.0f})"


def report(judged):
    styles = collections.defaultdict(list)
    for each in judged:
        styles[each.row["style"]].append(each)
    for style, members in sorted(styles.items()):
        print(line(style, members))
    print(line("in scope", [each for each in judged if not each.is_outside]))
    print(line("out of scope", [each for each in judged if each.is_outside]))
    print_calibration([each for each in judged if each.reply["entry"]])
    print_pairs([each for each in judged if not each.is_outside and not each.is_right])
    print("answers over 200 characters:", sum(len(each.reply["answer"]) > 200 for each in judged))


def print_calibration(answered):
    """How often an answer was right, by how sure the program was of it."""
    print("\nanswers by certainty:")
    for low in range(2, 10):
        members = [each for each in answered if low <= min(int(10 * each.reply["score"]), 9) < low + 1]
        if members:
            right = sum(each.is_right for each in members)
            mean = sum(each.reply["score"] for each in members) / len(members)
            print(f"  {low / 10:.1f}–{low / 10 + .1:.1f}  {len(members):4}  sure {100 * mean:.0f} %, "
                  f"right {share(right, len(members))}")


def print_pairs(wrong):
    pairs = collections.Counter((each.row["entry"], each.reply["entry"] or each.reply["kind"])
                                for each in wrong)
    print("\nmost frequent confusions (asked → answered):")
    for (asked, answered), count in pairs.most_common(10):
        print(f"  {count}  {asked} → {answered}")
    print()


def line(name, members):
    right = sum(each.is_right for each in members)
    text = f"{name:16} {len(members):4}  "
    if members and members[0].is_outside:
        return text + f"declined {share(right, len(members))}"
    near = sum(each.is_near for each in members)
    return text + f"right {share(right, len(members))}, within three {share(near, len(members))}"


if __name__ == "__main__":
    main()
