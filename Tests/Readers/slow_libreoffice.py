"""The DOCX in LibreOffice: as many pages as our PDF, and no line of more than 28 characters.

Run by `python -m unittest slow_libreoffice`; LibreOffice is too large for every test run. Fonts that
the document names are stood in for by those of our PDF.
"""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from samples import FOLDER, KINDS, SampleCase, find, squeezed
from test_pages import run

ALIASES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<alias binding="same"><family>仿宋_GB2312</family><prefer><family>AR PL SungtiL GB</family></prefer></alias>
<alias binding="same"><family>方正小标宋简体</family><prefer><family>AR PL SungtiL GB</family></prefer></alias>
<alias binding="same"><family>黑体</family><prefer><family>WenQuanYi Micro Hei</family></prefer></alias>
</fontconfig>"""


def convert(paths, folder, form="pdf"):
    """Files of LibreOffice's in a folder, by the name of the document."""
    fonts = pathlib.Path(folder) / "fonts.conf"
    fonts.write_text(ALIASES, "utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        + ["--convert-to", form, "--outdir", folder, *map(str, paths)],
        check=True,
        capture_output=True,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": folder},
    )
    return {path.stem: str(pathlib.Path(folder) / f"{path.stem}.{form}") for path in paths}


def pages(path):
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(path))).group(1))


class LibreOffice(SampleCase):
    ending = ".docx"

    def test_pages_and_lines_are_ours(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind, path in self.samples():
                made = convert([path], folder)[path.stem]
                letter = run("pdftotext", "-raw", "-l", "1", made, "-").splitlines()
                longest = max(len(re.sub(r"[\x00-\x7f]", "", line)) for line in letter)
                self.assertLessEqual(longest, 29)  # with the hanging mark
                ours = find(kind, ".pdf")
                if ours is None:
                    continue
                self.assertEqual(pages(made), pages(ours))
                ours = squeezed(run("pdftotext", "-raw", str(ours), "-"))
                theirs = squeezed(run("pdftotext", "-raw", made, "-"))
                theirs = theirs.replace("☑", "").replace("□", "")
                self.assertEqual(sorted(theirs), sorted(ours))

    def test_forms_of_every_length_have_as_many_pages(self):
        paths = sorted((FOLDER / "lengths").glob("*.docx"))
        self.assertEqual(len(paths), 101)
        with tempfile.TemporaryDirectory() as folder:
            made = convert(paths, folder)
            for path in paths:
                with self.subTest(length=path.stem):
                    self.assertEqual(pages(made[path.stem]), pages(path.with_suffix(".pdf")))

    def test_mixed_forms_of_every_length_have_as_many_pages(self):
        """The DOCX says that letters and digits are not set off from Chinese characters. LibreOffice
        7.4 doesn't read that: as its own document, where it can be said, as many pages come of it."""
        paths = sorted((FOLDER / "mixed").glob("*.docx"))
        self.assertEqual(len(paths), 101)
        with tempfile.TemporaryDirectory() as folder:
            copies = convert(paths, folder, "fodt")
            for copy in map(pathlib.Path, copies.values()):
                text = copy.read_text("utf-8")
                copy.write_text(re.sub('(text-autospace)="ideograph-alpha"', r'\1="none"', text), "utf-8")
            made = convert(list(map(pathlib.Path, copies.values())), folder)
            for path in paths:
                with self.subTest(length=path.stem):
                    self.assertEqual(pages(made[path.stem]), pages(path.with_suffix(".pdf")))

    def test_papers_for_own_use_have_as_many_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind in KINDS:
                path = find(kind, ".docx", own_use=True)
                ours = find(kind, ".pdf", own_use=True)
                if path is None or ours is None:
                    continue
                made = convert([path], folder)[path.stem]
                self.assertEqual(pages(made), pages(ours), kind)
                numbers = re.findall(r"— ?(\d+) ?/ ?(\d+) ?—", run("pdftotext", made, "-"))
                count = pages(ours)
                self.assertEqual(numbers, [(str(n + 1), str(count)) for n in range(count)])


if __name__ == "__main__":
    unittest.main()
