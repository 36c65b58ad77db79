"""The portfolio says how journeys stand, what changed, what is late and what is coming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.standing import FIVE, FOUR, OWN_CHECKS, entry, journey, pages, said

if TYPE_CHECKING:
    from bs4 import Tag


def cells(portfolio: Tag, title: str) -> list[str]:
    """List what the table says about a journey, after its name."""
    row = next(
        it for it in portfolio.select(".jb-heat__row") if said(it.select_one("th a")) == title
    )
    return [said(it) for it in row.find_all("td")]


def test_an_ideal_journey_is_counted_and_told(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", entry(*FIVE), link="supported_by: help"),
        help=journey("Ik help", entry(*FOUR), persona="verkoper"),
    )["portfolio/"]

    assert cells(made, "Ik koop") == ["met"] * 9 + ["ideal 9 of 9"]
    assert cells(made, "Ik help") == ["not asked", *["met"] * 4, "4 of 4"]
    assert [said(it) for it in made.select(".jb-stand li")] == [
        "1 ideal",
        "0 on the way",
        "0 not yet assessed",
    ]


def test_the_employee_side_names_whom_it_rests_on_and_who_is_the_weakest(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", link="supported_by: [help, help2]"),
        help=journey("Ik help", entry(*FOUR), persona="verkoper"),
        help2=journey("Ik help ook", persona="verkoper"),
        ruilen=journey("Ik ruil", link="supported_by: help"),
    )["portfolio/"]

    titles = {
        said(row.select_one("th a")): [it.get("title") for it in row.select("td a")]
        for row in made.select(".jb-heat__row[data-kind=customer]")
    }
    assert titles["Ik koop"] == [None] * 5 + ["weakest: Ik help ook"] * 4
    assert titles["Ik ruil"] == [None] * 5 + ["rests on: Ik help"] * 4
    assert cells(made, "Ik ruil")[5:9] == ["met"] * 4


def test_targets_and_retired_journeys_are_left_out_and_named(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop"),
        straks=journey("Ik koop straks", more="state: target\n"),
        vroeger=journey("Ik kocht", more="status: retired\n"),
    )["portfolio/"]

    assert [said(it) for it in made.select(".jb-heat__row th")] == ["Ik koop"]
    note = said(made.select_one("#after-journeys"))
    assert "Ik koop straks" in note
    assert "Ik kocht" in note


def test_counts_at_the_foot_tell_the_two_sorts_of_journeys_apart(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", entry("caring"), link="supported_by: help"),
        ruilen=journey("Ik ruil", entry("caring", result="not-met")),
        help=journey("Ik help", entry("ownership"), persona="verkoper"),
    )["portfolio/"]

    with_sides, employees = made.select("tfoot tr")
    assert said(with_sides.th) == "All 2 customer and partner journeys"
    assert said(with_sides.find_all("td")[1]) == "1 met 1 not met"
    assert said(with_sides.find_all("td")[5]) == "1 met 1 unknown"
    assert said(employees.th) == "The one employee journey"
    assert said(employees.find_all("td")[5]) == "1 met"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            [entry("caring", day="2026-11-03", seen="2026-11-01")],
            ["Nov 3, 2026 Caring Ik koop unknown became met"],
        ),
        (
            [entry("caring", day="2025-11-20", seen="2025-11-10")],
            [
                (
                    "Nov 11, 2026 Caring Ik koop met became stale because its evidence stood until "
                    "November 10, 2026"
                )
            ],
        ),
        (
            [
                entry(
                    "caring",
                    result="not-met",
                    more="exception: {reason: Bouw, approver: Directie, expires: 2026-10-31}",
                )
            ],
            ["Nov 1, 2026 Caring Ik koop set aside became not met"],
        ),
        ([entry("caring")], []),
    ],
    ids=["assessed", "gone stale", "exception ended", "nothing"],
)
def test_what_changed_this_quarter_tells_from_what_to_what_and_since_when(
    tmp_path, entries, expected
):
    made = pages(tmp_path, kopen=journey("Ik koop", *entries))["portfolio/"]

    section = made.select_one("section:has(> #changed)")
    found = [said(it) for it in section.select(".jb-attention > li")]
    assert found == expected
    assert bool(section.select_one(".jb-empty")) == (not expected)


def test_a_verdict_that_turned_comes_first(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", entry("caring", day="2026-10-05", seen="2026-10-01")),
    )["portfolio/"]

    section = made.select_one("section:has(> #changed)")
    assert said(section.select_one(".jb-turns")) == "Ik koop not yet assessed became on the way"


def test_what_is_late_is_told_first_and_how_late(tmp_path):
    late = "action: {text: Bellen, owner: winkels, due: 2026-11-12}"
    made = pages(tmp_path, kopen=journey("Ik koop", entry("caring", result="partly", more=late)))

    portfolio = made["portfolio/"]
    assert said(portfolio.select_one(".jb-stand [data-late]")) == "1 action overdue"
    assert said(portfolio.select_one("section:has(> #late) li")) == (
        "Nov 12, 2026 10 days late Caring Ik koop Bellen · Winkels"
    )


def test_what_is_coming_is_told_soonest_first(tmp_path):
    due = "action: {text: Bellen, due: 2027-01-15}"
    aside = "exception: {reason: Bouw, approver: Directie, expires: 2026-12-31}"
    made = pages(
        tmp_path,
        kopen=journey(
            "Ik koop",
            entry("caring", result="partly", more=due),
            entry("effortless", result="not-met", more=aside),
            entry("memorable", seen="2025-12-24"),
        ),
    )["portfolio/"]

    assert [said(it) for it in made.select("section:has(> #coming) .jb-attention > li")] == [
        "Dec 25, 2026 evidence goes stale Memorable Ik koop",
        "Dec 31, 2026 exception ends Effortless Ik koop",
        "Jan 15, 2027 action is due Caring Ik koop Bellen",
    ]


def test_a_long_list_folds_after_twelve(tmp_path):
    seen = "2025-12-24"
    made = pages(
        tmp_path,
        **{f"kopen{it}": journey(f"Ik koop {it}", entry(*FIVE, seen=seen)) for it in range(3)},
    )["portfolio/"]

    coming = made.select_one("section:has(> #coming)")
    assert len(coming.select(":scope > .jb-attention > li")) == 12
    assert len(coming.select("details li")) == 3
    assert said(coming.summary) == "3 more until December 25, 2026"


def test_the_course_is_told_drawn_and_listed(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", entry("caring", day="2026-05-02", seen="2026-05-01")),
        ruilen=journey("Ik ruil", entry("caring", day="2026-08-02", seen="2026-08-01")),
    )["portfolio/"]

    section = made.select_one("section:has(> #course)")
    assert said(section.select_one(".jb-words")) == (
        "Since the second quarter of 2026 the customer side went from 1 to 2 checks met of 10, "
        "the employee side from 0 to 0 of 8, and the number of ideal journeys from 0 to 0."
    )
    assert [said(it) for it in section.select("tbody tr")] == [
        "fourth quarter of 2026, until today 2 of 10 0 of 8 0 of 2",
        "third quarter of 2026 2 of 10 0 of 8 0 of 2",
        "second quarter of 2026 1 of 10 0 of 8 0 of 2",
    ]
    assert len(section.select("svg[viewBox='0 0 720 300']")) == 1


def test_a_publication_without_assessments_says_so_kindly(tmp_path):
    made = pages(tmp_path, kopen=journey("Ik koop"))["portfolio/"]

    assert [said(it)[:12] for it in made.select(".jb-empty")] == [
        "Nothing yet:",
        "Nothing in t",
        "There are no",
    ]
    assert cells(made, "Ik koop") == ["unknown"] * 9 + ["not yet assessed 0 of 9"]


def test_a_publication_without_journeys_says_so_too(tmp_path):
    made = pages(tmp_path)["portfolio/"]

    assert said(made.select_one(".jb-empty")).startswith("There is no journey yet")
    assert not made.select("table, section")


def test_checks_of_our_own_are_beside_the_table_with_their_counts(tmp_path):
    made = pages(tmp_path, checks=OWN_CHECKS, kopen=journey("Ik koop", entry("repairable")))[
        "portfolio/"
    ]

    assert not made.select("th[data-check=repairable]")
    assert "Herstelbaar stands beside the nine and counts in no verdict: 1 met." in said(
        made.select_one("#after-journeys")
    )
