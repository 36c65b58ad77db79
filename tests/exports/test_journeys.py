"""The open data of a publication."""

import datetime as dt
import json

from journeybook.analysis.scorecard.scores import Scores
from journeybook.exports.journeys import Export, export, schema
from journeybook.exports.scorecard import Scored
from journeybook.model.addresses import Addresses
from journeybook.model.edition import Edition
from journeybook.words import load

from tests.builders import read_text

YAML = """\
title: Ik koop een bank
persona: jonge-huurder
owner: klantervaring
status: draft
stages:
  - title: Inspiratie
    steps:
      - title: Ik zie een bank
        channel: social
        sentiment: 4
      - title: Ik twijfel
        sentiment: {start: 4, end: 2, feeling: onzeker}
      - title: Ik slaap er een nacht over
"""


def exported():
    edition = Edition(today=dt.date(2026, 11, 3), words=load("en"))
    return export(Scores(read_text(YAML).catalogue, edition.today), edition, Addresses())


def test_a_journey_is_handed_out_as_it_was_written(golden):
    file = json.loads(exported().json_text())
    del file["checks"]
    for field in Scored._fields:
        del file["journeys"][0][field]

    text = json.dumps(file, indent=2, ensure_ascii=False)

    golden(f"{text}\n", "exports/journeys.json")


def test_what_is_unknown_is_absent_and_never_a_number():
    steps = json.loads(exported().json_text())["journeys"][0]["stages"][0]["steps"]

    assert [step["sentiment"] for step in steps] == [
        [{"start": 4, "end": 4}],
        [{"start": 4, "end": 2, "feeling": "onzeker"}],
        [],
    ]


def test_what_is_written_can_be_read_back():
    assert Export.model_validate_json(exported().json_text()) == exported()


def test_the_schema_describes_every_field_of_the_file():
    published = schema()
    file = json.loads(exported().json_text())
    journey = published["$defs"]["ExportedJourney"]["properties"]

    assert set(file) <= set(published["properties"])
    assert set(file["journeys"][0]) <= set(journey)
    for definition in (published, *published["$defs"].values()):
        for name, field in definition.get("properties", {}).items():
            assert "description" in field, name


def test_the_file_names_its_schema_and_its_version():
    file = json.loads(exported().json_text())

    assert (file["$schema"], file["version"]) == ("journeys.schema.json", 1)
    assert file["generated"] == "2026-11-03"


def test_the_same_catalogue_gives_the_same_bytes():
    assert exported().json_text() == exported().json_text()
