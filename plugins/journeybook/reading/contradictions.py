"""What files say about each other that cannot all be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.article import article_name
from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.persona import Kind
from journeybook.reading.answered import initiatives
from journeybook.reading.answers import aligned, answers
from journeybook.reading.mirrors import mirrors
from journeybook.reading.offers import offers
from journeybook.reading.problems import shown
from journeybook.reading.spots import spots
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.model.article import Article
    from journeybook.model.journey import Journey
    from journeybook.reading.file import Named
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed

_RELATIONS = ("target_of", "variant_of", "parent")
_TAKEN_OUT = Message("take it out here, or name another")
_ONLY_TRAVELLERS = frozenset(
    {"Step.persona", "Stage.persona", "Sentiment.persona", "Beforehand.persona"}
)


def contradictions(everything: Everything) -> Iterator[Diagnostic]:
    """Find them all."""
    for journey in everything.journeys.values():
        yield from _kinds(journey, everything)
        yield from _travellers(journey, everything)
        yield from _sides(journey, everything)
        yield from _targets(journey)
        yield from answers(journey, everything)
        yield from mirrors(journey, everything)
    yield from aligned(everything)
    for relation in _RELATIONS:
        yield from _circles(everything.journeys, f"Journey.{relation}")
    organisation = everything.organisation
    teams = {it.id: it.parent for it in organisation.thing.teams} if organisation.thing else {}
    yield from _team_circles(organisation, teams)
    for group in everything.groups.values():
        yield from _reused(group)
    yield from initiatives(everything)
    yield from offers(everything)
    for metric in everything.groups["metric"].values():
        yield from spots(metric, everything)
    for article in everything.articles:
        yield from _read_next(article)


def _read_next(article: Parsed[Article]) -> Iterator[Diagnostic]:
    """Find an article that is to be read after itself."""
    for name in article.names:
        if name.family == "article" and name.target == article_name(article.id):
            yield _said(article, name, _round("related", [name.target]), _TAKEN_OUT)


def _said(file: Parsed[Any], name: Named, problem: Message, help_: Message | None) -> Diagnostic:
    return Diagnostic(Place(file.file, name.line, name.column), "contradiction", problem, help_)


def _kinds(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Hold the kind that was written, and those of all travellers, against the first one's."""
    kind = everything.kind_of(journey)
    if kind is None:
        return
    written = journey.outline.kind
    if written in set(Kind) and written != kind:
        yield Diagnostic(
            Place(journey.file, *journey.outline.kind_at),
            "contradiction",
            Message(
                "the kind here is “%(kind)s”, but that of the persona is “%(other)s”",
                kind=written,
                other=kind.value,
            ),
            Message("leave this line out: the kind follows from the persona"),
        )
    for name in journey.names:
        if name.role == "Journey.persona":
            other = everything.kinds.get(name.target)
            if other and other is not kind:
                problem = Message(
                    "“%(persona)s” is of kind “%(kind)s”, the other travellers are not",
                    persona=name.target,
                    kind=other.value,
                )
                help_ = Message("write a journey for each kind of traveller")
                yield _said(journey, name, problem, help_)


def _travellers(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Find travellers of a stage, step or sentiment who do not travel this journey."""
    travellers = journey.outline.travellers
    for name in journey.names:
        if (
            name.role in _ONLY_TRAVELLERS
            and travellers
            and name.target not in travellers
            and name.target in everything.personas
        ):
            problem = Message(
                "“%(persona)s” is not among the travellers of this journey", persona=name.target
            )
            help_ = Message(
                "add it to “persona” at the top, or choose one of: %(personas)s",
                personas=shown(", ".join(travellers)),
            )
            yield _said(journey, name, problem, help_)


def _sides(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Check that employees carry, and that travellers are carried."""
    kind = everything.kind_of(journey)
    for name in journey.names:
        if name.role not in {"Step.supported_by", "Step.serves"}:
            continue
        target = split_step(name.target)[0] or journey.id
        other = everything.journeys.get(target)
        side = everything.kind_of(other) if other else None
        if name.role == "Step.serves" and kind is Kind.CUSTOMER:
            problem = Message("a step of a customer serves nobody")
            help_ = Message("did you mean “%(word)s”?", word="supported_by")
            yield _said(journey, name, problem, help_)
        elif side is None:
            continue
        elif name.role == "Step.supported_by" and side is not Kind.EMPLOYEE:
            problem = Message(
                "“supported_by” leads to a journey of employees, and “%(journey)s” is none",
                journey=shown(target),
            )
            yield _said(journey, name, problem, None)
        elif name.role == "Step.serves" and side is Kind.EMPLOYEE:
            problem = Message(
                "“serves” leads to a journey of customers or partners, and “%(journey)s” is none",
                journey=shown(target),
            )
            yield _said(journey, name, problem, None)


def _targets(journey: Parsed[Journey]) -> Iterator[Diagnostic]:
    """Check that what is to replace another journey says so."""
    if journey.outline.state == "target":
        return
    for name in journey.names:
        if name.role == "Journey.target_of":
            problem = Message("only a journey with “state: target” can be the target of another")
            yield _said(journey, name, problem, Message("add a line “state: target”"))


def _circles(journeys: Mapping[str, Parsed[Journey]], role: str) -> Iterator[Diagnostic]:
    """Find journeys that are, by way of others, their own parent, variant or target."""
    leads: dict[str, Named] = {}
    for key, journey in journeys.items():
        named = [name for name in journey.names if name.role == role]
        if named:
            leads[key] = named[0]
    for key, circle in _rounds({key: it.target for key, it in leads.items()}):
        field = role.partition(".")[2]
        yield _said(journeys[key], leads[key], _round(field, circle), _TAKEN_OUT)


def _team_circles(
    organisation: Parsed[Any], parents: Mapping[str, str | None]
) -> Iterator[Diagnostic]:
    names = [it for it in organisation.names if it.role == "Team.parent"]
    leads = {key: parent for key, parent in parents.items() if parent}
    for key, circle in _rounds(leads):
        name = next((it for it in names if it.target == leads[key]), None)
        if name:
            yield _said(organisation, name, _round("parent", circle), _TAKEN_OUT)


def _rounds(leads: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Find the circles in what leads to what; each once, from its first id in the alphabet."""
    done: set[str] = set()
    for start in sorted(leads):
        trail: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in trail:
            trail[here] = None
            here = leads.get(here)
        if here in trail:
            circle = list(trail)[list(trail).index(here) :]
            yield min(circle), circle
        done.update(trail)


def _round(field: str, circle: list[str]) -> Message:
    if len(circle) == 1:
        return Message("“%(field)s” leads to itself", field=field)
    return Message(
        "“%(field)s” leads in a circle: %(circle)s",
        field=field,
        circle=shown(" → ".join([*circle, circle[0]])),
    )


def _reused(group: Mapping[str, Parsed[Any]]) -> Iterator[Diagnostic]:
    """Find former ids that lead to two places."""
    owners: dict[str, str] = {}
    for parsed in group.values():
        for name in parsed.names:
            if name.family != "formerly":
                continue
            taken = name.target if name.target in group else owners.get(name.target)
            if taken is not None:
                problem = Message(
                    "“%(id)s” cannot be a former id: it leads to “%(other)s” already",
                    id=shown(name.target),
                    other=taken,
                )
                yield _said(parsed, name, problem, _TAKEN_OUT)
            owners[name.target] = parsed.id
