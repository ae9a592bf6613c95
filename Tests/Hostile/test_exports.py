"""Exports on a disk: never over another file, the same bytes twice, and without fonts."""
import os
import pathlib
import tempfile
import unittest

from program import run, write

FORMATS = ["md", "html", "txt", "csv", "json", "docx", "pdf", "ofd", "xlsx", "redpage", "all"]
CASE = "单位名称,甲县民政局\n联系人,苏日娜\n中文域名,甲县民政局.政务\n网站名称,甲县民政局\n有自建网站,否\n编办名称,甲县委编办\n"
# A configuration that knows no font.
NO_FONTS = "<?xml version='1.0'?><fontconfig></fontconfig>"


def files(folder):
    root = pathlib.Path(folder)
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


class Exports(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = temporary.name
        write(self.folder + "/case.csv", CASE)
        code, said, complaint = run(self.folder, "draft", "import", "甲", "case.csv")
        self.assertEqual(code, 0, said + complaint)

    def export(self, form, output, *more):
        return run(self.folder, "draft", "export", "甲", "--format", form, "--output", output, *more)

    def test_two_runs_give_the_same_bytes(self):
        for form in FORMATS:
            with self.subTest(form):
                for output in ("first", "second"):
                    code, said, complaint = self.export(form, f"{form}-{output}")
                    self.assertEqual(code, 0, said + complaint)
                first = files(f"{self.folder}/{form}-first")
                self.assertTrue(first)
                self.assertEqual(first, files(f"{self.folder}/{form}-second"))

    def test_only_force_writes_over_a_file(self):
        for form in FORMATS:
            with self.subTest(form):
                self.assertEqual(self.export(form, form)[0], 0)
                made = files(f"{self.folder}/{form}")
                kept = sorted(made)[0]
                write(f"{self.folder}/{form}/{kept}", "别人的")
                code, said, complaint = self.export(form, form)
                self.assertEqual(code, 3, said)
                self.assertIn("没有覆盖", said + complaint)
                self.assertEqual(files(f"{self.folder}/{form}"), made | {kept: "别人的".encode()})
                self.assertEqual(self.export(form, form, "--force")[0], 0)
                self.assertEqual(files(f"{self.folder}/{form}"), made)

    def test_without_fonts_all_but_pages_are_made(self):
        write(self.folder + "/fonts.conf", NO_FONTS)
        os.environ["FONTCONFIG_FILE"] = self.folder + "/fonts.conf"
        self.addCleanup(os.environ.pop, "FONTCONFIG_FILE")
        code, said, complaint = self.export("all", "all")
        self.assertEqual(code, 0, complaint)
        self.assertIn("找不到中文字体", said + complaint)
        ends = {name.rsplit(".", 1)[1] for name in files(self.folder + "/all")}
        self.assertLessEqual({"md", "html", "txt", "csv", "json", "docx", "xlsx", "css"}, ends)
        self.assertFalse({"pdf", "ofd"} & ends)
        code, said, complaint = self.export("pdf", "pdf")
        self.assertNotEqual(code, 0, said)
        self.assertIn("找不到中文字体", said + complaint)
        self.assertFalse(os.path.exists(self.folder + "/pdf") and files(self.folder + "/pdf"))

    def test_the_addressee_stands_on_the_letter(self):
        self.assertEqual(self.export("txt", "txt")[0], 0)
        (text,) = files(self.folder + "/txt").values()
        self.assertIn("甲县委编办：", text.decode())
        self.assertNotIn("待填：同级机构编制部门名称", text.decode())


if __name__ == "__main__":
    unittest.main()
