"""A publication with every text of `texts` in every field that takes one.

The models say which fields there are, so a new field is tortured without anyone thinking
of it. There is a journey and a persona for each text; a field takes the text that comes
after that of the field before it, so over all journeys every field has had every text.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from itertools import count
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import yaml
from journeybook.model.ids import ID_PATTERN, Refers
from journeybook.model.journey import Journey
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Kind, Persona
from journeybook.model.shape import Model
from journeybook.words import Message

from tests.torture.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic.fields import FieldInfo

MANY = len(TEXTS)
KINDS = tuple(Kind)
LINK = "https://journeybook.test/x?a=1&b=2#c"
PICTURE = "assets/dot.svg"
_DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>'
_MKDOCS_YML = """\
site_name: "Torture & <b>more</b>"
site_url: https://torture.example/
docs_dir: content
edit_uri: https://forge.example/torture/edit/main/content/
theme:
  name: material
  language: en
  features: [navigation.tabs, navigation.instant, content.action.edit]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom}
plugins:
  - search
  - blog: {blog_dir: guidance, post_url_format: "{slug}"}
  - tags
  - mermaid2: {arguments: {journey: {maxLabelWidth: 2000}}}
  - offline: {enabled: !ENV [OFFLINE, false]}
  - journeybook
markdown_extensions: [attr_list, md_in_html, pymdownx.superfences]
"""


def write(folder: Path) -> None:
    """Write the publication."""
    files = {
        "mkdocs.yml": _MKDOCS_YML,
        f"content/{PICTURE}": _DOT,
        "content/about.md": "# About\n",
        "content/guidance/index.md": "# Guidance\n",
        "journeys/organisation.yml": _yaml(organisation()),
    }
    for at in range(MANY):
        files[f"journeys/personas/p{at}.yml"] = _yaml(persona(at))
        files[f"journeys/{_kind(at)}/j{at}.yml"] = _yaml(journey(at))
        files[f"content/guidance/posts/a{at}.md"] = article(at)
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def organisation() -> dict[str, Any]:
    """Fill in the organisation: a team, a channel and the rest for every text."""
    filled = _Filling(0).model(Organisation)
    for name in ("teams", "channels", "brand_behaviours", "audiences", "stage_models"):
        model = get_args(Organisation.model_fields[name].annotation)[0]
        filled[name] = [_Filling(at).model(model) for at in range(MANY)]
    return filled


def persona(at: int) -> dict[str, Any]:
    """Fill in a persona."""
    return _Filling(at).model(Persona)


def journey(at: int) -> dict[str, Any]:
    """Fill in a journey of two stages of two steps each."""
    filled = _Filling(at).model(Journey)
    # Only these kinds can carry, or be carried by, the others.
    wrong = {"customer": "serves", "partner": "supported_by", "employee": "supported_by"}
    for stage in filled["stages"]:
        for step in stage["steps"]:
            step.pop(wrong[_kind(at)])
    return filled


def article(at: int) -> str:
    """Write an article: its front matter is torture, its text only shows ours as code."""
    text = TEXTS[at].written
    front = {
        "title": text,
        "date": dt.date(2026, 1, 1) + dt.timedelta(at),
        "description": TEXTS[(at + 1) % MANY].written,
        "tags": [TEXTS[(at + 2) % MANY].written],
        "slug": f"a{at}",
        "journeys": [f"j{at}"],
    }
    return f"---\n{_yaml(front)}---\nWritten with care.\n"


class _Filling:
    """Fills in the fields of models, one text after the other.

    Args:
        at: which of the texts comes first.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self._counts: dict[str, Iterator[int]] = {}
        self._texts = count(at)

    def model(self, model: type[Model]) -> dict[str, Any]:
        """Fill in all fields of a model, by the names that authors use."""
        number = self._next(model.__name__)
        filled = {}
        for name, field in model.model_fields.items():
            if name in {"kind", "id"} and model in {Journey, Persona}:
                continue
            value = self._special(model, name, number)
            filled[field.alias or name] = self._value(field) if value is None else value
        if model is Persona:
            filled["kind"] = _kind(self.at)
        if model.__name__ == "Sentiment":
            for unwanted in ("start", "end") if number % 2 else ("level",):
                filled.pop(unwanted)
        return {key: value for key, value in filled.items() if value not in (None, [], {})}

    def _next(self, name: str) -> int:
        return next(self._counts.setdefault(name, count()))

    def _special(self, model: type[Model], name: str, number: int) -> Any:  # noqa: ANN401
        """Give what only fits one field; `None` where any value of its type does."""
        other = (self.at + 3) % MANY
        match model.__name__, name:
            case "Stage", "id":
                return f"stage{number}"
            case "Step", "id":
                return f"step{number}"
            case "Stage", "steps":
                return [self.model(get_args(model.model_fields[name].annotation)[0])] + [
                    self.model(get_args(model.model_fields[name].annotation)[0])
                ]
            case "Journey", "stages":
                stage = get_args(model.model_fields[name].annotation)[0]
                return [self.model(stage), self.model(stage)]
            case "Stage", "phase":
                return f"phase{self.at}"
            case "Phase", "id":
                return f"phase{self.at}"
            case _, "id":
                return None if model.__name__ == "Work" else f"x{self.at}"
            case _, "formerly":
                return [f"{model.__name__.lower()}-before-{self.at}"]
            case _, "audience":
                return []
            case ("Team", "parent") | ("Journey", "parent" | "variant_of" | "target_of"):
                # Each leads to the one before it, so that there is no circle.
                before = "x" if model.__name__ == "Team" else "j"
                return f"{before}{self.at - 1}" if self.at else []
            case "Journey", "state":
                return "target"
            case "Journey", "travellers":
                return [f"p{self.at}", f"p{other}"]
            case "Step" | "Stage", "travellers":
                return [f"p{self.at}"] if number == 1 else []
            case "Sentiment", "persona":
                return f"p{self.at}" if number % 2 else []
            case "Result", "stage":
                return "stage0"
            case "Step", "supported_by":
                return [f"j{KINDS.index(Kind.EMPLOYEE)}#step0"]
            case "Step", "serves":
                return [f"j{KINDS.index(Kind.CUSTOMER)}#step0"]
        return None

    def _value(self, field: FieldInfo) -> Any:  # noqa: ANN401
        return self._of(field.annotation, list(field.metadata))

    def _of(self, kind: Any, marks: list[Any]) -> Any:  # noqa: ANN401, PLR0911
        """Make a value of a type."""
        while hasattr(kind, "__metadata__"):
            marks = [*marks, *kind.__metadata__]
            kind = kind.__origin__
        inside = [it for it in get_args(kind) if it not in {type(None), Ellipsis, Message}]
        if get_origin(kind) in {Union, UnionType}:
            return self._of(inside[0], marks)
        if get_origin(kind) is tuple:
            return [self._of(inside[0], marks)]
        if get_origin(kind) is dict:
            return {self._text(80): [self._text(400)]}
        if issubclass(kind, Model):
            return self.model(kind)
        if issubclass(kind, StrEnum):
            values = list(kind)
            return values[self._next(kind.__name__) % len(values)].value
        if kind is dt.timedelta:
            return "3 days"
        if kind in {bool, dt.date}:
            return True if kind is bool else dt.date(2026, 5, 4)
        if kind is int:
            return 1 + (self.at + self._next("int")) % 5
        return self._string(marks)

    def _string(self, marks: list[Any]) -> str:
        """Make a string: a name of something, an address, a picture or a text."""
        for mark in marks:
            if isinstance(mark, Refers):
                return self._reference(mark.family)
            pattern = getattr(mark, "pattern", None) or ""
            if pattern == ID_PATTERN:
                return f"x{self.at}"
            if "mailto" in pattern:
                return LINK
            if "svg" in pattern:
                return PICTURE
            if pattern:
                return "nl"
        longest = [it.max_length for it in marks if hasattr(it, "max_length")]
        return self._text(min([*longest, 2000]))

    def _reference(self, family: str) -> str:
        match family:
            case "step":
                return "#step1"
            case "journey":
                return f"j{(self.at + 1) % MANY}"
            case "persona":
                return f"p{self.at}"
            case "check":
                return "caring"
            case "stage-model":
                return f"x{self.at}"
        return f"x{(self.at + self._next(family)) % MANY}"

    def _text(self, longest: int) -> str:
        return TEXTS[next(self._texts) % MANY].written[:longest].rstrip()


def _kind(at: int) -> str:
    return KINDS[at % len(KINDS)].value


class _Dumper(yaml.SafeDumper):
    """Writes every text in quotes, so that none of them means anything to YAML."""


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def _yaml(data: dict[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
