"""The answers per department and question on any day: the one source of every figure shown."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.counting import VALID_FOR, Counted, count, in_force
from journeybook.analysis.scorecard.given import Terms
from journeybook.analysis.scorecard.record import by_day
from journeybook.analysis.scorecard.since import turns
from journeybook.analysis.scorecard.standing import Standing, Tally, tally
from journeybook.analysis.scorecard.trend import Trend, followed
from journeybook.model.themes import LOYALTY
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.model.alignment import Answer, AnswerRound, ThemeQuestion
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.themes import Theme

TWO_YEARS = 2 * VALID_FOR
"""How long a strategy keeps, where it once kept five years: 730 days."""

OF_QUESTIONS = Terms(
    TWO_YEARS,
    Message("it was given on version %(old)s of the question, which is now version %(new)s"),
    Message("version %(n)s of the question"),
)

Department = str | None
"""The id of a team; `None` is the organisation as a whole."""


class Written(NamedTuple):
    """An answer where it stands: of which day, in which entry, and as how manieth in it."""

    day: dt.date
    entry: AnswerRound
    place: int
    answer: Answer
    number: int

    def counted(self, question: ThemeQuestion, today: dt.date) -> Counted:
        """Decide what it counts as on a day, by the rules of the checks."""
        path = ("assessments", self.place, "results", self.number)
        return count(self.entry, self.answer, question, today, path, terms=OF_QUESTIONS)


class Answered(NamedTuple):
    """How a department stands on a question.

    Args:
        department: whose answer it is.
        question: the question.
        counted: what counts, which is its latest answer, also when that is not backed.
        trend: how it stood over time.
        written: everything it ever answered until the day, the latest first.
    """

    department: Department
    question: ThemeQuestion
    counted: Counted
    trend: Trend
    written: tuple[Written, ...]

    @property
    def standing(self) -> Standing:
        """What it counts as."""
        return self.counted.standing

    @property
    def is_given(self) -> bool:
        """Whether it was ever answered."""
        return bool(self.written)


class Answers:
    """All answers of a publication as they stand on a day.

    Args:
        catalogue: what exists in this edition.
        today: the day of the edition.
    """

    def __init__(self, catalogue: Catalogue, today: dt.date) -> None:
        self.catalogue = catalogue
        self.today = today
        self._kept: dict[tuple[Department, str], Answered] = {}

    @cached_property
    def _written(self) -> Mapping[tuple[Department, str], tuple[Written, ...]]:
        """What was written by department and question, oldest first, days to come included."""
        alignment = self.catalogue.alignment
        found: dict[tuple[Department, str], list[Written]] = {}
        for day, place, entry in by_day(alignment.assessments if alignment else (), self.today):
            for number, answer in enumerate(entry.results):
                one = Written(day, entry, place, answer, number)
                found.setdefault((entry.team, answer.question), []).append(one)
        return {key: tuple(it) for key, it in found.items()}

    @cached_property
    def any(self) -> bool:
        """Whether anything was ever answered until the day."""
        return any(it[0].day <= self.today for it in self._written.values())

    def questions(self, theme: str) -> tuple[ThemeQuestion, ...]:
        """List the questions of a theme, in the order in which they are asked."""
        return tuple(it for it in self.catalogue.questions.values() if it.theme == theme)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The themes about the organisation itself, without the one about its customers."""
        return tuple(it for it in self.catalogue.themes.values() if it.id != LOYALTY)

    @cached_property
    def departments(self) -> tuple[Department, ...]:
        """Who is asked: every team, and first the whole if anything was answered for it."""
        whole: tuple[Department, ...] = (None,)
        themes = {it.id for it in self.themes}
        asked = {key for key, it in self.catalogue.questions.items() if it.theme in themes} & {
            question for department, question in self._written if department is None
        }
        return (*(whole if asked else ()), *self.catalogue.teams)

    def of(self, department: Department, question: ThemeQuestion) -> Answered:
        """Tell how a department stands on a question."""
        key = department, question.id
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._answered(department, question)
        return found

    def on(self, question: ThemeQuestion) -> tuple[Answered, ...]:
        """List what was ever answered to a question: of the whole first, then team by team."""
        everyone = (None, *self.catalogue.teams)
        return tuple(it for one in everyone if (it := self.of(one, question)).is_given)

    def within(self, department: Department, theme: str) -> tuple[Answered, ...]:
        """List how a department stands on each question of a theme."""
        return tuple(self.of(department, it) for it in self.questions(theme))

    def everything(self) -> tuple[Answered, ...]:
        """List how every department that is asked stands on the themes about ourselves."""
        return tuple(
            it
            for theme in self.themes
            for department in self.departments
            for it in self.within(department, theme.id)
        )

    def _answered(self, department: Department, question: ThemeQuestion) -> Answered:
        written = self._written.get((department, question.id), ())
        now = self._stood(written, question, self.today)
        return Answered(
            department,
            question,
            now,
            followed(
                {it.day for it in written},
                lambda day: turns(self._stood(written, question, day)),
                lambda day: self._stood(written, question, day),
                now,
                self.today,
            ),
            tuple(it for it in reversed(written) if it.day <= self.today),
        )

    @staticmethod
    def _stood(written: tuple[Written, ...], question: ThemeQuestion, day: dt.date) -> Counted:
        past = [it for it in written if it.day <= day]
        if past:
            return past[-1].counted(question, day)
        nobody = (Message("nobody has answered it yet"),)
        return Counted(
            Standing.UNKNOWN, nobody, version=in_force(question, day), terms=OF_QUESTIONS
        )


def counted(found: tuple[Answered, ...]) -> Tally:
    """Count how many questions stand where."""
    return tally(it.standing for it in found)


def weakest(found: tuple[Answered, ...]) -> Standing:
    """Tell what a theme counts as for a department: as its weakest question.

    The whole does not hold where a part does not, and a question that nobody answered is a
    part of which nothing is known: leaving one out must not make a department look better.
    """
    return min((it.standing for it in found), key=lambda it: it.rank, default=Standing.UNKNOWN)
