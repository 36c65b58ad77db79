import datetime as dt
from functools import partial

import pytest
from journeybook.analysis.feeling import lines
from journeybook.analysis.summary import summary
from journeybook.reading import read
from journeybook.words import load

from tests.builders import PERSONA, write_project

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def summed_up(tmp_path):
    return partial(_summed_up, tmp_path)


def _summed_up(folder, text):
    neighbour = PERSONA.replace("Jonge huurder", "Buurvrouw")
    files = {"journeys/customer/reis.yml": text, "journeys/personas/buurvrouw.yml": neighbour}
    catalogue = read(write_project(folder, files)).catalogue
    journey = catalogue.journeys["reis"]
    said = summary(journey, catalogue, lines(journey), TODAY)
    return "".join(f"{load('en').say(sentence)}\n" for sentence in said)


def a_journey(*levels, more=""):
    steps = "".join(
        f"      - title: Stap {number}\n" + (f"        sentiment: {level}\n" if level else "")
        for number, level in enumerate(levels, start=1)
    )
    return (
        f"title: Ik koop een bank\npersona: jonge-huurder\n{more}"
        f"stages:\n  - title: Inspiratie\n    steps:\n{steps}  - Bedenktijd\n"
    )


def test_a_journey_is_summed_up_as_a_person_would(golden, summed_up):
    told = {
        "with a peak, a low, an end, pain and gaps": a_journey(
            4, 5, None, 1, 3, more="pain_points: [Het duurt lang, Niemand belt]\n"
        ),
        "that ends at its best": a_journey(4, 1, 5),
        "that ends at its worst": a_journey(4, 5, 1),
        "that feels the same all the way": a_journey(4, 4, None),
        "of which nothing is known": a_journey(None, None),
        "overdue for review": a_journey(3, 4, more="review: 2026-11-20\n"),
        "still empty": "title: Leeg\npersona: jonge-huurder\nstages:\n  - Nog niets\n",
        "of two travellers": """\
title: Samen
persona: [jonge-huurder, buurvrouw]
stages:
  - title: Een
    steps:
      - title: Tekenen
        sentiment: [{persona: jonge-huurder, level: 5}, {persona: buurvrouw, level: 2}]
      - title: Vieren
        sentiment: [{persona: jonge-huurder, level: 4}, {persona: buurvrouw, level: 2}]
""",
    }

    said = "\n".join(f"A journey {what}:\n{summed_up(text)}" for what, text in told.items())

    golden(said, "analysis/summaries.txt")


def test_a_review_is_overdue_from_the_day_after(summed_up):
    assert "reviewed" not in summed_up(a_journey(3, 4, more="review: 2026-11-21\n"))
