"""Sends a flood of random lines to the conversation: no crash, every line answered, memory flat.

    python3 Tests/Storage/flood.py --lines 100000 --seed 1

Each batch is one run of the program; ten run on one folder, so that a draft grows, is opened again,
and is left alone by most lines. A batch with a problem is kept (--cases FOLDER): its lines, and the data
folder before it.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from torture_chat import PROGRAM, line

COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
CONTROLS = "\x00\x01\x07\x08\x1b[31m\x1b]0;x\x07\x7f\u202e\u2066\u200b\ufeff\u0085\u2028\x9b"
WORDS = [
    "撤销", "重做", "确认", "复制 单位名称", "打开 ../../etc/passwd", "新建 甲", "打开 甲", "草稿", "改名 乙",
    "删除 甲", "恢复草稿", "导入 /etc/passwd", "历史 关", "清空 单位名称", "修改 第99999999999999999999项", "全部",
    "网站名称：", "年限=", "年限-1", "年限三千亿年", "2026-13-99", "http://" + "a" * 300, "𠮷𠮷𠮷", "👨‍👩‍👧‍👦",
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "%n%s%x", "$(reboot)", "`reboot`", "'; DROP TABLE",
]


def chinese(rng):
    return "".join(rng.choice(COMMON) for _ in range(rng.randint(1, 40)))


def text(rng):
    """A line as text, most of them what a careless or hostile hand might send."""
    kind = rng.random()
    if kind < 0.35:
        return line(rng)
    if kind < 0.55:
        return chinese(rng) + rng.choice(["", "？", "吗", "。", "，" + chinese(rng)])
    if kind < 0.70:
        return rng.choice(WORDS) + rng.choice(["", " ", chinese(rng), rng.choice(WORDS)])
    if kind < 0.80:
        return "".join(rng.choice(CONTROLS + COMMON) for _ in range(rng.randint(1, 30)))
    if kind < 0.90:
        return "".join(chr(rng.choice([rng.randint(32, 126), rng.randint(0x80, 0xD7FF),
                                       rng.randint(0x10000, 0x10FFFF)])) for _ in range(20))
    if kind < 0.995:
        return "".join(rng.choice("0123456789.-/ 年月日一二三") for _ in range(rng.randint(1, 25)))
    return rng.choice([chinese(rng), "单位名称：", "一", "1"]) * rng.randint(50, 2000)


def bytes_of(rng, is_json):
    """One line of input, without its end."""
    kind = rng.random()
    if kind < 0.02:
        return bytes(rng.choice([b for b in range(256) if b != 10]) for _ in range(50))
    if not is_json:
        return text(rng).replace("\n", " ").encode()
    if kind < 0.04:
        return b"[" * rng.randint(1, 5000)
    if kind < 0.06:
        whole = json.dumps({"text": text(rng)}).encode()
        return whole[:rng.randint(1, len(whole))]
    if kind < 0.08:
        return json.dumps(rng.choice([
            {"text": 1}, {"txt": "x"}, [], 1e308, None, {"text": {"text": "x"}}, {"text": ["x"]},
        ])).encode()
    return json.dumps({"text": text(rng)}, ensure_ascii=rng.random() < 0.5).encode()


def resident(process):
    """The memory that a process has in use, in MB."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
            for entry in file:
                if entry.startswith("VmRSS"):
                    return int(entry.split()[1]) / 1024
    except OSError:
        pass
    return 0


def batch(folder, lines, rng, is_json):
    """Sends a batch; gives (what was sent, samples of the memory, problems).

    A line may happen to take leave (到这): then the program is started again for the rest.
    """
    sent, samples, problems = [], [], []
    while len(sent) < lines and not problems:
        some, more, found, took_leave = run(folder, lines - len(sent), rng, is_json)
        sent, samples, problems = sent + some, samples + more, problems + found
        if not took_leave:
            break
    return sent, samples, problems


def run(folder, lines, rng, is_json):
    """One run of the program; gives also whether it ended because it was told to."""
    arguments = [PROGRAM, "chat", "--data", folder, "--today", "2026-03-02"]
    arguments += ["--json"] if is_json else []
    process = subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
    answered, problems, samples, last = 0, [], [], b""
    errors = []

    def collect():
        nonlocal answered, last
        for got in process.stdout:
            answered += 1
            last = got
            if is_json:
                try:
                    json.loads(got)
                except ValueError:
                    problems.append(f"no JSON: {got[:200]!r}")
            elif any(byte in got for byte in b"\x00\x07\x08\x1b\x7f"):
                problems.append(f"control characters came out: {got[:200]!r}")

    readers = [
        threading.Thread(target=collect),
        threading.Thread(target=lambda: errors.append(process.stderr.read())),
    ]
    for reader in readers:
        reader.start()
    sent, waiting = [], 0
    try:
        for number in range(lines):
            each = bytes_of(rng, is_json)
            sent.append(each)
            waiting += bool(each.strip())
            process.stdin.write(each + b"\n")
            if number % 500 == 0:
                process.stdin.flush()
                samples.append(resident(process))
        samples.append(resident(process))
        process.stdin.close()
    except BrokenPipeError:
        pass
    code = process.wait()
    for reader in readers:
        reader.join()
    if code not in (0, 3):
        problems.append(f"exit {code}: {errors[0][-500:]!r}; last lines {sent[-3:]!r:.1500}")
    took_leave = b"\xe5\x86\x8d\xe8\xa7\x81" in last
    if took_leave and is_json:
        # What was sent after the leave was not read, and counts for nothing.
        heard = [number for number, each in enumerate(sent) if each.strip()][:answered]
        del sent[heard[-1] + 1:]
    elif is_json and answered < waiting:
        problems.append(f"{waiting} lines, {answered} replies")
    return sent, samples, problems, took_leave


def keep(cases, name, before, sent, problems):
    """Keeps what is needed to see a problem again: data folder, lines, what was wrong."""
    place = os.path.join(cases, name)
    os.makedirs(place)
    shutil.copytree(before, os.path.join(place, "data"))
    with open(os.path.join(place, "lines"), "wb") as file:
        file.write(b"\n".join(sent) + b"\n")
    with open(os.path.join(place, "problems"), "w", encoding="utf-8") as file:
        file.write("\n".join(problems) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=10000)
    parser.add_argument("--batch", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="go on with the batch at this line")
    parser.add_argument("--cases", default="", help="where to keep batches with a problem")
    parser.add_argument("--mode", choices=["chat", "json", "both"], default="both")
    options = parser.parse_args()
    problems = []
    for is_json in {"chat": [False], "json": [True], "both": [False, True]}[options.mode]:
        peak, growth, done, begin = 0, 0, 0, time.monotonic()
        with tempfile.TemporaryDirectory() as root:
            folder, before = os.path.join(root, "data"), os.path.join(root, "before")
            os.mkdir(folder)
            while done < options.lines:
                count = min(options.batch, options.lines - done)
                if done % (10 * options.batch) == 0:  # hundreds of drafts would only slow it down
                    shutil.rmtree(folder)
                    os.mkdir(folder)
                # Each batch has dice of its own, so that it can be thrown again alone.
                rng = random.Random(f"{options.seed} {is_json} {options.first + done}")
                if options.cases:
                    shutil.rmtree(before, ignore_errors=True)
                    shutil.copytree(folder, before)
                sent, samples, found = batch(folder, count, rng, is_json)
                if found:
                    print(f"batch at {options.first + done}: {found[0]:.500}", file=sys.stderr, flush=True)
                if found and options.cases:
                    name = f"{'json' if is_json else 'chat'}-{options.seed}-{options.first + done}"
                    keep(options.cases, name, before, sent, found)
                problems += found
                done += count
                late = samples[len(samples) // 3:]
                peak = max(peak, *samples)
                growth = max(growth, late[-1] - late[0] if late else 0)
                if done % 10_000 == 0:  # a long run tells how far it is
                    print(
                        f"… {done} lines, {time.monotonic() - begin:.0f} s, at most {peak:.0f} MB, "
                        f"{len(problems)} problems", file=sys.stderr, flush=True)
        if growth > 32:
            problems.append(f"memory grew by {growth:.0f} MB within a batch")
        seconds = time.monotonic() - begin
        print(
            f"{'chat --json' if is_json else 'chat'}: {done} lines, {seconds:.0f} s, "
            f"{done / seconds:.0f} lines/s, at most {peak:.0f} MB, growth {growth:.1f} MB", flush=True)
    print(f"{len(problems)} problems")
    print("\n".join(problems[:20]), end="\n" if problems else "")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
