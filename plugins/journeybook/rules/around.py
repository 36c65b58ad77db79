"""What a rule may know besides the object it looks at: the rest, the day, and what is costly."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from journeybook.analysis.alignment.answers import Answers
from journeybook.analysis.scorecard.record import recorded
from journeybook.model.alignment import Alignment
from journeybook.model.ids import split_step
from journeybook.rules.moments import moments
from journeybook.rules.texts import Text, texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from journeybook.analysis.scorecard.counting import Counted
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey
    from journeybook.model.references import Path
    from journeybook.model.shape import Model

_LONGEST = 64
"""So many letters an address has before its “@” at most."""
_BEFORE = re.compile(r"[\w.+-]+$")
_CAPITAL = re.compile(r"[A-Z][a-zà-ÿ]+")
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEVEN = re.compile(r"[0-9](?:[ .()/-]{0,3}[0-9]){6}")


class Around:
    """The surroundings in which an object is looked at.

    Args:
        catalogue: everything that was read.
        today: the day it is.
    """

    def __init__(self, catalogue: Catalogue, today: dt.date) -> None:
        self.catalogue = catalogue
        self.today = today
        self._texts: tuple[Model, tuple[Text, ...], str] | None = None
        self._long_numbers: tuple[Model, bool] | None = None
        self._results: tuple[Model, tuple[tuple[str, Counted], ...]] | None = None

    def texts(self, thing: Model) -> tuple[Text, ...]:
        """List the texts in an object. Rules ask in turn about the same one, so it is kept."""
        return self._read(thing)[1]

    def matches(
        self, pattern: re.Pattern[str], thing: Model, *hints: str
    ) -> Iterator[tuple[Path, re.Match[str]]]:
        """Find a pattern in the texts of an object; most have it nowhere, which is seen at once.

        Args:
            pattern: the pattern.
            thing: the object.
            hints: letters of which some are in whatever fits the pattern. To look for letters
                takes a hundredth of the time.
        """
        _, every, joined = self._read(thing)
        if (hints and not any(it in joined for it in hints)) or not pattern.search(joined):
            return
        for path, text in every:
            for found in pattern.finditer(text):
                yield path, found

    def numbers(
        self, pattern: re.Pattern[str], thing: Model
    ) -> Iterator[tuple[Path, re.Match[str]]]:
        """Find a pattern of seven digits or more, in an object that has as many together at all."""
        if self._long_numbers is None or self._long_numbers[0] is not thing:
            found = _SEVEN.search(self._read(thing)[2]) is not None
            self._long_numbers = thing, found
        return self.matches(pattern, thing) if self._long_numbers[1] else iter(())

    def has_word(self, words: frozenset[str], thing: Model) -> bool:
        """Tell whether one of some words, in small letters, begins with a capital in an object."""
        return not words.isdisjoint(map(str.casefold, _CAPITAL.findall(self._read(thing)[2])))

    def is_mailbox(self, found: re.Match[str]) -> bool:
        """Tell whether an address, found from its “@” on, is that of a team: it is no person's."""
        return f"{before(found)}{found[0]}".casefold() in self.mailboxes

    @cached_property
    def invented(self) -> frozenset[str]:
        """The words, in small letters, by which personas are called: they are no real people."""
        titles = " ".join(it.title for it in self.catalogue.personas.values())
        return frozenset(map(str.casefold, _CAPITAL.findall(titles)))

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """The addresses at which teams want to be reached."""
        return frozenset(
            it.casefold()
            for team in self.catalogue.teams.values()
            for it in _MAILBOX.findall(team.contact or "")
        )

    def is_written(self, journey: Journey, path: Path) -> bool:
        """Tell whether an author wrote a field, or left it to be filled in."""
        where = self.catalogue.where
        return where("journey", journey.id, path) != where("journey", journey.id, path[:-1])

    def results(self, thing: Journey | Alignment) -> tuple[tuple[str, Counted], ...]:
        """List the latest result on each check, or answer to each question, as it counts today.

        What is not in use is out of all counts, and so has none.
        """
        if self._results is None or self._results[0] is not thing:
            found: Iterator[tuple[str, Counted]] = iter(())
            if isinstance(thing, Alignment):
                found = self._answers()
            elif thing.assessments and thing.in_use:
                found = self._latest(thing)
            self._results = thing, tuple(found)
        return self._results[1]

    @cached_property
    def travelled(self) -> frozenset[str]:
        """The ids of the personas that some journey is about."""
        every = self.catalogue.journeys.values()
        return frozenset(
            it
            for journey in every
            for it in (*journey.travellers, *(p for _, m in moments(journey) for p in m.travellers))
        )

    @cached_property
    def channels(self) -> frozenset[str]:
        """The ids of the channels that some journey uses."""
        found: set[str] = set()
        for journey in self.catalogue.journeys.values():
            for _, moment in moments(journey):
                found.update(moment.channels)
                found.update(it.channel for it in moment.touchpoints if it.channel)
        return frozenset(found)

    @cached_property
    def entered(self) -> frozenset[tuple[str, str | None]]:
        """The journeys and steps that a step of another journey leads to."""
        return frozenset(
            target
            for journey in self.catalogue.journeys.values()
            for target in _ways(journey)
            if target[0] != journey.id
        )

    @cached_property
    def pointed_at(self) -> frozenset[tuple[str, str | None]]:
        """The journeys and steps that some step leads to, carries or is carried by."""
        return self.entered | {
            target
            for journey in self.catalogue.journeys.values()
            for target in (*_ways(journey), *_carries(journey))
        }

    @cached_property
    def carried(self) -> frozenset[str]:
        """The ids of the journeys that some employee journey says it carries."""
        return frozenset(
            split_step(named)[0]
            for journey in self.catalogue.journeys.values()
            for step in journey.steps
            for named in step.serves
        )

    def _read(self, thing: Model) -> tuple[Model, tuple[Text, ...], str]:
        if self._texts is None or self._texts[0] is not thing:
            every = texts(thing)
            self._texts = thing, every, "\n".join(it.text for it in every)
        return self._texts

    def _answers(self) -> Iterator[tuple[str, Counted]]:
        answers = Answers(self.catalogue, self.today)
        for question in self.catalogue.questions.values():
            for it in answers.on(question):
                yield question.id, it.counted

    def _latest(self, journey: Journey) -> Iterator[tuple[str, Counted]]:
        checks = self.catalogue.checks
        for check, results in recorded(journey, self.today).items():
            past = [it for it in results if it.day <= self.today]
            if past and check in checks:
                yield check, past[-1].counted(checks[check], self.today)


def before(found: re.Match[str]) -> str:
    """Give the part of an address that stands before its “@”."""
    part = _BEFORE.search(found.string[max(0, found.start() - _LONGEST) : found.start()])
    return part[0] if part else ""


def _ways(journey: Journey) -> Iterator[tuple[str, str | None]]:
    for step in journey.steps:
        for named in (*(it.to for it in step.next), *(it.to for it in step.alternatives)):
            if named:
                target, where = split_step(named)
                yield target or journey.id, where


def _carries(journey: Journey) -> Iterator[tuple[str, str | None]]:
    for step in journey.steps:
        for named in (*step.supported_by, *step.serves):
            target, where = split_step(named)
            yield target or journey.id, where
