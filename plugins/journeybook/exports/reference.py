"""Every field of every file, and every rule, as Markdown: from the models and rules themselves."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, get_args, get_origin

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
from journeybook.model.trip import Trip
from journeybook.rules import FAMILIES, RULES
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from journeybook.model.shape import Model
    from journeybook.rules import Rule
    from journeybook.words import Words

_FILES: tuple[tuple[type[Model], str, Message, Message], ...] = (
    (
        Journey,
        "journeys/customer/*.yml, journeys/employee/*.yml, journeys/partner/*.yml",
        Message("Journey"),
        Message("One file per journey; its name is the id."),
    ),
    (
        Persona,
        "journeys/personas/*.yml",
        Message("Persona"),
        Message("One file per kind of person; its name is the id."),
    ),
    (Organisation, "journeys/organisation.yml", Message("Organisation"), Message("One for all.")),
    (
        Checks,
        "journeys/checks.yml",
        Message("Checks"),
        Message("Not needed: without it the nine checks that ship are used as they are."),
    ),
    (
        Alignment,
        "journeys/alignment.yml",
        Message("Alignment"),
        Message("Not needed: it holds what each department answers about the organisation."),
    ),
    (
        Initiative,
        "journeys/initiatives/*.yml",
        Message("Initiative"),
        Message("One file per initiative; its name is the id."),
    ),
    (
        Trip,
        "journeys/trips/*.yml",
        Message("Trip"),
        Message("One file per trip of the organisation itself; its name is the id."),
    ),
    (
        Metric,
        "journeys/metrics/*.yml",
        Message("Metric"),
        Message(
            "One file per metric; its name is the id. Its values stand in a CSV of the same name."
        ),
    ),
    (
        Offer,
        "journeys/offer.yml",
        Message("Offer"),
        Message("Not needed: it says what could be offered where."),
    ),
    (
        Article,
        "*.md",
        Message("Article"),
        Message("What stands between the two lines of hyphens at the top of an article."),
    ),
    (
        OwnPage,
        "*.md",
        Message("Other page"),
        Message(
            "What we read at the top of a page that is no article, between the same two lines."
        ),
    ),
)


def fields(words: Words) -> str:
    """List every field, file by file. What holds fields of its own has a heading by its name."""
    parts = [
        words.say(
            Message(
                "Where a list is expected, one value on its own will do. Where an object is "
                "expected, the value of its field marked *short form* will do: `sentiment: 4` "
                "means `sentiment: {level: 4}`. A reference names something else by its id."
            )
        )
    ]
    told: dict[type[Model], str] = {}
    for model, files, title, remark in _FILES:
        parts.append(f"## {words.say(title)}\n\n`{files}`\n\n{words.say(remark)}")
        told[model] = words.say(title)
        waiting = [model]
        while waiting:
            current = waiting.pop(0)
            if current is not model:
                parts.append(f"### {told[current]}")
            for name, field in current.model_fields.items():
                inner = field_model(field)
                if inner and inner not in told:
                    told[inner] = f"`{field.alias or name}`"
                    waiting.append(inner)
            parts.append(_table(current, told, words))
    return "\n\n".join(parts) + "\n"


def rules(words: Words) -> str:
    """Show every rule, family by family."""
    return "\n\n".join(_rules(words)) + "\n"


def _rules(words: Words) -> Iterator[str]:
    for family, title in FAMILIES.items():
        yield f"## {words.say(title)}"
        for rule in RULES:
            if rule.family is family:
                yield from _rule(rule, words)


def _rule(rule: Rule, words: Words) -> Iterator[str]:
    yield f"### `{rule.code}`"
    yield f"**{words.say(rule.page.title)}** ({rule.severity})"
    yield words.say(rule.page.why)
    yield words.say(rule.page.how)
    for example in rule.page.examples:
        label = Message("As it should be:") if example.passes else Message("Not like this:")
        yield words.say(label)
        # Colours would double the weight of the page.
        yield f"```text\n{example.text.rstrip()}\n```"


def _table(model: type[Model], told: dict[type[Model], str], words: Words) -> str:
    head = [Message("field"), Message("value"), Message("meaning")]
    lines = [f"| {' | '.join(map(words.say, head))} |", "|---|---|---|"]
    for name, field in sorted(
        model.model_fields.items(), key=lambda it: not _is_needed(model, *it)
    ):
        if (model.__name__, name) in FILLED_IN:
            continue
        needed = _is_needed(model, name, field)
        marks = f" **{words.gettext('needed')}**" if needed else ""
        if model.shorthand == name:
            marks += f" *{words.gettext('short form')}*"
        meaning = words.gettext(field.description or "")
        value = words.say(_value(field, told))
        lines.append(f"| `{field.alias or name}`{marks} | {value} | {meaning} |")
    return "\n".join(lines)


def _is_needed(model: type[Model], name: str, field: FieldInfo) -> bool:
    return field.is_required() and (model.__name__, name) not in OPTIONAL | FILLED_IN


def _value(field: FieldInfo, told: dict[type[Model], str]) -> Message:
    is_many = get_origin(field.annotation) is tuple
    if inner := field_model(field):
        name = told[inner]
        listed = Message("list, see %(name)s", name=name)
        return listed if is_many else Message("see %(name)s", name=name)
    marks = [*field.metadata, *marks_in(field.annotation)]
    if any(isinstance(it, Refers) for it in marks):
        return Message("ids") if is_many else Message("id")
    for kind in kinds_in(field.annotation):
        if issubclass(kind, StrEnum):
            return Message("%(values)s", values=" · ".join(f"`{it.value}`" for it in kind))
    plain = _plain(tuple(kinds_in(field.annotation)))
    return Message("list of texts") if is_many and plain.text == "text" else plain


def _plain(kinds: tuple[type, ...]) -> Message:
    if dict in kinds:
        return Message("headings of your own, each with a text or a list of texts")
    names = {
        bool: Message("`true` or `false`"),
        int: Message("whole number"),
        float: Message("number"),
        date: Message("date"),
        timedelta: Message("length of time"),
    }
    return next((names[kind] for kind in kinds if kind in names), Message("text"))


def kinds_in(annotation: object) -> Iterator[type]:
    """List the types that a value may have, however deep they stand."""
    origin = get_origin(annotation)
    if isinstance(origin, type):
        yield origin
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from kinds_in(inner)


def marks_in(annotation: object) -> Iterator[object]:
    """List what the types of a value are marked with."""
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from marks_in(inner)
