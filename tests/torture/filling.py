"""Fill in models: every field they have, one text after the other."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from itertools import count
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from journeybook.model.ids import ID_PATTERN, Refers
from journeybook.model.kinds import NAMED
from journeybook.model.persona import Kind
from journeybook.model.shape import Model
from journeybook.words import Message
from pydantic.fields import FieldInfo

from tests.torture.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MANY = len(TEXTS)
PICTURE = "assets/dot.svg"
LINK = "https://journeybook.test/x?a=1&b=2#c"
LONGEST = 2000


def kind_of(at: int) -> str:
    """Give the kind of the persona and of the journey of a text: each in turn."""
    return [*Kind][at % len(Kind)].value


class Filling:
    """Fills in the fields of models.

    Args:
        at: which of the texts comes first, and the number of what is filled in.
        words: what each text begins with, when every field is to have one of its own instead.
    """

    def __init__(self, at: int, words: str | None = None) -> None:
        self.at = at
        self.words = words
        self._counts: dict[str, Iterator[int]] = {}
        self._texts = count(at)
        self._home = ""

    def model(self, model: type[Model]) -> dict[str, Any]:
        """Fill in all fields of a model, by the names that authors use."""
        name, number = model.__name__, self._next(model.__name__)
        self._home = self._home or name
        filled = {}
        for field, about in model.model_fields.items():
            fits = _FITTING.get((name, field)) or _FITTING.get(("", field))
            value = fits(self, number) if fits else self._of(about.annotation, about.metadata)
            filled[about.alias or field] = value
        if name == "Sentiment":
            for other in ("start", "end") if number % 2 else ("level",):
                filled.pop(other)
        return {key: value for key, value in filled.items() if value is not None}

    def some(self, field: str, model: type[Model], many: int) -> list[dict[str, Any]]:
        """Fill in several of the models that a field lists."""
        inner = get_args(model.model_fields[field].annotation)[0]
        return [self.model(inner) for _ in range(many)]

    def _next(self, name: str) -> int:
        return next(self._counts.setdefault(name, count()))

    def _of(self, kind: Any, marks: list[Any]) -> Any:
        """Make a value of a type."""
        while hasattr(kind, "__metadata__"):
            for mark in kind.__metadata__:
                marks = [*marks, *(mark.metadata if isinstance(mark, FieldInfo) else (mark,))]
            kind = kind.__origin__
        inside = [it for it in get_args(kind) if it not in {type(None), Ellipsis, Message}]
        match get_origin(kind):
            case origin if origin in {Union, UnionType}:
                return self._of(inside[0], marks)
            case origin if origin is tuple:
                return [self._of(inside[0], marks)]
            case origin if origin is dict:
                return {self._text(80): [self._text(400)]}
        return self._one(kind, marks)

    def _one(self, kind: type, marks: list[Any]) -> Any:
        if issubclass(kind, Model):
            return self.model(kind)
        if issubclass(kind, StrEnum):
            values = list(kind)
            return values[self._next(kind.__name__) % len(values)].value
        simple = {
            dt.timedelta: "3 days",
            dt.date: dt.date(2026, 5, 4),
            bool: True,
            float: 2.5,
            int: 1 + (self.at + self._next("int")) % 5,
        }
        return simple[kind] if kind in simple else self._string(marks)

    def _string(self, marks: list[Any]) -> str:
        """Make a string: a name of something, an address, a picture or a text."""
        family = next((it.family for it in marks if isinstance(it, Refers)), None)
        if family:
            return self._reference(family)
        pattern = next((it.pattern for it in marks if getattr(it, "pattern", None)), None)
        if pattern:
            known = {"mailto": LINK, "svg": PICTURE, ID_PATTERN: f"x{self.at}"}
            return next((it for part, it in known.items() if part in pattern), "nl")
        return self._text(
            min([it.max_length for it in marks if hasattr(it, "max_length")] or [999])
        )

    def _reference(self, family: str) -> str:
        known = {
            "step": "#step1" if self._home == "Journey" else f"j{self.at}#step1",
            "journey": f"j{(self.at + 1) % MANY}",
            "persona": f"p{self.at}",
            "check": "caring",
            "initiative": f"i{self.at}",
            "metric": f"m{self.at}",
            "trip": f"t{self.at}",
            "stop": "coach",
            "theme": "loyalty",
            "question": "x0",
            "stage-model": f"x{self.at}",
        }
        return known.get(family) or f"x{(self.at + self._next(family)) % MANY}"

    def _text(self, longest: int) -> str:
        if self.words:
            return f"{self.words}{next(self._texts)}."
        return TEXTS[next(self._texts) % MANY].written[:longest].rstrip()


def _before(letter: str) -> Callable[[Filling, int], str | None]:
    """Lead to the one before it, so that there is no circle."""
    return lambda filling, _number: f"{letter}{filling.at - 1}" if filling.at else None


def _numbered(word: str) -> Callable[[Filling, int], str]:
    return lambda _filling, number: f"{word}{number}"


def _nothing(_filling: Filling, _number: int) -> None:
    """Leave the field out."""


_FITTING: dict[tuple[str, str], Callable[[Filling, int], Any]] = {
    ("", "audience"): _nothing,
    ("", "formerly"): _nothing,
    **{(model.__name__, "id"): _nothing for model in NAMED.values()},
    ("Journey", "kind"): _nothing,
    ("Journey", "state"): lambda it, _: "target" if it.at % 4 == 3 else "current",
    ("Journey", "target_of"): _before("j"),
    ("Journey", "variant_of"): _before("j"),
    ("Journey", "parent"): _before("j"),
    ("Journey", "travellers"): lambda it, _: [f"p{it.at}", f"p{(it.at + len(Kind)) % MANY}"],
    ("PainPoint", "id"): _numbered("pain"),
    ("Opportunity", "id"): _numbered("chance"),
    ("IntendedGap", "phases"): lambda it, _: [f"phase{it.at}"],
    ("Proposal", "phase"): lambda it, _: f"phase{it.at}",
    ("Persona", "kind"): lambda it, _: kind_of(it.at),
    ("Phase", "id"): lambda it, _: f"phase{it.at}",
    ("Answer", "version"): lambda *_: 2,
    ("AnswerRound", "version"): lambda *_: 2,
    ("Answered", "pain_point"): _nothing,
    ("Answered", "opportunity"): _nothing,
    ("Assessment", "version"): lambda *_: 2,
    ("Bounds", "min"): lambda *_: 0,
    ("Bounds", "max"): lambda *_: 100,
    ("Initiative", "status"): lambda *_: "done",
    ("Kept", "metric"): _nothing,
    ("MirrorView", "version"): lambda *_: 2,
    ("Metric", "kind"): lambda *_: "own",
    ("Spot", "stage"): _nothing,
    ("Spot", "touchpoint"): _nothing,
    ("Variant", "id"): _numbered("way"),
    ("Voice", "address"): lambda *_: "voice@torture.example",
    ("Result", "stage"): lambda *_: "stage0",
    ("Result", "version"): lambda it, _: 1 + it.at % 2,
    ("Sentiment", "persona"): lambda it, number: f"p{it.at}" if number % 2 else None,
    ("Stage", "id"): lambda _, number: f"stage{number}",
    ("Stage", "phase"): lambda it, _: f"phase{it.at}",
    ("Stage", "travellers"): lambda it, number: [f"p{it.at}"] if number else None,
    ("Step", "id"): lambda _, number: f"step{number}",
    ("Step", "travellers"): lambda it, number: [f"p{it.at}"] if number == 1 else None,
    ("Step", "supported_by"): lambda *_: ["j1#step0"],
    ("Step", "serves"): lambda *_: ["j0#step0"],
    ("WeighingScale", "levels"): lambda it, _: [it._text(80) for _ in range(5)],
    ("Team", "parent"): _before("x"),
    ("WrittenCheck", "version"): lambda *_: 2,
}
"""What only fits one field; everywhere else any value of the type does."""
