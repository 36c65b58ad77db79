"""A site that is opened from disk, without a web server."""

import json

import pytest
from bs4 import BeautifulSoup

from tests.mkdocs.small import build, publish


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    folder = publish(tmp_path_factory.mktemp("disk"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFLINE", "true")
        return build(folder, strict=True)


def test_links_name_the_file_they_open(disk):
    for name in ("index.html", "journeys/index.html", "journeys/sofa/index.html"):
        found = BeautifulSoup((disk / name).read_text("utf-8"), "html.parser")
        for link in found.select("article a[href], nav a[href]"):
            target = link["href"].split("#")[0].split("?")[0]
            if target and "://" not in target:
                assert (disk / name).parent.joinpath(target).is_file(), (name, target)


def test_nothing_is_fetched_that_a_page_on_a_disk_may_not_fetch(disk):
    html = (disk / "index.html").read_text("utf-8")
    config = BeautifulSoup(html, "html.parser").select_one("#__config").string

    assert "navigation.instant" not in json.loads(config)["features"]
    assert "unpkg.com" not in html
    assert (disk / "assets/journeybook/iframe-worker.js").is_file()


def test_search_leads_to_files(disk):
    text = (disk / "search/search_index.js").read_text("utf-8")
    docs = json.loads(text.removeprefix("var __index = "))["docs"]

    for location in (entry["location"] for entry in docs):
        assert (disk / location.split("#")[0]).is_file(), location


def test_a_site_for_a_server_does_without_the_search_shim(site):
    assert not (site / "assets/journeybook/iframe-worker.js").exists()
