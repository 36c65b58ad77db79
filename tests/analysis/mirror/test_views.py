"""What host and traveller say of one check, and how far that is apart."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.mirror.views import STEPS, Leaning, facing, gap
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import AskedOf
from journeybook.model.checks import SHIPPED
from journeybook.model.mirror import Mirror, MirrorView

from tests.analysis.scorecard.made import TODAY, a_journey, a_result, ago, an_entry, proof

SAID = st.sampled_from(["met", "partly", "not-met", "unknown", "not-applicable"])


def a_view(of, *results, days=20, **more):
    return MirrorView(
        **{"asked_of": of, "date": ago(days), "by": "Formule", "results": results, **more}
    )


def faced(*views, entries=()):
    journey = a_journey(*entries, mirror=Mirror(views=views))
    return facing(journey, SHIPPED, TODAY)


def both(host, traveller, check="caring"):
    return (
        a_view("host", a_result(host, check)),
        a_view("traveller", a_result(traveller, check)),
    )


@pytest.mark.parametrize(
    ("host", "traveller", "steps", "leaning"),
    [
        ("met", "not-met", 2, Leaning.HOST),
        ("met", "partly", 1, Leaning.HOST),
        ("partly", "not-met", 1, Leaning.HOST),
        ("met", "met", 0, Leaning.NEITHER),
        ("not-met", "not-met", 0, Leaning.NEITHER),
        ("partly", "met", -1, Leaning.TRAVELLER),
        ("not-met", "met", -2, Leaning.TRAVELLER),
        ("met", "unknown", None, Leaning.UNKNOWN),
        ("unknown", "not-met", None, Leaning.UNKNOWN),
    ],
)
def test_a_gap_is_counted_in_steps_between_two_answers(host, traveller, steps, leaning):
    (found,) = faced(*both(host, traveller))

    assert (found.gap, found.leaning) == (steps, leaning)


@given(st.sampled_from(Standing), st.sampled_from(Standing))
def test_there_is_a_figure_exactly_when_both_answered(host, traveller):
    found = gap(host, traveller)

    assert (found is not None) == ({host, traveller} <= set(STEPS))
    if found is not None:
        assert found == -gap(traveller, host)
        assert abs(found) <= 2
        assert (found == 0) == (host is traveller)


@given(st.lists(st.tuples(SAID, SAID), min_size=1, max_size=len(SHIPPED)))
def test_the_widest_gap_comes_first_and_what_has_no_figure_last(said):
    pairs = zip(said, SHIPPED, strict=False)
    views = [one for (host, other), check in pairs for one in both(host, other, check.id)]

    found = faced(*views)

    sizes = [it.size for it in found]
    known = [it for it in sizes if it is not None]
    assert sizes == sorted(known, reverse=True) + [None] * (len(sizes) - len(known))
    for before, after in itertools.pairwise(found):
        if before.size == after.size and before.gap is not None:
            assert before.gap >= after.gap


def test_an_answer_that_nothing_backs_is_unknown_and_gives_no_figure():
    host = a_view("host", a_result("met", evidence=()))
    traveller = a_view("traveller", a_result("not-met"))

    (found,) = faced(host, traveller)

    assert found.host.standing is Standing.UNKNOWN
    assert [str(it) for it in found.host.because] == ["there is no evidence"]
    assert found.gap is None


def test_an_answer_whose_evidence_has_aged_gives_no_figure():
    host = a_view("host", a_result("met", evidence=(proof(500),)), days=500)
    traveller = a_view("traveller", a_result("not-met"))

    (found,) = faced(host, traveller)

    assert (found.host.standing, found.gap) == (Standing.STALE, None)


def test_a_side_that_was_never_asked_says_so():
    (found,) = faced(a_view("host", a_result("met")))

    assert [str(it) for it in found.traveller.because] == ["the traveller has not been asked"]
    assert found.gap is None


def test_an_assessment_that_says_whose_view_it_is_need_not_be_repeated():
    traveller = an_entry(a_result("not-met"), asked_of="traveller")
    neither = an_entry(a_result("met"))

    (found,) = faced(a_view("host", a_result("met")), entries=(traveller, neither))

    assert found.gap == 2


@pytest.mark.parametrize(("of_view", "of_entry"), [(10, 30), (30, 10)])
def test_the_latest_answer_of_a_side_counts_wherever_it_stands(of_view, of_entry):
    entry = an_entry(a_result("not-met"), days=of_entry, asked_of="traveller")
    views = (
        a_view("host", a_result("met")),
        a_view("traveller", a_result("partly"), days=of_view),
    )

    (found,) = faced(*views, entries=(entry,))

    expected = "partly" if of_view < of_entry else "not-met"
    assert found.traveller.standing == expected


def test_what_is_said_later_than_today_is_not_known_yet():
    assert faced(a_view("host", a_result("met"), days=-5)) == ()


def test_a_check_that_does_not_fit_is_not_held_up():
    assert faced(*both("not-applicable", "met")) == ()


def test_a_part_that_does_not_hold_pulls_the_whole_answer_down():
    view = a_view("traveller", a_result("met"), a_result("not-met", stage="kopen"))

    (found,) = faced(a_view("host", a_result("met")), view)

    assert found.gap == 2


def test_the_days_of_the_two_sides_do_not_matter_to_each_other():
    old = a_view(AskedOf.HOST, a_result("met"), date=TODAY - dt.timedelta(days=100))
    new = a_view(AskedOf.TRAVELLER, a_result("partly"), date=TODAY)

    assert [it.gap for it in faced(old, new)] == [1]
