"""A table of hostile input: each row is what comes in, and what the program makes of it.

    cd Tests/Hostile && python3 -m unittest -q
"""
import csv
import io
import json
import os
import subprocess
import tempfile
import unittest
import zipfile

from program import PROGRAM, is_clean, run, talk, write

# The field that is named, what is typed for it, and the value that is kept (None: refused).
VALUES = [
    ("年限", "1e400", None),
    ("年限", "1e0", None),
    ("年限", "２ｅ３", None),
    ("年限", "2e", None),
    ("年限", "1.5e3", None),
    ("年限", "0x10", None),
    ("年限", "0b11", None),
    ("年限", "1_0", None),
    ("年限", "2.0.0", None),
    ("年限", "2*3", None),
    ("年限", "2^10", None),
    ("年限", "1/2", None),
    ("年限", "NaN", None),
    ("年限", "inf", None),
    ("年限", "99999999999999999999999", None),
    ("年限", "-9223372036854775808", None),
    ("年限", "9223372036854775807亿年", None),
    ("年限", "+2", 2),
    ("网站名称", "甲局\x1b[31m红", "甲局[31m红"),
    ("网站名称", "甲局\x9b31m", "甲局31m"),
    ("网站名称", "甲\x07局", "甲局"),
    ("网站名称", "甲\x00局", "甲局"),
    ("网站名称", "甲局\x08\x08乙", "甲局乙"),
    ("网站名称", "甲\x7f局", "甲局"),
    ("网站名称", "甲\x0b局", "甲局"),
    ("网站名称", "甲\x85局", "甲局"),
    ("网站名称", "甲\t局", "甲 局"),
    ("网站名称", "甲\u202e局", "甲局"),
    ("网站名称", "甲\u2066局\u2069", "甲局"),
    ("网站名称", "甲\u200b局", "甲局"),
    ("网站名称", "\ufeff甲局", "甲局"),
    ("网站名称", "甲\U000e0041局", "甲局"),
    ("网站名称", "甲\ufffe\uffff局", "甲局"),
    ("网站名称", "甲" + "\u0301" * 100_000, "甲" + "\u0301" * 31),
    ("网站名称", "👨‍👩‍👧‍👦" * 200, None),
    ("网站名称", "长" * 100_000, None),
    ("网站名称", "150102199003071234", None),
    ("网站名称", "=1+1", "=1+1"),
    ("网站名称", "%s%n%x", "%s%n%x"),
    ("网站名称", "$(touch x)`touch y`", "$(touch x)`touch y`"),
    ("网站名称", "../../etc/passwd", "../../etc/passwd"),
    ("网站名称", "<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("年限", "99999999999999999999", None),
    ("年限", "-1", None),
    ("年限", "NaN", None),
    ("年限", "零", None),
    ("年限", "0x10", None),
    ("年限", "3.5", None),
    ("服务器IP", "999.1.1.1", None),
    ("服务器IP", "::1%eth0;reboot", None),
    ("服务器IP", "0177.0.0.1", None),
    ("英文域名", "a" * 300 + ".gov.cn", None),
    ("英文域名", "xn--.gov.cn", None),
    ("英文域名", "a_b.gov.cn;ls", None),
    ("英文域名", "http://x@y/.gov.cn", None),
    ("中文域名", "甲\u202e局.政务", "甲局.政务"),
    ("中文域名", "甲" * 64 + ".政务", None),
    ("联系人手机", "138000000001" * 1000, None),
    ("联系人", "<img src=x onerror=alert(1)>", None),
    ("现有网站", "javascript:alert(1)", None),
    ("现有网站", "file:///etc/passwd", None),
]
IDS = {
    "网站名称": "siteName", "年限": "termInYears", "服务器IP": "serverIP", "英文域名": "englishDomain",
    "中文域名": "chineseDomain", "联系人手机": "contactMobile", "联系人": "contactName",
    "现有网站": "existingWebsite",
}

# Names of drafts that are refused, and ones that look bad and are only names.
BAD_NAMES = [
    "../x", "..", ".", "/etc/passwd", "a/b", "a\\b", "C:x", "a*b", "a?b", 'a"b', "<b>", "a|b",
    "\x1b[31m", "甲\u202e乙", "甲\u200b乙", ".hidden", "-rf", "~root", "x ", "　x", "长" * 67, "NUL",
    "\x7f", "a\nb",
]
GOOD_NAMES = ["$(touch y)", "a;b", "%00", "甲.json", "`id`", "'; DROP TABLE"]

# A line for `chat --json`, and a part of the error that comes back (None: it is a turn).
LINES = [
    (b"{", "1:2"), (b"[", "1:2"), (b"[]", "text"), (b"1", "text"), (b"null", "text"),
    (b'"x"', "text"), (b"{}", "text"), (b'{"text":1}', "text"), (b'{"text":null}', "text"),
    (b'{"text":["x"]}', "text"), (b'{"text":"a","text":"b"}', "重复"), (b'{"text":"a"} x', "结尾"),
    (b'{"text":"\\ud800"}', "代理对"), (b'{"text":"\\x"}', "转义"), (b'{"text":1e999}', "太大"),
    (b'{"text":NaN}', "1:9"), (b"[" * 100_000, "嵌套太深"), (b'{"a":' * 5000, "嵌套太深"),
    (b'{"text":"' + b"a" * 2_000_000 + b'"}', "超过"), (b"{'text':'x'}", "1:2"),
    (b'{"text":"x",}', "1:13"), (b'{"text":"x","n":' + b"9" * 100_000 + b"}", "太大"),
    (b"\x00\x00", "1:1"), (b'{"text":"\\u0000"}', None), (b'{"text":"\xff\xfe"}', None),
    (b'{"text":""}', None), (b'{"text":"\\u202e\\u001b[31m"}', None),
    (b'\xef\xbb\xbf{"text":"x"}', None),
]

# A file, the command that reads it, the exit code, and a part of what is said.
HEAD = "---\ntitle: a\ntoday: 2026-03-02\n---\n"
DRAFT, TABLE, SCRIPT, UNIT = "data/drafts/x.json", "a.csv", "a.md", "k/answers/a.md"
FILES = [
    (DRAFT, b"", 3, "x.json:1:1"), (DRAFT, b"\xef\xbb\xbf{}", 3, "format"),
    (DRAFT, "{}".encode("utf-16"), 3, "UTF-8"), (DRAFT, b'{"a":"\xff"}', 3, "x.json:1:7"),
    (DRAFT, b"[" * 100_000, 3, "嵌套太深"), (DRAFT, b'{"version":1,"version":2}', 3, "重复"),
    (DRAFT, b'{"zzz":1,"format":"banshi-draft","version":1}', 3, "不认识"),
    (DRAFT, b'{"format":"banshi-draft","version":1e999}', 3, "太大"),
    (DRAFT, b'{"format":"banshi-draft","version":999}', 3, "升级"),
    (DRAFT, b'{"format":"banshi-draft","version":-1}', 3, "整数"),
    (DRAFT, b'{"format":"banshi-draft","version":' + b"9" * 1000 + b"}", 3, "太大"),
    (DRAFT, b"\x00" * 100, 3, "x.json:1:1"), (DRAFT, b'{"format":"ban', 3, "中断"),
    (DRAFT, b"[]", 3, "对象"), (DRAFT, b"<a/>", 3, "x.json:1:1"),
    (DRAFT, b'{"\\u001b[31m":1}', 3, "x.json:1:1"),
    (TABLE, b"", 3, "没有可导入"), (TABLE, "单位名称\n甲局".encode("gbk"), 3, "UTF-8"),
    (TABLE, '单位名称\n"甲'.encode(), 3, "引号"), (TABLE, b"a\0b\n1\n", 3, "控制字符"),
    (TABLE, "谁\n甲\n".encode(), 3, "不认识"), (TABLE, b",".join([b"a"] * 100_000), 3, "不认识"),
    (TABLE, "单位名称\n甲局\n".encode("utf-16"), 3, "UTF-8"),
    (TABLE, "单位名称\n甲\x1b[31m局\n".encode(), 3, "控制字符"),
    (TABLE, "联系人\n=cmd|' /C calc'!A0\n".encode(), 1, "不像姓名"),
    (SCRIPT, b"", 1, "a.md:1:1"), (SCRIPT, HEAD.encode() + b"> \xff\n", 3, "UTF-8"),
    (SCRIPT, HEAD.encode("utf-16"), 3, "UTF-8"), (SCRIPT, b"> x\n", 1, "a.md:1:1"),
    (SCRIPT, HEAD.encode() + b"> a\0b\n\n\xe2\x80\xa6\n", 0, "相符"),
    (SCRIPT, (HEAD + "> 帮助\n\n\x1b[31m\n").encode(), 1, "a.md:5"),
    (SCRIPT, (HEAD + "> " + "长" * 200_000 + "\n\n…\n").encode(), 0, "相符"),
    (SCRIPT, (HEAD + "> 帮助\n\n" + "…\nx\n" * 40).encode(), 1, "a.md:5"),
    (SCRIPT, (HEAD + "> 帮助\n\n" + "…a" * 60 + "\n").encode(), 1, "a.md:5"),
    (UNIT, b"", 1, "a.md:1:1"), (UNIT, b"---\nid: \xff\n---\n", 3, "UTF-8"),
    (UNIT, b"\0\0", 1, "a.md:1:1"), (UNIT, HEAD.encode("utf-16"), 3, "UTF-8"),
    (UNIT, "---\n\x1b[31m: x\n---\n".encode(), 1, "a.md:1:1"),
    (UNIT, b"a" * 3_000_000, 1, "a.md:1:1"),
    (UNIT, ("---\nkind: guide\ntitle: x\n---\n## 问法\n- " + "{甲|乙}" * 40).encode(), 1, "a.md"),
    (UNIT, ("---\nkind: guide\n---\n## 条件\n" + "(" * 100_000).encode(), 1, "a.md"),
]
READERS = {
    DRAFT: ["draft", "show", "x"], TABLE: ["draft", "import", "x", "a.csv"],
    SCRIPT: ["replay", "a.md"], UNIT: ["knowledge", "check", "--knowledge", "k"],
}

# Arguments, and the exit code.
ARGUMENTS = [
    (["--x"], 2), (["--draft"], 2), (["\x1b[31m"], 2), (["draft"], 2), (["draft", "frob"], 2),
    (["draft", "show"], 2), (["draft", "show", "../x"], 3), (["draft", "show", "甲\u202e乙"], 3),
    (["ask", ""], 2), (["ask", "长" * 20_000], 0), (["completion", "\x1b]0;x\x07"], 2),
    (["replay", "/nonexistent"], 3), (["replay", "/dev/null"], 1),
    (["knowledge", "show", "\x1b[31m"], 1), (["draft", "export", "x", "--format", "exe"], 3),
    (["--data", "", "draft", "list"], 2), (["--data=", "chat"], 2), (["--data", "/dev/null", "doctor"], 1), (["draft", "export", "x", "--format="], 3),
    (["knowledge", "check", "--knowledge", "/dev"], 1), (["replay", "/dev/zero"], 3),
    (["draft", "import", "x", "/dev/zero"], 3), (["chat", "--record", "/dev/full"], 3),
    (["draft", "new", "--", ""], 3), (["draft", "rename", "x", "x/../y"], 3),
    (["draft", "restore", "x", "99999999999999999999"], 2), (["draft", "restore", "x", "-1"], 3),
]

# What a value must not become in an export.
EXPORTS = [
    ("csv", "=1+1", ",=1+1"), ("csv", "@SUM(A1)", ",@SUM"), ("csv", "+1局", ",+1"), ("csv", "-1局", ",-1"),
    ("csv", "=HYPERLINK(\"http://x\")局", ",=HYPER"),
    ("html", "<script>alert(1)</script>局", "<script>alert"),
    ("html", "<img src=x onerror=alert(1)>局", "<img src=x"),
    ("html", "\"><svg onload=alert(1)>局", "<svg onload"), ("html", "</title>局", "</title>局"),
    ("html", "&#60;b&#62;局", "&#60;b"), ("md", "<script>局", "<script>"),
    ("md", "甲![局](y.png)", "![局](y"), ("md", "[局](javascript:x)", "[局](javascript"),
]


WORD = "word/document.xml"
# Word templates that are refused: bytes, or the name and content of the one file in the archive.
TEMPLATES = [
    ("empty", b""), ("text", b"hello"), ("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 64),
    ("cut off", b"PK\x03\x04" + b"\0" * 60), ("bomb", (WORD, b" " * (200 << 20))),
    ("no document", ("../../x", b"x")),
]


def archive(name, content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return file.getvalue()


class Hostile(unittest.TestCase):
    def test_there_are_enough_rows(self):
        tables = [VALUES, BAD_NAMES, GOOD_NAMES, LINES, FILES, ARGUMENTS, EXPORTS, TEMPLATES]
        self.assertGreaterEqual(sum(map(len, tables)), 150)

    def test_values(self):
        for field, typed, kept in VALUES:
            with self.subTest(f"{field} {typed[:30]!r}"), tempfile.TemporaryDirectory() as folder:
                reply = talk(folder, f"{field}：{typed}")[0]
                self.assertEqual(reply["answers"].get(IDS[field]), kept)
                self.assertTrue(is_clean(reply["reply"]), reply["reply"][:200])
                self.assertLess(len(reply["reply"]), 5000)
                # Nothing was called, and nothing was written elsewhere.
                self.assertLessEqual(set(os.listdir(folder)), {"data"})

    def test_names(self):
        for name in BAD_NAMES:
            with self.subTest(repr(name)), tempfile.TemporaryDirectory() as folder:
                code, said, complaint = run(folder, "draft", "new", "--", name)
                self.assertEqual((code, said), (3, ""))
                self.assertTrue(complaint and is_clean(complaint), complaint)
                self.assertEqual([f for _, _, fs in os.walk(folder) for f in fs], [])
        for name in GOOD_NAMES:
            with self.subTest(repr(name)), tempfile.TemporaryDirectory() as folder:
                self.assertEqual(run(folder, "draft", "new", "--", name)[0], 0)
                self.assertEqual(os.listdir(folder + "/data/drafts"), [name + ".json"])
                self.assertEqual(os.listdir(folder), ["data"])

    def test_json_lines(self):
        for line, error in LINES:
            with self.subTest(repr(line[:30])), tempfile.TemporaryDirectory() as folder:
                given = line + b'\n{"text":"help"}\n'
                code, said, _ = run(folder, "chat", "--json", "--draft", "x", given=given)
                first, second = map(json.loads, said.splitlines())
                self.assertEqual(code, 0)
                self.assertEqual("error" in first, error is not None)
                self.assertIn(error or "", first.get("error", ""))
                self.assertTrue(is_clean(said))
                self.assertIn("reply", second)

    def test_files(self):
        for path, content, expected, part in FILES:
            with self.subTest(f"{path} {content[:40]!r}"), tempfile.TemporaryDirectory() as folder:
                if path == TABLE:
                    run(folder, "draft", "new", "x")
                write(os.path.join(folder, path), content)
                code, said, complaint = run(folder, *READERS[path])
                self.assertIn(part, said + complaint)
                self.assertEqual(code, expected)
                self.assertTrue(is_clean(said + complaint))
                if path == DRAFT:  # answering must not write over it, either
                    run(folder, "chat", "--draft", "x", given="单位名称：甲局\n")
                with open(os.path.join(folder, path), "rb") as file:
                    self.assertEqual(file.read(), content)

    def test_draft_that_is_no_file(self):
        for make in (lambda p: os.symlink("/etc/passwd", p), os.mkfifo, os.mkdir):
            with tempfile.TemporaryDirectory() as folder:
                os.makedirs(folder + "/data/drafts")
                make(folder + "/data/drafts/x.json")
                for arguments in (["draft", "show", "x"], ["draft", "list"], ["doctor"]):
                    code, said, complaint = run(folder, *arguments, timeout=20)
                    self.assertNotIn("root:", said + complaint)
                    self.assertIn(code, (0, 1, 3))

    def test_arguments(self):
        for arguments, expected in ARGUMENTS:
            with self.subTest(repr(arguments)[:60]), tempfile.TemporaryDirectory() as folder:
                code, said, complaint = run(folder, *arguments)
                self.assertEqual(code, expected, complaint)
                self.assertTrue(is_clean(said + complaint))

    def test_channels(self):
        """A standard channel that is closed or full: nothing said ends up in a file."""
        talk = [PROGRAM, "chat", "--data", "data", "--draft", "甲", "--today", "2026-03-02"]
        show = [PROGRAM, "draft", "list", "--json", "--data", "data"]
        rows = [
            (talk, ">&-", 0), (talk, ">&- 2>&-", 0), (talk, "<&- >&- 2>&-", 0), (talk, ">/dev/full", 3),
            ([*talk, "--json"], ">/dev/full", 3), (show, ">/dev/full", 3), (show, ">&-", 0),
            ([PROGRAM, "--help"], ">/dev/full", 3), ([PROGRAM, "--version"], ">/dev/full", 3),
        ]
        for arguments, channels, expected in rows:
            with self.subTest(f"{arguments[1]} {channels}"), tempfile.TemporaryDirectory() as folder:
                given = '{"text":"单位名称：甲局"}\n' if "--json" in arguments else "单位名称：甲局\n"
                done = subprocess.run(
                    ["sh", "-c", f'exec "$@" {channels}', "sh", *arguments], cwd=folder,
                    input=given.encode(), capture_output=True, timeout=60)
                self.assertEqual(done.returncode, expected, done.stderr)
                if expected:
                    self.assertIn("磁盘空间已满", done.stderr.decode())
                for place, _, names in os.walk(folder):
                    for name in names:
                        with open(os.path.join(place, name), encoding="utf-8") as file:
                            self.assertNotIn("已填：", file.read())

    def test_templates(self):
        papers = os.path.join(os.path.dirname(PROGRAM), "banshi-papers")
        if not os.path.exists(papers):
            self.skipTest("needs banshi-papers")
        for name, content in TEMPLATES:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                talk(folder, "我们没有网站")
                write(folder + "/t.docx", archive(*content) if isinstance(content, tuple) else content)
                code, said, complaint = run(
                    folder, "draft", "export", "甲", "--template", "t.docx", "--output", "out")
                self.assertEqual(code, 3, said + complaint)
                self.assertTrue(complaint and is_clean(complaint), complaint)
                self.assertEqual(set(os.listdir(folder)) - {"out"}, {"data", "t.docx"})

    def test_exports(self):
        for kind, value, forbidden in EXPORTS:
            with self.subTest(f"{kind} {value}"), tempfile.TemporaryDirectory() as folder:
                reply = talk(folder, f"网站名称：{value}")[0]
                self.assertIn("siteName", reply["answers"])
                code, _, complaint = run(
                    folder, "draft", "export", "甲", "--format", kind, "--output", folder + "/out")
                self.assertEqual(code, 0, complaint)
                found = ""
                for name in os.listdir(folder + "/out"):
                    with open(folder + "/out/" + name, encoding="utf-8-sig") as file:
                        found += file.read()
                self.assertTrue(found)
                self.assertNotIn(forbidden, found)
                if kind == "csv":
                    for cell in sum(csv.reader(io.StringIO(found)), []):
                        self.assertNotIn(cell[:1], ("=", "@", "+", "-", "\t"))


if __name__ == "__main__":
    unittest.main()
