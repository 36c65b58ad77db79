"""What readers asked and thought of, from every place where it was noted."""

from __future__ import annotations

import datetime as dt
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.idea import Idea
from journeybook.model.journey import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.evidence import Question
    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Told


class Heard(NamedTuple):
    """A question or an idea, and where it was noted.

    Args:
        said: the question or idea.
        journey: the journey.
        stage: the stage, where it is about a stage or a step.
        step: the step, where it is about one.
    """

    said: Question | Idea
    journey: Journey
    stage: Stage | None = None
    step: Step | None = None

    @property
    def is_idea(self) -> bool:
        """Whether it is an idea, and not a question."""
        return isinstance(self.said, Idea)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.said.is_open

    def days(self, today: dt.date) -> int | None:
        """Count the days it waited: until the answer, or until today while there is none.

        Returns:
            At least 0; `None` when its day is not known, or that of its answer.
        """
        until = today if self.is_open else self.said.answered
        return max(0, (until - self.said.date).days) if self.said.date and until else None


class Tally(NamedTuple):
    """All that was heard, counted.

    Args:
        open_questions: questions without an answer.
        open_ideas: ideas without an answer.
        answered: questions and ideas with an answer.
        oldest: how many days the oldest one waits, if any has a day.
        median_days: how many days half of the answers took at most, over those of which both
            days are known; `None` when there are none.
        timed: over how many answers that is.
    """

    open_questions: int
    open_ideas: int
    answered: int
    oldest: int | None
    median_days: int | None
    timed: int

    @property
    def open(self) -> int:
        """How many wait for an answer."""
        return self.open_questions + self.open_ideas


def noted(told: Told) -> tuple[Question | Idea, ...]:
    """List the questions and ideas of a journey, a stage or a step itself."""
    return (*told.questions, *told.ideas)


def heard_in(journey: Journey) -> Iterator[Heard]:
    """Go over what was asked and thought of in a journey, its stages and its steps."""
    for said in noted(journey):
        yield Heard(said, journey)
    for stage in journey.stages:
        for said in noted(stage):
            yield Heard(said, journey, stage)
        for step in stage.steps:
            for said in noted(step):
                yield Heard(said, journey, stage, step)


def heard(catalogue: Catalogue) -> tuple[Heard, ...]:
    """List all there is: open ones first, the oldest first; then the latest answers.

    What has no day comes last among its own. Journeys that are retired are left out.
    """
    every = (
        it
        for journey in catalogue.journeys.values()
        if journey.status is not Status.RETIRED
        for it in heard_in(journey)
    )
    return in_order(every)


def in_order(every: Iterable[Heard]) -> tuple[Heard, ...]:
    """Put open ones first, the oldest first; then those answered, the latest answer first."""
    return tuple(sorted(every, key=_order))


def tally(every: Iterable[Heard], today: dt.date) -> Tally:
    """Count what was heard. Nobody is made to look faster by answers whose days are not known."""
    found = tuple(every)
    waiting = [it for it in found if it.is_open]
    waits = [days for it in waiting if (days := it.days(today)) is not None]
    took = [days for it in found if not it.is_open and (days := it.days(today)) is not None]
    ideas = sum(it.is_idea for it in waiting)
    return Tally(
        open_questions=len(waiting) - ideas,
        open_ideas=ideas,
        answered=len(found) - len(waiting),
        oldest=max(waits, default=None),
        median_days=round(median(took)) if took else None,
        timed=len(took),
    )


def _order(it: Heard) -> tuple[bool, bool, int, str, str]:
    day = it.said.date if it.is_open else it.said.answered
    number = day.toordinal() if day else 0
    return (
        not it.is_open,
        day is None,
        number if it.is_open else -number,
        it.journey.id,
        it.said.text,
    )
