"""All that the pages are made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from journeybook.analysis.alignment.answers import Answers
from journeybook.analysis.matrix import portfolios
from journeybook.analysis.participation import Table, table
from journeybook.analysis.scorecard.scores import Scores
from journeybook.analysis.seams import seams

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeybook.analysis.matrix import Matrix
    from journeybook.analysis.switch import Switch
    from journeybook.diagrams.spark import Spark
    from journeybook.history.log import Log
    from journeybook.history.story import Entry
    from journeybook.model.addresses import Addresses
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.diagnostic import Diagnostic
    from journeybook.model.edition import Edition
    from journeybook.pages.viewpoint import Ref


@dataclass(frozen=True, eq=False)
class Site:
    """One edition of one publication, ready to be shown.

    Args:
        catalogue: what exists in this edition.
        edition: as of when, for whom, in which language.
        addresses: where every page lives.
        log: what changed when, by file.
        edit: gives the address where a file can be edited in the forge, if there is one.
        broken: the problems of each journey or persona that could not be read, by family
            and id. Only a site that is being edited has any; a build ends on them.
        journeys: the folder of the journeys, relative to the project.
        base: the address where the site will live, ending in a slash; `None` when nobody said.
        problems: all problems, for the home page of a site that is being edited.
        stories: the history of each journey and persona, newest day first, by family and id.
        cut: what has older days than those.
        refs: what the pages of a folder call other things, and how they lead there; filled in
            while they are made.
        sparks: the small curve of each journey, by id; filled in as well.
        minutes: how long each article takes to read, by id; filled in by whoever shows them.
    """

    catalogue: Catalogue
    edition: Edition
    addresses: Addresses
    log: Log
    edit: Callable[[str], str | None] = lambda _file: None
    broken: Mapping[tuple[str, str], tuple[Diagnostic, ...]] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()
    journeys: str = "journeys"
    base: str | None = None
    stories: Mapping[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
    cut: frozenset[tuple[str, str]] = frozenset()
    refs: dict[str, dict[tuple[str, str, str | None], Ref]] = field(default_factory=dict)
    sparks: dict[str, Spark | None] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)

    @cached_property
    def scores(self) -> Scores:
        """How the journeys stand on the day of the edition."""
        return Scores(self.catalogue, self.edition.today)

    @cached_property
    def answers(self) -> Answers:
        """How the organisation answers its own questions on the day of the edition."""
        return Answers(self.catalogue, self.edition.today)

    @cached_property
    def participation(self) -> Table:
        """Who takes part in which journey on the day of the edition."""
        return table(self.catalogue, self.edition.today)

    @cached_property
    def matrices(self) -> Mapping[str, Matrix]:
        """What is offered in each phase and channel, by the stage models that are in use."""
        return portfolios(self.catalogue)

    @cached_property
    def seams(self) -> tuple[Switch, ...]:
        """Where travellers change channel and team at once, worst first."""
        return seams(self.catalogue)

    @cached_property
    def helping(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the articles that help with a check, newest first, by the check's id."""
        found: dict[str, tuple[str, ...]] = {}
        for article in self.catalogue.articles:
            for check in article.checks:
                found[check] = (*found.get(check, ()), article.id)
        return found
