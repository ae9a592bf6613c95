"""Lets every call of the program that writes a file fail in every way, one a run.

    python3 Tests/Storage/faults.py [--every 5]

A session is run once under strace to find its calls that write. It is run again for each of them
and each error, which strace puts in the place of the call. Whatever was replied to must be in the
draft; what failed must be told; a file is as it was, or whole. With `--every N` only each Nth of
these runs is made, so that a test takes seconds.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from torture_chat import PROGRAM

ERRORS = ["ENOSPC", "EIO", "EINTR", "EACCES"]
CALLS = [
    "openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link",
    "linkat", "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "ftruncate", "flock",
]
DAY = ["--today", "2026-03-02"]
TALK = [
    "单位名称：甲局", "域名注册两年", "网站名称：甲局网站", "撤销", "联系人：苏日娜", "导出 csv", "另存为 乙",
    "网站名称：乙局网站", "停", "删除草稿 甲", "是", "恢复草稿 甲", "改名 丙", "年限三年",
]
SCRIPT = "---\ntitle: a\ntoday: 2026-03-02\n---\n\n> 单位名称：甲局\n\n旧\n"
# The name, the arguments, and what is typed.
SESSIONS = [
    ("talk", ["chat", "--json", "--draft", "甲"],
     "".join(json.dumps({"text": line}) + "\n" for line in TALK)),
    ("record", ["chat", "--draft", "甲", "--record", "录制.md"], "\n".join(TALK[:4]) + "\n"),
    ("export", ["draft", "export", "旧", "--output", "out", "--format", "md"], ""),
    ("update", ["replay", "--update", "a.md"], ""),
    ("rename", ["draft", "rename", "旧", "新"], ""),
    ("remove", ["draft", "remove", "旧"], ""),
    ("import", ["draft", "import", "新", "a.csv"], ""),
]
# What the program may say of a call that failed.
TOLD = re.compile("空间|只读|没有权限|出错|失败|无法|不能|没有保存|未保存|打不开|写不|Interrupted")


def prepare(folder):
    """A data folder with a draft, a transcript and a table."""
    os.makedirs(folder)
    with open(folder + "/a.md", "w", encoding="utf-8") as file:
        file.write(SCRIPT)
    with open(folder + "/a.csv", "w", encoding="utf-8") as file:
        file.write("单位名称,联系人\n丁局,王建国\n")
    subprocess.run(
        [PROGRAM, "--data", folder + "/data", *DAY, "chat", "--draft", "旧"], cwd=folder,
        input="单位名称：旧局\n网站名称：旧局网站\n".encode(), stdout=subprocess.DEVNULL, check=True)


def run(folder, session, *tracing):
    _, arguments, typed = session
    return subprocess.run(
        ["strace", "-f", *tracing, PROGRAM, "--data", folder + "/data", *DAY, *arguments],
        cwd=folder, input=typed.encode(), capture_output=True, timeout=120)


def writing_calls(folder, session):
    """The calls that write a file in the folder: (call, how many of this call there were before)."""
    trace = folder + ".trace"
    done = run(folder, session, "-y", "-s", "0", "-o", trace, "-e", "trace=" + ",".join(CALLS))
    counts, found = {}, []
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = re.match(r"(?:\d+ +)?(\w+)\((.*)", line)
            if not match:
                continue
            call, rest = match.groups()
            counts[call] = counts.get(call, 0) + 1
            if call == "openat" and not re.search("O_WRONLY|O_RDWR|O_CREAT", rest):
                continue
            if folder in rest or (call != "write" and '"' in rest and '"/' not in rest):
                found.append((call, counts[call]))
    return found, done


def drafts(folder):
    """The answers of each draft; fails where one can't be read."""
    place, found = folder + "/data/drafts", {}
    for name in os.listdir(place) if os.path.isdir(place) else []:
        if name.endswith(".json"):
            with open(f"{place}/{name}", encoding="utf-8") as file:
                answers = json.load(file)["answers"]
            found[name[:-5]] = {key: answer["value"] for key, answer in answers.items()}
    return found


def problem(folder, session, done, plain):
    """What is wrong after a run with a fault, or None; `plain` is the outcome without one."""
    name = session[0]
    said = done.stdout.decode(errors="replace")
    complaint = done.stderr.decode(errors="replace")
    if done.returncode not in (0, 1, 3):
        return f"exit {done.returncode}: {complaint[-300:]}"
    try:
        found = drafts(folder)
    except (ValueError, KeyError) as error:
        return f"unreadable: {error!r}"
    if name not in ("rename", "remove") and found.get("旧", {}).get("siteName") != "旧局网站":
        return f"the other draft is not what it was: {found}"
    if name in ("rename", "remove"):
        kept = [folder + "/data/drafts/旧.json", folder + "/data/drafts/新.json",
                folder + "/data/bin/旧/000001.json"]
        if sum(map(os.path.exists, kept)) != 1:
            return f"the draft is in {[path for path in kept if os.path.exists(path)]}"
    if name == "talk":
        replies = [json.loads(line) for line in said.splitlines()]
        if len(replies) != len(TALK):
            return f"{len(replies)} replies"
        last = replies[-1]
        kept = found.get(last["draft"])
        if last["draft"] and kept is None and last["answers"]:
            return f"no draft {last['draft']}: {sorted(found)}"
        lost = {k: v for k, v in (kept or {}).items() if last["answers"].get(k, v) != v}
        if kept is not None and lost:
            return f"replied {last['answers']}, in the file {lost}"
        for key in ("organizationName", "contactName", "termInYears"):
            if kept is not None and key in last["answers"] and key not in kept:
                return f"{key} was acknowledged, and isn't in the file"
    if name == "update":
        with open(folder + "/a.md", encoding="utf-8") as file:
            text = file.read()
        if text != SCRIPT and text != plain["script"]:
            return f"the transcript is neither the old nor the new one: {text!r}"
    same = (said, done.returncode) == (plain["said"], plain["code"])
    if not same and not TOLD.search(said + complaint):
        return f"nothing was told: {said[-200:]!r} {complaint[-200:]!r}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--session", default="")
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("faults: skipped, needs strace")
        return
    problems, runs = [], 0
    with tempfile.TemporaryDirectory() as root:
        prepare(root + "/seed")
        for session in SESSIONS:
            if options.session not in ("", session[0]):
                continue
            plain = root + "/plain"
            shutil.copytree(root + "/seed", plain)
            calls, done = writing_calls(plain, session)
            outcome = {"said": done.stdout.decode(), "code": done.returncode}
            with open(plain + "/a.md", encoding="utf-8") as file:
                outcome["script"] = file.read()
            if not calls:
                problems.append(f"{session[0]}: no call that writes was found")
            cases = [(call, number, error) for call, number in calls for error in ERRORS]
            for call, number, error in cases[::options.every]:
                folder = root + "/plain"  # the same place, so that the same is said
                shutil.rmtree(folder)
                shutil.copytree(root + "/seed", folder)
                done = run(
                    folder, session, "-o", "/dev/null", "-e",
                    f"inject={call}:error={error}:when={number}")
                runs += 1
                wrong = problem(folder, session, done, outcome)
                if wrong:
                    problems.append(f"{session[0]}, {call} {number} {error}: {wrong}")
            print(f"{session[0]}: {len(calls)} calls that write", flush=True)
            shutil.rmtree(plain)
    print(f"{runs} faults, {len(problems)} problems")
    print("\n".join(problems[:20]), end="\n" if problems else "")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
