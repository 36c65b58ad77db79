"""What things are called today by the ids they had, so that a new id is no news elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.analysis.changes.matching import likeness
from journeybook.analysis.changes.steps import pairs_of_steps
from journeybook.model.journey import Journey
from journeybook.model.kinds import NAMED
from journeybook.model.organisation import Organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.shape import Model

    Ids = dict[str, dict[str, str]]

_LISTS = {
    "teams": "team",
    "channels": "channel",
    "audiences": "audience",
    "brand_behaviours": "behaviour",
    "stage_models": "stage-model",
}
"""The lists of an organisation whose things are named elsewhere, with the family they are of."""

_ALIKE = 0.8
"""How much two things in a list have in common that are one thing under another id."""


def ids_of_today(catalogue: Catalogue, states: Iterable[tuple[str, Model, Model]]) -> Ids:
    """Give, by family, the id of today for each id that something had.

    What has a file of its own says so itself (`formerly`). What stands in a list, and a step,
    is known again by what it says.

    Args:
        catalogue: what there is today.
        states: the id of a thing, with a state of it and the one after that; the oldest first.
    """
    found: Ids = {
        family: {old: it.id for it in catalogue.family(family).values() for old in it.formerly}
        for family in NAMED
    }
    for object_id, old, new in states:
        if isinstance(old, Organisation) and isinstance(new, Organisation):
            for name, family in _LISTS.items():
                pairs = dict(_other_ids(getattr(old, name), getattr(new, name)))
                _go_on(found.setdefault(family, {}), pairs)
        elif isinstance(old, Journey) and isinstance(new, Journey):
            pairs = {
                f"{object_id}#{was}": f"{object_id}#{now}"
                for now, was in pairs_of_steps(old, new).items()
                if was != now
            }
            _go_on(found.setdefault("step", {}), pairs)
    return found


def _other_ids(before: Iterable[Any], after: Iterable[Any]) -> Iterator[tuple[str, str]]:
    kept = {it.id for it in before} & {it.id for it in after}
    left = [it for it in before if it.id not in kept]
    for new in after:
        if new.id in kept:
            continue
        for old in left:
            if likeness(old, new) >= _ALIKE:
                left.remove(old)
                yield old.id, new.id
                break


def _go_on(known: dict[str, str], pairs: dict[str, str]) -> None:
    """Add a step to the way from each id to that of today."""
    for old, now in known.items():
        known[old] = pairs.get(now, now)
    known.update(pairs)
