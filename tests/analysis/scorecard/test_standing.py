from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.scorecard.standing import AGEING, STANDINGS, Standing, tally


def test_the_order_is_from_weak_to_strong():
    ordered = sorted(Standing, key=lambda it: it.rank)

    assert [it.value for it in ordered] == [
        "not-met",
        "unknown",
        "stale",
        "partly",
        "set-aside",
        "not-applicable",
        "met",
    ]
    assert all(a.rank < b.rank for a, b in pairwise(ordered))


def test_each_has_words_of_its_own():
    assert list(STANDINGS) == list(Standing)
    assert len({str(it) for it in STANDINGS.values()}) == len(Standing)


def test_what_is_not_known_or_set_aside_does_not_age():
    assert {it.value for it in Standing if it not in AGEING} == {"unknown", "stale", "set-aside"}


@given(st.lists(st.sampled_from(Standing), max_size=30))
def test_the_counts_of_a_tally_add_up_strongest_first(found):
    counted = tally(found)

    assert counted.total == len(found)
    assert counted.met == found.count(Standing.MET)
    assert all(found.count(standing) == count > 0 for standing, count in counted.counts)
    ranks = [standing.rank for standing, _ in counted.counts]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == len(ranks)
