"""Write the address at which a reader can say something about one place on one page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from journeybook.model.voice import Voice

_GAP = re.compile(r"\{([a-z]+)\}")
_ODD = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")

LONGEST = 200
"""So many characters of a value are filled in: mail programs stop at about 2,000 for a link."""


class Place(NamedTuple):
    """What a reader says something about.

    Args:
        ask: what is asked, in the reader's language: “Is this not so?”.
        journey: the id of the journey.
        title: its title.
        edition: the day of the edition, and for whom it is.
        page: the address of the place.
        step: the id of the step, if it is about one.
        check: the id of the check, if it is about one.
    """

    ask: str
    journey: str
    title: str
    edition: str
    page: str
    step: str = ""
    check: str = ""

    @property
    def subject(self) -> str:
        """All in one line, with the place as editors write it: `journey#step`."""
        where = f"{self.journey}#{self.step}" if self.step else self.journey
        return " ".join(it for it in (self.ask, where, self.check, f"({self.edition})") if it)


def link(voice: Voice, place: Place) -> str:
    """Fill in the address.

    Everything that is filled in is percent-encoded to the last sign, so that no title can begin
    another field, another address or another scheme (RFC 3986, RFC 6068). The model has made
    sure that gaps stand behind the “?” only.
    """
    values = {**place._asdict(), "subject": place.subject}
    filled = _GAP.sub(lambda gap: _encoded(values[gap[1]]), voice.template)
    return filled.replace("[", "%5B").replace("]", "%5D")


def _encoded(value: str) -> str:
    text = _ODD.sub(" ", value)
    if len(text) > LONGEST:
        text = f"{text[: LONGEST - 1]}…"
    return quote(text, safe="", errors="replace")
