"""How the host supports and coaches, and whether it does so as often as it means to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeybook.model.mirror import HostSupport, Mirror


class Supported(NamedTuple):
    """What the host does to help, and the day by which it should happen again."""

    support: HostSupport
    due: dt.date | None

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have happened again by now."""
        return self.due is not None and self.due < today


def supported(mirror: Mirror) -> tuple[Supported, ...]:
    """List how the host helps, in the order of the file, each with when it is due again."""
    return tuple(Supported(it, _due(it)) for it in mirror.support)


def _due(it: HostSupport) -> dt.date | None:
    return it.last + it.every if it.last and it.every else None
