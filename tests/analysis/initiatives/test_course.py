import pytest
from journeybook.analysis.initiatives.course import course, overdue

from tests.analysis.initiatives.made import TODAY, an_initiative, day


def stands(**fields):
    if fields.get("status") in {"done", "stopped"}:
        fields["result"] = {"date": TODAY, "text": "-"}
    return course(an_initiative(**fields), TODAY)


@pytest.mark.parametrize(
    ("status", "due", "late"),
    [
        ("under-way", -1, 1),
        ("planned", -40, 40),
        ("idea", -2, 2),
        ("under-way", 0, None),
        ("under-way", 1, None),
        ("done", -1, None),
        ("stopped", -1, None),
    ],
)
def test_open_work_is_late_from_the_day_after(status, due, late):
    found = stands(status=status, due=day(due)).late

    assert (found.days if found else None) == late


@pytest.mark.parametrize(
    ("status", "start", "behind"),
    [("planned", -1, 1), ("planned", 0, None), ("under-way", -1, None), ("idea", -1, None)],
)
def test_what_is_planned_is_behind_once_its_first_day_has_passed(status, start, behind):
    found = stands(status=status, start=day(start)).behind

    assert (found.days if found else None) == behind


@pytest.mark.parametrize(
    ("status", "asked"),
    [("idea", False), ("planned", True), ("under-way", True), ("done", False), ("stopped", False)],
)
def test_commitment_is_asked_of_what_is_agreed(status, asked):
    waiting = ({"team": "winkels"}, {"who": "De directie", "committed": day(-1)})

    found = stands(status=status, stakeholders=waiting)

    assert [it.team for it in found.waiting] == (["winkels"] if asked else [])
    assert stands(status=status).alone == asked


@pytest.mark.parametrize(("days", "committed"), [(-1, True), (0, True), (1, False)])
def test_whoever_commits_later_has_not_done_so_yet(days, committed):
    found = stands(status="planned", stakeholders=({"team": "winkels", "committed": day(days)},))

    assert found.uncommitted is not committed
    assert found.on_course is committed


def test_the_longest_overdue_comes_first():
    names = {"a": -1, "b": -9, "c": 3, "d": -4}
    courses = [
        course(an_initiative(name, status="under-way", due=day(due)), TODAY)
        for name, due in names.items()
    ]

    assert [it.initiative.id for it in overdue(courses)] == ["b", "d", "a"]
