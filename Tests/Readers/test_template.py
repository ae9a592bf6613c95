"""A template made by python-docx, filled by the typesetting program, read by python-docx."""

import io
import json
import os
import subprocess
import unittest
import zipfile

import docx


def fill(template, placeholders, lists=None, strict=False):
    request = {
        "version": 2,
        "formats": ["template"],
        "name": "filled",
        "papers": [],
        "rows": [],
        "hiddenColumns": [],
        "placeholders": placeholders,
        "lists": lists or {},
        "isStrict": strict,
    }
    program = os.environ["BANSHI_PAPERS"]
    output = subprocess.run(
        [program], input=json.dumps(request).encode() + b"\n" + template, check=True, capture_output=True
    ).stdout
    header, _, rest = output.partition(b"\n")
    return json.loads(header), rest


@unittest.skipUnless(os.environ.get("BANSHI_PAPERS"), "needs the typesetting program")
class Template(unittest.TestCase):
    def template(self):
        document = docx.Document()
        paragraph = document.add_paragraph("致：{{单")
        paragraph.add_run("位名").bold = True
        paragraph.add_run("称}}，{{没有}}")
        document.sections[0].header.paragraphs[0].add_run("{{单位名称}}")
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text = "标题"
        table.cell(1, 0).text = "{{news.title}}"
        table.cell(1, 1).text = "{{news.date}}"
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def test_placeholders_in_runs_header_and_rows(self):
        template = self.template()
        news = [{"title": "<甲>", "date": "2026-01-01"}, {"title": "乙&", "date": ""}]
        header, filled = fill(template, {"单位名称": "某<局>\n二行"}, {"news": news})
        self.assertEqual(header["failures"], {})
        document = docx.Document(io.BytesIO(filled))
        self.assertEqual(document.paragraphs[0].text, "致：某<局>\n二行，{{没有}}")
        self.assertEqual(document.sections[0].header.paragraphs[0].text, "某<局>\n二行")
        grid = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
        self.assertEqual(grid, [["标题", ""], ["<甲>", "2026-01-01"], ["乙&", ""]])
        # Nothing else is touched.
        before, after = zipfile.ZipFile(io.BytesIO(template)), zipfile.ZipFile(io.BytesIO(filled))
        self.assertEqual(before.namelist(), after.namelist())
        for name in before.namelist():
            if name not in ("word/document.xml",) and "header" not in name:
                self.assertEqual(before.read(name), after.read(name), name)

    def test_strict(self):
        header, filled = fill(self.template(), {}, strict=True)
        self.assertIn("{{没有}}", header["failures"]["template"])
        self.assertEqual(filled, b"")


if __name__ == "__main__":
    unittest.main()
