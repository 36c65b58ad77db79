"""Hold the files of a publication against each other: does everything named exist?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.ids import split_step
from journeybook.model.organisation import Organisation
from journeybook.model.shape import Model
from journeybook.reading.contradictions import contradictions
from journeybook.reading.index import Everything, Titles, meant
from journeybook.reading.lost import resting_on_lost
from journeybook.reading.problems import shown
from journeybook.reading.prune import without
from journeybook.reading.vocabulary import FAMILIES
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeybook.model.article import Article
    from journeybook.model.journey import Journey
    from journeybook.model.own_page import OwnPage
    from journeybook.model.persona import Kind
    from journeybook.model.references import Reference
    from journeybook.reading.file import Named
    from journeybook.reading.parsed import Parsed

    Broken = dict[tuple[str, str], tuple[Diagnostic, ...]]
    Things = dict[str, dict[str, Any]]

_MOST = 100
"""How many unknown references of one file are reported: each costs a search for what was meant."""

Kept = TypeVar("Kept", bound=Model)


@dataclass(frozen=True)
class Resolved:
    """What is whole after all, and what is not.

    Args:
        organisation: the organisation, or one without anything in it.
        things: what has a file each, by family and id.
        alone: what stands in the other files of which there is one, by family.
        articles: the articles, newest first.
        pages: the authors' other pages.
        diagnostics: what the files say about each other that is not so.
        broken: the problems of each thing that is left out.
        partial: the ids of journeys that may rest on an employee journey that is left out.
    """

    organisation: Organisation
    things: Mapping[str, dict[str, Any]]
    alone: Mapping[str, Any]
    articles: tuple[Article, ...]
    pages: tuple[OwnPage, ...]
    diagnostics: tuple[Diagnostic, ...]
    broken: Mapping[tuple[str, str], tuple[Diagnostic, ...]]
    partial: frozenset[str] = frozenset()


def resolve(everything: Everything) -> Resolved:
    """Check every reference, and leave out what has problems.

    What is whole but names something that is left out is kept, without naming it: its
    author has done nothing wrong. A journey without its traveller is left out too.
    """
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for it in everything.all():
        found[it.file] += islice(_unknown(it, everything), _MOST)
    for problem in contradictions(everything):
        found[problem.place.file].append(problem)
    broken = _broken(everything, found)
    things: Things = {
        family: {
            key: it.thing for key, it in group.items() if it.thing and (family, key) not in broken
        }
        for family, group in everything.groups.items()
    }
    for key, journey in things["journey"].items():
        things["journey"][key] = _of_kind(journey, everything.kind_of(everything.journeys[key]))
    alone = {family: it.thing for family, it in everything.alone.items() if it.thing}
    articles = [*_unharmed(everything.articles, found)]
    diagnostics = tuple(problem for group in found.values() for problem in group)
    files = (everything.organisation, *everything.alone.values())
    if broken or any(it.thing is None for it in files):
        kept = things
        things = {
            family: {key: _whole(it, kept, everything) for key, it in group.items()}
            for family, group in kept.items()
        }
        articles = [_whole(it, kept, everything) for it in articles]
    alone = {family: _whole(it, things, everything) for family, it in alone.items()}
    newest = sorted(articles, key=lambda it: (it.date, it.id), reverse=True)
    organisation = everything.organisation.thing or Organisation(name="…")
    if found[everything.organisation.file]:
        known = dict(everything.titles.get("team", {}))
        if any(it.code == "contradiction" for it in found[everything.organisation.file]):
            known = {}  # teams in a circle would send whoever follows them round for ever
        organisation = without(organisation, lambda it: it.target not in known)
    return Resolved(
        organisation,
        things,
        alone,
        tuple(newest),
        tuple(_unharmed(everything.pages, found)),
        diagnostics,
        broken,
        resting_on_lost(everything, {key for family, key in broken if family == "journey"}),
    )


def _unharmed(
    files: Iterable[Parsed[Kept]], found: Mapping[str, list[Diagnostic]]
) -> Iterator[Kept]:
    """List what stands in the files that name nothing that does not exist."""
    return (it.thing for it in files if it.thing and not _has_error(found.get(it.file, ())))


def _broken(everything: Everything, found: Mapping[str, list[Diagnostic]]) -> Broken:
    """Collect the problems of each thing that has any."""
    broken: Broken = {}
    for family, group in everything.groups.items():
        for key, it in group.items():
            doubles = everything.doubles.get((family, key), ())
            problems = (*it.problems, *found.get(it.file, ()), *doubles)
            if it.thing is None or _has_error(problems):
                broken[family, key] = tuple(sorted(problems, key=lambda it: it.place))
    for key, journey in everything.journeys.items():
        if ("journey", key) not in broken:
            for traveller in journey.outline.travellers:
                if ("persona", traveller) in broken:
                    broken["journey", key] = broken["persona", traveller]
                    break
    return broken


def _has_error(problems: Iterable[Diagnostic]) -> bool:
    return any(it.severity is Severity.ERROR for it in problems)


def _of_kind(journey: Journey, kind: Kind | None) -> Journey:
    return journey if kind in {None, journey.kind} else journey.model_copy(update={"kind": kind})


def _whole(thing: Kept, things: Things, everything: Everything) -> Kept:
    """Take out of an object whatever it names that is left out."""

    def is_lost(reference: Reference) -> bool:
        family, target = reference.family, reference.target
        if family == "audience":
            return False  # without it, all would see what was written for some
        if family == "step":
            target = split_step(target)[0]
            return bool(target) and target not in things["journey"]
        if family in things:
            return target not in things[family]
        if family == "check":
            return target not in everything.checks
        return target not in everything.titles.get(family, ())

    return without(thing, is_lost)


def _unknown(parsed: Parsed[Any], everything: Everything) -> Iterator[Diagnostic]:
    """Find what a file names that does not exist."""
    titles = everything.titles
    for name in parsed.names:
        family, target = name.family, name.target
        if family == "step":
            yield from _unknown_step(name, parsed, everything)
            continue
        if family == "formerly":
            continue
        if family == "phase":
            known = everything.phases(parsed.outline.stage_model)
        elif family == "stage":
            known = dict(parsed.outline.stages)
        else:
            known = titles.get(family)
        if known is not None and target not in known:
            yield _missing(name, parsed.file, known, everything)


def _unknown_step(name: Named, parsed: Parsed[Any], everything: Everything) -> Iterator[Diagnostic]:
    journey_id, step = split_step(name.target)
    journey = everything.journeys.get(journey_id) if journey_id else parsed
    if journey is None:
        if step is None and journey_id in parsed.outline.steps:
            help_ = Message("a step of this journey is written “'#%(step)s'”", step=journey_id)
            yield _diagnostic(name, parsed.file, "journey", journey_id, help_)
            return
        yield _missing(
            name._replace(family="journey", target=journey_id),
            parsed.file,
            everything.titles["journey"],
            everything,
            step,
        )
    elif step is not None and step not in journey.outline.steps:
        if journey.thing is None and not journey.outline.steps:
            return
        known = dict(journey.outline.steps)
        near = meant(step, known)
        yield Diagnostic(
            Place(parsed.file, name.line, name.column),
            "unknown-reference",
            Message(
                "the journey “%(journey)s” has no step “%(step)s”",
                journey=shown(journey.id),
                step=shown(step),
            ),
            Message("did you mean “%(word)s”?", word=f"{journey_id}#{near}") if near else None,
        )


def _missing(
    name: Named, file: str, known: Titles, everything: Everything, step: str | None = None
) -> Diagnostic:
    """Say that something named does not exist, and what may have been meant."""
    tail = f"#{step}" if step else ""
    new = everything.renamed.get((name.family, name.target))
    near = new or meant(name.target, known)
    help_ = None
    if new:
        help_ = Message("it has been renamed: write “%(word)s”", word=shown(new + tail))
    elif near:
        help_ = Message("did you mean “%(word)s”?", word=shown(near + tail))
    elif not known:
        help_ = _NONE_YET.get(name.family)
    elif len(known) <= _FEW:
        help_ = Message("choose one of: %(ids)s", ids=", ".join(known))
    return _diagnostic(name, file, name.family, name.target, help_)


_FEW = 12
"""So many names can be read through to find the one that was meant."""

_NONE_YET = {
    "audience": Message("list the audiences under “audiences:” in organisation.yml"),
    "behaviour": Message("list the behaviours under “brand_behaviours:” in organisation.yml"),
    "author": Message("list the authors under “authors:” in .authors.yml"),
    "channel": Message("list the channels under “channels:” in organisation.yml"),
    "team": Message("list the teams under “teams:” in organisation.yml"),
}


def _diagnostic(
    name: Named, file: str, family: str, target: str, help_: Message | None
) -> Diagnostic:
    problem = Message("there is no %(family)s “%(id)s”", family=FAMILIES[family], id=shown(target))
    return Diagnostic(Place(file, name.line, name.column), "unknown-reference", problem, help_)
