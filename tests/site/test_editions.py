"""What an edition leaves out is in no byte of it, and what it has is all there."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.editions.markers import MARKER, markers, mentions
from tests.editions.publication import AUDIENCES, DAYS, READERS

EDITIONS = ("everyone", *AUDIENCES)
NEVER_SHOWN = re.compile(
    r"hid\w+(?:unused|ref|pain\d|chance\d)|hid(?:board|hr)(?:title|description)"
    r"|hid\w+hid\w+m1picture|hid\w+commit|hid\w+person"
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


@pytest.mark.parametrize("name", EDITIONS)
def test_the_days_on_which_hidden_things_happened_are_told_to_nobody_else(edition, name):
    said = {
        mark: [
            day.isoformat(),
            f"{day:%B} {day.day}, {day.year}",
            f"{day:%b} {day.day}, {day.year}",
        ]
        for mark, day in DAYS.items()
    }

    found = {mark: bool(mentions(edition(name).pages.site, words)) for mark, words in said.items()}

    assert found == {mark: name in readers for mark, readers in READERS.items()}


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
