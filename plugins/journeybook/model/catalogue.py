"""Everything an organisation wrote down, found by id, with its links in both directions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from journeybook.model import checks, questions, stage_models, stops, themes
from journeybook.model.ids import split_step
from journeybook.model.references import Path, references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeybook.model.alignment import Alignment, ThemeQuestion
    from journeybook.model.article import Article
    from journeybook.model.author import Author
    from journeybook.model.check import Check, WrittenCheck
    from journeybook.model.diagnostic import Place
    from journeybook.model.initiative import Initiative
    from journeybook.model.journey import Journey, Step
    from journeybook.model.metric import Measured
    from journeybook.model.offer import Offer
    from journeybook.model.organisation import (
        Audience,
        Behaviour,
        Channel,
        Organisation,
        StageModel,
        Team,
    )
    from journeybook.model.own_page import OwnPage
    from journeybook.model.persona import Persona
    from journeybook.model.shape import Model
    from journeybook.model.stop import Stop
    from journeybook.model.themes import Theme
    from journeybook.model.trip import Trip

    Thing = TypeVar(
        "Thing",
        Audience,
        Behaviour,
        Channel,
        Check,
        StageModel,
        Stop,
        Team,
        Theme,
        ThemeQuestion,
    )


_FAMILIES = {
    "audience": "audiences",
    "author": "authors",
    "behaviour": "behaviours",
    "channel": "channels",
    "check": "checks",
    "initiative": "initiatives",
    "journey": "journeys",
    "metric": "metrics",
    "persona": "personas",
    "question": "questions",
    "stage-model": "stage_models",
    "stop": "stops",
    "team": "teams",
    "theme": "themes",
    "trip": "trips",
}


class Target(NamedTuple):
    """What a link starts from or leads to: an object, or a step within a journey."""

    family: str
    id: str
    step: str | None = None


class Link(NamedTuple):
    """One object naming another.

    `role` is the field it stands in (`owner`, `frontstage`, `supported_by`), whatever is below it.
    """

    source: Target
    target: Target
    role: str


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All objects of one publication.

    Args:
        organisation: who the publication is about.
        personas: the personas by id.
        journeys: the journeys by id.
        articles: the guidance, newest first.
        authors: who writes the guidance, by id.
        files: the file of each persona and journey, by family and id, relative to the project.
        locate: finds where a value was written; see `where`.
        own_checks: the checks in the organisation's own words, as written.
        partial: the ids of journeys of which the employee side is not all here: an employee
            journey behind them is not for this edition, or could not be read.
        initiatives: the initiatives by id.
        trips: the organisation's own trips by id.
        metrics: the metrics by id.
        alignment: the answers to the questions of alignment, if there is such a file.
        offer: what could be offered where, if there is such a file.
        pages: the authors' pages that are no articles.
        editions: whether there are editions for some readers besides the one for everyone.
    """

    organisation: Organisation
    personas: Mapping[str, Persona]
    journeys: Mapping[str, Journey]
    articles: tuple[Article, ...] = ()
    authors: Mapping[str, Author] = field(default_factory=dict)
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    locate: Callable[[str, Path], Place] | None = None
    own_checks: tuple[WrittenCheck, ...] = ()
    partial: frozenset[str] = frozenset()
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    trips: Mapping[str, Trip] = field(default_factory=dict)
    metrics: Mapping[str, Measured] = field(default_factory=dict)
    alignment: Alignment | None = None
    offer: Offer | None = None
    pages: tuple[OwnPage, ...] = ()
    editions: bool = False

    @cached_property
    def teams(self) -> Mapping[str, Team]:
        """The teams by id."""
        return _by_id(self.organisation.teams)

    @cached_property
    def channels(self) -> Mapping[str, Channel]:
        """The channels by id."""
        return _by_id(self.organisation.channels)

    @cached_property
    def behaviours(self) -> Mapping[str, Behaviour]:
        """The brand behaviours by id."""
        return _by_id(self.organisation.brand_behaviours)

    @cached_property
    def audiences(self) -> Mapping[str, Audience]:
        """The audiences by id."""
        return _by_id(self.organisation.audiences)

    @cached_property
    def stage_models(self) -> Mapping[str, StageModel]:
        """The stage models by id: the two that ship, and the organisation's own."""
        return _by_id((*stage_models.SHIPPED, *self.organisation.stage_models))

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """The checks by id: the nine that ship, reworded where that was asked, then added ones."""
        return _by_id(checks.in_force(self.own_checks))

    @cached_property
    def stops(self) -> Mapping[str, Stop]:
        """The stops of the organisation's own trip by id, in their order."""
        return _by_id(stops.in_order(self.organisation.stops))

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        """The themes of alignment by id."""
        return _by_id(themes.SHIPPED)

    @cached_property
    def questions(self) -> Mapping[str, ThemeQuestion]:
        """The questions of the themes by id: those that ship, then the organisation's own."""
        own = self.alignment.questions if self.alignment else ()
        return _by_id(questions.in_force(own))

    def family(self, name: str) -> Mapping[str, Any]:
        """All objects of a family, by id; see `journeybook.model.ids.FAMILIES`."""
        if name == "article":
            return {it.id: it for it in self.articles}
        found: Mapping[str, Any] = getattr(self, _FAMILIES[name])
        return found

    def step(self, target: Target) -> Step | None:
        """Find the step a link starts from or leads to."""
        journey = self.journeys.get(target.id)
        return journey.step(target.step) if journey and target.step else None

    @cached_property
    def by_name(self) -> Mapping[str, Article]:
        """The articles by the names with which others refer to them."""
        return {it.name: it for it in reversed(self.articles)}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference in the catalogue."""
        return tuple(self._to_article(it) for it in self._links())

    def _to_article(self, link: Link) -> Link:
        """Let a link that gives an article's name lead to the article itself."""
        if link.target.family != "article" or link.target.id not in self.by_name:
            return link
        return link._replace(target=Target("article", self.by_name[link.target.id].id))

    @cached_property
    def _to(self) -> Mapping[Target, tuple[Link, ...]]:
        return _grouped(self.links, "target")

    @cached_property
    def _from(self) -> Mapping[Target, tuple[Link, ...]]:
        return _grouped(self.links, "source")

    def links_to(self, target: Target, *roles: str) -> tuple[Link, ...]:
        """List the links that lead to an object or step, in any of the roles given or in all."""
        found = self._to.get(target, ())
        return tuple(link for link in found if link.role in roles) if roles else found

    def links_from(self, source: Target, *roles: str) -> tuple[Link, ...]:
        """List the links that start from an object or step, in the roles given or in all."""
        found = self._from.get(source, ())
        return tuple(link for link in found if link.role in roles) if roles else found

    def carried_by(self, step: Target) -> tuple[Target, ...]:
        """List the employee steps that carry a step, whichever side says so."""
        stated = [link.target for link in self.links_from(step, "supported_by")]
        claimed = [link.source for link in self.links_to(step, "serves")]
        return tuple(dict.fromkeys([*stated, *claimed]))

    def carries(self, step: Target) -> tuple[Target, ...]:
        """List the customer and partner steps that a step carries, whichever side says so."""
        stated = [link.target for link in self.links_from(step, "serves")]
        claimed = [link.source for link in self.links_to(step, "supported_by")]
        return tuple(dict.fromkeys([*stated, *claimed]))

    def where(self, family: str, object_id: str, path: Path = ()) -> Place | None:
        """Find where a value was written, by its object and its path within that object."""
        file = self.files.get((family, object_id))
        return self.locate(file, path) if file and self.locate else None

    def _links(self) -> Iterable[Link]:
        for journey in self.journeys.values():
            yield from _links_of(journey)
        for group in (self.personas, self.initiatives, self.trips, self.metrics):
            for thing in group.values():
                yield from _links_from(Target(thing.family, thing.id), thing)
        for alone in (self.alignment, self.offer):
            if alone:
                yield from _links_from(Target(alone.family, alone.family), alone)
        for family, things in (("team", self.teams), ("channel", self.channels)):
            for thing_id, it in things.items():
                yield from _links_from(Target(family, thing_id), it)
        for article in self.articles:
            yield from _links_from(Target("article", article.id), article)


def _links_from(here: Target, thing: Model) -> Iterable[Link]:
    for found in references(thing):
        yield Link(here, _target(found.family, found.target, here), str(found.path[0]))


def _links_of(journey: Journey) -> Iterable[Link]:
    """List the links of a journey.

    Each starts from the step that names something, or from the journey where no step does. Its
    role is the field of the journey, stage or step that it stands in, whatever is below that.
    """
    here = Target("journey", journey.id)
    steps = {
        (stage, step): Target("journey", journey.id, it.id)
        for stage, chapter in enumerate(journey.stages)
        for step, it in enumerate(chapter.steps)
    }
    for family, named, path in references(journey):
        source, role = here, path[0]
        if role == "stages":
            source, role = here, path[2]
            if role == "steps":
                source, role = steps[path[1], path[3]], path[4]  # type: ignore[index]
        yield Link(source, _target(family, named, here), str(role))


def _target(family: str, named: str, here: Target) -> Target:
    if family != "step":
        return Target(family, named)
    journey, step = split_step(named)
    return Target("journey", journey or here.id, step)


def _by_id(things: Iterable[Thing]) -> Mapping[str, Thing]:
    return MappingProxyType({thing.id: thing for thing in things})


def _grouped(links: Iterable[Link], end: str) -> Mapping[Target, tuple[Link, ...]]:
    groups: defaultdict[Target, list[Link]] = defaultdict(list)
    for link in links:
        groups[getattr(link, end)].append(link)
    return {target: tuple(found) for target, found in groups.items()}
