"""Kills whole conversations at a random moment and looks what is left: every acknowledged answer.

    python3 Tests/Storage/torture_chat.py --runs 200 --seed 1

Each dialogue is first held undisturbed on a copy of the folder: it tells what holds after each
turn. The same dialogue is then killed. What is found afterwards must be the state after the last
turn that was replied to, or after a later one (done, but killed before its reply was out).
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

PROGRAM = os.environ.get("BANSHI") or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "../../.build/debug/banshi")
NAME = "民政局"
SURNAMES = "苏王李赵钱孙周吴郑陈"
PLACES = ["康巴什区", "东胜区", "伊金霍洛旗", "某某市", "甲县"]
UNITS = ["民政局", "财政局", "图书馆", "档案馆", "教育体育局"]
QUESTIONS = [
    "网站标识是什么", "要交哪些材料", "注册费多少钱", "审核要多久", "标识挂在哪里", "密码忘了怎么办",
    "今天天气怎么样", "网络红页是什么", "为什么要填这个", "谁来盖章？",
]
COMMANDS = [
    "进度", "查看", "清单", "跳过", "以后再填", "返回", "为什么", "帮助", "依据", "填 网络红页",
    "填 网站开办审核", "填 新用户注册", "确认", "草稿", "清空 网站名称", "清空 注册年限", "是", "不是", "1",
]


def name(rng):
    return rng.choice(SURNAMES) + rng.choice(["日娜", "建国", "丽", "志强", "晓明"])


def mobile(rng):
    return "1" + rng.choice("3578") + "".join(rng.choice("0123456789") for _ in range(9))


def line(rng):
    """One line that a user might type."""
    unit = rng.choice(PLACES) + rng.choice(UNITS)
    answers = [
        lambda: "我们没有网站", lambda: "我们有自己的网站", lambda: f"单位名称：{unit}",
        lambda: f"联系人是{name(rng)}", lambda: f"联系人手机 {mobile(rng)}",
        lambda: f"注册{rng.choice('一二三四五')}年", lambda: f"年限改成{rng.randint(1, 9)}年",
        lambda: f"网站名称：{unit}网站", lambda: f"不对，单位名称是{unit}",
        lambda: f"中文域名：{unit}.政务", lambda: f"经办人：{name(rng)}",
        lambda: f"服务器IP：10.0.{rng.randint(0, 255)}.{rng.randint(1, 254)}",
        lambda: f"英文域名：unit{rng.randint(1, 99)}.gov.cn",
        lambda: f"职能简介：{unit}负责本地区的有关工作。" * rng.randint(1, 20),
        lambda: f"单位是{unit}，联系人{name(rng)}，电话{mobile(rng)}，没有网站，注册两年",
        lambda: unit, lambda: mobile(rng), lambda: str(rng.randint(0, 12)),
    ]
    kind = rng.random()
    if kind < 0.6:
        return rng.choice(answers)()
    if kind < 0.72:
        return rng.choice(["撤销", "撤销", "重做"])
    return rng.choice(QUESTIONS if kind < 0.82 else COMMANDS)


def start(folder, errors=None):
    return subprocess.Popen(
        [PROGRAM, "chat", "--json", "--data", folder, "--draft", NAME, "--today", "2026-03-02"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, cwd=folder)


def encoded(text):
    return (json.dumps({"text": text}, ensure_ascii=False) + "\n").encode()


def state(reply):
    return reply["answers"], reply["parked"]


def replies(output):
    """The replies that came whole; one that was cut off is none."""
    return [json.loads(each) for each in output.decode().splitlines(True) if each.endswith("\n")]


def talk(folder, lines):
    """Holds a dialogue undisturbed; gives its replies, and the seconds it took."""
    begin = time.monotonic()
    process = start(folder, subprocess.PIPE)
    output, errors = process.communicate(b"".join(map(encoded, lines)))
    said = replies(output)
    if process.returncode not in (0, 3) or len(said) != len(lines):
        raise ValueError(
            f"undisturbed, yet exit {process.returncode} with {len(said)} replies to {lines}; "
            f"the last bytes {output[-300:]!r}, complaints {errors[-1000:]!r}")
    return said, time.monotonic() - begin


def kill(folder, lines, seconds, in_step):
    """Holds the same dialogue and kills it; gives the replies, and whether it was killed."""
    process = start(folder)
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    output = b""
    try:
        if in_step:
            for text in lines:
                process.stdin.write(encoded(text))
                process.stdin.flush()
                got = process.stdout.readline()
                output += got
                if not got:
                    break
        else:
            process.stdin.write(b"".join(map(encoded, lines)))
            process.stdin.flush()
        process.stdin.close()
    except BrokenPipeError:
        pass
    output += process.stdout.read()
    process.stdout.close()
    code = process.wait()
    timer.cancel()
    return replies(output), code == -9


def given(folder):
    """The answers in the file of the draft; none if there is no file yet."""
    path = os.path.join(folder, "drafts", NAME + ".json")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        return {key: answer["value"] for key, answer in json.load(file)["answers"].items()}


def one(folder, copy, rng):
    """One dialogue, killed and looked at; gives (killed, acknowledged turns, problem or None)."""
    shutil.copytree(folder, copy)
    try:
        first = talk(copy, ["进度"])[0][0]
        lines = [line(rng) for _ in range(rng.randint(3, 25))]
        expected, seconds = talk(copy, lines)
        states = [state(first)] + [state(reply) for reply in expected]
        if len(expected) != len(lines):
            return False, 0, f"{len(lines)} lines, {len(expected)} replies"
    finally:
        shutil.rmtree(copy)
    got, killed = kill(folder, lines, rng.uniform(0.01, 0.95 * seconds), rng.random() < 0.7)
    if [state(reply) for reply in got] != states[1:len(got) + 1]:
        return killed, len(got), "the same lines were answered differently"
    try:
        written = given(folder)
        again = talk(folder, ["进度"])[0]
    except (ValueError, KeyError) as error:
        return killed, len(got), f"unreadable: {error!r}"
    if not again or "error" in again[0]:
        return killed, len(got), f"not opened again: {again}"
    if state(again[0]) not in states[len(got):]:
        return killed, len(got), f"after {len(got)} of {lines}: found {state(again[0])}"
    if any(again[0]["answers"].get(key) != value for key, value in written.items()):
        return killed, len(got), f"the file says {written}, the next turn {again[0]['answers']}"
    return killed, len(got), None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="go on with this run, a multiple of 20")
    options = parser.parse_args()
    rng = random.Random()
    kills, turns, problems, begin = 0, 0, [], time.monotonic()
    with tempfile.TemporaryDirectory() as root:
        for run in range(options.first, options.first + options.runs):
            folder = os.path.join(root, str(run // 20))  # twenty dialogues fill one draft
            if run % 20 == 0:
                # These have dice of their own, so that they can be thrown again alone.
                rng.seed(f"{options.seed} {run}")
            os.makedirs(folder, exist_ok=True)
            try:
                killed, count, problem = one(folder, os.path.join(root, "copy"), rng)
            except ValueError as error:
                killed, count, problem = False, 0, str(error)
            kills += killed
            turns += count
            if problem:
                problems.append(f"run {run}: {problem}")
                print(problems[-1], file=sys.stderr, flush=True)
            if run % 20 == 19:  # a long run tells how far it is
                print(
                    f"… {run + 1} dialogues, {kills} killed, {time.monotonic() - begin:.0f} s, "
                    f"{len(problems)} problems", file=sys.stderr, flush=True)
    print(
        f"{options.runs} dialogues, {kills} killed, {turns} turns acknowledged, "
        f"{len(problems)} problems, {time.monotonic() - begin:.0f} s")
    if kills < options.runs // 2:
        problems.append("too few were killed: the test shows little")
    print("\n".join(problems[:20]), end="\n" if problems else "")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
