"""Whatever can rightly be written has pages, open data and pictures, in every edition."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from journeybook.exports import journeys, organisation
from journeybook.exports.badge import badge
from journeybook.history.log import Log
from journeybook.model.addresses import Addresses
from journeybook.model.audience import for_audience
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import loose, read
from journeybook.rules import run
from journeybook.words import load

from tests.fuzz.dumping import texts, write
from tests.fuzz.profiles import every, look
from tests.fuzz.strategies import publications

NO_LOG = Log(available=False, complete=True, last={}, recent=())
DAYS = st.sampled_from([dt.date(2026, 11, 22), dt.date(1999, 12, 31), dt.date(2150, 2, 28)])


def near(project, reading):
    return loose(project, reading, journeys="journeys", articles="content/guidance/posts")


def site_of(catalogue, day, words, audience=None):
    articles = {it.id: f"guidance/{it.name}/" for it in catalogue.articles}
    return Site(
        catalogue=for_audience(catalogue, audience)[0],
        edition=Edition(day, words, audience),
        addresses=Addresses(articles=articles),
        log=NO_LOG,
    )


def made(site):
    """Make every page and all that is handed out, and give the pages by address."""
    pages = {page.address: page.make() for page in contents(site)}
    for export in (
        journeys.export(site.scores, site.edition, site.addresses),
        organisation.export(site.catalogue, site.edition, site.addresses),
    ):
        export.json_text().encode()
    for journey in site.catalogue.journeys.values():
        badge(site.scores.of(journey.id), site.edition.words).encode()
    return pages


@look(quick=10, deep=100)
def test_what_is_right_has_pages_in_every_edition(examples):
    @every(examples, publications(), DAYS, st.sampled_from(["en", "nl"]))
    def check(publication, day, language):
        words = load(language)
        with tempfile.TemporaryDirectory() as folder:
            project = write(Path(folder), texts(publication))
            reading = read(project)
            told = run(reading.catalogue, (), day, loose=near(project, reading))
        for audience in (None, *publication.frame.known("audience")):
            site = site_of(reading.catalogue, day, words, audience)

            pages = made(site)

            assert {f"journeys/{it}/" for it in site.catalogue.journeys} <= {*pages}
            assert all(page.encode() for page in pages.values())
        for it in told:
            it.text(words).encode()
