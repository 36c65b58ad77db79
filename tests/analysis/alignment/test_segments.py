"""Whom an organisation does not serve, and whether that is a choice anybody can explain."""

from __future__ import annotations

import pytest
from journeybook.analysis.alignment.segments import choices
from journeybook.model.alignment import NotServed

from tests.analysis.alignment.made import TODAY, a_catalogue, ago


def segment(**more):
    """Make a segment that was chosen against with a reason, unless told otherwise."""
    given = {"title": "Kantoren", "reason": "Te groot.", "by": "Directie", "date": ago(100)}
    return NotServed(**{**given, **more})


@pytest.mark.parametrize(
    ("more", "explained", "signed", "aged"),
    [
        ({}, True, True, False),
        ({"reason": None}, False, True, False),
        ({"by": None}, True, False, False),
        ({"date": None}, True, False, False),
        ({"date": ago(730)}, True, True, False),
        ({"date": ago(731)}, True, True, True),
    ],
)
def test_a_choice_stands_with_a_reason_a_name_and_a_day_of_the_past_two_years(
    more, explained, signed, aged
):
    (found,) = choices(a_catalogue(not_served=(segment(**more),)), TODAY)

    assert (found.is_explained, found.is_signed, found.is_aged) == (explained, signed, aged)
    assert found.stands is (explained and signed and not aged)


def test_what_does_not_stand_comes_last_and_what_is_to_come_not_at_all():
    served = (segment(title="a", reason=None), segment(title="b"), segment(date=ago(-1)))

    found = choices(a_catalogue(not_served=served), TODAY)

    assert [it.segment.title for it in found] == ["b", "a"]
