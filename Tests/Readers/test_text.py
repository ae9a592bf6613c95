"""Markdown, HTML, CSV, JSON, text and calendar, read by parsers that are not ours."""

import csv
import io
import re
import unittest

import html5lib
import icalendar
import markdown_it
from samples import SampleCase, case, find, FOLDER


class HTML(SampleCase):
    ending = ".html"

    def test_strict_parser_finds_no_error_and_no_markup_in_values(self):
        for _, path in self.samples():
            for page in path.parent.glob("**/*.html"):
                parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
                tree = parser.parse(page.read_text("utf-8"))
                tags = {node.tag for node in tree.iter() if isinstance(node.tag, str)}
                self.assertFalse(tags & {"script", "iframe", "object", "form", "base"}, page)
                for node in tree.iter():
                    for name, value in node.attrib.items():
                        self.assertFalse(name.startswith("on") or name == "style", page)
                        if name in ("href", "src"):
                            self.assertNotRegex(value, r"^(\w+:|//)", page)

    def test_links_of_the_index_lead_to_files(self):
        from urllib.parse import unquote

        for _, path in self.samples():
            index = path.parent / "index.html"
            links = re.findall(r'href="(\./[^"]+)"', index.read_text("utf-8"))
            self.assertGreaterEqual(len(links), 5)
            for link in links:
                self.assertTrue((path.parent / unquote(link)).is_file(), link)


class Markdown(SampleCase):
    ending = ".md"

    def test_values_hold_no_markup(self):
        parser = markdown_it.MarkdownIt("commonmark").enable("table")
        for kind, path in self.samples():
            tokens = parser.parse(path.read_text("utf-8"))
            kinds = {token.type for token in tokens}
            kinds |= {child.type for token in tokens for child in token.children or []}
            self.assertFalse(kinds & {"html_block", "code_block", "fence", "link_open", "image"})
            # The only raw HTML is the line break of cells.
            raw = {c.content for t in tokens for c in t.children or [] if c.type == "html_inline"}
            self.assertLessEqual(raw, {"<br>"})
            text = "".join(
                c.content for t in tokens for c in t.children or [] if c.type == "text"
            )
            for name, value in case(kind)["values"].items():
                if isinstance(value, str) and "\n" not in value and name != "applicationType":
                    self.assertIn(value.strip(), text, name)


class CSV(SampleCase):
    ending = ".csv"

    def test_rows_are_whole_and_no_cell_is_a_formula(self):
        for kind, path in self.samples():
            raw = path.read_bytes()
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
            self.assertEqual({len(row) for row in rows}, {5})
            values = case(kind)["values"]
            for _, name, _, text, status in rows[1:]:
                self.assertNotRegex(text, r"^[=+\-@\t\r＝＋－＠]")
                if isinstance(values.get(name), str) and name != "applicationType":
                    self.assertEqual(text.removeprefix("'"), values[name].removeprefix("'"))
                if status == "待填":
                    self.assertRegex(text, r"^【待填：.+】$")


class Calendar(SampleCase):
    ending = ".ics"
    required = ["full", "hostile"]

    def test_events_are_whole_days_of_the_draft(self):
        for kind, path in self.samples():
            raw = path.read_bytes()
            self.assertLessEqual(max(len(line) for line in raw.split(b"\r\n")), 75)
            calendar = icalendar.Calendar.from_ical(raw)
            events = calendar.walk("VEVENT")
            self.assertEqual([e for event in events for e in event.errors], [])
            mount = case(kind)["track"]["mount"]
            days = {str(event.decoded("dtstart")) for event in events}
            self.assertLessEqual({mount["latest"], mount["advised"]}, days)
            for event in events:
                self.assertEqual((event.decoded("dtend") - event.decoded("dtstart")).days, 1)
            self.assertEqual(len({str(event["uid"]) for event in events}), len(events))


class Parked(unittest.TestCase):
    def test_nothing_parked_is_in_any_file(self):
        for path in FOLDER.glob("*/**/*"):
            if path.is_file():
                self.assertNotIn(b"parked.example.gov.cn", path.read_bytes(), path)


if __name__ == "__main__":
    unittest.main()
