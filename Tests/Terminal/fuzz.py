"""Presses random keys and compares the screen with the model after each.

    python3 fuzz.py PROGRAM [--steps N] [--seed S] [--columns C] [--verbose]

Without a seed each run is another one; what it prints repeats it.
"""

import argparse
import os
import random
import sys
import tempfile
import time

from model import Model, characters
from screen import Program, draw_ambiguous

HISTORY = ["我们没有网站", "我们没有网站，域名注册两年", "网站名称：康巴什区民政局", "ab cd", "第一条", "第二条，很长很长的一条，用来折行"]
WORDS = [
    ("导出", "export", "dao chu"),
    ("导入", "import", "dao ru"),
    ("打开", "open", "da kai"),
    ("草稿", "drafts", "cao gao"),
    ("网站名称", "", "wang zhan ming cheng"),
    ("网站标识", "", "wang zhan biao shi"),
    ("网站简介", "", "wang zhan jian jie"),
    ("查看", "review", "cha kan"),
    ("撤销", "undo", "che xiao"),
    ("清单", "checklist", "qing dan"),
    ("帮助", "help", "bang zhu"),
    ("进度", "status", "jin du"),
]
EXAMPLE = "康巴什区民政局门户网站"
TEXT = list("我们没有网站域名注册年导出打开第条一二") + list("abcdx019 ") + list("，。：、（") + [
    "𠮷", "e\u0301", "—", "“", "dc", "wzmc", "导", "网站", "第", "”", "…", "①", "·", "Ⅳ", "■", "±",
]
# What stands before the line: nothing but a letter, a label, quotes, more than a narrow row.
LABELS = ["办事", "a", "联系人手机", "单位“全称”", "①…", "网站开办审核/资质复核申请", "e\u0301𠮷—"]

# A name in the model, how often, and the bytes that terminals send for it.
KEYS = [
    ("left", 10, ["\x1b[D", "\x1bOD", "\x02"]),
    ("right", 6, ["\x1b[C", "\x1bOC", "\x06"]),
    ("home", 3, ["\x1b[H", "\x1b[1~", "\x01", "\x1bOH"]),
    ("end", 2, ["\x1b[F", "\x1b[4~", "\x05"]),
    ("word_left", 4, ["\x1b[1;5D", "\x1bb", "\x1b[1;3D"]),
    ("word_right", 3, ["\x1b[1;5C", "\x1bf"]),
    ("text_start", 1, ["\x1b<", "\x1b[1;5H"]),
    ("text_end", 1, ["\x1b>", "\x1b[1;5F"]),
    ("backspace", 8, ["\x7f", "\x08"]),
    ("delete", 4, ["\x1b[3~"]),
    ("transpose", 2, ["\x14"]),
    ("kill_end", 2, ["\x0b"]),
    ("kill_start", 1, ["\x15"]),
    ("kill_word_left", 3, ["\x17", "\x1b\x7f"]),
    ("kill_word_right", 2, ["\x1bd", "\x1b[3;5~"]),
    ("yank", 4, ["\x19"]),
    ("yank_older", 3, ["\x1by"]),
    ("undo", 5, ["\x1f"]),
    ("redo", 3, ["\x1br"]),
    ("newline", 3, ["\x1b\r", "\x1b\n", "\x1b[13;2u"]),
    ("up", 5, ["\x1b[A", "\x1bOA"]),
    ("down", 4, ["\x1b[B", "\x1bOB"]),
    ("older", 2, ["\x10"]),
    ("newer", 2, ["\x0e"]),
    ("page_up", 2, ["\x1b[5~"]),
    ("page_down", 2, ["\x1b[6~"]),
]
# Keys and reports that must leave no trace: F1, F5, F12, Insert, page keys, mouse, focus, answers.
JUNK = [
    "\x1bOP", "\x1b[15~", "\x1b[24~", "\x1b[2~", "\x1b[M !!", "\x1b[<0;10;5M",
    "\x1b[I", "\x1b[O", "\x1b[?62;22c", "\x1b]11;rgb:0000/0000/0000\x07", "\x1b[97;5u", "\x1b[[A",
    "\x13", "\x11", "\x0f", "\x16", "\x1b[200~\x1b[201~", "\x1bP1$r0m\x1b\\", "\u202e", "\u200f",
]


def initials(spoken):
    return "".join(syllable[0] for syllable in spoken.split())


class Divergence(Exception):
    pass


class Fuzz:
    def __init__(self, program, seed, rows, columns):
        self.random = random.Random(seed)
        ambiguous = self.random.choice([1, 2])
        draw_ambiguous(ambiguous)
        label = self.random.choice(LABELS)
        self.folder = tempfile.TemporaryDirectory()
        self.echo = os.path.join(self.folder.name, "echo")
        words = [f"word={text}:{alias}".rstrip(":") for text, alias, _ in WORDS]
        history = [f"history={entry}" for entry in HISTORY]
        arguments = words + history + [f"example={EXAMPLE}", f"label={label}", "pages=0", f"echo={self.echo}"]
        environment = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "BANSHI_AMBIGUOUS": str(ambiguous)}
        self.program = Program([program] + arguments, rows, columns, environment)
        known = [
            {
                "text": text,
                "spellings": [s for s in (text, alias, initials(spoken)) if s],
                "syllables": spoken.split(),
            }
            for text, alias, spoken in WORDS
        ]
        self.model = Model(f"{label}> ", HISTORY, known, EXAMPLE, rows, columns)
        self.sent = []
        self.accepted = []
        self.above = None
        self.check("start")

    def stop(self):
        self.program.stop()
        self.folder.cleanup()

    # Comparing

    def difference(self):
        """What is wrong on the screen, or None."""
        rows, (row, column) = self.model.frame()
        screen = self.program.screen
        base = screen.cursor.y - row
        x = min(screen.cursor.x, screen.columns)
        if base < 0 or x != column:
            return f"cursor at {screen.cursor.y},{x}; expected row {row} of the line, column {column}"
        shown = screen.rows()
        expected = rows + [""] * (screen.lines - base - len(rows))
        for offset, text in enumerate(expected):
            if base + offset >= screen.lines or shown[base + offset] != text:
                found = shown[base + offset] if base + offset < screen.lines else "(no row)"
                return f"row {offset}: {found!r}, expected {text!r}"
        if self.above is not None and base > 0 and shown[base - 1] != self.above:
            return f"above the line: {shown[base - 1]!r}, expected {self.above!r}"
        return None

    def check(self, what):
        if self.program.wait_for(lambda: self.difference() is None, 2.0):
            return
        screen = "\n".join(f"  |{row}|" for row in self.program.screen.rows())
        raise Divergence(
            f"{what}: {self.difference()}\n{screen}\nlast keys: {self.last_keys()}\n"
            f"last output: {self.program.log[-400:]!r}"
        )

    def last_keys(self):
        return " ".join(repr(data) for data in self.sent[-12:])

    def send(self, data):
        self.sent.append(data)
        self.program.send(data)

    # Steps

    def step(self):
        choice = self.random.choice
        names = [("type", 22), ("paste", 2), ("junk", 4), ("search", 3), ("complete", 5)]
        names += [("enter", 2), ("interrupt", 1), ("resize", 2), ("burst", 4), ("redraw", 1)]
        names += [(name, weight) for name, weight, _ in KEYS]
        name = self.random.choices([n for n, _ in names], [w for _, w in names])[0]
        if len(self.model.text) > 400:
            name = choice(["kill_start", "enter", "interrupt"])
        own = getattr(self, "step_" + name, None)
        if own is not None:
            own()
        else:
            self.send(choice(next(keys for n, _, keys in KEYS if n == name)))
            self.model.act(name)
        self.check(name)

    def some_text(self, most):
        return "".join(self.random.choice(TEXT) for _ in range(self.random.randint(1, most)))

    def step_type(self):
        text = self.some_text(6)
        self.send(text)
        self.model.type(text)

    def step_burst(self):
        """Several keys in one write: only the last state is drawn."""
        data = ""
        for _ in range(self.random.randint(2, 6)):
            if self.random.random() < 0.5:
                text = self.some_text(3)
                data += text
                self.model.type(text)
            else:
                name, _, keys = self.random.choice(KEYS)
                data += self.random.choice(keys)
                self.model.act(name)
        self.send(data)

    def step_paste(self):
        text = self.some_text(12)
        if self.random.random() < 0.7:
            text += "\n" + self.some_text(20) + self.random.choice(["", "\n", "\n\n第三行", "\t表"])
        raw = text.replace("\n", self.random.choice(["\n", "\r", "\r\n"]))
        hostile = self.random.choice(["", "\x1b]52;c;eAxx\x07", "\x1b[2J", "\x1b[31m", "\x00\x9b"])
        self.send("\x1b[200~" + raw + hostile + "\x1b[201~")
        left = "".join(c for c in hostile if 32 <= ord(c) < 127)
        self.model.act("paste", text + left)

    def step_junk(self):
        self.send(self.random.choice(JUNK))
        if self.sent[-1] in ("\x13", "\x11", "\x0f", "\x16"):
            self.model.record()
            self.model.last = "ignore"
            self.model.last_state = self.model.state()
        elif self.sent[-1] == "\x1b[200~\x1b[201~":
            self.model.act("paste", "")

    def step_redraw(self):
        self.send("\x0c")
        self.model.record()
        self.model.last = "redraw"
        self.model.last_state = self.model.state()
        self.above = None

    def step_search(self):
        model = self.model
        self.send("\x12")
        model.begin_search()
        self.check("search begins")
        for _ in range(self.random.randint(0, 6)):
            what = self.random.choice(["type", "type", "type", "older", "older", "erase", "paste", "resize"])
            if what == "resize":
                self.step_resize()
            elif what == "paste":
                text = self.random.choice(["第二条", "网站\n，域名", "“", "\n"])
                self.send("\x1b[200~" + text + "\x1b[201~")
                model.search_type(text.replace("\n", ""))
            elif what == "type":
                text = self.random.choice(["第", "网", "站", "条", "a", "，", "二"])
                self.send(text)
                model.search_type(text)
            elif what == "older":
                self.send("\x12")
                model.search_older()
            else:
                self.send("\x7f")
                model.search_erase()
            self.check("search " + what)
        end = self.random.choice(["give up", "left", "type", "enter"])
        if end == "give up":
            self.send("\x07")
            model.end_search(keep=False)
        elif end == "left":
            self.send("\x1b[D")
            model.end_search(keep=True)
            model.act("left")
        elif end == "type":
            self.send("\x1b[H")
            model.end_search(keep=True)
            model.act("home")
        else:
            model.end_search(keep=True)
            self.step_enter()
        self.check("search ends: " + end)

    def step_complete(self):
        model = self.model
        self.send("\t")
        if not model.complete():
            return
        self.check("menu opens")
        while model.selected is None and self.random.random() < 0.4:
            text = self.random.choice(["d", "c", "网", "站", "导", "w", None])
            if text is None and model.cursor == 0:
                break
            self.send("\x7f" if text is None else text)
            stays = model.menu_narrow(text)
            self.check(f"menu narrows by {text!r}")
            if not stays:
                return
        for _ in range(self.random.randint(0, 6)):
            if self.random.random() < 0.15:
                self.step_resize()
                self.check("menu resized")
                continue
            data, distance, far = self.random.choice(
                [
                    ("\t", 1, False), ("\t", 1, False), ("\x1b[C", 1, False), ("\x1b[D", -1, False),
                    ("\x1b[Z", -1, False), ("\x1b[B", 1, True), ("\x1b[A", -1, True),
                ]
            )
            self.send(data)
            model.menu_step(distance, far and model.selected is not None)
            self.check("menu " + repr(data))
        end = self.random.choice(["take", "give up", "type", "left"])
        if end == "take" and model.selected is not None:
            self.send("\r")
            model.end_menu(keep=True)
        elif end == "type" and model.selected is not None:
            model.end_menu(keep=True)
            self.step_type()
        elif end == "left" and model.selected is None:
            model.end_menu(keep=True)
            self.send("\x01")
            model.act("home")
        else:
            self.send("\x07")
            model.end_menu(keep=False)

    def wait_for_echo(self):
        self.accepted.append(self.model.accept())
        expected = "".join(line.replace("\n", "⏎") + "\n" for line in self.accepted)

        def echoed():
            if not os.path.exists(self.echo):
                return False
            with open(self.echo, encoding="utf-8") as file:
                return file.read() == expected

        if not self.program.wait_for(echoed, 3.0):
            found = open(self.echo, encoding="utf-8").read() if os.path.exists(self.echo) else ""
            raise Divergence(
                f"accepted {found.splitlines()[-1:]!r}, expected {expected.splitlines()[-1:]!r}\n"
                f"last keys: {self.last_keys()}"
            )

    def step_enter(self):
        self.send(self.random.choice(["\r", "\n"]))
        last = self.model.final_rows()[-1]
        self.wait_for_echo()
        self.finish_line(last, "= ")

    def step_interrupt(self):
        if not self.model.text:
            return
        self.send("\x03")
        last = self.model.final_rows("^C")[-1]
        self.finish_line(last, "! ")

    def finish_line(self, last, answer):
        """The line stays on the screen, its answer follows, and the next line begins."""
        self.above = None
        self.model.start()
        self.program.settle(0.06)
        self.check("next line")
        shown = self.program.screen.rows()
        # A long label fills rows of its own.
        y = self.program.screen.cursor.y - self.model.frame()[1][0] - 1
        self.above = shown[y] if y >= 0 else None
        while y >= 0 and not shown[y].startswith(answer.rstrip()):
            y -= 1
        if y > 0 and shown[y - 1] != last:
            raise Divergence(f"left on the screen: {shown[y - 1]!r}, expected {last!r}")

    def step_resize(self):
        self.program.take_all()
        self.sent.append("(resize)")
        columns = self.random.choice([20, 21, 22, 23, 24, 24, 40, 79, 80])
        rows = self.random.choice([10, 14, 24])
        self.above = None
        self.model.columns, self.model.height = columns, rows
        self.program.resize(rows, columns)


def run(options):
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**9)
    print(f"fuzz: seed {seed}, {options.steps} steps", flush=True)
    steps = 0
    divergences = 0
    began = time.monotonic()
    session = options.session - 1
    while steps < options.steps:
        own = seed * 1000 + session
        session += 1
        chooser = random.Random(own)
        columns = options.columns or chooser.choice([20, 21, 22, 23, 24, 80])
        rows = chooser.choice([10, 24])
        fuzz = None
        try:
            fuzz = Fuzz(options.program, own, rows, columns)
            for _ in range(min(250, options.steps - steps)):
                fuzz.step()
                steps += 1
        except Divergence as divergence:
            divergences += 1
            print(f"session {session} at {columns}x{rows}: {divergence}")
            steps += 1
        finally:
            if fuzz is not None:
                fuzz.stop()
        if divergences >= options.most:
            break
    seconds = time.monotonic() - began
    print(f"fuzz: {steps} steps in {session} sessions, {divergences} divergences, {seconds:.1f} s")
    return divergences


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--columns", type=int)
    parser.add_argument("--session", type=int, default=1, help="begin with this session of the seed")
    parser.add_argument("--most", type=int, default=3, help="stop after so many divergences")
    sys.exit(1 if run(parser.parse_args()) else 0)
