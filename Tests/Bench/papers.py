"""How fast the papers are made: against docxtpl with LibreOffice, and for many cases.

    make bench-papers

Letter and form as DOCX and PDF, whole processes on both sides. The peer is one Python with docxtpl
that fills a template of the two papers, then LibreOffice. Ours is what a user types, `banshi draft
export` with both formats in one command, and with a command for each; both also make the papers for
the clerk's own use and write all files safely. Told too is `banshi-papers` asked for just the two
papers, which is the work of the peer. BENCH_PYTHON names a Python with docxtpl (pip install docxtpl);
without it, or without LibreOffice, that part is skipped.
"""

import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANSHI = ROOT / ".build/release/banshi"
PAPERS = ROOT / ".build/release/banshi-papers"
PYTHON = os.environ.get("BENCH_PYTHON", "python3")
CASES = int(os.environ.get("BENCH_CASES", "1000"))
TODAY = "2026-03-02"
AT_LEAST = 20
# An odd number; the peer takes part in every fourth.
ROUNDS = 21
VALUES = {
    "单位名称": "鄂尔多斯市康巴什区民政局", "系统账号": "kbsmzj", "联系人": "苏日娜",
    "联系人手机": "13900000000", "经办人": "巴特尔", "中文域名": "康巴什区民政局.政务",
    "注册年限": "2", "有自建网站": "否", "申请类型": "新开办", "网站名称": "康巴什区民政局官网",
    "网站简介": "本网站由康巴什区民政局主办，介绍职能、职责和工作动态，面向社会公开政务信息。",
    "行业布局": "政府机关", "红页颜色": "红色", "背景图": "第一张", "机构设置": "办公室",
    "机构职能": "贯彻执行民政工作方针政策。", "机构介绍": "主管全区民政工作。",
    "底部页脚": "主办单位：康巴什区民政局",
}
# What the template has a place for, in the order in which it is looked for.
PLACES = {"name": "鄂尔多斯市康巴什区民政局", "domain": "康巴什区民政局.政务", "contact": "苏日娜",
          "phone": "13900000000", "officer": "巴特尔", "site": "康巴什区民政局官网",
          "summary": VALUES["网站简介"]}
FILL = """
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.loads(sys.argv[3]))
template.save(sys.argv[2])
"""


class Office:
    """A data folder with drafts, and banshi run on it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8",
                            "BANSHI_HOME": str(self.folder / "data")}

    def run(self, *arguments):
        command = [BANSHI, *arguments, "--today", TODAY]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{arguments}: {done.stdout}{done.stderr}")

    def fill(self, name, values):
        table = self.folder / "case.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(values.items())
        self.run("draft", "import", name, str(table))

    def export(self, name, form, output):
        self.run("draft", "export", name, "--format", form, "--output", str(output), "--force")


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def template_from(document, target):
    """Our own letter and form with places instead of the values."""
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(target, "w") as copy:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename.endswith(".xml"):
                text = data.decode()
                for place, value in PLACES.items():
                    text = text.replace(value, "{{ " + place + " }}")
                data = text.encode()
            copy.writestr(entry.filename, data)


def request_for_two(office, folder):
    """What banshi asks of banshi-papers, with letter and form alone, as DOCX and PDF."""
    beside = folder / "beside"
    beside.mkdir()
    shutil.copy(BANSHI, beside / "banshi")
    seen = beside / "request.json"
    (beside / "banshi-papers").write_text(f"#!/bin/sh\ntee '{seen}' | '{PAPERS}'\n")
    (beside / "banshi-papers").chmod(0o755)
    subprocess.run([beside / "banshi", "draft", "export", "一份", "--format", "pdf", "--output",
                    beside / "out", "--today", TODAY], env=office.environment,
                   capture_output=True, check=True)
    request = json.loads(seen.read_text("utf-8"))
    request["papers"] = [p for p in request["papers"] if p["kind"] in ("letter", "form")]
    if len(request["papers"]) != 2:
        raise SystemExit("no letter and form in the request")
    request["formats"] = ["docx", "pdf"]
    return json.dumps(request, ensure_ascii=False).encode() + b"\n"


def peer_for(office, folder, document):
    """docxtpl and LibreOffice on a template made of our own document; None where one is missing."""
    found = subprocess.run([PYTHON, "-c", "import docxtpl"], capture_output=True)
    soffice = shutil.which("soffice")
    if found.returncode or not soffice:
        missing = "docxtpl" if found.returncode else "LibreOffice"
        print(f"{missing} is not installed: no peer for this figure")
        return None
    template, filled = folder / "template.docx", folder / "filled.docx"
    template_from(document, template)
    places = json.dumps(PLACES, ensure_ascii=False)

    def others():
        subprocess.run([PYTHON, "-c", FILL, template, filled, places], check=True)
        subprocess.run([soffice, "--headless", "--convert-to", "pdf", "--outdir", folder, filled],
                       env=office.environment, capture_output=True, check=True)

    others()
    if not (folder / "filled.pdf").exists():
        raise SystemExit("LibreOffice made no PDF")
    return others


def against_others(office, folder):
    ours = folder / "ours"
    office.fill("一份", VALUES)

    def once():
        office.export("一份", "docx,pdf", ours)

    def twice():
        office.export("一份", "docx", ours)
        office.export("一份", "pdf", ours)

    twice()
    once()
    request = request_for_two(office, folder)

    def papers():
        done = subprocess.run([PAPERS], input=request, capture_output=True, check=True)
        if done.stdout.count(b"%PDF-") != 1:
            raise SystemExit("banshi-papers made no PDF")

    works = {"one command": once, "two commands": twice, "banshi-papers alone": papers}
    peer = peer_for(office, folder, next(ours.glob("*申请函*.docx")))
    # Ours and the peer's in turn: what else the machine does meets both.
    took = {name: [] for name in works}
    theirs = []
    for number in range(ROUNDS):
        for name, work in works.items():
            took[name].append(seconds(work))
        if peer and number % 4 == 0:
            theirs.append(seconds(peer))
    took = {name: statistics.median(times) for name, times in took.items()}
    print("letter and form, DOCX and PDF: "
          + ", ".join(f"{name} {time * 1000:.0f} ms" for name, time in took.items()))
    if not peer:
        return
    theirs = statistics.median(theirs)
    ratios = ", ".join(f"{name} {theirs / time:.1f}" for name, time in took.items())
    print(f"docxtpl and LibreOffice: {theirs * 1000:.0f} ms; times as long as ours "
          f"(at least {AT_LEAST}): {ratios}")


def many(office, folder):
    for number in range(CASES):
        name = f"单位{number:04}"
        office.fill(name, VALUES | {"单位名称": f"某县第{number}局"})
    documents, size = 0, 0
    start = time.perf_counter()
    for number in range(CASES):
        office.export(f"单位{number:04}", "all", folder / "all" / str(number))
    took = time.perf_counter() - start
    for path in (folder / "all").rglob("*"):
        if path.is_file():
            documents, size = documents + 1, size + path.stat().st_size
    print(f"{CASES} cases, all formats, one after the other: {took:.1f} s, {documents} files, "
          f"{documents / took:.0f} files a second, {size / took / 1e6:.1f} MB a second")


def main():
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder)
        against_others(office, pathlib.Path(folder))
        many(office, pathlib.Path(folder))


main()
