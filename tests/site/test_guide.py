"""The editors' guide: it is there in both languages, true to what is shown, and readable."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner
from journeybook.cli import main

from tests.mkdocs.small import build, publish
from tests.site.tab import find
from tests.site.test_accessible import faults
from tools.pictures import GUIDE, LARGEST, PICTURES, PUBLICATIONS, break_one, take

LANGUAGES = {"nl": "example", "en": "english"}
PAGES = ("guide/", "guide/fields/", "guide/rules/")
PARTS = re.compile(r"^(?:#+|\d+\.|- |\||```\w*|\s*!\[)", re.MULTILINE)


def guide(language):
    return (GUIDE / language / "index.md").read_text("utf-8")


def test_the_guides_have_the_same_parts_and_steps():
    assert PARTS.findall(guide("nl")) == PARTS.findall(guide("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_shows_every_picture_and_says_what_is_on_it(language):
    shown = re.findall(r"!\[([^\]]+)\]\((.+?)\)", guide(language))

    assert {name for _, name in shown} == {f"{picture.name}.webp" for picture in PICTURES}
    assert all(len(said) > 40 for said, _ in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_light(language):
    for picture in PICTURES:
        assert (GUIDE / language / f"{picture.name}.webp").stat().st_size < LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_in_the_guide_is_what_lint_says(tmp_path, monkeypatch, language):
    monkeypatch.chdir(break_one(PUBLICATIONS[language], tmp_path))

    done = CliRunner().invoke(main, ["lint", "--least", "error"])

    assert f"```text\n{done.stdout.strip()}\n```" in guide(language)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_can_be_taken_again(tmp_path, browser, language):
    taken = take(browser, language, tmp_path)

    assert [file.stem for file in taken] == [picture.name for picture in PICTURES]
    for file in taken:
        assert file.read_bytes()[8:12] == b"WEBP"
        assert file.stat().st_size < LARGEST


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("publication", LANGUAGES.values())
def test_the_guide_breaks_no_rule_of_accessibility(sites, open_tab, publication, scheme):
    tab = open_tab(sites(publication), color_scheme=scheme)

    for address in PAGES:
        page = tab.open(address)
        for width in (1280, 390):
            tab.resize(width)
            assert faults(tab) == [], (address, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.faults == []


@pytest.mark.browser
def test_the_guide_is_one_click_from_the_pencil_and_can_be_searched(example, open_tab):
    tab = open_tab(example)
    page = tab.open("journeys/bank-kopen/")

    page.locator("a[rel=help]").click()
    page.wait_for_url("**/guide/")
    page.locator("a[rel=help]").wait_for(state="detached")

    find(page, "goedkeuring", ".md-search-result__link[href*='/guide/']")
    assert tab.faults == []


def test_the_lists_tell_every_field_and_rule_in_dutch(example):
    fields, rules = (
        example.pages.parsed(page).get_text()
        for page in example.pages.files
        if page.address in PAGES[1:]
    )

    assert "tijdsduur" in fields
    assert "sentiment" in fields
    assert "unknown-field" in rules
    assert "Niet zo:" in rules


def test_an_organisation_can_write_its_own_guide(tmp_path):
    own = {"content/guide/index.md": "# Ask the desk first\n"}

    site = build(publish(tmp_path, **own), strict=True)

    assert "Ask the desk first" in (site / "guide/index.html").read_text("utf-8")
