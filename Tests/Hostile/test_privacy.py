"""What must not be found in any file the program writes, and what it must not call."""
import json
import os
import pty
import re
import shutil
import subprocess
import tempfile
import threading
import time
import unittest

from program import DAY, PROGRAM, run, write

ID = "150102199003071234"
IDS = [
    ID, "150102 19900307 1234", "１５０１０２１９９００３０７１２３４", "15010219900307123X", "150102900307123",
    "一五零一零二一九九零零三零七一二三四",
]
MOBILE, CARD, MAIL = "13912345678", "6222021234567890128", "wang@unit.gov.cn"
LINES = [
    "我们没有网站", f"联系人手机：{MOBILE}", f"电子邮箱：{MAIL}", "联系人：苏日娜",
    f"手机{MOBILE}是我的，打这个行吗？", f"我的卡号{CARD}可以用来付款吗？", "年限三年", "系统账号：kbsmzj",
    *(f"经办人身份证号{each}" for each in IDS), f"网站名称：{ID}", f"经办人：张三{ID}", "查看", "为什么",
    "填 网站开办审核", "网站名称：甲局", "不对，联系人手机是13987654321", "撤销", "例子", "联系人手机：1391234",
    "电子邮箱：abc", "改名 乙", "复制 联系人手机", "重做",
]


def written(folder):
    """Every file under a folder: path and text."""
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                yield os.path.relpath(os.path.join(place, name), folder), file.read().decode(
                    errors="replace")


def drain(terminal):
    """Takes what a terminal shows until its program is gone."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


def digits(text):
    """A text with its digits plain and together, so that no spelling hides a number."""
    for zero in ("０", "零"):
        for number, letter in enumerate("０１２３４５６７８９" if zero == "０" else "零一二三四五六七八九"):
            text = text.replace(letter, str(number))
    return re.sub(r"(?<=\d)[\s-]+(?=\d)", "", text)


class Privacy(unittest.TestCase):
    def session(self, folder, *options):
        given = "\n".join(LINES) + "\n"
        code, said, complaint = run(
            folder, "chat", "--record", folder + "/录制.md", *options, given=given)
        self.assertEqual(code, 0, complaint)
        return said

    def test_no_id_number_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            said = self.session(folder)
            run(folder, "draft", "export", "乙", "--format", "json", "--output", folder + "/out")
            files = dict(written(folder))
            self.assertTrue(any("versions" in path for path in files), files.keys())
            self.assertTrue(any("drafts" in path for path in files))
            for path, text in [*files.items(), ("(said)", said)]:
                with self.subTest(path):
                    for number in IDS:
                        self.assertNotIn(number, text)
                        self.assertNotIn(digits(number), digits(text))

    def test_numbers_are_replaced_in_the_recording_which_replays(self):
        with tempfile.TemporaryDirectory() as folder:
            self.session(folder)
            with open(folder + "/录制.md", encoding="utf-8") as file:
                recording = file.read()
            for personal in (MOBILE, CARD, MAIL, "13987654321"):
                self.assertNotIn(personal, digits(recording))
            self.assertIn("13800000001", recording)
            code, said, complaint = run(folder, "replay", "录制.md")
            self.assertEqual(code, 0, said + complaint)

    def test_the_history_holds_no_personal_number(self):
        with tempfile.TemporaryDirectory() as folder:
            here, there = pty.openpty()
            process = subprocess.Popen(
                [PROGRAM, "--data", folder + "/data", *DAY, "chat", "--draft", "甲"], stdin=there,
                stdout=there, stderr=there, cwd=folder, start_new_session=True,
                env=dict(os.environ, HOME=folder, TERM="xterm", LANG="C.UTF-8"))
            os.close(there)
            reader = threading.Thread(target=lambda: drain(here))
            reader.start()
            for line in [*LINES, "退出"]:
                time.sleep(0.15)
                os.write(here, line.encode() + b"\r")
            try:
                process.wait(timeout=60)
            finally:
                process.kill()
                reader.join()
                os.close(here)
            with open(folder + "/data/history", encoding="utf-8") as file:
                history = digits(file.read())
            self.assertIn("联系人手机", history)
            for number in [MOBILE, CARD, MAIL, "13987654321", *map(digits, IDS)]:
                self.assertNotIn(number, history)

    def test_only_drafts_and_their_exports_hold_what_was_given(self):
        with tempfile.TemporaryDirectory() as folder:
            self.session(folder)
            run(folder, "draft", "remove", "乙")
            for path, text in written(folder):
                if re.match("data/(drafts|versions|bin)/", path):
                    continue
                with self.subTest(path):
                    for number in [MOBILE, CARD, MAIL, "13987654321", *map(digits, IDS)]:
                        self.assertNotIn(number, digits(text))

    def test_without_a_mask_all_but_id_numbers_is_recorded(self):
        with tempfile.TemporaryDirectory() as folder:
            self.session(folder, "--no-mask")
            with open(folder + "/录制.md", encoding="utf-8") as file:
                recording = file.read()
            self.assertIn(MOBILE, recording)
            self.assertIn(MAIL, recording)
            for number in IDS:
                self.assertNotIn(digits(number), digits(recording))

    def test_answers_stay_answers(self):
        with tempfile.TemporaryDirectory() as folder:
            self.session(folder)
            with open(folder + "/data/drafts/乙.json", encoding="utf-8") as file:
                answers = json.load(file)["answers"]
            self.assertEqual(answers["contactEmail"]["value"], MAIL)


class NoCalls(unittest.TestCase):
    """Neither the network nor a shell, whatever is typed."""

    @unittest.skipUnless(shutil.which("strace"), "needs strace")
    def test_nothing_is_called(self):
        lines = LINES + ["导出 md 到 ./out", "$(touch x)", "`id`", "；reboot", "http://example.cn 是什么"]
        commands = [
            (["chat", "--draft", "甲"], "\n".join(lines)),
            (["chat", "--json", "--draft", "乙"], '{"text":"我们没有网站"}\n'),
            (["ask", "注册费多少钱"], ""), (["draft", "list"], ""), (["doctor"], ""),
            (["draft", "export", "甲", "--format", "html", "--output", "out"], ""),
        ]
        with tempfile.TemporaryDirectory() as folder:
            for number, (arguments, given) in enumerate(commands):
                with self.subTest(arguments[0]):
                    trace = f"{folder}/{number}.trace"
                    subprocess.run(
                        ["strace", "-f", "-o", trace, "-e", "trace=%network,execve", PROGRAM,
                         "--data", folder + "/data", *DAY, *arguments],
                        input=given.encode(), capture_output=True, cwd=folder, timeout=120)
                    with open(trace, encoding="utf-8", errors="replace") as file:
                        calls = file.read()
                    self.assertNotRegex(calls, r"\b(connect|sendto|sendmsg|bind|listen)\(")
                    self.assertNotRegex(calls, r"socket\((?!AF_UNIX)")
                    started = re.findall(r'execve\("([^"]*)"', calls)
                    self.assertEqual(started[0], PROGRAM)
                    for other in started[1:]:  # the typesetter, and nothing else
                        self.assertEqual(os.path.basename(other), "banshi-papers")

    def test_no_symbol_for_the_network_is_taken(self):
        symbols = subprocess.run(
            ["nm", "-D", "--undefined-only", PROGRAM], capture_output=True, text=True)
        if symbols.returncode:
            self.skipTest("needs nm")
        names = {line.split()[-1].split("@")[0] for line in symbols.stdout.splitlines() if line}
        self.assertIn("fsync", names)
        taken = names & {
            "socket", "connect", "bind", "listen", "accept", "sendto", "getaddrinfo", "gethostbyname",
            "system", "popen", "execlp", "execvp"}
        self.assertEqual(taken, set())


if __name__ == "__main__":
    unittest.main()
