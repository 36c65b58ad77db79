"""What an edition leaves out is in no byte of it, and what it has is all there."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.editions.markers import MARKER, markers, mentions
from tests.editions.publication import AUDIENCES, DAYS, EARLIER, READERS

EDITIONS = ("everyone", *AUDIENCES)
NEVER_SHOWN = re.compile(
    r"hid\w+(?:unused|ref|pain\d|chance\d)|hid(?:board|hr)(?:title|description)"
    r"|hid\w+hid\w+m1picture|hid\w+commit\d?"
)
"""What stands on no page whoever may see it: a file that nobody names, the name of a link, ids
that only tie things together, the name of another audience, and what a commit says."""


@pytest.fixture(scope="module")
def edition(sites):
    return lambda name: sites(f"editions-for-{name}")


def allowed(name):
    return {mark for mark, readers in READERS.items() if name in readers}


def of(found, marks):
    return {it for it in found if it.marker.startswith(tuple(marks))}


@pytest.mark.parametrize("name", EDITIONS)
def test_no_byte_of_an_edition_tells_of_what_it_leaves_out(edition, name):
    hidden = READERS.keys() - allowed(name)

    found = of(markers(edition(name).pages.site), hidden)

    own = {f"hid{name}title", f"hid{name}description"}
    assert {it for it in found if it.marker not in own} == set()


@pytest.mark.parametrize("name", AUDIENCES)
def test_everything_that_is_written_for_an_audience_is_in_its_edition(edition, name):
    site = edition(name)
    written = {it.marker for it in of(markers(site.built.project), allowed(name))}

    shown = {it.marker for it in markers(site.pages.site)}

    assert len(written) > 1000
    assert {it for it in written - shown if not NEVER_SHOWN.fullmatch(it)} == set()


def written(day):
    return [day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day:%b} {day.day}, {day.year}"]


@pytest.mark.parametrize("name", EDITIONS)
def test_the_days_on_which_hidden_things_happened_are_told_to_nobody_else(edition, name):
    site = edition(name).pages.site

    found = {mark: bool(mentions(site, written(day))) for mark, day in DAYS.items()}

    assert found == {mark: name in readers for mark, readers in READERS.items()}


@pytest.mark.parametrize("name", EDITIONS)
def test_what_changed_while_something_was_hidden_is_news_for_those_who_could_see_it(edition, name):
    site = edition(name).pages.site
    earlier = [word for day in EARLIER for word in written(day)]

    found = mentions(site, earlier)

    assert bool(found) == (name == "board")
    assert {it.file for it in found} <= {
        "journeys/j0/index.html", "journeys/j1/index.html", "whats-new/index.html", "whats-new.xml",
    }  # fmt: skip


@pytest.mark.parametrize("name", EDITIONS)
def test_what_was_hidden_once_is_new_on_the_day_on_which_it_appeared(edition, name):
    feed = (edition(name).pages.site / "whats-new.xml").read_text("utf-8")

    (day,) = (
        re.search(r"<updated>(\S+?)T", entry)[1]
        for entry in feed.split("<entry>")[1:]
        if "/journeys/j0/" in entry and ">new<" in entry
    )

    assert day == ("2016-03-01" if name == "board" else "2026-02-03")


def test_what_everyone_may_see_is_in_every_edition(edition):
    words = re.compile(rb"seen\d[a-z]*\d*")
    everyone, *others = (
        {
            it
            for file in edition(name).pages.site.rglob("*.html")
            for it in words.findall(file.read_bytes())
        }
        for name in EDITIONS
    )

    assert len(everyone) > 1000
    assert [everyone - other for other in others] == [set(), set()]


def test_a_file_that_a_visible_page_shows_is_published_in_every_edition(edition):
    for name in EDITIONS:
        assert (edition(name).pages.site / "assets/dot.svg").is_file(), name


def test_the_search_for_markers_finds_them_wherever_they_are(tmp_path):
    marker = b"hidboard1"
    (tmp_path / "plain.txt").write_bytes(b"x" + marker.upper() + b"y")
    (tmp_path / "packed.gz").write_bytes(gzip.compress(gzip.compress(marker)))
    (tmp_path / "hidboard2.bin").write_bytes(b"")
    (tmp_path / "hidboard3").mkdir()
    (tmp_path / "page.html").write_bytes(b"url(data:x;base64,aGlkYm9hcmQx)")

    found = markers(tmp_path)

    assert {it.file for it in found} == {
        "plain.txt", "packed.gz", "hidboard2.bin", "hidboard3", "page.html",
    }  # fmt: skip
    assert MARKER.search(b"hidden from the board") is None
