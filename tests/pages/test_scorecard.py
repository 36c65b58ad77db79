"""A journey's page says how it stands, and every result that was recorded can be found on it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from journeybook.history.log import Log
from journeybook.model.addresses import Addresses
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import read
from journeybook.words import load

from tests.builders import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

TODAY = dt.date(2026, 11, 22)

CUSTOMER = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Kiezen
    steps:
      - title: Ik kies
        sentiment: 4
        {supported}
{results}
"""

EMPLOYEE = """\
title: {title}
persona: verkoper
stages:
  - title: Helpen
    steps:
      - title: Ik help
{results}
"""

BACKED = """\
assessments:
  - date: 2026-06-01
    by: Klantbeleving
    results:
      - check: {check}
        result: {result}
        reason: Zo zagen wij het.
        evidence: [{{source: Vragenlijst, date: 2026-05-20, sample: 12, quote: Fijn.}}]
        {more}
"""


def backed(check: str = "effortless", result: str = "met", more: str = "") -> str:
    return BACKED.format(check=check, result=result, more=more)


def entry(text: str) -> str:
    return "assessments:\n" + text


def site(folder: Path, **journeys: str) -> Site:
    """Make a site of journeys by id; the ids of employee journeys begin with “ik_help”."""
    kinds = {key: "employee" if key.startswith("ik_help") else "customer" for key in journeys}
    files = {
        f"journeys/{kinds[key]}/{key.replace('_', '-')}.yml": text for key, text in journeys.items()
    }
    reading = read(write_project(folder, files))
    assert reading.diagnostics == ()
    return Site(
        catalogue=reading.catalogue,
        edition=Edition(TODAY, load("en")),
        addresses=Addresses(),
        log=Log(available=False, complete=True, last={}, recent=()),
        edit=lambda file: f"https://forge.example/edit/{file}",
        base="https://kwartelnest.example/",
    )


def page_of(made: Site, address: str = "journeys/ik-koop/") -> BeautifulSoup:
    (page,) = (it for it in contents(made) if it.address == address)
    return BeautifulSoup(page.make(), "html.parser")


def said(element: Tag | None) -> str:
    assert element is not None
    return re.sub(r"\s+", " ", element.get_text(" ")).strip()


def row(page: BeautifulSoup, check: str = "effortless") -> Tag:
    found = page.find(id=f"check-{check}")
    assert found is not None
    return found


def customer(results: str = "", supported: str = "") -> str:
    return CUSTOMER.format(results=results, supported=supported)


@pytest.mark.parametrize(
    ("results", "standing", "words"),
    [
        (
            backed(),
            "met",
            ["met", "Zo zagen wij het.", "Klantbeleving · June 1, 2026, 5 months ago"],
        ),
        (backed(), "met", ["1 piece of evidence, stands until May 20, 2027", "n = 12", "Fijn."]),
        (
            backed(result="partly", more="action: {text: Bel terug, due: 2026-10-01}"),
            "partly",
            ["Bel terug", "by October 1, 2026", "overdue"],
        ),
        (
            backed(result="not-met", more="action: {text: Bel terug, owner: winkels}"),
            "not-met",
            ["not met", "Bel terug", "action of Winkels"],
        ),
        (
            entry("  - by: Wij\n    results: [{check: effortless, result: met, reason: Ja.}]"),
            "unknown",
            [
                "Counts as unknown, because there is no evidence and the assessment has no date.",
                "It was written down as met.",
            ],
        ),
        (
            backed().replace("2026-05-20", "2025-05-20"),
            "stale",
            ["Counts as stale, because its evidence stood until May 20, 2026."],
        ),
        (
            backed(
                result="not-met",
                more="exception: {reason: Verbouwing, approver: Directie, expires: 2026-12-31}",
            ),
            "set-aside",
            ["Set aside until December 31, 2026, as approved by Directie: Verbouwing"],
        ),
        (
            backed(
                result="not-met",
                more="exception: {reason: Verbouwing, approver: Directie, expires: 2026-10-31}",
            ),
            "not-met",
            ["Was set aside until October 31, 2026, as approved by Directie: Verbouwing"],
        ),
        (backed(result="not-applicable"), "not-applicable", ["not applicable"]),
        (
            backed(more="stage: kiezen"),
            "met",
            ["Kiezen"],
        ),
    ],
)
def test_a_check_says_how_it_stands_and_why(
    tmp_path: Path, results: str, standing: str, words: list[str]
) -> None:
    found = row(page_of(site(tmp_path, ik_koop=customer(results))))

    assert found["data-standing"] == standing
    for word in words:
        assert word in said(found)


def test_what_was_before_can_be_unfolded(tmp_path: Path) -> None:
    earlier = (
        "  - date: 2025-03-01\n    by: Onderzoek\n    results:\n"
        "      - {check: effortless, result: not-met, reason: Te traag., evidence: [Klachten]}\n"
    )
    later = (
        "  - date: 2027-03-01\n    by: Later\n    results: [{check: effortless, result: partly}]\n"
    )
    results = backed() + earlier + later

    found = row(page_of(site(tmp_path, ik_koop=customer(results)))).select_one(
        "[data-part=earlier]"
    )

    assert "1 other result on record" in said(found)
    assert "not met Onderzoek · March 1, 2025 Te traag. Klachten" in said(found)


def test_what_is_dated_after_the_day_of_the_edition_is_not_on_record_yet(tmp_path: Path) -> None:
    later = (
        "  - date: 2027-03-01\n    by: Later\n    results: [{check: effortless, result: partly}]\n"
    )
    retired = "status: retired\n"

    in_use = page_of(site(tmp_path / "a", ik_koop=customer(backed() + later)))
    only = page_of(site(tmp_path / "b", ik_koop=customer(entry(later))))
    out_of_use = page_of(site(tmp_path / "c", ik_koop=customer(backed() + later) + retired))

    for page in (in_use, only, out_of_use):
        assert "Later" not in said(page)
    assert "nobody has assessed it yet" in said(only)
    assert "Zo zagen wij het." in said(out_of_use)


def test_an_overdue_action_on_a_stage_is_seen_where_the_whole_decides(tmp_path: Path) -> None:
    part = (
        "      - {check: effortless, stage: kiezen, result: partly, reason: Traag., "
        "evidence: [{source: Meting, date: 2026-05-01}], action: {text: Bel, due: 2026-09-01}}\n"
    )

    found = row(page_of(site(tmp_path, ik_koop=customer(backed(result="not-met") + part))))

    assert found["data-standing"] == "not-met"
    assert found.select_one("details[data-part=earlier][open] .jb-doing[data-late]") is not None


def test_a_trend_is_told_in_words(tmp_path: Path) -> None:
    earlier = backed(result="not-met").replace("2026", "2025").removeprefix("assessments:\n")

    found = row(page_of(site(tmp_path, ik_koop=customer(backed() + earlier))))

    assert said(found.select_one("svg title")) == (
        "Jun 1, 2025: not met; May 21, 2026: stale; Jun 1, 2026: met"
    )


def test_the_verdict_stands_at_the_head_with_an_icon_for_each_check(tmp_path: Path) -> None:
    head = page_of(site(tmp_path, ik_koop=customer(backed()))).select_one(".jb-verdict")

    assert head is not None
    icons = [it["aria-label"] for it in head.select("[role=img]")]
    assert "1 of the 5 customer checks and 0 of the 4 employee checks are met." in said(head)
    assert "1 met and 8 unknown" in said(head)
    assert len(icons) == 9
    assert icons[:2] == ["Effortless: met", "Caring: unknown"]


def test_a_target_gets_no_scorecard(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer() + "state: target\n"))

    assert "A target is not assessed" in said(page.header)
    assert page.select_one(".jb-verdict, .jb-side") is None
    assert page.find(id="next") is None


def test_the_record_of_a_retired_journey_can_still_be_found(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer(backed()) + "status: retired\n"))

    assert page.select_one(".jb-verdict") is None
    assert "Zo zagen wij het." in said(page)


def test_an_employee_journey_says_what_of_the_four_is_met(tmp_path: Path) -> None:
    made = site(tmp_path, ik_help=EMPLOYEE.format(title="Ik help", results=backed("ownership")))

    page = page_of(made, "journeys/ik-help/")

    assert "1 of the 4 employee checks are met." in said(page.select_one(".jb-verdict"))
    assert "What stands between these employees and four times yes" in said(page)
    assert [it["data-side"] for it in page.select(".jb-side")] == ["employee"]


def test_the_employee_side_names_who_was_asked_and_who_decides(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        ik_koop=customer(supported="supported_by: [ik-help#ik-help, ik-help-ook#ik-help]"),
        ik_help=EMPLOYEE.format(title="Ik help", results=backed("ownership")),
        ik_help_ook=EMPLOYEE.format(title="Ik help ook", results=backed("ownership", "partly")),
    )

    page = page_of(made)
    found = row(page, "ownership")

    assert found["data-standing"] == "partly"
    assert "Decided by: Ik help ook partly met Also asked: Ik help met" in said(found)
    assert found.select_one("a[href='../ik-help-ook/#check-ownership']")
    asked = page.select_one("[data-side=employee] > p")
    assert said(asked) == "As the employees answered in: Ik help , Ik help ook"


def test_without_an_employee_journey_it_says_so_once(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer()))

    assert said(page).count("because no employee journey is linked") == 1
    assert said(page).count("because nobody has assessed it yet") == 1


def test_employee_journeys_that_are_out_of_use_are_named(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        ik_koop=customer(supported="supported_by: [ik-help#ik-help]"),
        ik_help=EMPLOYEE.format(title="Ik help", results="") + "status: retired\n",
    )

    note, linked = page_of(made).select("[data-side=employee] > p")

    assert "are targets or retired" in said(note)
    assert said(linked) == "Linked with, but not in use: Ik help"
    assert linked.a["href"] == "../ik-help/"


def test_the_scorecard_opens_with_the_verdict(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer(backed())))

    opening = page.find(id="scorecard").find_next("p", class_="jb-said")
    assert said(opening) == said(page.select_one(".jb-verdict a"))
    assert opening["data-dated"] == "verdict"


def test_what_is_out_of_use_is_not_called_overdue(tmp_path: Path) -> None:
    late = backed(result="not-met", more="action: {text: Bel terug, due: 2026-10-01}")

    page = page_of(site(tmp_path, ik_koop=customer(late) + "status: retired\n"))

    assert "Bel terug" in said(page)
    assert "overdue" not in said(page)
    assert page.select_one("[data-late]") is None
    assert "Evidence still stands" not in said(page)


def test_a_next_step_leads_to_the_line_to_edit(tmp_path: Path) -> None:
    text = customer(backed(result="partly"))
    line = 1 + text.splitlines().index("      - check: effortless")

    page = page_of(site(tmp_path, ik_koop=text))
    step = page.select_one("#next ~ * li")
    place = page.select_one(f"a[href$='ik-koop.yml#L{line}']")

    assert step is not None
    assert said(place) == f"journeys/customer/ik-koop.yml:{line}"
    assert place["href"].startswith("https://forge.example/edit/journeys/customer/")


def test_what_was_calculated_stands_apart(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer(backed("memorable"))))
    block = page.select_one(".jb-computed")

    assert block is not None
    assert block.select_one("[data-standing]") is None
    assert "1 of 1 steps" in said(block)
    assert "1 of 9 checks" in said(block)
    assert said(block.select_one(".jb-tension")).startswith("“Memorable” is assessed as met, but")


def test_a_badge_can_be_embedded(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer()))
    embed = page.select_one(".jb-embed")

    assert embed is not None
    assert embed.img["src"] == "badge.svg"
    assert said(embed.code).startswith('<a href="https://kwartelnest.example/journeys/ik-koop/">')


def test_a_list_says_what_a_journey_adds_up_to(tmp_path: Path) -> None:
    made = site(
        tmp_path, ik_koop=customer(backed()), ik_help=EMPLOYEE.format(title="Ik help", results="")
    )

    rows = page_of(made, "journeys/").select(".jb-row")

    assert [it["data-verdict"] for it in rows] == ["on-the-way", "counted"]
    assert "on the way · 1 of 9" in said(rows[0])
    assert "0 of the 4 met" in said(rows[1])


def test_a_journey_that_nobody_assessed_leads_to_its_file(tmp_path: Path) -> None:
    page = page_of(site(tmp_path, ik_koop=customer()))

    places = [said(it) for it in page.select(".jb-steps code")]

    assert places[0] == "journeys/customer/ik-koop.yml:4"
    assert set(places[1:]) == {"journeys/customer/ik-koop.yml"}
