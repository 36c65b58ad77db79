"""Every built page is valid HTML.

The settings beside this file leave out what does not apply: `require-sri` (all files come
from the site itself), `unique-landmark` (it counts hidden ones; axe does not) and `wcag/h32`
(search and filters work while one types, without a button to send them).
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.site.building import ROOT
from tools.node import find

PUBLICATIONS = ("example", "english", "reality", "torture")
PROGRAM = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
SETTINGS = Path(__file__).parent / "html-validate.json"
THEME = {
    # What opens the menu and the search are check boxes, driven by labels without a text.
    ("valid-autocomplete", "#__drawer"),
    ("valid-autocomplete", "#__search"),
    ("input-missing-label", "html > body > label"),
    ("input-missing-label", "html > body > header > nav > label"),
    ("input-missing-label", "#__toc"),
    ("no-missing-references", "label"),
    # The switch of the palette is hidden, and so are the radio buttons behind it.
    ("hidden-focusable", "#__palette_"),
    # The button to edit a page has its name as a title, and a relation of its own.
    ("attribute-misuse", "article > a"),
    ("wcag/h30", "article > a"),
    # The blog numbers titles without Latin letters anew for each article of a list.
    ("no-dup-id", "article:nth-child"),
}
"""What the theme gets wrong: a rule and a part of a selector."""


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_every_page_is_valid_html(sites, publication, tmp_path):
    files = [str(page.file) for page in sites(publication).pages.files]
    report = tmp_path / "report.json"
    formatter = ["--formatter", f"json={report}"]
    command = [find().path, PROGRAM, "--config", SETTINGS, *formatter, *files]

    subprocess.run(command, capture_output=True, check=False)

    found = {
        (it["ruleId"], it["selector"], it["message"]): Path(page["filePath"]).parent.name
        for page in json.loads(report.read_text("utf-8"))
        for it in page["messages"]
    }
    assert {key: page for key, page in found.items() if not is_the_themes(*key[:2])} == {}


def is_the_themes(rule, selector):
    return any(rule == known and part in (selector or "") for known, part in THEME)


def test_the_validator_finds_what_is_wrong(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><div id=a id=a></div></p>")

    command = [find().path, PROGRAM, "--config", SETTINGS, page]

    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
