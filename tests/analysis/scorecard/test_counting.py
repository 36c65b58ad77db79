from itertools import combinations

import pytest
from journeybook.analysis.scorecard.standing import Standing
from journeybook.model.check import Action

from tests.analysis.scorecard.made import (
    TODAY,
    ago,
    an_exception,
    counted,
    proof,
)

MISSING = {
    "reason": "no reason is given",
    "evidence": "there is no evidence",
    "date": "the assessment has no date",
    "by": "nobody has signed the assessment",
}


def without(*fields, **more):
    lacking = {"reason": None, "evidence": ()}
    return counted(
        **{key: value for key, value in lacking.items() if key in fields} | more,
        entry={key: None for key in ("date", "by") if key in fields},
    )


def because(found):
    return [str(it) for it in found.because]


@pytest.mark.parametrize("said", ["met", "partly", "not-met", "unknown", "not-applicable"])
def test_a_backed_result_counts_as_written(said):
    assert counted(said)[:2] == (Standing(said), ())


@pytest.mark.parametrize("said", ["met", "partly", "not-met", "not-applicable"])
@pytest.mark.parametrize(
    "fields", [it for n in (1, 2, 3, 4) for it in combinations(MISSING, n)], ids="-".join
)
def test_whatever_is_missing_makes_it_unknown_and_is_named(said, fields):
    for more in ({}, {"exception": an_exception()}):
        found = without(*fields, said=said, **more)

        assert found.standing is Standing.UNKNOWN
        assert because(found) == [MISSING[field] for field in fields]


def test_what_nobody_knows_needs_nothing_to_back_it_and_cannot_be_set_aside():
    assert without(*MISSING, said="unknown")[:2] == (Standing.UNKNOWN, ())
    assert counted("unknown", exception=an_exception()).standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ((proof(None),), "its evidence has no date"),
        ((proof(None), proof(-1)), "its evidence is dated in the future"),
        ((proof(-1),), "its evidence is dated in the future"),
    ],
)
def test_evidence_that_does_not_exist_yet_or_was_never_dated_backs_nothing(evidence, reason):
    found = counted(evidence=evidence)

    assert (found.standing, because(found)) == (Standing.UNKNOWN, [reason])


@pytest.mark.parametrize(
    ("said", "days", "due", "expected"),
    [
        ("partly", 30, 0, False),
        ("partly", 30, 1, True),
        ("not-met", 30, 1, True),
        ("not-met", 400, 1, True),
        ("partly", 400, 1, True),
        ("met", 30, 1, False),
        ("met", 400, 1, False),
        ("unknown", 30, 1, False),
        ("partly", None, 1, True),
        ("partly", 30, None, False),
    ],
)
def test_an_action_is_overdue_the_day_after_it_was_due(said, days, due, expected):
    action = Action(text="Bellen", due=None if due is None else ago(due))

    assert counted(said, evidence=(proof(days),), action=action).overdue(TODAY) is expected


def test_without_an_action_nothing_is_overdue_nor_where_it_is_set_aside():
    late = Action(text="Bellen", due=ago(9))

    assert not counted("not-met").overdue(TODAY)
    assert not counted("not-met", action=late, exception=an_exception()).overdue(TODAY)
