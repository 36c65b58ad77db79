from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.peak_end import PeakEnd, peak_end

LEVELS = st.lists(st.none() | st.integers(1, 5), max_size=30)


def test_the_earliest_wins_a_tie():
    assert peak_end([3, 5, 5, 1, 1, 3, 3]) == PeakEnd(highest=1, lowest=3, end=6)


def test_nothing_is_remembered_of_what_nobody_knows():
    assert peak_end([None, None]) == PeakEnd(None, None, None)
    assert peak_end([]) == PeakEnd(None, None, None)


@given(LEVELS)
def test_what_is_remembered_is_known_and_nothing_exceeds_it(levels):
    found = peak_end(levels)

    known = [level for level in levels if level is not None]
    if known:
        assert levels[found.highest] == max(known)
        assert levels[found.lowest] == min(known)
        assert levels[found.end] == known[-1]
        assert all(level is None for level in levels[found.end + 1 :])


@given(LEVELS)
def test_the_unknown_is_skipped_and_not_guessed(levels):
    places = [index for index, level in enumerate(levels) if level is not None]

    among_known = peak_end([levels[index] for index in places])

    expected = PeakEnd(*(None if index is None else places[index] for index in among_known))
    assert peak_end(levels) == expected
