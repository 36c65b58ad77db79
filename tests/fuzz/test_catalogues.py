"""Whatever can rightly be written is read without a word, and comes back when written again."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from journeybook.model.kinds import ALONE, NAMED
from journeybook.model.shape import Model
from journeybook.reading import read

from tests.fuzz.dumping import Style, held, styles, texts, write
from tests.fuzz.profiles import every, look
from tests.fuzz.strategies import parts, publications
from tests.fuzz.writing import files_of

FAMILIES = (
    *("organisation", "personas", "journeys", "initiatives", "trips", "metrics"),
    *("alignment", "offer", "own_checks", "articles", "authors"),
)
MANY = 100
PLAIN = Style()


def reading_of(files, style=PLAIN):
    with tempfile.TemporaryDirectory() as folder:
        return read(write(Path(folder), files, style))


def said(reading):
    return [f"{it.place}: {it.code}: {it.problem}" for it in reading.diagnostics]


def differences(one, other, path=()):
    """List where two values differ, and both."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for key in {**one, **other}:
            yield from differences(one.get(key), other.get(key), (*path, key))
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from differences(*pair, (*path, index))
    elif isinstance(one, Model) and type(one) is type(other):
        yield from differences(dict(one), dict(other), path)
    elif one != other:
        yield path, one, other


def apart(one, other):
    """List where two readings differ."""
    pairs = (
        (name, getattr(one.catalogue, name), getattr(other.catalogue, name)) for name in FAMILIES
    )
    return [it for name, *both in pairs for it in differences(*both, (name,))]


@look(quick=30, deep=300)
def test_what_is_right_is_read_whole_in_every_style(examples):
    @every(examples, publications(), styles())
    def check(publication, style):
        reading = reading_of(texts(publication, style), style)

        assert said(reading) == []
        assert {*reading.catalogue.journeys} == {*publication.frame.ways}
        assert apart(reading, reading_of(texts(publication))) == []


@look(quick=30, deep=300)
def test_what_is_read_and_written_again_is_equal(examples):
    @every(examples, publications())
    def check(publication):
        first = reading_of(texts(publication))

        again = reading_of(files_of(first.catalogue))

        assert said(again) == []
        assert apart(again, first) == []


@look(quick=30, deep=300)
def test_the_strategies_leave_nothing_out_for_long(examples):
    seen: set[tuple[str, str]] = set()

    def note(model, data):
        for name, field in model.model_fields.items():
            if (field.alias or name) in data:
                seen.add((model.__name__, name))
                inside = held(field.annotation)
                items = data[field.alias or name]
                for item in items if isinstance(items, list) else [items]:
                    if inside and isinstance(item, dict):
                        note(inside, item)

    @every(examples, publications())
    def collect(publication):
        for name, data in publication.files.items():
            note(publication.models[name], data)

    known = {
        (model.__name__, name)
        for root in (*NAMED.values(), *ALONE.values())
        for model in parts(root)
        for name in model.model_fields
    }
    missed = {it for it in known - seen if it[1] != "id"}
    # Half of them with the few examples of every day; all but a rare one with many.
    assert len(missed) < (len(known) / 2 if examples < MANY else 3), sorted(missed)
