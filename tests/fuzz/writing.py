"""Models as the plain data that an author could have written to get them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journeybook.model.kinds import NAMED
from journeybook.model.metric import Measured
from journeybook.model.shape import Model

from tests.fuzz.dumping import dump, table

if TYPE_CHECKING:
    from journeybook.model.catalogue import Catalogue

_UNITS = {"years": 31557600, "weeks": 604800, "days": 86400, "hours": 3600, "minutes": 60, "s": 1}
_FOLLOWS = {**{model: {"id"} for model in NAMED.values()}, Measured: {"id", "values"}}
"""Fields that are not written, because they follow from the name of a file or stand elsewhere."""


def files_of(catalogue: Catalogue) -> dict[str, str]:
    """Write everything in a catalogue, by the name of its file."""
    found = {
        catalogue.files[family, it.id]: dump(data_of(it))
        for family in NAMED
        for it in catalogue.family(family).values()
    }
    found["journeys/organisation.yml"] = dump(data_of(catalogue.organisation))
    for name in ("alignment", "offer"):
        alone = getattr(catalogue, name)
        if alone:
            found[f"journeys/{name}.yml"] = dump(data_of(alone) or _nothing(alone))
    if catalogue.own_checks:
        data = [data_of(it) for it in catalogue.own_checks]
        found["journeys/checks.yml"] = dump({"checks": data})
    for article in catalogue.articles:
        data = data_of(article)
        name = f"content/{data.pop('id')}"
        found[name] = f"---\n{dump(data)}---\nTold with care.\n"
    if catalogue.authors:
        authors = {it.id: data_of(it) for it in catalogue.authors.values()}
        for author in authors.values():
            del author["id"]
        found["content/guidance/.authors.yml"] = dump({"authors": authors})
    for metric in catalogue.metrics.values():
        if metric.values:
            name = catalogue.files["metric", metric.id].removesuffix("yml") + "csv"
            found[name] = table(_rows(metric))
    return found


def _nothing(thing: Model) -> dict[str, Any]:
    """Write a field that says nothing, for a file may not be empty, nor for no reader at all."""
    fields = type(thing).model_fields.items()
    return {next(key for key, it in fields if it.default == () and key != "audience"): []}


def data_of(thing: Model) -> dict[str, Any]:
    """Write the fields of a model that say something."""
    left_out = _FOLLOWS.get(type(thing), set())
    found = {}
    for name, field in type(thing).model_fields.items():
        value = getattr(thing, name)
        if name not in left_out and (field.is_required() or value != field.get_default()):
            found[field.alias or name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case dt.timedelta():
            return _length(value)
        case float() if value.is_integer():
            return int(value)
        case tuple():
            return [_plain(it) for it in value]
        case Mapping():
            return {key: _plain(it) for key, it in value.items()}
    return data_of(value) if isinstance(value, Model) else value


def _length(value: dt.timedelta) -> str:
    seconds = value.total_seconds()
    for unit, size in _UNITS.items():
        number = round(seconds / size, 3)
        if number < 10**6 and dt.timedelta(seconds=number * size) == value:
            return f"{number} {unit}"
    raise AssertionError(value)


def _rows(metric: Measured) -> list[list[str]]:
    columns = ["date", "value", "n", "source", "note", "variant"]
    rows = [columns]
    for it in metric.values:
        cells = (getattr(it, column) for column in columns)
        rows.append(["" if cell is None else str(_plain(cell)) for cell in cells])
    return rows
