"""The program itself on a pseudo-terminal: what a user sees while typing.

    BANSHI=…/banshi python3 -m unittest test_banshi
"""

import os
import re
import tempfile
import unittest

from screen import Program

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BANSHI = os.environ.get("BANSHI", os.path.join(ROOT, ".build/debug/banshi"))
NEVER_FIRST = "。，、；：！？）》」』】〕”’"


class Banshi(unittest.TestCase):
    def start(self, *arguments, rows=24, columns=80, waits_for=">", **environment):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        settings = {
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null",
            "BANSHI_AMBIGUOUS": "1", "BANSHI_HOME": home.name, **environment,
        }
        self.program = Program([BANSHI, *arguments], rows, columns, settings)
        self.addCleanup(self.program.stop)
        self.shows(waits_for)

    def shows(self, text):
        self.assertTrue(
            self.program.wait_for(lambda: self.program.shows(text), 20),
            f"no {text!r} in\n" + "\n".join(self.program.screen.rows()),
        )

    def say(self, line, answer):
        self.program.send(line + "\r")
        self.shows(answer)
        self.program.settle()

    def test_what_will_be_refused_is_underlined(self):
        self.start("chat")
        self.say("我们没有网站，单位名称：康巴什区民政局，联系人：苏日娜", "联系人手机>")
        for line, refused in (
            ("138", False), ("12", True), ("13800138000", False), ("年限改成零年", True), ("年限改成三年", False),
            ("邮政编码：12", False), ("邮政编码：0170001", True), ("邮政编码：017000", False), ("手机号要填几位？", False), ("帮助", False),
            ("年限：填几年合适？", False), ("标识怎么", False), ("skip", False), ("单位名称：甲", False),
        ):
            with self.subTest(line):
                self.program.send("\x15" + line)
                self.shows(line)
                self.program.settle()
                screen = self.program.screen
                cells = [screen.buffer[screen.cursor.y][x] for x in range(12, screen.cursor.x)]
                self.assertTrue(cells)
                self.assertEqual({cell.underscore for cell in cells}, {refused})

    def test_a_reply_is_set_by_chinese_rules(self):
        """On a terminal of any width, also where nothing is drawn anew."""
        for columns, arguments, kind in (
            (80, [], "xterm"), (40, [], "xterm"), (24, [], "xterm"), (40, ["--plain"], "xterm"), (24, [], "dumb"),
        ):
            with self.subTest(columns=columns, arguments=arguments, kind=kind):
                self.start("chat", *arguments, rows=100, columns=columns, TERM=kind)
                self.say("我们没有网站", "单位名称>")
                self.say("进度", "下一步")
                self.program.settle()
                rows = self.program.screen.rows()
                self.assertEqual([row for row in rows if row.strip()[:1] in tuple(NEVER_FIRST)], [])
                for name in ("底部页脚", "“新用户注册”"):
                    self.assertTrue(any(name in row for row in rows), name)

    def test_a_review_stands_in_columns(self):
        self.start("chat", rows=40)
        self.say("我们没有网站，域名注册两年", "单位名称>")
        self.say("查看", "要改哪一项")
        values = [row for row in self.program.screen.rows() if re.match(r" +\d+\. ", row)]
        self.assertEqual(len(values), 23)
        columns = {columns_of(row[: row.index("：")] + blanks(row)) for row in values}
        self.assertEqual(len(columns), 1, "\n".join(values))

    def test_help_fits_a_screen_at_once(self):
        self.start("--help", waits_for="退出码", columns=80, rows=40)
        rows = [row for row in self.program.screen.rows() if row]
        self.assertTrue(all(columns_of(row) <= 80 for row in rows))
        self.assertEqual([row for row in rows if row.strip()[:1] in tuple(NEVER_FIRST)], [])


def blanks(row):
    """The colon of a row and the blanks after it."""
    return re.search("： *", row).group()


def columns_of(text):
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


if __name__ == "__main__":
    unittest.main()
