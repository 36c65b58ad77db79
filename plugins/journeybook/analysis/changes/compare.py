"""Hold two catalogues against each other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeybook.analysis.changes.change import Change, Changed, What
from journeybook.analysis.changes.fields import Fields
from journeybook.analysis.changes.names import NAMES
from journeybook.analysis.changes.renames import renamed, under_new_ids, under_new_steps
from journeybook.analysis.changes.standings import compare_standings
from journeybook.analysis.changes.steps import compare_stages
from journeybook.analysis.scorecard.scores import Scores
from journeybook.model.alignment import Alignment
from journeybook.model.check import Checks
from journeybook.model.kinds import NAMED
from journeybook.model.offer import Offer
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from enum import StrEnum

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey
    from journeybook.model.shape import Model

_ELSEWHERE = frozenset({"id", "formerly", "stages", "kind"})
"""Told in another way: an id by “renamed”, stages by themselves, a kind by the persona."""


def compare(
    before: Catalogue,
    after: Catalogue,
    today: dt.date,
    label: Callable[[StrEnum], str | Message] = str,
    texts: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> tuple[Changed, ...]:
    """List everything that changed: journeys first, then personas, articles and the rest.

    Args:
        before: the catalogue as it was.
        after: the catalogue as it is.
        today: the day on which the checks of both are looked at, so that time alone changes
            nothing.
        label: says what a choice of the data, such as a status, is called.
        texts: the text of each article before and after, by the ids they had then. Of a text
            it is only told that it changed: how it reads now, the article shows.
    """
    ids = renamed(before, after)
    before = under_new_steps(under_new_ids(before, ids), after)
    fields = Fields(before, after, label)
    scores = (Scores(before, today), Scores(after, today))

    def journey(old: Journey, new: Journey) -> Iterator[Change]:
        yield from fields.compare(old, new, skip=_ELSEWHERE)
        yield from compare_stages(fields, old, new)
        yield from compare_standings(*scores, old.id, new.id)

    def other(old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401
        return fields.compare(old, new, skip=frozenset({"id", "formerly"}))

    was = {ids["article"].get(key, key): text for key, text in texts[0].items()}

    def article(old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401
        yield from other(old, new)
        if was.get(new.id, "") != texts[1].get(new.id, ""):
            said = Message("%(field)s reworded", field=NAMES["text"])
            yield Change(What.CHANGED, "text", said)

    found = [
        *_family("journey", before.journeys, after.journeys, ids, journey),
        *(
            found
            for family in NAMED
            if family != "journey"
            for found in _family(family, before.family(family), after.family(family), ids, other)
        ),
        *_family(
            "article",
            {it.id: it for it in before.articles},
            {it.id: it for it in after.articles},
            ids,
            article,
        ),
    ]
    whole = tuple(fields.compare(before.organisation, after.organisation))
    if whole:
        title = after.organisation.name
        found.append(Changed(What.CHANGED, "organisation", "organisation", title, whole))
    if before.own_checks != after.own_checks:
        old, new = (Checks.model_construct(checks=it.own_checks) for it in (before, after))
        found.append(_alone("checks", old, new, fields))
    for family, model in (("alignment", Alignment), ("offer", Offer)):
        one, other_one = getattr(before, family), getattr(after, family)
        if one != other_one:
            empty = model.model_construct()
            found.append(_alone(family, one or empty, other_one or empty, fields))
    return tuple(found)


def _alone(family: str, old: Model, new: Model, fields: Fields) -> Changed:
    """Compare a file of which there is one."""
    return Changed(What.CHANGED, family, family, "", tuple(fields.compare(old, new)))


def _family(
    family: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    ids: Mapping[str, Mapping[str, str]],
    look: Callable[[Any, Any], Iterator[Change]],
) -> Iterator[Changed]:
    """Compare all things of a family, new ones first and those that are gone last."""
    formerly = {new: old for old, new in ids[family].items()}
    for key, thing in after.items():
        if key not in before:
            yield Changed(What.NEW, family, key, thing.title)
    for key, thing in after.items():
        if key not in before:
            continue
        old = formerly.get(key)
        changes = tuple(look(before[key], thing))
        if old or changes:
            what = What.RENAMED if old else What.CHANGED
            yield Changed(what, family, key, thing.title, changes, old)
    for key, thing in before.items():
        if key not in after:
            yield Changed(What.GONE, family, key, thing.title)
