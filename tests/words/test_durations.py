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


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (1, "1 day ago"),
        (6, "6 days ago"),
        (13, "1 week ago"),
        (30, "4 weeks ago"),
        (31, "1 month ago"),
        (45, "1 month ago"),
        (60, "1 month ago"),
        (61, "2 months ago"),
        (364, "11 months ago"),
        (365, "1 year ago"),
        (729, "1 year ago"),
        (730, "2 years ago"),
    ],
)
def test_an_age_is_rounded_down(days, written):
    assert load("en").ago(days) == written


def test_an_age_is_told_in_the_readers_language():
    assert load("nl").ago(45) == "1 maand geleden"
