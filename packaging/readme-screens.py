"""Puts three screens of the program into the README, as they stand on a terminal of 80 columns.

    python packaging/readme-screens.py BANSHI [--check]

Needs pyte and wcwidth (Tests/requirements.txt). With `--check` it only compares; `make test` does that.
"""

import pathlib
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(root / "Tests/Terminal"))

from screen import Program  # noqa: E402

# What the screen shows, the lines that are typed for it, and the keys at the end.
SCREENS = [
    ("帮助, by topic", [], "帮助\r", 24),
    ("教程, the tour: two lessons", ["教程", "域名多少钱？"], "我们没有网站，域名注册两年\r", 24),
    ("Tab after 导出: the formats", ["我们没有网站，域名注册两年"], "导出 \t\x1b[B\x1b[B", 24),
]


def screen(banshi, lines, keys, rows):
    """The rows of the screen after some lines and keys; what was typed before is cleared away."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "NO_COLOR": "1",
            "BANSHI_AMBIGUOUS": "1", "BANSHI_HOME": home,
        }
        program = Program([banshi, "chat", "--today", "2026-03-02"], rows, 80, environment)
        try:
            program.wait_for(lambda: program.shows("办事>"), 20)
            for line in lines:
                program.send(line + "\r")
                settle(program)
            program.send("\x0c" + keys)
            settle(program)
            shown = program.screen.rows()
        finally:
            program.stop()
    while shown and not shown[-1]:
        shown.pop()
    return shown


def settle(program):
    """Waits until the program has answered and is silent."""
    program.wait_for(lambda: False, 0.2)
    program.settle(0.8)


def text_of(banshi):
    parts = []
    for title, lines, keys, rows in SCREENS:
        shown = screen(banshi, lines, keys, rows)
        parts.append(f"{title}:\n\n" + "\n".join("    " + row if row else "" for row in shown))
    return "\n\n".join(parts)


def main(banshi, *options):
    readme = root / "README.md"
    text = readme.read_text("utf-8")
    before, rest = text.split("<!-- screens -->\n")
    after = rest.split("<!-- /screens -->")[1]
    fresh = f"{before}<!-- screens -->\n\n{text_of(banshi)}\n\n<!-- /screens -->{after}"
    if "--check" in options:
        if fresh != text:
            print("README.md shows other screens than the program: run packaging/readme-screens.py", file=sys.stderr)
            return 1
        return 0
    readme.write_text(fresh, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
