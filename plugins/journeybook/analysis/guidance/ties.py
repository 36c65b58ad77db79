"""What an article is tied to, and how much it says when another is tied to the same."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeybook.model.article import Article

WEIGHTS: Mapping[str, int] = {
    "journey": 3,
    "check": 2,
    "stop": 2,
    "theme": 2,
    "phase": 1,
    "category": 1,
    "tag": 1,
}
"""How much a tie of each kind weighs: the closer it brings a reader to practice, the more."""


class Tie(NamedTuple):
    """Something that an article is tied to: of what kind, and which one."""

    kind: str
    id: str


def ties(article: Article) -> frozenset[Tie]:
    """List all that an article is tied to."""
    named = {
        "journey": article.journeys,
        "check": article.checks,
        "stop": article.stops,
        "theme": article.themes,
        "phase": article.phases,
        "category": article.categories,
        "tag": (it.casefold() for it in article.tags),
    }
    return frozenset(Tie(kind, it) for kind, ids in named.items() for it in ids)


def carriers(articles: Iterable[Article]) -> Mapping[Tie, int]:
    """Count how many articles are tied to each thing."""
    return Counter(tie for article in articles for tie in ties(article))


def worth(tie: Tie, carried_by: Mapping[Tie, int]) -> Fraction:
    """Say how much it tells that two articles share a tie.

    Its weight, divided by the number of others that could have been found by it: what only two
    articles share tells most about them, and what all share tells hardly anything. That is the
    thought of inverse document frequency (K. Spärck Jones, “A statistical interpretation of term
    specificity and its application in retrieval”, Journal of Documentation 28, 1972), with a
    plain division in the place of the logarithm, so that anybody can check it by hand.

    Args:
        tie: what both are tied to.
        carried_by: how many articles are tied to each thing; see `carriers`.

    Returns:
        More than 0 and at most the weight of its kind, which is 3 at most.
    """
    return Fraction(WEIGHTS[tie.kind], max(1, carried_by[tie] - 1))
