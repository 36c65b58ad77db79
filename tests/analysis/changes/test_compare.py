"""Every change is told, in words, and nothing that did not change."""

import datetime as dt

import pytest
from journeybook.analysis.changes import compare
from journeybook.analysis.changes.names import NAMES
from journeybook.model.article import Article
from journeybook.model.kinds import ALONE, NAMED
from journeybook.model.metric import Measured
from journeybook.model.references import field_model
from journeybook.reading import read

from tests.builders import ORGANISATION, write_project

TODAY = dt.date(2026, 11, 1)
JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
owner: klantervaring
status: draft
summary: Een bank kopen.
stages:
  - title: Kiezen
    steps:
      - title: Ik kijk rond in de winkel
        sentiment: 2
        channel: shop
        pain_points: [Niemand ziet mij staan, text: Het is er koud]
        thoughts: [Waar is iedereen?]
      - title: Ik zit een half uur proef
        sentiment: 4
      - title: Ik reken uit of het kan
      - title: Ik slaap er een nacht over
  - title: Krijgen
    steps:
      - title: De bank wordt bezorgd
        id: bezorgd
        time: 2 dagen
assessments:
  - date: 2026-10-01
    by: Winkels
    results:
      - check: trustworthy
        result: met
        reason: Zij zeggen het zelf.
        evidence: {source: Enquête, date: 2026-09-01}
"""
JOURNEY = JOURNEY.replace(
    "[Niemand ziet mij staan, text: Het is er koud]", "[Niemand ziet mij staan, Het is er koud]"
)

REKEN = "      - title: Ik reken uit of het kan\n"
SHORT = {
    "KIJK": "step “Ik kijk rond in de winkel”",
    "BEZORGD": "step “De bank wordt bezorgd”",
    "KIEZEN": "stage “Kiezen”",
    "trustworthy": "Trustworthy",
}


@pytest.fixture
def told(tmp_path):
    """Tell what changes when a text in the journey, or in another file, is replaced."""

    def tell(*replacements, before=JOURNEY, **files):
        versions = []
        after = before
        for old, new in replacements:
            assert old in after
            after = after.replace(old, new)
        for name, text, more in (("before", before, {}), ("after", after, files)):
            journey = {} if text is None else {"journeys/customer/reis.yml": text}
            found = read(write_project(tmp_path / name, journey | more))
            assert not found.diagnostics, found.diagnostics
            versions.append(found.catalogue)
        return [
            f"{it.family} {it.what}"
            + (f" {it.formerly}" if it.formerly else "")
            + "".join(f"\n  {change.said}" for change in it.changes)
            for it in compare(*versions, TODAY)
        ]

    return tell


def test_nothing_changed(told):
    assert told() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sentiment: 2", "sentiment: 4", "KIJK: sentiment: 2 → 4"),
        (
            "sentiment: 2",
            "sentiment: {start: 2, end: 3, feeling: blij}",
            ("KIJK: sentiment: 2 → 2–3\n"
            "  KIJK: feeling added: “blij”"),
        ),
        ("        sentiment: 4\n", "", "step “Ik zit een half uur proef”: sentiment gone: 4"),
        ("owner: klantervaring", "owner: winkels", "owner: Klantervaring → Winkels"),
        ("owner: klantervaring\n", "", "owner gone: Klantervaring"),
        ("status: draft", "status: live", "status: draft → live"),
        ("Een bank kopen.", "Een auto.", "summary: “Een bank kopen.” → “Een auto.”"),
        ("Een bank kopen.", "Een bank. " * 20, "summary reworded"),
        (
            "[Niemand ziet mij staan, ",
            "[",
            "KIJK: pain point gone: “Niemand ziet mij staan”",
        ),
        (
            "Het is er koud]",
            "Het is er koud, De parkeerplaats is vol]",
            "KIJK: pain point added: “De parkeerplaats is vol”",
        ),
        (
            "Niemand ziet mij staan",
            "Niemand ziet mij daar staan",
            ("KIJK · pain point “Niemand ziet mij daar staan”: "
            "text: “Niemand ziet mij staan” → “Niemand ziet mij daar staan”"),
        ),
        (
            "[Niemand ziet mij staan, Het is er koud]",
            "[Het is er koud, Niemand ziet mij staan]",
            "KIJK: order of “pain point” changed",
        ),
        (
            "channel: shop",
            "channel: [shop, web]",
            "KIJK: channel added: Webwinkel",
        ),
        ("time: 2 dagen", "time: 3 dagen", "BEZORGD · time: text: “2 dagen” → “3 dagen”"),
        ("id: bezorgd", "id: levering", "BEZORGD: id: bezorgd → levering"),
        (
            "De bank wordt bezorgd",
            "Twee mannen staan voor de deur",
            ("step “Twee mannen staan voor de deur”: title: “De bank wordt bezorgd” → "
            "“Twee mannen staan voor de deur”"),
        ),
        (
            "Ik reken uit of het kan",
            "Ik reken uit of het wel kan",
            ("step “Ik reken uit of het wel kan”: title: “Ik reken uit of het kan” → "
            "“Ik reken uit of het wel kan”"),
        ),
        (REKEN, "", "KIEZEN: step gone: “Ik reken uit of het kan”"),
        (
            "      - title: Ik reken uit of het kan\n",
            "      - title: Ik reken uit of het kan\n      - Wat zegt mijn moeder?\n",
            "stage “Kiezen”: step added: “Wat zegt mijn moeder?”",
        ),
        ("title: Kiezen", "title: Kies", "stage “Kies”: title: “Kiezen” → “Kies”"),
        (
            "        evidence: {source: Enquête, date: 2026-09-01}\n",
            "",
            ("assessment “2026-10-01, Winkels” · result “trustworthy”: evidence gone: “Enquête”\n"
            "  check “trustworthy”: met → unknown (evidence removed)\n"
            "  verdict: on the way → not yet assessed"),
        ),
    ],
)  # fmt: skip
def test_one_change_is_told_and_none_beside_it(told, old, new, said):
    for short, long in SHORT.items():
        said = said.replace(short, long)

    assert told((old, new)) == [f"journey changed\n  {said}"]


def test_a_step_that_moves_has_moved(told):
    step = "      - title: Ik slaap er een nacht over\n"

    assert told(
        (step, ""),
        ("    steps:\n      - title: De bank", f"    steps:\n{step}      - title: De bank"),
    ) == [
        (
            "journey changed\n  step “Ik slaap er een nacht over”: "
            "moved from stage “Kiezen” to stage “Krijgen”"
        )
    ]
    assert told(
        (step, ""),
        ("    steps:\n      - title: Ik kijk", f"    steps:\n{step}      - title: Ik kijk"),
    ) == ["journey changed\n  step “Ik slaap er een nacht over”: moved to the front"]


def test_stages_that_change_places_have_moved(told):
    first, last = "  - title: Kiezen\n", "  - title: Krijgen\n"
    whole, rest = JOURNEY.partition(first)[2].partition(last)[0], JOURNEY.partition(last)[2]
    moved, tail = rest.partition("assessments")[0], "assessments" + rest.partition("assessments")[2]
    head = JOURNEY.partition(first)[0]

    said = told((JOURNEY, f"{head}{last}{moved}{first}{whole}{tail}"))

    assert said[0].removeprefix("journey changed").strip() in {
        "stage “Krijgen”: moved to the front",
        "stage “Kiezen”: moved: it follows “Krijgen” now",
    }


def test_a_journey_that_comes_is_new(told):
    assert (
        told(
            **{
                "journeys/customer/tweede.yml": JOURNEY.replace("een bank", "een auto").replace(
                    "kijk rond", "x"
                )
            }
        )[0]
        == "journey new"
    )


def test_a_persona_that_comes_is_new(told):
    assert told(**{"journeys/personas/opa.yml": "title: Opa\nkind: customer\n"}) == ["persona new"]


def test_a_journey_under_another_name_is_the_same_journey(tmp_path):
    before = read(write_project(tmp_path / "1", {"journeys/customer/oud.yml": JOURNEY})).catalogue
    for number, extra in enumerate(("formerly: oud\n", "")):
        after = read(
            write_project(tmp_path / f"2{number}", {"journeys/customer/nieuw.yml": JOURNEY + extra})
        ).catalogue
        (found,) = compare(before, after, TODAY)
        assert (found.what, found.id, found.formerly, found.changes) == (
            "renamed",
            "nieuw",
            "oud",
            (),
        )


def test_a_journey_that_is_gone_is_told_last(tmp_path):
    files = {"journeys/customer/reis.yml": JOURNEY}
    before = read(write_project(tmp_path / "1", files)).catalogue
    after = read(write_project(tmp_path / "2", {})).catalogue

    assert [(it.what, it.title) for it in compare(before, after, TODAY)] == [
        ("gone", "Ik koop een bank")
    ]


def test_the_organisation_and_its_checks_are_told(told):
    organisation = ORGANISATION.replace("title: Winkels", "title: De winkels").replace(
        "  - id: shop\n    title: Winkel\n",
        "  - id: shop\n    title: Winkel\n  - id: app\n    title: App\n",
    )
    checks = "checks:\n  - id: trustworthy\n    title: Eerlijk\n"

    assert told(**{"journeys/organisation.yml": organisation, "journeys/checks.yml": checks}) == [
        (
            "organisation changed\n  team “De winkels”: title: “Winkels” → “De winkels”"
            "\n  channel added: “App”"
        ),
        "checks changed\n  check added: “Eerlijk”",
    ]


def test_every_field_has_a_name():
    models, missing = [*NAMED.values(), *ALONE.values(), Article, Measured], set()
    for model in models:
        for name, field in model.model_fields.items():
            missing |= {field.alias or name} - set(NAMES)
            inner = field_model(field)
            if inner and inner not in models:
                models.append(inner)

    assert not missing


def test_a_new_id_is_told_once_and_not_wherever_it_is_named(tmp_path):
    def state(name, journey, persona, formerly=("", "")):
        other = (
            f"title: Ik krijg mijn geld terug\npersona: {persona}\nrelated: {journey}\n"
            "stages:\n  - title: Bellen\n    steps:\n      - title: Ik bel\n"
            f"        next: {journey}#bezorgd\n"
            f"        sentiment: [{{persona: {persona}, level: 2}}]\n"
        )
        files = {
            f"journeys/personas/{persona}.yml": "title: Huurster\nkind: customer\n" + formerly[1],
            f"journeys/customer/{journey}.yml": JOURNEY.replace("jonge-huurder", persona)
            + formerly[0],
            "journeys/customer/geld-terug.yml": other,
            "content/guidance/posts/over.md": (
                f"---\ntitle: Over\ndate: 2026-01-01\ndescription: x\n"
                f"journeys: [{journey}]\n---\nx\n"
            ),
        }
        found = read(write_project(tmp_path / name, files), articles="content/guidance/posts")
        assert not found.diagnostics, found.diagnostics
        return found.catalogue

    before = state("1", "oud", "huurster")
    after = state("2", "nieuw", "bewoonster", ("formerly: oud\n", "formerly: huurster\n"))

    found = compare(before, after, TODAY)

    assert [(it.what, it.family, it.id, it.formerly, it.changes) for it in found] == [
        ("renamed", "journey", "nieuw", "oud", ()),
        ("renamed", "persona", "bewoonster", "huurster", ()),
    ]
    assert before.articles[0].journeys == ("oud",)
