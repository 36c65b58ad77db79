"""Plain data as YAML, in any of the styles that people write it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

import yaml
from hypothesis import strategies as st
from journeybook.model.shape import Model

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import DrawFn

    from tests.fuzz.strategies import Publication

_NOTHING = {"", "~", "null", "Null", "NULL"}
_NO_NUMBERS = {".inf", "-.inf", "+.inf", ".nan"}


@dataclass(frozen=True)
class Style:
    """How somebody writes.

    Args:
        quotes: the sign around texts; nothing where none is needed.
        flow: whether everything stands between braces and brackets.
        short: whether one value stands for a list of one, and for the fields it is short for.
        width: where long texts are broken off.
        ends: the end of a line.
        mark: whether the file begins with a byte-order mark.
    """

    quotes: str | None = None
    flow: bool = False
    short: bool = False
    width: int = 10**6
    ends: str = "\n"
    mark: bool = False


@st.composite
def styles(draw: DrawFn) -> Style:
    """Draw a way of writing."""
    quotes = draw(st.sampled_from((None, '"', "'", "|", ">")))
    return Style(
        quotes,
        flow=draw(st.integers(0, 3)) == 0,
        short=draw(st.booleans()),
        # Where a text without quotes is broken off, a line may begin with a dash.
        width=draw(st.sampled_from((40, 10**6))) if quotes in {'"', "'"} else 10**6,
        ends=draw(st.sampled_from(("\n", "\r\n"))),
        mark=draw(st.integers(0, 4)) == 0,
    )


class _Dumper(yaml.CSafeDumper):
    """Takes every value for the text it is."""

    def resolve(self, kind: type[yaml.Node], _value: object, _implicit: object) -> str:
        return _TAGS[kind]


_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class Twin(str):
    """The name of a field that stands twice among the same fields."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


def dump(data: Any, style: Style = Style()) -> str:
    """Write data as YAML."""
    text: str = yaml.serialize(
        _node(data, style), Dumper=_Dumper, allow_unicode=True, width=style.width
    )
    return text


def _node(value: Any, style: Style) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_scalar(str(key), key=True), _node(it, style)) for key, it in value.items()]
        return yaml.MappingNode(_TAGS[yaml.MappingNode], pairs, flow_style=style.flow)
    if isinstance(value, list):
        items = [_node(it, style) for it in value]
        return yaml.SequenceNode(_TAGS[yaml.SequenceNode], items, flow_style=style.flow)
    if value is None:
        return yaml.ScalarNode(_TAGS[yaml.ScalarNode], "null", style=None)
    if isinstance(value, bool):
        return _scalar("true" if value else "false")
    if isinstance(value, str):
        return _scalar(str(value), style.quotes)
    return _scalar(str(value))


def _scalar(text: str, quotes: str | None = None, *, key: bool = False) -> yaml.ScalarNode:
    if key or (quotes in {"|", ">"} and not _fits_block(text)):
        quotes = None
    means_nothing = text in _NOTHING or text.casefold() in _NO_NUMBERS
    # libyaml takes U+2028 for the end of a line, and begins a new one with spaces. No editor does.
    if re.search("[\u2028\u2029]", text) or (quotes is None and (means_nothing or "\n" in text)):
        quotes = '"'
    return yaml.ScalarNode(_TAGS[yaml.ScalarNode], text, style=quotes)


def _fits_block(text: str) -> bool:
    return text == text.strip() and not any(it in text for it in "\t\r")


def shortened(data: Any, model: type[Model] | None) -> Any:
    """Write one value for a list of one, and for the fields that it is short for."""
    if isinstance(data, list):
        kept = [shortened(it, model) for it in data]
        return kept[0] if len(kept) == 1 else kept
    if not isinstance(data, dict) or model is None:
        return data
    kinds = {it.alias or name: held(it.annotation) for name, it in model.model_fields.items()}
    found = {key: shortened(it, kinds.get(key)) for key, it in data.items()}
    if model.shorthand and list(found) == [model.shorthand]:
        return found[model.shorthand]
    return found


def held(annotation: Any) -> type[Model] | None:
    """Find the model that a field holds, if it holds one."""
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Model) else None
    if get_origin(annotation) is dict:
        return None
    return next((it for inner in get_args(annotation) if (it := held(inner))), None)


def table(rows: list[list[str]]) -> str:
    """Write lines as a file of values."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def texts(publication: Publication, style: Style = Style()) -> dict[str, str]:
    """Write all files of a publication, by name."""
    found = {}
    for name, data in publication.files.items():
        model = publication.models[name]
        kept = {key: shortened(it, held(_field(model, key).annotation)) for key, it in data.items()}
        found[name] = dump(kept if style.short else data, style)
    for name, data in publication.articles.items():
        front = dump(data)
        found[name] = front if name.endswith(".yml") else f"---\n{front}---\nTold with care.\n"
    for name, rows in publication.values.items():
        found[name] = table(rows)
    return found


def _field(model: type[Model], key: str) -> Any:
    return next(it for name, it in model.model_fields.items() if (it.alias or name) == key)


def write(folder: Path, files: dict[str, str], style: Style = Style()) -> Path:
    """Write files below a folder."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        ends = text.replace("\n", style.ends) if style.ends != "\n" else text
        mark = b"\xef\xbb\xbf" if style.mark else b""
        file.write_bytes(mark + ends.encode())
    return folder
