"""All that can be named, and what somebody may have meant who named something else."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from journeybook.model import checks, questions, stage_models, stops, themes
from journeybook.model.article import article_name
from journeybook.model.ids import slug
from journeybook.model.persona import Kind
from journeybook.reading.vocabulary import close

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.article import Article
    from journeybook.model.author import Author, Authors
    from journeybook.model.check import Check, Checks
    from journeybook.model.diagnostic import Diagnostic
    from journeybook.model.journey import Journey
    from journeybook.model.organisation import Organisation, StageModel
    from journeybook.model.own_page import OwnPage
    from journeybook.model.persona import Persona
    from journeybook.reading.parsed import Parsed

Titles = dict[str, str]

_MANY = 2000
"""Among more than these, only ids with the same beginning are compared letter by letter."""


@dataclass(frozen=True)
class Everything:
    """All files of a publication after reading, whole or not.

    Args:
        organisation: the organisation.
        groups: what has a file each, by family and id.
        articles: the articles.
        doubles: what was said about ids that are used by several files.
        alone: the other files of which there is one, by family, as far as they are there.
        twins: the journeys whose id was taken already.
        authors: the authors of the articles, if there is a file about them.
        pages: the authors' other pages.
    """

    organisation: Parsed[Organisation]
    groups: Mapping[str, Mapping[str, Parsed[Any]]]
    articles: tuple[Parsed[Article], ...]
    doubles: Mapping[tuple[str, str], tuple[Diagnostic, ...]]
    alone: Mapping[str, Parsed[Any]] = field(default_factory=dict)
    twins: tuple[Parsed[Journey], ...] = ()
    authors: Parsed[Authors] | None = None
    pages: tuple[Parsed[OwnPage], ...] = ()

    @property
    def personas(self) -> Mapping[str, Parsed[Persona]]:
        """The personas by id."""
        return self.groups["persona"]

    @property
    def journeys(self) -> Mapping[str, Parsed[Journey]]:
        """The journeys by id."""
        return self.groups["journey"]

    @property
    def own_checks(self) -> Parsed[Checks] | None:
        """The checks in the organisation's own words, if there is such a file."""
        return self.alone.get("checks")

    @property
    def known_authors(self) -> Mapping[str, Author]:
        """The authors by id, as far as known."""
        written = self.authors.thing if self.authors else None
        return {it.id: it for it in written.authors} if written else {}

    def all(self) -> Iterator[Parsed[Any]]:
        """Go through all files."""
        yield self.organisation
        yield from self.alone.values()
        for group in self.groups.values():
            yield from group.values()
        yield from self.articles
        yield from self.pages

    @cached_property
    def titles(self) -> Mapping[str, Titles]:
        """The titles of all that can be named, by family and id.

        A family whose file is broken is left out: nobody knows what is in it.
        """
        known: dict[str, Titles] = {
            family: {key: it.outline.title for key, it in group.items()}
            for family, group in self.groups.items()
        }
        if not self.own_checks or self.own_checks.thing:
            known["check"] = {key: str(it.title) for key, it in self.checks.items()}
        alignment = self.alone.get("alignment")
        if not alignment or alignment.thing:
            known["question"] = {key: str(it.title) for key, it in self.questions.items()}
        known["theme"] = {it.id: str(it.title) for it in themes.SHIPPED}
        known["article"] = {
            article_name(it.id): it.thing.title if it.thing else "" for it in self.articles
        }
        if self.authors and self.authors.thing:
            known["author"] = {key: it.title for key, it in self.known_authors.items()}
        organisation = self.organisation.thing
        if organisation:
            ordered = stops.in_order(organisation.stops)
            known["stop"] = {it.id: str(it.title) for it in ordered}
            known["audience"] = {it.id: it.title for it in organisation.audiences}
            known["behaviour"] = {it.id: it.title for it in organisation.brand_behaviours}
            known["channel"] = {it.id: it.title for it in organisation.channels}
            known["team"] = {it.id: it.title for it in organisation.teams}
            known["stage-model"] = {key: str(it.title) for key, it in self.stage_models.items()}
        return known

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """The checks by id: as far as known, the shipped ones where the file is broken."""
        own = self.own_checks.thing if self.own_checks else None
        return {it.id: it for it in checks.in_force(own.checks if own else ())}

    @cached_property
    def questions(self) -> Mapping[str, ThemeQuestion]:
        """The questions by id: as far as known, those that ship where the file is broken."""
        own = self.alone["alignment"].thing if "alignment" in self.alone else None
        return {it.id: it for it in questions.in_force(own.questions if own else ())}

    @cached_property
    def stage_models(self) -> Mapping[str, StageModel]:
        """The stage models by id, as far as known."""
        organisation = self.organisation.thing
        own = organisation.stage_models if organisation else ()
        return {it.id: it for it in (*stage_models.SHIPPED, *own)}

    @cached_property
    def renamed(self) -> Mapping[tuple[str, str], str]:
        """The present id of whatever was called otherwise before."""
        return {
            (family, old): it.id
            for family, group in self.groups.items()
            for it in group.values()
            for old in it.outline.formerly
        }

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """The kind of each persona, as far as known."""
        kinds = set(Kind)
        return {
            key: Kind(it.outline.kind)
            for key, it in self.personas.items()
            if it.outline.kind in kinds
        }

    def kind_of(self, journey: Parsed[Journey]) -> Kind | None:
        """Find whose side a journey is on, by its first traveller who is known."""
        found = (self.kinds.get(it) for it in journey.outline.travellers)
        return next((it for it in found if it), None)

    def phases(self, stage_model: str | None) -> Titles | None:
        """List the phases of a stage model, or of all; `None` when that cannot be known."""
        if stage_model:
            model = self.stage_models.get(stage_model)
            return {it.id: str(it.title) for it in model.phases} if model else None
        if not self.organisation.thing:
            return None
        return {it.id: str(it.title) for model in self.stage_models.values() for it in model.phases}


def meant(word: str, titles: Titles) -> str | None:
    """Find the id that somebody may have meant: by its title, or by its looks."""
    folded = word.strip().casefold()
    for key, title in titles.items():
        if folded in {key, title.strip().casefold()}:
            return key
    plain = slug(word[:200])
    if plain in titles:
        return plain
    if len(titles) > _MANY:
        same = {key: title for key, title in titles.items() if key[:2] == plain[:2]}
        titles = same if len(same) <= _MANY else {}
    near = close(folded, titles)
    if near:
        return near
    by_title = {title.strip().casefold()[:40]: key for key, title in titles.items()}
    near = close(folded, by_title)
    return by_title[near] if near else None
