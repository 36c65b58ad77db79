"""Whether the host does what it asks of others: computed from values, never typed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.mirror.practice import Practice, practice, shortfall
from journeybook.model.metric import Direction, Measured, Value
from journeybook.model.mirror import Ask, Kept, Mirror

from tests.analysis.scorecard.made import TODAY, ago, proof

NUMBERS = st.floats(-1e6, 1e6).map(lambda it: round(it, 3))


def an_ask(own=None, asked=1, better="lower", **more):
    return Ask(text="Antwoord binnen een dag", asked=asked, better=better, own=own, **more)


def kept(value, *proofs, **more):
    return Kept(value=value, evidence=proofs or (proof(),), **more)


def a_metric(*values, **more):
    listed = tuple(
        Value(date=ago(days), value=value, n=n, source=source) for days, value, n, source in values
    )
    return Measured(
        **{"id": "antwoord", "title": "Antwoord", "kind": "waiting-time", "values": listed, **more}
    )


def own(ask, *metrics):
    (found,) = practice(Mirror(asks=(ask,)), {it.id: it for it in metrics}, TODAY)
    return found.own


@pytest.mark.parametrize(
    ("asked", "value", "better", "expected"),
    [
        (1, 3.5, "lower", Practice.NOT_KEPT),
        (1, 0.8, "lower", Practice.KEPT),
        (1, 1, "lower", Practice.KEPT),
        (95, 69, "higher", Practice.NOT_KEPT),
        (95, 95, "higher", Practice.KEPT),
        (95, 97, "higher", Practice.KEPT),
    ],
)
def test_what_is_asked_is_held_against_the_own_record(asked, value, better, expected):
    found = own(an_ask(kept(value), asked=asked, better=better))

    assert found.practice is expected
    assert found.value == value


@given(NUMBERS, NUMBERS, st.sampled_from(Direction))
def test_falling_short_has_one_sign_whichever_way_is_better(asked, value, better):
    short = shortfall(asked, value, better)
    other = Direction.HIGHER if better is Direction.LOWER else Direction.LOWER

    assert short == -shortfall(asked, value, other)
    assert (short > 0) == (value > asked if better is Direction.LOWER else value < asked)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (None, "nobody has measured it"),
        (Kept(), "no value is given"),
        (Kept(value=3.5), "there is no evidence"),
        (kept(3.5, proof(None)), "its evidence has no date, or a later one"),
        (kept(3.5, proof(-5)), "its evidence has no date, or a later one"),
    ],
)
def test_a_record_that_nobody_can_look_up_says_nothing(record, why):
    found = own(an_ask(record))

    assert found.practice is Practice.UNKNOWN
    assert [str(it) for it in found.because] == [why]
    assert found.short is None


def test_a_record_that_has_aged_is_no_verdict_any_more():
    found = own(an_ask(kept(3.5, proof(400))))

    assert (found.practice, found.short) == (Practice.STALE, None)


def test_the_last_value_of_a_metric_counts():
    metric = a_metric((200, 0.5, 900, "Portaal"), (50, 3.5, 1046, "Portaal"))

    found = own(an_ask(Kept(metric="antwoord")), metric)

    assert (found.practice, found.value, found.sample) == (Practice.NOT_KEPT, 3.5, 1046)
    assert found.day == TODAY - dt.timedelta(days=50)


@pytest.mark.parametrize(
    ("values", "more", "expected", "why"),
    [
        ([], {}, Practice.UNKNOWN, "it has not been measured yet"),
        ([(-5, 3.5, 99, "Portaal")], {}, Practice.UNKNOWN, "it has not been measured yet"),
        ([(5, 3.5, 9, "Portaal")], {}, Practice.UNKNOWN, "the sample is too small to say"),
        ([(5, 3.5, 99, None)], {}, Practice.UNKNOWN, "there is no source"),
        ([(5, 3.5, 9, "Portaal")], {"counts_all": True}, Practice.NOT_KEPT, None),
        ([(5, 3.5, 99, None)], {"source": "Portaal"}, Practice.NOT_KEPT, None),
    ],
)
def test_a_metric_counts_only_with_enough_cases_and_a_source(values, more, expected, why):
    found = own(an_ask(Kept(metric="antwoord")), a_metric(*values, **more))

    assert found.practice is expected
    assert [str(it) for it in found.because] == ([why] if why else [])


def test_a_metric_that_was_measured_long_ago_is_no_verdict_any_more():
    found = own(an_ask(Kept(metric="antwoord")), a_metric((400, 3.5, 99, "Portaal")))

    assert found.practice is Practice.STALE


def test_a_metric_that_is_not_in_this_edition_says_nothing():
    assert own(an_ask(Kept(metric="antwoord"))).practice is Practice.UNKNOWN


def test_asked_and_not_practised_comes_first_and_the_worst_in_proportion_before_that():
    asks = (
        an_ask(kept(1), note="kept"),
        an_ask(None, note="unknown"),
        an_ask(kept(69), asked=95, better="higher", note="a quarter short"),
        an_ask(kept(3.5), note="two and a half times over"),
        an_ask(kept(3.5, proof(400)), note="stale"),
    )

    found = practice(Mirror(asks=asks), {}, TODAY)

    assert [it.ask.note for it in found] == [
        "two and a half times over",
        "a quarter short",
        "unknown",
        "stale",
        "kept",
    ]
    assert [it.only_asked for it in found] == [True, True, False, False, False]


@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.sampled_from(Direction)), max_size=6))
def test_nothing_that_is_asked_is_lost(drawn):
    asks = tuple(an_ask(kept(value), asked, better) for asked, value, better in drawn)

    found = practice(Mirror(asks=asks), {}, TODAY)

    assert sorted(map(id, (it.ask for it in found))) == sorted(map(id, asks))
    flagged = [it.only_asked for it in found]
    assert flagged == sorted(flagged, reverse=True)
