import pytest
from journeybook.analysis.scorecard.record import recorded, standing

from tests.analysis.scorecard.made import (
    CHECK,
    TODAY,
    a_journey,
    a_result,
    ago,
    an_entry,
    an_exception,
    staged,
)

CARING = CHECK["caring"]


def both(*entries, journey=a_journey, today=TODAY, check=CARING):
    made = journey(*entries)
    return standing(made, recorded(made, today).get("caring", ()), check, today)


def counted(*entries, journey=a_journey, today=TODAY, check=CARING):
    return both(*entries, journey=journey, today=today, check=check).counted


def stood(*entries, **more):
    return counted(*entries, **more).standing.value


def entry(said, days, stage=None, **more):
    """Make an entry with a result; undated when `days` is `None`."""
    dated = {"date": None} if days is None else {"days": days}
    return an_entry(a_result(said, stage=stage, **more), **dated)


def test_nobody_has_assessed_a_journey_without_entries():
    found = counted()

    assert (found.standing.value, found.entry, found.result) == ("unknown", None, None)
    assert [str(it) for it in found.because] == ["nobody has assessed it yet"]


def test_what_nobody_assessed_is_unknown_on_the_version_that_is_asked():
    second = CARING.model_copy(update={"version": 2, "since": ago(10)})

    assert counted(check=second).version == 2
    assert counted(check=second, today=ago(11)).version == 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([("met", 90), ("partly", 30)], "partly"),
        ([("partly", 30), ("met", 90)], "partly"),
        ([("met", 30), ("not-met", 30)], "not-met"),
        ([("met", 90), ("not-met", -1)], "met"),
        ([("met", 90), ("not-met", 0)], "not-met"),
        ([("met", 90), ("partly", None)], "unknown"),
        ([("partly", 30), ("met", None)], "unknown"),
        # the order cannot be told
        ([("met", None), ("partly", 30)], "unknown"),
        ([("met", None), ("partly", 30), ("met", 30)], "unknown"),
        ([("met", None), ("partly", 30), ("met", 90), ("met", 60)], "unknown"),
        ([("met", None), ("partly", -5)], "unknown"),
        ([("met", None), ("met", 90), ("partly", 30)], "partly"),
        ([("met", 90), ("partly", None), ("met", 30)], "met"),
        ([("met", 90), ("not-met", -5), ("partly", None)], "met"),
        ([("met", None)], "unknown"),
    ],
)
def test_the_latest_entry_counts_and_an_undated_one_is_as_old_as_the_one_before(written, expected):
    assert stood(*(entry(said, days) for said, days in written)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([("partly", None), ("met", 60), ("met", 90)], "unknown"),
        ([("met", 30), ("partly", None), ("met", 90)], "met"),
        ([("partly", 30), ("met", 30), ("met", 90)], "partly"),
        ([("met", 30), ("met", 60), ("partly", None)], "met"),
    ],
)
def test_with_the_newest_on_top_the_one_below_comes_before(written, expected):
    assert stood(*(entry(said, days) for said, days in written)) == expected


@pytest.mark.parametrize("lacking", [{"reason": None}, {"evidence": ()}])
def test_the_latest_result_counts_also_when_it_is_not_backed(lacking):
    assert stood(entry("met", 90), entry("met", 30, **lacking)) == "unknown"


def test_of_a_check_that_is_in_an_entry_twice_the_last_counts():
    assert stood(an_entry(a_result("met"), a_result("partly"))) == "partly"


def test_an_entry_without_the_check_says_nothing_about_it():
    other = an_entry(a_result("not-met", "memorable"), days=1)

    assert stood(entry("met", 90), other) == "met"


WHOLE, A, B = None, "a", "b"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # a later result for a stage
        ([("met", 60, WHOLE), ("not-met", 30, A)], "not-met"),
        ([("partly", 60, WHOLE), ("met", 30, A)], "partly"),
        ([("met", 60, WHOLE), ("not-met", 90, A)], "met"),
        ([("met", 60, WHOLE), ("not-met", 40, A), ("met", 30, A)], "met"),
        ([("met", 60, WHOLE), ("met", 40, A), ("partly", 30, B)], "partly"),
        ([("met", 60, WHOLE), ("not-met", 40, A), ("met", 30, WHOLE)], "met"),
        ([("met", 30, WHOLE), ("not-met", 30, A)], "not-met"),
        ([("not-met", 30, A), ("met", 30, WHOLE)], "met"),
        ([("met", 60, WHOLE), ("not-met", None, A)], "unknown"),
        ([("met", 60, WHOLE), ("not-met", -1, A)], "met"),
        # nothing but stages
        ([("met", 60, A), ("met", 60, B)], "met"),
        ([("met", 60, A), ("partly", 30, B)], "partly"),
        ([("met", 60, A)], "unknown"),
        ([("not-met", 60, A)], "not-met"),
        ([("not-met", 60, A), ("met", 40, A), ("met", 30, B)], "met"),
        ([("met", 60, A), ("met", 60, "gone")], "unknown"),
        ([("met", 60, A), ("met", 60, B), ("not-met", 60, "gone")], "not-met"),
    ],
)
def test_a_journey_stands_no_better_than_its_stages(written, expected):
    entries = [entry(said, days, stage) for said, days, stage in written]

    assert stood(*entries, journey=staged) == expected


@pytest.mark.parametrize("whole_first", [True, False])
@pytest.mark.parametrize(
    ("whole", "stage", "expected"),
    [("met", "not-met", "not-met"), ("partly", "met", "partly"), ("met", "met", "met")],
)
def test_in_one_entry_the_whole_holds_no_better_than_its_stages(
    whole_first, whole, stage, expected
):
    results = [a_result(whole), a_result(stage, stage="a")]

    assert stood(an_entry(*results[:: 1 if whole_first else -1]), journey=staged) == expected


def test_every_result_in_force_is_kept_beside_the_weakest():
    older = entry("not-met", 60, "a")
    latest = an_entry(a_result("not-met", stage="b"), a_result("met"), days=30)

    found = both(older, latest, entry("partly", 10, "a"), journey=staged)

    assert [it.path for it in found.parts] == [
        ("assessments", 1, "results", 1),
        ("assessments", 1, "results", 0),
        ("assessments", 2, "results", 0),
    ]
    assert found.counted is found.parts[1]
    assert both().parts == ()


def test_a_stage_that_nobody_assessed_is_named_unless_another_is_weaker():
    found = counted(entry("met", 30, "a"), journey=staged)
    weaker = counted(entry("not-met", 30, "a"), journey=staged)

    assert [str(it) for it in found.because] == ["the stage “b” has not been assessed"]
    assert found.stage.id == "b"
    assert (weaker.stage, weaker.because) == (None, ())


def test_a_stage_that_is_set_aside_or_stale_pulls_down_as_well():
    aside = entry("not-met", 30, "a", exception=an_exception())

    assert stood(entry("met", 60), aside, journey=staged) == "set-aside"


def test_what_counts_says_where_it_stands():
    found = counted(entry("met", 30), an_entry(a_result(check="memorable"), a_result(), days=10))

    assert found.path == ("assessments", 1, "results", 1)
    assert found.entry.date == ago(10)
    assert counted(entry("met", 10), entry("met", 30)).path == ("assessments", 0, "results", 0)


def test_all_results_are_kept_for_the_history_those_of_tomorrow_too():
    made = a_journey(entry("partly", 90), entry("met", None), entry("met", -5))

    found = recorded(made, TODAY)["caring"]

    assert [it.day for it in found] == [ago(90), ago(90), ago(-5)]
