"""Publications of few words, and what their portfolio and checks say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from journeybook.history.log import Log
from journeybook.model.addresses import Addresses
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import read
from journeybook.words import load

from tests.builders import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

TODAY = dt.date(2026, 11, 22)

JOURNEY = """\
title: {title}
persona: {persona}
stages:
  - title: Kopen
    steps:
      - title: Ik kies
        sentiment: 4
        {link}
{more}
"""


def journey(
    title: str, *entries: str, persona: str = "jonge-huurder", link: str = "", more: str = ""
) -> str:
    """Write a journey of one step, with its assessments."""
    assessed = "assessments:\n" + "".join(entries) if entries else ""
    return JOURNEY.format(title=title, persona=persona, link=link, more=assessed + more)


def entry(
    *checks: str, result: str = "met", day: str = "2026-09-01", seen: str = "2026-08-20", more=""
) -> str:
    """Write an assessment that is backed, of the same result on each check."""
    text = f"  - date: {day}\n    by: Klantervaring\n    results:\n"
    for check in checks:
        text += (
            f"      - check: {check}\n        result: {result}\n        reason: Omdat {check}.\n"
            f"        evidence: [{{source: Enquête, date: {seen}}}]\n"
        )
        text += "".join(f"        {it}\n" for it in more.splitlines())
    return text


OWN_CHECKS = """\
checks:
  - id: caring
    question: Wie belt er terug?
  - id: repairable
    side: customer
    version: 2
    since: 2026-01-01
    change: Ook voor stoelen.
    title: Herstelbaar
    statement: Wat we verkopen, kan gemaakt worden.
    question: Wie maakt het?
    criteria: [Onderdelen zijn er tien jaar.]
    evidence: [gemaakte meubels]
    examples: {met: Alles gemaakt., partly: Soms gemaakt., not_met: Niets gemaakt.}
"""


FIVE = ("effortless", "caring", "trustworthy", "distinctive", "memorable")
FOUR = ("ownership", "self-efficacy", "enablement", "internalisation")


def pages(folder: Path, *, checks: str | None = None, **journeys: str) -> dict[str, Tag]:
    """Make the pages of a publication; the ids of employee journeys begin with “help”."""
    files = {
        f"journeys/{'employee' if key.startswith('help') else 'customer'}/{key}.yml": text
        for key, text in journeys.items()
    }
    if checks:
        files["journeys/checks.yml"] = checks
    reading = read(write_project(folder, files))
    assert reading.diagnostics == ()
    site = Site(
        catalogue=reading.catalogue,
        edition=Edition(TODAY, load("en")),
        addresses=Addresses(),
        log=Log(available=False, complete=True, last={}, recent=()),
    )
    return {
        page.address: BeautifulSoup(page.make(), "html.parser")
        for page in contents(site)
        if page.address.startswith(("portfolio/", "checks/"))
    }


def said(element: Tag | None) -> str:
    return " ".join(element.get_text(" ").split()) if element else ""
