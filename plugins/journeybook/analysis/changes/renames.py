"""See a catalogue as it was under the ids of today, so that a new id is told once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from journeybook.analysis.changes.matching import ALIKE, likeness
from journeybook.analysis.changes.steps import pairs_of_steps
from journeybook.model.ids import split_step
from journeybook.model.kinds import NAMED
from journeybook.model.references import field_family, references
from journeybook.model.shape import Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.model.catalogue import Catalogue

    Ids = Mapping[str, Mapping[str, str]]
    """For each family, the id of today by the one before it."""

Kept = TypeVar("Kept", bound=Model)

_LISTED = ("audience", "behaviour", "channel", "stage-model", "team")
"""What is listed with its id in the file about the organisation."""

_SAME = (1 + ALIKE) / 2
"""How much two files have in common that are taken for one file under another name."""


def renamed(before: Catalogue, after: Catalogue) -> dict[str, dict[str, str]]:
    """Find what has another id now, by family: the id of today by the one before it."""
    return {
        **{
            family: dict(_renamed(before.family(family), after.family(family)))
            for family in (*NAMED, *_LISTED)
        },
        "article": dict(_renamed(_articles(before), _articles(after))),
    }


def under_new_ids(before: Catalogue, ids: Ids) -> Catalogue:
    """Give a catalogue in which everything has the id it has now, wherever it is named."""
    if not any(ids.values()):
        return before

    def now(family: str, thing: Kept) -> Kept:
        thing = follow(thing, ids)
        key = getattr(thing, "id", "")
        new = ids[family].get(key, key)
        return thing if new == key else thing.model_copy(update={"id": new})

    def all_now(family: str, things: Mapping[str, Kept]) -> dict[str, Kept]:
        changed = [now(family, it) for it in things.values()]
        return {getattr(it, "id", ""): it for it in changed}

    return replace(
        before,
        organisation=follow(before.organisation, ids),
        alignment=follow(before.alignment, ids) if before.alignment else None,
        offer=follow(before.offer, ids) if before.offer else None,
        journeys=all_now("journey", before.journeys),
        personas=all_now("persona", before.personas),
        initiatives=all_now("initiative", before.initiatives),
        trips=all_now("trip", before.trips),
        metrics=all_now("metric", before.metrics),
        articles=tuple(now("article", it) for it in before.articles),
        partial=frozenset(ids["journey"].get(it, it) for it in before.partial),
    )


def under_new_steps(before: Catalogue, after: Catalogue) -> Catalogue:
    """Give a catalogue in which steps are named as they are after. The steps stay as they were.

    So a reference that only follows a step's new id is no change of whatever has it.
    """
    found = {
        f"{key}#{was}": f"{key}#{now}"
        for key, journey in before.journeys.items()
        if key in after.journeys
        for now, was in pairs_of_steps(journey, after.journeys[key]).items()
        if now != was
    }
    if not found:
        return before
    ids = {"step": found}
    return replace(
        before,
        journeys={key: follow(it, within(ids, key)) for key, it in before.journeys.items()},
        initiatives={key: follow(it, ids) for key, it in before.initiatives.items()},
        trips={key: follow(it, ids) for key, it in before.trips.items()},
        metrics={key: follow(it, ids) for key, it in before.metrics.items()},
        alignment=follow(before.alignment, ids) if before.alignment else None,
        offer=follow(before.offer, ids) if before.offer else None,
    )


def within(ids: Ids, journey: str) -> dict[str, Mapping[str, str]]:
    """Add how a journey names its own steps: without itself before the “#”."""
    steps = ids.get("step", {})
    start = f"{journey}#"
    own = {
        old.removeprefix(journey): new.removeprefix(journey)
        for old, new in steps.items()
        if old.startswith(start)
    }
    return {**ids, "step": {**steps, **own}}


def follow(thing: Kept, ids: Ids) -> Kept:
    """Give a thing in which every reference to an old id is one to the new."""
    if all(_new(it.family, it.target, ids) == it.target for it in references(thing)):
        return thing
    changes: dict[str, object] = {}
    for name, field in type(thing).model_fields.items():
        value, family = getattr(thing, name), field_family(field)
        new: object = value
        if isinstance(value, tuple):
            new = tuple(_followed(it, family, ids) for it in value)
        else:
            new = _followed(value, family, ids)
        if new != value:
            changes[name] = new
    new = thing.model_copy(update=changes)
    # What was worked out of the old state, and kept with it, does not hold of the new one.
    for name in set(new.__dict__) - set(type(thing).model_fields):
        del new.__dict__[name]
    return new


def _followed(value: object, family: str | None, ids: Ids) -> object:
    if isinstance(value, Model):
        return follow(value, ids)
    return _new(family, value, ids) if family and isinstance(value, str) else value


def _new(family: str, target: str, ids: Ids) -> str:
    if family != "step":
        return ids.get(family, {}).get(target, target)
    target = ids.get("step", {}).get(target, target)
    journey, step = split_step(target)
    new = ids.get("journey", {}).get(journey, journey)
    return new if step is None else f"{new}#{step}"


def _articles(catalogue: Catalogue) -> dict[str, Any]:
    return {it.id: it for it in catalogue.articles}


def _renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Find what has another id now: it says so itself, or it says nearly the same as before."""
    left = {key: it for key, it in before.items() if key not in after}
    for key, thing in after.items():
        if key in before:
            continue
        said = [old for old in getattr(thing, "formerly", ()) if old in left]
        alike = [old for old, it in left.items() if likeness(it, thing) >= _SAME]
        for old in (said or alike)[:1]:
            del left[old]
            yield old, key
