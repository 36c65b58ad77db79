"""A glimpse of a part of the site: what the home page tells about it in one sentence."""

from __future__ import annotations

from typing import NamedTuple


class Glimpse(NamedTuple):
    """What matters most today in one part of the site.

    Args:
        title: what the part is called.
        sentence: what matters most, with its figure.
        href: where the whole of it is, as seen from the home page.
        alarm: whether it asks for attention. The sentence says so in words as well.
    """

    title: str
    sentence: str
    href: str
    alarm: bool = False
