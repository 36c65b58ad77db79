"""What exists in an edition: everything but what is meant for other readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
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
    return shown, tuple(_torn(shown, catalogue))


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
