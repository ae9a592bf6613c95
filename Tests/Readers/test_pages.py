"""PDF by qpdf and poppler, OFD by a reader of our own that knows nothing of the writer."""

import io
import re
import shutil
import subprocess
import unittest
import zipfile

from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from samples import SampleCase, case, find, squeezed

SPACE = {"ofd": "http://www.ofdspec.org/2016"}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class PDF(SampleCase):
    ending = ".pdf"
    # The hostile sample has characters that no font of Debian's three has.
    required = ["ordinary", "full"]

    def test_qpdf_finds_no_error(self):
        for _, path in self.samples():
            run("qpdf", "--check", str(path))

    def test_fonts_are_embedded_cut_down_and_mapped(self):
        for _, path in self.samples():
            lines = run("pdffonts", str(path)).splitlines()[2:]
            self.assertGreaterEqual(len(lines), 2)
            for line in lines:
                self.assertEqual(line.split()[-5:-2], ["yes", "yes", "yes"], line)

    def test_text_is_that_of_the_draft(self):
        for kind, path in self.samples():
            text = squeezed(run("pdftotext", "-raw", str(path), "-"))
            values = case(kind)["values"]
            for name in ("organizationName", "siteName", "chineseDomain", "contactMobile"):
                self.assertIn(squeezed(values[name]), text, name)
            self.assertIn("【待填：发文字号】", text)
            self.assertIn("党政机关网站开办审核和资格复核申请表", text)
            if "siteSummary" in values:
                self.assertIn(squeezed(values["siteSummary"]), text)

    def test_three_copies_are_set(self):
        for _, path in self.samples():
            self.assertIn(b"/NumCopies 3", path.read_bytes())


class OFD(SampleCase):
    ending = ".ofd"
    required = ["ordinary", "full"]

    def read(self, path):
        """Follows the references from OFD.xml on; yields pages and fonts."""
        archive = zipfile.ZipFile(path)
        self.assertIsNone(archive.testzip())

        def parse(name):
            return etree.fromstring(archive.read(name))

        root = parse("OFD.xml").findtext(".//ofd:DocRoot", namespaces=SPACE)
        document = parse(root)
        base = root.rsplit("/", 1)[0]
        resources = parse(f"{base}/{document.findtext('.//ofd:PublicRes', namespaces=SPACE)}")
        folder = f"{base}/{resources.get('BaseLoc')}"
        fonts = {
            font.get("ID"): TTFont(
                io.BytesIO(
                    archive.read(f"{folder}/{font.findtext('ofd:FontFile', namespaces=SPACE)}")
                )
            )
            for font in resources.iterfind(".//ofd:Font", SPACE)
        }
        pages = [
            parse(f"{base}/{page.get('BaseLoc')}")
            for page in document.iterfind(".//ofd:Page", SPACE)
        ]
        return document, pages, fonts

    def test_text_is_that_of_the_pdf(self):
        for kind, path in self.samples():
            _, pages, _ = self.read(path)
            text = squeezed(
                "".join(code.text for page in pages for code in page.iterfind(".//ofd:TextCode", SPACE))
            )
            other = squeezed(run("pdftotext", "-raw", str(find(kind, ".pdf")), "-"))
            self.assertEqual(sorted(text), sorted(other))

    def test_every_glyph_is_in_its_font_and_in_its_place(self):
        for _, path in self.samples():
            _, pages, fonts = self.read(path)
            for page in pages:
                for item in page.iterfind(".//ofd:TextObject", SPACE):
                    font = fonts[item.get("Font")]
                    cmap = font.getBestCmap()
                    code = item.find("ofd:TextCode", SPACE)
                    self.assertTrue(all(ord(letter) in cmap for letter in code.text), code.text)
                    deltas = (code.get("DeltaX") or "").split()
                    self.assertEqual(len(deltas), len(code.text) - 1)
                    x, y, width, height = map(float, item.get("Boundary").split())
                    self.assertGreaterEqual(width + 0.01, sum(map(float, deltas)))
                    self.assertTrue(0 <= x and x + width <= 210 and 0 <= y and y + height <= 297)

    def test_identifiers_are_unique_and_elements_in_order(self):
        for _, path in self.samples():
            document, pages, fonts = self.read(path)
            ids = [n.get("ID") for page in pages for n in page.iter() if n.get("ID")]
            ids += [n.get("ID") for n in document.iter() if n.get("ID")] + list(fonts)
            self.assertEqual(len(ids), len(set(ids)))
            most = int(document.findtext(".//ofd:MaxUnitID", namespaces=SPACE))
            self.assertEqual(most, max(map(int, ids)))
            for page in pages:
                for item in page.iterfind(".//ofd:TextObject", SPACE):
                    names = [etree.QName(child).localname for child in item]
                    self.assertEqual(names, ["FillColor", "TextCode"])
            copies = document.find(".//ofd:Print", SPACE)
            self.assertEqual(copies.get("Copies"), "3")

    def test_fonts_have_the_tables_that_readers_want(self):
        for _, path in self.samples():
            for font in self.read(path)[2].values():
                self.assertLessEqual({"cmap", "OS/2", "name", "post", "head", "hmtx"}, set(font.keys()))


    def draw(self, page, fonts, scale):
        """The page as an image: every glyph from its embedded font at its own place."""
        image = Image.new("L", (round(210 * scale), round(297 * scale)), 255)
        pen = ImageDraw.Draw(image)
        for item in page.iterfind(".//ofd:TextObject", SPACE):
            x, y, _, _ = map(float, item.get("Boundary").split())
            code = item.find("ofd:TextCode", SPACE)
            x, y = x + float(code.get("X")), y + float(code.get("Y"))
            data = io.BytesIO(fonts[item.get("Font")].reader.file.getvalue())
            face = ImageFont.truetype(data, round(float(item.get("Size")) * scale))
            steps = [0.0, *map(float, (code.get("DeltaX") or "").split())]
            for letter, step in zip(code.text, steps):
                x += step
                pen.text((x * scale, y * scale), letter, font=face, fill=0, anchor="ls")
        for item in page.iterfind(".//ofd:PathObject", SPACE):
            left, top, _, _ = map(float, item.get("Boundary").split())
            width = max(1, round(float(item.get("LineWidth")) * scale))
            words = item.findtext("ofd:AbbreviatedData", namespaces=SPACE).split()
            points, closed = [], "C" in words
            while words and words[0] in "ML":
                points.append(((left + float(words[1])) * scale, (top + float(words[2])) * scale))
                words = words[3:]
            pen.line(points + points[:1] * closed, fill=0, width=width)
        return image

    def test_pages_look_like_those_of_the_pdf(self):
        for kind, path in self.samples():
            _, pages, fonts = self.read(path)
            pdf = str(find(kind, ".pdf"))
            for number, page in enumerate(pages, 1):
                raw = subprocess.run(
                    ["pdftoppm", "-gray", "-r", "101.6", "-f", str(number), "-l", str(number), pdf],
                    check=True,
                    capture_output=True,
                ).stdout
                other = Image.open(io.BytesIO(raw)).filter(ImageFilter.GaussianBlur(3))
                ours = self.draw(page, fonts, 4).resize(other.size)
                ours = ours.filter(ImageFilter.GaussianBlur(3))
                # Blurred, both differ by the shades of rasterising alone.
                difference = ImageChops.difference(ours.point(ink), other.point(ink))
                worst = difference.filter(ImageFilter.BoxBlur(6)).getextrema()[1]
                self.assertLess(worst, 90, f"{kind} {number}")


def ink(shade):
    """Red and black alike: how much ink there is."""
    return min(255, (255 - shade) * 2)


class OwnUse(unittest.TestCase):
    def test_sheet_and_summary_are_sound_and_agree(self):
        for kind in ("ordinary", "full", "empty", "institution"):
            pdf = find(kind, ".pdf", own_use=True)
            run("qpdf", "--check", str(pdf))
            text = squeezed(run("pdftotext", "-raw", str(pdf), "-"))
            for title in ("网上填报单", "办理情况", "办理进度"):
                self.assertIn(title, text)
            self.assertEqual("报送材料清单" in text, kind != "institution")
            archive = zipfile.ZipFile(find(kind, ".ofd", own_use=True))
            pages = [n for n in archive.namelist() if n.endswith("Content.xml")]
            count = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(pdf))).group(1))
            self.assertEqual(len(pages), count)
            codes = [c.text for n in pages
                     for c in etree.fromstring(archive.read(n)).iterfind(".//ofd:TextCode", SPACE)]
            self.assertEqual(sorted(squeezed("".join(codes))), sorted(text))
            # Nobody hands these in: they are printed once.
            self.assertNotIn(b"/NumCopies", pdf.read_bytes())


class Samples(unittest.TestCase):
    def test_tools_are_there(self):
        for tool in ("qpdf", "pdffonts", "pdftotext"):
            self.assertIsNotNone(shutil.which(tool), tool)

    def test_pages_agree(self):
        for kind in ("ordinary", "full"):
            pdf = run("pdfinfo", str(find(kind, ".pdf")))
            ofd = zipfile.ZipFile(find(kind, ".ofd")).namelist()
            count = int(re.search(r"Pages:\s+(\d+)", pdf).group(1))
            self.assertEqual(count, sum(name.endswith("Content.xml") for name in ofd))


if __name__ == "__main__":
    unittest.main()
