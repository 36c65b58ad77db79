import datetime as dt

import pytest
from journeybook.analysis.upkeep import review_state

from tests.builders import JOURNEY, read_one

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("review", "due", "overdue"),
    [
        ("", None, False),
        ("review: 2026-11-21\n", TODAY, False),
        ("review: 2026-11-20\n", dt.date(2026, 11, 20), True),
        ("review: {last: 2026-11-01, every: 2 weeks}\n", dt.date(2026, 11, 15), True),
    ],
)
def test_a_review_is_due_on_the_day_agreed_or_after_the_cadence(review, due, overdue):
    assert review_state(read_one(JOURNEY + review), TODAY) == (due, overdue)
