"""Whose journeys may rest on an employee journey that is left out because of its problems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeybook.model.ids import split_step
from journeybook.model.persona import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from journeybook.model.journey import Journey
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed

_WORD = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")


def resting_on_lost(everything: Everything, lost: Collection[str]) -> frozenset[str]:
    """Find the journeys that may rest on one that is left out.

    How they stand cannot be told without it, and leaving it out must not make them look
    better. Whom a broken file serves is found in its words, since the mistake may be in
    the very field that says so: any journey it mentions may be meant.

    Args:
        everything: all files, whole or not.
        lost: the ids of the journeys that are left out.
    """
    resting: set[str] = set()
    files = [everything.journeys[key] for key in lost]
    files += [it for it in everything.twins if it.id in lost]
    for journey in files:
        if everything.kind_of(journey) in {None, Kind.EMPLOYEE}:
            resting |= _mentioned(journey, everything)
    for key, journey in everything.journeys.items():
        if any(
            it.role == "Step.supported_by" and split_step(it.target)[0] in lost
            for it in journey.names
        ):
            resting.add(key)
    return frozenset(
        key
        for key in resting
        if key not in lost and everything.kind_of(everything.journeys[key]) is not Kind.EMPLOYEE
    )


def _mentioned(journey: Parsed[Journey], everything: Everything) -> set[str]:
    """List the journeys a file mentions; all of them when nobody could even open it."""
    if any(it.code == "unreadable" for it in journey.problems):
        return set(everything.journeys)
    plain = journey.raw.replace(b"\0", b"")  # also when each letter takes two bytes
    words = {it.decode() for it in _WORD.findall(plain.lower())}
    words |= {split_step(it.target)[0] for it in journey.names}
    words |= {new for (_, old), new in everything.renamed.items() if old in words}
    return words & everything.journeys.keys()
