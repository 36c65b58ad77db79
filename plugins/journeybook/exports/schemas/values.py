"""Single values in a schema: what reading accepts, and what an editor is told about it.

Reading goes by the characters that were written, so `2026` is a text where a text is asked
for, and `"4"` a number where a number is. A schema sees what YAML makes of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from journeybook.model.ids import ID_PATTERN
from journeybook.words import Message, Words

Schema = dict[str, Any]

_MOST_LISTED = 9
"""Numbers up to here are offered one by one."""


def either(kind: str, then: Schema, otherwise: Schema, offer: Schema | None = None) -> Schema:
    """Accept one thing for a value of a kind, and another for any other value.

    Said with “if”, so that an editor tells what is wrong with what is there, instead of all
    that could have been there. What it completes, it looks for under “anyOf”, where
    anything at all is accepted as well.

    Args:
        kind: the kind of value, by its name in a schema.
        then: what a value of that kind has to be.
        otherwise: what any other value has to be.
        offer: what to complete while there is no value yet.
    """
    either: Schema = {"if": {"type": kind}, "then": then, "else": otherwise}
    return {**either, "anyOf": [offer, {}]} if offer else either


def text(words: Words, most: int | None = None) -> Schema:
    """Accept any text, and whatever YAML takes for a number or a truth."""
    found: Schema = {"type": ["string", "number"]}
    if most:
        # Spaces around a text do not count.
        found["pattern"] = rf"^\s*[\s\S]{{1,{most}}}?\s*$"
        found["patternErrorMessage"] = words.say(
            Message("This is a text of %(most)s characters at most.", most=most)
        )
    return {"if": {"type": "boolean"}, "else": found}


def whole(words: Words, least: int | None, most: int | None) -> Schema:
    """Accept a whole number, in or out of quotes."""
    if least is not None and most is not None and most <= _MOST_LISTED:
        number: Schema = {"enum": list(range(least, most + 1))}
    else:
        number = {"type": "integer"}
        number |= {} if least is None else {"minimum": least}
        number |= {} if most is None else {"maximum": most}
    said = words.say(Message("This is a whole number."))
    quoted = {"pattern": "^-?[0-9]+$", "patternErrorMessage": said}
    return either("string", quoted, number, offer=number)


def number(words: Words) -> Schema:
    """Accept a number, with or without decimals, in or out of quotes."""
    said = words.say(Message("This is a number, with a decimal point where it has decimals."))
    quoted = {"pattern": r"^-?[0-9]+(\.[0-9]+)?$", "patternErrorMessage": said}
    plain = {"type": "number"}
    return either("string", quoted, plain, offer=plain)


def truth(words: Words) -> Schema:
    """Accept true and false, in or out of quotes."""
    said = words.say(Message("Write true or false."))
    quoted = {"pattern": "^(true|false)$", "patternErrorMessage": said}
    plain = {"type": "boolean"}
    return either("string", quoted, plain, offer=plain)


def day(words: Words) -> Schema:
    """Accept a date."""
    return {
        "type": "string",
        "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "patternErrorMessage": words.say(
            Message("A date is written year-month-day, such as 2026-04-03.")
        ),
    }


def length(words: Words) -> Schema:
    """Accept a length of time, such as `3 days`."""
    return {
        "type": "string",
        "pattern": r"^\s*[0-9]{1,6}([.,][0-9]{1,3})?\s*[A-Za-z]+\s*$",
        "patternErrorMessage": words.say(
            Message("A length of time is a number and a unit, such as “3 days” or “45 min”.")
        ),
    }


def one_of(values: Iterable[StrEnum]) -> Schema:
    """Accept one of a few words."""
    return {"enum": [it.value for it in values]}


def names(titles: Mapping[str, str] | None) -> Schema:
    """Accept the id of something that exists, and tell what it is called."""
    if not titles:
        return {"type": ["string", "number"]}
    ids = {key: titles[key] for key in titles}
    # YAML reads the id “2026” as a number.
    numbers = {int(key): title for key, title in titles.items() if key.isdecimal()}
    return {
        "enum": [*ids, *numbers],
        "enumDescriptions": [*ids.values(), *numbers.values()],
    }


def step(steps: Mapping[str, str], journeys: Mapping[str, str] | None) -> Schema:
    """Accept a step: of another journey, or one of this journey that was just written.

    Steps come and go while somebody is writing, so those that exist are offered and any
    other is left to `journeybook lint`.
    """
    offered = {**(journeys or {}), **steps}
    free = {"type": ["string", "number"]}
    if not offered:
        return free
    listed = {"enum": list(offered), "enumDescriptions": list(offered.values())}
    return {"anyOf": [free, listed]}


def own_id(words: Words) -> Schema:
    """Accept an id that is made up here."""
    return {
        "if": {"type": "string"},
        "then": {
            "pattern": rf"^\s*{ID_PATTERN[1:-1]}\s*$",
            "patternErrorMessage": words.say(
                Message("An id has small letters, digits and hyphens: “my-first-sofa”.")
            ),
        },
        "else": {"type": "number"},
    }
