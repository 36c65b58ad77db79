"""Initiatives and what they answer, in few words."""

from __future__ import annotations

import datetime as dt

from journeybook.model.catalogue import Catalogue
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.organisation import Organisation

TODAY = dt.date(2026, 11, 22)


def day(days: int) -> dt.date:
    """Give a day so many days from today."""
    return TODAY + dt.timedelta(days=days)


def an_initiative(name: str = "a", **fields: object) -> Initiative:
    """Make an initiative."""
    return Initiative.model_validate({"id": name, "title": name.upper(), **fields})


def weighed(name: str, value: int, effort: int, sure: str | None = None) -> Initiative:
    """Make an initiative with a value and an effort."""
    return an_initiative(name, value={"level": value, "confidence": sure}, effort={"level": effort})


JOURNEY = Journey.model_validate(
    {
        "id": "bank",
        "title": "Ik koop een bank",
        "persona": ("huurder",),
        "kind": "customer",
        "pain_points": ({"text": "bij de reis", "severity": 2},),
        "stages": (
            {
                "id": "wachten",
                "title": "Wachten",
                "pain_points": ({"text": "bij de fase", "id": "fase", "severity": 3},),
                "steps": (
                    {
                        "id": "stil",
                        "title": "Stil",
                        "pain_points": (
                            {"text": "stilte", "id": "stilte", "severity": 5},
                            {"text": "bellen", "id": "bellen"},
                        ),
                        "opportunities": ({"text": "vullen", "id": "vullen"},),
                    },
                    {"id": "leeg", "title": "Leeg"},
                ),
            },
        ),
    }
)


def a_catalogue(*initiatives: Initiative, **journey: object) -> Catalogue:
    """Hold one journey, and initiatives for it."""
    return Catalogue(
        Organisation(name="Kwartelnest"),
        {},
        {"bank": JOURNEY.model_copy(update=journey)},
        initiatives={it.id: it for it in initiatives},
    )
