"""Which edition of the site is being made: as of when, for whom, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journeybook.words import Words


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
