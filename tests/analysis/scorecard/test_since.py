import datetime as dt

import pytest
from journeybook.analysis.scorecard.since import since

from tests.analysis.scorecard.made import CHECK, TODAY, ago, an_exception, counted, proof

SECOND = CHECK["caring"].model_copy(update={"version": 2, "since": ago(10)})


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (counted("met"), ago(20)),
        (counted("met", evidence=(proof(400),), entry={"date": ago(390)}), ago(34)),
        (counted("met", SECOND), ago(10)),
        (counted("not-met", exception=an_exception(5)), ago(20)),
        (counted("not-met", exception=an_exception(-5)), ago(4)),
        (counted("met", entry={"date": None}), None),
    ],
    ids=[
        "as it was assessed",
        "its evidence went stale",
        "the check got another meaning",
        "an exception that holds was given with it",
        "an exception ended",
        "nobody knows",
    ],
)
def test_a_check_stands_as_it_does_since(found, expected):
    assert since(found, TODAY) == expected


def test_the_end_of_time_is_no_day():
    forever = counted(
        "not-met", exception=an_exception(0).model_copy(update={"expires": dt.date.max})
    )

    assert since(forever, TODAY) == ago(20)
