"""Where trips are, what is ahead of them, how the mood was, and where they cross."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.trips.ahead import Reached, Sort, ahead, reached
from journeybook.analysis.trips.crossings import crossings, travelling
from journeybook.analysis.trips.missing import missing, untold
from journeybook.analysis.trips.mood import asked, by_stop
from journeybook.analysis.trips.position import following, position, stop_on
from journeybook.model.stop import Stop
from journeybook.model.stops import SHIPPED, in_order
from journeybook.model.trip import Trip
from journeybook.model.trip_log import Milestone

TODAY = dt.date(2026, 11, 22)
STOPS = [it.id for it in SHIPPED]
FIRST = {
    "title": "Een",
    "began": "2026-01-05",
    "ended": "2026-05-29",
    "stops": [{"stop": "coach", "date": "2026-01-05"}],
}
SECOND = {
    "title": "Twee",
    "began": "2026-06-08",
    "stops": [
        {"stop": "coach", "date": "2026-06-08"},
        {"stop": "destination", "date": "2026-07-06"},
        {"stop": "route", "date": "2026-08-03"},
    ],
}


def a_trip(key="reis", **fields):
    return Trip.model_validate({"id": key, "title": key, **fields})


def test_a_trip_is_at_the_stop_where_it_arrived_last():
    at = position(a_trip(rounds=[FIRST, SECOND]), STOPS, TODAY)

    assert (at.round, at.completed, at.stop, at.next) == (2, 1, "route", "departure")
    assert at.since == dt.date(2026, 8, 3)
    assert [*at.visited] == ["coach", "destination", "route"]


def test_what_is_still_to_come_has_not_happened():
    at = position(a_trip(rounds=[FIRST, SECOND]), STOPS, dt.date(2026, 7, 6))

    assert (at.round, at.completed, at.stop) == (2, 1, "destination")


def test_a_team_that_went_back_is_at_the_stop_it_went_back_to():
    again = {"stop": "destination", "date": "2026-09-01"}
    back = {**SECOND, "stops": [*SECOND["stops"], again]}

    at = position(a_trip(rounds=[back]), STOPS, TODAY)

    assert (at.stop, at.next) == ("destination", "route")
    assert at.visited["destination"] == dt.date(2026, 7, 6)


def test_between_two_rounds_a_trip_is_at_no_stop_and_the_first_comes_next():
    at = position(a_trip(rounds=[FIRST]), STOPS, TODAY)

    assert (at.round, at.completed, at.stop, at.next) == (1, 1, None, "coach")


def test_a_trip_without_rounds_has_not_set_out():
    at = position(a_trip(), STOPS, TODAY)

    assert (at.round, at.completed, at.stop, at.next) == (0, 0, None, "coach")


def test_behind_the_last_stop_comes_the_first():
    assert following("keep-travelling", STOPS) == "coach"
    assert [following(it, STOPS) for it in STOPS] == [*STOPS[1:], STOPS[0]]


@given(st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1)))
def test_the_stop_of_a_day_is_where_the_trip_stood_on_that_day(day):
    trip = a_trip(rounds=[FIRST, SECOND])

    # On its last day a round is still under way for the mood, and over for the position.
    if day != trip.rounds[0].ended:
        assert stop_on(trip, day) == position(trip, STOPS, day).stop


@pytest.mark.parametrize(
    ("due", "done", "expected"),
    [
        ("2026-11-21", None, Reached.OVERDUE),
        ("2026-11-22", None, Reached.COMING),
        (None, None, Reached.COMING),
        ("2026-11-21", "2026-11-21", Reached.IN_TIME),
        ("2026-11-20", "2026-11-21", Reached.LATE),
        (None, "2026-11-21", Reached.IN_TIME),
        ("2026-11-21", "2026-11-23", Reached.OVERDUE),
    ],
)
def test_a_milestone_is_overdue_from_the_day_after(due, done, expected):
    milestone = Milestone.model_validate({"title": "Klaar", "due": due, "reached": done})

    assert reached(milestone.due, milestone.reached, TODAY) is expected


def test_what_is_ahead_begins_with_what_is_longest_overdue_and_ends_with_what_has_no_day():
    trip = a_trip(
        milestones=[
            {"title": "later", "due": "2026-12-01"},
            {"title": "ooit"},
            {"title": "laat", "due": "2026-11-12"},
            {"title": "klaar", "due": "2026-11-01", "reached": "2026-11-01"},
        ],
        needs=[{"text": "iemand", "kind": "people", "due": "2026-10-13"}],
        retrospectives=[
            {"date": "2026-11-01", "changes": [{"text": "anders"}]},
            {"date": "2027-01-01", "changes": [{"text": "nog niet besloten"}]},
        ],
        objectives=[{"text": "beter", "due": "2027-03-31"}],
    )

    found = ahead(trip, TODAY)

    texts = [it.text for it in found]
    assert texts == ["iemand", "laat", "later", "beter", "ooit", "anders"]
    assert [it.late for it in found] == [40, 10, 0, 0, 0, 0]
    assert found[0].sort is Sort.NEED


def test_the_mood_belongs_to_the_stop_of_its_day_unless_it_names_one():
    trip = a_trip(
        rounds=[SECOND],
        mood=[
            {"date": "2026-08-10", "level": 2},
            {"date": "2026-06-10", "level": 4},
            {"date": "2026-08-17", "level": 3, "stop": "departure"},
            {"date": "2026-08-24", "level": 5},
            {"date": "2027-01-01", "level": 1},
        ],
    )

    found = [(it.mood.level, it.stop) for it in asked(trip, TODAY)]

    assert found == [(4, "coach"), (2, "route"), (3, "departure"), (5, "route")]
    assert by_stop(trip, TODAY)["route"] == (3.5, 2, 5, 2)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=9))
def test_the_typical_mood_lies_between_the_lowest_and_the_highest(levels):
    mood = [
        {"date": dt.date(2026, 8, 3) + dt.timedelta(weeks=week), "level": level}
        for week, level in enumerate(levels)
    ]

    found = by_stop(a_trip(rounds=[SECOND], mood=mood), TODAY)["route"]

    assert found.lowest == min(levels) <= found.typical <= max(levels)
    assert (found.last, found.times) == (levels[-1], len(levels))


def test_trips_cross_where_they_are_about_the_same_journeys():
    one = a_trip("een", rounds=[FIRST, SECOND], journeys=["a", "b"], departments=["x", "y"])
    other = a_trip("twee", rounds=[SECOND], journeys=["b", "c"], owner="z", departments=["y"])
    apart = a_trip("drie", rounds=[SECOND], journeys=["d"])

    (found,) = crossings([other, apart, one], TODAY)

    assert (found.one, found.other, found.journeys) == (one, other, ("b",))
    assert (found.both, found.only_one, found.only_other) == (("y",), ("x",), ("z",))


def test_a_trip_that_is_over_or_has_not_begun_crosses_nothing():
    here = a_trip("hier", rounds=[SECOND], journeys=["a"])
    over = a_trip("over", rounds=[FIRST], journeys=["a"])
    before = a_trip("nog-niet", journeys=["a"])

    assert crossings([here, over, before], TODAY) == ()


def test_whoever_owns_coaches_or_has_a_role_travels_along_once():
    trip = a_trip(
        owner="x",
        departments=["y"],
        coach={"who": "begeleider", "team": "z"},
        team=[{"title": "Trekker", "for": "customer", "team": "y"}],
    )

    assert travelling(trip) == ("y", "x", "z")


def test_every_shipped_stop_misses_something_on_a_trip_that_tells_nothing():
    trip = a_trip()

    assert all(missing(trip, it, TODAY) for it in STOPS)
    assert missing(trip, "een-eigen-halte", TODAY) == ()


def test_looking_back_and_asking_for_the_mood_have_to_be_regular():
    trip = a_trip(
        milestones=[{"title": "Klaar"}],
        effects=[{"text": "Lichter werk"}],
        retrospectives=[{"date": "2026-09-27"}],
        mood=[{"date": "2026-10-25", "level": 4}],
    )

    assert missing(trip, "under-way", TODAY) == ()
    assert len(missing(trip, "under-way", TODAY + dt.timedelta(days=1))) == 2


def test_who_was_never_told_is_who_was_neither_told_nor_at_a_demonstration():
    trip = a_trip(
        owner="a",
        departments=["b", "c", "d", "e"],
        told=[{"who": "b", "team": "b", "date": "2026-09-01"}, {"who": "e", "team": "e"}],
        demos=[{"title": "Kijk", "date": "2026-09-01", "teams": ["c"]}],
    )

    assert untold(trip, TODAY) == ("d", "e")


def test_stops_of_our_own_come_behind_the_stop_they_name_in_the_order_they_were_written():
    own = [
        Stop(id="two", title="2", after="one"),
        Stop(id="one", title="1", after="route"),
        Stop(id="other", title="o", after="route"),
        Stop(id="last", title="l"),
    ]

    found = [it.id for it in in_order(own)]

    assert found[2:6] == ["route", "one", "two", "other"]
    assert found[-2:] == ["keep-travelling", "last"]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([*"abcd", *STOPS, None]))))
def test_no_stop_is_lost_or_told_twice_whatever_it_waits_for(pairs):
    own = [Stop(id=key, title=key, after=after) for key, after in dict(pairs).items()]

    found = [it.id for it in in_order(own)]

    assert sorted(found) == sorted([*STOPS, *dict(pairs)])
    assert [it for it in found if it in STOPS] == STOPS
