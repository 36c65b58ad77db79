"""The page of a check says how to assess it, and how every journey stands on it."""

from tests.pages.standing import OWN_CHECKS, entry, journey, pages, said


def test_a_check_tells_how_every_journey_stands_the_weakest_first(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", entry("caring", seen="2026-08-20")),
        ruilen=journey("Ik ruil", entry("caring", result="not-met", day="2026-11-20")),
        vragen=journey("Ik vraag"),
        help=journey("Ik help", persona="verkoper"),
    )["checks/caring/"]

    assert [said(it) for it in made.select(".jb-check__results tbody tr")] == [
        (
            "Ik ruil Customer journey not met Omdat caring. Klantervaring Nov 20, 2026 "
            ", 2 days ago Nov 20, 2026: not met"
        ),
        (
            "Ik koop Customer journey met Omdat caring. Klantervaring Sep 1, 2026 "
            ", 2 months ago Sep 1, 2026: met"
        ),
    ]
    text = said(made.select_one("section:has(> #results)"))
    assert "Of the 3 journeys it is asked of: 1 met, 1 unknown, and 1 not met." in text
    assert "Never assessed on this check: Ik vraag" in text


def test_an_employee_check_names_the_journeys_that_are_weakest_there(tmp_path):
    made = pages(
        tmp_path,
        kopen=journey("Ik koop", link="supported_by: [help, help2]"),
        help=journey("Ik help", entry("ownership"), persona="verkoper"),
        help2=journey("Ik help ook", entry("ownership", result="partly"), persona="verkoper"),
    )["checks/ownership/"]

    rows = [[said(cell) for cell in it.find_all(["th", "td"])] for it in made.select("tbody tr")]
    assert [(row[0], row[1], row[-1]) for row in rows if len(row) > 2] == [
        ("Ik help ook Employee journey", "partly met", "Ik koop"),
        ("Ik help Employee journey", "met", "–"),
    ]


def test_what_the_organisation_put_in_its_own_words_is_told(tmp_path):
    made = pages(tmp_path, checks=OWN_CHECKS, kopen=journey("Ik koop"))

    caring, own = made["checks/caring/"], said(made["checks/repairable/"])
    assert said(caring.select_one(".jb-check__words")) == (
        "Kwartelnest put this check in its own words: the question."
    )
    assert "Wie belt er terug?" in said(caring)
    assert not made["checks/effortless/"].select(".jb-check__words")
    for text in (
        "This check was added by Kwartelnest.",
        "stands beside the nine, and counts in no verdict",
        "2, since January 1, 2026",
        "What this version changed: Ook voor stoelen.",
        "Onderdelen zijn er tien jaar.",
        "gemaakte meubels",
        "met Alles gemaakt.",
        "partly met Soms gemaakt.",
        "not met Niets gemaakt.",
    ):
        assert text in own


def test_the_overview_of_checks_counts_each_and_keeps_the_nine_apart(tmp_path):
    made = pages(
        tmp_path,
        checks=OWN_CHECKS,
        kopen=journey("Ik koop", entry("caring")),
        ruilen=journey("Ik ruil", entry("caring", result="partly")),
    )["checks/"]

    cards = [len(it.select(".jb-card")) for it in made.select("section")]
    assert [it for it in cards if it] == [5, 4, 1]
    card = next(it for it in made.select(".jb-card") if said(it.a) == "Caring")
    assert said(card.select_one(".jb-card__note")) == "Asked of 2 journeys: 1 met 1 partly met"
    employee = next(it for it in made.select(".jb-card") if said(it.a) == "Ownership")
    assert said(employee.select_one(".jb-card__note")) == "No journey is asked this yet."
