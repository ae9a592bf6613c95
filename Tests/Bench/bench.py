"""How fast banshi is, as ratios within one run; medians of many.

    make bench

The first prompt on a pseudo-terminal against a bare C program that opens libedit; one question
against a statically linked Swift hello-world; many questions against tantivy over the same
phrasings, where it is installed (pip install tantivy).
"""

import json
import os
import pathlib
import pty
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
BANSHI = ROOT / ".build/release/banshi"
RUNS = 30


def first_prompt(command, environment):
    """Milliseconds from the start to the first prompt on a pseudo-terminal."""
    start = time.perf_counter()
    child, master = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, environment)
    seen = b""
    while b"> " not in seen:
        if not select.select([master], [], [], 5)[0]:
            raise SystemExit(f"no prompt from {command[0]}")
        seen += os.read(master, 4096)
    took = time.perf_counter() - start
    os.close(master)
    os.waitpid(child, 0)
    return took * 1000


def whole_process(command, environment):
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def medians(first, second):
    """The medians of two measures, taken in turn, after a warm-up of each."""
    first(), second()
    pairs = [(first(), second()) for _ in range(RUNS)]
    return tuple(statistics.median(column) for column in zip(*pairs))


def say(what, ours, theirs, peer, limit=None):
    bound = f" (at most {limit})" if limit else ""
    print(f"{what}: {ours:.2f} ms, {peer}: {theirs:.2f} ms, ratio {ours / theirs:.2f}{bound}")


def questions():
    """All phrasings of the knowledge, each by the name of its unit."""
    for path in sorted((ROOT / "Knowledge/answers").glob("*.md")):
        section = path.read_text("utf-8").split("## 问法\n")[1].split("\n## ")[0]
        for line in section.splitlines():
            if line.startswith("- ") and "{" not in line and "[" not in line:
                yield path.stem, line[2:]


def many_questions(environment):
    """Microseconds a question, for banshi and for tantivy, on the same questions."""
    asked = [text for _, text in questions()]
    data = ("\n".join(asked * 5) + "\n").encode()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([BANSHI, "ask", "--json", "-"], input=data, env=environment,
                       stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1e6 / (5 * len(asked)))
    ours = statistics.median(times)
    print(f"ask --json -: {ours:.1f} µs a question, whole answers ({5 * len(asked)} questions)")
    try:
        import tantivy
    except ImportError:
        print("tantivy is not installed: no peer for this figure")
        return

    def tokens(text):
        found = re.findall(r"[a-z0-9]+|[\u3400-\u9fff]", text.lower())
        return found + [a + b for a, b in zip(found, found[1:])]

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("unit", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(64_000_000, 1)
    for unit, text in questions():
        writer.add_document(tantivy.Document(text=" ".join(tokens(text)), unit=unit))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    should = tantivy.Occur.Should
    times = []
    for _ in range(5):
        start = time.perf_counter()
        for text in asked:
            terms = dict.fromkeys(tokens(text))
            query = tantivy.Query.boolean_query(
                [(should, tantivy.Query.term_query(index.schema, "text", term, "freq"))
                 for term in terms])
            searcher.search(query, 3, count=False)
        times.append((time.perf_counter() - start) * 1e6 / len(asked))
    theirs = statistics.median(times)
    print(f"tantivy, ranking only: {theirs:.1f} µs a question, ratio {ours / theirs:.2f}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8",
                       "TERM": "xterm-256color", "BANSHI_HOME": folder}
        bare, hello = f"{folder}/bare", f"{folder}/hello"
        subprocess.run(["cc", "-O2", "-o", bare, HERE / "bench.c", "-ledit"], check=True)
        subprocess.run(["swiftc", "-O", "-static-stdlib", "-o", hello, HERE / "hello.swift"],
                       check=True)
        ours, theirs = medians(lambda: first_prompt([str(BANSHI)], environment),
                               lambda: first_prompt([bare], environment))
        say("first prompt", ours, theirs, "bare libedit in C", 3)
        ours, theirs = medians(lambda: whole_process([BANSHI, "ask", "域名多少钱"], environment),
                               lambda: whole_process([hello], environment))
        say("ask", ours, theirs, "static Swift hello-world", 3)
        many_questions(environment)


main()
