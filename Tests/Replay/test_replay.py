"""`banshi replay`, `learn` and recording, as a user runs them.

    BANSHI=…/banshi python3 -m unittest test_replay
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Tests/Terminal"))

from tmux import Tmux  # noqa: E402

BANSHI = os.environ.get("BANSHI", os.path.join(ROOT, ".build/debug/banshi"))
COURSE = os.path.join(ROOT, "Transcripts")

SCRIPT = """---
title: 试验
today: 2026-03-02
---

<!-- 先填，再问。 -->

> {我们没有网站|单位没网站}

…

    = hasOwnSite: false

> 注册两年

已填：注册年限＝2年。
推算：注册费＝600元（300 × 2年）〔流程 一.7〕
〔新用户注册　已填0/4〕单位的全称是什么？
…

    = termInYears: 2

> 域名多少钱

域名注册费是每年300元。…
…

    = entry: domain-fee
"""


class Replay(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, text, name="一.md"):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def run_banshi(self, *arguments, typed="", environment=None):
        variables = {"HOME": self.folder, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        variables.update(environment or {})
        return subprocess.run([BANSHI, *arguments], input=typed, capture_output=True, text=True,
                              cwd=self.folder, env=variables)

    def test_every_way_is_replayed(self):
        done = self.run_banshi("replay", self.write(SCRIPT))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("话本 1 个，对话 6 轮，全部相符", done.stdout)
        one = self.run_banshi("replay", self.write(SCRIPT), "--run", "2")
        self.assertIn("对话 3 轮", one.stdout)

    def test_a_difference_is_graded_located_and_can_be_seen_alone(self):
        rows = [("每年300元", "每年200元", "事实"), ("= termInYears: 2", "= termInYears: 3", "状态"),
                ("已填：注册年限", "填了：注册年限", "措辞")]
        for old, new, grade in rows:
            path = self.write(SCRIPT.replace(old, new))
            done = self.run_banshi("replay", path)
            self.assertEqual(done.returncode, 1, done.stdout)
            self.assertIn(grade, done.stdout)
            command = next(line for line in done.stdout.splitlines() if "单独重放：" in line)
            words = command.split("banshi ")[1].replace("'", "").split()
            alone = self.run_banshi(*words)
            self.assertEqual(alone.returncode, 1)
            self.assertIn(grade, alone.stdout)

    def test_what_is_allowed_passes(self):
        path = self.write(SCRIPT.replace("已填：注册年限", "填了：注册年限"))
        self.assertEqual(self.run_banshi("replay", path, "--allow", "wording").returncode, 0)
        path = self.write(SCRIPT.replace("每年300元", "每年200元"))
        self.assertEqual(self.run_banshi("replay", path, "--allow", "state").returncode, 1)
        self.assertEqual(self.run_banshi("replay", path, "--allow", "fact").returncode, 2)

    def test_updating_keeps_all_but_the_words_and_is_done_once(self):
        path = self.write(SCRIPT.replace("已填：注册年限", "填了：注册年限"))
        self.assertEqual(self.run_banshi("replay", path, "--update").returncode, 0)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), SCRIPT)
        again = self.run_banshi("replay", path, "--update")
        self.assertNotIn("已更新", again.stdout)

    def test_updating_is_refused_while_a_claim_fails(self):
        text = SCRIPT.replace("= termInYears: 2", "= termInYears: 3")
        path = self.write(text)
        done = self.run_banshi("replay", path, "--update")
        self.assertEqual(done.returncode, 1)
        self.assertIn("没有更新", done.stderr)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), text)

    def test_reports_for_programs(self):
        self.write(SCRIPT.replace("每年300元", "每年200元<&\""), "错.md")
        self.write(SCRIPT, "对.md")
        self.write("没有头\n", "坏.md")
        report = os.path.join(self.folder, "r.xml")
        done = self.run_banshi("replay", self.folder, "--junit", report, "--json")
        self.assertEqual(done.returncode, 1)
        root = xml.parse(report).getroot()
        self.assertEqual(root.get("errors"), "1")
        self.assertEqual(root.get("failures"), "2")
        self.assertEqual(len(root.findall(".//failure")), 2)
        data = json.loads(done.stdout)
        self.assertFalse(data["passed"])
        self.assertEqual(data["errors"][0]["line"], 1)
        self.assertEqual({turn["grade"] for file in data["files"] for turn in file["turns"]},
                         {None, "fact"})

    def test_coverage_names_places(self):
        path = self.write(SCRIPT)
        knowledge = os.path.join(ROOT, "Knowledge")
        text = self.run_banshi("replay", path, "--coverage", "--knowledge", knowledge)
        self.assertRegex(text.stdout, r"answers/domain-term\.md:\d+：回答「domain-term」")
        data = self.run_banshi("replay", path, "--coverage", "--format", "json")
        self.assertEqual(json.loads(data.stdout)["kinds"]["entry"]["reached"], 1)
        page = os.path.join(self.folder, "c.html")
        self.run_banshi("replay", path, "--coverage", "--format", "html", "--output", page)
        with open(page, encoding="utf-8") as file:
            self.assertIn("<meter", file.read())

    def test_films(self):
        path = self.write(SCRIPT)
        cast = self.run_banshi("replay", path, "--cast", "-").stdout.splitlines()
        header = json.loads(cast[0])
        self.assertEqual((header["version"], header["width"]), (2, 80))
        events = [json.loads(line) for line in cast[1:]]
        self.assertEqual(sorted(event[0] for event in events), [event[0] for event in events])
        self.assertIn("每年300元", "".join(event[2] for event in events))
        page = self.run_banshi("replay", path, "--html", "-").stdout
        self.assertIn("default-src 'none'", page)
        self.assertNotIn("http://", page)
        self.assertIn("每年300元", self.run_banshi("replay", path, "--play").stdout)

    def test_trimming_leaves_what_has_a_trace(self):
        path = self.write(SCRIPT.replace("> 注册两年", "> 帮助\n\n…\n\n> 注册两年"))
        done = self.run_banshi("replay", path, "--trim")
        self.assertIn("删去了 1 轮", done.stdout)
        self.assertEqual(self.run_banshi("replay", path).returncode, 0)
        with open(path, encoding="utf-8") as file:
            self.assertNotIn("> 帮助", file.read())

    def test_stepping_through_and_taking_over_by_a_pipe(self):
        done = self.run_banshi("replay", "--step", self.write(SCRIPT), typed="\n\n接手\n注册三年\n退出\n")
        self.assertIn("已改：注册年限“2年”→“3年”", done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(os.listdir(self.folder), ["一.md"])

    def test_one_thing_at_a_time(self):
        path = self.write(SCRIPT)
        for arguments in (["--step", "--play", path], ["--turn", "9", path], ["--turn", "0", path],
                          ["--play", COURSE], ["--speed", "x", path], ["--coverage", "--format", "pdf", path]):
            done = self.run_banshi("replay", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertNotEqual(done.stderr, "")

    def test_the_same_bytes_wherever_it_runs(self):
        path = self.write(SCRIPT.replace("每年300元", "每年200元"))
        seen = set()
        languages = ["C", "C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8"]
        zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"]
        for number in range(20):
            environment = {"LC_ALL": languages[number % 5], "LANG": languages[number % 5],
                           "TZ": zones[number % 4], "COLUMNS": str(20 + 10 * number)}
            done = self.run_banshi("replay", path, f"{COURSE}/00-readme.md", "--json",
                                   environment=environment)
            self.assertEqual(done.returncode, 1)
            seen.add(done.stdout)
        self.assertEqual(len(seen), 1)

    def test_a_lesson_by_a_pipe(self):
        listed = self.run_banshi("learn", "--course", self.folder)
        self.assertEqual(listed.returncode, 0)
        self.write(SCRIPT)
        self.assertIn("1. 试验（3句）", self.run_banshi("learn", "--course", self.folder).stdout)
        done = self.run_banshi("learn", "1", "--course", self.folder,
                               typed="我们没有网站\n注册三年\n两年\n跳过\n")
        self.assertIn("先填，再问。", done.stdout)
        self.assertIn("「注册年限」应为“2”，现在是“3”。", done.stdout)
        self.assertIn("说法不同，结果一样", done.stdout)
        self.assertIn("学完了", done.stdout)
        self.assertEqual(self.run_banshi("learn", "没有这一课").returncode, 2)

    def test_the_course_in_the_program_is_that_of_the_folder(self):
        own = self.run_banshi("learn").stdout
        self.assertEqual(own, self.run_banshi("learn", "--course", COURSE).stdout)
        self.assertGreater(len(own.splitlines()), 10)

    def test_recording_switched_on_and_off_in_the_conversation(self):
        typed = "录制 开\n域名多少钱\n手机13912345678\n录制 关\n红页收费吗\n"
        done = self.run_banshi("chat", "--data", os.path.join(self.folder, "d"),
                               "--today", "2026-03-02", typed=typed)
        self.assertIn("录制到「录制-1.md」", done.stdout)
        with open(os.path.join(self.folder, "录制-1.md"), encoding="utf-8") as file:
            text = file.read()
        self.assertIn("> 域名多少钱", text)
        self.assertNotIn("> 录制", text)
        self.assertNotIn("> 红页收费", text)
        self.assertNotIn("13912345678", text)
        self.assertEqual(self.run_banshi("replay", "录制-1.md").returncode, 0)


@unittest.skipUnless(shutil.which("tmux"), "no tmux")
class OnATerminal(unittest.TestCase):
    def start(self, arguments):
        self.tmux = Tmux(rows=24, columns=80, environment={"LC_ALL": "C.UTF-8"})
        self.addCleanup(self.tmux.stop)
        self.tmux.send(f"clear; {BANSHI} {arguments}; echo 退出码=$?\r")

    def test_handing_over(self):
        self.start(f"replay --into 4 {COURSE}/00-readme.md")
        self.assertTrue(self.tmux.shows("以下由您接着说"), self.tmux.text())
        self.tmux.send("账号是 kbs\r")
        self.assertTrue(self.tmux.shows("已填：系统账号＝kbs"), self.tmux.text())
        self.tmux.send("退出\r")
        self.assertTrue(self.tmux.shows("退出码=0"), self.tmux.text())

    def test_a_lesson(self):
        self.start("learn 1")
        self.assertTrue(self.tmux.shows("第 1/"), self.tmux.text())
        self.tmux.send("域名要多少钱\r")
        self.assertTrue(self.tmux.shows("说法不同，结果一样"), self.tmux.text())
        self.tmux.send("我们有网站\r")
        self.assertTrue(self.tmux.shows("「有自建网站」应为“否”，现在是“是”"), self.tmux.text())
        self.tmux.send("退出\r")
        self.assertTrue(self.tmux.shows("退出码=0"), self.tmux.text())

    def test_a_film_with_keys(self):
        self.start(f"replay --play {COURSE}/00-readme.md")
        self.assertTrue(self.tmux.shows("> 域"), self.tmux.text())
        self.tmux.send(" ")
        still = self.tmux.text()
        self.assertFalse(self.tmux.wait_for(lambda: self.tmux.text() != still, 1.0))
        self.tmux.send("\x1b[C")
        self.assertTrue(self.tmux.shows("还可以问"), self.tmux.text())
        self.tmux.send("q")
        self.assertTrue(self.tmux.shows("退出码=0"), self.tmux.text())
        tty = self.tmux.run("display", "-p", "-t", "t", "#{pane_tty}").strip()
        modes = subprocess.run(["stty", "-a", "-F", tty], capture_output=True, text=True).stdout
        self.assertIn(" echo ", modes)


if __name__ == "__main__":
    unittest.main()
