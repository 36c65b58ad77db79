"""What exists in an edition: everything but what is meant for other readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.persona import Kind
from journeybook.model.references import references
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.article import Article
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey
    from journeybook.model.persona import Persona


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

    def visible(thing: Journey | Persona) -> bool:
        return not thing.audience or audience in thing.audience

    shown = replace(
        catalogue,
        journeys={key: it for key, it in catalogue.journeys.items() if visible(it)},
        personas={key: it for key, it in catalogue.personas.items() if visible(it)},
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
    hidden = {("journey", key) for key in whole.journeys.keys() - shown.journeys.keys()}
    hidden |= {("persona", key) for key in whole.personas.keys() - shown.personas.keys()}
    if not hidden:
        return
    things: tuple[Journey | Persona | Article, ...] = (
        *shown.journeys.values(),
        *shown.personas.values(),
        *shown.articles,
    )
    for thing in things:
        for found in references(thing):
            family = "journey" if found.family == "step" else found.family
            target = split_step(found.target)[0]
            if (family, target) in hidden:
                place = shown.where(thing.family, thing.id, found.path)
                yield Diagnostic(
                    place or Place(thing.id, 1, 1),
                    "hidden-reference",
                    Message(
                        "“%(target)s” is not for this audience, but this is and needs it",
                        target=found.target,
                    ),
                    Message("give both the same “audience”, or take the reference out"),
                )
