"""Ways into the walk-through of a journey, from wherever one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from journeybook.model.ids import split_step
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.pages.viewpoint import Viewpoint


def walk_ref(view: Viewpoint, reference: str) -> Markup:
    """Link to where a journey, or a step of it (`journey#step`), is walked through."""
    journey_id, step = split_step(reference)
    journey = view.catalogue.journeys.get(journey_id)
    if journey is None:
        return Ref(journey_id).link
    href = view.to(view.site.addresses.walk(journey_id, step))
    said = Message("walk through “%(journey)s”", journey=journey.title)
    return Ref(view.say(said), href).link
