"""Draft files that a hand or another knowledge wrote: told with their place, or kept; never lost."""
import json
import tempfile
import unittest

from program import run, talk, write


class Drafts(unittest.TestCase):
    def draft(self, folder, change):
        """A draft that the program saved, changed as a hand would; gives its path."""
        talk(folder, "单位名称：甲局")
        path = folder + "/data/drafts/甲.json"
        with open(path, encoding="utf-8") as file:
            draft = json.load(file)
        change(draft)
        write(path, json.dumps(draft, ensure_ascii=False, indent=2, sort_keys=True))
        return path

    def test_an_unknown_field_is_told_with_its_place(self):
        for part in ("answers", "parked", "skipped", "confirmed", "track"):
            with self.subTest(part), tempfile.TemporaryDirectory() as folder:
                value = {
                    "skipped": "later", "confirmed": "x", "track": {"state": "done"},
                }.get(part, {"origin": "user", "turn": 1, "value": "x"})
                path = self.draft(folder, lambda draft: draft[part].update({"zzName": value}))
                with open(path, encoding="utf-8") as file:
                    before = file.read()
                line = 1 + [each.strip()[:8] for each in before.splitlines()].index('"zzName"')
                code, said, complaint = run(folder, "draft", "show", "甲")
                self.assertEqual(code, 3, said)
                self.assertIn(f"甲.json:{line}:5：没有名为「zzName」的填报项", said + complaint)
                self.assertIn("zzName", talk(folder, "网站名称：乙")[0]["reply"] + str(
                    run(folder, "doctor")))
                with open(path, encoding="utf-8") as file:
                    self.assertEqual(file.read(), before)

    def test_a_value_that_the_field_cannot_have_is_told_with_its_place(self):
        rows = [
            ("termInYears", "两年"), ("termInYears", True), ("termInYears", -2), ("termInYears", 0),
            ("mountingPlace", 3), ("mountingPlace", "1"), ("applicationType", "neu"),
            ("hasOwnSite", 1), ("hasOwnSite", "有"), ("siteName", 5), ("siteName", []), ("news", "甲"),
            ("organizationKind", None), ("termInYears", 1.0),
        ]
        for field, value in rows:
            with self.subTest(f"{field} {value!r}"), tempfile.TemporaryDirectory() as folder:
                answer = {"origin": "user", "turn": 1, "value": value}
                path = self.draft(folder, lambda draft: draft["answers"].update({field: answer}))
                with open(path, encoding="utf-8") as file:
                    before = file.read()
                lines = before.splitlines()
                start = next(n for n, line in enumerate(lines) if f'"{field}"' in line)
                line = next(n for n in range(start, len(lines)) if '"value"' in lines[n]) + 1
                code, said, complaint = run(folder, "draft", "show", "甲")
                self.assertEqual(code, 3, said)
                self.assertIn(f"甲.json:{line}:16：「value」", complaint)
                talk(folder, "网站名称：乙")
                with open(path, encoding="utf-8") as file:
                    self.assertEqual(file.read(), before)

    def test_a_field_of_another_knowledge_is_kept(self):
        def change(draft):
            draft["knowledge"] = "sha256:another"
            draft["answers"]["zzName"] = {"origin": "user", "turn": 1, "value": "旧项"}

        with tempfile.TemporaryDirectory() as folder:
            path = self.draft(folder, change)
            code, said, _ = run(folder, "chat", "--draft", "甲", given="网站名称：乙局网站\n")
            self.assertEqual(code, 0, said)
            with open(path, encoding="utf-8") as file:
                answers = json.load(file)["answers"]
            self.assertEqual(answers["zzName"]["value"], "旧项")
            self.assertEqual(answers["siteName"]["value"], "乙局网站")

    def test_a_newer_version_is_refused_and_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.draft(folder, lambda draft: draft.update(version=2, more=[]))
            with open(path, encoding="utf-8") as file:
                before = file.read()
            code, _, complaint = run(folder, "draft", "show", "甲")
            self.assertEqual(code, 3)
            self.assertIn("请升级本程序", complaint)
            talk(folder, "网站名称：乙")
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), before)

    def test_a_line_without_end_is_called_too_long(self):
        with tempfile.TemporaryDirectory() as folder:
            reply = talk(folder, "甲" * 100_000)[0]["reply"]
            self.assertIn("这一行有100000字，太长了", reply)


if __name__ == "__main__":
    unittest.main()
