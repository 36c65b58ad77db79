"""Switches of channel that are switches of team as well, worst first."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeybook.analysis.seams import counted, pairs, seams, switches
from journeybook.analysis.switch import Side, Switch, Told
from journeybook.model.persona import Kind
from journeybook.reading import read

from tests.builders import write_project

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue

ORGANISATION = """\
name: Kwartelnest
teams:
  - {id: winkels, title: Winkels}
  - {id: webteam, title: Webteam}
  - {id: bezorging, title: Bezorging}
channels:
  - {id: web, title: Web, owner: webteam}
  - {id: mail, title: Mail, owner: webteam}
  - {id: shop, title: Winkel, owner: winkels}
  - {id: door, title: Aan de deur, owner: bezorging}
  - {id: nobody, title: Van niemand}
"""
HEAD = """\
title: Ik koop een bank
persona: jonge-huurder
MORE
stages:
  - title: Alles
    steps:
"""


def journey(*steps: str, more: str = "") -> Catalogue:
    """Read a journey of steps, each written in one line and named a, b, c …"""
    told = "".join(
        f"      - {{title: Stap {chr(97 + at)}, id: {chr(97 + at)}, {it}}}\n"
        for at, it in enumerate(steps)
    )
    text = HEAD.replace("MORE\n", f"{more}\n" if more else "") + told
    files = {"journeys/organisation.yml": ORGANISATION, "journeys/customer/reis.yml": text}
    files["journeys/personas/verkoper.yml"] = "title: Verkoper\nkind: employee\n"
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write_project(Path(folder), files))
    assert not reading.diagnostics, [str(it.problem) for it in reading.diagnostics]
    return reading.catalogue


def found(catalogue: Catalogue) -> list[str]:
    """Say each switch as `a>b`, with a mark behind a seam."""
    return [
        f"{it.source.step}>{it.target.step}{'!' if it.is_seam else ''}"
        for it in switches(catalogue.journeys["reis"], catalogue)
    ]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["channel: web", "channel: shop"], ["a>b!"]),
        (["channel: web", "channel: mail"], ["a>b"]),
        (["channel: web", "channel: web"], []),
        (["channel: [web, shop]", "channel: shop"], []),
        (["channel: web", "channel: [mail, shop]"], ["a>b"]),
        (["channel: web", "channel: shop, owner: webteam"], ["a>b"]),
        (["channel: web", "channel: mail, owner: winkels"], ["a>b!"]),
        (["channel: web", "channel: mail, touchpoint: {title: x, owner: winkels}"], ["a>b!"]),
        (["channel: web", "channel: nobody"], ["a>b"]),
        (["channel: web", "optional: true", "channel: shop"], ["a>c!"]),
        (["channel: web", "title: Thuis"], []),
    ],
)
def test_a_seam_is_a_switch_of_channel_and_of_team(steps, expected):
    steps = [it.replace("title: Thuis", "optional: false") for it in steps]

    assert found(journey(*steps)) == expected


def test_a_channel_without_an_owner_is_of_the_team_that_owns_the_journey():
    assert found(journey("channel: web", "channel: nobody", more="owner: winkels")) == ["a>b!"]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["channel: web", 'channel: web, next: "#a"', "channel: shop"], ["b>c!"]),
        (["channel: web", 'channel: shop, next: {to: "#a", when: x}', "channel: shop"],
         ["a>b!", "b>a!"]),
        (["channel: web", "channel: shop, condition: x", "channel: door"],
         ["a>b!", "a>c!", "b>c!"]),
        (["channel: web", "channel: shop, optional: true", "channel: web"], ["a>b!", "b>c!"]),
        (["channel: web", 'channel: web, next: "#d"', "channel: shop", "channel: door"],
         ["b>d!", "c>d!"]),
        (["channel: web", 'channel: web, alternatives: {title: x, to: "#d"}', "channel: web",
          "channel: door"], ["b>d!", "c>d!"]),
    ],
)  # fmt: skip
def test_seams_lie_along_every_way_a_journey_can_go(steps, expected):
    assert found(journey(*steps)) == expected


def only(catalogue: Catalogue) -> Switch:
    (switch,) = switches(catalogue.journeys["reis"], catalogue)
    return switch


def test_what_lies_between_two_contacts_counts_with_the_seam():
    switch = only(
        journey(
            "channel: shop, sentiment: 4, wait: {min: 2 days}, handover: bezorging",
            "sentiment: {start: 3, end: 1}, wait: {max: 3 days}, moment_of_truth: Stilte",
            "channel: door, sentiment: 5",
        )
    )

    assert switch.between == ("b",)
    assert (switch.before, switch.after, switch.fall) == (4, 1, 3)
    assert switch.truth
    assert switch.wait.days == 5
    assert switch.told is Told.TOLD


@pytest.mark.parametrize(
    ("handover", "told"),
    [
        ("", Told.NOT_TOLD),
        (", handover: bezorging", Told.TOLD),
        (", handover: webteam", Told.TO_ANOTHER),
    ],
)
def test_a_handover_counts_for_the_team_it_goes_to(handover, told):
    assert only(journey(f"channel: shop{handover}", "channel: door")).told is told


def test_an_unknown_feeling_is_not_made_up():
    switch = only(journey("channel: shop", "channel: door, sentiment: 2"))

    assert (switch.before, switch.after, switch.fall) == (None, 2, None)


def test_a_way_back_says_on_what_occasion():
    back = switches(
        (it := journey("channel: web", 'channel: shop, next: {to: "#a", when: te groot}'))
        .journeys["reis"], it
    )[1]  # fmt: skip

    assert (back.back, back.when) == (True, ("te groot",))


def test_an_employee_who_changes_channel_is_still_at_work():
    catalogue = journey("channel: web", "channel: shop")
    employee = catalogue.journeys["reis"].model_copy(update={"kind": Kind.EMPLOYEE})

    assert len(seams(catalogue)) == 1
    assert counted(type(catalogue)(catalogue.organisation, {}, {"reis": employee})) == ()


def a_switch(after: int | None, fall: int | None = None, *, truth: bool = False) -> Switch:
    web, shop = Side("a", ("web",), ("webteam",)), Side("b", ("shop",), ("winkels",))
    return Switch(
        "reis",
        web,
        shop,
        between=(),
        back=False,
        when=(),
        before=None,
        after=after,
        fall=fall,
        truth=truth,
        waits=(),
        handovers=(),
    )


def test_the_worst_seam_comes_first_and_the_unknown_last():
    worst = [
        a_switch(1, 3),
        a_switch(1, 2, truth=True),
        a_switch(1, 2),
        a_switch(1),
        a_switch(2, 4),
        a_switch(5, 0),
        a_switch(None),
    ]

    mixed = [worst[at] for at in (4, 6, 1, 0, 3, 5, 2)]

    assert sorted(mixed, key=lambda it: it.rank) == worst


LEVEL = st.none() | st.integers(1, 5)
STEP = st.tuples(
    st.sampled_from(["", "web", "mail", "shop", "door"]), LEVEL, st.none() | st.integers(0, 7)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, min_size=2, max_size=8))
def test_every_switch_joins_two_contacts_that_share_no_channel(steps):
    written = []
    for channel, level, to in steps:
        said = ["optional: false"]
        said += [f"channel: {channel}"] if channel else []
        said += [f"sentiment: {level}"] if level else []
        if to is not None and to < len(steps):
            said.append(f'next: {{to: "#{chr(97 + to)}", when: x}}')
        written.append(", ".join(said))

    catalogue = journey(*written)

    for it in switches(catalogue.journeys["reis"], catalogue):
        assert it.source.channels
        assert it.target.channels
        assert not {*it.source.channels} & {*it.target.channels}
        assert it.fall is None or 0 <= it.fall <= 4
        assert it.source.step not in it.between
        places = [ord(step) - 97 for step in it.between]
        assert all(not steps[place][0] for place in places)


@given(st.permutations([a_switch(1), a_switch(2), a_switch(3), a_switch(None)]))
def test_teams_meet_in_all_their_seams_and_the_worst_is_named_first(found_seams):
    ordered = sorted(found_seams, key=lambda it: it.rank)

    ((teams, group),) = pairs(ordered)

    assert teams == {"webteam", "winkels"}
    assert [it.after for it in group] == [1, 2, 3, None]
