"""Importing and exporting many drafts: how far it is, and Ctrl-C in the middle.

    BANSHI=…/banshi python3 -m unittest test_long_work
"""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from screen import Program

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BANSHI = os.environ.get("BANSHI", os.path.join(ROOT, ".build/debug/banshi"))
COUNT = 600


class LongWork(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.home = self.path("home")
        self.table = self.path("units.csv")
        with open(self.table, "w", encoding="utf-8") as file:
            file.write("单位名称,有自建网站,注册年限\n")
            file.writelines(f"第{number}街道办事处,否,2\n" for number in range(1, COUNT + 1))

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def settings(self):
        return {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "BANSHI_HOME": self.home}

    def start(self, *arguments, columns=80):
        self.program = Program([BANSHI, *arguments], 24, columns, self.settings())
        self.addCleanup(self.program.stop)

    def run_whole(self, *arguments):
        return subprocess.run(
            [BANSHI, *arguments], env={**os.environ, **self.settings()}, capture_output=True, text=True)

    def shows(self, pattern, seconds=60.0):
        found = self.program.wait_for(lambda: re.search(pattern, "\n".join(self.program.screen.rows())), seconds)
        self.assertTrue(found, f"no {pattern!r} in\n" + "\n".join(self.program.screen.rows()))

    def drafts(self):
        """The drafts, all of which must be whole."""
        folder = os.path.join(self.home, "drafts")
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        for name in names:
            self.assertTrue(name.endswith(".json"), name)
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                self.assertEqual(json.load(file)["answers"]["termInYears"]["value"], 2)
        return names

    def with_slow_papers(self, seconds):
        """The program beside a typesetting program that takes its time."""
        folder = self.path("slow")
        os.mkdir(folder)
        shutil.copy2(BANSHI, folder)
        papers = os.path.join(folder, "banshi-papers")
        with open(papers, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nsleep {seconds}\nexec "{os.path.dirname(BANSHI)}/banshi-papers" "$@"\n')
        os.chmod(papers, 0o755)
        return os.path.join(folder, os.path.basename(BANSHI))

    def test_papers_that_take_longer_than_a_moment(self):
        """One export has no bar; when it takes a while a person is asked to wait, else nothing is said."""
        arguments = ["--format", "pdf", "--output"]
        self.run_whole("draft", "import", "甲", self.single())
        for seconds, isSaid in ((2, True), (0, False)):
            with self.subTest(seconds=seconds):
                program = self.with_slow_papers(seconds) if seconds else BANSHI
                self.program = Program(
                    [program, "draft", "export", "甲", *arguments, self.path(f"out{seconds}")], 24, 80, self.settings())
                self.addCleanup(self.program.stop)
                if isSaid:
                    self.shows("^正在生成，请稍候……")
                self.shows("申请函和申请表.pdf")
                self.assertEqual("正在生成".encode() in self.program.log, isSaid)
                self.assertFalse(self.program.shows("正在生成"), "the word is left")

    def single(self):
        path = self.path("case.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("单位名称,有自建网站,注册年限\n第一街道办事处,否,2\n")
        return path

    def test_stopping_an_import_and_going_on(self):
        self.start("draft", "import", "--all", self.table)
        self.shows(r"导入 \[[#-]{20}\] \d+/600（Ctrl-C 取消）")
        self.shows(r"导入 .* ([1-9]\d+)/600")
        self.program.send("\x03")
        self.shows("已停下：建好了")
        told = int(re.search(r"建好了(\d+)份", "".join(self.program.screen.rows())).group(1))
        self.assertEqual(len(self.drafts()), told)
        self.assertLess(told, COUNT)
        self.assertFalse(self.program.shows("导入 ["), "the bar is left")
        done = self.run_whole("draft", "import", "--all", self.table)
        self.assertEqual(done.stdout, f"共600个单位，建好了{COUNT - told}份草稿；{told}份同名草稿早已有了，没有覆盖。\n")
        self.assertEqual(len(self.drafts()), COUNT)

    def test_a_request_to_leave(self):
        self.start("draft", "import", "--all", self.table)
        self.shows(r"导入 .* ([1-9]\d*)/600")
        os.kill(self.program.pid, signal.SIGTERM)
        self.shows("已停下：建好了")
        self.assertLess(len(self.drafts()), COUNT)

    def test_a_narrow_screen(self):
        self.start("draft", "import", "--all", self.table, columns=24)
        self.shows(r"导入 \[[#-]{5,}\] \d+/600\n")
        self.program.send("\x03")
        self.shows("已停下")

    def begin_batch(self):
        """A conversation that is making drafts, with its bar on the screen."""
        self.start("chat")
        self.shows("办事>")
        self.program.send(f"批量 {self.table}\r")
        self.shows("还有 .* 行")
        self.program.send("q")
        time.sleep(0.2)
        self.program.send("是\r")
        self.shows(r"建草稿 \[[#-]{20}\] [1-9]\d*/600")

    def test_a_batch_in_the_conversation(self):
        self.begin_batch()
        self.program.send("\x03")
        self.shows("已停下。建好了")
        told = int(re.search(r"建好了(\d+)份", "".join(self.program.screen.rows())).group(1))
        self.assertEqual(len(self.drafts()), told)
        self.program.send("域名多少钱\r")
        self.shows("每年300元")

    def test_ctrl_s_while_a_reply_is_written(self):
        self.begin_batch()
        self.program.send("\x13")
        self.shows(r"逐份补齐。\s+办事>")
        self.assertEqual(len(self.drafts()), COUNT)

    def test_stopping_an_export_and_going_on(self):
        for number in range(1, 25):
            self.assertEqual(self.run_whole("draft", "new", f"草稿{number}").returncode, 0)
        target = self.path("out")
        export = ["draft", "export", "--all", "--format", "all", "--output", target]
        self.start(*export)
        self.shows(r"导出 \[[#-]{20}\] [1-9]\d*/24（Ctrl-C 取消）")
        self.program.send("\x03")
        self.shows("已停下：从")
        rows = "".join(self.program.screen.rows())
        written = int(re.search(r"已导出(\d+)份草稿", rows).group(1))
        self.assertEqual(written + int(re.search(r"起的(\d+)份没有导出", rows).group(1)), 24)
        whole = self.folders(target)
        self.assertEqual(len(whole), written)
        done = self.run_whole(*export)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"{written}份已经导出过", done.stderr)
        whole = self.folders(target)
        self.assertEqual(len(whole), 24)
        self.assertEqual(len({len(files) for files in whole.values()}), 1, "a half export")

    def folders(self, target):
        """The files of each export, by the folder's name."""
        found = {}
        for name in os.listdir(target):
            self.assertRegex(name, r"^草稿\d+$")
            found[name] = sorted(os.listdir(os.path.join(target, name)))
        return found

    def test_tables_of_all_drafts(self):
        for number in range(1, 4):
            self.run_whole("draft", "new", f"草稿{number}")
        target = self.path("tables")
        done = self.run_whole("draft", "export", "--all", "--format", "csv,xlsx", "--output", target)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(os.listdir(target)), ["全部草稿.csv", "全部草稿.xlsx"])


if __name__ == "__main__":
    unittest.main()
