"""Who takes part in a journey, who does no longer, and who was never asked."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.participation import (
    CARRIES,
    LASTING,
    Involvement,
    asked_of,
    involvement,
    last_day,
    parts,
    table,
)
from journeybook.model.catalogue import Catalogue
from journeybook.model.journey import (
    Handover,
    Journey,
    Participation,
    Stage,
    State,
    Status,
    Step,
    TookPartIn,
)
from journeybook.model.moment import Work
from journeybook.model.organisation import Organisation, Team
from journeybook.model.persona import Kind

TODAY = dt.date(2026, 11, 21)
ORDER = (
    Involvement.NEVER,
    Involvement.UNDATED,
    Involvement.NO_LONGER,
    Involvement.IN_PART,
    Involvement.IN_ALL,
)
"""From nothing to everything, for whoever is at work."""


def ago(days):
    return TODAY - dt.timedelta(days=days)


def took(*what, days=10, team="winkels"):
    """Say that a team took part, so many days ago; `None` for a day that nobody wrote down."""
    date = None if days is None else ago(days)
    return Participation(who="Vier mensen", team=team, took_part_in=what or ("journey",), date=date)


def a_journey(*entries, steps=(), **more):
    stage = Stage(title="Kopen", id="kopen", steps=steps or (Step(title="Ik koop", id="koop"),))
    told = {"id": "reis", "title": "Ik koop", "kind": Kind.CUSTOMER, "stages": (stage,)}
    return Journey(**{**told, "travellers": ("wie",), "participation": entries, **more})


def a_table(*journeys, today=TODAY):
    teams = tuple(Team(id=it, title=it) for it in ("winkels", "bezorging"))
    catalogue = Catalogue(
        Organisation(name="Kwartelnest", teams=teams),
        personas={},
        journeys={it.id: it for it in journeys},
    )
    return table(catalogue, today)


def seat(found, team, journey="reis"):
    return next(it for it in found.of(team) if it.journey == journey)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), Involvement.NEVER),
        ((took(days=None),), Involvement.UNDATED),
        ((took(days=-1),), Involvement.NEVER),
        ((took(days=730),), Involvement.IN_PART),
        ((took(days=731),), Involvement.NO_LONGER),
        ((took(days=731), took("strategy", days=3)), Involvement.IN_PART),
        ((took("strategy", "journey", "measuring"),), Involvement.IN_ALL),
        ((took("strategy", "measuring"), took("journey", days=700)), Involvement.IN_ALL),
        ((took("strategy", "measuring"), took("journey", days=800)), Involvement.IN_PART),
        ((took(team="bezorging"),), Involvement.NEVER),
    ],
)
def test_taking_part_counts_for_two_years_in_each_of_three_things(entries, expected):
    found = a_table(a_journey(*entries, owner="winkels"))

    assert dt.timedelta(days=730) == LASTING
    assert seat(found, "winkels").involvement is expected


def test_who_does_no_work_in_a_journey_and_took_no_part_is_not_missed():
    found = a_table(a_journey(owner="winkels"))

    assert seat(found, "bezorging").involvement is Involvement.ABSENT
    assert [it.team for it in found.never()] == ["winkels"]


def test_a_target_cannot_be_measured_yet():
    target = a_journey(took("strategy", "journey"), state=State.TARGET)

    assert asked_of(target) == (TookPartIn.STRATEGY, TookPartIn.JOURNEY)
    assert seat(a_table(target), "winkels").involvement is Involvement.IN_ALL


def test_what_is_retired_is_left_out():
    assert a_table(a_journey(status=Status.RETIRED)).rows == ()


@pytest.mark.parametrize(
    ("step", "role"),
    [
        ({"frontstage": (Work(text="Helpen", team="winkels"),)}, "frontstage"),
        ({"backstage": (Work(text="Pakken", team="winkels"),)}, "backstage"),
        ({"handover": (Handover(to="winkels"),)}, "handover"),
    ],
)
def test_who_is_named_at_a_step_is_at_work_there(step, role):
    steps = (Step(title="Ik koop", id="koop", **step), Step(title="Ik wacht", id="wacht"))
    found = seat(a_table(a_journey(steps=steps)), "winkels")

    assert (found.roles, found.steps) == ((role,), 1)
    assert found.involvement is Involvement.NEVER


def test_who_answers_for_an_employee_journey_is_at_work_in_the_steps_that_it_carries():
    helping = a_journey(
        id="helpen",
        kind=Kind.EMPLOYEE,
        owner="bezorging",
        steps=(Step(title="Ik help", id="help"),),
    )
    steps = (Step(title="Ik koop", id="koop", supported_by=("helpen#help",)),)
    found = seat(a_table(a_journey(steps=steps), helping), "bezorging")

    assert (found.roles, found.steps, found.involvement) == ((CARRIES,), 1, Involvement.NEVER)


def test_who_is_at_work_in_most_steps_is_missed_first():
    steps = tuple(
        Step(title=f"Stap {it}", id=f"s{it}", frontstage=(Work(text="x", team="bezorging"),))
        for it in range(2)
    )
    found = a_table(a_journey(steps=steps, owner="winkels"))

    assert [it.team for it in found.never()] == ["bezorging", "winkels"]


def test_the_latest_day_of_each_thing_is_kept():
    found = parts([took(days=900), took(days=20), took("strategy", days=None)], TODAY)

    assert [(it.what.value, it.day, it.lasts) for it in found] == [
        ("strategy", None, False),
        ("journey", ago(20), True),
    ]
    assert found[1].until == last_day(ago(20))


ENTRIES = st.lists(
    st.builds(
        lambda what, days: took(*what, days=days),
        st.lists(st.sampled_from([it.value for it in TookPartIn]), min_size=1, max_size=3),
        st.one_of(st.none(), st.integers(-100, 1500)),
    ),
    max_size=5,
)


def stood(entries, today=TODAY):
    return involvement(parts(entries, today), tuple(TookPartIn), at_work=True)


@given(ENTRIES, st.sampled_from([it.value for it in TookPartIn]), st.integers(0, 1500))
def test_asking_once_more_never_makes_anybody_take_part_less(entries, what, days):
    more = [*entries, took(what, days=days)]

    assert ORDER.index(stood(more)) >= ORDER.index(stood(entries))


@given(ENTRIES, st.integers(0, 3000))
def test_time_alone_never_makes_anybody_take_part_more(entries, later):
    past = [it for it in entries if it.date is None or it.date <= TODAY]
    then = stood(past, TODAY + dt.timedelta(days=later))

    assert ORDER.index(then) <= ORDER.index(stood(past))


@given(ENTRIES)
def test_the_order_of_entries_does_not_matter(entries):
    assert stood(entries) is stood(entries[::-1])
