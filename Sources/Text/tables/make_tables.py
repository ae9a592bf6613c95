#!/usr/bin/env python3
"""Writes ../TraditionalTable.swift and ../PinyinTable.swift from Debian's packages.

Needs `apt install opencc libopencc-data unicode-data`. The results are committed, so that a build needs
none of these; run it again when the packages change, and bring NOTICE up to date.

Both tables are string literals that are read in place, at fixed offsets: nothing is decoded.
"""

import bz2
import pathlib
import re
import subprocess
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OPENCC = pathlib.Path("/usr/share/opencc")
READINGS = pathlib.Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
FIRST, COUNT = 0x4E00, 20992
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

# Where the first reading of Unihan isn't the one that people type for the word that they mean.
COMMON = {"地": "di", "著": "zhu", "咳": "ke", "拓": "tuo", "长": "chang", "调": "tiao"}


def dictionary(name):
    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder) / "text"
        subprocess.run(
            ["opencc_dict", "-i", OPENCC / name, "-o", text, "-f", "ocd2", "-t", "text"],
            check=True, capture_output=True)
        for line in text.read_text("utf-8").splitlines():
            source, targets = line.split("\t")
            yield source, targets.split(" ")[0]


def literal(text, width=90):
    """A multi-line literal without line breaks in its value."""
    rows = [text[start:start + width] for start in range(0, len(text), width)]
    return '"""\n' + "\n".join(f"    {row}\\" for row in rows[:-1]) + f"\n    {rows[-1]}\n    \"\"\""


def traditional_table():
    phrases = sorted(dictionary("TSPhrases.ocd2"))
    changing = {character for source, target in phrases if source != target for character in source}
    # Beyond the BMP there are rare characters only, which would need four bytes. One that changes in
    # phrases alone is kept as well, since normalising looks for phrases only where it finds one of these.
    pairs = sorted(
        (source, target) for source, target in dictionary("TSCharacters.ocd2")
        if (source != target or source in changing) and all(len(x.encode()) == 3 for x in (source, target)))
    traditional = {source for source, _ in pairs}
    phrases = [(source, target) for source, target in phrases if traditional & set(source)]
    assert all(len(source) == len(target) for source, target in phrases)
    return f'''\
// Written by tables/make_tables.py from OpenCC {version("libopencc-data")} (Apache-2.0, see NOTICE).
// swift-format-ignore-file

/// Traditional characters and phrases with their simplified counterparts.
enum TraditionalTable {{
  /// How many pairs `characters` holds.
  static let count = {len(pairs)}
  /// Pairs of a traditional character and its simplified one, three bytes each, in order of the first.
  static let characters: StaticString = {literal("".join(a + b for a, b in pairs), 44)}
  /// Phrases that aren't converted character by character: `traditional=simplified`, parted by spaces.
  static let phrases: StaticString = {literal(" ".join(f"{a}={b}" for a, b in phrases), 44)}
}}
'''


def toneless(reading):
    plain = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(x for x in plain if "a" <= x <= "z")


def pinyin_table():
    readings = {}
    for line in bz2.open(READINGS, "rt", encoding="utf-8"):
        match = re.match(r"U\+([0-9A-F]+)\tkMandarin\t(\S+)", line)
        if match:
            readings[int(match[1], 16)] = toneless(match[2])
    readings.update({ord(character): syllable for character, syllable in COMMON.items()})
    names = [""] + sorted(
        {s for c, s in readings.items() if FIRST <= c < FIRST + COUNT and re.search("[aeiouv]", s)})
    number = {name: index for index, name in enumerate(names)}
    numbers = [number.get(readings.get(FIRST + i, ""), 0) for i in range(COUNT)]
    cells = "".join(ALPHABET[n >> 6] + ALPHABET[n & 63] for n in numbers)
    return f'''\
// Written by tables/make_tables.py from Unihan {version("unicode-data")} (Unicode licence, see NOTICE).
// swift-format-ignore-file

/// The reading of each Han character, without its tone.
enum PinyinTable {{
  /// The code point of the first cell of `cells`.
  static let first: UInt32 = 0x{FIRST:X}
  /// How many cells there are.
  static let count = {COUNT}
  /// All syllables, in the order of their numbers from 1 on; ü is written v.
  static let syllables: StaticString = {literal(" ".join(names[1:]))}
  /// Two characters a cell, the digits of the syllable's number to the base 64; 0 is no reading.
  static let cells: StaticString = {literal(cells)}
}}
'''


def version(package):
    result = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package],
        check=True, capture_output=True, text=True)
    return result.stdout.split("+")[0].split("-")[0]


if __name__ == "__main__":
    (HERE.parent / "TraditionalTable.swift").write_text(traditional_table(), "utf-8")
    (HERE.parent / "PinyinTable.swift").write_text(pinyin_table(), "utf-8")
