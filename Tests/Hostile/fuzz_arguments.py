"""Random command lines: an exit code that is documented, clean words, nothing written elsewhere.

    cd Tests/Hostile && python3 fuzz_arguments.py --runs 1000 --seed 1
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

from program import is_clean, run

WORDS = [
    "chat", "ask", "draft", "replay", "knowledge", "doctor", "completion", "site", "list", "show", "new",
    "check", "copy", "rename", "remove", "history", "restore", "import", "export", "bash", "-", "--", "",
    "--json", "--plain", "--force", "--all", "--raw", "--strict", "--dry-run", "--explain", "--update",
    "--help", "--version", "--draft", "--record", "--format", "--output", "--template", "--filter",
    "--knowledge", "--format=csv", "--format=", "--=", "--draft=甲", "甲", "乙", "../乙", "/dev/null", ".",
    "没有.md", "网站标识是什么", "\x1b[31m", "甲\u202e", "长" * 5000, "-1", "99999999999999999999", "csv",
    "md", "--today", "2026-03-02", "2026-02-30", "\udcff\udcfe", "%s%n", "$(touch x)", "-h", "--x",
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    problems, codes = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.runs):
            words = [rng.choice(WORDS) for _ in range(rng.randint(0, 6))]
            if rng.random() < 0.7:
                words.insert(0, rng.choice(WORDS[:7]))
            try:
                code, said, complaint = run(folder, *words, given="我们没有网站\n", timeout=30)
            except (subprocess.TimeoutExpired, UnicodeDecodeError) as error:
                problems.append(f"{words!r:.200}: {error!r:.200}")
                continue
            codes[code] = codes.get(code, 0) + 1
            if code not in (0, 1, 2, 3):
                problems.append(f"{words!r:.200}: exit {code} {complaint[-200:]}")
            if not is_clean((said + complaint).replace("\ufeff", "").replace("\r", "").replace("\t", "")):
                problems.append(f"{words!r:.200}: control characters in {said + complaint!r:.200}")
            if os.path.exists(folder + "/x"):
                problems.append(f"{words!r:.200}: called a shell")
    print(f"{options.runs} command lines, exit codes {dict(sorted(codes.items()))}, "
          f"{len(problems)} problems")
    print("\n".join(problems[:20]), end="\n" if problems else "")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
