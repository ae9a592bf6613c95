"""A font of PostScript outlines (CFF), as Noto and Fandol are: made here, for Debian's are too large."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from test_pages import run

TITLE = "关于〇的表"
TEXT = "某县民政局abc.政务，2026年3月2日"
FAMILY = "仿宋_GB2312"


def square(side):
    pen = T2CharStringPen(1000, {})
    pen.moveTo((0, 0))
    for point in ((side, 0), (side, side), (0, side)):
        pen.lineTo(point)
    pen.closePath()
    return pen.getCharString()


def make_font(path):
    """A font that has these characters, and many others that it must be cut down from."""
    characters = sorted({*map(ord, TITLE + TEXT + "—/ "), *range(0x4E00, 0x5000)})
    names = [".notdef", *(f"u{number:04X}" for number in characters)]
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(characters, names[1:])))
    builder.setupCFF(
        "Outlines", {"FullName": "Outlines"},
        {name: square(100 + number % 800) for number, name in enumerate(names)}, {})
    builder.setupHorizontalMetrics({name: (1000, 0) for name in names})
    builder.setupHorizontalHeader(ascent=860, descent=-140)
    builder.setupNameTable({"familyName": FAMILY, "styleName": "Regular", "psName": "Outlines"})
    builder.setupOS2(sTypoAscender=860, sTypoDescender=-140, usWinAscent=860, usWinDescent=140)
    builder.setupPost()
    builder.save(path)


@unittest.skipUnless(os.environ.get("BANSHI_PAPERS"), "needs the typesetting program")
class Outlines(unittest.TestCase):
    def test_font_is_cut_down_embedded_and_mapped(self):
        request = {
            "version": 2, "formats": ["pdf", "ofd"], "name": "表", "rows": [], "hiddenColumns": [],
            "placeholders": {}, "lists": {}, "isStrict": False,
            "papers": [{"kind": "form", "title": TITLE, "copies": 1, "blocks": [{"paragraph": TEXT}]}],
        }
        with tempfile.TemporaryDirectory() as folder:
            font = pathlib.Path(folder) / "outlines.otf"
            make_font(font)
            output = subprocess.run(
                [os.environ["BANSHI_PAPERS"]], input=json.dumps(request).encode() + b"\n",
                env={**os.environ, "BANSHI_FONTS": folder}, check=True, capture_output=True,
            ).stdout
            head, _, files = output.partition(b"\n")
            head = json.loads(head)
            self.assertEqual(head["failures"], {})
            self.assertEqual(len(head["files"]), 2)
            pdf = pathlib.Path(folder) / "table.pdf"
            pdf.write_bytes(files[: head["files"][0]["size"]])
            fonts = run("pdffonts", str(pdf)).splitlines()[2:]
            body = [line for line in fonts if "Outlines" in line]
            self.assertTrue(body and all("CID Type 0C" in line for line in body), fonts)
            for line in fonts:
                self.assertRegex(line, r"yes yes yes")
            self.assertIn(TEXT, "".join(run("pdftotext", str(pdf), "-").split()))
            self.assertLess(head["files"][0]["size"], font.stat().st_size)


if __name__ == "__main__":
    unittest.main()
