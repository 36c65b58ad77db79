"""Which edition of the site is being made: as of when, for whom, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from journeybook.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Edition:
    """The one source of “now”, of what exists in this build, and of its language.

    Args:
        today: the day the site is made for. Everything that ages, ages by this day.
        words: the language of the site.
        audience: the group of readers it is made for; `None` for what everyone may see.
    """

    today: date
    words: Words
    audience: str | None = None


def day_of(environment: Mapping[str, str]) -> date:
    """Take the day from SOURCE_DATE_EPOCH, so that a build can be repeated, or else the clock."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(tz=UTC).astimezone().date()
