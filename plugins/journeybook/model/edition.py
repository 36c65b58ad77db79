"""Which edition of the site is being made: as of when, for whom, in which language."""

from __future__ import annotations

import re
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
    """Take the day from SOURCE_DATE_EPOCH, so that a build can be repeated, or else the clock.

    Raises:
        ValueError: it is no moment that the files of a site can be dated with: an archive
            begins in 1980, and a compressed file has no seconds left in 2106.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(tz=UTC).astimezone().date()
    if _SECONDS.fullmatch(epoch):
        day = datetime.fromtimestamp(int(epoch), UTC).date()
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    message = (
        f"SOURCE_DATE_EPOCH: “{epoch[:40]}” is no moment a site can be dated with. Write it in "
        f"whole seconds since 1970, within the years {_FIRST_YEAR} to {_LAST_YEAR}, such as "
        "1780000000, or take it out of the environment to use today."
    )
    raise ValueError(message)


_SECONDS = re.compile(r"[0-9]{1,11}")
_FIRST_YEAR, _LAST_YEAR = 1980, 2105
