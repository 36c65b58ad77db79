"""What is new, on the site and in its feed."""

import os
import subprocess
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from tests.history.test_log import WHO
from tests.mkdocs.small import FILES, build, publish

SOFA = "journeys/customer/sofa.yml"


def git(project, *arguments, when="2026-01-01T12:00:00+00:00"):
    moment = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(
        ["git", *arguments], cwd=project, env=os.environ | WHO | moment, check=True,
        capture_output=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = publish(tmp_path_factory.mktemp("news"))
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "-m", "Begin")
    (project / SOFA).write_text(FILES[SOFA].replace("sentiment: 2", "sentiment: 3"))
    git(project, "commit", "--quiet", "--all", "-m", "x", when="2026-02-03T12:00:00+00:00")
    return build(project)


def test_what_is_new_is_listed_day_by_day(site):
    found = BeautifulSoup((site / "whats-new/index.html").read_text("utf-8"), "html.parser")

    days = [it.get_text() for it in found.select("article h2 time")]
    assert days == ["February 3, 2026", "January 1, 2026"]
    first = found.select_one(".jb-news li")
    assert first.a["href"] == "../journeys/sofa/"
    assert " ".join(first.get_text(" ", strip=True).split()) == (
        "I buy a <b>sofa</b> changed changed: sentiment Service"
    )


def test_a_journey_ends_with_its_history(site):
    found = BeautifulSoup((site / "journeys/sofa/index.html").read_text("utf-8"), "html.parser")

    days = found.find(id="history").find_parent("section").select("li")
    assert [" ".join(it.get_text(" ", strip=True).split()) for it in days] == [
        "February 3, 2026 changed changed: sentiment Service",
        "January 1, 2026 new Service",
    ]


def test_the_feed_stands_where_the_page_says(site):
    page = BeautifulSoup((site / "whats-new/index.html").read_text("utf-8"), "html.parser")
    (link,) = page.select('a[href$="whats-new.xml"]')

    text = (site / "whats-new" / link["href"]).resolve().read_text("utf-8")
    feed = ET.fromstring(text)  # noqa: S314 - we wrote it ourselves

    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.find(f"{atom}entry/{atom}link").attrib["href"] == (
        "https://small.example/sub/journeys/sofa/"
    )


def test_outside_git_there_is_nothing_of_it(tmp_path):
    site = build(publish(tmp_path))

    assert not (site / "whats-new").exists()
    assert not (site / "whats-new.xml").exists()
    assert 'id="history"' not in (site / "journeys/sofa/index.html").read_text("utf-8")
