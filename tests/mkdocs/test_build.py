"""What a built site holds, as far as the adapter decides on it."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.exceptions import Abort, ConfigurationError

from tests.mkdocs.small import FILES, MKDOCS_YML, build, publish

TITLE = "I buy a <b>sofa</b>"


def page(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name / "index.html").read_text("utf-8"), "html.parser")


def test_every_family_has_its_pages(site):
    for name in ("", "journeys", "journeys/sofa", "personas/tenant", "teams/service",
                 "channels/shop", "checks/caring", "guidance/listen-first", "about"):  # fmt: skip
        assert (site / name / "index.html").is_file(), name


def test_the_navigation_lists_overviews_then_guidance_then_the_authors_pages(site):
    tabs = [link.get_text(strip=True) for link in page(site, "").select(".md-tabs__link")]

    assert tabs == [
        "Home", "Journeys", "Scorecard", "People", "Guidance", "About us",
    ]  # fmt: skip


def test_an_overview_leads_to_those_that_share_its_tab(site):
    beside = page(site, "teams").select(".jb-beside a")

    assert {it.get_text(): it["href"] for it in beside} == {
        "My role": "../my-role/", "Personas": "../personas/", "Teams": "./",
        "Channels": "../channels/",
    }  # fmt: skip
    assert [it.get_text() for it in beside if it.get("aria-current")] == ["Teams"]


def test_a_journey_is_not_in_the_navigation_but_its_overview_is_active(site):
    found = page(site, "journeys/sofa")

    assert found.select_one(".md-tabs__item--active").get_text(strip=True) == "Journeys"
    assert not [a for a in found.select(".md-nav__link") if "sofa" in a.get_text()]


def test_the_navigation_in_mkdocs_yml_is_kept(tmp_path):
    settings = f"{MKDOCS_YML}\nnav: [index.md, {{Trips: journeys/index.md}}, about.md]\n"
    settings = settings.replace("omitted_files: warn", "omitted_files: ignore")

    site = build(publish(tmp_path, **{"mkdocs.yml": settings}))

    tabs = [link.get_text(strip=True) for link in page(site, "").select(".md-tabs__link")]
    assert tabs[::2] == ["Home", "About us"]


def test_a_title_with_markup_is_text_wherever_the_theme_prints_it(site):
    html = (site / "journeys/sofa/index.html").read_text("utf-8")
    found = BeautifulSoup(html, "html.parser")

    assert "<b>sofa" not in html
    assert found.title.get_text() == f"{TITLE} · Small"
    assert found.select_one('meta[property="og:title"]')["content"] == TITLE
    assert found.select_one('meta[name="description"]')["content"] == 'From wish to "sofa".'


def test_the_title_of_a_written_page_is_text_as_well(tmp_path):
    about = "---\ntitle: </title><script>alert(1)</script>\nicon: no/such\n---\nHi\n"

    site = build(publish(tmp_path, **{"content/about.md": about}))

    assert "<script>alert" not in (site / "index.html").read_text("utf-8")
    assert "<script>alert" not in (site / "about/index.html").read_text("utf-8")


def test_edit_opens_the_file_the_page_was_made_from(site):
    links = {
        name: page(site, name).select_one("a[data-edit]")["href"]
        for name in ("journeys/sofa", "guidance/listen-first")
    }

    forge = "https://forge.example/small/edit/main"
    assert links == {
        "journeys/sofa": f"{forge}/journeys/customer/sofa.yml",
        "guidance/listen-first": f"{forge}/content/guidance/posts/listen.md",
    }


def test_search_finds_a_step_at_its_anchor_and_reads_titles_as_text(site):
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    found = {entry["location"]: entry for entry in index}

    assert found["journeys/sofa/#s2"]["title"] == "I wait, 09:30: still"
    assert found["journeys/sofa/"]["title"] == "I buy a &lt;b&gt;sofa&lt;/b&gt;"
    sofa = [entry for key, entry in found.items() if key.startswith("journeys/sofa/")]
    assert len(json.dumps(sofa)) < 3000


def test_every_anchor_that_search_leads_to_exists(site):
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]

    for location in (entry["location"] for entry in index if "#" in entry["location"]):
        name, anchor = location.split("#")
        assert page(site, name).find(id=anchor), location


@pytest.mark.parametrize("folders", ["true", "false"])
def test_a_badge_lies_beside_the_page_of_its_journey_also_under_an_old_name(tmp_path, folders):
    renamed = f"{FILES['journeys/customer/sofa.yml']}formerly: [couch]\n"
    settings = f"{MKDOCS_YML}use_directory_urls: {folders}\n"

    site = build(
        publish(tmp_path, **{"mkdocs.yml": settings, "journeys/customer/sofa.yml": renamed})
    )

    badge = (site / "journeys/sofa/badge.svg").read_text("utf-8")
    assert "I buy a &lt;b&gt;sofa&lt;/b&gt;" in badge
    assert (site / "journeys/couch/badge.svg").read_text("utf-8") == badge
    assert {it.name for it in (site / "journeys/couch").iterdir()} == {"badge.svg", "index.html"}


def test_an_unknown_language_is_one_clear_sentence(tmp_path):
    settings = MKDOCS_YML.replace("language: en", "language: ja")

    with pytest.raises(ConfigurationError, match="no words for “ja”"):
        build(publish(tmp_path, **{"mkdocs.yml": settings}))


@pytest.mark.parametrize(
    "written",
    ["", "soon", "2026-11-22", "1.5e9", "-1", "0", "315532799", "4291747200", "9" * 5000, "१७८०"],
)
def test_a_day_that_no_site_can_have_is_one_clear_sentence(tmp_path, monkeypatch, written):
    project = publish(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)

    with pytest.raises(ConfigurationError, match="within the years 1980 to 2105"):
        build(project)


@pytest.mark.parametrize("written", ["315532800", "4291747199"])
def test_the_first_and_the_last_day_that_a_site_can_have(tmp_path, monkeypatch, written):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)

    assert (build(publish(tmp_path)) / "index.html").is_file()


def test_a_page_that_would_replace_ours_is_a_warning(tmp_path):
    with pytest.raises(Abort):
        build(publish(tmp_path, **{"content/teams/index.md": "# Mine\n"}), strict=True)


def test_the_same_input_gives_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    first, second = tmp_path / "a", tmp_path / "b"

    built = [build(publish(folder)) for folder in (first, second)]

    names = [sorted(p.relative_to(it) for p in it.rglob("*") if p.is_file()) for it in built]
    assert names[0] == names[1]
    for name in names[0]:
        assert (built[0] / name).read_bytes() == (built[1] / name).read_bytes(), name
