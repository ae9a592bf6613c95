"""Runs the program on a folder of its own, for the tests beside this file."""
import json
import os
import subprocess

PROGRAM = os.environ.get("BANSHI") or os.path.abspath(
    os.path.join(os.path.dirname(__file__), "../../.build/debug/banshi"))
DAY = ["--today", "2026-03-02"]
SECONDS = 60


def run(folder, *arguments, given=b"", timeout=SECONDS):
    """Runs the program with `folder`/data; gives its exit code, output and complaints."""
    given = given if isinstance(given, bytes) else given.encode()
    done = subprocess.run(
        [PROGRAM, "--data", os.path.join(folder, "data"), *DAY, *arguments], input=given,
        capture_output=True, cwd=folder, timeout=timeout, env=dict(os.environ, HOME=folder))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def talk(folder, *lines, draft="甲"):
    """Holds a dialogue; gives the replies, and checks that the program ended well."""
    given = "".join(json.dumps({"text": line}) + "\n" for line in lines)
    code, said, complaint = run(folder, "chat", "--json", "--draft", draft, given=given)
    assert code in (0, 3), (code, said[-300:], complaint[-300:])
    return [json.loads(each) for each in said.splitlines()]


def write(path, content):
    """Makes a file, and the folders it lies in."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def is_clean(text):
    """Whether a text can't hurt a terminal: no control, bidi or invisible format characters."""
    return not any(
        (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in BIDI for c in text)


BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"
