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

from tests.site import theme
from tests.site.building import ROOT
from tools.node import find

PUBLICATIONS = ("example", "english", "reality", "torture")
PROGRAM = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
SETTINGS = Path(__file__).parent / "html-validate.json"


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
    faults = theme.HTML + (theme.HTML_OF_TORTURE if publication == "torture" else ())
    of_theme = {key: theme.known(faults, *key[:2]) for key in found}
    assert {key: page for key, page in found.items() if not of_theme[key]} == {}
    # What the theme does right by now leaves its list.
    assert {*filter(None, of_theme.values())} == {*faults}


def test_the_validator_finds_what_is_wrong(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><div id=a id=a></div></p>")

    command = [find().path, PROGRAM, "--config", SETTINGS, page]

    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


def test_the_list_of_what_the_theme_gets_wrong_only_shrinks():
    assert len({*theme.AXE, *theme.HTML, *theme.HTML_OF_TORTURE}) == theme.MOST
