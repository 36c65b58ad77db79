"""Where a step takes place and whose it is: the ground under the matrix and the seams."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.journey import Journey, Stage, Step
    from journeybook.model.moment import Moment


def channels_of(stage: Stage, step: Step | None) -> tuple[str, ...]:
    """List the channels a step happens in: its own and those of its touchpoints.

    A step that names none happens where its stage does. Without a step, the stage's count.

    Returns:
        The ids of the channels, each once; empty for what happens outside our channels.
    """
    return (_named(step) if step else ()) or _named(stage)


def teams_of(journey: Journey, stage: Stage, step: Step, catalogue: Catalogue) -> tuple[str, ...]:
    """List the teams a step belongs to, by the first of these that says so.

    1. the owner of the step, 2. in each of its channels, the owners of the touchpoints there,
    3. the owner of the stage, 4. the owner of that channel, 5. the owner of the journey. What
    stands closest to the contact knows best: a workshop that answers in the chat owns that
    answer, whoever owns the chat.

    Returns:
        The ids of the teams, each once; empty when nobody owns anything of it.
    """
    if step.owner:
        return (step.owner,)
    channels: list[str | None] = [it for it in channels_of(stage, step) if it in catalogue.channels]
    found: list[str | None] = []
    for channel in channels or [None]:
        owners = _once(it.owner for it in step.touchpoints if it.channel in {None, channel})
        own = catalogue.channels[channel].owner if channel else None
        found += owners or (stage.owner or own,)
    return _once(found) or _once((journey.owner,))


def _named(moment: Moment) -> tuple[str, ...]:
    return _once((*moment.channels, *(it.channel for it in moment.touchpoints)))


def _once(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it for it in found if it))
