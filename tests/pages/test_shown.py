"""What an author writes is shown, on the page where a reader would look for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from journeybook.history.log import Log
from journeybook.model.addresses import Addresses
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import read
from journeybook.words import load

from tests.builders import read_one, write_project

if TYPE_CHECKING:
    from pathlib import Path

ORGANISATION = """\
name: Kwartelnest
audiences:
  - id: board
    title: Directie
stage_models:
  - id: wonen
    title: Wonen bij ons
    phases:
      - id: aankomen
        title: Aankomen
        description: Wie binnenkomt, wil weten waar het is.
"""

JOURNEY = """\
title: Ik woon
persona: [jonge-huurder, partner]
audience: board
stage_model: wonen
formerly: ik-woonde
review:
  last: 2026-01-05
  every: 6 months
stages:
  - title: Binnen
    phase: aankomen
    steps:
      - title: Ik kom thuis
        persona: partner
        sentiment: 4
        quotes:
          - text: Thuis.
            by: man, 31
            persona: partner
"""


def pages(project: Path) -> dict[str, str]:
    """Make every page of a publication, by address."""
    site = Site(
        catalogue=read(project).catalogue,
        edition=Edition(dt.date(2026, 11, 21), load("en")),
        addresses=Addresses(),
        log=Log(available=False, complete=True, last={}, recent=()),
    )
    return {page.address: page.make() for page in contents(site)}


def a_publication(folder: Path) -> Path:
    return write_project(
        folder,
        {
            "journeys/organisation.yml": ORGANISATION,
            "journeys/personas/jonge-huurder.yml": "title: Jonge huurder\nkind: customer\n",
            "journeys/personas/partner.yml": "title: Partner in huis\nkind: customer\n",
            "journeys/customer/ik-woon.yml": JOURNEY,
        },
        minimal=False,
    )


def test_a_journey_says_how_often_it_is_reviewed_and_when_it_was(tmp_path: Path) -> None:
    page = pages(a_publication(tmp_path))["journeys/ik-woon/"]

    assert "Is reviewed every" in page
    assert "6 months" in page
    assert "January 5, 2026" in page


def test_a_journey_says_for_whom_it_is_and_which_phases_it_follows(tmp_path: Path) -> None:
    made = pages(a_publication(tmp_path))

    assert "Directie" in made["journeys/ik-woon/"]
    assert "../../phases/wonen/" in made["journeys/ik-woon/"]
    assert "Wie binnenkomt, wil weten waar het is." in made["journeys/"]


def test_a_quote_names_who_said_it_and_the_persona_who_could(tmp_path: Path) -> None:
    page = pages(a_publication(tmp_path))["journeys/ik-woon/"]

    assert 'man, 31 · <a href="../../personas/partner/">Partner in huis</a>' in page


def test_the_old_address_of_a_journey_leads_to_the_new_one(tmp_path: Path) -> None:
    page = pages(a_publication(tmp_path))["journeys/ik-woonde/"]

    assert '<a href="../ik-woon/">Ik woon</a>' in page


def test_the_feeling_of_somebody_who_is_not_there_is_refused(tmp_path: Path) -> None:
    project = a_publication(tmp_path)
    file = project / "journeys/customer/ik-woon.yml"
    text = JOURNEY.replace("sentiment: 4", "sentiment: {persona: jonge-huurder, level: 1}")
    file.write_text(text, encoding="utf-8")

    (problem,) = read(project).diagnostics

    assert (problem.place.line, problem.place.column) == (13, 9)
    assert "who is not named under “persona” here" in str(problem.problem)


def test_a_simple_journey_stays_simple() -> None:
    journey = read_one("title: Ik kijk\npersona: jonge-huurder\nstages:\n  - title: Zien\n")

    assert journey.stages[0].title == "Zien"
