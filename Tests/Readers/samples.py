"""What the readers share: the folder of samples and what stands in it.

The samples are written by SampleTests (Tests/ExportTests), where BANSHI_SAMPLES names the folder.
"""

import json
import os
import pathlib
import unittest

FOLDER = pathlib.Path(os.environ.get("BANSHI_SAMPLES", ".build/samples"))
KINDS = ["ordinary", "full", "hostile"]


OWN_USE = "填报单和办理情况"


def find(kind, ending, own_use=False):
    """The sample of a kind with an ending, or None where it could not be made (no date, no glyph)."""
    found = sorted(FOLDER.glob(f"{kind}/*{ending}"))
    found = [path for path in found if own_use == path.stem.endswith(OWN_USE)]
    return found[0] if found else None


def case(kind):
    return json.loads(find(kind, ".json").read_text("utf-8"))


class SampleCase(unittest.TestCase):
    """A test that goes through the samples of one ending."""

    ending = ""
    # The kinds that must be there; the others may lack a date or a glyph.
    required = KINDS

    def samples(self):
        found = {kind: find(kind, self.ending) for kind in KINDS}
        for kind in self.required:
            self.assertIsNotNone(found[kind], f"no {self.ending} of {kind}")
        return [(kind, path) for kind, path in found.items() if path]


def squeezed(text):
    """A text without white space: line breaks and columns are the reader's own."""
    return "".join(text.split()).replace("\u3000", "")
