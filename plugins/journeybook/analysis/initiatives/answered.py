"""What initiatives answer: which pain points have one, and which initiatives have no pain."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from journeybook.model.ids import split_step
from journeybook.model.pains import opportunities, pain_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.initiative import Answered, Initiative
    from journeybook.model.journey import Journey
    from journeybook.model.pains import Stood

Key = tuple[str, str, int]
"""A journey, `pain` or `chance`, and which one of these in the journey, from 0."""


_ANSWERS: WeakKeyDictionary[Catalogue, Answers] = WeakKeyDictionary()


class Answer(NamedTuple):
    """An initiative that answers a pain point or opportunity, and how."""

    initiative: Initiative
    how: str | None


class Pain(NamedTuple):
    """A pain point or opportunity of a journey, and what answers it."""

    journey: Journey
    stood: Stood
    answers: tuple[Answer, ...]

    @property
    def severity(self) -> int:
        """How bad it is, 1 to 5; 0 when nobody said."""
        return getattr(self.stood.thing, "severity", None) or 0

    @property
    def is_answered(self) -> bool:
        """Whether something is being done or planned about it.

        What is done or stopped does not count: the pain point is still written there.
        """
        return any(it.initiative.is_open for it in self.answers)


class Reached(NamedTuple):
    """What one entry under `answers` comes down to."""

    answer: Answered
    pains: tuple[Pain, ...]
    chances: tuple[Pain, ...]


class Answers:
    """What the initiatives of a catalogue answer, looked up in both directions."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._journeys = catalogue.journeys
        self._initiatives = catalogue.initiatives
        self._of: defaultdict[Key, list[Answer]] = defaultdict(list)
        for initiative in self._initiatives.values():
            done: set[Key] = set()
            for answer in initiative.answers:
                for key in self._keys(answer):
                    if key not in done:
                        done.add(key)
                        self._of[key].append(Answer(initiative, answer.how))

    def pains(self, journey: Journey) -> tuple[Pain, ...]:
        """List the pain points of a journey, in its order, each with what answers it."""
        return tuple(self._found(journey, "pain", pain_points))

    def chances(self, journey: Journey) -> tuple[Pain, ...]:
        """List the opportunities of a journey, in its order, each with what answers it."""
        return tuple(self._found(journey, "chance", opportunities))

    def reached(self, initiative: Initiative) -> tuple[Reached, ...]:
        """Say what each entry under `answers` of an initiative comes down to."""
        found = []
        for answer in initiative.answers:
            keys = set(self._keys(answer))
            journey = self._journeys.get(split_step(answer.at)[0])
            if journey is None:
                continue
            found.append(
                Reached(
                    answer,
                    tuple(_among(keys, journey, "pain", self.pains(journey))),
                    tuple(_among(keys, journey, "chance", self.chances(journey))),
                )
            )
        return tuple(found)

    def unanswered(self) -> tuple[Pain, ...]:
        """List the pain points of today's journeys about which nothing is done, worst first.

        A target is how it should become, and a retired journey hurts nobody any more.
        """
        found = [
            it
            for journey in self._journeys.values()
            if journey.in_use
            for it in self.pains(journey)
            if not it.is_answered
        ]
        return tuple(sorted(found, key=lambda it: -it.severity))

    def answers_something(self, initiative: Initiative) -> bool:
        """Tell whether there is a pain point or opportunity behind an initiative."""
        return any(it.pains or it.chances for it in self.reached(initiative))

    def questioned(self) -> tuple[Initiative, ...]:
        """List the open initiatives that answer no pain point and no opportunity.

        What has ended is not asked any more: what it answered may have gone, as it should.
        """
        return tuple(
            it for it in self._initiatives.values() if it.is_open and not self.answers_something(it)
        )

    def _found(
        self, journey: Journey, kind: str, listed: Callable[[Journey], Iterable[Stood]]
    ) -> Iterator[Pain]:
        for number, stood in enumerate(listed(journey)):
            yield Pain(journey, stood, tuple(self._of.get((journey.id, kind, number), ())))

    def _keys(self, answer: Answered) -> Iterator[Key]:
        """List what an entry means: what it names, or else all that is written there."""
        journey_id, step = split_step(answer.at)
        journey = self._journeys.get(journey_id)
        if journey is None:
            return
        named = answer.pain_point or answer.opportunity
        for kind, wanted, listed in (
            ("pain", answer.pain_point, pain_points),
            ("chance", answer.opportunity, opportunities),
        ):
            if named and not wanted:
                continue
            for number, it in enumerate(listed(journey)):
                if wanted:
                    meant = it.thing.id == wanted and step in {None, it.step}
                else:
                    meant = it.step == step and (step is not None or it.stage is None)
                if meant:
                    yield journey.id, kind, number


def answers_of(catalogue: Catalogue) -> Answers:
    """Give what the initiatives of a catalogue answer, looked up once for all pages."""
    found = _ANSWERS.get(catalogue)
    if found is None:
        found = _ANSWERS[catalogue] = Answers(catalogue)
    return found


def _among(keys: set[Key], journey: Journey, kind: str, pains: Sequence[Pain]) -> Iterator[Pain]:
    for number, it in enumerate(pains):
        if (journey.id, kind, number) in keys:
            yield it


def concerned(initiative: Initiative) -> tuple[str, ...]:
    """List the ids of the journeys that an initiative is about: answered, named, or joined."""
    answered = [split_step(it.at)[0] for it in initiative.answers]
    joined = [split_step(at)[0] for it in initiative.seams for at in (it.after, it.before)]
    return tuple(dict.fromkeys([*answered, *initiative.journeys, *joined]))


def about(catalogue: Catalogue, journey_id: str) -> list[Initiative]:
    """List the initiatives that are about a journey."""
    return [it for it in catalogue.initiatives.values() if journey_id in concerned(it)]
