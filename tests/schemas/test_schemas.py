"""Whatever reading accepts, the schemas accept; and they know the models and the publication."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from journeybook.cli.project import find
from journeybook.cli.schema import write_schemas
from journeybook.exports.schemas import KINDS
from journeybook.exports.schemas.shapes import FILLED_IN
from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Stage, Step
from journeybook.model.references import field_model
from journeybook.reading import read
from journeybook.words import load

from tests.builders import JOURNEY, write_project
from tests.schemas.validating import files, kind_of, refused
from tests.torture import publication

if TYPE_CHECKING:
    from journeybook.model.shape import Model

ROOT = Path(__file__).parents[2]
PROJECTS = {
    "example": ROOT,
    "english": ROOT / "examples/english",
    "reality": ROOT / "tests/reality/publication",
}


@pytest.fixture
def small(tmp_path):
    """Write a project of a few files."""
    write_project(tmp_path, {"journeys/customer/bank-kopen.yml": JOURNEY})
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material, language: nl}\n")
    return tmp_path


def schema_of(project: Path, kind: str, language: str = "en") -> dict[str, Any]:
    write_schemas(find(project, upwards=False), load(language), project / "schemas")
    return json.loads((project / "schemas" / f"{kind}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("name", PROJECTS)
def test_every_real_file_is_accepted(name, tmp_path):
    assert refused(PROJECTS[name], tmp_path) == []


@pytest.mark.parametrize("seed", range(4))
def test_whatever_reading_accepts_the_schemas_accept(seed, tmp_path):
    publication.write(tmp_path)
    for file in files(tmp_path):
        shorten(file, random.Random(seed))  # noqa: S311

    reading = read(tmp_path)

    assert [it for it in reading.diagnostics if it.severity is Severity.ERROR] == []
    assert refused(tmp_path, tmp_path / "schemas") == []


def shorten(file: Path, chance: random.Random) -> None:
    """Write a file in the other ways that reading takes: short forms, single values, no quotes."""
    models: dict[str, Any] = {kind: model for kind, (model, _) in KINDS.items()}
    data = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    short = _shorter(data, models[kind_of(file)], chance)
    file.write_text(yaml.safe_dump(short, allow_unicode=True), "utf-8")


def _shorter(data: Any, model: Any, chance: random.Random) -> Any:
    if isinstance(data, list):
        made = [_shorter(it, model, chance) for it in data]
        return made[0] if len(made) == 1 and chance.random() < 0.7 else made
    if not isinstance(data, dict) or model is None:
        return data
    if model.shorthand in data and model not in {Stage, Step} and chance.random() < 0.5:
        return data[model.shorthand]
    inner = {field.alias or name: field_model(field) for name, field in model.model_fields.items()}
    return {key: _shorter(value, inner[key], chance) for key, value in data.items()}


def test_numbers_truths_and_dates_may_stand_where_texts_are_asked(small):
    text = JOURNEY.replace("Ik koop een bank", "2026").replace("Inspiratie", "true")
    text = text.replace("channel: social", "channel: social\n        thoughts: [1.10, 2026-01-02]")
    text = text.replace("sentiment: 4", 'sentiment: "4"\n        optional: "true"')
    (small / "journeys/customer/bank-kopen.yml").write_text(text)

    assert read(small).diagnostics == ()
    assert refused(small, small / "schemas") == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_has_every_field_with_its_description_in_dutch(kind, small):
    schema, words = schema_of(small, kind, "nl"), load("nl")
    objects = {it["title"]: it["properties"] for it in _objects(schema)}

    for model in _models(KINDS[kind][0]):
        expected = {
            field.alias or name: words.gettext(field.description or "")
            for name, field in model.model_fields.items()
        }
        told = [
            {key: it.get("description") for key, it in each.items()} for each in objects.values()
        ]
        assert expected in told, model.__name__


def _models(root: type[Model]) -> list[type[Model]]:
    found = [root]
    for model in found:
        inner = (field_model(field) for field in model.model_fields.values())
        found.extend(it for it in inner if it and it not in found)
    return found


def _objects(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for it in schema for found in _objects(it)]
    if not isinstance(schema, dict):
        return []
    here = [schema] if "additionalProperties" in schema and "properties" in schema else []
    return here + [found for it in schema.values() for found in _objects(it)]


def test_what_follows_from_the_file_is_not_needed(small):
    schema = schema_of(small, "journey")

    assert ("Journey", "id") in FILLED_IN
    assert schema["required"] == ["title", "persona", "stages"]


def test_ids_are_those_of_the_publication_with_their_titles(small):
    definitions = schema_of(small, "journey")["definitions"]

    channels = dict(
        zip(definitions["channel"]["enum"], definitions["channel"]["enumDescriptions"], strict=True)
    )
    assert channels == {"shop": "Winkel", "social": "Sociale media", "web": "Webwinkel"}
    assert definitions["persona"]["enum"] == ["franchisenemer", "jonge-huurder", "verkoper"]
    assert definitions["team"]["enum"] == ["klantervaring", "winkels"]
    offered = definitions["step"]["anyOf"][1]
    assert "bank-kopen#ik-zie-een-bank-op-instagram" in offered["enum"]
    assert "Ik koop een bank: Ik zie een bank op Instagram" in offered["enumDescriptions"]


def test_a_persona_with_a_mistake_in_it_can_be_named_all_the_same(small):
    (small / "journeys/personas/verkoper.yml").write_text("title: Verkoper\nkind: robot\n")

    assert "verkoper" in schema_of(small, "journey")["definitions"]["persona"]["enum"]


def test_an_organisation_with_a_mistake_in_it_leaves_channels_free(small):
    (small / "journeys/organisation.yml").write_text("nam: Kwartelnest\n")

    assert "enum" not in schema_of(small, "journey")["definitions"]["channel"]


def test_a_schema_that_stays_the_same_is_not_written_again(small):
    schema_of(small, "journey")
    file = small / "schemas/journey.schema.json"
    before = file.stat().st_mtime_ns

    schema_of(small, "journey")

    assert file.stat().st_mtime_ns == before
