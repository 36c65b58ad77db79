"""Assessments in few words, for whoever wants to see how they are counted."""

from __future__ import annotations

import datetime as dt

from journeybook.analysis.scorecard.counting import Counted, count
from journeybook.analysis.scorecard.scores import Scores
from journeybook.model.catalogue import Catalogue
from journeybook.model.check import Assessment, Check, Exemption, Result, WrittenCheck
from journeybook.model.checks import SHIPPED
from journeybook.model.customer_checks import CUSTOMER_CHECKS
from journeybook.model.employee_checks import EMPLOYEE_CHECKS
from journeybook.model.evidence import Evidence
from journeybook.model.journey import Journey, Stage, Step
from journeybook.model.moment import Sentiment
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Kind

TODAY = dt.date(2026, 11, 21)

FIVE = tuple(it.id for it in CUSTOMER_CHECKS)
FOUR = tuple(it.id for it in EMPLOYEE_CHECKS)
CHECK = {it.id: it for it in SHIPPED}

OWN = WrittenCheck(id="repairable", side="customer", title="Maakbaar", statement="-", question="-")
"""A check of the organisation's own."""


def ago(days: int) -> dt.date:
    """Give a day before today, or after it."""
    return TODAY - dt.timedelta(days=days)


def proof(days: int | None = 30, valid_for: int | None = None) -> Evidence:
    """Make evidence of so many days ago, valid for so many days; `None` for not dated."""
    length = None if valid_for is None else dt.timedelta(days=valid_for)
    return Evidence(source="Enquête", date=None if days is None else ago(days), valid_for=length)


def a_result(said: str = "met", check: str = "caring", **more: object) -> Result:
    """Make a result that is backed, unless told otherwise."""
    return Result(
        **{"check": check, "result": said, "reason": "Daarom.", "evidence": (proof(),), **more}
    )


def an_entry(*results: Result, days: int = 20, **more: object) -> Assessment:
    """Make a signed entry of so many days ago."""
    return Assessment(
        **{"date": ago(days), "by": "Klantervaring", "results": results or (a_result(),), **more}
    )


def counted(
    said: str = "met",
    check: Check = CHECK["caring"],
    today: dt.date = TODAY,
    entry: dict[str, object] | None = None,
    **more: object,
) -> Counted:
    """Count one result, with more on its entry and on itself."""
    result = a_result(said, **more)
    return count(an_entry(result, **(entry or {})), result, check, today)


def everything(said: str = "met", checks: tuple[str, ...] = (*FIVE, *FOUR), **more: object):
    """Make an entry with the same result on many checks."""
    return an_entry(*(a_result(said, check) for check in checks), **more)


def an_exception(days_left: int = 10) -> Exemption:
    """Make an exception of which the last day is so many days ahead."""
    return Exemption(reason="Verbouwing", approver="Directie", expires=ago(-days_left))


def a_journey(*entries: Assessment, **more: object) -> Journey:
    """Make a customer journey of one stage with one step."""
    links = {key: more.pop(key) for key in ("supported_by", "serves") if key in more}
    stage = Stage(title="Kopen", id="kopen", steps=(Step(title="Ik koop", id="koop", **links),))
    told = {"id": "reis", "title": "Ik koop", "kind": Kind.CUSTOMER, "stages": (stage,), **more}
    return Journey(**{"travellers": ("wie",), "assessments": entries, **told})


def felt(*levels: object, **more: object) -> Journey:
    """Make a journey of steps that feel so: a level, the levels of travellers, or unknown."""
    sentiments = [
        ()
        if level is None
        else tuple(Sentiment(persona=who, level=it) for who, it in level.items())
        if isinstance(level, dict)
        else (Sentiment(level=level),)
        for level in levels
    ]
    steps = tuple(
        Step(title=f"Stap {number}", id=f"stap-{number}", sentiment=it)
        for number, it in enumerate(sentiments)
    )
    return a_journey(stages=(Stage(title="Alles", id="alles", steps=steps),), **more)


def staged(*entries: Assessment, stages: tuple[str, ...] = ("a", "b"), **more: object) -> Journey:
    """Make a journey of stages without steps."""
    return a_journey(*entries, stages=tuple(Stage(title=it, id=it) for it in stages), **more)


def an_employee_journey(*entries: Assessment, **more: object) -> Journey:
    """Make an employee journey."""
    return a_journey(*entries, **{"id": "helpen", "kind": Kind.EMPLOYEE, **more})


def a_catalogue(
    *journeys: Journey, checks: tuple[WrittenCheck, ...] = (), partial: tuple[str, ...] = ()
) -> Catalogue:
    """Put journeys together."""
    return Catalogue(
        Organisation(name="Kwartelnest"),
        personas={},
        journeys={it.id: it for it in journeys},
        own_checks=checks,
        partial=frozenset(partial),
    )


def scores(*journeys: Journey, today: dt.date = TODAY, **more: object) -> Scores:
    """Count how journeys stand."""
    return Scores(a_catalogue(*journeys, **more), today)


def standings(scores: Scores, journey: str = "reis") -> dict[str, str]:
    """Tell how a journey stands on each check."""
    return {row.check.id: row.standing.value for row in scores.of(journey).rows}


def ideal_pair(**more: object) -> tuple[Journey, Journey]:
    """Make a customer journey and the employee journey behind it that are ideal together."""
    return (
        a_journey(everything(checks=FIVE), supported_by=("helpen",), **more),
        an_employee_journey(everything(checks=FOUR)),
    )
