"""Who took part in strategy, in drawing each journey and in measuring, and who was never asked."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.catalogue import Target
from journeybook.model.journey import State, Status, TookPartIn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Participation

LASTING = dt.timedelta(days=730)
"""How long taking part counts: two years, like a strategy. After that it was somebody else."""

_AT_WORK = frozenset(
    {"owner", "host", "frontstage", "backstage", "support", "mandate", "handover", "touchpoint"}
)
"""The fields of a journey, a stage or a step in which a team is named that works in it."""

CARRIES = "carries"
"""The role of the team that answers for an employee journey of which a step carries one here."""


class Involvement(StrEnum):
    """How a department takes part in a journey, the one to look at first first."""

    NEVER = "never"
    UNDATED = "undated"
    NO_LONGER = "no-longer"
    IN_PART = "in-part"
    IN_ALL = "in-all"
    ABSENT = "absent"
    """Never took part, and does no work in it either."""


class Part(NamedTuple):
    """One of the things a department took part in.

    Args:
        what: strategy, the journey or measuring.
        day: the last day on which it did; `None` when no day was written down.
        until: the last day on which that counts.
        lasts: whether it counts on the day.
    """

    what: TookPartIn
    day: dt.date | None
    until: dt.date | None
    lasts: bool


class Seat(NamedTuple):
    """A department and a journey.

    Args:
        team: the department.
        journey: the journey.
        involvement: what it adds up to.
        parts: what it took part in, each by its last day.
        steps: in how many steps it is at work.
        roles: the fields in which it is named, in the journey and in its steps.
    """

    team: str
    journey: str
    involvement: Involvement
    parts: tuple[Part, ...]
    steps: int
    roles: tuple[str, ...]

    @property
    def at_work(self) -> bool:
        """Whether the department does any work in the journey."""
        return bool(self.roles)


class Table(NamedTuple):
    """Every journey against every department.

    Args:
        teams: the departments, in the order of the organisation.
        rows: the journeys, each with a seat for every department.
    """

    teams: tuple[str, ...]
    rows: tuple[tuple[Journey, tuple[Seat, ...]], ...]

    @property
    def seats(self) -> Iterator[Seat]:
        """All seats, journey by journey."""
        for _, seats in self.rows:
            yield from seats

    def of(self, team: str) -> tuple[Seat, ...]:
        """List the seats of a department."""
        return tuple(it for it in self.seats if it.team == team)

    def never(self) -> tuple[Seat, ...]:
        """List who is at work in a journey and was never asked: in the most steps first."""
        return self._first(Involvement.NEVER)

    def no_longer(self) -> tuple[Seat, ...]:
        """List who took part once and does no longer: in the most steps first."""
        return self._first(Involvement.NO_LONGER)

    def _first(self, what: Involvement) -> tuple[Seat, ...]:
        found = (it for it in self.seats if it.involvement is what)
        return tuple(sorted(found, key=lambda it: (-it.steps, it.journey, it.team)))


def asked_of(journey: Journey) -> tuple[TookPartIn, ...]:
    """List the things to take part in. A target is wished for and cannot be measured yet."""
    if journey.state is State.TARGET:
        return (TookPartIn.STRATEGY, TookPartIn.JOURNEY)
    return tuple(TookPartIn)


def last_day(day: dt.date) -> dt.date:
    """Find the last day on which having taken part counts."""
    return day + LASTING if day <= dt.date.max - LASTING else dt.date.max


def parts(entries: Sequence[Participation], today: dt.date) -> tuple[Part, ...]:
    """List what was taken part in, each by the last day on which that was so.

    What is dated later than today has not happened yet. What has no day counts for nothing,
    because nobody can tell whether it still holds; it is listed where nothing dated is.

    Args:
        entries: what was written down of one department.
        today: the day.
    """
    found = []
    for what in TookPartIn:
        written = [it.date for it in entries if what in it.took_part_in]
        past = [day for day in written if day is not None and day <= today]
        if past:
            day = max(past)
            until = last_day(day)
            found.append(Part(what, day, until, today <= until))
        elif None in written:
            found.append(Part(what, None, None, lasts=False))
    return tuple(found)


def involvement(
    found: Sequence[Part], asked: Sequence[TookPartIn], *, at_work: bool
) -> Involvement:
    """Tell what taking part adds up to.

    Args:
        found: what was taken part in.
        asked: what there is to take part in.
        at_work: whether the department does any work in the journey.
    """
    lasting = {it.what for it in found if it.lasts}
    if lasting >= set(asked):
        return Involvement.IN_ALL
    if lasting:
        return Involvement.IN_PART
    if any(it.day for it in found):
        return Involvement.NO_LONGER
    if found:
        return Involvement.UNDATED
    return Involvement.NEVER if at_work else Involvement.ABSENT


def table(catalogue: Catalogue, today: dt.date) -> Table:
    """Hold every journey that is not retired against every department.

    Args:
        catalogue: what exists in this edition.
        today: the day of the edition.
    """
    at_work = _at_work(catalogue)
    teams = tuple(catalogue.teams)
    return Table(
        teams,
        tuple(
            (it, tuple(_seat(it, team, at_work.get((it.id, team), {}), today) for team in teams))
            for it in catalogue.journeys.values()
            if it.status is not Status.RETIRED
        ),
    )


def _seat(
    journey: Journey, team: str, roles: Mapping[str, set[str | None]], today: dt.date
) -> Seat:
    found = parts([it for it in journey.participation if it.team == team], today)
    steps = set().union(*roles.values()) - {None}
    return Seat(
        team,
        journey.id,
        involvement(found, asked_of(journey), at_work=bool(roles)),
        found,
        len(steps),
        tuple(roles),
    )


def _at_work(catalogue: Catalogue) -> Mapping[tuple[str, str], dict[str, set[str | None]]]:
    """Find who works in each journey: as what, and in which steps."""
    found: dict[tuple[str, str], dict[str, set[str | None]]] = {}
    for source, target, role in catalogue.links:
        if source.family == "journey" and target.family == "team" and role in _AT_WORK:
            roles = found.setdefault((source.id, target.id), {})
            roles.setdefault(role, set()).add(source.step)
    for journey in catalogue.journeys.values():
        for step in journey.steps:
            for carrying in catalogue.carried_by(Target("journey", journey.id, step.id)):
                behind = catalogue.journeys.get(carrying.id)
                if behind and behind.owner:
                    roles = found.setdefault((journey.id, behind.owner), {})
                    roles.setdefault(CARRIES, set()).add(step.id)
    return found
