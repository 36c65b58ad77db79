"""A length of time is written as long as it is."""

from datetime import timedelta

import pytest
from journeybook.words import load


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (timedelta(seconds=0), "0 seconds"),
        (timedelta(seconds=1), "1 second"),
        (timedelta(seconds=90), "90 seconds"),
        (timedelta(minutes=90), "90 minutes"),
        (timedelta(hours=2), "2 hours"),
        (timedelta(hours=36), "36 hours"),
        (timedelta(days=7), "1 week"),
        (timedelta(days=10), "10 days"),
        (timedelta(seconds=31_557_600 / 2), "6 months"),
        (timedelta(seconds=31_557_600), "1 year"),
    ],
)
def test_a_length_of_time_is_never_rounded(length, written):
    assert load("en").duration(length) == written
