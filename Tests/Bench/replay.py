"""How fast transcripts are replayed: 1,000 of them with 20 turns, against prysk.

    make bench-replay

The peer replays as many files of as many trivial commands (`echo`), which is the least that such a
tool can be asked to do. prysk uses one core. BENCH_PYTHON names a Python with prysk
(pip install prysk); without it only our figure is told. The peer runs PEER_FILES of the files, for
it is slow, and is compared by turns a second.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANSHI = ROOT / ".build/release/banshi"
PYTHON = os.environ.get("BENCH_PYTHON", "python3")
FILES, TURNS, RUNS = 1000, 20, 5
PEER_FILES = int(os.environ.get("PEER_FILES", "50"))
SAID = ["单位名称：康巴什区民政局", "注册两年", "联系人：苏日娜", "域名多少钱", "我们没有网站", "年限改成三年",
        "撤销", "手机13800138000", "红页是什么", "进度", "以后再说", "查看", "网站名称：康巴什区民政局", "几份", "重做",
        "为什么要填这个", "经办人：巴图", "清空年限", "打印什么", "帮助"]


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        ours = replayed(folder / "ours")
        print(f"replay: {FILES} transcripts of {TURNS} turns, {ours:,.0f} turns a second")
        peer = peer_replayed(folder / "peer")
        if peer:
            print(f"prysk: {PEER_FILES} files of {TURNS} commands, {peer:,.0f} commands a second, "
                  f"ratio {ours / peer:.2f} (wished for: 100)")
        else:
            print("prysk is not installed: no peer for this figure")
    finally:
        shutil.rmtree(folder)


def replayed(folder):
    """Turns a second, the median of some runs; every reply is compared word by word."""
    folder.mkdir()
    for number in range(FILES):
        lines = "".join(f"\n> {line}\n\n" for line in SAID[number % TURNS:] + SAID[:number % TURNS])
        text = f"---\ntitle: 第{number}个\ntoday: 2026-03-02\n---\n{lines}"
        (folder / f"{number:04}.md").write_text(text, encoding="utf-8")
    subprocess.run([BANSHI, "replay", "--update", folder], check=True, stdout=subprocess.DEVNULL)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        done = subprocess.run([BANSHI, "replay", folder], check=True, capture_output=True, text=True)
        times.append(time.perf_counter() - start)
        assert f"对话 {FILES * TURNS} 轮，全部相符" in done.stdout, done.stdout[-500:]
    return FILES * TURNS / statistics.median(times)


def peer_replayed(folder):
    folder.mkdir()
    for number in range(PEER_FILES):
        lines = "".join(f"  $ echo {number} {turn}\n  {number} {turn}\n" for turn in range(TURNS))
        (folder / f"{number:04}.t").write_text(lines)
    command = [PYTHON, "-m", "prysk", str(folder)]
    if subprocess.run([PYTHON, "-c", "import prysk"], capture_output=True).returncode:
        return None
    times = []
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True)
        times.append(time.perf_counter() - start)
        assert done.returncode == 0, done.stdout + done.stderr
    return PEER_FILES * TURNS / statistics.median(times)


main()
