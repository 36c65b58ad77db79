"""How journeys stand, in the open data."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from journeybook.analysis.scorecard.scores import Scores
from journeybook.exports.journeys import Export, export, schema
from journeybook.model.addresses import Addresses
from journeybook.model.audience import for_audience
from journeybook.model.catalogue import Catalogue
from journeybook.model.edition import Edition
from journeybook.reading import read
from journeybook.words import load

from tests.analysis.scorecard.made import OWN, a_catalogue, a_journey, an_entry, ideal_pair
from tests.builders import write_project

TODAY = dt.date(2026, 11, 21)

SERVING = """\
title: Ik help met kiezen
persona: verkoper
{audience}stages:
  - title: Helpen
    steps:
      - {{title: Ik help, id: help, serves: [bank#ik-kies]}}
assessments:
  - date: 2026-09-01
    by: Winkels
    results:
      - check: ownership
        result: partly
        reason: De helft pakt het op.
        evidence: [{{source: Meelopen, kind: observation, date: 2026-08-20, sample: 12}}]
        action: {{text: Oefenen, owner: winkels, due: 2026-11-01}}
"""

JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Kopen
    steps:
      - {title: Ik kies, sentiment: 2}
assessments:
  - date: 2025-09-01
    by: Klantervaring
    results:
      - check: memorable
        result: partly
        reason: Te weinig om na te vertellen.
        evidence: [{source: Enquête, date: 2025-08-20}]
  - date: 2026-10-01
    by: Klantervaring
    results:
      - check: memorable
        result: met
        reason: Men vertelt het na.
        confidence: validated
        evidence:
          - {source: Enquête, kind: survey, date: 2026-09-20, sample: 210, link: "https://a.example/1"}
          - {source: Verslag, file: bewijs/verslag.pdf}
      - check: caring
        result: met
        reason: Dat vinden wij.
      - check: effortless
        result: not-met
        reason: Drie formulieren.
        evidence: [{source: Meting, date: 2026-09-20}]
        exception: {reason: Nieuw systeem, approver: Directie, expires: 2026-12-31}
  - date: 2026-12-01
    by: Klantervaring
    results:
      - {check: memorable, result: not-met}
"""


def a_publication(folder, audience: str = "") -> Catalogue:
    """Read a journey with everything on record, and the employee journey that carries it."""
    project = write_project(
        folder,
        {
            "journeys/customer/bank.yml": JOURNEY,
            "journeys/employee/helpen.yml": SERVING.format(audience=audience),
            "content/bewijs/verslag.pdf": b"%PDF-",
        },
    )
    reading = read(project)
    assert not reading.diagnostics, [str(it.problem) for it in reading.diagnostics]
    return reading.catalogue


def file_of(catalogue: Catalogue, language: str = "en", today: dt.date = TODAY) -> dict:
    edition = Edition(today=today, words=load(language))
    exported = export(Scores(catalogue, today), edition, Addresses())
    assert Export.model_validate_json(exported.json_text()) == exported
    return json.loads(exported.json_text())


def journey_of(file: dict, name: str) -> dict:
    return next(it for it in file["journeys"] if it["id"] == name)


def result_of(file: dict, name: str, check: str) -> dict:
    return next(it for it in journey_of(file, name)["results"] if it["check"] == check)


@pytest.fixture
def file(tmp_path):
    return file_of(a_publication(tmp_path))


def test_how_a_journey_stands_is_handed_out(file, golden):
    journey = journey_of(file, "bank")
    told = {name: journey[name] for name in ("verdict", "results", "computed", "tensions", "badge")}

    golden(f"{json.dumps(told, indent=2, ensure_ascii=False)}\n", "exports/results.json")


def test_the_employee_side_names_who_decided_and_leaves_the_rest_to_them(file):
    theirs = result_of(file, "bank", "ownership")
    own = result_of(file, "helpen", "ownership")

    assert theirs == {
        "check": "ownership",
        "side": "employee",
        "standing": "partly",
        "decided_by": ["helpen"],
        "trend": [{"date": "2026-09-01", "standing": "partly", "version": 1}],
    }
    assert own["stated"] == "partly"
    assert own["action"] == {
        "text": "Oefenen",
        "owner": "winkels",
        "due": "2026-11-01",
        "overdue": True,
    }


def test_an_entry_of_a_later_day_does_not_exist_yet(file, tmp_path):
    later = file_of(a_publication(tmp_path), today=dt.date(2026, 12, 2))

    assert result_of(file, "bank", "memorable")["recorded"] == 2
    assert result_of(later, "bank", "memorable")["recorded"] == 3
    assert result_of(later, "bank", "memorable")["standing"] == "unknown"


def test_what_is_said_is_said_in_the_language_of_the_site(tmp_path):
    file = file_of(a_publication(tmp_path), "nl")

    assert file["checks"][0]["title"] == "Vanzelfsprekend"
    assert journey_of(file, "bank")["verdict"]["sentence"].startswith("Onderweg: 1 van de 5")
    assert result_of(file, "bank", "caring")["because"] == ["er is geen bewijs"]


def test_a_next_step_leads_to_the_line_that_is_to_be_edited(file, tmp_path):
    for step in journey_of(file, "bank")["next_steps"]:
        line = (tmp_path / step["file"]).read_text("utf-8").splitlines()[step["line"] - 1]
        recorded = f"check: {step['check']}"
        assert recorded in line or step["task"] == "assess"


def test_nothing_is_written_down_as_null(file):
    assert None not in everything_in(file)


def everything_in(value: object):
    yield value
    for item in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from everything_in(item)


def test_the_schema_knows_every_field_of_a_result(file):
    definitions = schema()["$defs"]
    results = [it for journey in file["journeys"] for it in journey["results"]]

    for name, parts in {
        "ExportedResult": results,
        "ExportedAction": [it["action"] for it in results if "action" in it],
        "ExportedEvidence": [one for it in results for one in it.get("evidence", ())],
        "ExportedNextStep": [one for it in file["journeys"] for one in it["next_steps"]],
        "ExportedCheck": file["checks"],
        "ExportedQuarter": file["portfolio"],
    }.items():
        used = {field for part in parts for field in part}
        assert used
        assert used <= set(definitions[name]["properties"])


def test_what_an_edition_hides_cannot_be_found_in_its_data(tmp_path):
    whole = a_publication(tmp_path, "audience: [board]\n")
    shown, _ = for_audience(whole, None)

    file = file_of(shown)

    assert journey_of(file, "bank")["verdict"] == {
        "value": "on-the-way",
        "sentence": "On the way: 1 of the 5 customer checks are met; how the employee side stands "
        "cannot be told in this edition.",
        "met": 1,
        "of": 5,
    }
    text = json.dumps(file)
    assert not [
        it for it in ("helpen", "Ik help", "Meelopen", "Oefenen", "2026-11-01") if it in text
    ]
    assert "helpen" in json.dumps(file_of(for_audience(whole, "board")[0]))


def test_checks_of_the_organisations_own_are_told_from_the_nine():
    file = file_of(a_catalogue(a_journey(), checks=(OWN,)))

    assert [it["id"] for it in file["checks"] if it["origin"] == "own"] == ["repairable"]
    assert len(file["checks"]) == 10
    assert journey_of(file, "reis")["verdict"]["of"] == 9


def test_the_last_quarter_counts_the_results_of_today():
    file = file_of(a_catalogue(*ideal_pair()))

    assert file["portfolio"][-1] == {
        "day": "2026-11-21",
        "year": 2026,
        "quarter": 4,
        "customer": {"met": 5},
        "employee": {"met": 4},
        "verdicts": {"ideal": 1},
    }


def test_a_publication_without_assessments_has_no_quarters():
    assert file_of(a_catalogue(a_journey()))["portfolio"] == []
    assert file_of(a_catalogue(a_journey(an_entry())))["portfolio"]
