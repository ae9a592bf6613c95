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

from samples import SampleCase, find, squeezed
from test_pages import run

ALIASES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<alias binding="same"><family>仿宋_GB2312</family><prefer><family>AR PL SungtiL GB</family></prefer></alias>
<alias binding="same"><family>方正小标宋简体</family><prefer><family>AR PL SungtiL GB</family></prefer></alias>
<alias binding="same"><family>黑体</family><prefer><family>WenQuanYi Micro Hei</family></prefer></alias>
</fontconfig>"""


class LibreOffice(SampleCase):
    ending = ".docx"

    def test_pages_and_lines_are_ours(self):
        with tempfile.TemporaryDirectory() as folder:
            fonts = pathlib.Path(folder) / "fonts.conf"
            fonts.write_text(ALIASES, "utf-8")
            for kind, path in self.samples():
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
                    + ["--convert-to", "pdf", "--outdir", folder, str(path)],
                    check=True,
                    capture_output=True,
                    env={**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": folder},
                )
                made = str(pathlib.Path(folder) / f"{path.stem}.pdf")
                letter = run("pdftotext", "-raw", "-l", "1", made, "-").splitlines()
                longest = max(len(re.sub(r"[\x00-\x7f]", "", line)) for line in letter)
                self.assertLessEqual(longest, 29)  # with the hanging mark
                ours = find(kind, ".pdf")
                if ours is None:
                    continue
                pages = [re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(p))) for p in (made, ours)]
                self.assertEqual(*(int(found.group(1)) for found in pages))
                ours = squeezed(run("pdftotext", "-raw", str(ours), "-"))
                theirs = squeezed(run("pdftotext", "-raw", made, "-"))
                theirs = theirs.replace("☑", "").replace("□", "")
                self.assertEqual(sorted(theirs), sorted(ours))


if __name__ == "__main__":
    unittest.main()
