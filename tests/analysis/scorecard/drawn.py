"""Results, entries and journeys that hypothesis draws: whatever can be written down."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st
from journeybook.model.catalogue import Catalogue
from journeybook.model.check import Action, Assessment, Check, Exemption, Result, ResultValue
from journeybook.model.checks import SHIPPED
from journeybook.model.evidence import Evidence
from journeybook.model.journey import Journey, Stage, State, Status, Step
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    TODAY,
    a_catalogue,
    a_result,
    ago,
    an_entry,
    an_exception,
    everything,
)

DAYS = st.one_of(
    st.integers(-40, 800).map(ago),
    st.sampled_from([dt.date.min, dt.date.max, TODAY, ago(365), ago(366), ago(1), ago(-1)]),
)
PAST = st.integers(0, 800).map(ago)
"""Days that have been."""

LENGTHS = st.sampled_from([0, 1, 30, 364, 365, 366, 36525, 999_999_999]).map(
    lambda days: dt.timedelta(days=days)
)
NINE = st.sampled_from((*FIVE, *FOUR))
ON_CARING = st.just("caring")
VALUES = st.sampled_from(ResultValue)
NOWHERE = st.none()
ANYWHERE = st.sampled_from((None, "a", "b", "gone"))
"""The stages of the journeys here, one that is gone, and the whole journey."""


@st.composite
def checks(draw) -> Check:
    """Draw a check, in its first or a later version."""
    check = draw(st.sampled_from(SHIPPED))
    version = draw(st.integers(1, 3))
    since = draw(st.none() | DAYS) if version > 1 else None
    return check.model_copy(update={"version": version, "since": since})


def proofs(days=DAYS):
    """Draw evidence, dated or not."""
    return st.builds(
        Evidence, source=st.just("Enquête"), date=st.none() | days, valid_for=st.none() | LENGTHS
    )


def results(check=NINE, days=DAYS, stage=NOWHERE):
    """Draw a result that may lack anything."""
    return st.builds(
        Result,
        check=check,
        result=VALUES,
        stage=stage,
        reason=st.sampled_from([None, "Daarom."]),
        evidence=st.lists(proofs(days), max_size=3).map(tuple),
        version=st.none() | st.integers(1, 3),
        action=st.none() | st.builds(Action, text=st.just("Bellen"), due=st.none() | DAYS),
        exception=st.none()
        | st.builds(Exemption, reason=st.just("-"), approver=st.just("-"), expires=DAYS),
    )


def entries(days=DAYS, **more):
    """Draw an entry of one to three results that may lack anything."""
    return st.builds(
        Assessment,
        date=st.none() | days,
        by=st.sampled_from([None, "Klantervaring"]),
        version=st.none() | st.integers(1, 3),
        results=st.lists(results(days=days, **more), min_size=1, max_size=3).map(tuple),
    )


def backed(said=VALUES, check=ON_CARING, length=LENGTHS):
    """Draw a result that lacks nothing, with evidence that may have aged."""
    proof = st.builds(
        Evidence, source=st.just("-"), date=PAST.filter(lambda it: it < TODAY), valid_for=length
    )
    return st.builds(
        Result,
        check=check,
        result=said,
        reason=st.just("Daarom."),
        evidence=st.lists(proof, min_size=1, max_size=2).map(tuple),
    )


def mostly(usual: object, *others: object):
    """Draw the usual nine times in ten, so that what takes nine of them happens at all."""
    return st.sampled_from([*[usual] * 9 * len(others), *others])


WHOLE = (
    everything(),
    everything("partly"),
    everything(days=400),
    everything(date=None),
    an_entry(*(a_result(check=it, exception=an_exception()) for it in (*FIVE, *FOUR))),
)
"""Entries on all nine: as they should be, and otherwise."""


@st.composite
def journeys(draw, key: str, kind: Kind, days=DAYS) -> Journey:
    """Draw a journey of two stages, carried by `helpen`, `bellen`, both or neither."""
    links = st.sampled_from([("helpen",), ("bellen",), ("helpen", "bellen"), ()])
    names = {} if kind is Kind.EMPLOYEE else {"supported_by": draw(links)}
    step = Step(title="Stap", id="stap", **names)
    more = st.lists(entries(days, check=NINE, stage=ANYWHERE), max_size=2)
    return Journey(
        id=key,
        title=key,
        travellers=("wie",),
        kind=kind,
        state=draw(mostly(*State)),
        status=draw(mostly(Status.LIVE, Status.DRAFT, Status.RETIRED)),
        audience=draw(st.sampled_from([(), ("board",)])),
        stages=(Stage(title="A", id="a", steps=(step,)), Stage(title="B", id="b")),
        assessments=(draw(mostly(*WHOLE)), *draw(st.just([]) | st.just([]) | more)),
    )


@st.composite
def catalogues(draw, days=DAYS) -> Catalogue:
    """Draw a customer journey, a partner journey, and two employee journeys behind them."""
    return a_catalogue(
        draw(journeys("reis", Kind.CUSTOMER, days)),
        draw(journeys("winkel", Kind.PARTNER, days)),
        draw(journeys("helpen", Kind.EMPLOYEE, days)),
        draw(journeys("bellen", Kind.EMPLOYEE, days)),
    )
