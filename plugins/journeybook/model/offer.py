"""What is offered where: proposals for, and intended gaps in, phases and channels."""

from __future__ import annotations

from typing import ClassVar

from journeybook.model.shape import Model


class Offer(Model):
    """What could be offered in each phase and channel, in `offer.yml`."""

    family: ClassVar[str] = "offer"
