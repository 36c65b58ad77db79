"""One place where Mermaid is set up, one way in which every diagram is drawn."""

import json
from itertools import takewhile
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from journeybook.diagrams.settings import ARGUMENTS
from mkdocs.exceptions import ConfigurationError

from tests.mkdocs.small import MKDOCS_YML, build, publish

ROOT = Path(__file__).parents[2]
SETTINGS = "{arguments: {journey: {maxLabelWidth: 2000}}}"


def setup_of(site):
    text = (site / "assets/journeybook/diagram-config.js").read_text("utf-8")
    return json.loads(text.removeprefix("window.journeybookDiagrams = ").removesuffix(";\n"))


def test_an_authors_fence_becomes_the_same_figure_as_our_own(site):
    html = (site / "guidance/listen-first/index.html").read_text("utf-8")
    found = BeautifulSoup(html, "html.parser")

    source = found.select_one('figure.jb-diagram[data-module="diagram"] pre.jb-diagram__source')

    assert source.get_text() == 'flowchart LR\n  A["</pre><script>alert(1)</script>"] --> B'
    assert "<script>alert" not in html


def test_mermaid2_finds_nothing_to_draw_and_no_page_loads_the_library(site):
    for file in site.rglob("*.html"):
        html = file.read_text("utf-8")
        assert "mermaid.initialize" not in html
        assert "mermaid.min.js" not in html
        assert 'class="mermaid"' not in html


def test_a_word_of_an_author_does_not_make_mermaid2_parse_our_page(tmp_path):
    persona = "title: A mermaid\nkind: customer\nsummary: Half mermaid.\n"

    site = build(publish(tmp_path, **{"journeys/personas/tenant.yml": persona}))

    html = (site / "personas/tenant/index.html").read_text("utf-8")
    assert "mermaid" not in html
    assert "Half mermaid." in BeautifulSoup(html, "html.parser").select_one("article").get_text()


def test_the_frame_draws_by_the_settings_of_mermaid2(tmp_path):
    settings = MKDOCS_YML.replace(SETTINGS, "{arguments: {journey: {width: 300}, look: neo}}")

    site = build(publish(tmp_path, **{"mkdocs.yml": settings}))

    setup = setup_of(site)
    assert setup["arguments"] == {
        **ARGUMENTS,
        "look": "neo",
        "journey": {**ARGUMENTS["journey"], "width": 300},
    }
    assert setup["library"] == "../../assets/journeybook/mermaid.min.js"
    assert (site / "assets/journeybook/mermaid.min.js").is_file()


def test_the_example_names_the_settings_that_are_ours_anyway():
    written = (ROOT / "mkdocs.yml").read_text("utf-8").partition("      arguments:\n")[2]
    named = takewhile(lambda line: line.startswith(" " * 8), written.split("\n"))

    assert yaml.safe_load("\n".join(named)) == ARGUMENTS


def test_a_publisher_can_bring_another_copy_of_the_library(tmp_path):
    settings = MKDOCS_YML.replace(SETTINGS, "{javascript: lib/mine.js}")

    site = build(publish(tmp_path, **{"mkdocs.yml": settings, "content/lib/mine.js": "//"}))

    assert setup_of(site)["library"] == "../../lib/mine.js"
    assert not (site / "assets/journeybook/mermaid.min.js").exists()


@pytest.mark.parametrize(
    ("library", "complaint"),
    [("lib/none.js", "no file lib/none.js"), ("https://x.example/m.js", "on another host")],
)
def test_a_library_that_no_page_could_load_is_an_error(tmp_path, library, complaint):
    settings = MKDOCS_YML.replace(SETTINGS, f"{{javascript: '{library}'}}")

    with pytest.raises(ConfigurationError, match=complaint):
        build(publish(tmp_path, **{"mkdocs.yml": settings}))
