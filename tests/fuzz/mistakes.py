"""Mistakes, put in at known places: what an author may get wrong, and what has to be said of it."""

from __future__ import annotations

import copy
import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin

import yaml
from hypothesis import strategies as st
from journeybook.model.ids import ID_PATTERN, Refers, split_step
from journeybook.model.kinds import NAMED

from tests.fuzz.dumping import Style, Twin, dump, held, texts
from tests.fuzz.strategies import bare, publications

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hypothesis.strategies import DrawFn
    from journeybook.model.shape import Model

    from tests.fuzz.strategies import Publication

Path = tuple[str | int, ...]


class Spot(NamedTuple):
    """A place where a mistake can be made.

    Args:
        file: the file.
        path: where it stands in the data.
        model: the model that has the field.
        field: the field.
        kind: what stands there: fields, reference, choice, date, number, truth, id, length, text.
        family: what family is named, for a reference.
        most: how long a text can be.
        needed: whether it can be left out.
    """

    file: str
    path: Path
    model: str
    field: str
    kind: str
    family: str = ""
    most: int = 0
    needed: bool = False


class Expected(NamedTuple):
    """What has to be said: where, and with which code, one of these.

    Args:
        file: the file.
        path: the value at which it is said; the key before it for a `key`.
        codes: the codes that say it.
        at: `value`, `key`, or `last key` for the second of two keys of one name.
    """

    file: str
    path: Path
    codes: tuple[str, ...]
    at: str = "value"


@dataclass
class Broken:
    """A publication with mistakes.

    Args:
        files: the texts of its files.
        expected: what has to be said about them.
        where: the line and column of each, in the same order.
    """

    files: dict[str, str]
    expected: list[Expected]
    where: list[tuple[int, int]] = field(default_factory=list)


def spots(file: str, model: type[Model], data: Any, path: Path = ()) -> Iterator[Spot]:
    """List the places in the data of a model."""
    yield Spot(file, path, model.__name__, "", "fields")
    for name, about in model.model_fields.items():
        key = about.alias or name
        if key in data:
            annotation, marks = bare(about.annotation, tuple(about.metadata))
            of = Spot(file, (*path, key), model.__name__, name, "", needed=about.is_required())
            yield from _below(of, annotation, marks, data[key])


def _below(of: Spot, annotation: Any, marks: tuple[Any, ...], data: Any) -> Iterator[Spot]:
    if get_origin(annotation) is tuple:
        inner, inner_marks = bare(get_args(annotation)[0], ())
        for index, item in enumerate(data):
            below = of._replace(path=(*of.path, index), needed=False)
            yield from _below(below, inner, inner_marks, item)
    elif get_origin(annotation) is dict:
        return
    elif held(annotation):
        yield from (
            it._replace(needed=of.needed) if it.path == of.path else it
            for it in spots(of.file, annotation, data, of.path)
        )
    else:
        yield _leaf(of, annotation, marks)


def _leaf(of: Spot, kind: type, marks: tuple[Any, ...]) -> Spot:
    family = next((it.family for it in marks if isinstance(it, Refers)), "")
    most = min([it.max_length for it in marks if getattr(it, "max_length", None)] or [0])
    pattern = next((it.pattern for it in marks if getattr(it, "pattern", None)), None)
    found = "text"
    if family:
        found = "reference"
    elif pattern:
        found = "id" if pattern == ID_PATTERN else "pattern"
    elif issubclass(kind, StrEnum):
        found = "choice"
    elif kind in _KINDS:
        found = _KINDS[kind]
    return of._replace(kind=found, family=family, most=most)


_KINDS: dict[type, str] = {
    dt.date: "date",
    dt.timedelta: "length",
    bool: "truth",
    int: "number",
    float: "number",
}


# ---------------------------------------------------------------- what goes wrong

_NOT_THERE = "nowhere-to-be-found"
_HUGE = 10**11


def _set(data: Any, path: Path, value: Any) -> None:
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = value


def _get(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _replaced(value: Any, *codes: str) -> Callable[[Any, Spot, int], Expected | None]:
    """Make the mistake of writing another value."""

    def make(data: Any, spot: Spot, number: int) -> Expected | None:
        if codes == ("too-long",) and not spot.most:
            return None
        _set(data, spot.path, value(spot, number) if callable(value) else value)
        return Expected(spot.file, spot.path, codes)

    return make


def _unknown_field(data: Any, spot: Spot, number: int) -> Expected | None:
    key = f"zzz-{number}"
    _get(data, spot.path)[key] = "x"
    return Expected(spot.file, (*spot.path, key), ("unknown-field",), "key")


def _twice(data: Any, spot: Spot, _number: int) -> Expected | None:
    fields = _get(data, spot.path)
    key = next(iter(fields))
    fields[Twin(key)] = copy.deepcopy(fields[key])
    return Expected(spot.file, (*spot.path, key), ("duplicate-field",), "last key")


def _missing(data: Any, spot: Spot, _number: int) -> Expected | None:
    owner = _get(data, spot.path[:-1])
    if not spot.needed or len(owner) == 1:
        return None
    del owner[spot.path[-1]]
    return Expected(spot.file, spot.path[:-1], ("missing-field",))


_DAY = dt.date(2026, 5, 4)
_AGAINST_EACH_OTHER: dict[str, dict[str, Any]] = {
    "Sentiment": {"level": 3, "start": 2, "end": 4},
    "Time": {"min": "3 days", "max": "2 days"},
    "Question": {"text": "x", "answered": _DAY},
    "Idea": {"text": "x", "status": "declined"},
    "Stakeholder": {"to": "x"},
    "Bounds": {"min": 5, "max": 5},
    "Kept": {"value": 3, "metric": _NOT_THERE},
    "Round": {"title": "x", "began": _DAY, "ended": _DAY - dt.timedelta(1)},
}


def _contradictory(data: Any, spot: Spot, _number: int) -> Expected | None:
    wrong = _AGAINST_EACH_OTHER.get(spot.model)
    if not wrong or not spot.path:
        return None
    _set(data, spot.path, copy.deepcopy(wrong))
    return Expected(spot.file, spot.path, ("contradiction", "not-allowed"))


_MISTAKES: dict[str, tuple[Callable[[Any, Spot, int], Expected | None], ...]] = {
    "fields": (
        _unknown_field,
        _twice,
        _contradictory,
        _replaced([["x"]], "not-fields", "not-a-text", "not-a-list"),
    ),
    "reference": (_replaced(lambda _, at: f"{_NOT_THERE}-{at}", "unknown-reference"),),
    "choice": (_replaced(lambda _, at: f"zonder-{at}", "unknown-value"),),
    "date": (
        _replaced("3 mei 2026", "not-a-date"),
        _replaced("2026-02-30", "not-a-date"),
        _replaced("0026-02-03", "not-a-date"),
    ),
    "number": (
        _replaced("veel", "not-a-number"),
        _replaced(".inf", "not-a-number", "not-a-text"),
        _replaced("1_000", "not-a-number"),
    ),
    "truth": (_replaced("misschien", "not-true-or-false"),),
    "id": (_replaced("Geen Id", "not-an-id"),),
    "length": (_replaced("heel lang", "not-allowed"),),
    "pattern": (_replaced("javascript:alert(1)", "not-allowed"),),
    "text": (
        _replaced("   ", "blank"),
        _replaced(lambda spot, _: "x" * (spot.most + 1), "too-long"),
        _replaced("\u200b", "blank"),
        _replaced({"x": "y"}, "not-a-text"),
        _replaced("a\u202eb", "hidden-direction"),
        _replaced("a\u2060\x7fb", "control-character"),
    ),
}
_OF_FIELDS: dict[tuple[str, str], tuple[Callable[[Any, Spot, int], Expected | None], ...]] = {
    ("Answered", "pain_point"): (_replaced(_NOT_THERE, "unknown-reference"),),
    ("Answered", "opportunity"): (_replaced(_NOT_THERE, "unknown-reference"),),
    ("Spot", "stage"): (_replaced(_NOT_THERE, "unknown-reference"),),
    ("Spot", "touchpoint"): (_replaced(_NOT_THERE, "unknown-reference"),),
}
"""Mistakes that show only when a file is held against itself or against others."""

_ANY = (_replaced(None, "no-value"), _missing)
_NO_MISTAKE = {
    *(("Journey", it) for it in ("stages", "travellers")),
    *(("Stage", it) for it in ("id", "steps", "title")),
    *(("Step", it) for it in ("id", "title")),
    *((model.__name__, "formerly") for model in NAMED.values()),
}
"""What others lean on, so that a mistake there would rightly be told in other places as well."""


_UNKNOWN = ("unknown-reference",)
_ORGANISATION = "journeys/organisation.yml"
_LISTS = {"check": "journeys/checks.yml", "question": "journeys/alignment.yml"} | dict.fromkeys(
    ("journey", "persona", "step", "initiative", "metric", "trip", "theme"), ""
)
"""The file that lists what can be named, by family, where it is not that of the organisation."""


@st.composite
def broken(draw: DrawFn, most: int = 5) -> Broken:
    """Draw a publication with up to so many mistakes in it."""
    drawn: Publication = draw(publications())
    choose = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - nothing is secret
    data = copy.deepcopy(drawn.files)
    places = [
        it
        for name, model in drawn.models.items()
        for it in spots(name, model, drawn.files[name])
        if (it.model, it.field) not in _NO_MISTAKE
    ]
    rare = [it for it in places if (it.model, it.field) in _OF_FIELDS]
    expected: list[Expected] = []
    taken: list[tuple[str, Path]] = []
    lists: dict[Expected, str] = {}
    many = draw(st.integers(1, most))
    if rare and draw(st.integers(0, 4)) == 0:
        # What is only seen between files is looked for where each of these is whole.
        many, places = 1, rare
    else:
        places = [it for it in places if it not in rare]
    for number in range(many):
        spot = choose.choice(places)
        if any(_touch(spot, *other) for other in taken):
            continue
        known = _OF_FIELDS.get((spot.model, spot.field))
        ways = known or _MISTAKES[spot.kind] + (_ANY if spot.kind != "fields" else ())
        ways = ways if spot.path else ways[:2]
        made = choose.choice(ways)(data[spot.file], spot, number)
        if made:
            expected.append(made)
            lists[made] = _LISTS.get(spot.family, _ORGANISATION)
            # Another mistake among the same fields could be hidden behind one of the whole.
            taken.append((spot.file, spot.path))
    # Where the file that lists them cannot be read, nobody can tell what is not there.
    unreadable = {it.file for it in expected if it.codes != _UNKNOWN}
    expected = [it for it in expected if it.codes != _UNKNOWN or lists[it] not in unreadable]
    plain = texts(drawn)
    files = plain | {name: dump(it, Style()) for name, it in data.items()}
    lines = [_line(yaml.compose(files[it.file], yaml.CSafeLoader), it) for it in expected]
    return Broken(files, expected, lines)


def _touch(spot: Spot, file: str, path: Path) -> bool:
    """Tell whether one of two places is within the other."""
    both = min(len(spot.path), len(path))
    return spot.file == file and spot.path[:both] == path[:both]


def _line(node: yaml.Node, expected: Expected) -> tuple[int, int]:
    """Find the line and column of a place, from 1."""
    key = node
    for part in expected.path:
        if isinstance(part, int):
            key = node = node.value[part]
        else:
            found = [pair for pair in node.value if pair[0].value == part]
            key, node = found[-1 if expected.at == "last key" else 0]
    mark = (key if "key" in expected.at else node).start_mark
    return mark.line + 1, mark.column + 1


_SLIPS = (
    ("tab", lambda line: "\t" + line),
    ("quote", lambda line: re.sub(r": .*", ': "open', line)),
    ("no space", lambda line: line.replace(": ", ":", 1)),
    ("reserved", lambda line: re.sub(r": .*", ": @x", line)),
    ("rest", lambda line: re.sub(r": .*", ": 'a' b", line)),
    ("colon", lambda line: re.sub(r": .*", ": a: b", line)),
    ("list", lambda line: re.sub(r": .*", ": [a", line)),
    ("percent", lambda line: re.sub(r": .*", ": %x", line)),
)
"""What makes a line something else than YAML."""


@st.composite
def slipped(draw: DrawFn) -> Broken:
    """Draw a publication with a slip in a line of one file, and mistakes in others."""
    found: Broken = draw(broken(3))
    mistaken = {it.file for it in found.expected}
    if any(it.codes == _UNKNOWN for it in found.expected):
        # What is not there shows only beside what can be read.
        return found
    lines = [
        (name, number)
        for name, text in found.files.items()
        if name.startswith("journeys/") and name.endswith(".yml") and name not in mistaken
        for number, line in enumerate(text.split("\n"))
        if re.fullmatch(r" *[a-z_]+: [A-Za-z0-9 -]{3,}", line)
    ]
    if lines:
        name, number = draw(st.sampled_from(lines))
        written = found.files[name].split("\n")
        written[number] = draw(st.sampled_from(_SLIPS))[1](written[number])
        found.files[name] = "\n".join(written)
        found.expected.append(Expected(name, (), ()))
        found.where.append((number + 1, 1))
    return found


@st.composite
def torn(draw: DrawFn) -> Broken:
    """Draw a publication that lost a file which others name."""
    drawn: Publication = draw(publications(3))
    files = texts(drawn)
    of = {model.family: model for model in NAMED.values()}
    things = [
        (name, family)
        for name in drawn.files
        for family, model in of.items()
        if drawn.models[name] is model
    ]
    name, family = draw(st.sampled_from(things))
    thing_id = name.rpartition("/")[2].removesuffix(".yml")
    expected = [
        Expected(it.file, it.path, _UNKNOWN)
        for it in named(drawn, family, thing_id)
        if it.file != name
    ]
    where = [_line(yaml.compose(files[it.file], yaml.CSafeLoader), it) for it in expected]
    del files[name]
    return Broken(files, expected, where)


def named(publication: Publication, family: str, thing_id: str) -> Iterator[Spot]:
    """List the places where something is named."""
    for name, model in publication.models.items():
        for spot in spots(name, model, publication.files[name]):
            if spot.kind == "reference":
                value = _get(publication.files[name], spot.path)
                of = "journey" if spot.family == "step" else spot.family
                named_id = split_step(value)[0] if spot.family == "step" else value
                if (of, named_id) == (family, thing_id):
                    yield spot
