"""Whole catalogues, drawn: every kind of file, with references that fit.

The models say which fields there are and what fits in them, so a new field is drawn without
anyone thinking of it; only what fields have to say to each other stands here. A publication is
drawn as plain data by file, as an author would have it; `dumping` writes it as YAML.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from random import Random
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from journeybook.model.alignment import Alignment
from journeybook.model.article import Article
from journeybook.model.author import Author
from journeybook.model.check import Checks
from journeybook.model.ids import ID_PATTERN, Refers
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.metric import Metric
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Persona
from journeybook.model.shape import Model
from journeybook.model.trip import Trip
from journeybook.words import Message
from pydantic.fields import FieldInfo

from tests.fuzz import dumping, fitting
from tests.fuzz.frame import Frame, Way, frames
from tests.fuzz.texts import ODD_IDS, TEXTS, known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hypothesis.strategies import DrawFn

Data = dict[str, Any]

LINKS = ("https://journeybook.test/x?a=1&b=2#c", "mailto:x@journeybook.test", "http://x.test/é")
PICTURES = ("assets/dot.svg", "assets/a b.svg")
LENGTHS = ("3 days", "45 min", "2,5 uur", "1 week", "0.5 h", "2 maanden", "99 years", "1 s")
_DAYS = tuple(
    tuple(dt.date(*it).toordinal() for it in days)
    for days in (((2024, 1, 1), (2027, 12, 31)), ((1900, 1, 1), (2199, 12, 31)))
)
"""Days that are near, and any that can be written."""
_MANY = (1, 4, 8, 12, 16, 20)
_DEEP = 2


@dataclass(repr=False)
class Publication:
    """What an author could have written.

    Args:
        frame: what there is to be named.
        files: the data of each YAML file by its name below the project.
        models: the model of each of these files.
        values: the lines of each file of values, likewise.
        articles: the front matter of each article, likewise.
    """

    frame: Frame
    files: dict[str, Data]
    models: dict[str, type[Model]]
    values: dict[str, list[list[str]]]
    articles: dict[str, Data]

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001
        """Show what was drawn as its author would see it."""
        for name, text in dumping.texts(self).items():
            printer.text(f"\n--- {name}\n{text}")


@st.composite
def publications(draw: DrawFn, largest: int = 2) -> Publication:
    """Draw a publication without a mistake in it."""
    frame = draw(frames(largest))
    texts = draw(st.lists(TEXTS, min_size=1, max_size=6))
    writer = Writer(frame, texts, draw(st.sampled_from(_MANY)), draw(st.integers(0, 2**32)))
    found = Publication(frame, {}, {}, {}, {})
    for name, model, data in files_of(writer):
        # Where there is nothing to name, some files have nothing to say.
        if data:
            found.files[name], found.models[name] = data, model
    for key in frame.known("metric"):
        name = f"journeys/metrics/{key}"
        found.values[f"{name}.csv"] = fitting.values(writer, found.files[f"{name}.yml"])
    if frame.known("author"):
        authors = {key: writer.model(Author) for key in frame.known("author")}
        found.articles["content/guidance/.authors.yml"] = {"authors": authors}
    for key in frame.known("article"):
        writer.article = key
        found.articles[f"content/guidance/posts/{key}.md"] = writer.model(Article)
    fitting.formerly(writer, found.files)
    return found


def files_of(writer: Writer) -> Iterator[tuple[str, type[Model], Data]]:
    """Write every file, first those that others depend on."""
    frame = writer.frame
    yield "journeys/organisation.yml", Organisation, writer.model(Organisation)
    yield "journeys/checks.yml", Checks, writer.model(Checks)
    for key in frame.known("persona"):
        writer.persona = key
        yield f"journeys/personas/{key}.yml", Persona, writer.model(Persona)
    for way in frame.ways.values():
        writer.home = way.id
        folder = writer.one(way.kind.value, f"{way.kind.value}/part")
        yield f"journeys/{folder}/{way.id}.yml", Journey, writer.model(Journey)
    writer.home = ""
    for family, model in (("initiative", Initiative), ("trip", Trip), ("metric", Metric)):
        for key in frame.known(family):
            writer.metric = key
            yield f"journeys/{family}s/{key}.yml", model, writer.model(model)
    yield "journeys/alignment.yml", Alignment, writer.model(Alignment)
    yield "journeys/offer.yml", Offer, writer.model(Offer)


class Writer:
    """Writes the data of models.

    A publication takes a thousand small choices, and hypothesis needs a tenth of a millisecond for
    each. So it draws the frame, some texts, how much is written and a seed, from which the small
    choices follow; and it can still make smaller what fails.

    Args:
        frame: what there is to be named.
        texts: texts to be used, besides those that are known to be odd.
        many: how many fields are written of an object, about, besides those that it needs.
        seed: where the choices begin.
    """

    def __init__(self, frame: Frame, texts: list[str], many: int, seed: int) -> None:
        self.frame = frame
        self.home = self.persona = self.metric = self.article = ""
        self.levels = 5
        self.depth = 0
        self._texts = texts
        self._many = many
        self._random = Random(seed)  # noqa: S311 - nothing is secret

    @property
    def way(self) -> Way:
        """The journey that is being written."""
        return self.frame.ways[self.home]

    def one(self, *of: Any) -> Any:
        """Choose one of these."""
        return self._random.choice(of)

    def often(self, once_in: int = 2) -> bool:
        """Say yes once in so many times."""
        return self._random.randrange(once_in) == 0

    def number(self, least: int, most: int) -> int:
        """Choose a number."""
        return self._random.randint(least, most)

    def numbers(self, below: int) -> list[int]:
        """Choose up to four different numbers."""
        return self._random.sample(range(below), self.number(1, 4))

    def id(self) -> str:
        """Choose an id."""
        return self.one(*ODD_IDS, f"x{self.number(0, 10**6)}")

    def text(self, longest: int = 400) -> str:
        """Write a text."""
        fit = [it for it in self._texts if len(it) <= longest]
        return self.one(*fit) if fit and self.often(4) else self.one(*known(longest))

    def some(self, of: list[str], most: int = 2) -> list[str]:
        """Choose some of these, and at least one."""
        different = list(dict.fromkeys(of))
        return self._random.sample(different, self.number(1, min(most, len(different))))

    def model(self, model: type[Model], *more: str) -> Data:
        """Write the fields that a model needs, some others, and those that are asked for."""
        needed, others = _fields(model)
        chosen = [*needed, *more]
        if others:
            most = min(max(1, self._many - 3 * self.depth), len(others))
            drawn = self._random.sample(others, self.number(most // 3, most))
            chosen += [it for it in drawn if it not in chosen]
        self.depth += 1
        data: Data = {}
        for name in chosen:
            field = model.model_fields[name]
            special = fitting.FIELDS.get(f"{model.__name__}.{name}")
            value = special(self) if special else self._of(field.annotation, tuple(field.metadata))
            if value not in (None, [], {}):
                data[field.alias or name] = value
            elif field.is_required():
                # There is nothing to name, so this cannot be said.
                self.depth -= 1
                return {}
        mend = fitting.MODELS.get(model.__name__)
        if mend:
            mend(self, data)
        self.depth -= 1
        return data

    def _of(self, annotation: Any, marks: tuple[Any, ...]) -> Any:
        """Write a value of a type; `None` where there is nothing that could be named."""
        kind, marks = bare(annotation, marks)
        origin = get_origin(kind)
        if origin is tuple:
            many = 1 if self.depth > _DEEP else self.number(1, 2)
            found = [self._of(get_args(kind)[0], ()) for _ in range(many)]
            kept = [it for it in found if it is not None]
            is_name = any(isinstance(it, str) for it in kept)
            return (list(dict.fromkeys(kept)) if is_name else kept) or None
        if origin is dict:
            return {self.text(60): [self.text()], self.text(60): [self.text(), self.text()]}
        if issubclass(kind, Model):
            return self.model(kind) or None
        family = next((it.family for it in marks if isinstance(it, Refers)), None)
        return self.reference(family) if family else self._simple(kind, marks)

    def _simple(self, kind: type, marks: tuple[Any, ...]) -> Any:
        """Write a single value that names nothing."""
        limits = {it: getattr(mark, it) for mark in marks for it in _LIMITS if hasattr(mark, it)}
        if issubclass(kind, StrEnum):
            return self.one(*kind).value
        if kind in _KINDS:
            return _KINDS[kind](self)
        if kind is int:
            return self.number(limits.get("ge", 0), min(limits.get("le", 9), 10**6))
        pattern = str(limits.get("pattern") or "")
        if pattern == ID_PATTERN:
            return self.id()
        fits = next((it for sign, it in _PATTERNS.items() if sign in pattern), ())
        return self.one(*fits) if fits else self.text(limits.get("max_length") or 400)

    def reference(self, family: str) -> str | None:
        """Name something of a family, if there is any of it."""
        if family == "step":
            return fitting.step(self)
        known = self.frame.known(family)
        return self.one(*known) if known else None


@cache
def _fields(model: type[Model]) -> tuple[list[str], list[str]]:
    """List the fields that a model needs, and the others."""
    fields = {
        name: field
        for name, field in model.model_fields.items()
        if f"{model.__name__}.{name}" not in fitting.LEFT_OUT
    }
    needed = [
        name
        for name, field in fields.items()
        if field.is_required() or f"{model.__name__}.{name}" in fitting.ALWAYS
    ]
    return needed, [name for name in fields if name not in needed]


def bare(kind: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """Strip a type of `None`, of `Message` and of its marks, and keep the marks."""
    while True:
        if hasattr(kind, "__metadata__"):
            for mark in kind.__metadata__:
                marks = (*marks, *(mark.metadata if isinstance(mark, FieldInfo) else (mark,)))
            kind = kind.__origin__
        elif get_origin(kind) in {Union, UnionType}:
            kind = next(it for it in get_args(kind) if it not in {type(None), Message})
        else:
            return kind, marks


_KINDS: dict[type, Callable[[Writer], Any]] = {
    dt.date: lambda it: dt.date.fromordinal(it.number(*it.one(*_DAYS))),
    dt.timedelta: lambda it: it.one(*LENGTHS),
    bool: lambda it: it.often(),
    float: lambda it: it.number(0, 400) / 4,
}
_LIMITS = ("ge", "le", "max_length", "pattern")
_PATTERNS: dict[str, tuple[str, ...]] = {
    "mailto": LINKS,
    "https?": LINKS[:1],
    "svg": PICTURES,
    "a-z]{2,3}": ("nl", "en-GB", "zh-Hans", "fy"),
}


def parts(model: type[Model]) -> Iterator[type[Model]]:
    """List a model and all that it can hold."""
    found = [model]
    for it in found:
        for field in it.model_fields.values():
            kind, _ = bare(field.annotation, ())
            while get_origin(kind) is tuple:
                kind, _ = bare(get_args(kind)[0], ())
            if isinstance(kind, type) and issubclass(kind, Model) and kind not in found:
                found.append(kind)
    yield from found
