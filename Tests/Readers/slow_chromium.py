"""The red pages and the papers as HTML in Chromium, as wide as a desk's screen and as a telephone's.

Run by `python -m unittest slow_chromium`; Chromium is too large for every test run.
"""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest
from html import unescape

from samples import FOLDER

WIDTHS = (1280, 390, 320)
# Looks into each frame when all have come: what sticks out to the side, and whose picture is missing.
SCRIPT = """
addEventListener("load", () => {
  const seen = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, root = page.documentElement;
    return {
      page: frame.title, width: frame.width, surplus: root.scrollWidth - root.clientWidth,
      broken: [...page.images].filter(image => !image.naturalWidth).length,
      low: Math.round(
        Math.max(root.getBoundingClientRect().bottom, frame.contentWindow.innerHeight)
        - (page.querySelector("footer")?.getBoundingClientRect().bottom ?? 0)),
      footers: page.querySelectorAll("footer").length,
      letters: page.body.innerText.length,
    };
  });
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = JSON.stringify(seen);
  document.body.append(out);
});
"""


def seen(pages):
    """What Chromium makes of each page at each width."""
    frames = "".join(
        f'<iframe title="{page}" src="{page.as_uri()}" width="{width}" height="2000"></iframe>'
        for page in pages
        for width in WIDTHS
    )
    with tempfile.TemporaryDirectory() as folder:
        outer = pathlib.Path(folder) / "pages.html"
        outer.write_text(
            f"<!DOCTYPE html><meta charset=utf-8><body>{frames}<script>{SCRIPT}</script>", "utf-8"
        )
        dom = subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu"]
            + ["--allow-file-access-from-files", f"--user-data-dir={folder}/profile"]
            + ["--virtual-time-budget=20000", "--dump-dom", outer.as_uri()],
            check=True,
            capture_output=True,
            text=True,
            timeout=300,
        ).stdout
    return json.loads(unescape(re.search(r'<pre id="seen">(.*?)</pre>', dom, re.S).group(1)))


class Chromium(unittest.TestCase):
    def test_pages_fit_their_width(self):
        red = [path.resolve() for path in sorted(FOLDER.glob("*/*-红页预览/index.html"))]
        papers = [path.resolve() for path in sorted(FOLDER.glob("*/*.html"))]
        self.assertGreaterEqual(len(red), 4)
        found = seen(red + papers)
        self.assertEqual(len(found), len(WIDTHS) * len(red + papers))
        for page in found:
            with self.subTest(page=page["page"], width=page["width"]):
                self.assertEqual(page["surplus"], 0)
                self.assertEqual(page["broken"], 0)
                self.assertGreater(page["letters"], 50)
                # The footer ends a short page, too.
                if page["footers"]:
                    self.assertLessEqual(page["low"], 1)


if __name__ == "__main__":
    unittest.main()
