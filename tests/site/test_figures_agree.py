"""The figures on the pages, on the badges and in the open data come from one place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.site.scored import Scored, Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.site.conftest import Site


@pytest.fixture(params=["example", "english", "torture", "hidden@2026-11-22"])
def scored(request, sites: Callable[[str], Site]) -> Scored:
    """Read each of the publications."""
    return Scored(sites(request.param))


WITH_VERDICT = {"ideal", "on-the-way", "not-yet-assessed", "not-assessable"}


def test_the_head_of_a_journeys_page_tells_what_the_data_does(scored):
    for name, data in scored.in_data().items():
        head = scored.at_the_head(name)

        assert head.sentence == data.sentence, name
        if head.verdict:
            assert head.verdict == data.verdict, name
            assert head.standings == of_the_nine(scored, data.standings), name
        else:
            assert data.verdict == "none", name
            assert not data.standings, name


def test_the_head_of_a_journeys_page_counts_what_it_shows(scored):
    for name, data in scored.in_data().items():
        head = scored.at_the_head(name)

        if head.standings:
            assert (head.met, head.of) == counted(scored, data), name


def test_the_scorecard_tells_what_the_data_does(scored):
    for name, data in scored.in_data().items():
        card = scored.on_the_scorecard(name)

        assert card.standings == data.standings, name
        assert (card.met, card.of) == (data.met, data.of), name


def test_a_badge_tells_what_the_data_does(scored):
    for name, data in scored.in_data().items():
        badge = scored.on_the_badge(name)

        assert badge.sentence == data.sentence, name
        assert badge.verdict == (data.verdict if data.verdict in WITH_VERDICT else None), name
        assert (badge.met, badge.of) in {(data.met, data.of), (None, None)}, name
        assert (badge.met is None) == (data.verdict in WITHOUT_COUNTS), name


WITHOUT_COUNTS = {"none", "not-yet-assessed", "not-assessable"}


def test_the_data_counts_what_it_lists(scored):
    for name, data in scored.in_data().items():
        if data.met is not None:
            assert (data.met, data.of) == counted(scored, data), name
        assert (data.met is None) == (data.verdict == "none"), name


def test_the_heat_map_tells_what_the_data_does(scored):
    table = scored.in_the_heat_map()
    data = {name: it for name, it in scored.in_data().items() if it.verdict != "none"}

    assert table.keys() == data.keys()
    for name, row in table.items():
        assert row.verdict == data[name].verdict, name
        assert (row.met, row.of) == (data[name].met, data[name].of), name
        assert row.standings == of_the_nine(scored, data[name].standings), name


def test_the_page_of_a_check_tells_what_the_data_does(scored):
    data = scored.in_data()
    told = scored.on_check_pages()

    for (name, check), standing in told.items():
        assert data[name].standings[check] == standing, (name, check)
    assert told.keys() == recorded(scored)


def recorded(scored: Scored) -> set[tuple[str, str]]:
    """List the results that were recorded: on employee journeys, and on others' customer side."""
    return {
        (journey["id"], result["check"])
        for journey in scored.data["journeys"]
        if journey["verdict"]["value"] != "none"
        for result in journey["results"]
        if "recorded" in result
    }


def test_the_counts_at_the_foot_are_those_of_the_cells_above(scored):
    rows = [
        it._replace(standings=in_counts(scored, it)) for it in scored.in_the_heat_map().values()
    ]
    employees = [it for it in rows if it.verdict == "counted"]
    others = [it for it in rows if it.verdict != "counted"]

    expected = [
        (
            [Counter(it.standings[check] for it in side if check in it.standings)
             for check in scored.nine],
            Counter(it.verdict for it in side if it.verdict != "counted"),
        )
        for side in (others, employees)
        if side
    ]  # fmt: skip

    assert scored.at_the_foot() == expected


def test_the_counts_at_the_top_are_those_of_the_rows_below(scored):
    rows = scored.in_the_heat_map().values()

    assert +scored.at_the_top() == Counter(it.verdict for it in rows if it.verdict != "counted")


def test_the_latest_quarter_is_today(scored):
    rows = [it for it in scored.in_the_heat_map().values() if it.verdict != "counted"]
    sides = {it["id"]: it["side"] for it in scored.data["checks"]}
    stood = {
        side: Counter(
            standing for row in rows for check, standing in in_counts(scored, row).items()
            if sides[check] == side
        )
        for side in ("customer", "employee")
    }  # fmt: skip
    verdicts = Counter(it.verdict for it in rows)

    if scored.data["portfolio"]:
        quarter = scored.data["portfolio"][-1]
        assert quarter["day"] == scored.data["generated"]
        assert {side: Counter(quarter[side]) for side in stood} == stood
        assert Counter(quarter["verdicts"]) == verdicts
        assert scored.latest_quarter() == [
            *(number for it in stood.values() for number in (it["met"], it.total())),
            verdicts["ideal"],
            len(rows),
        ]


def test_the_latest_quarter_of_a_check_is_today(scored):
    data = scored.data["journeys"]
    for check in (it["id"] for it in scored.data["checks"]):
        own = Counter(
            result["standing"]
            for journey in data
            if journey["verdict"]["value"] != "none"
            for result in journey["results"]
            if result["check"] == check
            and (result["side"] == "customer" or journey["kind"] == "employee")
        )

        shown = scored.latest_of(check)
        assert not shown or shown == own, check


def test_there_is_something_to_agree_about(sites):
    example = Scored(sites("example"))

    verdicts = {it.verdict for it in example.in_data().values()}
    standings = {
        standing for it in example.in_data().values() for standing in it.standings.values()
    }
    assert verdicts >= {"ideal", "on-the-way", "not-yet-assessed", "counted", "none"}
    assert len(standings) == len(example.standings)
    assert example.latest_of("caring")
    assert len(example.on_check_pages()) > 50


def counted(scored: Scored, told: Told) -> tuple[int, int]:
    """Count how many of the nine are met, as far as an edition can tell."""
    known = in_counts(scored, told)
    return Counter(known.values())["met"], len(known)


def in_counts(scored: Scored, told: Told) -> dict[str, str]:
    """Leave out the employee side where not all of it is in the edition."""
    nine = of_the_nine(scored, told.standings)
    if is_whole(nine, told):
        return nine
    five = {it["id"] for it in scored.data["checks"] if it["side"] == "customer"}
    return {check: standing for check, standing in nine.items() if check in five}


def is_whole(nine: dict[str, str], told: Told) -> bool:
    """Tell whether all sides are in the counts; one that is not, is not known at all."""
    hidden = told.of is not None and told.of < len(nine)
    if hidden:
        assert told.of == 5
        assert Counter(nine.values())["unknown"] >= 4
    return not hidden


def test_on_record_is_the_same_on_the_page_and_in_the_data(scored):
    for journey in scored.data["journeys"]:
        # What was recorded on employees is found with them, and not where others rest on it.
        own = {
            it["check"]: it.get("recorded", 0)
            for it in journey["results"]
            if it["side"] == "customer" or journey["kind"] == "employee"
        }
        if journey["verdict"]["value"] != "none":
            shown = scored.on_record(journey["id"])
            assert {check: shown[check] for check in own} == own, journey["id"]


def test_what_is_hidden_is_in_no_count(sites):
    hidden = Scored(sites("hidden@2026-11-22"))
    data = hidden.in_data()

    assert "ongezien" not in data
    assert {
        name: (data[name].verdict, data[name].met, data[name].of)
        for name in ("oude-bank-inleveren", "woonadvies-aan-huis", "kleiner-wonen")
    } == {
        "oude-bank-inleveren": ("not-assessable", 5, 5),
        "woonadvies-aan-huis": ("on-the-way", 4, 5),
        "kleiner-wonen": ("not-yet-assessed", 0, 5),
    }
    assert hidden.at_the_head("woonadvies-aan-huis").met == 4
    assert hidden.on_the_badge("woonadvies-aan-huis").of == 5


def of_the_nine(scored: Scored, standings: dict[str, str]) -> dict[str, str]:
    """Leave out checks of the organisation's own."""
    return {check: standing for check, standing in standings.items() if check in scored.nine}
