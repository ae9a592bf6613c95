"""DOCX and XLSX, read by python-docx and openpyxl."""

import unittest
import zipfile

import docx
import openpyxl
from samples import KINDS, SampleCase, case, find, squeezed


class DOCX(SampleCase):
    ending = ".docx"

    def test_letter_and_form_are_there(self):
        for kind, path in self.samples():
            document = docx.Document(path)
            values = case(kind)["values"]
            text = squeezed("".join(p.text for p in document.paragraphs))
            self.assertIn("关于申请对网站开办审核和资格复核的函", text)
            self.assertIn("【待填：发文字号】", text)
            for name in ("chineseDomain", "siteName", "organizationName", "contactName"):
                self.assertIn(squeezed(values[name]), text, name)
            (table,) = document.tables
            grid = squeezed("".join(c.text for row in table.rows for c in row.cells))
            for name in ("organizationName", "siteName", "handlingOfficer"):
                self.assertIn(squeezed(values[name]), grid, name)
            if "siteSummary" in values:
                self.assertIn(squeezed(values["siteSummary"]), grid)
            self.assertEqual({len(row.cells) for row in table.rows}, {4})

    def test_papers_for_own_use_are_there(self):
        for kind in (*KINDS, "empty", "institution"):
            document = docx.Document(find(kind, ".docx", own_use=True))
            text = "".join(p.text for p in document.paragraphs)
            titles = ["网上填报单", "报送材料清单", "办理情况"]
            self.assertEqual([t in text for t in titles], [True, kind != "institution", True])
            self.assertEqual([c.text for c in document.tables[0].rows[0].cells],
                             ["序号", "栏目", "填写内容", "说明"])
            grid = squeezed("".join(c.text for t in document.tables for r in t.rows for c in r.cells))
            self.assertIn("谁来办", grid)
            for name, value in case(kind)["values"].items():
                # A choice is shown by its label.
                if isinstance(value, str) and name not in ("applicationType", "organizationKind"):
                    self.assertIn(squeezed(value), grid)
        self.assertIsNone(find("institution", ".docx"))

    def test_pages_are_those_of_the_standard(self):
        for _, path in self.samples():
            for section in docx.Document(path).sections:
                self.assertAlmostEqual(section.page_width.mm, 210, delta=0.1)
                self.assertAlmostEqual(section.page_height.mm, 297, delta=0.1)
                self.assertAlmostEqual(section.left_margin.mm, 28, delta=0.1)
                self.assertAlmostEqual(section.right_margin.mm, 26, delta=0.1)
                self.assertAlmostEqual(section.top_margin.mm, 37, delta=0.1)
                self.assertAlmostEqual(section.bottom_margin.mm, 35, delta=0.1)

    def test_times_are_fixed(self):
        for _, path in self.samples():
            dates = {entry.date_time for entry in zipfile.ZipFile(path).infolist()}
            self.assertEqual(dates, {(1980, 1, 1, 0, 0, 0)})


class XLSX(SampleCase):
    ending = ".xlsx"

    def test_every_cell_is_text(self):
        for kind, path in self.samples():
            rows = list(openpyxl.load_workbook(path).active.iter_rows())
            self.assertEqual(
                [cell.value for cell in rows[0]], ["表单", "编号", "栏目", "填写内容", "状态"]
            )
            values = case(kind)["values"]
            for row in rows[1:]:
                self.assertNotIn("f", {cell.data_type for cell in row})
                value = values.get(row[1].value)
                if isinstance(value, str) and row[1].value != "applicationType":
                    self.assertEqual(row[3].value, value)


if __name__ == "__main__":
    unittest.main()
