"""Kills the program while it saves, and counts what was lost: it must be nothing.

    python3 Tests/Storage/torture.py --runs 200 --seed 1
    python3 Tests/Storage/torture.py --processes 8 --times 100 --full-disk
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

HARNESS = os.environ.get("BANSHI_HARNESS") or os.path.join(
    os.path.dirname(__file__), "../../.build/debug/storage-harness")
NAME = "民政局"


def kill_runs(folder, runs, rng):
    """Starts, kills at a random moment, and looks: returns (saved, problems)."""
    saved, total, problems = 0, 0, []
    for run in range(runs):
        process = subprocess.Popen(
            [HARNESS, "loop", folder, NAME], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.002, 0.08))
        process.send_signal(signal.SIGKILL)
        lines = process.communicate()[0].decode().splitlines(keepends=True)
        for line in lines:
            if not line.endswith("\n"):
                continue  # an acknowledgement that was cut off is none
            word, _, value = line.strip().partition(" ")
            if word == "opened" and int(value) < saved:
                problems.append(f"run {run}: saved {saved}, opened {value}")
            elif word == "saved":
                saved, total = int(value), total + 1
            elif word == "error":
                problems.append(f"run {run}: {value}")
        path = os.path.join(folder, "drafts", NAME + ".json")
        if os.path.exists(path):
            try:
                with open(path, encoding="utf-8") as file:
                    draft = json.load(file)
                if draft["history"]["turn"] < saved:
                    problems.append(f"run {run}: saved {saved}, file {draft['history']['turn']}")
            except ValueError as error:
                problems.append(f"run {run}: unreadable: {error}")
        elif saved:
            problems.append(f"run {run}: no file after {saved}")
    return total, problems


def race(folder, processes, times, seconds=0):
    """Several processes add to one number, so often or for so long; returns (updates, problems)."""
    what = ["race", folder, NAME, str(seconds)] if seconds else ["count", folder, NAME, str(times)]
    running = [
        subprocess.Popen([HARNESS, *what], stdout=subprocess.PIPE) for _ in range(processes)
    ]
    problems, total = [], 0
    for process in running:
        output = process.communicate()[0].decode()
        if process.returncode:
            problems.append(output.strip())
        else:
            total += int(output) if seconds else times
    shown = subprocess.run([HARNESS, "show", folder, NAME], stdout=subprocess.PIPE)
    if shown.stdout.decode().strip() != str(total):
        problems.append(f"{total} updates, {shown.stdout.decode().strip()} found")
    return total, problems


def full_disk(folder):
    """Saves until a small disk is full, makes room, and goes on; returns the problems."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", folder], stderr=subprocess.PIPE)
    if mounted.returncode:
        print("full disk: skipped, a small disk can't be mounted here (needs root)")
        return []
    try:
        result = subprocess.run(
            [HARNESS, "loop", folder, NAME], stdout=subprocess.PIPE, timeout=60)
        lines = result.stdout.decode().splitlines()
        saved = [int(line.split()[1]) for line in lines if line.startswith("saved ")]
        shown = subprocess.run([HARNESS, "show", folder, NAME], stdout=subprocess.PIPE)
        found = shown.stdout.decode().strip()
        print(f"full disk: {len(saved)} answers acknowledged, then: {lines[-1][:120]}")
        problems = []
        if not saved or "磁盘空间已满" not in lines[-1]:
            problems.append("a full disk was not told")
        if saved and found != str(saved[-1]):
            problems.append(f"saved {saved[-1]}, found {found}")
        versions = os.path.join(folder, "versions", NAME)
        for name in os.listdir(versions):
            os.remove(os.path.join(versions, name))
        again = subprocess.run([HARNESS, "count", folder, NAME, "1"], stdout=subprocess.PIPE)
        if again.returncode:
            problems.append("no saving after room was made: " + again.stdout.decode())
        return problems
    finally:
        subprocess.run(["umount", folder])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=0)
    parser.add_argument("--full-disk", action="store_true")
    parser.add_argument("--seconds", type=int, default=0)
    parser.add_argument("--times", type=int, default=50)
    options = parser.parse_args()
    problems = []
    if options.runs:
        with tempfile.TemporaryDirectory() as folder:
            total, found = kill_runs(folder, options.runs, random.Random(options.seed))
            print(f"{options.runs} kills, {total} answers acknowledged, {len(found)} problems")
            problems += found
            if not total:
                problems.append("nothing was saved: the test shows nothing")
    if options.processes:
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            total, found = race(folder, options.processes, options.times, options.seconds)
            print(
                f"{options.processes} processes, {total} updates, "
                f"{time.monotonic() - start:.1f} s, {len(found)} problems")
            problems += found
    if options.full_disk:
        with tempfile.TemporaryDirectory() as folder:
            problems += full_disk(folder)
    print("\n".join(problems[:20]), end="\n" if problems else "")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
