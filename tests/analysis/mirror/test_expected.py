"""What travellers expect beforehand, and how the host helps: with days that age."""

import datetime as dt

import pytest
from journeybook.analysis.mirror.expected import expected
from journeybook.analysis.mirror.support import supported
from journeybook.model.journey import Beforehand
from journeybook.model.mirror import HostSupport, Mirror

from tests.analysis.scorecard.made import TODAY, a_journey, ago, proof

WEEK = dt.timedelta(days=7)


def said(**more):
    return Beforehand(way="Vlot", **more)


def test_day_and_source_come_from_the_latest_evidence_unless_they_are_written():
    journey = a_journey(
        beforehand=(
            said(evidence=(proof(90), proof(30))),
            said(date=ago(10), source="Peiling", evidence=(proof(30),)),
        )
    )

    found = expected(journey, TODAY)

    assert [(it.day, it.source) for it in found] == [(ago(10), "Peiling"), (ago(30), "Enquête")]


@pytest.mark.parametrize(
    ("told", "is_guess", "is_old"),
    [
        (said(), True, False),
        (said(evidence=(proof(None),)), True, False),
        (said(date=ago(10)), True, False),
        (said(source="Peiling", date=ago(10)), False, False),
        (said(source="Peiling", date=ago(500)), False, True),
        (said(evidence=(proof(500),)), False, True),
        (said(evidence=(proof(500, valid_for=900),)), False, False),
    ],
)
def test_what_nobody_can_look_up_is_a_guess_and_what_was_said_long_ago_is_old(
    told, is_guess, is_old
):
    (found,) = expected(a_journey(beforehand=(told,)), TODAY)

    assert (found.is_guess, found.is_old(TODAY)) == (is_guess, is_old)


def test_what_is_said_later_does_not_exist_yet():
    assert expected(a_journey(beforehand=(said(date=ago(-1)),)), TODAY) == ()


@pytest.mark.parametrize(
    ("more", "is_late"),
    [
        ({}, False),
        ({"last": ago(30)}, False),
        ({"every": WEEK}, False),
        ({"last": ago(30), "every": WEEK}, True),
        ({"last": ago(7), "every": WEEK}, False),
        ({"last": ago(8), "every": WEEK}, True),
    ],
)
def test_support_is_late_the_day_after_it_was_to_happen_again(more, is_late):
    (found,) = supported(Mirror(support=(HostSupport(text="Meewerken", **more),)))

    assert found.is_late(TODAY) == is_late
