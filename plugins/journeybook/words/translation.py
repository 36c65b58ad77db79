"""One language: its sentences, its dates and its numbers."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from babel import Locale
from babel.dates import TIMEDELTA_UNITS, format_date, format_timedelta
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.words.message import Message

CATALOGUES = Path(__file__).parent / "catalogues"
SOURCE_LANGUAGE = "en"

_Unit = Literal["year", "month", "week", "day", "hour", "minute", "second"]

_UNITS: tuple[tuple[_Unit, int], ...] = (
    ("year", 31_557_600),
    ("month", 2_629_800),
    ("week", 604_800),
    ("day", 86_400),
    ("hour", 3_600),
    ("minute", 60),
    ("second", 1),
)
"""Units of time in seconds, the largest first. A month is a twelfth of a Julian year."""

_AGES: tuple[tuple[_Unit, float], ...] = (
    ("year", 365),
    ("month", 365 / 12),
    ("week", 7),
    ("day", 1),
)
"""The units of an age in days, the largest first. Twelve months never come before a year."""

_THEIR_UNITS = dict(TIMEDELTA_UNITS)


class Words:
    """Everything that depends on the reader's language.

    Args:
        language: an IETF language tag with or without region, such as `nl` or `en-GB`.
        translations: the gettext catalogue to speak from.
    """

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self.locale = Locale.parse(language, sep="-" if "-" in language else "_")
        self.translations = translations
        # A publication says the same few thousand things over and over.
        self.gettext = lru_cache(maxsize=4_096)(translations.gettext)
        self.date = lru_cache(maxsize=4_096)(self._date)
        self.number = lru_cache(maxsize=4_096)(self._number)
        self.duration = lru_cache(maxsize=4_096)(self._duration)
        self.ago = lru_cache(maxsize=4_096)(self._ago)
        self.ngettext = translations.ngettext

    def say(self, message: Message | str) -> str:
        """Say a message in this language; plain text is an author's own and stays as it is."""
        if isinstance(message, str):
            return message
        if message.plural:
            text = self.ngettext(message.text, message.plural, message.n or 0)
        else:
            text = self.gettext(message.text)
        if not message.params:
            return text
        return text % {name: self._gap(value) for name, value in message.params.items()}

    def _date(self, day: date, style: str = "long") -> str:
        """Write a day out: `long` is “3 november 2026”, `medium` “3 nov 2026”."""
        return format_date(day, style, self.locale)

    def month(self, day: date) -> str:
        """Write the month and year of a day: “november 2026”."""
        return format_date(day, "MMMM y", self.locale)

    def _number(self, value: float) -> str:
        """Write a number with this language's separators."""
        return format_decimal(value, locale=self.locale)

    def _duration(self, length: timedelta) -> str:
        """Write a length of time exactly, in the largest unit that leaves nothing over: “3 dagen”.

        Ninety minutes stay ninety minutes: rounded to hours they would be two.
        """
        seconds = round(length.total_seconds())
        unit, size = next(it for it in _UNITS if it[1] == 1 or (seconds and seconds % it[1] == 0))
        # Babel counts months and years in days of its own, so it gets the number in its units.
        # Its `format_unit` lacks words that a language has in short form only: Dutch “dagen”.
        theirs = seconds // size * _THEIR_UNITS[unit]
        return format_timedelta(theirs, unit, threshold=math.inf, locale=self.locale)

    def _ago(self, days: int) -> str:
        """Write how long ago a day was, in its largest unit: “7 maanden geleden”.

        Only whole units count, as with the age of people: forty-five days are one month.
        """
        unit, length = next((it for it in _AGES if days >= it[1]), _AGES[-1])
        theirs = timedelta(seconds=-int(days / length) * _THEIR_UNITS[unit])
        return format_timedelta(
            theirs, unit, threshold=math.inf, add_direction=True, locale=self.locale
        )

    def listed(self, items: Iterable[str], style: Literal["standard", "or"] = "standard") -> str:
        """Join items as a sentence does: “a, b en c” (`standard`) or “a, b of c” (`or`)."""
        return format_list(list(items), style, self.locale)

    def _gap(self, value: object) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, timedelta):
            return self.duration(value)
        if isinstance(value, int | float):
            return self.number(value)
        return self.say(value)  # type: ignore[arg-type]


@cache
def load(language: str, overrides: Path | None = None) -> Words:
    """Load a language, with an organisation's own wording over ours where it has any.

    Args:
        language: the language to speak, such as `nl`; one with a region (`nl-BE`) falls back on it.
        overrides: a folder with `<language>.po` catalogues whose sentences replace ours.

    Raises:
        LookupError: we have no catalogue for this language.
    """
    base = language.replace("_", "-").split("-", maxsplit=1)[0]
    shipped = CATALOGUES / f"{base}.po"
    own = overrides / f"{base}.po" if overrides else None
    if base != SOURCE_LANGUAGE and not shipped.is_file() and not (own and own.is_file()):
        message = f"there is no catalogue for the language “{language}”"
        raise LookupError(message)
    translations: NullTranslations = NullTranslations()
    if shipped.is_file():
        translations = _read(shipped)
    if own and own.is_file():
        first = _read(own)
        first.add_fallback(translations)
        translations = first
    return Words(language, translations)


def languages() -> tuple[str, ...]:
    """List the languages that every word of ours exists in."""
    return tuple(sorted({SOURCE_LANGUAGE, *(path.stem for path in CATALOGUES.glob("*.po"))}))


def _read(path: Path) -> NullTranslations:
    """Read a catalogue from its source, so that nothing has to be compiled or kept in step."""
    with path.open("rb") as source:
        catalogue = read_po(source, locale=path.stem)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
