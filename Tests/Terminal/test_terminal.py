"""The terminal in a real shell and on a pseudo-terminal.

    HARNESS=…/terminal-harness python3 -m unittest test_terminal
"""

import os
import re
import shlex
import signal
import stat
import subprocess
import tempfile
import time
import unittest

from screen import Program
from tmux import Tmux

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HARNESS = os.environ.get("HARNESS", os.path.join(ROOT, ".build/debug/terminal-harness"))
ENVIRONMENT = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null"}


class InShell(unittest.TestCase):
    """What the terminal does around the program, in tmux and dash (which repairs nothing)."""

    def start(self, arguments="", environment=None, before="", **size):
        self.tmux = Tmux(environment={"LC_ALL": "C.UTF-8", **(environment or {})}, **size)
        self.addCleanup(self.tmux.stop)
        self.tmux.send(f"clear; {before} {HARNESS} {arguments}\r")
        self.assertTrue(self.tmux.shows("办事>"), self.tmux.text())

    def modes(self):
        """The modes of the terminal, asked from outside."""
        tty = self.tmux.run("display", "-p", "-t", "t", "#{pane_tty}").strip()
        done = subprocess.run(["stty", "-a", "-F", tty], capture_output=True, text=True)
        return done.stdout

    def pid(self):
        """The program in this very terminal, not one of another test that runs meanwhile."""
        tty = self.tmux.run("display", "-p", "-t", "t", "#{pane_tty}").strip()
        name = os.path.basename(HARNESS)[:15]
        return int(subprocess.check_output(["pgrep", "-t", tty.removeprefix("/dev/"), "-x", name]).split()[-1])

    def test_resizing_while_typing(self):
        text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
        self.start(rows=14, columns=40)
        self.tmux.send("上一行\r")
        self.assertTrue(self.tmux.shows("= 上一行"))
        self.tmux.send(text)
        for columns in (40, 24, 50, 21, 60, 25, 80):
            self.tmux.resize(columns, 14)
            expected = rows_of("办事> " + text, columns)
            self.assertTrue(self.tmux.wait_for(lambda: self.last_rows() == expected))
        self.tmux.send("\r")
        self.assertTrue(self.tmux.shows("= " + text))

    def last_rows(self):
        rows = self.tmux.rows()
        starts = [i for i, row in enumerate(rows) if row.startswith("办事>")]
        return [row for row in rows[starts[-1] :] if row] if starts else []

    def test_suspending_and_resuming(self):
        self.tmux = Tmux(environment={"LC_ALL": "C.UTF-8"}, shell="bash --norc")
        self.addCleanup(self.tmux.stop)
        before = self.modes()
        self.tmux.send(f"clear; {HARNESS}\r")
        self.assertTrue(self.tmux.shows("办事>"))
        self.tmux.send("写到一半")
        self.assertTrue(self.tmux.shows("写到一半"))
        self.tmux.send("\x1a")
        self.assertTrue(self.tmux.shows("Stopped"), self.tmux.text())
        self.tmux.send("echo shell-is-back\r")
        self.assertTrue(self.tmux.shows("\nshell-is-back"), self.tmux.text())
        self.tmux.send("fg\r")
        self.assertTrue(self.tmux.wait_for(lambda: self.last_rows() == ["办事> 写到一半"]))
        self.tmux.send("，继续\r")
        self.assertTrue(self.tmux.shows("= 写到一半，继续"), self.tmux.text())
        self.tmux.send("\x04")
        self.assertTrue(self.tmux.shows("! end"))
        self.tmux.wait_for(lambda: self.modes() == before)
        self.assertEqual(self.modes(), before)

    def ends(self, how, says):
        """Ends the program in some way; the terminal must be as before, and echo."""
        self.tmux = Tmux(environment={"LC_ALL": "C.UTF-8"})
        self.addCleanup(self.tmux.stop)
        before = self.modes()
        self.assertIn(" icanon", before)
        self.tmux.send(f"clear; {HARNESS} 2>/dev/null\r")
        self.assertTrue(self.tmux.shows("办事>"))
        self.tmux.send("字")
        self.assertTrue(self.tmux.shows("办事> 字"))
        self.assertIn("-icanon", self.modes())
        how()
        self.assertTrue(self.tmux.wait_for(lambda: self.modes() == before), self.modes())
        self.assertTrue(self.tmux.shows(says), self.tmux.text())
        self.tmux.send("echo again\r")
        self.assertTrue(self.tmux.shows("$ echo again\nagain"), self.tmux.text())

    def test_asked_to_end(self):
        self.ends(lambda: os.kill(self.pid(), signal.SIGTERM), "! hangup")

    def test_hung_up(self):
        self.ends(lambda: os.kill(self.pid(), signal.SIGHUP), "! hangup")

    def test_crashed_by_a_signal(self):
        self.ends(lambda: os.kill(self.pid(), signal.SIGSEGV), "")

    def test_crashed_in_swift(self):
        self.ends(lambda: self.tmux.send("\x15/crash\r"), "")

    def test_exited_in_the_middle(self):
        self.ends(lambda: self.tmux.send("\x15/exit\r"), "")

    def test_aborted(self):
        self.ends(lambda: os.kill(self.pid(), signal.SIGABRT), "")

    def test_bytes_one_by_one(self):
        self.start()
        for byte in "办𠮷".encode():
            self.tmux.send(bytes([byte]))
            time.sleep(0.03)
        for byte in b"\x1b[D":
            self.tmux.send(bytes([byte]))
            time.sleep(0.1)
        self.tmux.send("事")
        self.assertTrue(self.tmux.wait_for(lambda: self.last_rows() == ["办事> 办事𠮷"]))

    def test_a_hostile_paste(self):
        self.start()
        self.tmux.send(b"\x1b[200~rm -rf\x1b]52;c;eA==\x07\r\xe4\xba\x8c\x1b[201\x7e\x00\x03x\r")
        # The end mark within the paste ends it, as it must; nothing was executed before.
        self.assertTrue(self.tmux.shows("! interrupted") or self.tmux.shows("= "))
        self.assertNotIn("= rm -rf\n", self.tmux.text())

    def test_an_uninstalled_locale_and_none(self):
        for settings in ({"LC_ALL": "zh_CN.GBK"}, {"LC_ALL": "C"}, {"LANG": "", "LC_ALL": ""}):
            with self.subTest(settings):
                self.start(environment=settings)
                self.tmux.send("你好a")
                self.assertTrue(self.tmux.shows("办事> 你好a"), self.tmux.text())
                self.tmux.stop()

    def test_an_unknown_terminal(self):
        for kind in ("no-such-terminal", "emacs", "vt100", "linux", ""):
            with self.subTest(kind):
                self.start(before=f"TERM={kind}")
                self.tmux.send("你好a\x1b[D界")
                self.assertTrue(self.tmux.shows("办事> 你好界a"), self.tmux.text())
                self.tmux.stop()

    def test_long_output_waits_at_a_full_screen(self):
        self.start(rows=12)
        self.tmux.send("/long\r")
        self.assertTrue(self.tmux.shows("还有 49 行"), self.tmux.text())
        self.assertIn("第 11 行", self.tmux.text())
        self.tmux.send(" ")
        self.assertTrue(self.tmux.shows("还有 38 行"))
        self.tmux.send("q")
        self.assertTrue(self.tmux.wait_for(lambda: self.last_rows() == ["办事>"]))
        self.tmux.send("/long\r")
        self.assertTrue(self.tmux.shows("还有 49 行"))
        self.tmux.send("a")
        self.assertTrue(self.tmux.shows("第 60 行"))
        # Whoever answers instead of turning the page has not typed in vain.
        self.tmux.send("/long\r")
        self.assertTrue(self.tmux.shows("还有 49 行"))
        self.tmux.send("我们没有网站")
        self.assertTrue(self.tmux.shows("办事> 我们没有网站"), self.tmux.text())
        self.tmux.send("\r")
        self.assertTrue(self.tmux.shows("= 我们没有网站"))


def read(path):
    """A file that may be written just now: in the middle of a character, too."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def rows_of(text, columns):
    rows, used = [""], 0
    for character in text:
        width = 2 if ord(character) > 0x2E80 else 1
        if used + width > columns:
            rows.append("")
            used = 0
        rows[-1] += character
        used += width
    return rows


class OnPseudoTerminal(unittest.TestCase):
    def start(self, *arguments, rows=24, columns=80, **environment):
        settings = {**ENVIRONMENT, **environment}
        self.program = Program([HARNESS, *arguments], rows, columns, settings)
        self.addCleanup(self.program.stop)
        self.assertTrue(self.program.wait_for(lambda: self.program.shows("办事>")))

    def shows(self, text):
        self.assertTrue(
            self.program.wait_for(lambda: self.program.shows(text)),
            f"no {text!r} in\n" + "\n".join(self.program.screen.rows()),
        )

    def prompted_after(self, text, times=1):
        """Waits for the line after an answer: what is pressed before it begins is thrown away."""
        def is_there():
            rows = [row for row in self.program.screen.rows() if row]
            count = sum(text in row for row in rows)
            return count >= times and rows[-1].startswith("办事>") and rows[-1] != text

        self.assertTrue(self.program.wait_for(is_there, 10), "\n".join(self.program.screen.rows()))
        self.program.settle()

    def ends(self):
        """Waits for the end; the exit status."""
        self.program.wait_for(lambda: False, 0.3)
        for _ in range(100):
            pid, status = os.waitpid(self.program.pid, os.WNOHANG)
            if pid:
                self.program.pid = os.spawnlp(os.P_NOWAIT, "true", "true")
                return os.waitstatus_to_exitcode(status)
            self.program.read(0.05)
            time.sleep(0.02)
        self.fail("it does not end")

    def test_libedit_draws_nothing(self):
        """All that is written is ours: a libedit that drew on the descriptor would be seen here."""
        self.start()
        self.program.settle()
        for keys, drawn in (
            ("a", "\x1b[?2026h\x1b[?25l\r\x1b[J\x1b[1m办事> \x1b[0ma\r\x1b[7C\x1b[?25h\x1b[?2026l"),
            ("\x1b[D", "\r\x1b[6C"),
            ("\x0b", "\x1b[?2026h\x1b[?25l\r\x1b[J\x1b[1m办事> \x1b[0m\r\x1b[6C\x1b[?25h\x1b[?2026l"),
            ("\x18", ""),
        ):
            self.program.log = b""
            self.program.send(keys)
            self.program.wait_for(lambda: len(self.program.log) >= len(drawn.encode()))
            self.program.settle()
            self.assertEqual(self.program.log.decode(), drawn, repr(keys))

    def test_interrupting(self):
        self.start()
        self.program.send("写了一半")
        self.shows("写了一半")
        self.program.send("\x03")
        self.prompted_after("! interrupted")
        self.program.send("\x03")
        self.prompted_after("再按一次 Ctrl-C 退出")
        self.program.send("还在\r")
        self.prompted_after("= 还在")
        self.program.send("\x03")
        self.prompted_after("再按一次 Ctrl-C 退出", times=2)
        self.program.send("\x03")
        self.shows("! end")
        self.assertEqual(self.ends(), 0)

    def test_interrupting_in_search_and_menu(self):
        self.start("history=第一条", "word=导出", "word=导入")
        for keys, shown in (("\x12第", "（历史搜索：第）"), ("\t", "导出  导入"), ("\t\t", "办事> 导出")):
            self.program.send(keys)
            self.shows(shown)
            self.program.settle()
            self.program.send("\x03")
            self.prompted_after("! interrupted")
            self.program.send("\x0c")
            self.program.wait_for(lambda: not self.program.shows("! interrupted"))
            self.program.settle()
        self.program.send("好\r")
        self.shows("= 好")

    def test_interrupting_a_reply(self):
        self.start()
        self.program.send("/sleep\r")
        self.program.wait_for(lambda: b"/sleep" in self.program.log and self.program.log.endswith(b"\n"))
        time.sleep(0.5)
        self.program.send("\x03")
        self.shows("! cancelled true")
        self.program.send("好\r")
        self.shows("= 好")

    def test_stopped_and_continued_from_outside(self):
        self.start()
        self.program.send("写到一半")
        self.shows("写到一半")
        tty = os.readlink(f"/proc/{self.program.pid}/fd/0")
        os.kill(self.program.pid, signal.SIGSTOP)
        subprocess.run(["stty", "sane", "-F", tty], check=True)
        os.kill(self.program.pid, signal.SIGCONT)
        self.program.settle()
        self.program.send("\x7f了\x01")
        self.assertTrue(self.program.wait_for(lambda: self.program.screen.cursor.x == 6))
        self.assertEqual([row for row in self.program.screen.rows() if row], ["办事> 写到一了"])

    def test_leaving_with_control_d(self):
        self.start()
        self.program.send("ab\x01\x04")
        self.shows("办事> b")
        self.program.send("\x04\x04")
        self.shows("! end")
        self.assertEqual(self.ends(), 0)

    def test_keys_that_freeze_or_kill_elsewhere(self):
        self.start()
        self.program.send("a\x13b\x11c")
        self.shows("abc")
        # The kernel throws away what was typed before it and not read yet.
        self.program.send("\x1c")
        time.sleep(0.1)
        self.program.send("d\x1b\x00e\r")
        self.shows("= abcde")

    def test_a_lone_escape_changes_nothing(self):
        self.start()
        self.program.send("a\x1b")
        time.sleep(0.7)
        self.program.send("b\r")
        self.shows("= ab")

    def test_lines_typed_ahead(self):
        self.start()
        self.program.send("甲\r乙\r丙\r")
        self.shows("= 丙")
        self.assertTrue(self.program.shows("= 甲") and self.program.shows("= 乙"))

    def test_a_line_as_long_as_it_may_be(self):
        self.start("echo=" + self.temporary("echo"))
        began = time.monotonic()
        self.program.send("\x1b[200~" + "办" * 1048500 + "\x1b[201~")
        self.program.wait_for(lambda: "办" in self.program.screen.row(20), 60)
        self.assertLess(time.monotonic() - began, 30)
        self.program.send("x" * 200)
        self.assertTrue(self.program.wait_for(lambda: self.program.shows("一行最多 1048576 字"), 30))
        self.program.send("\r")
        path = self.temporary("echo")
        self.assertTrue(self.program.wait_for(lambda: os.path.exists(path), 30))
        self.program.wait_for(lambda: read(path).endswith("\n"), 10)
        self.assertEqual(read(path), "办" * 1048500 + "x" * 76 + "\n")

    def temporary(self, name):
        if not hasattr(self, "folder"):
            self.folder = tempfile.TemporaryDirectory()
            self.addCleanup(self.folder.cleanup)
        return os.path.join(self.folder.name, name)

    def test_no_colour(self):
        self.start("word=导出", NO_COLOR="1")
        self.program.send("导出\r")
        self.shows("= 导出")
        self.assertIsNone(re.search(rb"\x1b\[[0-9;]*[1-9][0-9;]*m", self.program.log))

    def test_characters_that_fonts_disagree_about(self):
        """Set, asked and answered, or asked in vain: the cursor follows."""
        for setting, answer, column in (("2", "", 9), ("1", "\x1b[1;3R", 8), ("", "\x1b[1;3R", 9),
                                        ("", "\x1b[1;2R", 8), ("", "", 8)):
            with self.subTest(setting=setting, answer=answer):
                self.start(BANSHI_AMBIGUOUS=setting)
                self.assertEqual(b"\x1b[6n" in self.program.log, setting == "")
                self.program.send(answer + "“a")
                self.program.settle()
                self.assertEqual(self.program.screen.cursor.x, column)
                self.program.send("\r")
                self.shows("= “a")

    def test_the_status_and_the_hint(self):
        self.start("filled=7", "total=18", "hint=某某局")
        self.shows("已填 7/18")
        self.shows("办事> 例：某某局")
        self.program.send("\x1b[C\x05\x1b[1;5C")
        self.program.settle()
        self.assertEqual(self.program.screen.cursor.x, 6)
        self.program.send("甲\r")
        self.shows("= 甲")
        self.program.settle()
        self.assertEqual(sum("已填" in row for row in self.program.screen.rows()), 1)

    def test_vi_mode(self):
        settings = self.temporary("editrc")
        with open(settings, "w") as file:
            file.write("bind -v\n")
        self.start("history=旧的一条", EDITRC=settings)
        self.program.send("你好世界")
        self.shows("你好世界")
        self.program.send("\x1b")
        time.sleep(0.7)
        self.program.send("0x")
        self.shows("办事> 好世界")
        self.program.send("A！")
        self.shows("办事> 好世界！")
        self.program.send("\x1b")
        time.sleep(0.7)
        self.program.send("ddk")
        self.shows("办事> 旧的一条")
        self.program.send("j")
        self.program.send("i回来\r")
        self.shows("= 回来")

    def test_settings_of_the_user(self):
        settings = self.temporary("editrc")
        with open(settings, "w") as file:
            file.write("bind ^X^R banshi-search\nbind ^R ed-move-to-end\nbind ^T ed-move-to-beg\nedit off\n")
        self.start("history=第一条", EDITRC=settings)
        self.program.send("\x18\x12")
        self.shows("（历史搜索：）")
        self.program.send("\x07\x12")
        self.shows("（历史搜索：）")

    def test_history_is_kept_by_two_sessions(self):
        path = self.temporary("history")
        self.start("file=" + path)
        first = self.program
        self.start("file=" + path)
        second = self.program
        first.send("甲说\r")
        self.assertTrue(first.wait_for(lambda: first.shows("= 甲说")))
        second.send("乙说\x1b\r第二行\\\r")
        self.assertTrue(second.wait_for(lambda: second.shows("= 乙说")))
        first.send(" 不留\r丙说\r")
        self.assertTrue(first.wait_for(lambda: first.shows("= 丙说")))
        self.assertEqual(read(path), "甲说\n乙说\\n第二行\\\\\n丙说\n")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.start("file=" + path)
        self.program.send("\x10\x10")
        self.shows("第二行\\")

    def test_the_terminal_goes_away(self):
        self.start()
        pid = self.program.pid
        os.close(self.program.fd)
        for _ in range(100):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                break
            time.sleep(0.05)
        self.assertEqual(done, pid, "it goes on without a terminal")
        self.program.fd = os.open("/dev/null", os.O_RDWR)
        self.program.pid = os.spawnlp(os.P_NOWAIT, "true", "true")


class Plain(unittest.TestCase):
    def answers(self, data, *arguments, **environment):
        settings = {**os.environ, **ENVIRONMENT, **environment}
        done = subprocess.run([HARNESS, *arguments], input=data, capture_output=True, env=settings)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_lines_from_a_pipe(self):
        data = b"\xef\xbb\xbf\xe7\x94\xb2\r\n\r\n\xe4\xb9\x99\xff\n last"
        expected = "= 甲\n= \n= 乙\ufffd\n=  last\n"
        self.assertEqual(self.answers(data).decode(), expected)

    def test_nothing_is_drawn(self):
        for settings in ({}, {"LC_ALL": "C"}, {"TERM": ""}):
            self.assertEqual(self.answers("导出\n".encode(), **settings).decode(), "= 导出\n")

    def test_a_line_that_is_too_long(self):
        output = self.answers(b"x" * (1 << 20) + b"\n" + b"y" * ((1 << 20) + 1) + b"\nz\n").decode()
        lines = output.split("\n")
        self.assertEqual(lines[0], "= " + "x" * 400)
        self.assertIn("超过 1048576 字节", lines[1])
        self.assertEqual(lines[2:], ["= z", ""])

    def test_a_terminal_that_cannot(self):
        for settings, arguments in (({"TERM": "dumb"}, []), ({}, ["plain=1"])):
            with self.subTest(settings):
                program = Program([HARNESS, *arguments], 24, 80, {**ENVIRONMENT, **settings})
                program.wait_for(lambda: program.shows(">"))
                program.send("我们没有网站\n")
                self.assertTrue(program.wait_for(lambda: program.shows("= 我们没有网站")))
                program.send("\x03")
                self.assertTrue(program.wait_for(lambda: program.shows("! interrupted")))
                self.assertNotIn(b"\x1b", program.log)
                program.stop()


if __name__ == "__main__":
    unittest.main()
