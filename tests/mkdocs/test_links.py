"""Links from Markdown to journeys, on whatever page an article appears."""

import logging

import pytest
from bs4 import BeautifulSoup

from tests.mkdocs.small import FILES, build, publish

ARTICLE = "content/guidance/posts/listen.md"
PAGES = ("guidance/listen-first", "guidance", "guidance/category/people", "guidance/archive/2026")


def links(site, name):
    html = (site / name / "index.html").read_text("utf-8")
    content = BeautifulSoup(html, "html.parser").select_one(".md-content")
    return {a.get_text(): a["href"] for a in content.select("p a")}


@pytest.mark.parametrize("name", PAGES)
def test_a_link_is_right_on_every_page_that_shows_it(site, name):
    up = "../" * (name.count("/") + 1)

    found = links(site, name)

    assert found["the sofa"] == f"{up}journeys/sofa/"
    assert found["the waiting"] == f"{up}journeys/sofa/#step-waiting"
    assert found["her"] == f"{up}personas/tenant/"


def test_a_link_that_leads_nowhere_is_told_once_with_its_line_and_what_was_meant(tmp_path, caplog):
    text = FILES[ARTICLE].replace("journey:sofa#waiting", "journey:sofa#wating")

    with caplog.at_level(logging.WARNING, "mkdocs"):
        build(publish(tmp_path, **{ARTICLE: text}))

    told = [it.getMessage() for it in caplog.records if "leads nowhere" in it.getMessage()]
    assert len(told) == 1
    assert "listen.md:8:48: the link “journey:sofa#wating” leads nowhere" in told[0]
    assert "did you mean “waiting”?" in told[0]


def test_what_looks_like_a_link_in_code_is_left_alone(tmp_path):
    text = "# About\n\n`[x](journey:nothing)`\n"

    site = build(publish(tmp_path, **{"content/about.md": text}), strict=True)

    assert "[x](journey:nothing)" in (site / "about/index.html").read_text("utf-8")


def test_an_article_shows_what_it_is_tied_to_and_its_excerpt_does_not(site):
    own = (site / "guidance/listen-first/index.html").read_text("utf-8")
    listed = (site / "guidance/index.html").read_text("utf-8")

    assert own.count("journeys/sofa/") > listed.count("journeys/sofa/")


def test_a_draft_is_on_no_page(tmp_path):
    text = FILES[ARTICLE].replace("date:", "draft: true\ndate:").replace("Listen first", "Hush now")

    site = build(publish(tmp_path, **{ARTICLE: text}))

    assert not [it for it in site.rglob("*.html") if "Hush now" in it.read_text("utf-8")]
