"""Puts the session of Transcripts/00-readme.md into the README, after a change of words."""

import pathlib

root = pathlib.Path(__file__).resolve().parents[1]
transcript = (root / "Transcripts/00-readme.md").read_text("utf-8").split("\n")
start = next(i for i, line in enumerate(transcript) if line.startswith("> "))
lines = [line for line in transcript[start:] if not line.startswith("    = ")]
body = "\n".join("    " + line if line else "" for line in lines).strip("\n")
while "\n\n\n" in body:
    body = body.replace("\n\n\n", "\n\n")
readme = root / "README.md"
text = readme.read_text("utf-8")
before, rest = text.split("<!-- session -->\n")
after = rest.split("<!-- /session -->")[1]
readme.write_text(f"{before}<!-- session -->\n\n{body}\n\n<!-- /session -->{after}", "utf-8")
