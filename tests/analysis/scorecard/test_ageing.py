import datetime as dt

import pytest
from journeybook.analysis.scorecard.counting import in_force
from journeybook.analysis.scorecard.standing import Standing

from tests.analysis.scorecard.made import (
    CHECK,
    ago,
    an_exception,
    counted,
    proof,
)

CARING = CHECK["caring"]
SECOND = CARING.model_copy(update={"version": 2, "since": ago(10)})


def because(found):
    return [str(it) for it in found.because]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ((proof(0),), "met"),
        ((proof(365),), "met"),
        ((proof(366),), "stale"),
        ((proof(10, valid_for=10),), "met"),
        ((proof(11, valid_for=10),), "stale"),
        ((proof(0, valid_for=0),), "met"),
        ((proof(1, valid_for=0),), "stale"),
        ((proof(730, valid_for=730),), "met"),
        ((proof(731, valid_for=730),), "stale"),
        ((proof(400), proof(30)), "met"),
        ((proof(30), proof(400)), "met"),
        ((proof(30, valid_for=7), proof(400, valid_for=500)), "met"),
        ((proof(30, valid_for=7), proof(400)), "stale"),
        ((proof(400), proof(None)), "stale"),
        ((proof(400), proof(-5)), "stale"),
    ],
)
def test_evidence_stands_until_the_last_day_it_is_valid(evidence, expected):
    assert counted(evidence=evidence, entry={"days": 0}).standing.value == expected


def test_evidence_is_no_fresher_than_the_assessment_that_used_it():
    later, before = proof(5, valid_for=10), proof(14, valid_for=10)

    assert counted(evidence=(later,), entry={"days": 9}).fresh_until == ago(-1)
    assert counted(evidence=(later,), entry={"days": 11}).standing is Standing.STALE
    assert counted(evidence=(before,), entry={"days": 3}).fresh_until == ago(4)


@pytest.mark.parametrize("said", ["met", "partly", "not-met", "not-applicable"])
def test_with_all_its_evidence_past_whatever_was_written_is_stale(said):
    found = counted(said, evidence=(proof(400), proof(370)))

    assert (found.standing, because(found)) == (
        Standing.STALE,
        ["its evidence stood until 2026-11-16"],
    )
    assert found.stale_on == dt.date(2026, 11, 17)


@pytest.mark.parametrize(
    ("left", "said", "expected"),
    [
        (1, "not-met", "set-aside"),
        (0, "not-met", "set-aside"),
        (-1, "not-met", "not-met"),
        (-1, "met", "met"),
        (0, "met", "set-aside"),
    ],
)
def test_an_exception_holds_until_its_last_day_and_then_the_result_counts_again(
    left, said, expected
):
    assert counted(said, exception=an_exception(left)).standing.value == expected


def test_an_exception_comes_before_age_and_age_is_back_when_it_ends():
    for check, evidence in ((SECOND, (proof(),)), (CARING, (proof(400),))):
        more = {"check": check, "evidence": evidence}
        assert counted(exception=an_exception(0), **more).standing is Standing.SET_ASIDE
        assert counted(exception=an_exception(-1), **more).standing is Standing.STALE


@pytest.mark.parametrize(
    ("days", "entry", "own", "version", "expected"),
    [
        (10, None, None, 2, "met"),
        (11, None, None, 1, "stale"),
        (11, 2, None, 1, "stale"),
        (11, None, 2, 2, "met"),
        (11, 1, 2, 2, "met"),
        (5, 1, None, 1, "stale"),
        (5, None, 1, 1, "stale"),
        (5, 2, 1, 1, "stale"),
    ],
)
def test_a_result_on_an_older_version_is_stale(days, entry, own, version, expected):
    found = counted(check=SECOND, version=own, entry={"days": days, "version": entry})

    assert (found.version, found.standing.value) == (version, expected)


def test_until_a_version_takes_effect_the_one_before_is_asked():
    assert [in_force(SECOND, ago(days)) for days in (11, 10, 9)] == [1, 2, 2]
    assert [in_force(CARING, ago(days)) for days in (9999, -9999)] == [1, 1]
    assert counted(check=SECOND, today=ago(11)).standing is Standing.MET
    assert counted(check=SECOND, today=ago(10)).standing is Standing.STALE
    assert counted(check=SECOND, today=ago(11)).stale_on == ago(10)
    assert counted(check=SECOND, today=ago(11), version=2).standing is Standing.MET


def test_evidence_that_stands_for_ever_does_not_overflow():
    found = counted(evidence=(proof(0, valid_for=999_999_999),))

    assert (found.standing, found.fresh_until, found.stale_on) == (Standing.MET, dt.date.max, None)
