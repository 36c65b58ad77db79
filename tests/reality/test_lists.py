"""The lists of facts leave out nothing that a reader of the sources would miss."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.reality.extraction.clothes_shopping import FILE as CLOTHES_SHOPPING
from tests.reality.extraction.fact import read
from tests.reality.extraction.onboarding import FILE as ONBOARDING
from tests.reality.extraction.system_development import FILE as SYSTEM_DEVELOPMENT

HERE = Path(__file__).parent

# What ties a source together or tells a tool how to draw it, and says nothing to a reader.
TIES = {"id", "step_id", "source_id", "action_id", "kgi_id", "csf_id", "lane", "phase", "source"}
DRAWING = {"cardinality", "visible", "x", "y", "width", "height", "sourceHandle", "targetHandle"}
FORMAT = {"kind", "version", "readonly", "target"}
LABELS = {"target", "currently"}


def leaves(thing, path=()):
    """Walk to every single value, with the keys that lead to it."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            yield from leaves(value, (*path, key))
    elif isinstance(thing, list):
        for value in thing:
            yield from leaves(value, path)
    else:
        yield path, str(thing)


def listed(*journeys):
    texts = [(HERE / "facts" / f"{it}.txt").read_text(encoding="utf-8") for it in journeys]
    return texts, {part for it in texts for fact in read(it) for part in (*fact.parts, fact.source)}


def words(text):
    return set(re.findall(r"\w+", plain(text)))


def plain(text):
    return " ".join(text.replace("_", " ").split()).casefold()


def test_every_value_of_the_json_is_listed():
    source = json.loads((HERE / "sources" / CLOTHES_SHOPPING).read_text(encoding="utf-8"))
    (text,), _ = listed("online-clothes-shopping")
    aside = DRAWING | {"id", "step_id"}
    kinds = {"list", "text", "emotion", "channel", "barrier"}

    missing = [
        (path, value)
        for path, value in leaves(source)
        if path[-1] not in aside
        and not (path[0] == "lanes" and value in kinds)
        and plain(value) not in plain(text)
    ]

    assert missing == []


def test_every_value_of_the_yaml_documents_is_listed():
    written = (HERE / "sources" / SYSTEM_DEVELOPMENT).read_text(encoding="utf-8")
    texts, _ = listed("system-development-lifecycle", "system-development-enablement")
    # What the customer is like stands on the page of the persona.
    aside = TIES | DRAWING | FORMAT

    missing = [
        (path, value)
        for path, value in leaves(list(yaml.safe_load_all(written)))
        if path[-1] not in aside and path != ("persona", "description")
        if plain(value) not in plain(" ".join(texts))
    ]

    assert missing == []


def test_every_line_of_the_markdown_is_listed():
    written = (HERE / "sources" / ONBOARDING).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", written, flags=re.MULTILINE | re.DOTALL)
    (text,), _ = listed("developer-onboarding")
    known = {*words(text), *LABELS}

    missing = [
        line
        for line in re.findall(r"^(?:\d+\. |- |> |\*\*[^*]+\*\*: )(.+)$", prose, re.MULTILINE)
        if not words(line) <= known
    ]

    assert missing == []


@pytest.mark.parametrize("journey", ["developer-onboarding", "online-clothes-shopping"])
def test_no_fact_is_empty(journey):
    _, parts = listed(journey)

    assert "None" not in parts
