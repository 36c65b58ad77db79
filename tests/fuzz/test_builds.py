"""What is right is built by MkDocs itself, strictly."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.fuzz.dumping import texts, write
from tests.fuzz.profiles import every
from tests.fuzz.strategies import publications
from tests.mkdocs.small import MKDOCS_YML, build

MANY = 3
# What is drawn may rightly be told off: it has days to come, and names and addresses in it.
RULES = """\
  - journeybook:
      rules:
        no-day-to-come: "off"
        no-e-mail-address: "off"
        no-phone-number: "off"
        no-name: "off"
        no-iban: "off"
        no-bsn: "off"
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>'


@pytest.mark.slow
def test_what_is_right_is_built_strictly():
    @every(MANY, publications())
    def check(publication):
        for data in publication.files.values():
            # What is drawn for some readers may rightly be told off: something for all needs it.
            data.pop("audience", None)
        files = {
            "mkdocs.yml": MKDOCS_YML.replace("  - journeybook\n", RULES),
            "content/guidance/index.md": "# Guidance\n",
            "content/assets/dot.svg": DOT,
            "content/assets/a b.svg": DOT,
            **{name: text for name, text in texts(publication).items() if "content/" not in name},
        }
        with tempfile.TemporaryDirectory() as folder:
            site = build(write(Path(folder), files), strict=True)

            for journey in publication.frame.ways:
                assert (site / f"journeys/{journey}/index.html").read_text("utf-8").rstrip()
