"""What exists in an edition: everything but what is meant for other readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.kinds import NAMED
from journeybook.model.persona import Kind
from journeybook.model.references import references
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.kinds import Named

Thing = TypeVar("Thing", bound="Named")


def for_audience(
    catalogue: Catalogue, audience: str | None
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """Leave out everything that is meant for other readers, before anything else looks.

    An object without an audience is for everyone. An object with one exists only in the
    editions made for it.

    Args:
        catalogue: all there is.
        audience: the id of the audience the edition is made for; `None` for the edition
            that everyone may see.

    Returns:
        The catalogue of the edition, and an error for each visible object that needs a
        hidden one.
    """

    def is_for(readers: tuple[str, ...]) -> bool:
        return not readers or audience in readers

    def visible(things: Mapping[str, Thing]) -> dict[str, Thing]:
        return {key: it for key, it in things.items() if is_for(it.audience)}

    alignment = catalogue.alignment
    shown = replace(
        catalogue,
        journeys=visible(catalogue.journeys),
        personas=visible(catalogue.personas),
        initiatives=visible(catalogue.initiatives),
        trips=visible(catalogue.trips),
        metrics=visible(catalogue.metrics),
        alignment=alignment if alignment and is_for(alignment.audience) else None,
    )
    if len(shown.journeys) < len(catalogue.journeys):
        shown = replace(shown, partial=shown.partial | _partial(shown, catalogue))
    return shown, tuple(_torn(shown, catalogue))


def _partial(shown: Catalogue, whole: Catalogue) -> frozenset[str]:
    """Find the visible journeys that an employee journey carries which is not visible.

    How they stand cannot be told without it, and leaving it out must not make them look better.
    """
    hidden = {
        key
        for key, journey in whole.journeys.items()
        if key not in shown.journeys and journey.in_use and journey.kind is Kind.EMPLOYEE
    }
    carried = {it.target.id for it in whole.links if it.role == "serves" and it.source.id in hidden}
    carried |= {
        it.source.id for it in whole.links if it.role == "supported_by" and it.target.id in hidden
    }
    return frozenset(carried & shown.journeys.keys())


def _torn(shown: Catalogue, whole: Catalogue) -> Iterator[Diagnostic]:
    """Find the references from what is shown to what is not."""
    hidden = {
        (family, key)
        for family in NAMED
        for key in whole.family(family).keys() - shown.family(family).keys()
    }
    if not hidden:
        return
    for thing_id, thing in _all(shown):
        for found in references(thing):
            family = "journey" if found.family == "step" else found.family
            target = split_step(found.target)[0]
            if (family, target) in hidden:
                place = shown.where(thing.family, thing_id, found.path)
                yield Diagnostic(
                    place or Place(thing_id, 1, 1),
                    "hidden-reference",
                    Message(
                        "“%(target)s” is not for this audience, but this is and needs it",
                        target=found.target,
                    ),
                    Message("give both the same “audience”, or take the reference out"),
                )


def _all(catalogue: Catalogue) -> Iterator[tuple[str, Any]]:
    """List everything that can name something, with its id."""
    for family in NAMED:
        yield from catalogue.family(family).items()
    for alone in (catalogue.organisation, catalogue.alignment, catalogue.offer):
        if alone:
            yield alone.family, alone
    for article in catalogue.articles:
        yield article.id, article
