"""Write `docs/fields.md`: every field of every file, from the models themselves."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, get_origin

from journeybook.exports.reference import kinds_in, marks_in
from journeybook.exports.schemas.shapes import FILLED_IN, OPTIONAL
from journeybook.model.alignment import Alignment
from journeybook.model.article import Article
from journeybook.model.check import Checks
from journeybook.model.ids import Refers
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.metric import Metric
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.own_page import OwnPage
from journeybook.model.persona import Persona
from journeybook.model.references import field_model
from journeybook.model.shape import Model
from journeybook.model.trip import Trip

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

PAGE = Path(__file__).parent.parent / "docs" / "fields.md"

_FILES: tuple[tuple[type[Model], str, str], ...] = (
    (Organisation, "journeys/organisation.yml", "One per publication."),
    (
        Checks,
        "journeys/checks.yml",
        "Not needed: without it the nine checks that ship are used as they are.",
    ),
    (Persona, "journeys/personas/*.yml", "One file per kind of person; its name is the id."),
    (
        Journey,
        "journeys/customer/*.yml, journeys/employee/*.yml, journeys/partner/*.yml",
        "One file per journey; its name is the id.",
    ),
    (
        Alignment,
        "journeys/alignment.yml",
        "Not needed: it holds what each department answers about the organisation.",
    ),
    (
        Initiative,
        "journeys/initiatives/*.yml",
        "One file per initiative; its name is the id.",
    ),
    (
        Trip,
        "journeys/trips/*.yml",
        "One file per trip of the organisation itself; its name is the id.",
    ),
    (
        Metric,
        "journeys/metrics/*.yml",
        "One file per metric; its name is the id. Its values stand in a CSV of the same name.",
    ),
    (Offer, "journeys/offer.yml", "Not needed: it says what could be offered where."),
    (Article, "content/guidance/posts/*.md", "The front matter of an article of guidance."),
    (OwnPage, "content/**/*.md", "What is read in the front matter of any other page."),
)
_INTRODUCTION = """# Fields

Every field of every file. This page is made from the models; `make golden` renews it.

Where a list is expected, one value on its own will do. Where an object is expected, the value of
its field marked *short form* will do: `sentiment: 4` means `sentiment: {level: 4}`.
A reference names another object by its id; a step is `journey#step`, or `#step` within the same
journey.
"""


def fields() -> str:
    """Write the page."""
    parts = [_INTRODUCTION]
    told: set[type[Model]] = set()
    for model, files, remark in _FILES:
        parts.append(f"## {_heading(model)}\n\n`{files}`\n\n{remark}\n")
        waiting = [model]
        while waiting:
            current = waiting.pop(0)
            if current in told:
                continue
            told.add(current)
            if current is not model:
                parts.append(f"### {_heading(current)}\n\n{_first_line(current)}\n")
            parts.append(_table(current))
            waiting += [
                inner for field in current.model_fields.values() if (inner := field_model(field))
            ]
    return "\n".join(parts)


def _table(model: type[Model]) -> str:
    lines = ["| field | value | meaning |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        if (model.__name__, name) in FILLED_IN:
            continue
        optional = (model.__name__, name) in OPTIONAL
        needed = " **needed**" if field.is_required() and not optional else ""
        short = " *short form*" if model.shorthand == name else ""
        key = field.alias or name
        lines.append(f"| `{key}`{needed}{short} | {_value(field)} | {field.description} |")
    return "\n".join(lines) + "\n"


def _value(field: FieldInfo) -> str:
    inner = field_model(field)
    many = "list of " if _is_many(field.annotation) else ""
    if inner:
        return f"{many}[{_heading(inner).lower()}](#{_anchor(_heading(inner))})"
    marks = [*field.metadata, *marks_in(field.annotation)]
    refers = next((it for it in marks if isinstance(it, Refers)), None)
    if refers:
        return f"{many}reference to a {refers.family.replace('-', ' ')}"
    return many + _plain(field.annotation)


def _plain(annotation: object) -> str:
    kinds = tuple(kinds_in(annotation))
    for kind in kinds:
        if issubclass(kind, StrEnum):
            return " · ".join(f"`{it.value}`" for it in kind)
    if dict in kinds:
        return "headings of your own, each with a text or a list of texts"
    names = {
        bool: "`true` or `false`",
        int: "whole number",
        float: "number",
        date: "date",
        timedelta: "length of time",
    }
    return next((names[kind] for kind in kinds if kind in names), "text")


def _is_many(annotation: object) -> bool:
    return get_origin(annotation) is tuple


def _heading(model: type[Model]) -> str:
    name = model.__name__
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in name)
    return spaced.strip().capitalize()


def _anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")


def _first_line(model: type[Model]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


if __name__ == "__main__":
    PAGE.write_text(fields(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
