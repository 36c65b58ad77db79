"""A journey's badge: its verdict as a small picture that others can put on their pages."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from markupsafe import Markup

from journeybook.analysis.scorecard.in_short import in_short
from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.diagrams.lettering import FONTS, width
from journeybook.model.journey import State
from journeybook.model.persona import KIND_OF_JOURNEY
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.analysis.scorecard.card import Scorecard
    from journeybook.words import Words

SIZE = 12
"""The size of the letters, in pixels."""

_PADDING, _ICON, _GAP = 8, 14, 5

LEFT = "#3d4744"
"""The ground of the left half. Its letters are white, as those on `COLOURS` are."""

COLOURS = {
    Verdict.IDEAL: "#0e5a52",
    Verdict.ON_THE_WAY: "#785200",
    Verdict.NOT_YET_ASSESSED: "#5f5b50",
    Verdict.NOT_ASSESSABLE: "#6d3b7a",
    Verdict.COUNTED: "#375a7f",
    Verdict.NONE: "#55605c",
}
"""The ground of the right half, by verdict.

A badge stands on pages whose colours nobody knows here, so it brings its own: white on each of
these has a contrast of at least 6 to 1, and the line around it parts it from a dark page.
"""

_SHAPES = {
    Verdict.IDEAL: Markup(
        '<path fill="#fff" fill-rule="evenodd" d="M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0Zm3.4 3.9'
        ' 1.4 1.3-5.6 5.8L2.6 7.7 4 6.3l2.2 2Z"/>'
    ),
    Verdict.ON_THE_WAY: Markup(
        '<circle cx="7" cy="7" r="6.2" fill="none" stroke="#fff" stroke-width="1.6"/>'
        '<path fill="#fff" d="M7 1a6 6 0 0 1 0 12Z"/>'
    ),
    Verdict.NOT_YET_ASSESSED: Markup(
        '<circle cx="7" cy="7" r="6.2" fill="none" stroke="#fff" stroke-width="1.6"'
        ' stroke-dasharray="2.6 1.7"/>'
    ),
    Verdict.NOT_ASSESSABLE: Markup(
        '<path fill="none" stroke="#fff" stroke-width="1.6" d="M7 .8a6.2 6.2 0 1 0 0 12.4A6.2'
        ' 6.2 0 0 0 7 .8ZM2.6 2.6l8.8 8.8"/>'
    ),
    Verdict.COUNTED: Markup(
        '<path fill="#fff" d="M0 1.5h2.5V4H0ZM4.5 2H14v1.5H4.5Z'
        'M0 5.8h2.5v2.5H0ZM4.5 6.3H14v1.5H4.5ZM0 10h2.5v2.5H0ZM4.5 10.5H14V12H4.5Z"/>'
    ),
    Verdict.NONE: Markup(
        '<circle cx="7" cy="7" r="6.2" fill="none" stroke="#fff" stroke-width="1.6"/>'
        '<circle cx="7" cy="7" r="2.6" fill="#fff"/>'
    ),
}
"""The shape in the right half: a tick, half a disc, an open ring, struck out, a list, a target."""

_RETIRED = Markup(
    '<path fill="none" stroke="#fff" stroke-width="1.6" d="M7 .8a6.2 6.2 0 1 0 0 12.4A6.2'
    ' 6.2 0 0 0 7 .8ZM3.8 7h6.4"/>'
)

# Attributes only: where style in pages is forbidden, it would not count in a picture either.
_PICTURE = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="24" viewBox="0 0 {whole} 24"'
    ' role="img" xml:lang="{language}">\n'
    "<title>{title}</title>\n"
    '<path fill="{left}" d="M{middle} 0v24H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z"/>\n'
    '<path fill="{right}" d="M{middle} 0h{rest}a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4h-{rest}Z"/>\n'
    '<rect x=".5" y=".5" width="{inner}" height="23" rx="3.5" fill="none" stroke="#fff"'
    ' stroke-opacity=".35"/>\n'
    '<g transform="translate({icon} 5)">{shape}</g>\n'
    '<g fill="#fff" font-family="{fonts}" font-size="{size}">\n'
    '<text x="{kind_at}" y="16.2" textLength="{kind_wide}" lengthAdjust="spacingAndGlyphs">'
    "{kind}</text>\n"
    '<text x="{verdict_at}" y="16.2" textLength="{verdict_wide}" lengthAdjust="spacingAndGlyphs">'
    "{verdict}</text>\n"
    "</g>\n"
    "</svg>\n"
)


def badge(card: Scorecard, words: Words) -> str:
    """Draw the badge of a journey.

    What it says is in its title in full, for those who hear it; what it shows is also told by
    a shape and a word, for those who see no colours. It names no day, so that it changes only
    with the verdict.

    Args:
        card: the scorecard of the journey.
        words: the language of the site.
    """
    kind, verdict = words.say(KIND_OF_JOURNEY[card.journey.kind]), words.say(in_short(card))
    kind_wide, verdict_wide = width(kind, SIZE), width(verdict, SIZE)
    # Whole pixels, so that edges are sharp.
    middle = ceil(_PADDING + kind_wide + _PADDING)
    icon = middle + _PADDING
    verdict_at = icon + _ICON + _GAP
    whole = ceil(verdict_at + verdict_wide + _PADDING)
    return str(
        _PICTURE.format(
            title=title(card, words),
            language=words.language,
            whole=whole,
            inner=whole - 1,
            middle=middle,
            rest=whole - middle - 4,
            left=LEFT,
            right=COLOURS[card.verdict],
            icon=icon,
            shape=_shape(card),
            fonts=FONTS,
            size=SIZE,
            kind=kind,
            kind_at=_PADDING,
            kind_wide=f"{kind_wide:.1f}",
            verdict=verdict,
            verdict_at=verdict_at,
            verdict_wide=f"{verdict_wide:.1f}",
        )
    )


def title(card: Scorecard, words: Words) -> str:
    """Say in full what a badge says: which journey, and its verdict as a sentence."""
    return words.say(
        Message(
            "%(kind)s “%(title)s”. %(sentence)s",
            kind=KIND_OF_JOURNEY[card.journey.kind],
            title=card.journey.title,
            sentence=card.sentence,
        )
    )


def _shape(card: Scorecard) -> Markup:
    is_retired = card.verdict is Verdict.NONE and card.journey.state is not State.TARGET
    return _RETIRED if is_retired else _SHAPES[card.verdict]
